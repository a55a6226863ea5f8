"""A server on this machine that does with a connection what a test says."""

from __future__ import annotations

import socket
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PATIENCE = 20.0


class Peer:
    """One connection, as the server has it."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        # Not bytes: to add to those copies all that is there, and a body may be long.
        self._received = bytearray()

    def head(self) -> bytes:
        """The request line and the headers."""
        return self._until(b"\r\n\r\n")

    def exactly(self, size: int) -> bytes:
        """So many bytes of the body."""
        while len(self._received) < size:
            self._receive()
        body = bytes(self._received[:size])
        del self._received[:size]
        return body

    def chunked(self) -> bytes:
        """A body whose length nobody knew."""
        body = bytearray()
        while True:
            size = int(self._until(b"\r\n"), 16)
            body += self.exactly(size)
            assert self.exactly(2) == b"\r\n"
            if not size:
                return bytes(body)

    def answer(self, body: bytes, *headers: str, status: str = "200 OK") -> None:
        """A response; with no header about its length it ends with the connection."""
        lines = [f"HTTP/1.1 {status}", *headers, "connection: close", "", ""]
        self.connection.sendall("\r\n".join(lines).encode() + body)

    def reset(self) -> None:
        """Break the connection rather than close it."""
        linger = b"\x01\x00\x00\x00\x00\x00\x00\x00"
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self.connection.close()

    def _until(self, end: bytes) -> bytes:
        """The bytes before an end, which is read too."""
        while end not in self._received:
            self._receive()
        before = self.exactly(self._received.index(end))
        del self._received[: len(end)]
        return before

    def _receive(self) -> None:
        received = self.connection.recv(65_536)
        if not received:
            raise EOFError
        self._received += received


@contextmanager
def serving(act: Callable[[Peer], object]) -> Iterator[str]:
    """The base URL of a server; each connection is acted on once, and then closed."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=_serve, args=(listener, act))
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}/v1"
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            thread.join(_PATIENCE)
            assert not thread.is_alive()


def _serve(listener: socket.socket, act: Callable[[Peer], object]) -> None:
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        with connection:
            connection.settimeout(_PATIENCE)
            try:
                act(Peer(connection))
            except (EOFError, OSError):
                continue
