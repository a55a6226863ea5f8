"""Serves an application over HTTP from a thread, for the length of a `with` block."""

from __future__ import annotations

import ipaddress
import socket
import threading
from typing import TYPE_CHECKING

import uvicorn

from lmskit.sandbox.faults.protocol import AbortableProtocol

if TYPE_CHECKING:
    from typing import Self

    from starlette.types import ASGIApp

_STOP_SECONDS = 2


class RemoteHostError(ValueError):
    """The host can be reached from other machines, and nobody said that this is wanted."""


class Server:
    """An application that is served while the block runs.

    Args:
        app: What to serve.
        base_path: The path of the API, for `base_url`.
        host: The name or address to listen at.
        port: The port; 0 takes a free one.
        allow_remote: Whether `host` may be reached from other machines.
    """

    def __init__(
        self, app: ASGIApp, base_path: str, *, host: str, port: int, allow_remote: bool
    ) -> None:
        self._address = _listened(host)
        if not (allow_remote or self._address.is_loopback):
            raise RemoteHostError(
                f"{host} can be reached from other machines; allow_remote=True (on the command "
                "line --allow-remote) says that this is wanted"
            )
        self._base_path = base_path
        self._port = port
        self._uvicorn = _Uvicorn(
            uvicorn.Config(
                app,
                loop="asyncio",
                http=AbortableProtocol,
                ws="none",
                lifespan="off",
                log_config=None,
                access_log=False,
                server_header=False,
                date_header=False,
                timeout_graceful_shutdown=_STOP_SECONDS,
            )
        )
        self._socket: socket.socket | None = None
        self._thread: threading.Thread | None = None

    @property
    def port(self) -> int:
        """The port; after the start the one in use."""
        return self._port

    @property
    def base_url(self) -> str:
        """What a client takes as its base URL, on this machine."""
        address = self._address
        if address.is_unspecified:
            address = ipaddress.ip_address("127.0.0.1" if address.version == 4 else "::1")
        host = f"[{address}]" if address.version == 6 else str(address)
        return f"http://{host}:{self.port}{self._base_path}"

    def start(self) -> None:
        """Listen; requests are answered when this returns."""
        family = socket.AF_INET6 if self._address.version == 6 else socket.AF_INET
        self._socket = socket.create_server((str(self._address), self._port), family=family)
        # asyncio sets it only where it knows the protocol; without it each answer waits 40 ms.
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._port = int(self._socket.getsockname()[1])
        self._thread = threading.Thread(target=self._run, name="lmskit-sandbox", daemon=True)
        self._thread.start()
        self._uvicorn.settled.wait()
        if not self._uvicorn.started:
            self.stop()
            raise RuntimeError("the server of the sandbox did not start")

    def stop(self) -> None:
        """Answer what is being asked, close every connection and free the port."""
        self._uvicorn.should_exit = True
        if self._thread is not None:
            self._thread.join()
        if self._socket is not None:
            self._socket.close()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _run(self) -> None:
        try:
            self._uvicorn.run(sockets=[self._socket] if self._socket else None)
        finally:
            self._uvicorn.settled.set()


class _Uvicorn(uvicorn.Server):
    """Tells other threads that it is ready."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.settled = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        self.settled.set()


def _listened(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    try:
        return ipaddress.ip_address("127.0.0.1" if host == "localhost" else host)
    except ValueError:
        raise ValueError(f"{host!r} is neither an IP address nor localhost") from None
