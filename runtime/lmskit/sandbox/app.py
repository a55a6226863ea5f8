"""The engine as an ASGI application."""

from __future__ import annotations

from email.utils import format_datetime
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Match, Route

from lmskit.sandbox.faults import FaultMiddleware, vendor_failure
from lmskit.sandbox.message import Refusal, Request

if TYPE_CHECKING:
    from starlette.requests import Request as HttpRequest
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from lmskit.sandbox.engine import Engine
    from lmskit.sandbox.faults import Faults
    from lmskit.sandbox.message import Answer

# Above what users upload, and below what SQLite can keep.
LARGEST: Final = 512 * 2**20

_ABOUT = """\
This is a local stand-in for {title}, made by lmskit from a hand-written description of its API.
It is not {title}: what it answers is no evidence about the vendor.
The API is below {base_path} here.
"""


def build_app(engine: Engine, faults: Faults) -> Starlette:
    """The application: `/` says what it is, everything else is the vendor's."""
    document = engine.document

    def about(_: HttpRequest) -> Response:
        return PlainTextResponse(
            _ABOUT.format(title=engine.rules.title, base_path=document.base_path)
        )

    middleware = [
        Middleware(_Signed, engine=engine),
        Middleware(
            FaultMiddleware,
            faults=faults,
            spec=document.root,
            base_path=document.base_path,
            failure=vendor_failure(engine),
        ),
    ]
    app = Starlette(routes=[Route("/", about), _Everything(_Api(engine))], middleware=middleware)
    app.router.redirect_slashes = False
    return app


class _Everything(BaseRoute):
    """Takes every path as it is; Starlette's own routes match paths that are decoded."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        return (Match.FULL if scope["type"] == "http" else Match.NONE), {}

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.app(scope, receive, send)


class _Api:
    """Gives a request to the engine, which is quick enough for the event loop."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        body = await _body(receive)
        if body is None:
            return
        answer = self._answer(scope, body)
        response = Response(answer.body, answer.status, dict(answer.headers))
        await response(scope, receive, send)

    def _answer(self, scope: Scope, body: bytes) -> Answer:
        if len(body) > LARGEST:
            message = f"A body has at most {LARGEST} bytes here"
            return self._engine.refused(Refusal(413, "too_large", message))
        headers = {
            name.decode("latin-1"): text.decode("latin-1") for name, text in scope["headers"]
        }
        query = scope["query_string"].decode("latin-1")
        origin = f"{scope.get('scheme', 'http')}://{headers.get('host', '')}"
        path = _raw_path(scope)
        return self._engine.handle(Request(scope["method"], path, headers, body, query, origin))


class _Signed:
    """Says in every answer that it is not the vendor's, and dates it by the sandbox's clock."""

    def __init__(self, app: ASGIApp, engine: Engine) -> None:
        self._app = app
        self._engine = engine
        self._server = f"lmskit-sandbox (not {engine.rules.title.lower()})".encode("ascii")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def signed(message: Message) -> None:
            if message["type"] == "http.response.start":
                date = format_datetime(self._engine.clock(), usegmt=True).encode("ascii")
                own = [(b"server", self._server), (b"date", date)]
                message = {**message, "headers": [*message["headers"], *own]}
            await send(message)

        await self._app(scope, receive, signed)


def _raw_path(scope: Scope) -> str:
    raw: bytes | None = scope.get("raw_path")
    if raw is None:
        # Not every server gives it; without it an encoded slash cannot be told from another.
        return quote(scope["path"])
    return raw.partition(b"?")[0].decode("latin-1")


async def _body(receive: Receive) -> bytes | None:
    """The body of a request; None if the client has gone away before its end.

    One that is too large is read to its end, as a client that still writes hears no answer, but
    not kept.
    """
    parts: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return None
        content: bytes = message.get("body", b"")
        if size <= LARGEST:
            parts.append(content)
        size += len(content)
        if not message.get("more_body", False):
            return b"".join(parts)
