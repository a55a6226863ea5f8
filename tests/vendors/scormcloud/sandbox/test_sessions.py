"""Whole sessions of the generated client of SCORM Cloud with its sandbox."""

from __future__ import annotations

import asyncio
import contextlib
import io
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from lmskit.sandbox import Sandbox
from scormcloud_client import AsyncScormCloud, ScormCloud
from scormcloud_client.errors import (
    BadRequestError,
    ConflictError,
    JobFailedError,
    NotFoundError,
    PermissionDeniedError,
)
from tests.oracles.scorm_zip import scorm_files, scorm_zip, zipped
from tests.vendors.scormcloud.sandbox.cloud import BASE, moving

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator

STANDARD = {
    "actor": {"mbox": "mailto:ann@a.example"},
    "verb": {"id": "http://adlnet.gov/expapi/verbs/completed"},
    "object": {"objectType": "Activity", "id": "https://a.example/act"},
    "stored": "2026-01-01T00:00:00Z",
}
RENAMED = {
    "actor": {"objectType": "Agent", "account": {"homePage": "https://a.example", "name": "bo"}},
    "verb": {"id": "http://adlnet.gov/expapi/verbs/completed"},
    "objectActivity": {"objectType": "Activity", "id": "https://a.example/act"},
    "stored": "2026-01-02T00:00:00Z",
}


@contextlib.contextmanager
def typed(box: Sandbox, **options: Any) -> Generator[ScormCloud]:
    """A client of a sandbox in this process."""
    with (
        httpx.Client(transport=box.transport()) as http,
        ScormCloud(**box.credentials, base_url=BASE, http_client=http, **options) as client,
    ):
        yield client


@contextlib.asynccontextmanager
async def typed_async(box: Sandbox, **options: Any) -> AsyncGenerator[AsyncScormCloud]:
    """Its twin."""
    async with (
        httpx.AsyncClient(transport=box.async_transport()) as http,
        AsyncScormCloud(**box.credentials, base_url=BASE, http_client=http, **options) as client,
    ):
        yield client


@pytest.mark.allow_loopback
def test_the_snippet_runs() -> None:
    """What the sandbox prints for people to paste is a program that works."""
    printed = io.StringIO()
    with Sandbox("scormcloud") as box, box.serve() as server:
        program = compile(box.snippet(server.base_url), "snippet", "exec")
        with contextlib.redirect_stdout(printed):
            exec(program, {})
    assert printed.getvalue().splitlines() == [
        "RUNNING",
        "COMPLETE",
        "fire-safety 0 Fire safety in an hour ['safety']",
    ]


def test_a_course_from_its_import_to_its_end() -> None:
    """Import, wait, change, look, download and delete."""
    with Sandbox("scormcloud", ids=1, clock=moving()) as box, typed(box) as client:
        courses, package = client.courses, scorm_zip("Fire", ("One", "Two"))
        job_id = courses.import_jobs.upload(course_id="a/b", file=package, tags=["x"])
        states: list[str | None] = []
        job = courses.import_jobs.wait(
            job_id, interval=0.01, on_progress=lambda state: states.append(state.status)
        )
        assert states == ["RUNNING", "COMPLETE"]
        assert job.import_result is not None
        assert job.import_result.parser_warnings == []
        with pytest.raises(ConflictError, match="There is a course a/b already"):
            courses.import_jobs.upload(course_id="a/b", file=package)
        courses.set_title("a/b", title="Ice")
        courses.tags.set("a/b", tags=["y", "z"])
        courses.tags.delete("a/b", tags=["y"])
        settings = [{"setting_id": "PlayerShowNavBar", "value": "false"}]
        courses.configuration.set("a/b", settings=settings)
        found = courses.get("a/b", include_course_metadata=True)
        assert (found.title, found.tags) == ("Ice", ["z"])
        assert found.metadata is not None
        assert found.metadata.title == "Fire"
        root = found.root_activity
        assert root is not None
        assert [one.title for one in root.children or []] == ["One", "Two"]
        asset = courses.assets.upload("a/b", destination="/x.bin", file=b"\x00\xff")
        assert asset.destination == "x.bin"
        assert courses.assets.download("a/b", relative_path="x.bin").read() == b"\x00\xff"
        sizes = {one.path: one.size for one in courses.assets.list("a/b")}
        assert sizes["x.bin"] == 2
        courses.assets.delete("a/b", relative_path="x.bin")
        assert courses.versions.download("a/b", 0).read()[:2] == b"PK"
        link = courses.build_preview_link("a/b", redirect_on_exit_url="closer", expiry=10)
        assert "courseId=a%2Fb" in link
        assert [one.version for one in courses.versions.list("a/b")] == [0]
        courses.delete("a/b")
        with pytest.raises(NotFoundError, match="There is no course a/b"):
            courses.get("a/b")


def test_a_failed_import_is_an_error_with_its_warnings() -> None:
    """The message of the job, and what the parser says."""
    bad = zipped({f"below/{path}": one for path, one in scorm_files().items()})
    with Sandbox("scormcloud") as box, typed(box) as client:
        jobs = client.courses.import_jobs
        job_id = jobs.upload(course_id="a", file=bad)
        with pytest.raises(JobFailedError, match="There is no imsmanifest") as caught:
            jobs.wait(job_id, interval=0.01)
        assert caught.value.warnings == (
            "There is one at below/imsmanifest.xml, and it must be at the root",
        )
        with pytest.raises(NotFoundError):
            jobs.wait("nope")


def test_all_courses_are_iterated() -> None:
    """The pager follows the tokens, with the filters of the first page."""
    seed = {"courses": [{"id": f"c{n:02}", "tags": ["even"] * (n % 2 == 0)} for n in range(50)]}
    with Sandbox("scormcloud", seed=seed) as box, typed(box) as client:
        found = client.courses.list(order_by="created_asc", tags=["even", "a b"])
        assert [one.id for one in found] == [f"c{n:02}" for n in range(0, 50, 2)]
        pages = client.courses.list(since=datetime(2020, 1, 1, tzinfo=UTC)).pages()
        assert [len(page) for page in pages] == [10] * 5
        with pytest.raises(BadRequestError, match="expired"):
            list(client.courses.list(more="nope"))


def test_all_courses_are_iterated_by_a_task() -> None:
    """The twin does the same."""
    seed = {
        "courses": [{"id": f"c{n:02}", "statements": [STANDARD, RENAMED] * 8} for n in range(11)]
    }

    async def session(box: Sandbox) -> tuple[list[str | None], list[Any]]:
        async with typed_async(box) as client:
            ids = [one.id async for one in client.courses.list(order_by="title_asc")]
            return ids, [one async for one in client.courses.statements.list("c00")]

    with Sandbox("scormcloud", seed=seed) as box:
        ids, statements = asyncio.run(session(box))
    assert ids == [f"c{n:02}" for n in range(11)]
    assert len(statements) == 16


def test_statements_of_both_styles_are_read() -> None:
    """The standard's object, and the vendor's renamed one."""
    seed = {"courses": [{"id": "a", "statements": [STANDARD, RENAMED]}]}
    with Sandbox("scormcloud", seed=seed) as box, typed(box, strict=True) as client:
        standard, renamed = client.courses.statements.list("a")
        assert standard.object_ is not None
        assert renamed.object_activity is not None
        assert renamed.object_activity.id == "https://a.example/act"
        [late] = client.courses.versions.statements.list("a", 0, learner_id="bo")
        assert late.stored == datetime(2026, 1, 2, tzinfo=UTC)


def test_tokens_are_got_and_got_again() -> None:
    """When the sandbox says that one has expired, the client asks for another."""
    clock = moving()
    seed = {"courses": [{"id": "a"}]}
    with (
        Sandbox("scormcloud", clock=clock, seed=seed) as box,
        typed(box, auth="oauth2") as client,
    ):
        assert client.courses.get("a").id == "a"
        clock.advance(timedelta(minutes=5))
        assert client.courses.get("a").id == "a"
        client.courses.set_title("a", title="b")
        client.courses.delete("a")
    with (
        Sandbox("scormcloud", seed=seed) as box,
        typed(box, auth="oauth2", scopes=["read:course"]) as client,
    ):
        assert client.courses.get("a").id == "a"
        with pytest.raises(PermissionDeniedError, match="none of the scopes delete, delete:course"):
            client.courses.delete("a")
