"""A session against the sandbox, over loopback HTTP, with the sync and the async client."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import httpx

from lmskit.errors import LmsError
from lmskit.sandbox import Sandbox
from tests.harness.drivers import VENDORS, play
from tests.harness.recall import Call
from tests.tour.shown import call_line, request_line, show, written

if TYPE_CHECKING:
    from rich.console import Console

NOW = datetime(2030, 1, 7, 9, tzinfo=UTC)
START = NOW + timedelta(days=7)
STEPS: tuple[tuple[str, dict[str, Any]], ...] = (
    (
        "createEvent",
        {
            "name": "Kafka in a day",
            "owner": "host@example.com",
            "class_id": "hd3ALTaLAbhfzmBbf",
            "date_start": START,
            "date_end": START + timedelta(hours=8),
        },
    ),
    ("updateEvent", {"trainees": ["ann@example.com"]}),
    ("updateEvent", {"availability": "public"}),
    ("updateEvent", {"date_end": NOW}),
    ("listEvents", {}),
    ("deleteEvent", {}),
    ("getEvent", {}),
)
"""Operation and arguments; the id of the event that was created is added where it is needed."""


class Noting(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Real HTTP, with a note of each request."""

    def __init__(self) -> None:
        self.noted: list[str] = []
        self._sync = httpx.HTTPTransport()
        self._async = httpx.AsyncHTTPTransport()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Note and send."""
        self.noted.append(request_line(request))
        return self._sync.handle_request(request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Note and send."""
        self.noted.append(request_line(request))
        return await self._async.handle_async_request(request)

    def close(self) -> None:
        """Close the connections."""
        self._sync.close()

    async def aclose(self) -> None:
        """Close the connections."""
        await self._async.aclose()


def play_session(console: Console) -> int:
    """Play the steps both ways, print them, and count where the ways differ."""
    console.print("[bold]A session against the sandbox, a local stand-in for Strigo[/]")
    sync, async_ = _played("sync"), _played("async")
    for one, two in zip(sync, async_, strict=True):
        show(console, "sandbox, over loopback HTTP", one, two)
    return sum(one != two for one, two in zip(sync, async_, strict=True))


def _played(mode: str) -> list[tuple[str, str, str]]:
    """Call, request and result of each step, against a sandbox of its own."""
    vendor = VENDORS["strigo"]
    exchanges: list[tuple[str, str, str]] = []
    event_id = ""
    with Sandbox("strigo", clock=lambda: NOW, ids=1) as box, box.serve() as server:
        options = {**box.credentials, "base_url": server.base_url}
        for operation_id, given in STEPS:
            needs_id = vendor.spec.operations[operation_id].located("path")
            arguments = {"event_id": event_id, **given} if needs_id else given
            transport = Noting()
            try:
                value = play(vendor, mode, transport, operation_id, arguments, **options)
                event_id = value.id if operation_id == "createEvent" else event_id
                result = written(value)
            except LmsError as error:
                result = f"{type(error).__name__}: {error}"
            sent = transport.noted[0].replace(server.base_url, "http://127.0.0.1/api/v1")
            exchanges.append((call_line(vendor, Call(operation_id, arguments)), sent, result))
    return exchanges
