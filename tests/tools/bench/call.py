"""What a call costs on top of the same call with bare httpx, over a transport without a network.

Both send the same method, URL, headers and body (this is checked) through an `httpx.Client` over
`MockTransport`, and both read the body: ours into a typed object, bare httpx by `json.loads`. The
bare call checks no argument, no status and no retry, and its dates are text already. Not measured:
connections.
"""

from __future__ import annotations

import asyncio
import datetime
import json
from typing import TYPE_CHECKING, Any

import httpx

from tests.tools.bench import sample
from tests.tools.bench.rows import Row, Section, ratio_row
from tests.tools.bench.timing import awaits, calls, compare

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from strigo_client import AsyncStrigo, Strigo

BUDGET = 1.25
EVENT_ID = "p3bdnrweEystFToCq"
BODY = sample.envelope(sample.event(1))
TITLES = {"get": "events.get(id)", "create": "events.create(all fields)"}
# httpx sets these itself, whoever calls it.
_OF_HTTPX = frozenset(("accept-encoding", "connection", "host"))
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
    bare = bare_calls()
    for name, arguments in bare.items():
        assert _wire(_sent(_ours(name))) == _wire(_sent(_other(arguments))), name
    with asyncio.Runner() as loop:
        return Section((*_rows(bare), *_async_rows(bare, loop)))


def bare_calls() -> dict[str, dict[str, Any]]:
    """The arguments of `httpx.Client.request`."""
    url = f"{sample.BASE_URL}/events"
    own = _sent(_ours("get")).headers.items()
    headers = {name: text for name, text in own if name not in _OF_HTTPX}
    dates = {name: f"{ARGUMENTS[name]:%Y-%m-%dT%H:%M:%SZ}" for name in ("date_start", "date_end")}
    return {
        "get": {"method": "GET", "url": f"{url}/{EVENT_ID}", "headers": headers},
        "create": {"method": "POST", "url": url, "headers": headers, "json": ARGUMENTS | dates},
    }


def _call(strigo: Strigo | AsyncStrigo, name: str) -> Callable[[], Any]:
    events = strigo.events
    return {"get": lambda: events.get(EVENT_ID), "create": lambda: events.create(**ARGUMENTS)}[name]


def _ours(name: str) -> Callable[[httpx.Client], object]:
    return lambda http_client: _call(sample.client(http_client), name)()


def _other(arguments: dict[str, Any]) -> Callable[[httpx.Client], object]:
    return lambda http_client: http_client.request(**arguments)


def _sent(call: Callable[[httpx.Client], object]) -> httpx.Request:
    """The request that a call makes."""
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, headers=sample.JSON_HEADERS, content=BODY)

    with httpx.Client(transport=httpx.MockTransport(answer)) as http_client:
        call(http_client)
    return seen[0]


def _wire(request: httpx.Request) -> tuple[str, str, dict[str, str], bytes]:
    return request.method, str(request.url), dict(request.headers), request.content


def _rows(bare: dict[str, dict[str, Any]]) -> list[Row]:
    with httpx.Client(transport=sample.transport(BODY)) as http_client:
        strigo = sample.client(http_client)
        return [
            ratio_row(
                f"{TITLES[name]} / httpx",
                compare(calls(_call(strigo, name)), calls(_read(http_client, arguments))),
                BUDGET,
            )
            for name, arguments in bare.items()
        ]


def _async_rows(bare: dict[str, dict[str, Any]], loop: asyncio.Runner) -> list[Row]:
    http_client = httpx.AsyncClient(transport=sample.transport(BODY))
    strigo = sample.async_client(http_client)
    rows = [
        ratio_row(
            f"async {TITLES[name]} / httpx",
            compare(
                awaits(loop, _call(strigo, name)), awaits(loop, _read_async(http_client, arguments))
            ),
            BUDGET,
        )
        for name, arguments in bare.items()
    ]
    loop.run(http_client.aclose())
    return rows


def _read(http_client: httpx.Client, arguments: dict[str, Any]) -> Callable[[], object]:
    return lambda: json.loads(http_client.request(**arguments).content)


def _read_async(
    http_client: httpx.AsyncClient, arguments: dict[str, Any]
) -> Callable[[], Awaitable[object]]:
    async def send() -> object:
        return json.loads((await http_client.request(**arguments)).content)

    return send
