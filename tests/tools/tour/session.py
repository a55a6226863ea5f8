"""A session against the sandbox, over loopback HTTP, with the sync and the async client."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import httpx

from lmskit.sandbox import Sandbox
from lmskit.testing.uri import split_uri
from tests.oracles.drivers import typed
from tests.tools.record.notes import remember
from tests.tools.record.play import play_step
from tests.tools.tour.shown import call_line, outcome, request_line, show

if TYPE_CHECKING:
    from rich.console import Console

    from tests.tools.record.session import Session
    from tests.tools.record.step import Step

HOST = "http://127.0.0.1"
NOW = datetime(2030, 1, 7, 9, tzinfo=UTC)


class Noting(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Real HTTP, with a note of each request."""

    def __init__(self) -> None:
        self.noted: list[str] = []
        self._sync = httpx.HTTPTransport()
        self._async = httpx.AsyncHTTPTransport()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Note and send."""
        request.read()
        self.noted.append(request_line(request))
        return self._sync.handle_request(request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Note and send."""
        await request.aread()
        self.noted.append(request_line(request))
        return await self._async.handle_async_request(request)

    def close(self) -> None:
        """Close the connections."""
        self._sync.close()

    async def aclose(self) -> None:
        """Close the connections."""
        await self._async.aclose()


def play_session(console: Console, session: Session, steps: tuple[Step, ...]) -> int:
    """Play the steps both ways, print them, and count where the ways differ."""
    client = session.vendor.client
    console.print(f"\n[bold]A session against the sandbox, a local stand-in: {client}[/]")
    sync, async_ = (_played(session, steps, mode) for mode in ("sync", "async"))
    for one, two in zip(sync, async_, strict=True):
        show(console, "sandbox, over loopback HTTP", one, two)
    return sum(one != two for one, two in zip(sync, async_, strict=True))


def _played(session: Session, steps: tuple[Step, ...], mode: str) -> list[tuple[str, str, str]]:
    """Call, requests and result of each step, against a sandbox of its own."""
    vendor = session.vendor
    context = session.context("Fire safety", NOW, session.shared.placeholders)
    exchanges: list[tuple[str, str, str]] = []
    with Sandbox(vendor.name, clock=lambda: NOW, ids=1) as box, box.serve() as server:
        options = {**box.credentials, "base_url": server.base_url}
        for step in steps:
            arguments, transport = typed(vendor, context.filled(step.arguments)), Noting()
            answer = play_step(vendor, mode, transport, step, arguments, **options)
            remember(session, context, step, arguments, answer)
            sent = " · ".join(transport.noted).replace(split_uri(server.base_url).origin, HOST)
            line = call_line(vendor, step.operation, arguments, waits=step.waits is not None)
            exchanges.append((line, sent, outcome(answer)))
    return exchanges
