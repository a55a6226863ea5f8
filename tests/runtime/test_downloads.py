"""Downloads: when they are sent, how they are read, and what they leave on the disk."""

from __future__ import annotations

import asyncio
import gzip
import os
import re
import stat
import threading
import time
from contextlib import aclosing
from pathlib import Path
from typing import Any

import httpx
import pytest

from lmskit import (
    ConnectionError,
    InvalidArgumentError,
    LmsError,
    NotFoundError,
    RequestOptions,
    TimeoutError,
    TransportError,
)
from lmskit import downloads as module
from tests.runtime.driver import CREDENTIALS, AsyncDriver, Driver, SyncDriver, Wire, raw
from tests.runtime.forms import Loading
from tests.runtime.loopback import Peer, serving
from tests.runtime.sample import AsyncSample, Sample

ZIP = bytes(range(256)) * 1_000


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that comes in pieces, may break, and knows whether it was closed."""

    def __init__(self, *pieces: bytes | Exception) -> None:
        self.pieces = pieces
        self.sent = 0
        self.closed = False

    def __iter__(self) -> Any:
        for piece in self.pieces:
            if isinstance(piece, Exception):
                raise piece
            self.sent += 1
            yield piece

    async def __aiter__(self) -> Any:
        for piece in self:
            yield piece

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


def loading(driver: Driver, body: Body | bytes = ZIP, options: Any = None, **more: Any) -> Loading:
    """A download whose answer has this body."""
    content: Any = {"stream": body} if isinstance(body, Body) else {"content": body}

    def handler(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, **content, **more)

    return Loading(driver, driver.client(handler), options)


def refused(call: Any, words: str, argument: str = "path") -> None:
    """The call is refused, in these words."""
    with pytest.raises(InvalidArgumentError, match=re.escape(words)) as caught:
        call()
    assert caught.value.argument == argument


def test_read(driver: Driver) -> None:
    """The content is what came, whatever media type it has."""
    assert loading(driver, headers={"content-type": "text/html; charset=utf-7"}).read() == ZIP
    assert loading(driver, b"").read() == b""


def test_nothing_is_sent_before_it_is_used(driver: Driver) -> None:
    """A download that nobody reads costs no request, and each use asks anew."""
    wire = Wire(raw(ZIP, x_request_id="r-1"))
    download = Loading(driver, driver.client(wire))
    assert wire.requests == []
    for name in ("status", "headers", "request_id"):
        with pytest.raises(LmsError, match="nothing was sent yet"):
            getattr(download.download, name)
    download.download.chunks()
    assert wire.requests == []
    assert download.read() == download.read() == ZIP
    assert len(wire.requests) == 2
    assert download.download.status == 200
    assert download.download.headers["x-request-id"] == "r-1"
    assert download.download.request_id == "r-1"


def test_the_request(driver: Driver) -> None:
    """It says what it takes: the file as it is, and JSON where that fails."""
    wire = Wire(raw(ZIP))
    client = driver.client(wire)
    Loading(driver, client).read()
    assert wire.request.url.path == "/v1/things/a/file"
    assert wire.request.headers["accept"] == "application/zip, application/json"
    assert wire.request.headers["accept-encoding"] == "identity"
    options = RequestOptions(extra_headers={"Accept": "a/b", "Accept-Encoding": "gzip"})
    Loading(driver, client, options).read()
    assert wire.request.headers["accept"] == "a/b"
    assert wire.request.headers["accept-encoding"] == "gzip"


def test_chunks(driver: Driver) -> None:
    """Chunks have the size that was asked for, however the network cuts them."""
    body = [ZIP[:7], ZIP[7:100_000], ZIP[100_000:]]
    for size, chunks in (((), 4), ((100_000,), 3), ((1_000_000,), 1)):
        found = loading(driver, Body(*body)).chunks(*size)
        assert b"".join(found) == ZIP
        assert len(found) == chunks
        assert {len(chunk) for chunk in found[:-1]} <= {*size, 65_536}
    assert driver.run(lambda: iter_of(loading(driver).download)) == loading(driver).chunks()


def iter_of(download: Any) -> Any:
    """What a loop over a download goes through."""
    return aiter(download) if hasattr(download, "__aiter__") else iter(download)


@pytest.mark.parametrize("size", [0, -1, 1.5, True, None, "1"])
def test_sizes_that_are_none(driver: Driver, size: Any) -> None:
    """A chunk has at least one byte; this is said before the first is asked for."""
    refused(lambda: loading(driver).download.chunks(size), "expected 1 or more", "size")


def test_a_failure_is_read_and_raised(driver: Driver) -> None:
    """A failure is the error that every method raises, and is not retried for being a download."""
    error = {"error": {"type": "gone", "message": "no such thing"}}
    wire = Wire(httpx.Response(503), httpx.Response(404, json=error))
    with pytest.raises(NotFoundError, match="no such thing"):
        Loading(driver, driver.client(wire)).read()
    assert len(wire.requests) == 2


def test_a_failure_leaves_no_file(driver: Driver, tmp_path: Path) -> None:
    """Nothing is written where there is nothing to write."""
    wire = Wire(httpx.Response(404, json={}))
    with pytest.raises(NotFoundError):
        Loading(driver, driver.client(wire)).save(tmp_path / "a.zip")
    assert list(tmp_path.iterdir()) == []


def test_save(driver: Driver, tmp_path: Path) -> None:
    """The file is where the caller said, with the permissions of any other new file."""
    plain = tmp_path / "plain"
    plain.touch()
    for path in (tmp_path / "a.zip", str(tmp_path / "b.zip")):
        saved = loading(driver).save(path)
        assert saved == Path(path)
        assert saved.read_bytes() == ZIP
        assert stat.S_IMODE(saved.stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)
        assert saved.stat().st_nlink == 1
    assert names(tmp_path) == ["a.zip", "b.zip", "plain"]


def names(folder: Path) -> list[str]:
    """What is in a folder."""
    return sorted(os.listdir(folder))


def test_save_in_the_working_folder(driver: Driver, tmp_path: Path, monkeypatch: Any) -> None:
    """A name alone is a path."""
    monkeypatch.chdir(tmp_path)
    assert loading(driver).save("a.zip") == Path("a.zip")
    assert names(tmp_path) == ["a.zip"]


@pytest.mark.parametrize(
    "disposition",
    [
        'attachment; filename="../../x"',
        "attachment; filename*=UTF-8''..%2F..%2Fx",
        'attachment; filename="/etc/x"',
    ],
)
def test_the_servers_name_is_not_used(driver: Driver, tmp_path: Path, disposition: str) -> None:
    """Whatever the server calls its file, it lands where the caller said and nowhere else."""
    folder = tmp_path / "deep" / "er"
    folder.mkdir(parents=True)
    headers = {"content-disposition": disposition}
    loading(driver, headers=headers).save(folder / "a.zip")
    found = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert found == [folder / "a.zip"]


def test_an_existing_file_is_kept(driver: Driver, tmp_path: Path) -> None:
    """A file that is there is replaced only if the caller says so; nothing is sent before."""
    target = tmp_path / "a.zip"
    target.write_bytes(b"old")
    wire = Wire(raw(ZIP))
    download = Loading(driver, driver.client(wire))
    refused(lambda: download.save(target), "exists, and overwrite is false")
    assert wire.requests == []
    assert target.read_bytes() == b"old"
    download.save(target, overwrite=True)
    assert target.read_bytes() == ZIP
    assert names(tmp_path) == ["a.zip"]


def test_overwriting_what_is_not_there(driver: Driver, tmp_path: Path) -> None:
    """`overwrite` permits; it demands nothing."""
    loading(driver).save(tmp_path / "a.zip", overwrite=True)
    assert (tmp_path / "a.zip").read_bytes() == ZIP


def test_links(driver: Driver, tmp_path: Path) -> None:
    """A link is not followed out of the folder: it is there, and it is what is replaced."""
    outside = tmp_path / "outside"
    link = tmp_path / "link"
    link.symlink_to(outside)
    refused(lambda: loading(driver).save(link), "exists")
    loading(driver).save(link, overwrite=True)
    assert not link.is_symlink()
    assert not outside.exists()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (5, "expected a path, got int"),
        (None, "expected a path, got NoneType"),
        (b"a", "expected a path, got bytes"),
        ("", "a folder, not a file"),
        ("folder", "a folder, not a file"),
        ("missing/a.zip", "no such folder"),
        ("file/a.zip", "no such folder"),
        ("a\0b", "not a path"),
        ("a" * 5_000, "cannot be written"),
        ("pipe", "not a file"),
    ],
)
def test_paths_that_are_none(
    driver: Driver, tmp_path: Path, monkeypatch: Any, path: Any, words: str
) -> None:
    """Where no file can be is said before anything is sent."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    os.mkfifo(tmp_path / "pipe")
    wire = Wire(raw(ZIP))
    download = Loading(driver, driver.client(wire))
    refused(lambda: download.save(path, overwrite=True), words)
    assert wire.requests == []
    assert names(tmp_path) == ["file", "folder", "pipe"]


def test_a_folder_that_takes_no_files(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the system refuses is refused in its words, before anything is sent."""

    def refuse(*_: Any) -> Any:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    wire = Wire(raw(ZIP))
    download = Loading(driver, driver.client(wire))
    refused(lambda: download.save(tmp_path / "a.zip"), "cannot be written: Permission denied")
    assert wire.requests == []


def test_a_file_that_came_meanwhile(driver: Driver, tmp_path: Path) -> None:
    """A file that someone else wrote during the download is not lost."""
    target = tmp_path / "a.zip"

    def handler(_: httpx.Request) -> httpx.Response:
        target.write_bytes(b"theirs")
        return httpx.Response(200, content=ZIP)

    download = Loading(driver, driver.client(handler))
    refused(lambda: download.save(target), "exists, and overwrite is false")
    assert target.read_bytes() == b"theirs"
    assert names(tmp_path) == ["a.zip"]


@pytest.mark.parametrize("taken", [False, True])
def test_without_hard_links(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, taken: bool
) -> None:
    """On a file system that has no hard links it is the same."""
    target = tmp_path / "a.zip"

    def no_links(*_: Any) -> None:
        if taken:
            target.write_bytes(b"theirs")
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(module.os, "link", no_links)
    if taken:
        refused(lambda: loading(driver).save(target), "exists")
        assert target.read_bytes() == b"theirs"
    else:
        loading(driver).save(target)
        assert target.read_bytes() == ZIP
    assert names(tmp_path) == ["a.zip"]


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (httpx.ReadError("reset"), ConnectionError),
        (httpx.RemoteProtocolError("short"), ConnectionError),
        (httpx.ReadTimeout("slow"), TimeoutError),
        (httpx.DecodingError("no gzip"), TransportError),
    ],
)
@pytest.mark.parametrize("overwrite", [False, True])
def test_a_body_that_breaks(
    driver: Driver, tmp_path: Path, fault: Exception, kind: type[Exception], overwrite: bool
) -> None:
    """A broken body is the error of any broken call, and leaves what was there as it was."""
    target = tmp_path / "a.zip"
    if overwrite:
        target.write_bytes(b"old")
    body = Body(ZIP, fault)
    with pytest.raises(kind, match=f"^getThingFile: {type(fault).__name__}") as caught:
        loading(driver, body).save(target, overwrite=overwrite)
    assert caught.value.__cause__ is fault
    assert CREDENTIALS["api_key"] not in str(fault.request.headers)  # type: ignore[attr-defined]
    assert names(tmp_path) == (["a.zip"] if overwrite else [])
    assert not overwrite or target.read_bytes() == b"old"
    assert body.closed


def test_a_disk_that_is_full(driver: Driver, tmp_path: Path, monkeypatch: Any) -> None:
    """An error of the disk comes out as it is; the connection is given back, nothing stays."""
    target = tmp_path / "a.zip"
    opened = Path.open

    class Full:
        def __init__(self, file: Any) -> None:
            self.file = file

        def __enter__(self) -> Any:
            return self

        def __exit__(self, *_: object) -> None:
            self.file.close()

        def write(self, _: bytes) -> None:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "open", lambda path, mode: Full(opened(path, mode)))
    body = Body(ZIP, ZIP)
    with pytest.raises(OSError, match="No space left"):
        loading(driver, body).save(target)
    assert names(tmp_path) == []
    assert body.closed
    assert body.sent == 1


def test_compression_of_the_transport(driver: Driver) -> None:
    """What was compressed for the way is unpacked; what is no gzip is an error."""
    headers = {"content-encoding": "gzip"}
    assert loading(driver, gzip.compress(ZIP), headers=headers).read() == ZIP
    body = Body(b"no gzip at all")
    with pytest.raises(TransportError, match="DecodingError"):
        loading(driver, body, headers=headers).read()
    assert body.closed


def test_stopping_early_sync() -> None:
    """A loop that is left gives the connection back, without reading on."""
    body = Body(*[ZIP] * 100)
    for _ in loading(SyncDriver(), body).download:
        break
    assert body.closed
    assert body.sent == 1
    body = Body(*[ZIP] * 100)
    chunks = loading(SyncDriver(), body).download.chunks(10)
    assert next(chunks) == ZIP[:10]
    chunks.close()
    assert body.closed


def test_stopping_early_async() -> None:
    """A generator that is closed gives the connection back, without reading on."""
    body = Body(*[ZIP] * 100)

    async def main() -> None:
        async with aclosing(loading(AsyncDriver(), body).download.chunks(10)) as chunks:
            assert await anext(chunks) == ZIP[:10]
        assert body.closed

    asyncio.run(main())
    assert body.sent == 1


def test_an_error_of_the_reader_is_the_readers(driver: Driver) -> None:
    """An httpx error that the caller raises in the loop is not taken for one of the body."""
    with pytest.raises(httpx.ReadError, match="mine"):
        driver.run(lambda: read_and_raise(driver))


def read_and_raise(driver: Driver) -> Any:
    """A loop that raises."""
    download = loading(driver).download
    if isinstance(driver, SyncDriver):
        for _ in download:
            raise httpx.ReadError("mine")

    async def main() -> None:
        async for _ in download:
            raise httpx.ReadError("mine")

    return main()


def test_repr(driver: Driver) -> None:
    """A download says what it is of."""
    assert repr(loading(driver).download) in (
        "<Download of getThingFile>",
        "<AsyncDownload of getThingFile>",
    )


def fetch(driver: Driver, base_url: str, target: Path, **more: Any) -> None:
    """Save from a server, from making the client to closing it, in one event loop."""
    if isinstance(driver, SyncDriver):
        with Sample(**CREDENTIALS, base_url=base_url, **more) as client:
            Loading(driver, client).download.save(target)
        return

    async def main() -> None:
        async with AsyncSample(**CREDENTIALS, base_url=base_url, **more) as client:
            await Loading(driver, client).download.save(target)

    asyncio.run(main())


@pytest.mark.allow_loopback
@pytest.mark.parametrize(
    ("headers", "body"),
    [
        (["content-length: 300000"], ZIP),
        (["transfer-encoding: chunked"], b"5\r\nabcde\r\n"),
        (["transfer-encoding: chunked"], b"ff\r\nabcde"),
        (["content-length: 300000", "content-encoding: gzip"], gzip.compress(ZIP)),
    ],
)
def test_truncated(driver: Driver, tmp_path: Path, headers: list[str], body: bytes) -> None:
    """A connection that closes too early is no whole file."""

    def act(peer: Peer) -> None:
        peer.head()
        peer.answer(body, *headers)

    with serving(act) as base_url, pytest.raises(ConnectionError, match="RemoteProtocolError"):
        fetch(driver, base_url, tmp_path / "a.zip")
    assert names(tmp_path) == []


@pytest.mark.allow_loopback
def test_a_server_that_falls_silent(driver: Driver, tmp_path: Path) -> None:
    """A body that stops coming is a timeout."""
    released = threading.Event()

    def act(peer: Peer) -> None:
        peer.head()
        peer.answer(ZIP, "content-length: 300000")
        released.wait(20)

    with serving(act) as base_url:
        try:
            with pytest.raises(TimeoutError, match="ReadTimeout"):
                fetch(driver, base_url, tmp_path / "a.zip", timeout=0.3)
        finally:
            released.set()
    assert names(tmp_path) == []


@pytest.mark.allow_loopback
def test_cancellation(tmp_path: Path) -> None:
    """A task that is cancelled in the middle leaves no file, and gives its connection back."""
    released = threading.Event()

    def act(peer: Peer) -> None:
        peer.head()
        peer.answer(ZIP, "content-length: 300000")
        released.wait(20)

    async def main(base_url: str) -> None:
        async with AsyncSample(**CREDENTIALS, base_url=base_url) as client:
            download = Loading(AsyncDriver(), client).download
            task = asyncio.create_task(download.save(tmp_path / "a.zip"))
            deadline = time.monotonic() + 10
            while not any(tmp_path.iterdir()) or not next(tmp_path.iterdir()).stat().st_size:
                assert time.monotonic() < deadline
                await asyncio.sleep(0.01)
            (part,) = names(tmp_path)
            assert part.startswith(".")
            assert part.endswith(".part")
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert names(tmp_path) == []

    with serving(act) as base_url:
        try:
            asyncio.run(main(base_url))
        finally:
            released.set()


@pytest.mark.allow_loopback
def test_the_file_grows_as_the_bytes_come(driver: Driver, tmp_path: Path) -> None:
    """What has come is on the disk while the rest is still on its way."""
    seen: list[int] = []

    def act(peer: Peer) -> None:
        peer.head()
        peer.answer(ZIP, f"content-length: {2 * len(ZIP)}")
        deadline = time.monotonic() + 10
        while not seen or seen[-1] < 65_536:
            assert time.monotonic() < deadline
            time.sleep(0.01)
            seen.extend(path.stat().st_size for path in tmp_path.iterdir())
        peer.connection.sendall(ZIP)

    with serving(act) as base_url:
        fetch(driver, base_url, tmp_path / "a.zip")
    assert (tmp_path / "a.zip").read_bytes() == ZIP + ZIP
    assert names(tmp_path) == ["a.zip"]
