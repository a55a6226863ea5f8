"""Uses of the client of SCORM Cloud that the type checkers must refuse; see `misuse`."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from scormcloud_client import ScormCloud

if TYPE_CHECKING:
    from scormcloud_client import AsyncScormCloud, models


def wrong_clients() -> None:
    """Another way to be let in, scopes in one text, and another vendor's credentials."""
    ScormCloud(auth="digest")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    ScormCloud(auth="oauth2", scopes="read write")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    ScormCloud(token_lifetime="300")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    ScormCloud(api_key="k")  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]


def wrong_files(scormcloud: ScormCloud) -> None:
    """Text is no file, nor is a number; a file that is needed is not left out."""
    jobs = scormcloud.courses.import_jobs
    jobs.upload(course_id="c")  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    jobs.upload(course_id="c", file=StringIO("text"))  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    jobs.upload(course_id="c", file=7)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    jobs.upload("c", file=b"")  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    jobs.upload(course_id="c", file=b"", content_metadata={"titel": "t"})  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    jobs.upload(course_id="c", file=b"", on_progress=count)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    scormcloud.courses.assets.upload("c", file=b"")  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    scormcloud.courses.assets.upload("c", destination="d", file=b"", update_asset_policy="ask")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


def wrong_arguments(scormcloud: ScormCloud) -> None:
    """Texts for lists, texts for numbers, enums and members that nobody knows."""
    courses = scormcloud.courses
    courses.tags.set("c", tags="a")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    courses.tags.delete("c")  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    courses.list(tags="a")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    courses.list(order_by="size_desc")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    courses.versions.get("c", "0")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    courses.configuration.set("c", settings=[{"value": "v"}])  # type: ignore[list-item] # pyright: ignore[reportArgumentType]
    courses.build_preview_link("c", launch_auth={"type": "password"})  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    courses.import_jobs.create(course_id="c", fetch_request={"content_type": "application/zip"})  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    courses.import_jobs.wait("j", interval="1")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    courses.import_jobs.wait("j", on_progress=count)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


def count(number: int) -> None:
    """No callback of a waiter, which gives a state, nor of an upload, which gives two numbers."""
    print(number)


def wrong_results(scormcloud: ScormCloud, job: models.ImportJobResultSchema) -> None:
    """What comes back is not `Any`; a list is no list but a pager, a download no bytes."""
    courses = scormcloud.courses
    print(job.import_result.course)  # type: ignore[union-attr] # pyright: ignore[reportOptionalMemberAccess]
    print(courses.list()[0])  # type: ignore[index] # pyright: ignore[reportIndexIssue, reportUnknownArgumentType]
    content: bytes = courses.download("c")  # type: ignore[assignment] # pyright: ignore[reportAssignmentType]
    print(content)
    scormcloud.with_response.courses.import_jobs.wait("j")  # type: ignore[attr-defined] # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]


async def forgotten_await(scormcloud: AsyncScormCloud) -> None:
    """A coroutine is not its result, and an async pager needs an async loop."""
    job: str = scormcloud.courses.import_jobs.upload(course_id="c", file=b"")  # type: ignore[assignment] # pyright: ignore[reportAssignmentType]
    print(job)
    print(list(scormcloud.courses.tags.list("c")))  # type: ignore[call-overload] # pyright: ignore[reportArgumentType, reportUnknownArgumentType]
    print(list(scormcloud.courses.download("c")))  # type: ignore[call-overload] # pyright: ignore[reportArgumentType, reportUnknownArgumentType]
