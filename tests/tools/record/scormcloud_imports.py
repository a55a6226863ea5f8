"""The first part of the session of SCORM Cloud: imports, and how their jobs end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lmskit import File
from tests.tools.record.scormcloud_seed import PDF, imported, key, package
from tests.tools.record.session import Step

if TYPE_CHECKING:
    from tests.tools.record.session import Arguments, Scene

FETCHED = "the vendor would need an address that it can fetch from"
CONNECTED = "the account would need a connector"
LESSONS = ("Brokers", "Topics & partitions")
UNKNOWN_JOB = "00000000000000000000000000000000"


def upload(scene: Scene) -> Arguments:
    """A package, with tags."""
    tags = ["kafka", "on site"]
    return {"course_id": imported(scene), "file": package(scene, LESSONS), "tags": tags}


def new_version(scene: Scene) -> Arguments:
    """The same package with a lesson less, for a course that is there."""
    changed = package(scene, LESSONS[:1], "kafka v2 «short».zip")
    return {"course_id": imported(scene), "file": changed, "may_create_new_version": True}


def media(scene: Scene) -> Arguments:
    """A file that is no package, and what is to be said of it."""
    metadata = {
        "title": f"{scene.name}: the handout",
        "description": "Brokers, topics & consumers «day one»",
        "content_language": "en",
        "estimated_duration": 900,
    }
    file = File(PDF, name="handout.pdf")
    return {"course_id": key(scene, "handout"), "file": file, "content_metadata": metadata}


def damaged(scene: Scene) -> Arguments:
    """A file that only calls itself a package."""
    file = File(b"PK\x03\x04 and no more of it\xff", name="damaged.zip")
    return {"course_id": key(scene, "damaged"), "file": file}


def fetch(scene: Scene) -> Arguments:
    """All arguments of an import from an address."""
    return {
        "course_id": key(scene, "fetched"),
        "url": "https://files.example/kafka.mp4?day=1",
        "may_create_new_version": False,
        "postback_url": "https://hooks.example/imported?by=session",
        "tags": ["kafka"],
        "content_type": "video/mp4",
        "media_file_metadata": {"title": f"{scene.name}: the film", "estimated_duration": 60},
    }


def unreachable(scene: Scene) -> Arguments:
    """An import from a host that is not there."""
    return {"course_id": key(scene, "nowhere"), "url": "https://unreachable.example/kafka.zip"}


def by_fetch(scene: Scene) -> Arguments:
    """An import without a file: one that the vendor fetches."""
    request = {"url": "https://files.example/kafka.zip", "content_type": "application/zip"}
    return {"course_id": key(scene, "by-fetch"), "fetch_request": request, "tags": ["a", "b"]}


def by_reference(scene: Scene) -> Arguments:
    """An import without a file: one that stays where it is."""
    request = {
        "url": "https://videos.example/watch?v=kafka",
        "content_type": "youtube",
        "media_file_metadata": {"title": f"{scene.name}: the stream"},
    }
    return {"course_id": key(scene, "by-reference"), "media_file_reference_request": request}


def by_connector(scene: Scene) -> Arguments:
    """An import without a file: one that a connector serves."""
    request = {
        "connector_id": "library",
        "connector_id_for_content": "kafka",
        "metadata_for_connector": {"shelf": 7, "borrowed": False, "notes": None},
    }
    return {"course_id": key(scene, "by-connector"), "connector_reference_request": request}


def waited(case: str, job: str, **more: Any) -> Step:
    """Wait until a job has ended."""
    operation = "getImportJobStatus"
    return Step(operation, case, lambda it: {"import_job_id": it.ids[job]}, waits=True, **more)


IMPORTS = (
    Step("createUploadAndImportCourseJob", "package", upload, keep="job"),
    Step("getImportJobStatus", "running", lambda it: {"import_job_id": it.ids["job"]}),
    waited("complete", "job"),
    Step(
        "createUploadAndImportCourseJob",
        "exists",
        lambda it: {**damaged(it), "course_id": imported(it), "may_create_new_version": False},
        refused="ConflictError",
    ),
    Step("createUploadAndImportCourseJob", "new-version", new_version, keep="second"),
    waited("new-version", "second"),
    Step("createUploadAndImportCourseJob", "media", media, keep="handout"),
    waited("media", "handout"),
    Step("createUploadAndImportCourseJob", "damaged", damaged, keep="damaged"),
    waited("damaged", "damaged", refused="JobFailedError"),
    Step(
        "createFetchAndImportCourseJob",
        "all-arguments",
        fetch,
        keep="fetched",
        only_sandbox=FETCHED,
    ),
    waited("fetched", "fetched", only_sandbox=FETCHED),
    Step(
        "createFetchAndImportCourseJob",
        "unreachable",
        unreachable,
        keep="nowhere",
        only_sandbox=FETCHED,
    ),
    waited("unreachable", "nowhere", refused="JobFailedError", only_sandbox=FETCHED),
    Step(
        "createFetchAndImportCourseJob",
        "relative-address",
        lambda it: {"course_id": key(it, "relative"), "url": "/kafka.zip"},
        refused="BadRequestError",
    ),
    Step("createNoUploadAndImportCourseJob", "fetch", by_fetch, only_sandbox=FETCHED),
    Step(
        "createNoUploadAndImportCourseJob",
        "media-reference",
        by_reference,
        keep="referred",
        only_sandbox=FETCHED,
    ),
    waited("media-reference", "referred", only_sandbox=FETCHED),
    Step("createNoUploadAndImportCourseJob", "connector", by_connector, only_sandbox=CONNECTED),
    Step(
        "createNoUploadAndImportCourseJob",
        "nothing",
        lambda it: {"course_id": key(it, "nothing")},
        refused="BadRequestError",
    ),
    Step(
        "createNoUploadAndImportCourseJob",
        "exists",
        lambda it: {**by_reference(it), "course_id": imported(it)},
        refused="ConflictError",
    ),
    Step(
        "getImportJobStatus",
        "unknown",
        lambda _: {"import_job_id": UNKNOWN_JOB},
        refused="NotFoundError",
    ),
)
