"""The import jobs of the sandbox of SCORM Cloud, and what they make of packages."""

from __future__ import annotations

import json
from datetime import timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from tests.harness.scorm_zip import scorm_files, scorm_manifest, scorm_zip, zipped
from tests.sandbox.cloud import (
    cloud,
    done,
    failure,
    imported,
    moving,
    send,
    shape_problems,
    status,
    value,
)

if TYPE_CHECKING:
    import httpx

MANIFEST = "imsmanifest.xml"
PDF = "application/pdf"


def job_path(answer: httpx.Response) -> str:
    return f"/courses/importJobs/{value(answer)['result']}"


def changed(old: str, new: str) -> bytes:
    """A small package whose manifest is another in one place."""
    manifest = scorm_manifest()
    assert old in manifest
    return zipped({**scorm_files(), MANIFEST: manifest.replace(old, new)})


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


def damaged() -> bytes:
    """An archive in which one byte of a file is another."""
    whole = zipped({**scorm_files(), "data.bin": bytes(range(256)) * 9})
    at = whole.index(b"data.bin") + 40
    return whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :]


def bomb() -> bytes:
    """An archive that says of one file that it is a gigabyte."""
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        archive.writestr(MANIFEST, scorm_manifest())
        archive.writestr("zeros", b"")
        archive.getinfo("zeros").file_size = 1024**3
    return target.getvalue()


def crowded() -> bytes:
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        archive.writestr(MANIFEST, scorm_manifest())
        for number in range(20_000):
            archive.writestr(f"{number}", b"")
    return target.getvalue()


def deep() -> str:
    items = "<item><title>t</title>" * 120 + "</item>" * 120
    return scorm_manifest().replace("</organization>", f"{items}</organization>")


LAUGHS = (
    '<!DOCTYPE manifest [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    "<manifest><organizations><organization><title>&b;</title></organization></organizations>"
    "</manifest>"
)


@pytest.mark.parametrize(
    ("content", "message", "warning"),
    [
        (b"", "no zip archive", "not a zip"),
        (b"no zip at all", "no zip archive", "not a zip"),
        (scorm_zip()[:-30], "no zip archive", "not a zip"),
        (damaged(), "no zip archive", ""),
        (bomb(), "unpacks to more than", None),
        (crowded(), "unpacks to more than", None),
        (zipped({"a.txt": b""}), "There is no imsmanifest.xml at the root", None),
        (
            zipped({f"course/{path}": one for path, one in scorm_files().items()}),
            "There is no imsmanifest.xml at the root",
            "There is one at course/imsmanifest.xml",
        ),
        (zipped({**scorm_files(), "../x": b""}), "forbidden path", "Must not leave"),
        (zipped({**scorm_files(), "a\\..\\..\\x": b""}), "forbidden path", "Must not leave"),
        (zipped({MANIFEST: b"<manifest>"}), "cannot be read", "no element found"),
        (zipped({MANIFEST: b""}), "cannot be read", "no element found"),
        (zipped({MANIFEST: b"\x80"}), "cannot be read", "not well-formed"),
        (zipped({MANIFEST: LAUGHS}), "cannot be read", "document type"),
        (zipped({MANIFEST: deep()}), "cannot be read", "too deep"),
        (zipped({MANIFEST: b"<a>" + b"<b/>" * 100_000 + b"</a>"}), "cannot be read", "too many"),
        (zipped({MANIFEST: b" " * 8_388_609}), "has more than 8388608 bytes", None),
        (
            zipped({MANIFEST: b'<?xml version="1.0" encoding="x"?><a/>'}),
            "cannot be read",
            "encoding",
        ),
        (
            zipped({MANIFEST: b'<?xml version="1.0" encoding="shift_jis"?><a/>'}),
            "cannot be read",
            "encoding cannot be read",
        ),
        (zipped({MANIFEST: b"<course/>"}), "is no manifest", "Its root is course"),
        (zipped({MANIFEST: b"<manifest/>"}), "has no organization", None),
        (
            zipped({MANIFEST: b"<manifest><organizations/></manifest>"}),
            "has no organization",
            None,
        ),
        (zipped({"cmi5.xml": b"<a/>"}), "is no course structure", None),
        (zipped({"tincan.xml": b"<tincan/>"}), "names no activity", None),
    ],
)
def test_a_package_that_is_none_fails(content: bytes, message: str, warning: str | None) -> None:
    """The job says why, with what the parser says beside it, and leaves no course."""
    with cloud() as client:
        ended = status(client, send(client, content=content))
        assert failure(client.get("/courses/fire"))[0] == 404
        assert value(client.get("/courses"))["courses"] == []
    assert ended["status"] == "ERROR"
    assert message in ended["message"]
    warnings = ended.get("importResult", {}).get("parserWarnings", [])
    assert (warnings == []) == (warning is None)
    assert warning is None or warning in " ".join(warnings)


@pytest.mark.parametrize(
    ("old", "new", "warning"),
    [
        ('identifierref="page-1"', 'identifierref="page-9"', "names the resource page-9"),
        ('href="lesson-1/index.html">', 'href="lesson-2/index.html?a#b">', "lesson-2/index.html,"),
        ("<schemaversion>1.2</schemaversion>", "", "There is no schemaversion"),
        ("<schemaversion>1.2<", "<schemaversion>7<", "The schemaversion 7 is unknown"),
        (scorm_manifest().partition("</title>")[2].partition("    </organization>")[0], "", "no i"),
    ],
)
def test_an_odd_manifest_is_imported_with_a_warning(old: str, new: str, warning: str) -> None:
    """The job completes, and says what it found."""
    with cloud() as client:
        ended = status(client, send(client, content=changed(old, new)))
    assert ended["status"] == "COMPLETE"
    [found] = ended["importResult"]["parserWarnings"]
    assert warning in found
    assert ended["importResult"]["course"]["courseLearningStandard"] == "SCORM12"


@pytest.mark.parametrize(
    ("version", "standard"),
    [
        ("1.1", "SCORM11"),
        ("1.2", "SCORM12"),
        ("CAM 1.3", "SCORM20042NDEDITION"),
        ("2004 3rd Edition", "SCORM20043RDEDITION"),
        ("2004 4th Edition", "SCORM20044THEDITION"),
    ],
)
def test_the_schemaversion_says_the_standard(version: str, standard: str) -> None:
    """In the words of each edition."""
    with cloud() as client:
        course = imported(client, content=changed("version>1.2<", f"version>{version}<"))
    assert course["courseLearningStandard"] == standard


NEWER = """\
<manifest xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xml:base="all/">
  <metadata>
    <adlcp:location>x</adlcp:location>
    <lom><general>
      <title><string language="fr">Le feu</string></title>
      <description><string language="en">Fire</string></description>
      <language>fr</language><language>de</language>
    </general><educational><typicalLearningTime><duration>PT1H</duration></typicalLearningTime>
    </educational><technical><duration><duration>PT2H</duration></duration></technical></lom>
  </metadata>
  <organizations default="b">
    <organization identifier="a"><title>A</title></organization>
    <organization identifier="b"><title>B</title>
      <item identifier="part"><title>Part</title>
        <item identifier="page" identifierref="r"><title>Page</title>
          <sequencing><objectives><primaryObjective>
            <minNormalizedMeasure>0.7</minNormalizedMeasure>
          </primaryObjective></objectives></sequencing>
        </item>
        <item identifier="none"/>
      </item>
    </organization>
  </organizations>
  <resources xml:base="pages/">
    <resource identifier="r" adlcp:scormType="asset" href="one.html"/>
  </resources>
</manifest>
"""


def test_a_manifest_of_scorm_2004() -> None:
    """The default organization, bases, nested items and the metadata in their newer spelling."""
    files = {MANIFEST: NEWER, "all/pages/one.html": "1"}
    with cloud() as client:
        ended = status(client, send(client, content=zipped(files)))
        course = value(client.get("/courses/fire?includeCourseMetadata=true"), "CourseSchema")
    [warning] = ended["importResult"]["parserWarnings"]
    assert "SCORM20043RDEDITION" in warning
    assert ended["importResult"]["courseLanguages"] == ["fr", "de", "en"]
    assert course["title"] == "B"
    assert course["metadata"] == {
        "title": "Le feu",
        "titleLanguage": "fr",
        "description": "Fire",
        "descriptionLanguage": "en",
        "typicalTime": "PT1H",
        "duration": "PT2H",
    }
    [part] = course["rootActivity"]["children"]
    assert (part["title"], part["activityType"]) == ("Part", "AGGREGATION")
    page, none = part["children"]
    assert (page["activityType"], page["href"]) == ("ASSET", "all/pages/one.html")
    assert page["scaledPassingScore"] == "0.7"
    assert (none["activityType"], none["title"]) == ("UNKNOWN", "Untitled")


CMI5 = """\
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="https://example.com/course"><title><langstring lang="de">Kurs</langstring></title>
  <description><langstring lang="de">Ein Kurs</langstring></description></course>
  <au id="https://example.com/1"><title><langstring>One</langstring></title><url>1.html</url></au>
  <block id="https://example.com/b"><title><langstring>Block</langstring></title>
    <au id="https://example.com/2"><title><langstring>Two</langstring></title><url>2.html</url></au>
  </block>
</courseStructure>
"""
TINCAN = """\
<tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>
  <activity id="https://example.com/t" type="http://adlnet.gov/expapi/activities/course">
    <name lang="en-US">Tin</name><description lang="en-US">Can</description><launch>t.html</launch>
  </activity>
</activities></tincan>
"""


@pytest.mark.parametrize(
    ("files", "standard", "expected"),
    [
        (
            {"cmi5.xml": CMI5},
            "CMI5",
            ("https://example.com/course", "Kurs", "Ein Kurs", ["de"]),
        ),
        ({"tincan.xml": TINCAN}, "XAPI", ("https://example.com/t", "Tin", "Can", ["en-US"])),
    ],
)
def test_the_newer_standards(files: dict[str, str], standard: str, expected: Any) -> None:
    """Their manifests make courses too, with the xAPI ids that they bring."""
    iri, title, description, languages = expected
    with cloud() as client:
        ended = status(client, send(client, content=zipped(files)))
        course = value(client.get("/courses/fire?includeCourseMetadata=true"), "CourseSchema")
    assert ended["importResult"]["courseLanguages"] == languages
    assert course["courseLearningStandard"] == standard
    assert (course["xapiActivityId"], course["title"]) == (iri, title)
    assert course["metadata"] == {"title": title, "description": description}
    tree = course["rootActivity"]
    if standard == "CMI5":
        one, block = tree["children"]
        assert (one["href"], block["title"], block["children"][0]["href"]) == (
            "1.html",
            "Block",
            "2.html",
        )
    else:
        assert (tree["activityType"], tree["href"]) == ("SCO", "t.html")


SHORT = (
    scorm_manifest("a")
    .replace("imsmd:title>", "imsmd:other>")
    .replace("imsmd:description>", "imsmd:other>")
    .replace("<imsmd:keyword>", "<imsmd:title>a</imsmd:title><imsmd:keyword>")
)


@pytest.mark.parametrize(
    "files",
    [
        {"cmi5.xml": "<courseStructure><course><title>a</title></course></courseStructure>"},
        {
            "tincan.xml": "<tincan><activities><activity><name>a</name></activity></activities>"
            "</tincan>"
        },
        {MANIFEST: SHORT},
        {MANIFEST: SHORT.replace("<imsmd:title>a</imsmd:title>", "")},
    ],
)
def test_a_manifest_may_be_short(files: dict[str, str]) -> None:
    """Without an id, a description or a language there is a course with a title all the same."""
    with cloud() as client:
        ended = status(client, send(client, content=zipped(files)))
        course = value(client.get("/courses/fire?includeCourseMetadata=true"), "CourseSchema")
    assert ended["importResult"]["courseLanguages"] == []
    assert course["metadata"].pop("title") == course["title"] == "a"
    assert course["metadata"].keys() <= {"keywords", "typicalTime"}
    assert course["xapiActivityId"] == "urn:lmskit:sandbox:course:fire:0"


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


def fetch(client: httpx.Client, **body: Any) -> httpx.Response:
    return client.post("/courses/importJobs?courseId=fire", json=body)


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


def test_an_archive_may_have_folders_and_names_of_any_kind() -> None:
    """Folders are no files, and a name is written with slashes."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        archive.mkdir("folder")
        for path, content in {**scorm_files(), "./a//b.txt": b"1", "c\\d.txt": b"2"}.items():
            archive.writestr(path, content)
    with cloud() as client:
        imported(client, content=target.getvalue())
        files = value(client.get("/courses/fire/asset/list"), "FileListSchema")["files"]
        assert [one["path"] for one in files] == [
            "a/b.txt",
            "c/d.txt",
            MANIFEST,
            "lesson-1/index.html",
        ]
        for path, content in (("a/b.txt", b"1"), ("c\\d.txt", b"2"), ("/./c/d.txt", b"2")):
            answer = client.get("/courses/fire/asset", params={"relativePath": path})
            assert answer.content == content
        done(client.delete("/courses/fire"))


def test_the_builder_of_the_tests_makes_what_the_page_calls_a_package() -> None:
    """The same bytes each time, with a manifest that names no file in vain."""
    assert scorm_zip("a", ("b", "c")) == scorm_zip("a", ("b", "c"))
    with cloud() as client:
        ended = status(client, send(client, content=scorm_zip("<&>", ("a", "b", '"'))))
    assert ended["importResult"]["parserWarnings"] == []
    assert ended["importResult"]["course"]["title"] == "<&>"
    assert shape_problems("ImportJobResultSchema", ended) == []
