"""The ASGI middleware that lets faults happen to requests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lmskit.sandbox.faults import bodies, exchange, header
from lmskit.sandbox.faults.answers import Answers
from lmskit.sandbox.faults.exchange import Exchange

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from starlette.types import ASGIApp, Receive, Scope, Send

    from lmskit.sandbox.faults.bodies import Response
    from lmskit.sandbox.faults.control import Faults, Struck
    from lmskit.sandbox.message import Answer

_INSTEAD = frozenset({"status", "html", "reset"})


class FaultMiddleware:
    """Passes requests to an app, and lets them meet the faults in force.

    Only what is below `base_path` is struck. `spec` is the vendor's OpenAPI document, which says
    what a drift can change; without one, there are no drifts. `failure` gives the vendor's own
    answer with a status; without it, or where it has none, a plain text takes its place.
    """

    def __init__(
        self,
        app: ASGIApp,
        faults: Faults,
        *,
        spec: Mapping[str, Any] | None = None,
        base_path: str = "",
        failure: Callable[[int], Answer | None] | None = None,
    ) -> None:
        self._app = app
        self._faults = faults
        self._answers = Answers(spec or {})
        self._base_path = base_path.rstrip("/")
        self._failure = failure

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        below = self._below_base(scope)
        if below is None:
            await self._app(scope, receive, send)
            return
        try:
            asked = header.asked(scope["headers"])
        except ValueError as error:
            await Exchange(scope, b"", receive, send).respond(bodies.refusal(str(error)))
            return
        struck = self._faults.strike(scope["method"], (below, scope["path"]), asked)
        if not struck.rules:
            await self._app(scope, receive, send)
            return
        body = await exchange.read(receive)
        if body is not None:
            await self._meet(struck, Exchange(scope, body, receive, send), below)

    def _below_base(self, scope: Scope) -> str | None:
        """The path below the base path; None where that is another's."""
        if scope["type"] != "http":
            return None
        path: str = scope["path"]
        inside = path.startswith(f"{self._base_path}/")
        return path.removeprefix(self._base_path) if inside else None

    async def _meet(self, struck: Struck, exchange: Exchange, below: str) -> None:
        fault = struck.fault
        if not await exchange.wait(struck.delay(after=False)):
            return
        response = None
        if fault is None or fault.kind not in _INSTEAD or fault.after:
            response = await exchange.carry_out(self._app)
        if not await exchange.wait(struck.delay(after=True)):
            return
        if fault is not None and fault.kind == "reset":
            await exchange.reset()
        elif fault is not None and fault.kind in _INSTEAD:
            vendors = self._failure(fault.answered_status) if self._failure else None
            await exchange.respond(bodies.made_up(fault, vendors))
        elif response is not None:
            await exchange.respond(self._spoiled(struck, exchange.scope["method"], below, response))

    def _spoiled(self, struck: Struck, method: str, below: str, response: Response) -> Response:
        if struck.fault is None:
            return response
        schema = self._answers.schema(method, below, response.status)
        spoiled = bodies.spoiled(struck.fault, response, self._answers, schema)
        if spoiled is None:
            self._faults.spare(struck)
            return response
        return spoiled
