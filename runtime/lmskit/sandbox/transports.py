"""httpx transports that reach an application without a socket.

A request sees what it would see on the wire: the timeout to read, a connection that is lost
before the answer or in the middle of it.
"""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import anyio
import httpx

from lmskit.sandbox.faults import broken_as_httpx

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Scope


class AsyncAppTransport(httpx.AsyncBaseTransport):
    """Runs the application on the event loop of the caller."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """The application's response to a request."""
        return await _respond(self._app, request, await request.aread())


class AppTransport(httpx.BaseTransport):
    """Runs the application on an event loop of its own, in a thread that `close` ends."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The application's response to a request."""
        answering = _respond(self._app, request, request.read())
        return asyncio.run_coroutine_threadsafe(answering, self._running()).result()

    def close(self) -> None:
        """End the thread; another request would start a new one."""
        with self._lock:
            loop, thread = self._loop, self._thread
            self._loop = self._thread = None
        if loop is not None and thread is not None:
            loop.call_soon_threadsafe(loop.stop)
            thread.join()
            loop.close()

    def _running(self) -> asyncio.AbstractEventLoop:
        with self._lock:
            if self._loop is None:
                self._loop = asyncio.new_event_loop()
                self._thread = threading.Thread(
                    target=self._loop.run_forever, name="lmskit-sandbox-app", daemon=True
                )
                self._thread.start()
            return self._loop


async def _respond(app: ASGIApp, request: httpx.Request, content: bytes) -> httpx.Response:
    exchange = _Exchange(content)
    timeout: dict[str, Any] = request.extensions.get("timeout", {})
    try:
        with anyio.fail_after(timeout.get("read")), broken_as_httpx(request):
            await app(_scope(request), exchange.receive, exchange.send)
    except TimeoutError as fault:
        raise httpx.ReadTimeout("timed out", request=request) from fault
    return exchange.response(request)


class _Exchange:
    """Both ends of one request to an application."""

    def __init__(self, content: bytes) -> None:
        self._content: bytes | None = content
        self._start: Message | None = None
        self._body = bytearray()
        self._answered = anyio.Event()

    async def receive(self) -> Message:
        if self._content is None:
            await self._answered.wait()
            return {"type": "http.disconnect"}
        content, self._content = self._content, None
        return {"type": "http.request", "body": content, "more_body": False}

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._start = message
        elif message["type"] == "http.response.body":
            self._body += message.get("body", b"")
            if not message.get("more_body", False):
                self._answered.set()

    def response(self, request: httpx.Request) -> httpx.Response:
        if self._start is None:
            raise httpx.ReadError("the connection was lost before an answer", request=request)
        headers = httpx.Headers(self._start["headers"])
        content = b"" if request.method == "HEAD" else bytes(self._body)
        stream = httpx.ByteStream(content)
        return httpx.Response(self._start["status"], headers=headers, stream=stream)


def _scope(request: httpx.Request) -> Scope:
    raw_path, _, query = request.url.raw_path.partition(b"?")
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": request.method,
        "scheme": request.url.scheme,
        "path": unquote(raw_path.decode("ascii")),
        "raw_path": raw_path,
        "query_string": query,
        "root_path": "",
        "headers": [(name.lower(), value) for name, value in request.headers.raw],
        "server": (request.url.host, request.url.port),
        "client": ("127.0.0.1", 0),
    }
