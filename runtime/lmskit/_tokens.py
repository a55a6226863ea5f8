"""Tokens in place of the credentials: asked for when needed, shared, renewed in time.

Loaded only by clients that use tokens. `core` holds a lock of this module while it sends, so
that of all threads or tasks that need a token one asks for it and the others take what it got.
"""

from __future__ import annotations

import math
import threading
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode
from weakref import WeakKeyDictionary

from lmskit import _decoding, _failure
from lmskit._headers import is_header_value
from lmskit._request import Prepared
from lmskit._secret import Secret
from lmskit._shapes import is_object
from lmskit.operation import Operation, Reply

if TYPE_CHECKING:
    import asyncio

    import httpx

    from lmskit._auth import Grant, TokenEndpoint
    from lmskit.settings import Settings

_LONGEST_MARGIN = 30.0
_LONGEST_LIFETIME = 10**9


class Token:
    """One token, until it is refused or about to expire."""

    __slots__ = ("_header", "_refused", "_renew_at", "_scopes", "_value")

    def __init__(
        self, header: str, value: Secret, scopes: frozenset[str] | None, renew_at: float
    ) -> None:
        self._header = header
        self._value = value
        self._scopes = scopes
        self._renew_at = renew_at
        self._refused = False

    def authorize(self, request: httpx.Request) -> None:
        """Put the token into a request."""
        request.headers[self._header] = self._value.reveal()

    def serves(self, operation: Operation[Any], now: float) -> bool:
        """Whether a call can use it: any one of the scopes of its operation is enough."""
        if self._refused or now >= self._renew_at:
            return False
        return self._scopes is None or not self._scopes.isdisjoint(operation.scopes)

    def refused_by(self, response: httpx.Response) -> bool:
        """Whether the vendor refused it; nobody uses it any more then."""
        if response.status_code != 401 or self._renew_at == math.inf:
            return False
        # Behind a redirect to another origin nobody saw the token.
        if response.request.headers.get(self._header) != self._value.reveal():
            return False
        self._refused = True
        return True


class Tokens:
    """The token of a client and of all its copies."""

    operation: Operation[Any] = Operation(
        id="token request", method="POST", path="", replies={200: Reply(None)}, retry="safe"
    )

    def __init__(
        self, endpoint: TokenEndpoint, grant: Grant, header: str, credentials: Secret
    ) -> None:
        self.header = header.lower()
        self.lock = threading.Lock()
        self._task_locks: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Lock]
        self._task_locks = WeakKeyDictionary()
        self._endpoint = endpoint
        self._grant = grant
        self._credentials = credentials
        # For an operation that takes no tokens: what never expires.
        self._plain = Token(self.header, credentials, None, math.inf)
        self._current: Token | None = None
        self._needed: tuple[str, ...] = ()

    def task_lock(self) -> asyncio.Lock:
        """The lock of the running loop; a client outlives the loop of an `asyncio.run`."""
        import asyncio  # noqa: PLC0415 - 10 ms that a sync client need not pay

        return self._task_locks.setdefault(asyncio.get_running_loop(), asyncio.Lock())

    def ready(self, operation: Operation[Any], now: float) -> Token | None:
        """What a call can use as it is."""
        if not operation.scopes:
            return self._plain
        token = self._current
        return token if token is not None and token.serves(operation, now) else None

    def scopes(self, operation: Operation[Any]) -> tuple[str, ...]:
        """What the next token is for: this operation, and those that were called before."""
        if self._grant.scopes is not None:
            return self._grant.scopes
        if not set(self._needed).isdisjoint(operation.scopes):
            return self._needed
        return (*self._needed, operation.scopes[0])

    def request(self, scopes: tuple[str, ...], settings: Settings, call: Prepared) -> Prepared:
        """The request for a token, with the patience of the call that needs it."""
        form = {
            self._endpoint.scope_field: " ".join(scopes),
            self._endpoint.lifetime_field: str(self._grant.lifetime),
        }
        own = {
            "accept": "application/json",
            "content-type": "application/x-www-form-urlencoded",
            self.header: self._credentials.reveal(),
        }
        return Prepared(
            method=self.operation.method,
            url=settings.base_url + self._endpoint.path,
            headers=settings.headers() | own,
            content=urlencode(form).encode("ascii"),
            timeout=call.timeout,
            max_retries=call.max_retries,
            harmless=self.operation.retry == "safe",
        )

    def take(
        self, scopes: tuple[str, ...], response: httpx.Response, settings: Settings, now: float
    ) -> Token:
        """The token that a response brings, for everyone from now on."""
        value, lifetime = self._read(response, settings)
        header = Secret(f"Bearer {value.reveal()}")
        settings.secrets.issue(value)
        covered = None if self._grant.scopes is not None else frozenset(scopes)
        renew_at = now + lifetime - min(_LONGEST_MARGIN, lifetime / 10)
        # Only now: a scope that this account does not get must not spoil all later requests.
        self._needed = scopes
        self._current = Token(self.header, header, covered, renew_at)
        return self._current

    def _read(self, response: httpx.Response, settings: Settings) -> tuple[Secret, float]:
        document = _failure.document(response)
        body = document if is_object(document) else {}
        value = body.get("access_token")
        if response.is_success and isinstance(value, str) and value and is_header_value(value):
            return Secret(value), _seconds(body.get("expires_in")) or self._grant.lifetime
        if not response.is_success or _failure.is_failure(document, settings.vendor.errors):
            raise _failure.status_error(self.operation.id, response, settings)
        # Without its body, which may hold a token in a form that is not known here.
        hidden = _decoding.reading(self.operation, response, settings).without_body()
        raise hidden.refusal("no token in the body", "$.access_token")


def _seconds(value: Any) -> float | None:
    """A lifetime that can be reckoned with."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    return min(float(_LONGEST_LIFETIME), value) if value > 0 else None
