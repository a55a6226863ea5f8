"""The send loop: one call of an operation, from its arguments to its value.

`SyncCore` and `AsyncCore` differ in their `await`s only; all decisions are taken elsewhere
(`request`, `retry`, `tokens`, `decoding`, `failure`).
"""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar, cast

import httpx

from lmskit import _decoding
from lmskit._request import MAX_REDIRECTS, prepare, redirected
from lmskit._response import Response
from lmskit._retry import Attempts
from lmskit._sending import send, send_async
from lmskit.errors import ConnectionError, TimeoutError, TransportError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from lmskit._connection import Connection
    from lmskit._limiter import RateLimiter
    from lmskit._options import RequestOptions
    from lmskit._request import Prepared
    from lmskit._tokens import Token, Tokens
    from lmskit._uploads import Progress
    from lmskit.operation import Operation
    from lmskit.settings import Settings

    Arguments = Mapping[str, Any]

T = TypeVar("T")


def _demand_success(
    operation: Operation[Any], response: httpx.Response, settings: Settings
) -> None:
    if not 200 <= response.status_code < 300:
        from lmskit import _failure  # noqa: PLC0415 - a call that succeeds needs none of it

        raise _failure.status_error(operation.id, response, settings)


def _value(operation: Operation[T], response: httpx.Response, settings: Settings) -> T:
    """The value of a success, or the error of a failure."""
    _demand_success(operation, response, settings)
    return cast("T", _decoding.decode(operation, response, settings))


def as_response(
    operation: Operation[T], response: httpx.Response, settings: Settings
) -> Response[T]:
    """The value of a success with the response that carried it, or the error of a failure."""
    return Response(
        value=_value(operation, response, settings),
        status=response.status_code,
        headers=response.headers,
        request_id=settings.request_id(response.headers),
        content=response.content,
    )


def transport_error(
    operation: Operation[Any], error: httpx.RequestError, settings: Settings
) -> TransportError:
    """An error of httpx as one of this library; the request in it loses the credentials."""
    from lmskit import _failure  # noqa: PLC0415 - as above

    with suppress(RuntimeError):  # a transport of the user's own may have set none
        error.request = _failure.redacted(error.request)
    kind = TransportError
    if isinstance(error, httpx.TimeoutException):
        kind = TimeoutError
    elif isinstance(error, httpx.NetworkError | httpx.ProxyError | httpx.RemoteProtocolError):
        kind = ConnectionError
    detail = settings.secrets.redact(str(error)) or "no more is known"
    return kind(f"{operation.id}: {type(error).__name__}: {detail}")


class SyncCore:
    """Sends for a client, and for its resources."""

    def __init__(
        self,
        settings: Settings,
        connection: Connection[httpx.Client],
        tokens: Tokens | None = None,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
        *,
        limiter: RateLimiter | None = None,
        responds: bool = False,
    ) -> None:
        self.settings = settings
        self.connection = connection
        self.tokens = tokens
        self.sleep = sleep
        self.clock = clock
        self._limiter = limiter
        self._responds = responds

    def copy(self, settings: Settings) -> SyncCore:
        """A core with other settings over the same connections, closed on its own."""
        return SyncCore(
            settings, self.connection.share(), self.tokens, self.sleep, self.clock,
            limiter=self._limiter, responds=self._responds,
        )  # fmt: skip

    def responding(self) -> SyncCore:
        """A core whose `call` returns the `Response`; for `with_response`, which types it so."""
        return SyncCore(
            self.settings, self.connection, self.tokens, self.sleep, self.clock,
            limiter=self._limiter, responds=True,
        )  # fmt: skip

    def call(
        self,
        operation: Operation[T],
        arguments: Arguments,
        options: RequestOptions | None = None,
        on_progress: Progress | None = None,
    ) -> T:
        """Send, and return the value."""
        response = self.exchange(operation, arguments, options, on_progress)
        if self._responds:
            return cast("T", as_response(operation, response, self.settings))
        return _value(operation, response, self.settings)

    def respond(
        self,
        operation: Operation[T],
        arguments: Arguments,
        options: RequestOptions | None = None,
    ) -> Response[T]:
        """Send, and return the value with its response."""
        response = self.exchange(operation, arguments, options)
        return as_response(operation, response, self.settings)

    def open(
        self,
        operation: Operation[Any],
        arguments: Arguments,
        options: RequestOptions | None = None,
    ) -> httpx.Response:
        """Send, and return a success whose body is to be read, and which the caller closes."""
        prepared = prepare(operation, arguments, self.settings, options)
        response = self._deliver(operation, prepared, unread=True)
        try:
            _demand_success(operation, response, self.settings)
            _decoding.documented(operation, response, self.settings)
        except BaseException:
            response.close()
            raise
        return response

    def exchange(
        self,
        operation: Operation[Any],
        arguments: Arguments,
        options: RequestOptions | None = None,
        on_progress: Progress | None = None,
        *,
        link: str | None = None,
    ) -> httpx.Response:
        """Send, and return the response, whatever its status; to a link, if there is one."""
        prepared = prepare(operation, arguments, self.settings, options, on_progress, link=link)
        return self._deliver(operation, prepared)

    def _deliver(
        self, operation: Operation[Any], prepared: Prepared, *, unread: bool = False
    ) -> httpx.Response:
        """Send, and again where that is harmless."""
        attempts = Attempts(operation, prepared)
        while True:
            token = self._token(operation, prepared)
            try:
                response = self._send(prepared, token, unread=unread)
            except httpx.RequestError as error:
                delay = attempts.after_error(error)
                if delay is None:
                    raise transport_error(operation, error, self.settings) from error
            else:
                delay = attempts.after_response(response, token)
                if delay is None:
                    return response
            self.sleep(delay)

    def _send(self, prepared: Prepared, token: Token | None, *, unread: bool) -> httpx.Response:
        client = self.connection.client()
        with prepared.attempt(client, self.connection.default_timeout()) as request:
            if token is not None:
                token.authorize(request)
            for _ in range(MAX_REDIRECTS):
                response = self._begin(client, request, unread=unread)
                following = redirected(request, response, self.settings)
                if following is None:
                    return response
                request = following  # noqa: PLW2901 - the block closes what the first one opened
            return self._begin(client, request, unread=unread)

    def _begin(
        self, client: httpx.Client, request: httpx.Request, *, unread: bool
    ) -> httpx.Response:
        if self._limiter is not None:
            self._limiter.wait(self.clock, self.sleep)
        return send(client, request, unread=unread)

    def _token(self, operation: Operation[Any], prepared: Prepared) -> Token | None:
        """The token to send; None where the headers have what is needed."""
        tokens = self.tokens
        if tokens is None or tokens.header in prepared.headers:
            return None
        token = tokens.ready(operation, self.clock())
        if token is not None:
            return token
        with tokens.lock:
            token = tokens.ready(operation, self.clock())
            return token or self._new_token(tokens, operation, prepared)

    def _new_token(self, tokens: Tokens, operation: Operation[Any], call: Prepared) -> Token:
        scopes = tokens.scopes(operation)
        prepared = tokens.request(scopes, self.settings, call)
        response = self._deliver(tokens.operation, prepared)
        return tokens.take(scopes, response, self.settings, self.clock())


async def _sleep(seconds: float) -> None:
    import anyio  # noqa: PLC0415 - 10 ms that a sync client need not pay

    await anyio.sleep(seconds)


class AsyncCore:
    """Sends for an async client, and for its resources."""

    def __init__(
        self,
        settings: Settings,
        connection: Connection[httpx.AsyncClient],
        tokens: Tokens | None = None,
        sleep: Callable[[float], Awaitable[None]] = _sleep,
        clock: Callable[[], float] = time.monotonic,
        *,
        limiter: RateLimiter | None = None,
        responds: bool = False,
    ) -> None:
        self.settings = settings
        self.connection = connection
        self.tokens = tokens
        self.sleep = sleep
        self.clock = clock
        self._limiter = limiter
        self._responds = responds

    def copy(self, settings: Settings) -> AsyncCore:
        """A core with other settings over the same connections, closed on its own."""
        return AsyncCore(
            settings, self.connection.share(), self.tokens, self.sleep, self.clock,
            limiter=self._limiter, responds=self._responds,
        )  # fmt: skip

    def responding(self) -> AsyncCore:
        """A core whose `call` returns the `Response`; for `with_response`, which types it so."""
        return AsyncCore(
            self.settings, self.connection, self.tokens, self.sleep, self.clock,
            limiter=self._limiter, responds=True,
        )  # fmt: skip

    async def call(
        self,
        operation: Operation[T],
        arguments: Arguments,
        options: RequestOptions | None = None,
        on_progress: Progress | None = None,
    ) -> T:
        """Send, and return the value."""
        response = await self.exchange(operation, arguments, options, on_progress)
        if self._responds:
            return cast("T", as_response(operation, response, self.settings))
        return _value(operation, response, self.settings)

    async def respond(
        self,
        operation: Operation[T],
        arguments: Arguments,
        options: RequestOptions | None = None,
    ) -> Response[T]:
        """Send, and return the value with its response."""
        response = await self.exchange(operation, arguments, options)
        return as_response(operation, response, self.settings)

    async def open(
        self,
        operation: Operation[Any],
        arguments: Arguments,
        options: RequestOptions | None = None,
    ) -> httpx.Response:
        """Send, and return a success whose body is to be read, and which the caller closes."""
        prepared = prepare(operation, arguments, self.settings, options)
        response = await self._deliver(operation, prepared, unread=True)
        try:
            _demand_success(operation, response, self.settings)
            _decoding.documented(operation, response, self.settings)
        except BaseException:
            await response.aclose()
            raise
        return response

    async def exchange(
        self,
        operation: Operation[Any],
        arguments: Arguments,
        options: RequestOptions | None = None,
        on_progress: Progress | None = None,
        *,
        link: str | None = None,
    ) -> httpx.Response:
        """Send, and return the response, whatever its status; to a link, if there is one."""
        prepared = prepare(operation, arguments, self.settings, options, on_progress, link=link)
        return await self._deliver(operation, prepared)

    async def _deliver(
        self, operation: Operation[Any], prepared: Prepared, *, unread: bool = False
    ) -> httpx.Response:
        """Send, and again where that is harmless."""
        attempts = Attempts(operation, prepared)
        while True:
            token = await self._token(operation, prepared)
            try:
                response = await self._send(prepared, token, unread=unread)
            except httpx.RequestError as error:
                delay = attempts.after_error(error)
                if delay is None:
                    raise transport_error(operation, error, self.settings) from error
            else:
                delay = attempts.after_response(response, token)
                if delay is None:
                    return response
            await self.sleep(delay)

    async def _send(
        self, prepared: Prepared, token: Token | None, *, unread: bool
    ) -> httpx.Response:
        client = self.connection.client()
        with prepared.attempt(client, self.connection.default_timeout()) as request:
            if token is not None:
                token.authorize(request)
            for _ in range(MAX_REDIRECTS):
                response = await self._begin(client, request, unread=unread)
                following = redirected(request, response, self.settings)
                if following is None:
                    return response
                request = following  # noqa: PLW2901 - the block closes what the first one opened
            return await self._begin(client, request, unread=unread)

    async def _begin(
        self, client: httpx.AsyncClient, request: httpx.Request, *, unread: bool
    ) -> httpx.Response:
        if self._limiter is not None:
            await self._limiter.wait_async(self.clock, self.sleep)
        return await send_async(client, request, unread=unread)

    async def _token(self, operation: Operation[Any], prepared: Prepared) -> Token | None:
        """The token to send; None where the headers have what is needed."""
        tokens = self.tokens
        if tokens is None or tokens.header in prepared.headers:
            return None
        token = tokens.ready(operation, self.clock())
        if token is not None:
            return token
        async with tokens.task_lock():
            token = tokens.ready(operation, self.clock())
            return token or await self._new_token(tokens, operation, prepared)

    async def _new_token(self, tokens: Tokens, operation: Operation[Any], call: Prepared) -> Token:
        scopes = tokens.scopes(operation)
        prepared = tokens.request(scopes, self.settings, call)
        response = await self._deliver(tokens.operation, prepared)
        return tokens.take(scopes, response, self.settings, self.clock())
