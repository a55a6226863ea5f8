from __future__ import annotations

import logging
import socket
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
import uvicorn

from lmskit.sandbox.faults import Fault
from lmskit.sandbox.faults.protocol import AbortableProtocol
from tests.sandbox.fault_app import Rig

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.allow_loopback
REQUEST = b"POST /v1/things HTTP/1.1\r\nhost: s\r\ncontent-length: 2\r\n\r\n{}"


@contextmanager
def served(rig: Rig) -> Iterator[tuple[str, int]]:
    """The rig behind uvicorn, on a port of this machine."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        config = uvicorn.Config(rig.app, http=AbortableProtocol, lifespan="off", log_config=None)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
        thread.start()
        try:
            yield listener.getsockname()
        finally:
            server.should_exit = True
            thread.join(5)
        assert not thread.is_alive()


def received(address: tuple[str, int], request: bytes = REQUEST) -> bytes:
    """All that comes until the server closes."""
    with socket.create_connection(address, timeout=5) as client:
        client.sendall(request)
        parts = iter(lambda: client.recv(65536), b"")
        return b"".join(parts)


@pytest.mark.parametrize("after", [False, True])
def test_a_reset_comes_before_any_byte(after: bool, caplog: pytest.LogCaptureFixture) -> None:
    """The connection is reset, not closed in order, and the server does not complain."""
    rig = Rig(Fault("reset", after=after))
    caplog.set_level(logging.WARNING)
    with served(rig) as address, pytest.raises(ConnectionResetError):
        received(address)
    assert len(rig.inner.carried_out) == after
    assert caplog.messages == []


def test_a_truncated_body_comes_under_its_whole_length(caplog: pytest.LogCaptureFixture) -> None:
    """Content-Length is that of the whole body, half of it comes, and the connection closes."""
    rig = Rig(Fault("truncated"))
    with caplog.at_level(logging.WARNING), served(rig) as address:
        head, _, body = received(address).partition(b"\r\n\r\n")
    whole = Rig().send("POST", "/v1/things").content
    assert f"content-length: {len(whole)}".encode() in head.split(b"\r\n")
    assert body == whole[: len(whole) // 2]
    assert caplog.messages == []


@pytest.mark.parametrize("after", [False, True])
def test_a_client_that_goes_away_ends_the_wait(after: bool) -> None:
    """A request waits no longer than its client; `after` says if it had been carried out."""
    rig = Rig(Fault("latency", seconds=60, after=after))
    start = time.monotonic()
    with served(rig) as address, socket.create_connection(address, timeout=5) as client:
        client.sendall(REQUEST)
        time.sleep(0.1)
    assert time.monotonic() - start < 5
    assert len(rig.inner.carried_out) == after


def test_the_next_request_on_a_connection_is_not_struck() -> None:
    """A fault ends with its request: the connection that it left open goes on."""
    rig = Rig(Fault("status", times=1))
    last = REQUEST.replace(b"host: s", b"host: s\r\nconnection: close")
    with served(rig) as address:
        answers = received(address, REQUEST + last)
    assert answers.count(b"HTTP/1.1 503") == answers.count(b"HTTP/1.1 200") == 1


def test_a_body_that_never_ends_is_not_waited_for() -> None:
    """A client that goes away within its request leaves nothing behind."""
    rig = Rig(Fault("status"))
    with served(rig) as address, socket.create_connection(address, timeout=5) as client:
        client.sendall(REQUEST[:-1])
        time.sleep(0.1)
        client.close()
    assert rig.inner.carried_out == []
