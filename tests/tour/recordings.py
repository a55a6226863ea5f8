"""Every recorded session, played through the sync and the async client."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from lmskit.errors import LmsError
from lmskit.testing import CASSETTE_CLASSES, ReplayTransport, load_cassette
from tests.harness.drivers import VENDORS, Vendor, play
from tests.harness.recall import recall
from tests.tour.shown import call_line, request_line, show, written

if TYPE_CHECKING:
    from rich.console import Console

    from lmskit.testing import Cassette
    from tests.harness.recall import Call

CASSETTES = Path("cassettes")


def play_recordings(console: Console) -> int:
    """Play all of them both ways, print each exchange, and count where the ways differ."""
    played = Counter(dict.fromkeys(CASSETTE_CLASSES, 0))
    differing = 0
    for vendor in VENDORS.values():
        console.print(f"\n[bold]Recordings, through {vendor.client} and Async{vendor.client}[/]")
        for path in sorted((CASSETTES / vendor.name).rglob("*.yaml")):
            played[path.relative_to(CASSETTES).parts[1]] += 1
            differing += _play(console, vendor, path)
    counts = ", ".join(f"{name} {played[name]}" for name in CASSETTE_CLASSES)
    console.print(f"\nRecordings played in sync and async: {counts}; {differing} differed.")
    return differing


def _play(console: Console, vendor: Vendor, path: Path) -> int:
    cassette = load_cassette(path)
    differing = 0
    for interaction in cassette.interactions:
        request = interaction.request
        call = recall(vendor.spec, request.method, request.uri, request.body)
        one = attrs.evolve(cassette, interactions=(interaction,))
        sync, async_ = (_exchange(vendor, mode, one, call) for mode in ("sync", "async"))
        show(console, path.relative_to(CASSETTES).as_posix(), sync, async_)
        differing += sync != async_
    return differing


def _exchange(vendor: Vendor, mode: str, cassette: Cassette, call: Call) -> tuple[str, str, str]:
    """The call, the request that was sent, and the value or the error that came of it."""
    transport = ReplayTransport([cassette])
    try:
        result = written(play(vendor, mode, transport, call.operation_id, call.arguments))
    except LmsError as error:
        result = f"{type(error).__name__}: {error}"
    (request,) = transport.requests
    return call_line(vendor, call), request_line(request), result
