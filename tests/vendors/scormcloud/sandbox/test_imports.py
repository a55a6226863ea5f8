"""The import jobs of the sandbox of SCORM Cloud: how they run, and what starts none."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.oracles.scorm_zip import scorm_zip
from tests.vendors.scormcloud.sandbox.cloud import (
    cloud,
    failure,
    imported,
    moving,
    send,
    status,
    value,
)

if TYPE_CHECKING:
    import httpx


def job_path(answer: httpx.Response) -> str:
    return f"/courses/importJobs/{value(answer)['result']}"


def test_a_job_runs_and_then_there_is_a_course() -> None:
    """It runs when its status is read first, and no course is there before it has ended."""
    with cloud() as client:
        answer = send(client, query={"tags": "a"})
        path = job_path(answer)
        job_id = value(answer)["result"]
        running = value(client.get(path), "ImportJobResultSchema")
        assert running == {"jobId": job_id, "status": "RUNNING", "message": "The import runs"}
        assert failure(client.get("/courses/fire"))[0] == 404
        ended = value(client.get(path), "ImportJobResultSchema")
        course = value(client.get("/courses/fire"))
        assert value(client.get(path)) == ended
    course.pop("rootActivity")
    assert ended == {
        "jobId": job_id,
        "status": "COMPLETE",
        "message": "The import has succeeded",
        "importResult": {
            "webPathToCourse": "/courses/sandbox-app/fire/0",
            "parserWarnings": [],
            "courseLanguages": ["en"],
            "course": course,
        },
    }


def test_a_job_ends_by_itself_after_ten_seconds() -> None:
    """Whether its status is read or not."""
    clock = moving()
    with cloud(clock=clock) as client:
        path = job_path(send(client))
        clock.advance(timedelta(seconds=9))
        assert failure(client.get("/courses/fire"))[0] == 404
        clock.advance(timedelta(seconds=1))
        assert value(client.get("/courses/fire"))["created"] == "2026-05-01T09:00:10.000Z"
        clock.advance(timedelta(minutes=1))
        assert value(client.get(path))["status"] == "COMPLETE"


def test_a_job_is_known_for_a_week_after_its_end() -> None:
    """Then its id is that of no job, and the course stays."""
    clock = moving()
    with cloud(clock=clock) as client:
        path = job_path(send(client))
        clock.advance(timedelta(days=7, seconds=10))
        assert value(client.get(path))["status"] == "COMPLETE"
        clock.advance(timedelta(seconds=1))
        assert failure(client.get(path))[0] == 404
        assert value(client.get("/courses/fire"))["id"] == "fire"
        assert failure(client.get("/courses/importJobs/nope"))[0] == 404


def test_an_id_that_is_taken_is_a_conflict() -> None:
    """Unless a new version is allowed; nothing else changes in between."""
    with cloud() as client:
        imported(client)
        for query in ({}, {"mayCreateNewVersion": "false"}):
            code, message = failure(send(client, query=query))
            assert code == 409
            assert "fire" in message
        url = {"url": "https://files.example.com/a.zip"}
        for path, body in (("", url), ("/noUpload", {"fetchRequest": url})):
            answer = client.post(f"/courses/importJobs{path}?courseId=fire", json=body)
            assert failure(answer)[0] == 409
        assert imported(client, query={"mayCreateNewVersion": "true"})["version"] == 1


def test_of_two_imports_of_an_id_the_second_to_end_fails() -> None:
    """Both began when there was no course, and neither may make a version."""
    with cloud() as client:
        one, other = send(client), send(client)
        assert status(client, other)["status"] == "COMPLETE"
        late = status(client, one)
        assert late["status"] == "ERROR"
        assert "There is a course fire already" in late["message"]
        assert len(value(client.get("/courses/fire/versions"))["courses"]) == 1


def test_tags_of_imports_are_added_up() -> None:
    """A new version leaves those that the course has, wherever a comma is encoded."""
    with cloud() as client:
        imported(client, query={"tags": "a,b"})
        again = imported(client, query={"mayCreateNewVersion": "true", "tags": "b,c"})
        assert again["tags"] == ["a", "b", "c"]
        answer = send(client, query={"courseId": "ice"})
        answer = client.post(
            "/courses/importJobs/upload?courseId=air&tags=a,b%2Cc", files={"file": scorm_zip()}
        )
        assert status(client, answer)["importResult"]["course"]["tags"] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ({"courseId": ""}, "query courseId: Must not be empty"),
        ({"courseId": "tags"}, "query courseId: Must not be"),
        ({"courseId": "importJobs"}, "query courseId: Must not be"),
        ({"mayCreateNewVersion": "yes"}, "query mayCreateNewVersion:"),
    ],
)
def test_an_import_that_is_not_valid_is_refused(query: dict[str, str], reason: str) -> None:
    """Before there is a job."""
    with cloud() as client:
        code, message = failure(send(client, query=query))
        assert code == 400
        assert message.startswith(reason)


def test_an_upload_needs_its_file_and_its_id() -> None:
    """Without a file, without a form or without an id nothing starts."""
    with cloud() as client:
        path = "/courses/importJobs/upload"
        file = {"file": ("pkg.zip", scorm_zip())}
        assert failure(client.post(path, files=file))[0] == 400
        told = {"contentMetadata": (None, "{}")}
        assert failure(client.post(f"{path}?courseId=fire", files=told))[0] == 400
        assert failure(client.post(f"{path}?courseId=fire"))[0] == 400
        assert failure(client.post(f"{path}?courseId=fire", content=scorm_zip()))[0] == 400
        bad = {**file, "contentMetadata": (None, '{"title": 1}')}
        assert failure(client.post(f"{path}?courseId=fire", files=bad))[0] == 400
        bad = {**file, "contentMetadata": (None, "{")}
        assert failure(client.post(f"{path}?courseId=fire", files=bad))[0] == 400
