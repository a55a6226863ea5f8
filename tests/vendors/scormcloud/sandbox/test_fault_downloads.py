"""What a client makes of a download that breaks."""

from __future__ import annotations

import os
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from lmskit import errors
from lmskit.sandbox import Fault
from tests.oracles.scorm_zip import scorm_files, zipped
from tests.vendors.scormcloud.sandbox.cloud_bench import KINDS, bench

if TYPE_CHECKING:
    from pathlib import Path

    from tests.vendors.scormcloud.sandbox.cloud_bench import Bench, Steps

pytestmark = pytest.mark.allow_loopback
both = pytest.mark.parametrize("kind", KINDS)
PACKAGE = zipped({**scorm_files(), "film.bin": bytes(range(256)) * 4096})
ZIP = "/courses/fire/zip"


def upload(it: Any) -> Any:
    return it.courses.import_jobs.upload(course_id="fire", file=PACKAGE)


def imported(it: Bench) -> Steps:
    """Import the package, and lift what was in force."""
    job = yield upload
    yield lambda it: it.courses.import_jobs.wait(job)


@both
@pytest.mark.parametrize("old", [None, b"old"], ids=["new", "in place of another"])
def test_a_download_that_breaks_leaves_nothing(kind: str, old: bytes | None, tmp_path) -> None:
    """Neither a part of the file nor a temporary one; what was there before is there still."""
    target: Path = tmp_path / "fire.zip"
    if old is not None:
        target.write_bytes(old)
    with bench(served=True) as it:

        def steps() -> Steps:
            yield from imported(it)
            it.box.faults.add(Fault("truncated", path=ZIP, times=1))
            with pytest.raises(errors.ConnectionError, match="getCourseZip") as caught:
                yield lambda it: it.courses.download("fire").save(target, overwrite=bool(old))
            assert isinstance(caught.value.__cause__, httpx.RemoteProtocolError)
            assert it.watched.count(ZIP, "GET") == 1
            assert os.listdir(tmp_path) == ([] if old is None else ["fire.zip"])
            assert old is None or target.read_bytes() == old
            yield lambda it: it.courses.download("fire").save(target, overwrite=bool(old))

        it.play(kind, steps())
    assert os.listdir(tmp_path) == ["fire.zip"]
    assert target.read_bytes() == PACKAGE


@both
def test_a_read_that_breaks_is_an_error(kind: str) -> None:
    """Half of a package is not handed out as if it were all of it."""
    with bench(served=True) as it:

        def steps() -> Steps:
            yield from imported(it)
            it.box.faults.add(Fault("truncated", path=ZIP, times=1))
            with pytest.raises(errors.ConnectionError):
                yield lambda it: it.courses.download("fire").read()
            content = yield lambda it: it.courses.download("fire").read()
            assert content == PACKAGE

        it.play(kind, steps())


@both
@pytest.mark.parametrize(
    "fault",
    [Fault("status", times=2), Fault("reset", times=1), Fault("html", times=1)],
    ids=lambda fault: fault.kind,
)
def test_a_download_that_does_not_begin_is_asked_for_again(kind: str, fault, tmp_path) -> None:
    """As any other read; nothing has been written by then."""
    with bench(served=True) as it:

        def steps() -> Steps:
            yield from imported(it)
            it.box.faults.add(fault)
            path = yield lambda it: it.courses.download("fire").save(tmp_path / "a.zip")
            assert path.read_bytes() == PACKAGE

        it.play(kind, steps())
        assert it.watched.count(ZIP, "GET") == 1 + fault.times


@both
def test_a_refused_download_leaves_nothing(kind: str, tmp_path) -> None:
    """The vendor's message is in the error, and there is no file."""
    with bench() as it:

        def steps() -> Steps:
            with pytest.raises(errors.NotFoundError, match="no course none"):
                yield lambda it: it.courses.download("none").save(tmp_path / "a.zip")

        it.play(kind, steps())
    assert os.listdir(tmp_path) == []


@both
def test_a_download_with_an_expired_token_begins_once_more(kind: str, tmp_path) -> None:
    """The 401 comes before the file does, so the token is renewed as for any other call."""
    with bench(served=True) as it:

        def steps() -> Steps:
            yield from imported(it)
            it.clock.advance(timedelta(hours=1))
            yield lambda it: it.courses.download("fire").save(tmp_path / "a.zip")

        it.play(kind, steps(), auth="oauth2")
        assert it.watched.count(ZIP, "GET") == 2
    assert (tmp_path / "a.zip").read_bytes() == PACKAGE
