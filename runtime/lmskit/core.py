"""The send loop: one call of an operation, from its arguments to its value.

`SyncCore` and `AsyncCore` differ in their `await`s only; all decisions are taken elsewhere
(`request`, `retry`, `decoding`, `failure`).
"""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar, cast

import httpx

from lmskit import decoding, failure
from lmskit.errors import ConnectionError, TimeoutError, TransportError
from lmskit.request import MAX_REDIRECTS, prepare, redirected
from lmskit.response import Response
from lmskit.retry import Attempts

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from lmskit.connection import Connection
    from lmskit.operation import Operation
    from lmskit.options import RequestOptions
    from lmskit.request import Prepared
    from lmskit.settings import Settings

T = TypeVar("T")


def _value(operation: Operation[T], response: httpx.Response, settings: Settings) -> T:
    """The value of a success, or the error of a failure."""
    if not 200 <= response.status_code < 300:
        raise failure.status_error(operation.id, response, settings)
    return cast("T", decoding.decode(operation, response, settings))


def _response(operation: Operation[T], response: httpx.Response, settings: Settings) -> Response[T]:
    """The same with the response that carried it."""
    return Response(
        value=_value(operation, response, settings),
        status=response.status_code,
        headers=response.headers,
        request_id=settings.request_id(response.headers),
        content=response.content,
    )


def _transport_error(
    operation: Operation[Any], error: httpx.RequestError, settings: Settings
) -> TransportError:
    """An error of httpx as one of this library; the request in it loses the credentials."""
    with suppress(RuntimeError):  # a transport of the user's own may have set none
        error.request = failure.redacted(error.request)
    kind = TransportError
    if isinstance(error, httpx.TimeoutException):
        kind = TimeoutError
    elif isinstance(error, httpx.NetworkError | httpx.ProxyError | httpx.RemoteProtocolError):
        kind = ConnectionError
    detail = settings.redact(str(error)) or "no more is known"
    return kind(f"{operation.id}: {type(error).__name__}: {detail}")


def _bad_location(request: httpx.Request) -> httpx.RemoteProtocolError:
    # httpx reads the Location even of a redirect that nobody follows.
    return httpx.RemoteProtocolError("redirected to what is no URL", request=request)


def _unreadable(response: httpx.Response) -> httpx.Response:
    """A response whose compression is broken, as one with no body: its status still counts."""
    headers = response.headers.copy()
    headers.pop("content-encoding", None)
    return httpx.Response(
        response.status_code,
        headers=headers,
        request=response.request,
        extensions=response.extensions,
    )


def _send(client: httpx.Client, request: httpx.Request) -> httpx.Response:
    # `auth=None`: neither a netrc file nor the given client's own may replace ours.
    try:
        response = client.send(request, auth=None, follow_redirects=False, stream=True)
    except httpx.InvalidURL as error:
        raise _bad_location(request) from error
    try:
        response.read()
    except httpx.DecodingError:
        return _unreadable(response)
    finally:
        response.close()
    return response


async def _send_async(client: httpx.AsyncClient, request: httpx.Request) -> httpx.Response:
    try:
        response = await client.send(request, auth=None, follow_redirects=False, stream=True)
    except httpx.InvalidURL as error:
        raise _bad_location(request) from error
    try:
        await response.aread()
    except httpx.DecodingError:
        return _unreadable(response)
    finally:
        await response.aclose()
    return response


class SyncCore:
    """Sends for a client, and for its resources."""

    def __init__(
        self,
        settings: Settings,
        connection: Connection[httpx.Client],
        sleep: Callable[[float], None] = time.sleep,
        *,
        responds: bool = False,
    ) -> None:
        self.settings = settings
        self.connection = connection
        self.sleep = sleep
        self._responds = responds

    def copy(self, settings: Settings) -> SyncCore:
        """A core with other settings over the same connections, closed on its own."""
        return SyncCore(settings, self.connection.share(), self.sleep, responds=self._responds)

    def responding(self) -> SyncCore:
        """A core whose `call` returns the `Response`; for `with_response`, which types it so."""
        return SyncCore(self.settings, self.connection, self.sleep, responds=True)

    def call(
        self,
        operation: Operation[T],
        arguments: Mapping[str, Any],
        options: RequestOptions | None = None,
    ) -> T:
        """Send, and return the value."""
        response = self._exchange(operation, arguments, options)
        if self._responds:
            return cast("T", _response(operation, response, self.settings))
        return _value(operation, response, self.settings)

    def respond(
        self,
        operation: Operation[T],
        arguments: Mapping[str, Any],
        options: RequestOptions | None = None,
    ) -> Response[T]:
        """Send, and return the value with its response."""
        response = self._exchange(operation, arguments, options)
        return _response(operation, response, self.settings)

    def _exchange(
        self,
        operation: Operation[Any],
        arguments: Mapping[str, Any],
        options: RequestOptions | None,
    ) -> httpx.Response:
        """Send, and again where that is harmless."""
        prepared = prepare(operation, arguments, self.settings, options)
        attempts = Attempts(operation, prepared.max_retries)
        while True:
            try:
                response = self._send(prepared)
            except httpx.RequestError as error:
                delay = attempts.after_error(error)
                if delay is None:
                    raise _transport_error(operation, error, self.settings) from error
            else:
                delay = attempts.after_response(response)
                if delay is None:
                    return response
            self.sleep(delay)

    def _send(self, prepared: Prepared) -> httpx.Response:
        client = self.connection.client()
        request = prepared.build(client, self.connection.default_timeout())
        for _ in range(MAX_REDIRECTS):
            response = _send(client, request)
            following = redirected(request, response, self.settings)
            if following is None:
                return response
            request = following
        return _send(client, request)


async def _sleep(seconds: float) -> None:
    import asyncio  # noqa: PLC0415 - 10 ms that a sync client need not pay

    await asyncio.sleep(seconds)


class AsyncCore:
    """Sends for an async client, and for its resources."""

    def __init__(
        self,
        settings: Settings,
        connection: Connection[httpx.AsyncClient],
        sleep: Callable[[float], Awaitable[None]] = _sleep,
        *,
        responds: bool = False,
    ) -> None:
        self.settings = settings
        self.connection = connection
        self.sleep = sleep
        self._responds = responds

    def copy(self, settings: Settings) -> AsyncCore:
        """A core with other settings over the same connections, closed on its own."""
        return AsyncCore(settings, self.connection.share(), self.sleep, responds=self._responds)

    def responding(self) -> AsyncCore:
        """A core whose `call` returns the `Response`; for `with_response`, which types it so."""
        return AsyncCore(self.settings, self.connection, self.sleep, responds=True)

    async def call(
        self,
        operation: Operation[T],
        arguments: Mapping[str, Any],
        options: RequestOptions | None = None,
    ) -> T:
        """Send, and return the value."""
        response = await self._exchange(operation, arguments, options)
        if self._responds:
            return cast("T", _response(operation, response, self.settings))
        return _value(operation, response, self.settings)

    async def respond(
        self,
        operation: Operation[T],
        arguments: Mapping[str, Any],
        options: RequestOptions | None = None,
    ) -> Response[T]:
        """Send, and return the value with its response."""
        response = await self._exchange(operation, arguments, options)
        return _response(operation, response, self.settings)

    async def _exchange(
        self,
        operation: Operation[Any],
        arguments: Mapping[str, Any],
        options: RequestOptions | None,
    ) -> httpx.Response:
        """Send, and again where that is harmless."""
        prepared = prepare(operation, arguments, self.settings, options)
        attempts = Attempts(operation, prepared.max_retries)
        while True:
            try:
                response = await self._send(prepared)
            except httpx.RequestError as error:
                delay = attempts.after_error(error)
                if delay is None:
                    raise _transport_error(operation, error, self.settings) from error
            else:
                delay = attempts.after_response(response)
                if delay is None:
                    return response
            await self.sleep(delay)

    async def _send(self, prepared: Prepared) -> httpx.Response:
        client = self.connection.client()
        request = prepared.build(client, self.connection.default_timeout())
        for _ in range(MAX_REDIRECTS):
            response = await _send_async(client, request)
            following = redirected(request, response, self.settings)
            if following is None:
                return response
            request = following
        return await _send_async(client, request)
