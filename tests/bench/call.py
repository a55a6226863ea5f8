"""What a call costs on top of the same call with bare httpx, over a transport without a network.

Both send the same method, URL, headers and body through an `httpx.Client` over `MockTransport`,
and both read the body: ours into a typed object, bare httpx by `json.loads`. The bare call checks
no argument, no status and no retry, and its dates are text already. Not measured: connections.
"""

from __future__ import annotations

import asyncio
import datetime
import json
from collections.abc import Awaitable, Callable
from typing import Any

import httpx

from tests.bench import sample
from tests.bench.rows import Row, Section, ratio_row
from tests.bench.timing import awaits, calls, compare

BUDGET = 1.25
EVENT_ID = "p3bdnrweEystFToCq"
_START = datetime.datetime(2030, 1, 7, 9, tzinfo=datetime.UTC)

ARGUMENTS: dict[str, Any] = {
    "name": "Kafka für Einsteiger",
    "owner": "host@example.com",
    "class_id": "hd3ALTaLAbhfzmBbf",
    "date_start": _START,
    "date_end": _START + datetime.timedelta(hours=8),
    "description": "Topics, partitions and consumers, with a lab for each.",
    "include_chat": True,
    "include_video": False,
    "tas": ["cleo@example.com"],
    "trainees": ["ann@example.com", "bob@example.com"],
    "availability": "private",
    "include_lab_exercises": True,
    "labels": ["kafka", "beginners"],
    "timezone": "Europe/Berlin",
}


def measure() -> Section:
    """A GET with an id and a POST with every argument, blocking and async."""
    with asyncio.Runner() as loop:
        return Section((*_sync_rows(), *_async_rows(loop)))


def requests(headers: dict[str, str]) -> dict[str, dict[str, Any]]:
    """The two calls as bare httpx takes them."""
    url = f"{sample.BASE_URL}/events"
    body = {
        name: value.isoformat().replace("+00:00", "Z")
        if isinstance(value, datetime.datetime)
        else value
        for name, value in ARGUMENTS.items()
    }
    return {
        "get": {"method": "GET", "url": f"{url}/{EVENT_ID}", "headers": headers},
        "create": {"method": "POST", "url": url, "headers": headers, "json": body},
    }


def _sync_rows() -> tuple[Row, ...]:
    http_client = httpx.Client(transport=_checked_transport())
    strigo = sample.client(http_client)
    bare = requests(sample.headers())

    def other(name: str) -> Callable[[], object]:
        return lambda: json.loads(http_client.request(**bare[name]).content)

    pairs = {
        "get": (lambda: strigo.events.get(EVENT_ID), other("get")),
        "create": (lambda: strigo.events.create(**ARGUMENTS), other("create")),
    }
    return tuple(
        ratio_row(_title(name, ""), compare(calls(ours), calls(theirs)), BUDGET)
        for name, (ours, theirs) in pairs.items()
    )


def _async_rows(loop: asyncio.Runner) -> tuple[Row, ...]:
    http_client = httpx.AsyncClient(transport=_checked_transport())
    strigo = sample.async_client(http_client)
    bare = requests(sample.headers())

    def other(name: str) -> Callable[[], Awaitable[object]]:
        async def send() -> object:
            return json.loads((await http_client.request(**bare[name])).content)

        return send

    pairs: dict[str, tuple[Callable[[], Awaitable[object]], Callable[[], Awaitable[object]]]] = {
        "get": (lambda: strigo.events.get(EVENT_ID), other("get")),
        "create": (lambda: strigo.events.create(**ARGUMENTS), other("create")),
    }
    return tuple(
        ratio_row(_title(name, "async "), compare(awaits(loop, a), awaits(loop, b)), BUDGET)
        for name, (a, b) in pairs.items()
    )


def _title(name: str, prefix: str) -> str:
    arguments = {"get": "id", "create": "all arguments"}[name]
    return f"{prefix}events.{name}({arguments}) / bare httpx"


def _checked_transport() -> httpx.MockTransport:
    return sample.transport(sample.envelope(sample.event(1)))
