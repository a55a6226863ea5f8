"""Uploads on their way: how far they are, whether they go again, and which files they close."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from lmskit import InvalidArgumentError, LmsError, TransportError
from lmskit._uploads import FilePart, Multipart, Source
from tests.runtime.driver import Wire
from tests.runtime.forms import JOB, SAFE_UPLOAD, ZIP, Pipe, open_files, sent, upload

if TYPE_CHECKING:
    from pathlib import Path

    from tests.runtime.driver import Driver


def test_progress(driver: Driver, tmp_path: Path) -> None:
    """The caller hears of each chunk of the file once it has gone out, from 0 to all."""
    path = tmp_path / "a.zip"
    path.write_bytes(b"x" * 200_000)
    for given in (path, path.read_bytes(), io.BytesIO(path.read_bytes())):
        heard: list[tuple[int, int | None]] = []
        client = driver.client(sent())
        upload(driver, client, file=given, on_progress=lambda *at, heard=heard: heard.append(at))
        steps = [step for step, _ in heard]
        assert steps[0] == 0
        assert steps[-1] == 200_000
        assert len(steps) >= 4
        assert steps == sorted(set(steps))
        assert {total for _, total in heard} == {200_000}


def test_progress_over_two_files(driver: Driver) -> None:
    """Of two files the progress is that of both."""
    heard: list[Any] = []
    upload(
        driver, driver.client(sent()), SAFE_UPLOAD, cover=b"12", file=b"345",
        on_progress=lambda *at: heard.append(at),
    )  # fmt: skip
    assert heard == [(0, 5), (2, 5), (2, 5), (5, 5)]


def test_progress_starts_again_with_a_retry(driver: Driver, package: Path) -> None:
    """Each attempt sends the whole file, and counts from 0."""
    wire = Wire(httpx.Response(503), httpx.ReadError("gone"), httpx.Response(200, json=JOB))
    heard: list[Any] = []
    client = driver.client(wire)
    upload(driver, client, SAFE_UPLOAD, file=package, on_progress=lambda *at: heard.append(at))
    assert heard == [(0, len(ZIP)), (len(ZIP), len(ZIP))] * 3
    assert [b"PK\x03\x04" in request.content for request in wire.requests] == [True] * 3


def test_an_error_in_the_callback_ends_the_upload(driver: Driver, package: Path) -> None:
    """What a callback raises comes out as it is, the file is closed, and nothing is sent again."""

    class StopError(Exception):
        pass

    def stop(sent_bytes: int, total: int | None) -> None:
        raise StopError

    wire = sent()
    with pytest.raises(StopError):
        upload(driver, driver.client(wire), SAFE_UPLOAD, file=package, on_progress=stop)
    assert wire.requests == []
    assert open_files(package) == 0


def test_a_pipe_is_not_sent_twice(driver: Driver) -> None:
    """A failure after a source was read that cannot be rewound is final, safe or not."""
    wire = Wire(httpx.Response(503))
    with pytest.raises(LmsError, match="503"):
        upload(driver, driver.client(wire), SAFE_UPLOAD, file=Pipe(b"once"))
    assert len(wire.requests) == 1
    # A mock reads the body before it fails, so that here too the source was read.
    wire = Wire(httpx.ConnectError("no"))
    with pytest.raises(TransportError):
        upload(driver, driver.client(wire), SAFE_UPLOAD, file=Pipe(b"once"))
    assert len(wire.requests) == 1


def test_a_source_knows_that_it_is_spent() -> None:
    """It can be opened until it was read, and says so where someone tries again."""
    form = form_of(Source(Pipe(b"once"), "file"))
    with form.opened():
        pass
    assert form.repeatable
    with form.opened() as opened:
        opened[0][1][1].read(1)
    assert not form.repeatable
    with pytest.raises(LmsError, match=r"^file: cannot be read a second time"), form.opened():
        pass
    again = form_of(Source(b"twice", "file"))
    for _ in range(2):
        with again.opened() as opened:
            assert opened[0][1][1].read() == b"twice"
        assert again.repeatable


def form_of(source: Source) -> Multipart:
    """A form of one file."""
    return Multipart([FilePart("file", source)])


@pytest.mark.parametrize("change", [b"longer than before", b""])
def test_a_file_that_changes_on_the_way(driver: Driver, tmp_path: Path, change: bytes) -> None:
    """A file that has not the size that was announced ends the upload."""
    path = tmp_path / "a"
    path.write_bytes(b"before")

    def rewrite(sent_bytes: int, total: int | None) -> None:
        path.write_bytes(change)

    wire = sent()
    with pytest.raises(LmsError, match=r"^file: its size has changed while it was sent"):
        upload(driver, driver.client(wire), SAFE_UPLOAD, file=path, on_progress=rewrite)
    assert wire.requests == []


@pytest.mark.parametrize("status", [200, 400])
def test_files_are_closed(driver: Driver, package: Path, status: int) -> None:
    """Whatever comes of an upload, no file of ours stays open."""
    wire = Wire(httpx.Response(status, json=JOB))
    client = driver.client(wire)
    if status == 200:
        upload(driver, client, file=package)
    else:
        with pytest.raises(LmsError):
            upload(driver, client, file=package)
    assert open_files(package) == 0


def test_files_are_closed_after_a_failed_opening(package: Path) -> None:
    """The first of two files is closed if the second cannot be opened."""
    gone = package.with_name("gone.zip")
    gone.write_bytes(b"")
    form = Multipart([FilePart("a", Source(package, "a")), FilePart("b", Source(gone, "b"))])
    gone.unlink()
    with (
        pytest.raises(InvalidArgumentError, match=r"^b: cannot be read: No such file"),
        form.opened(),
    ):
        pass
    assert open_files(package) == 0
