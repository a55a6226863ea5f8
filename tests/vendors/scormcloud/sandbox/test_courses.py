"""The courses, versions and tags of the sandbox of SCORM Cloud."""

from __future__ import annotations

import sqlite3
from datetime import timedelta
from typing import Any
from urllib.parse import quote

import pytest

from lmskit.sandbox import Sandbox
from tests.oracles.scorm_zip import scorm_zip
from tests.vendors.scormcloud.sandbox.cloud import (
    calling,
    cloud,
    done,
    failure,
    ids,
    imported,
    moving,
    value,
)

DAY = timedelta(days=1)


def test_a_course_is_as_its_package_tells() -> None:
    """An import makes a course of the standard, the title and the tree of its manifest."""
    with cloud() as client:
        imported(client, content=scorm_zip("Fire & ice", ("One", "Two")), query={"tags": "a,b"})
        course = value(client.get("/courses/fire"), "CourseSchema")
    children = [
        {
            "externalIdentifier": "",
            "itemIdentifier": f"item-{number}",
            "resourceIdentifier": f"page-{number}",
            "activityType": "SCO",
            "href": f"lesson-{number}/index.html",
            "scaledPassingScore": "0.8",
            "title": title,
            "children": [],
        }
        for number, title in ((1, "One"), (2, "Two"))
    ]
    assert course == {
        "id": "fire",
        "title": "Fire & ice",
        "xapiActivityId": "urn:lmskit:sandbox:course:fire:0",
        "created": "2026-05-01T09:00:00.000Z",
        "updated": "2026-05-01T09:00:00.000Z",
        "version": 0,
        "activityId": "course",
        "courseLearningStandard": "SCORM12",
        "tags": ["a", "b"],
        "dispatched": False,
        "rootActivity": {
            "externalIdentifier": "",
            "itemIdentifier": "course",
            "resourceIdentifier": "",
            "activityType": "AGGREGATION",
            "href": "",
            "title": "Fire & ice",
            "children": children,
        },
    }


@pytest.mark.parametrize(
    "path", ["/courses/fire", "/courses/fire/versions/0", "/courses", "/courses/fire/versions"]
)
def test_flags_ask_for_more(path: str) -> None:
    """The count of registrations, which is 0, and the metadata come when they are asked for."""
    flags = {"includeRegistrationCount": "true", "includeCourseMetadata": "true"}
    with cloud() as client:
        imported(client)
        plain, full = value(client.get(path)), value(client.get(path, params=flags))
    plain, full = (one["courses"][0] if "courses" in one else one for one in (plain, full))
    assert full == plain | {
        "registrationCount": 0,
        "metadata": {
            "title": "Fire safety",
            "titleLanguage": "en",
            "description": "All about Fire safety",
            "descriptionLanguage": "en",
            "keywords": ["small"],
            "typicalTime": "0000-00-00T00:15",
        },
    }
    assert ("rootActivity" in plain) == (path not in ("/courses", "/courses/fire/versions"))


@pytest.mark.parametrize("key", ["a/b", "ü ?#", "..", "%2F", "a,b&c=d"])
def test_a_course_id_may_be_any_text(key: str) -> None:
    """What is encoded in a path stays one id."""
    with cloud(seed={"courses": [{"id": key}]}) as client:
        path = f"/courses/{quote(key, safe='').replace('.', '%2E')}"
        assert value(client.get(path))["id"] == key
        done(client.put(f"{path}/title", json={"title": "t"}))
        assert value(client.get(path))["title"] == "t"


def test_a_title_is_an_update() -> None:
    """The title is read where it was written, and the time of the update is that of the change."""
    clock = moving()
    with cloud(clock=clock) as client:
        imported(client)
        clock.advance(DAY)
        done(client.put("/courses/fire/title", json={"title": "Ice"}))
        course = value(client.get("/courses/fire"))
        assert (course["title"], course["created"][:10], course["updated"][:10]) == (
            "Ice",
            "2026-05-01",
            "2026-05-02",
        )
        assert failure(client.put("/courses/fire/title", json={}))[0] == 400


def test_a_course_goes_with_all_that_it_has() -> None:
    """Its versions and files go too; its job stays; its id is free again, from version 0 on."""
    with cloud() as client:
        imported(client)
        imported(client, query={"mayCreateNewVersion": "true"})
        done(client.delete("/courses/fire"))
        for path in ("", "/versions", "/versions/1", "/asset/list", "/zip", "/tags"):
            code, message = failure(client.get(f"/courses/fire{path}"))
            assert (code, message) == (404, "There is no course fire")
        assert ids(client) == []
        assert imported(client)["version"] == 0


def test_nothing_of_a_deleted_course_is_kept(tmp_path: Any) -> None:
    """A store of many imports and deletions holds no bytes of them."""
    file = tmp_path / "state"
    with cloud(state=file) as client:
        imported(client)
        imported(client, query={"mayCreateNewVersion": "true"})
        client.post("/courses/fire/asset/upload", data={"destination": "a"}, files={"file": b"1"})
        done(client.delete("/courses/fire"))
    connection = sqlite3.connect(file)
    assert connection.execute("SELECT count(*) FROM blobs").fetchone() == (0,)
    kept = connection.execute("SELECT DISTINCT collection FROM items").fetchall()
    connection.close()
    assert kept == [("jobs",)]


def test_versions_count_from_zero() -> None:
    """An allowed version is the next; each is read by itself, and the course is the latest."""
    clock = moving()
    with cloud(clock=clock) as client:
        imported(client, content=scorm_zip("First"))
        clock.advance(DAY)
        again = {"mayCreateNewVersion": "true", "tags": "b"}
        assert imported(client, content=scorm_zip("Second"), query=again)["version"] == 1
        listed = value(client.get("/courses/fire/versions"), "CourseListNonPagedSchema")
        titles = [(one["version"], one["title"]) for one in listed["courses"]]
        assert titles == [(0, "First"), (1, "Second")]
        assert value(client.get("/courses/fire"))["title"] == "Second"
        assert value(client.get("/courses/fire/versions/0"), "CourseSchema")["title"] == "First"
        late = value(client.get("/courses/fire/versions", params={"since": "2026-05-02T00:00:00Z"}))
        assert [one["version"] for one in late["courses"]] == [1]
        early = value(
            client.get("/courses/fire/versions", params={"until": "2026-05-01T09:00:00Z"})
        )
        assert [one["version"] for one in early["courses"]] == [0]


def test_the_last_version_takes_the_course_along() -> None:
    """Until then the course stays, and no number is given twice."""
    with cloud() as client:
        imported(client)
        imported(client, query={"mayCreateNewVersion": "true"})
        done(client.delete("/courses/fire/versions/1"))
        assert value(client.get("/courses/fire"))["version"] == 0
        assert imported(client, query={"mayCreateNewVersion": "true"})["version"] == 2
        done(client.delete("/courses/fire/versions/2"))
        done(client.delete("/courses/fire/versions/0"))
        assert failure(client.get("/courses/fire"))[0] == 404


@pytest.mark.parametrize(
    ("number", "code"), [("1", 404), ("-1", 404), ("x", 400), ("1.5", 400), ("99999999999", 400)]
)
def test_a_version_that_is_none(number: str, code: int) -> None:
    """A number that is not there is not found, and what is no number is refused."""
    with cloud(seed={"courses": [{"id": "fire"}]}) as client:
        assert failure(client.get(f"/courses/fire/versions/{number}"))[0] == code
        assert failure(client.delete(f"/courses/fire/versions/{number}"))[0] == code


def test_tags_are_set_and_deleted() -> None:
    """Setting overwrites; deleting takes off those given, whether they are there or not."""
    with cloud(seed={"courses": [{"id": "fire", "tags": ["a"]}]}) as client:
        path = "/courses/fire/tags"
        assert value(client.get(path), "TagListSchema") == {"tags": ["a"]}
        done(client.put(path, json={"tags": ["b", "c", "b"]}))
        assert value(client.get(path)) == {"tags": ["b", "c"]}
        done(client.request("DELETE", path, json={"tags": ["b", "x"]}))
        assert value(client.get(path)) == {"tags": ["c"]}
        done(client.put(path, json={"tags": []}))
        assert value(client.get(path)) == {"tags": []}
        for method in ("PUT", "DELETE"):
            assert failure(client.request(method, path, json={"tags": "a"}))[0] == 400
            assert failure(client.request(method, path, json={}))[0] == 400
            assert failure(client.request(method, "/courses/x/tags", json={"tags": []}))[0] == 404


def test_a_batch_of_tags_is_for_all_or_for_none() -> None:
    """All tags are added to all courses; one unknown course, and nothing is done."""
    seed = {"courses": [{"id": "a", "tags": ["x"]}, {"id": "b"}]}
    with cloud(seed=seed) as client:
        batch = {"ids": ["a", "b", "a"], "tags": ["x", "y"]}
        done(client.put("/courses/tags", json=batch))
        tags = [value(client.get(f"/courses/{key}/tags"))["tags"] for key in "ab"]
        assert tags == [["x", "y"], ["x", "y"]]
        answer = client.put("/courses/tags", json={"ids": ["a", "nope"], "tags": ["z"]})
        assert failure(answer) == (404, "There is no course nope")
        assert value(client.get("/courses/a/tags"))["tags"] == ["x", "y"]
        for body in ({"ids": ["a"]}, {"tags": ["z"]}, {"ids": "a", "tags": ["z"]}):
            assert failure(client.put("/courses/tags", json=body))[0] == 400


def test_the_same_ids_make_the_same_session() -> None:
    """With a fixed clock and ids, two sandboxes answer alike, byte for byte."""

    def session() -> list[bytes]:
        with cloud(ids=7) as client:
            imported(client)
            answers = [
                client.post("/courses/fire/preview", json={"redirectOnExitUrl": "closer"}),
                client.get("/courses"),
                client.get("/courses/fire/zip"),
            ]
            return [one.content for one in answers]

    assert session() == session()


def test_a_state_file_keeps_courses_and_files(tmp_path: Any) -> None:
    """A sandbox that starts again has them still."""
    file = tmp_path / "state"
    with cloud(state=file) as client:
        imported(client)
    with Sandbox("scormcloud", state=file) as box, calling(box) as client:
        assert value(client.get("/courses/fire"))["title"] == "Fire safety"
        assert client.get("/courses/fire/zip").content == scorm_zip()
