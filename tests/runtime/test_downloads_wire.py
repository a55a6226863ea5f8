"""Downloads over a real connection: what ends too early, and what is on the disk meanwhile."""

from __future__ import annotations

import asyncio
import gzip
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest

from lmskit import ConnectionError, TimeoutError
from tests.runtime.bodies import ZIP, names
from tests.runtime.driver import CREDENTIALS, AsyncDriver, Driver, SyncDriver
from tests.runtime.forms import Loading
from tests.runtime.loopback import Peer, serving
from tests.runtime.sample import AsyncSample, Sample

if TYPE_CHECKING:
    from pathlib import Path


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
