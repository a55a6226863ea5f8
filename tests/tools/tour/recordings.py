"""Every recorded session, played through the sync and the async client."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from lmskit.errors import LmsError
from lmskit.testing import CASSETTE_CLASSES, ReplayTransport, load_cassette
from lmskit.testing.stamping import cassettes_under
from tests.oracles.drivers import play
from tests.oracles.recall import recall
from tests.oracles.vendors import VENDORS, Vendor
from tests.tools.tour.shown import brief, call_line, outcome, request_line, show

if TYPE_CHECKING:
    from rich.console import Console

    from lmskit.testing import Cassette

CASSETTES = Path("cassettes")
MODES = ("sync", "async")

Exchange = tuple[str, str, str]


def play_recordings(console: Console) -> int:
    """Play all of them both ways, print each call, and count where the ways differ or end early."""
    played = Counter(dict.fromkeys(CASSETTE_CLASSES, 0))
    differing = 0
    for vendor in VENDORS.values():
        console.print(f"\n[bold]Recordings, through {vendor.client} and Async{vendor.client}[/]")
        for path in cassettes_under([CASSETTES / vendor.name]):
            played[path.relative_to(CASSETTES).parts[1]] += 1
            differing += _play(console, vendor, path)
    counts = ", ".join(f"{name} {played[name]}" for name in CASSETTE_CLASSES)
    console.print(f"\nRecordings played in sync and async: {counts}; {differing} differed.")
    return differing


def _play(console: Console, vendor: Vendor, path: Path) -> int:
    cassette = load_cassette(path)
    title = path.relative_to(CASSETTES / vendor.name).with_suffix("").as_posix()
    differing = 0
    for sync, async_ in zip(*(_exchanges(vendor, mode, cassette) for mode in MODES), strict=True):
        if sync == async_:
            brief(console, title, sync)
        else:
            show(console, title, sync, async_)
            differing += 1
    return differing


def _exchanges(vendor: Vendor, mode: str, cassette: Cassette) -> list[Exchange]:
    """The calls that play a cassette to its end, what each sent, and what came of it."""
    transport = ReplayTransport([cassette])
    exchanges: list[Exchange] = []
    for number, interaction in enumerate(cassette.interactions):
        before = len(transport.requests)
        if number < before:
            continue  # A list has asked for this page by itself.
        request = interaction.request
        call = recall(vendor.spec, request.method, request.uri, request.body, request.headers)
        try:
            answer = play(vendor, mode, transport, call.operation_id, call.arguments)
        except LmsError as error:
            answer = error
        sent = " · ".join(map(request_line, transport.requests[before:]))
        line = call_line(vendor, call.operation_id, call.arguments)
        exchanges.append((line, sent, outcome(answer)))
    if len(transport.requests) < len(cassette.interactions):
        exchanges.append((f"{mode}: not all of it was played", "", ""))
    return exchanges
