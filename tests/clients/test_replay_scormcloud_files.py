"""The hand-written cassettes of SCORM Cloud's imports, jobs, uploads and downloads, typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from lmskit import File
from scormcloud_client import models
from scormcloud_client.errors import ConflictError, JobFailedError, NotFoundError, ServerError
from tests.clients.scormcloud_session import COURSE, Session

if TYPE_CHECKING:
    from pathlib import Path

PNG = b"\x89PNG\r\n\x1a\n\x00\xff\xfe--X--\x80"


@pytest.mark.cassette("scormcloud/synthetic/createFetchAndImportCourseJob/conflict-error.yaml")
def test_a_course_that_is_there_already(scormcloud: Session) -> None:
    """409 tells the text of `error`; false and a nested object are sent."""
    with pytest.raises(ConflictError) as caught:
        scormcloud.call(
            "createFetchAndImportCourseJob",
            course_id="course-003",
            may_create_new_version=False,
            url="https://files.example.com/clip.mp4",
            content_type="video/mp4",
            media_file_metadata={
                "title": "Clip",
                "description": "A clip",
                "content_language": "en",
                "estimated_duration": 90,
            },
        )
    assert (caught.value.status, caught.value.vendor_type) == (409, None)
    assert caught.value.message == "Course [course-003] already exists"


@pytest.mark.cassette("scormcloud/synthetic/createUploadAndImportCourseJob/conflict-error.yaml")
def test_an_upload_of_a_course_that_is_there_already(scormcloud: Session) -> None:
    """The error of an upload is read like any other."""
    with pytest.raises(ConflictError) as caught:
        scormcloud.call(
            "createUploadAndImportCourseJob",
            course_id="course-003",
            may_create_new_version=False,
            tags=["a", "b"],
            file=File(b"PK\x03\x04 not much of a package", name="pkg.zip"),
        )
    assert caught.value.message == "Course [course-003] already exists"


@pytest.mark.cassette("scormcloud/synthetic/createUploadAndImportCourseJob/media.yaml")
def test_an_upload_of_a_film(scormcloud: Session) -> None:
    """Metadata go first, as JSON; the bytes of the file come through; the job's id comes back."""
    job = scormcloud.call(
        "createUploadAndImportCourseJob",
        course_id="course-003",
        content_metadata={"title": "Clip", "content_language": "en"},
        file=File(b"\x00\x00\x00\x18ftypmp42\xff\xfe\x80\r\n\x00", name="clip.mp4"),
    )
    assert job == "APPID1234-job-5679"


@pytest.mark.cassette("scormcloud/synthetic/getImportJobStatus/error-with-warnings.yaml")
def test_a_job_that_fails(scormcloud: Session) -> None:
    """The wait ends with an error that has the message, the warnings and the last state."""
    seen: list[Any] = []

    def wait(client: Any) -> Any:
        return client.courses.import_jobs.wait("APPID1234-job-5680", on_progress=seen.append)

    with pytest.raises(JobFailedError) as caught:
        scormcloud.use(wait)
    error = caught.value
    assert error.message == "manifest missing"
    assert error.warnings == ("[WARNING] no imsmanifest.xml", "[WARNING] 2 files were skipped")
    assert all(text in str(error) for text in (error.message, *error.warnings))
    assert error.value.status is models.ImportJobStatus.ERROR
    assert [state.status for state in seen] == ["RUNNING", "ERROR"]
    assert scormcloud.slept == [1.0]


@pytest.mark.cassette("scormcloud/synthetic/getImportJobStatus/unknown-status.yaml")
def test_a_job_in_a_state_that_nobody_knows(scormcloud: Session) -> None:
    """A status that no enum has is that of a job that runs."""
    seen: list[Any] = []

    def wait(client: Any) -> Any:
        jobs = client.courses.import_jobs
        return jobs.wait("APPID1234-job-5679", interval=2.5, on_progress=seen.append)

    job = scormcloud.use(wait)
    assert job.status is models.ImportJobStatus.COMPLETE
    assert job.import_result.web_path_to_course == "/courses/APPID/course-003/0"
    assert (job.import_result.parser_warnings, job.import_result.course_languages) == ([], ["en"])
    assert job.import_result.course.version == 0
    assert [state.status for state in seen] == ["QUEUED", "RUNNING", "COMPLETE"]
    assert seen[0].status not in list(models.ImportJobStatus)
    assert scormcloud.slept == [2.5, 2.5]


@pytest.mark.cassette("scormcloud/synthetic/getImportJobStatus/not-found-error.yaml")
def test_a_job_that_is_not_there(scormcloud: Session) -> None:
    """Waiting for a job that nobody knows is an error at the first look."""

    def wait(client: Any) -> Any:
        return client.courses.import_jobs.wait("a/b")

    with pytest.raises(NotFoundError) as caught:
        scormcloud.use(wait)
    assert caught.value.message == "Could not find import job [a/b]"
    assert scormcloud.slept == []


@pytest.mark.cassette("scormcloud/synthetic/getCourseAsset/not-utf-8.yaml")
def test_a_picture(scormcloud: Session) -> None:
    """The bytes of a file come as they are."""
    path = "img/höhe 1.png"
    assert scormcloud.call("getCourseAsset", course_id=COURSE, relative_path=path) == PNG


@pytest.mark.cassette("scormcloud/synthetic/getCourseAsset/not-found-error.yaml")
def test_a_file_that_is_not_there(scormcloud: Session, tmp_path: Path) -> None:
    """The error of a download is JSON, and nothing is left where the file was to go."""
    target = tmp_path / "nope.png"

    def save(client: Any) -> Any:
        return client.courses.assets.download(COURSE, relative_path="nope.png").save(target)

    with pytest.raises(NotFoundError) as caught:
        scormcloud.use(save)
    assert caught.value.message == "Could not find the file [nope.png]"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.cassette("scormcloud/synthetic/getCourseZip/name-of-the-server.yaml")
def test_a_package_is_saved_where_the_caller_says(scormcloud: Session, tmp_path: Path) -> None:
    """A file name of the server that leaves the folder is not gone by."""
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)

    def save(client: Any) -> Any:
        return client.courses.download(COURSE).save(folder / "mine.zip")

    saved = scormcloud.use(save)
    assert saved == folder / "mine.zip"
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [saved]
    assert saved.read_bytes().startswith(b"PK\x03\x04\x14\x00\x00\x00\x08\x00\xff\xfe\x80")


@pytest.mark.cassette("scormcloud/synthetic/getVersionedCourseZip/bad-gateway.yaml")
def test_a_page_of_a_proxy_is_no_package(scormcloud: Session) -> None:
    """An HTML page in place of a download is an error that has it."""
    with pytest.raises(ServerError) as caught:
        scormcloud.call("getVersionedCourseZip", course_id=COURSE, version_id=0)
    assert caught.value.status == 502
    assert "502 Bad Gateway" in caught.value.response.text


@pytest.mark.cassette("scormcloud/synthetic/uploadCourseAssetFile/not-utf-8.yaml")
def test_an_upload_of_a_picture(scormcloud: Session) -> None:
    """Bytes that are no UTF-8 go up as they are, quotes in a file's name escaped."""
    asset = scormcloud.call(
        "uploadCourseAssetFile",
        course_id=COURSE,
        update_asset_policy="strict",
        destination='/img/höhe "1".png',
        file=File(PNG, name='höhe "1".png'),
    )
    assert asset == models.AssetFileSchema(filename='höhe "1".png', destination='/img/höhe "1".png')
