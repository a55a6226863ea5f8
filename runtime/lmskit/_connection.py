"""The httpx client behind one or several lmskit clients: made when needed, closed by its owner.

Its sockets belong to one place, a process or an event loop: a child that shared its parent's would
read the parent's answers. So a client that is used in another place gets another httpx client.
"""

from __future__ import annotations

import os
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import TYPE_CHECKING, Generic, TypeVar

import httpx

from lmskit._once import build_lock
from lmskit.errors import ConfigurationError, LmsError
from lmskit.settings import DEFAULT_TIMEOUT

if TYPE_CHECKING:
    from collections.abc import Callable

ClientT = TypeVar("ClientT", bound=httpx.Client | httpx.AsyncClient)

_HTTPX_DEFAULT = httpx.Timeout(5.0)


def _no_cookies() -> CookieJar:
    """A jar that takes nothing: a session of one account must not follow into another's calls."""
    return CookieJar(DefaultCookiePolicy(allowed_domains=[]))


def new_client() -> httpx.Client:
    """The client of a user who brings none."""
    return httpx.Client(timeout=DEFAULT_TIMEOUT, cookies=_no_cookies())


def new_async_client() -> httpx.AsyncClient:
    """The async client of a user who brings none."""
    return httpx.AsyncClient(timeout=DEFAULT_TIMEOUT, cookies=_no_cookies())


def running_loop() -> object:
    """Where an async client's sockets belong; None outside of asyncio's loops."""
    import asyncio  # noqa: PLC0415 - 10 ms that a sync client need not pay

    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def checked_client(given: object, kind: type[ClientT]) -> ClientT | None:
    """The user's own httpx client, if it is of the kind that can be used here."""
    if given is None or isinstance(given, kind):
        return given
    expected, got = f"an httpx.{kind.__name__}", type(given).__name__
    raise ConfigurationError(f"http_client: expected {expected}, got {got}")


class Connection(Generic[ClientT]):
    """A way to the httpx client, until it is closed.

    `share()` gives a copy of a client its own: closing that one leaves the httpx client open.
    """

    def __init__(
        self,
        make: Callable[[], ClientT],
        given: ClientT | None = None,
        parent: Connection[ClientT] | None = None,
        *,
        place: Callable[[], object] = os.getpid,
    ) -> None:
        self._make = make
        self._given = given
        self._parent = parent
        self._place = place
        self._clients: dict[object, ClientT] = {}
        self._closed = False

    def client(self) -> ClientT:
        """The httpx client; `LmsError` once this is closed."""
        if self._closed:
            raise LmsError("this client is closed; make a new one")
        if self._parent is not None:
            return self._parent.client()
        client = self._given or self._clients.get(self._place()) or self._make_once()
        if client.is_closed:
            raise LmsError("the http_client of this client is closed")
        return client

    def _make_once(self) -> ClientT:
        place = self._place()
        with build_lock():
            if place not in self._clients:
                kept = {at: client for at, client in self._clients.items() if _is_in_use(at)}
                self._clients = {**kept, place: self._make()}
            return self._clients[place]

    def default_timeout(self) -> httpx.Timeout:
        """The timeout where none was asked for: a given client's own, if someone chose it."""
        timeout = self.client().timeout
        return DEFAULT_TIMEOUT if timeout == _HTTPX_DEFAULT else timeout

    def share(self) -> Connection[ClientT]:
        """A connection over the same httpx client, closed on its own."""
        return Connection(self._make, parent=self)

    def release(self) -> ClientT | None:
        """Close, and hand out the httpx client that is to be closed too, if there is one."""
        self._closed = True
        clients, self._clients = self._clients, {}
        # One of another place cannot be closed from here.
        return clients.get(self._place())


def _is_in_use(place: object) -> bool:
    """Whether someone may still be there: in an open loop, but not in the parent of a process."""
    is_closed = getattr(place, "is_closed", None)
    return is_closed is not None and not is_closed()
