"""Uploads over a real connection: what streams, what breaks, and what is left behind."""

from __future__ import annotations

import asyncio
import io
import threading
from email.parser import BytesParser
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from lmskit import ConnectionError, StatusError
from tests.oracles.multipart import read_form
from tests.runtime.driver import CREDENTIALS, AsyncDriver, Driver, SyncDriver
from tests.runtime.forms import SAFE_UPLOAD, UPLOAD, Pipe, open_files, upload
from tests.runtime.loopback import Peer, serving
from tests.runtime.sample import AsyncSample, Sample

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.allow_loopback

MIB = 2**20
ANSWER = b'{"result":"job-1"}'


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A file that no socket buffers whole."""
    path = tmp_path / "a.zip"
    with path.open("wb") as file:
        file.truncate(32 * MIB)
    return path


def over(driver: Driver, base_url: str, **more: Any) -> Any:
    """A client that connects for real."""
    kind = Sample if isinstance(driver, SyncDriver) else AsyncSample
    return kind(**CREDENTIALS, base_url=base_url, **more)


def run(driver: Driver, base_url: str, operation: Any = UPLOAD, **arguments: Any) -> Any:
    """One upload, from making the client to closing it, in one event loop."""
    on_progress = arguments.pop("on_progress", None)
    more = arguments.pop("client", {})
    if operation is UPLOAD:
        arguments = {"thing_id": "t", **arguments}
    if isinstance(driver, SyncDriver):
        with over(driver, base_url, **more) as client:
            return client._core.call(operation, arguments, None, on_progress)

    async def main() -> Any:
        async with over(driver, base_url, **more) as client:
            return await client._core.call(operation, arguments, None, on_progress)

    return asyncio.run(main())


def headers_of(head: bytes) -> Any:
    """The headers of a request by their names."""
    return BytesParser().parsebytes(head.partition(b"\r\n")[2])


@pytest.mark.parametrize("kind", [bytes, io.BytesIO, Pipe])
def test_the_bytes_arrive(driver: Driver, kind: Any) -> None:
    """The body is a form with a length, or in chunks where no one knows it."""
    content = bytes(range(256)) * 1_000
    seen: list[Any] = []

    def act(peer: Peer) -> None:
        headers = headers_of(peer.head())
        length = headers["content-length"]
        body = peer.chunked() if length is None else peer.exactly(int(length))
        seen.append((length, read_form(headers["content-type"], body)))
        peer.answer(ANSWER, f"content-length: {len(ANSWER)}")

    with serving(act) as base_url:
        assert run(driver, base_url, file=kind(content), about={"title": "T"}) == "job-1"
    ((length, form),) = seen
    assert [part.name for part in form.parts] == ["about", "file"]
    assert form.parts[1].content == content
    assert (length is None) is (kind is Pipe)


def test_progress_waits_for_the_network(driver: Driver, package: Path) -> None:
    """A chunk counts when it has gone out: while the server does not read, the count stands."""
    stalled = threading.Event()
    heard: list[int] = []

    def act(peer: Peer) -> None:
        headers = headers_of(peer.head())
        stalled.wait(0.5)
        waiting = heard[-1]
        peer.exactly(int(headers["content-length"]))
        answer = f'{{"result":"{waiting}"}}'.encode()
        peer.answer(answer, f"content-length: {len(answer)}")

    with serving(act) as base_url:
        waiting = run(driver, base_url, file=package, on_progress=lambda n, _: heard.append(n))
    assert int(waiting) < 32 * MIB
    assert heard[-1] == 32 * MIB
    assert open_files(package) == 0


def test_an_early_answer(driver: Driver, package: Path) -> None:
    """A server that refuses while the file is on its way is heard, or the connection breaks."""

    def act(peer: Peer) -> None:
        peer.head()
        peer.answer(b"{}", "content-length: 2", status="413 Content Too Large")
        peer.connection.shutdown(1)
        peer.exactly(64 * MIB)

    with serving(act) as base_url, pytest.raises(StatusError) as caught:
        run(driver, base_url, file=package)
    assert caught.value.status == 413
    assert open_files(package) == 0


def test_a_connection_that_breaks(driver: Driver, package: Path) -> None:
    """An upload whose connection is reset is a ConnectionError, and its file is closed."""

    def act(peer: Peer) -> None:
        peer.head()
        peer.exactly(MIB)
        peer.reset()

    with serving(act) as base_url, pytest.raises(ConnectionError):
        run(driver, base_url, file=package)
    assert open_files(package) == 0


def test_a_retry_opens_the_path_again(driver: Driver, package: Path) -> None:
    """A safe upload is sent whole a second time, after a break in the middle of the first."""
    attempts: list[int] = []

    def act(peer: Peer) -> None:
        headers = headers_of(peer.head())
        attempts.append(len(attempts))
        if len(attempts) == 1:
            peer.exactly(MIB)
            return peer.reset()
        peer.exactly(int(headers["content-length"]))
        return peer.answer(ANSWER, f"content-length: {len(ANSWER)}")

    heard: list[int] = []
    with serving(act) as base_url:
        result = run(
            driver, base_url, SAFE_UPLOAD, file=package, on_progress=lambda n, _: heard.append(n)
        )
    assert result == "job-1"
    assert attempts == [0, 1]
    again = heard.index(0, 1)
    assert heard[:again] == sorted(heard[:again])
    assert heard[again:] == sorted(heard[again:])
    assert heard[-1] == 32 * MIB
    assert open_files(package) == 0


def test_a_refused_connection_does_not_spend_a_pipe() -> None:
    """Where nothing was sent, a source that cannot be rewound is sent with the next attempt."""
    failed: list[httpx.Request] = []

    class Transport(httpx.HTTPTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            if not failed:
                failed.append(request)
                raise httpx.ConnectError("refused", request=request)
            return super().handle_request(request)

    bodies: list[bytes] = []

    def act(peer: Peer) -> None:
        peer.head()
        bodies.append(peer.chunked())
        peer.answer(ANSWER, f"content-length: {len(ANSWER)}")

    with serving(act) as base_url, httpx.Client(transport=Transport()) as http_client:
        client = Sample(**CREDENTIALS, base_url=base_url, http_client=http_client)
        assert upload(SyncDriver(), client, file=Pipe(b"once")) == "job-1"
    assert b"once" in bodies[0]


@pytest.mark.parametrize("own", [True, False], ids=["path", "file"])
def test_cancellation(package: Path, own: bool) -> None:
    """A task that is cancelled in the middle closes what it opened, and only that."""
    begun = threading.Event()
    released = threading.Event()

    def act(peer: Peer) -> None:
        peer.head()
        begun.set()
        released.wait(20)

    async def main(base_url: str, given: Any) -> None:
        async with over(AsyncDriver(), base_url) as client:
            call = client._core.call(UPLOAD, {"thing_id": "t", "file": given})
            task = asyncio.create_task(call)
            while not begun.is_set():
                await asyncio.sleep(0.01)
            await asyncio.sleep(0.1)
            assert open_files(package) == 1
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert open_files(package) == (0 if own else 1)

    with serving(act) as base_url, package.open("rb") as file:
        if own:
            file.close()
        try:
            asyncio.run(main(base_url, package if own else file))
        finally:
            released.set()
        assert file.closed is own
