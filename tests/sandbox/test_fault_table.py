"""Plays the fault table, sync and async, over loopback HTTP and in process."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from operator import methodcaller
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from lmskit import RequestOptions, errors
from lmskit._retry import BASE_DELAY
from lmskit.pager import AsyncPager, Pager
from lmskit.sandbox import Fault, Sandbox
from lmskit.sandbox.faults import KINDS
from strigo_client import AsyncStrigo, Strigo
from tests.sandbox.fault_rows import CELLS, EVENT_ID, NAME, Cell, Met

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.allow_loopback
START, END = datetime(2031, 1, 1, 9, tzinfo=UTC), datetime(2031, 1, 1, 17, tzinfo=UTC)
EVENT = {"name": NAME, "owner": "host@example.com", "class_id": "class-1"}
SEED = {**EVENT, "id": EVENT_ID, "date_start": START.isoformat(), "date_end": END.isoformat()}
NEW = {**EVENT, "date_start": START, "date_end": END}
Act = Callable[[Any], Any]
CALLS: dict[str, Act] = {
    "get": lambda client: client.events.get(EVENT_ID),
    "get_none": lambda client: client.events.get("none"),
    "list": lambda client: client.events.list(),
    "delete": lambda client: client.events.delete(EVENT_ID),
    "create": lambda client: client.events.create(**NEW),
    "update": lambda client: client.events.update(EVENT_ID, name=NAME, description="new"),
}


class Counted:
    """Counts the requests in front of the sandbox, which is not asked about itself."""

    def __init__(self, app: Any) -> None:
        self._app = app
        self.requests: list[str] = []

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "http":
            self.requests.append(scope["method"])
        await self._app(scope, receive, send)


class Bench:
    """A sandbox with one event, and clients for it."""

    def __init__(self, box: Any, base_url: str) -> None:
        self.box, self.base_url = box, base_url
        self.drifts: list[Any] = []
        self.slept: list[float] = []

    def arguments(self, options: dict[str, Any]) -> dict[str, Any]:
        own = {"base_url": self.base_url, "on_drift": self.drifts.append}
        return {**self.box.credentials, **own, **options}

    def state(self) -> list[dict[str, Any]]:
        """The events, read without any client."""
        self.box.faults.clear()
        names = self.box.credentials
        token = f"Bearer {names['organization_id']}:{names['api_key']}"
        with httpx.Client(transport=self.box.transport()) as client:
            answer = client.get(f"{self.base_url}/events", headers={"authorization": token})
        return answer.json()["data"]

    def settled(self, requests: int) -> int:
        """How many requests came; a client that gave up may be ahead of the sandbox."""
        end = time.monotonic() + 2
        while len(self.box.app.requests) < requests and time.monotonic() < end:
            time.sleep(0.01)
        return len(self.box.app.requests)


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[Any, str]]:
    """A sandbox on loopback for all rows."""
    clock = datetime(2030, 1, 1, tzinfo=UTC)
    with Sandbox("strigo", clock=lambda: clock, seed={"events": [SEED]}, ids=1) as box:
        box.app = Counted(box.app)
        with box.serve() as server:
            yield box, server.base_url


@pytest.fixture
def bench(served: tuple[Any, str]) -> Bench:
    """The sandbox as it was at first."""
    box, base_url = served
    box.faults.clear()
    box.reset()
    box.app.requests.clear()
    return Bench(box, base_url)


def play_sync(bench: Bench, act: Act, options: dict[str, Any], where: str) -> Any:
    with ExitStack() as stack:
        if where == "in process":
            client = stack.enter_context(httpx.Client(transport=bench.box.transport()))
            options = {**options, "http_client": client}
        strigo = stack.enter_context(Strigo(**bench.arguments(options)))
        strigo._core.sleep = bench.slept.append
        value = act(strigo)
        return list(value) if isinstance(value, Pager) else value


async def play_async(bench: Bench, act: Act, options: dict[str, Any], where: str) -> Any:
    async def sleep(seconds: float) -> None:
        bench.slept.append(seconds)

    transport = bench.box.async_transport() if where == "in process" else None
    async with httpx.AsyncClient(transport=transport) as client:
        strigo = AsyncStrigo(**bench.arguments({**options, "http_client": client}))
        strigo._core.sleep = sleep
        value = act(strigo)
        return [item async for item in value] if isinstance(value, AsyncPager) else await value


def play(bench: Bench, act: Act, options: dict[str, Any], way: tuple[str, str]) -> Any:
    kind, where = way
    if kind == "sync":
        return play_sync(bench, act, options, where)
    return asyncio.run(play_async(bench, act, options, where))


WAYS = [(kind, where) for kind in ("sync", "async") for where in ("loopback", "in process")]
every_way = pytest.mark.parametrize("way", WAYS, ids=" ".join)


@every_way
@pytest.mark.parametrize("cell", CELLS, ids=lambda cell: cell.id)
def test_a_fault_is_met_as_the_table_says(bench: Bench, cell: Cell, way: tuple[str, str]) -> None:
    """Each cell: the value or error, the requests, the waits, the drifts and what was done."""
    bench.box.faults.add(*cell.faults)
    met = cell.met
    if met.raises is None:
        check_value(cell, play(bench, CALLS[cell.call], cell.client, way))
    else:
        with pytest.raises(errors.LmsError) as caught:
            play(bench, CALLS[cell.call], cell.client, way)
        check_error(met, caught.value)
    assert bench.settled(met.requests) == met.requests
    check_waits(met, bench.slept)
    assert [(it.path, it.got) for it in bench.drifts] == list(met.drifts)
    check_done(cell.call, met, bench)


def check_value(cell: Cell, value: Any) -> None:
    if cell.call == "delete":
        assert value is None
        return
    (event,) = value if cell.call == "list" else [value]
    expected = {"name": NAME, "class_id": "class-1", "status": "ready", **(cell.met.value or {})}
    assert {name: getattr(event, name) for name in expected} == expected


def check_error(met: Met, error: errors.LmsError) -> None:
    assert type(error) is met.raises
    assert type(error.__cause__) is (met.cause or type(None))
    assert {name: getattr(error, name) for name in met.attributes} == met.attributes


def check_waits(met: Met, slept: list[float]) -> None:
    assert len(slept) == met.requests - 1
    if met.slept is not None:
        assert tuple(slept) == met.slept
    else:
        assert all(0 <= it <= BASE_DELAY * 2**i for i, it in enumerate(slept))


def check_done(call: str, met: Met, bench: Bench) -> None:
    events = bench.state()
    old = [event for event in events if event["id"] == EVENT_ID]
    done = {
        "create": len(events) - len(old),
        "delete": 1 - len(old),
        "update": sum(event.get("description") == "new" for event in old),
    }
    wanted = {name: met.done if name == call else 0 for name in done}
    assert done == wanted


def test_no_unsafe_call_is_sent_twice() -> None:
    """The table itself has no cell that would send a create or an update again."""
    unsafe = [cell for cell in CELLS if cell.call in ("create", "update")]
    assert {cell.met.requests for cell in unsafe} == {1}
    assert all(cell.met.done in (0, 1) for cell in CELLS)


@pytest.mark.parametrize("kind", KINDS)
def test_the_table_has_every_fault(kind: str) -> None:
    """Each kind of fault has a safe and an unsafe cell."""
    calls = {cell.call for cell in CELLS if cell.faults[0].kind == kind}
    assert {"get", "create"} <= calls


@every_way
def test_an_unknown_enum_value_is_an_open_member(bench: Bench, way: tuple[str, str]) -> None:
    """The value is a member of the same enum that knows it is not documented."""
    bench.box.faults.add(Fault("unknown_enum", field="status"))
    status = play(bench, CALLS["get"], {"strict": True}, way).status
    assert (type(status).__name__, status.is_known) == ("EventStatus", False)


def test_unknown_fields_are_in_the_content(bench: Bench) -> None:
    """What a model has no place for can still be read."""
    bench.box.faults.add(Fault("unknown_field"))
    with Strigo(**bench.arguments({})) as strigo:
        reply = strigo.with_response.events.get(EVENT_ID)
    assert reply.value.name == NAME
    assert b"sandbox_undocumented" in reply.content


@every_way
def test_a_header_is_counted_over_the_retries_of_a_call(bench: Bench, way: tuple[str, str]) -> None:
    """A fault that a call asks for is spent by its retries, and by none of another key."""
    for key in ("a", "a", "b"):
        text = f"status; status=503; times=2; key={key}"
        options = RequestOptions(extra_headers={"X-Sandbox-Fault": text})
        get = methodcaller("get", EVENT_ID, options=options)
        assert play(bench, lambda client, get=get: get(client.events), {}, way).name == NAME
    assert len(bench.box.app.requests) == 3 + 1 + 3


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_retry_after_is_really_waited_for(bench: Bench, kind: str) -> None:
    """With the client's own sleep, the second request comes a second after the first."""
    bench.box.faults.add(Fault("status", status=429, retry_after=1, times=1))
    start = time.monotonic()
    if kind == "sync":
        with Strigo(**bench.arguments({})) as strigo:
            assert strigo.events.get(EVENT_ID).name == NAME
    else:

        async def get() -> str:
            async with AsyncStrigo(**bench.arguments({})) as strigo:
                return (await strigo.events.get(EVENT_ID)).name

        assert asyncio.run(get()) == NAME
    assert 1 <= time.monotonic() - start < 3
    assert bench.box.app.requests == ["GET", "GET"]
