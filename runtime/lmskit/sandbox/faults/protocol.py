"""A protocol for uvicorn whose connections a fault can break: `Config(http=AbortableProtocol)`."""

from __future__ import annotations

import socket
import struct
import sys
from typing import TYPE_CHECKING, Any, cast

from uvicorn.protocols.http.h11_impl import H11Protocol

from lmskit.sandbox.faults.connection import EXTENSION

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

# On, for no seconds: what is closed then is not shut down but reset.
_NO_LINGER = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)


class AbortableProtocol(H11Protocol):
    """Uvicorn's HTTP/1.1, which gives itself to the app in the scope of each request."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.app = cast("Any", self._handed_to(cast("ASGIApp", self.app)))

    def _handed_to(self, app: ASGIApp) -> ASGIApp:
        async def with_connection(scope: Scope, receive: Receive, send: Send) -> None:
            extensions: dict[str, Any] = {**(scope.get("extensions") or {}), EXTENSION: self}
            await app({**scope, "extensions": extensions}, receive, send)

        return with_connection

    def abort(self) -> None:
        """Break the connection now, and let the other side know by a reset."""
        connection = self.transport.get_extra_info("socket")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _NO_LINGER)
        self.transport.abort()

    def finish(self) -> None:
        """Close the connection in order, after what was sent."""
        self.transport.close()
