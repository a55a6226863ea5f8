"""What the generated clients descend from: settings, the connection's life, and copies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import httpx
import msgspec
from msgspec import UNSET, UnsetType

from lmskit._connection import (
    Connection,
    checked_client,
    new_async_client,
    new_client,
    running_loop,
)
from lmskit._core import AsyncCore, SyncCore
from lmskit._texts import Documented
from lmskit.settings import as_headers, as_listener, as_retries, as_timeout, configure

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Self

    from lmskit._auth import Mode
    from lmskit._drift import Drift
    from lmskit._limiter import RateLimiter
    from lmskit._rate_limit import RateLimit
    from lmskit._tokens import Tokens
    from lmskit.settings import Settings, Vendor
    from lmskit.types import StringList

__all__ = ["AsyncClient", "AsyncCore", "SyncClient", "SyncCore"]

_CHECKS: dict[str, Callable[[Any], Any]] = {
    "timeout": as_timeout,
    "max_retries": as_retries,
    "on_drift": as_listener,
    "extra_headers": as_headers,
}


def _changed(settings: Settings, given: Mapping[str, Any]) -> Settings:
    """The settings of a copy: what was given, and the rest as it is."""
    changes = {name: value for name, value in given.items() if value is not UNSET}
    for name, checked in _CHECKS.items():
        if name in changes:
            changes[name] = checked(changes[name])
    if "extra_headers" in changes:
        changes["extra_headers"] = settings.extra_headers | changes["extra_headers"]
    return msgspec.structs.replace(settings, **changes)


def _tokens(settings: Settings) -> Tokens | None:
    """What gets the tokens of a client; None where it sends the credentials themselves."""
    auth = settings.vendor.auth
    if auth.token is None or settings.grant is None:
        return None
    from lmskit._tokens import Tokens  # noqa: PLC0415 - other clients need not load it

    return Tokens(auth.token, settings.grant, auth.header, settings.authorization)


def _limiter(settings: Settings) -> RateLimiter | None:
    """What keeps a client to its rate limits; None where it has none."""
    if not settings.rate_limits:
        return None
    from lmskit._limiter import RateLimiter  # noqa: PLC0415 - other clients need not load it

    return RateLimiter(settings.rate_limits)


class SyncClient(Documented):
    """A client; close it, or use it in a `with`, to give its connections back."""

    _core: SyncCore

    def __init__(
        self,
        vendor: Vendor,
        credentials: Mapping[str, str | None],
        *,
        base_url: str | None = None,
        http_client: httpx.Client | None = None,
        timeout: float | httpx.Timeout | None = None,
        max_retries: int = 2,
        rate_limits: Sequence[RateLimit] | Literal["documented"] | None = None,
        strict: bool = False,
        on_drift: Callable[[Drift], None] | None = None,
        allow_insecure_http: bool = False,
        auth: Mode | None = None,
        scopes: StringList | None = None,
        token_lifetime: int | None = None,
    ) -> None:
        settings = configure(
            vendor,
            credentials,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            rate_limits=rate_limits,
            strict=strict,
            on_drift=on_drift,
            allow_insecure_http=allow_insecure_http,
            auth=auth,
            scopes=scopes,
            token_lifetime=token_lifetime,
        )
        own = checked_client(http_client, httpx.Client)
        connection = Connection(new_client, own)
        self._core = SyncCore(settings, connection, _tokens(settings), limiter=_limiter(settings))

    def with_options(
        self,
        *,
        timeout: float | httpx.Timeout | UnsetType | None = UNSET,
        max_retries: int | UnsetType = UNSET,
        strict: bool | UnsetType = UNSET,
        on_drift: Callable[[Drift], None] | UnsetType | None = UNSET,
        extra_headers: Mapping[str, str] | UnsetType = UNSET,
    ) -> Self:
        """A copy with other settings, over the same connections.

        Closing the copy leaves them open; closing this client closes them for both.
        """
        settings = _changed(
            self._core.settings,
            {
                "timeout": timeout,
                "max_retries": max_retries,
                "strict": strict,
                "on_drift": on_drift,
                "extra_headers": extra_headers,
            },
        )
        # Not `copy`: the resources that are cached on this client hold its settings.
        other = object.__new__(type(self))
        other._core = self._core.copy(settings)
        return other

    def close(self) -> None:
        """Close the connections; a given `http_client` stays open, its owner closes it."""
        client = self._core.connection.release()
        if client is not None:
            client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._core.settings.base_url!r})"


class AsyncClient(Documented):
    """An async client; close it, or use it in an `async with`, to give its connections back."""

    _core: AsyncCore

    def __init__(
        self,
        vendor: Vendor,
        credentials: Mapping[str, str | None],
        *,
        base_url: str | None = None,
        http_client: httpx.AsyncClient | None = None,
        timeout: float | httpx.Timeout | None = None,
        max_retries: int = 2,
        rate_limits: Sequence[RateLimit] | Literal["documented"] | None = None,
        strict: bool = False,
        on_drift: Callable[[Drift], None] | None = None,
        allow_insecure_http: bool = False,
        auth: Mode | None = None,
        scopes: StringList | None = None,
        token_lifetime: int | None = None,
    ) -> None:
        settings = configure(
            vendor,
            credentials,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            rate_limits=rate_limits,
            strict=strict,
            on_drift=on_drift,
            allow_insecure_http=allow_insecure_http,
            auth=auth,
            scopes=scopes,
            token_lifetime=token_lifetime,
        )
        own = checked_client(http_client, httpx.AsyncClient)
        connection = Connection(new_async_client, own, place=running_loop)
        self._core = AsyncCore(settings, connection, _tokens(settings), limiter=_limiter(settings))

    def with_options(
        self,
        *,
        timeout: float | httpx.Timeout | UnsetType | None = UNSET,
        max_retries: int | UnsetType = UNSET,
        strict: bool | UnsetType = UNSET,
        on_drift: Callable[[Drift], None] | UnsetType | None = UNSET,
        extra_headers: Mapping[str, str] | UnsetType = UNSET,
    ) -> Self:
        """A copy with other settings, over the same connections.

        Closing the copy leaves them open; closing this client closes them for both.
        """
        settings = _changed(
            self._core.settings,
            {
                "timeout": timeout,
                "max_retries": max_retries,
                "strict": strict,
                "on_drift": on_drift,
                "extra_headers": extra_headers,
            },
        )
        other = object.__new__(type(self))
        other._core = self._core.copy(settings)
        return other

    async def close(self) -> None:
        """Close the connections; a given `http_client` stays open, its owner closes it."""
        client = self._core.connection.release()
        if client is not None:
            await client.aclose()

    aclose = close  # as httpx names it

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._core.settings.base_url!r})"
