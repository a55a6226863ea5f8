"""How a connection breaks: over a socket by the server's protocol, in process by an exception.

ASGI has no way to break a connection, so a server that has one puts a `Connection` into the
extensions of the scope, as `protocol.AbortableProtocol` does for uvicorn. Where there is
none, an exception goes through the app, and `broken_as_httpx` makes of it what a client would meet.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NoReturn, Protocol, cast

import httpx

if TYPE_CHECKING:
    from collections.abc import Generator

    from starlette.types import Receive, Scope

EXTENSION = "lmskit.sandbox.connection"


class Connection(Protocol):
    """What a server lets a fault do to the connection of a request."""

    def abort(self) -> None:
        """Break it now, and let the other side know by a reset."""

    def finish(self) -> None:
        """Close it in order, after what was sent."""


class BrokenConnectionError(Exception):
    """The connection of a request broke; raised in process only."""


class ConnectionReset(BrokenConnectionError):  # noqa: N818 - what it is, as httpx would say
    """It broke before a byte of the answer."""


class ConnectionCut(BrokenConnectionError):  # noqa: N818 - as above
    """It broke within the answer."""


async def reset(scope: Scope, receive: Receive) -> None:
    """Break the connection before a byte of the answer."""
    connection = _connection(scope)
    if connection is None:
        raise ConnectionReset("the sandbox reset the connection, as a fault asked for")
    connection.abort()
    await disconnected(receive)


async def cut(scope: Scope, receive: Receive, left: str) -> None:
    """Break the connection within the answer; `left` says what did not come."""
    connection = _connection(scope)
    if connection is None:
        raise ConnectionCut(
            f"peer closed connection without sending complete message body ({left})"
        )
    connection.finish()
    await disconnected(receive)


async def disconnected(receive: Receive) -> None:
    """Wait until the client is gone; a server complains of an app that returns before that."""
    while (await receive())["type"] != "http.disconnect":
        pass


def breaks_by_exception(scope: Scope) -> bool:
    """Whether nothing of the answer may be sent, since an exception is to take its place."""
    return _connection(scope) is None


def _connection(scope: Scope) -> Connection | None:
    return cast("dict[str, Any]", scope.get("extensions") or {}).get(EXTENSION)


@contextmanager
def broken_as_httpx(request: httpx.Request) -> Generator[None]:
    """For a transport that calls the app in process: a broken connection as httpx reports it."""
    try:
        yield
    except ConnectionReset as error:
        _raise(httpx.ReadError, error, request)
    except ConnectionCut as error:
        _raise(httpx.RemoteProtocolError, error, request)


def _raise(
    kind: type[httpx.TransportError], error: BrokenConnectionError, request: httpx.Request
) -> NoReturn:
    raise kind(str(error), request=request) from None
