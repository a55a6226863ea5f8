"""A guard that keeps a test from opening sockets.

It listens to the interpreter's audit events, so it sees every library that goes through the
`socket` module, asyncio included; code that calls the system past it (uvloop, c-ares) is unseen.
"""

from __future__ import annotations

import inspect
import ipaddress
import socket
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Generator
    from types import FrameType

# Each event with the position of the host or address among its arguments.
_EVENTS = {
    "socket.connect": 1,
    "socket.sendto": 1,
    "socket.sendmsg": 1,
    "socket.getaddrinfo": 0,
    "socket.gethostbyname": 0,
    "socket.gethostbyaddr": 0,
    "socket.getnameinfo": 0,
}
_PAIRS = {"socketpair", "_fallback_socketpair"}


class OfflineError(AssertionError):
    """A test tried to open a socket.

    No OSError, so that neither httpx nor a client maps it to a connection failure and retries.
    """


class Guard:
    """Refuses sockets while it is active, and remembers what it refused in `attempts`."""

    def __init__(self, *, allow_loopback: bool) -> None:
        self.attempts: list[OfflineError] = []
        self._allow_loopback = allow_loopback
        self._outer: Guard | None = None

    def start(self) -> None:
        """Become the active guard; the one before is active again after `stop`."""
        global _active  # noqa: PLW0603 - an audit hook can be neither bound nor removed
        _install()
        self._outer = _active
        _active = self

    def stop(self) -> None:
        """Leave the guard."""
        global _active  # noqa: PLW0603 - an audit hook can be neither bound nor removed
        _active = self._outer

    def judge(self, event: str, arguments: tuple[object, ...]) -> None:
        """Raise OfflineError for an event that reaches out of the process."""
        peer = arguments[_EVENTS[event]]
        owner = arguments[0]
        if isinstance(owner, socket.socket) and not _by_name(owner.family):
            return
        local = _is_loopback(peer)
        if peer is None or (local and (self._allow_loopback or _inside_socketpair())):
            return
        error = OfflineError(_message(event, peer, local=local))
        self.attempts.append(error)
        if isinstance(owner, socket.socket):
            # Libraries close it after an OSError only; the error in `attempts` would keep it open.
            owner.close()
        raise error


@contextmanager
def no_sockets(*, allow_loopback: bool = False) -> Generator[list[OfflineError]]:
    """Refuse sockets in the block; yields the list of attempts, for those that were swallowed."""
    guard = Guard(allow_loopback=allow_loopback)
    guard.start()
    try:
        yield guard.attempts
    finally:
        guard.stop()


_active: Guard | None = None
_installed = False


def _install() -> None:
    global _installed  # noqa: PLW0603 - the hook stays for the life of the process
    if not _installed:
        _installed = True
        sys.addaudithook(_hook)


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if _active is not None and event in _EVENTS:
        _active.judge(event, arguments)


def _by_name(family: int) -> bool:
    """Whether a family's addresses are hosts; Unix and netlink sockets stay on the machine."""
    return family in (socket.AF_INET, socket.AF_INET6)


def _is_loopback(peer: object) -> bool:
    host: object = cast("tuple[object, ...]", peer)[0] if isinstance(peer, tuple) else peer
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else str(host)
    if name.lower() == "localhost":
        return True
    try:
        address = ipaddress.ip_address(name.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return address.is_loopback if mapped is None else bool(mapped.is_loopback)


def _inside_socketpair() -> bool:
    """Whether the standard library is connecting two ends of a pair, as it does on Windows."""
    frame: FrameType | None = inspect.currentframe()
    while frame is not None:
        if frame.f_code.co_name in _PAIRS and frame.f_globals.get("__name__") == "socket":
            return True
        frame = frame.f_back
    return False


def _message(event: str, peer: object, *, local: bool) -> str:
    parts = cast("tuple[object, ...]", peer)[:2] if isinstance(peer, tuple) else (peer,)
    shown = ":".join(map(str, parts))
    remedy = (
        "if the test serves on this machine itself, mark it `@pytest.mark.allow_loopback`"
        if local
        else "record the session into a cassette and replay it"
    )
    return (
        f"the test tried to open a socket ({event} to {shown}), and tests run offline; give the "
        f"client the transport of the `replay` fixture, or {remedy}"
    )
