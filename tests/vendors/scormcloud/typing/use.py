"""Uses of the client of SCORM Cloud that the type checkers must accept; see `use`.

What differs from vendors with plain calls: files that go up and down, jobs that are waited for,
resources within resources, and two ways to say who one is.
"""

from __future__ import annotations

import datetime
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Generator, Iterator
from pathlib import Path
from typing import Any, BinaryIO, assert_type

import httpx

from lmskit import File, RequestOptions, Response
from lmskit.downloads import AsyncDownload, Download
from lmskit.pager import AsyncPager, Pager
from scormcloud_client import AsyncScormCloud, ScormCloud, models, params
from scormcloud_client.errors import ConflictError, JobFailedError, WaitTimeoutError

SINCE = datetime.datetime(2030, 1, 7, 9, tzinfo=datetime.UTC)


def clients() -> None:
    """Who one is: from the environment, as basic credentials, or with tokens for some scopes."""
    assert_type(ScormCloud(), ScormCloud)
    ScormCloud(app_id="a", secret_key="k", auth="basic", http_client=httpx.Client())
    with ScormCloud(auth="oauth2", scopes=["read:course"], token_lifetime=900) as scormcloud:
        assert_type(scormcloud, ScormCloud)
    AsyncScormCloud(auth="oauth2", scopes=("read", "write:course"), http_client=None)


def uploads(scormcloud: ScormCloud, opened: BinaryIO) -> None:
    """A file is a path, bytes, something open, or any of these under another name."""
    jobs = scormcloud.courses.import_jobs
    assert_type(jobs.upload(course_id="c", file="kafka.zip"), str)
    jobs.upload(course_id="c", file=Path("kafka.zip"), tags=["a", "b"])
    jobs.upload(course_id="c", file=b"PK", may_create_new_version=True)
    jobs.upload(course_id="c", file=opened, on_progress=told)
    named = File(opened, name="handout.pdf", media_type="application/pdf")
    about: params.MediaFileMetadataSchema = {"title": "Handout", "estimated_duration": 60}
    jobs.upload(course_id="c", file=named, content_metadata=about)
    metadata = models.MediaFileMetadataSchema(title="Handout")
    jobs.upload(course_id="c", file=File("a.pdf"), content_metadata=metadata)
    stored = scormcloud.courses.assets.upload(
        "c", destination="a/b.txt", file=b"b", update_asset_policy="strict", on_progress=print
    )
    assert_type(stored, models.AssetFileSchema)
    policy = models.UpdateAssetPolicy.LAX
    scormcloud.courses.versions.assets.upload(
        "c", 0, destination="a/b.txt", file=b"b", update_asset_policy=policy
    )


def told(sent: int, size: int | None) -> bool:
    """What a progress bar does; what it returns is nobody's business."""
    return size is not None and sent == size


def seen(state: models.ImportJobResultSchema) -> None:
    """What a callback of a waiter looks at."""
    assert_type(state.status, models.ImportJobStatus | None)


def jobs(scormcloud: ScormCloud) -> None:
    """Imports without an upload, and how they end."""
    imports = scormcloud.courses.import_jobs
    job = imports.fetch(course_id="c", url="https://files.example/a.zip", tags=("a",))
    imports.create(course_id="c", connector_reference_request={"connector_id": "x"})
    reference = models.ImportMediaFileReferenceRequestSchema(
        url="https://a.example", content_type="url"
    )
    imports.create(course_id="c", media_file_reference_request=reference)
    assert_type(imports.get(job), models.ImportJobResultSchema)
    try:
        done = imports.wait(job, timeout=None, interval=0.5, on_progress=seen)
        assert_type(done, models.ImportJobResultSchema)
        assert_type(done.import_result, models.ImportResultSchema | None)
        imports.wait(job, timeout=30, options=RequestOptions(max_retries=5))
    except JobFailedError as error:
        assert_type(error.message, str)
        assert_type(error.warnings, tuple[str, ...])
    except WaitTimeoutError as error:
        assert_type(error.value, Any)
    except ConflictError as error:
        assert_type(error.status, int)


def pagers(scormcloud: ScormCloud) -> None:
    """Lists of models, and a list of texts."""
    courses = scormcloud.courses
    assert_type(courses.list(), Pager[models.CourseSchema])
    courses.list(since=SINCE, filter="kafka", filter_by="title", order_by="created_desc")
    courses.list(filter_by=models.CourseFilterBy.TITLE, tags=["a"], include_total_count=True)
    for page in courses.list().pages():
        assert_type(page, list[models.CourseSchema])
    assert_type(courses.tags.list("c"), Pager[str])
    assert_type(courses.configuration.list("c"), Pager[models.SettingItem])
    assert_type(courses.assets.list("c"), Pager[models.FileListItemSchema])
    assert_type(courses.versions.list("c"), Pager[models.CourseSchema])
    for statement in courses.versions.statements.list("c", 0, learner_id="ann"):
        assert_type(statement, models.XapiStatement)
        assert_type(statement.object_, models.XapiObject | None)
        assert_type(statement.object_sub_statement, models.XapiStatement | None)
    replies = scormcloud.with_response.courses.list()
    assert_type(replies, Iterator[Response[list[models.CourseSchema]]])


def writing(scormcloud: ScormCloud) -> None:
    """Nested values as dict literals and as models."""
    courses = scormcloud.courses
    courses.set_title("c", title="t")
    courses.tags.set("c", tags=["a"])
    courses.tags.set_many(ids=["c"], tags=("a",))
    courses.tags.delete("c", tags=[])
    courses.configuration.set("c", settings=[{"setting_id": "a", "value": "b"}])
    setting = models.SettingsIndividualSchema(setting_id="a", value="b", explicit=True)
    courses.versions.configuration.set("c", 0, settings=[setting])
    courses.configuration.clear("c", "a")
    link = courses.build_preview_link(
        "c",
        expiry=60,
        css_url="https://a.example/new.css",
        query_css_url="https://a.example/old.css",
        additionalvalues=[{"item": "a", "value": "b"}],
        launch_auth={"type": "cookies", "options": {"ip_address": True}},
    )
    assert_type(link, str)
    auth = models.LaunchAuthSchema(type=models.LaunchAuthType.VAULT)
    courses.versions.build_preview_link("c", 0, launch_auth=auth)
    assert_type(scormcloud.with_response.courses.tags.set("c", tags=["a"]), Response[None])


def downloads(scormcloud: ScormCloud) -> None:
    """Nothing is sent before it is read, iterated or saved."""
    whole = scormcloud.courses.download("c")
    assert_type(whole, Download)
    assert_type(whole.save("a.zip"), Path)
    whole.save(Path("a.zip"), overwrite=True)
    assert_type(whole.read(), bytes)
    assert_type(whole.chunks(size=1024), Generator[bytes, None, None])
    for chunk in scormcloud.courses.versions.assets.download("c", 0, relative_path="a.txt"):
        assert_type(chunk, bytes)
    assert_type(whole.status, int)
    assert_type(scormcloud.with_response.courses.versions.download("c", 0), Download)


async def twin(opened: BinaryIO) -> None:
    """The async client has the same methods."""

    async def noted(state: models.ImportJobResultSchema) -> None:
        seen(state)

    async with AsyncScormCloud(app_id="a", secret_key="k") as scormcloud:
        courses = scormcloud.courses
        job = await courses.import_jobs.upload(course_id="c", file=opened, on_progress=told)
        assert_type(job, str)
        done = await courses.import_jobs.wait(job, on_progress=noted)
        await courses.import_jobs.wait(job, on_progress=seen)
        assert_type(done, models.ImportJobResultSchema)
        assert_type(await courses.get("c"), models.CourseSchema)
        assert_type(courses.list(), AsyncPager[models.CourseSchema])
        async for tag in courses.tags.list("c"):
            assert_type(tag, str)
        whole = courses.versions.download("c", 0)
        assert_type(whole, AsyncDownload)
        assert_type(await whole.save("a.zip"), Path)
        assert_type(await whole.read(), bytes)
        assert_type(whole.chunks(), AsyncGenerator[bytes, None])
        async for chunk in whole:
            assert_type(chunk, bytes)
        title: Awaitable[None] = courses.set_title("c", title="t")
        await title
        replies = scormcloud.with_response.courses.statements.list("c")
        assert_type(replies, AsyncIterator[Response[list[models.XapiStatement]]])
