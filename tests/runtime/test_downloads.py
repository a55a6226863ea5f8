"""Downloads: when they are sent, how they are read, and how a reading may end."""

from __future__ import annotations

import asyncio
import gzip
from contextlib import aclosing
from typing import Any

import httpx
import pytest

from lmskit import LmsError, NotFoundError, RequestOptions, TransportError
from tests.runtime.bodies import ZIP, Body, loading, refused
from tests.runtime.driver import AsyncDriver, Driver, SyncDriver, Wire, raw
from tests.runtime.forms import Loading


def test_read(driver: Driver) -> None:
    """The content is what came, whatever media type it has, unless it is a page."""
    assert loading(driver, headers={"content-type": "text/plain; charset=utf-7"}).read() == ZIP
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
