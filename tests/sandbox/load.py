"""`python -m tests.sandbox.load`: many clients at once against one sandbox, over loopback only.

Half of the clients are sync, each in a thread of its own, half are async on one event loop. Five of
them share an event, and each writes another field of it, so that an update that is not atomic loses
the field of someone else. Besides, each client makes, reads, lists and deletes events of its own.
Nothing is retried, so that nothing is hidden. What the clients of SCORM Cloud do is in
`load_cloud.py`.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import os
import ssl
import sys
import threading
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import httpx
from attrs import Factory, define

from lmskit import LmsError
from lmskit.pager import AsyncPager, Pager
from lmskit.sandbox import Sandbox
from strigo_client import AsyncStrigo, Strigo
from strigo_client.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    Act = Callable[[Any], Any]
    Session = Generator[tuple[str, Act], Any, None]

FIELDS: dict[str, Callable[[str], Any]] = {
    "name": str,
    "description": str,
    "class_id": str,
    "labels": lambda mark: [mark, "kept"],
    "tas": lambda mark: [f"{mark}@example.com"],
}
START, END = datetime(2131, 1, 1, 9, tzinfo=UTC), datetime(2131, 1, 1, 17, tzinfo=UTC)
OWNER = {"owner": "host@example.com", "class_id": "class-1", "date_start": START, "date_end": END}
LONGEST = 300.0
# To load the certificates of 50 clients takes longer than a short run, and nothing here needs any.
NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


@define
class Report:
    """What a run came to; `faults` is empty if all went well."""

    seconds: float = 0.0
    calls: Counter[str] = Factory(Counter)
    waits: list[float] = Factory(list)
    served: int = 0
    faults: list[str] = Factory(list)

    def check(self, holds: bool, fault: str) -> None:
        """Note a fault unless something holds."""
        if not holds:
            self.faults.append(fault)

    def __str__(self) -> str:
        waits = sorted(self.waits)
        at = [f"{waits[int(len(waits) * part)] * 1000:.0f}" for part in (0.5, 0.95, 0.99)]
        total = self.calls.total()
        lines = [
            f"{total} calls in {self.seconds:.1f} s: {total / self.seconds:.0f} a second; "
            f"{self.served} requests served",
            ", ".join(f"{count} {name}" for name, count in self.calls.most_common()),
            f"waits in ms: p50 {at[0]}, p95 {at[1]}, p99 {at[2]}, max {waits[-1] * 1000:.0f}",
            f"faults: {len(self.faults)}",
        ]
        return "\n".join([*lines, *self.faults[:20]])


@define
class Player:
    """One client: what it writes of what is shared, and what it wrote last."""

    vendor: ClassVar[str]
    client: ClassVar[type[Any]]
    async_client: ClassVar[type[Any]]

    index: int
    shared_id: str
    part: str
    until: float
    report: Report
    wrote: Any = None

    @classmethod
    def shared(cls, client: Any, clients: int) -> list[tuple[str, str]]:
        """Make what is shared; for each of so many clients, which item and which part of it."""
        raise NotImplementedError

    @classmethod
    def check_state(cls, client: Any, players: list[Any], report: Report) -> None:
        """Look at what the clients left."""
        raise NotImplementedError

    def session(self) -> Session:
        """What this client does; each step is sent its value, or its error."""
        raise NotImplementedError

    @property
    def goes_on(self) -> bool:
        """Whether there is time for another turn."""
        return time.monotonic() < self.until

    def note(self, name: str, start: float) -> None:
        """Count a call."""
        self.report.calls[name] += 1
        self.report.waits.append(time.monotonic() - start)


@define
class Writer(Player):
    """A client of Strigo, which writes a field of an event."""

    vendor = "strigo"
    client = Strigo
    async_client = AsyncStrigo

    @classmethod
    def shared(cls, client: Any, clients: int) -> list[tuple[str, str]]:
        """An event for every five."""
        count = -(-clients // len(FIELDS))
        ids = [client.events.create(name=f"shared {i}", **OWNER).id for i in range(count)]
        return [(event, field) for event in ids for field in FIELDS][:clients]

    @classmethod
    def check_state(cls, client: Any, players: list[Any], report: Report) -> None:
        """The shared events alone are left, and each has what was written last."""
        events = {event.id: event for event in client.events.list()}
        shared = {writer.shared_id for writer in players}
        report.check(events.keys() == shared, f"{len(events)} events, not {len(shared)}")
        for writer in players:
            got = getattr(events[writer.shared_id], writer.part)
            lost = f"client {writer.index} lost {writer.part}: {got!r}, not {writer.wrote!r}"
            report.check(got == writer.wrote, lost)

    def session(self) -> Session:
        """What this client does; each step is sent its value, or its error."""
        turn = 0
        while turn == 0 or self.goes_on:
            turn += 1
            yield from self._write(f"w{self.index}-{turn}")
            yield from self._own(f"own {self.index} {turn}", listed=turn % 5 == 0)

    def _write(self, mark: str) -> Session:
        self.wrote = FIELDS[self.part](mark)
        change = {self.part: self.wrote}
        event = yield "update", lambda it: it.events.update(self.shared_id, **change)
        self._same(event, self.part, self.wrote)
        event = yield "get", lambda it: it.events.get(self.shared_id)
        self._same(event, self.part, self.wrote)

    def _own(self, name: str, *, listed: bool) -> Session:
        made = yield "create", lambda it: it.events.create(name=name, **OWNER)
        self._same(made, "name", name)
        got = yield "get", lambda it: it.events.get(made.id)
        self.report.check(got == made, f"{name}: read {got!r} of {made!r}")
        if listed:
            every = yield "list", lambda it: it.events.list()
            self.report.check(made in every, f"{name}: not in the list")
        gone = yield "delete", lambda it: it.events.delete(made.id)
        self.report.check(gone is None, f"{name}: {gone!r}")
        gone = yield "get deleted", lambda it: it.events.get(made.id)
        self.report.check(isinstance(gone, NotFoundError), f"{name}: still there, {gone!r}")

    def _same(self, event: Any, field: str, wanted: Any) -> None:
        got = getattr(event, field, event)
        self.report.check(got == wanted, f"client {self.index}: {field} is {got!r}, not {wanted!r}")


def play(player: Player, arguments: dict[str, Any]) -> None:
    """The session of a sync client."""
    with httpx.Client(verify=NO_TLS) as http:
        client = player.client(http_client=http, **arguments)
        steps, value = player.session(), None
        while (step := _next(steps, value)) is not None:
            start = time.monotonic()
            try:
                value = step[1](client)
                value = list(value) if isinstance(value, Pager) else value
            except LmsError as error:
                value = error
            player.note(step[0], start)


async def play_async(player: Player, arguments: dict[str, Any]) -> None:
    """The session of an async client."""
    async with httpx.AsyncClient(verify=NO_TLS) as http:
        client = player.async_client(http_client=http, **arguments)
        steps, value = player.session(), None
        while (step := _next(steps, value)) is not None:
            start = time.monotonic()
            try:
                value = step[1](client)
                paged = isinstance(value, AsyncPager)
                value = [item async for item in value] if paged else await value
            except LmsError as error:
                value = error
            player.note(step[0], start)


def _next(steps: Session, value: Any) -> tuple[str, Act] | None:
    try:
        return steps.send(value)
    except StopIteration:
        return None


def run(
    seconds: float, clients: int = 50, state: Path | None = None, kind: type[Player] = Writer
) -> Report:
    """Play all clients for a time, then look at what they left."""
    reports = [Report() for _ in range(clients)]
    whole, before = Report(), _held()
    with Sandbox(kind.vendor, state=state) as box:
        server = box.serve()
        with server:
            arguments = {**box.credentials, "base_url": server.base_url, "max_retries": 0}
            with kind.client(**arguments) as client:
                places = kind.shared(client, clients)
            start = time.monotonic()
            players = [
                kind(i, *place, start + seconds, report)
                for i, (place, report) in enumerate(zip(places, reports, strict=True))
            ]
            _play_all(players, arguments, whole)
            whole.seconds = time.monotonic() - start
            with kind.client(**arguments) as client:
                kind.check_state(client, players, whole)
            _check_server(server._uvicorn.server_state, whole)
    for report in reports:
        whole.calls += report.calls
        whole.waits += report.waits
        whole.faults += report.faults
    after = _held()
    whole.check(after == before, f"held before: {before}, after: {after}")
    return whole


def _play_all(players: list[Player], arguments: dict[str, Any], report: Report) -> None:
    async def together() -> None:
        await asyncio.gather(*(play_async(it, arguments) for it in players[1::2]))
        left = len(asyncio.all_tasks()) - 1
        report.check(not left, f"{left} tasks left on the loop of the clients")

    threads = [threading.Thread(target=play, args=(it, arguments)) for it in players[::2]]
    for thread in threads:
        thread.start()
    asyncio.run(together())
    for thread in threads:
        thread.join()


def _check_server(state: Any, report: Report) -> None:
    report.served = state.total_requests
    end = time.monotonic() + 5
    while (state.connections or state.tasks) and time.monotonic() < end:
        time.sleep(0.01)
    report.check(not state.connections, f"{len(state.connections)} connections left")
    report.check(not state.tasks, f"{len(state.tasks)} tasks left on the server's loop")


def _held() -> dict[str, int]:
    """What this process holds; descriptors only where the system tells."""
    gc.collect()
    descriptors = Path("/proc/self/fd")
    held = len(os.listdir(descriptors)) if descriptors.is_dir() else 0
    return {"threads": threading.active_count(), "descriptors": held}


def _author() -> type[Player]:
    from tests.vendors.scormcloud.sandbox.load_cloud import Author  # noqa: PLC0415 - it imports this module

    return Author


def main() -> int:
    """Run from the command line; 1 if anything was wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=20.0, help="(%(default)s)")
    parser.add_argument("--clients", type=int, default=50, help="(%(default)s)")
    parser.add_argument("--state", type=Path, help="a new file for the state; memory without it")
    parser.add_argument("--vendor", choices=("strigo", "scormcloud"), default="strigo")
    chosen = parser.parse_args()
    kind = Writer if chosen.vendor == "strigo" else _author()
    report = run(min(chosen.seconds, LONGEST), min(chosen.clients, 200), chosen.state, kind)
    print(report)
    return bool(report.faults)


if __name__ == "__main__":
    sys.exit(main())
