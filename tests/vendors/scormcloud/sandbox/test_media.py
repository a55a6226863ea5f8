"""Imports into the sandbox of SCORM Cloud that bring no package: media, addresses, references."""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest

from tests.oracles.scorm_zip import MANIFEST, scorm_zip
from tests.vendors.scormcloud.sandbox.cloud import cloud, failure, imported, send, status, value

if TYPE_CHECKING:
    import httpx

PDF = "application/pdf"


def fetch(client: httpx.Client, **body: Any) -> httpx.Response:
    return client.post("/courses/importJobs?courseId=fire", json=body)


@pytest.mark.parametrize(
    ("media_type", "name"), [(PDF, "a.pdf"), ("video/mp4", "a.mp4"), ("audio/mpeg", "a.mp3")]
)
def test_media_make_courses_of_one_file(media_type: str, name: str) -> None:
    """What the form tells of the file is the title and the metadata."""
    said = {
        "title": "Clip",
        "description": "A clip",
        "contentLanguage": "en",
        "estimatedDuration": 90,
    }
    with cloud() as client:
        data = {"contentMetadata": json.dumps(said)}
        answer = send(client, b"media", name=f"../{name}", media_type=media_type, data=data)
        ended = status(client, answer)
        course = value(client.get("/courses/fire?includeCourseMetadata=true"), "CourseSchema")
        files = value(client.get("/courses/fire/asset/list"), "FileListSchema")["files"]
        content = client.get("/courses/fire/asset", params={"relativePath": name}).content
    assert ended["importResult"]["courseLanguages"] == ["en"]
    assert course["title"] == course["rootActivity"]["title"] == "Clip"
    assert course["rootActivity"]["href"] == name
    assert course["metadata"] == {
        "title": "Clip",
        "titleLanguage": "en",
        "description": "A clip",
        "descriptionLanguage": "en",
        "typicalTime": "PT90S",
    }
    assert [(one["path"], one["size"]) for one in files] == [(name, 5)]
    assert content == b"media"


def test_media_without_a_word_are_named_after_their_file() -> None:
    """A name that is none is made up."""
    with cloud() as client:
        assert imported(client, content=b"x", name="a.pdf", media_type=PDF)["title"] == "a.pdf"
        odd = imported(client, "ice", content=b"x", name="..", media_type=f"{PDF}; a=b")
        assert odd["title"] == "content.pdf"


@pytest.mark.parametrize(
    ("content", "media_type", "message"),
    [
        (b"", PDF, "The file is empty"),
        (b"x", "text/html", "Files of the type text/html"),
        (scorm_zip(), "application/x-rar", "Files of the type application/x-rar"),
    ],
)
def test_a_file_that_cannot_be_imported_fails(
    content: bytes, media_type: str, message: str
) -> None:
    """The job says why."""
    with cloud() as client:
        ended = status(client, send(client, content=content, media_type=media_type))
    assert ended["status"] == "ERROR"
    assert ended["message"].startswith(message)


@pytest.mark.parametrize("nested", [False, True])
@pytest.mark.parametrize(
    ("url", "media_type", "expected"),
    [
        ("https://files.example.com/a/My%20pkg.zip", None, ("My pkg", "SCORM12", MANIFEST)),
        ("http://files.example.com/get?id=1", None, ("get", "SCORM12", "index.html")),
        ("https://files.example.com/", "application/zip", ("Untitled", "SCORM12", MANIFEST)),
        ("https://files.example.com/a.PDF", PDF, ("a.PDF", "UNKNOWN", "a.PDF")),
        ("https://files.example.com/x", "video/mp4", ("x", "UNKNOWN", "x")),
    ],
)
def test_a_fetch_makes_a_course_up(
    nested: bool, url: str, media_type: str | None, expected: tuple[str, str, str]
) -> None:
    """Nothing is fetched, and what stands in for it is a course all the same."""
    title, standard, file = expected
    request = {"url": url, **({} if media_type is None else {"contentType": media_type})}
    with cloud() as client:
        if nested:
            path = "/courses/importJobs/noUpload?courseId=fire"
            ended = status(client, client.post(path, json={"fetchRequest": request}))
        else:
            ended = status(client, fetch(client, **request))
        assert ended["status"] == "COMPLETE"
        course = value(client.get("/courses/fire"), "CourseSchema")
        assert (course["title"], course["courseLearningStandard"]) == (title, standard)
        answer = client.get("/courses/fire/asset", params={"relativePath": file})
        assert answer.content != b""


@pytest.mark.parametrize(
    ("url", "media_type", "message"),
    [
        ("https://unreachable.example/a.zip", "application/zip", "The host unreachable.example"),
        ("https://A.Unreachable.Example/a.zip", "application/zip", "The host a.unreachable"),
        ("https://files.example.com/a.mp4", "application/zip", "The file at https://files.ex"),
        ("https://files.example.com/a.zip", PDF, "The file at https://files.example.com/a.zip is"),
        ("https://files.example.com/a", "text/html", "Files of the type text/html"),
    ],
)
def test_a_fetch_may_fail(url: str, media_type: str, message: str) -> None:
    """By its host, by its type, and where both are at odds."""
    with cloud() as client:
        ended = status(client, fetch(client, url=url, contentType=media_type))
        assert failure(client.get("/courses/fire"))[0] == 404
    assert ended["status"] == "ERROR"
    assert ended["message"].startswith(message)


@pytest.mark.parametrize(
    "url", ["", "a.zip", "ftp://a/b.zip", "https://", "http://[a", "file:///a"]
)
def test_an_address_that_is_none_is_refused(url: str) -> None:
    """Before there is a job."""
    with cloud() as client:
        code, message = failure(fetch(client, url=url))
        assert code == 400
        assert message == "body url: Must be an absolute address of http or https"
        reference = {"url": url, "contentType": "url"}
        path = "/courses/importJobs/noUpload?courseId=fire"
        answer = client.post(path, json={"mediaFileReferenceRequest": reference})
        assert failure(answer)[0] == 400


@pytest.mark.parametrize(
    ("body", "title", "standard"),
    [
        (
            {
                "mediaFileReferenceRequest": {
                    "url": "https://video.example.com/1",
                    "contentType": "youtube",
                    "mediaFileMetadata": {"title": "Video"},
                }
            },
            "Video",
            "UNKNOWN",
        ),
        (
            {"connectorReferenceRequest": {"connectorId": "c", "connectorIdForContent": "9"}},
            "9",
            "LTI13",
        ),
        ({"connectorReferenceRequest": {"metadataForConnector": {"a": 1}}}, "Untitled", "LTI13"),
    ],
)
def test_a_reference_makes_a_course_without_files(
    body: dict[str, Any], title: str, standard: str
) -> None:
    """Its package is an empty one."""
    with cloud() as client:
        path = "/courses/importJobs/noUpload?courseId=fire"
        course = status(client, client.post(path, json=body))["importResult"]["course"]
        assert (course["title"], course["courseLearningStandard"]) == (title, standard)
        assert value(client.get("/courses/fire/asset/list")) == {"files": []}
        with ZipFile(BytesIO(client.get("/courses/fire/zip").content)) as archive:
            assert archive.namelist() == []


def test_a_reference_of_an_unknown_type_fails() -> None:
    """Like a file of one."""
    with cloud() as client:
        reference = {"url": "https://a.example/", "contentType": "text/html"}
        path = "/courses/importJobs/noUpload?courseId=fire"
        ended = status(client, client.post(path, json={"mediaFileReferenceRequest": reference}))
    assert ended["status"] == "ERROR"


def test_a_request_without_upload_has_one_of_three_kinds() -> None:
    """None of them, or two, are refused."""
    fetching, connecting = {"url": "https://a.example/a.zip"}, {"connectorId": "c"}
    with cloud() as client:
        path = "/courses/importJobs/noUpload?courseId=fire"
        both = {"fetchRequest": fetching, "connectorReferenceRequest": connecting}
        for body in ({}, both):
            code, message = failure(client.post(path, json=body))
            assert (code, message[:22]) == (400, "The body must have one")
