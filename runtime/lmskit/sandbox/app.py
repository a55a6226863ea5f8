"""The engine as an ASGI application."""

from __future__ import annotations

from email.utils import format_datetime
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Match, Route

from lmskit.sandbox.faults import FaultMiddleware, vendor_failure
from lmskit.sandbox.message import Request

if TYPE_CHECKING:
    from starlette.requests import Request as HttpRequest
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from lmskit.sandbox.engine import Engine
    from lmskit.sandbox.faults import Faults

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
            faults,
            spec=document.root,
            base_path=document.base_path,
            failure=vendor_failure(engine.rules),
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
        headers = {
            name.decode("latin-1"): text.decode("latin-1") for name, text in scope["headers"]
        }
        request = Request(scope["method"], _raw_path(scope), headers, await _body(receive))
        answer = self._engine.handle(request)
        response = Response(answer.body, answer.status, dict(answer.headers))
        await response(scope, receive, send)


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


async def _body(receive: Receive) -> bytes:
    parts: list[bytes] = []
    while True:
        message = await receive()
        parts.append(message.get("body", b""))
        if not message.get("more_body", False):
            return b"".join(parts)
