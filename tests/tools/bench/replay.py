"""`ReplayTransport` against the least that could replay: a look-up in a dict.

Measured per recorded session of 1, 100 and 5,000 interactions, half of them GETs and half POSTs
with a JSON body: the transports answer every request once, and the responses are read. Building
the index is not part of that; a row without a budget has it. Not measured: reading the YAML.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import httpx

from lmskit.testing import Cassette, Interaction, RecordedRequest, RecordedResponse, ReplayTransport
from tests.tools.bench import sample
from tests.tools.bench.rows import Row, Section, ratio_row
from tests.tools.bench.timing import Runner, Timing, compare

BUDGET = 2
SIZES = (1, 100, 5_000)
_PER_TURN = 1_000
_URL = f"{sample.BASE_URL}/events"

Make = Callable[[Cassette], httpx.BaseTransport]


class DictTransport(httpx.BaseTransport):
    """Knows a request by its method, URL and bytes; plays each as often as it is asked."""

    def __init__(self, cassette: Cassette) -> None:
        self._responses = {
            (i.request.method, i.request.uri, i.request.body): (
                i.response.status,
                i.response.raw_headers,
                i.response.body,
            )
            for i in cassette.interactions
        }

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer, or KeyError."""
        key = (request.method, str(request.url), request.read())
        status, headers, body = self._responses[key]
        return httpx.Response(status, headers=headers, content=body)


def measure() -> Section:
    """Playing at three sizes, as a client sees it, index included, and with JSON spaced anew."""
    rows = [_playing(size) for size in SIZES]
    rows.append(_through_a_client(100))
    rows.append(_with_the_index(5_000))
    rows.append(_spelled_otherwise(100))
    return Section(tuple(rows))


def session(size: int) -> Cassette:
    """Recorded calls, all different, as our client sends them."""
    return Cassette(Path("bench.yaml"), tuple(map(_interaction, range(size))))


def _interaction(number: int) -> Interaction:
    event = sample.event(number)
    response = RecordedResponse(200, tuple(sample.JSON_HEADERS.items()), sample.envelope(event))
    if number % 2 == 0:
        return Interaction(RecordedRequest("GET", f"{_URL}/{event['id']}", (), b""), response)
    kind = (("content-type", "application/json"),)
    body = json.dumps(event, ensure_ascii=False, separators=(",", ":")).encode()
    return Interaction(RecordedRequest("POST", _URL, kind, body), response)


def _request(recorded: RecordedRequest, content: bytes) -> httpx.Request:
    return httpx.Request(
        recorded.method, recorded.uri, headers=list(recorded.headers), content=content
    )


def _same(cassette: Cassette) -> list[httpx.Request]:
    """The recorded requests, byte for byte."""
    return [_request(i.request, i.request.body) for i in cassette.interactions]


def _replay(cassette: Cassette) -> httpx.BaseTransport:
    return ReplayTransport([cassette])


def player(make: Make, cassette: Cassette, requests: Sequence[httpx.Request]) -> Runner:
    """Times whole sessions; each has a transport of its own, made before the clock starts."""

    def run(count: int) -> float:
        transports = [make(cassette) for _ in range(count)]
        start = time.process_time()
        for transport in transports:
            for request in requests:
                transport.handle_request(request).read()
        return time.process_time() - start

    return run


def _compare(cassette: Cassette, ours: Runner, other: Runner) -> Timing:
    count = max(1, _PER_TURN // len(cassette.interactions))
    return compare(ours, other, rounds=11, count=count)


def _playing(size: int) -> Row:
    cassette = session(size)
    requests = _same(cassette)
    ours, other = (player(make, cassette, requests) for make in (_replay, DictTransport))
    title = f"playing {size:,} interactions / dict"
    return ratio_row(title, _compare(cassette, ours, other), BUDGET)


def _through_a_client(size: int) -> Row:
    """Replay below an `httpx.Client`, which is where a transport is used."""
    cassette = session(size)
    requests = _same(cassette)

    def sending(make: Make) -> Runner:
        def run(count: int) -> float:
            clients = [httpx.Client(transport=make(cassette)) for _ in range(count)]
            start = time.process_time()
            for client in clients:
                for request in requests:
                    client.send(request)
            return time.process_time() - start

        return run

    timing = _compare(cassette, sending(_replay), sending(DictTransport))
    return ratio_row(f"playing {size:,} below httpx.Client / dict", timing)


def _with_the_index(size: int) -> Row:
    """Making the transport is on the clock too."""
    cassette = session(size)
    requests = _same(cassette)

    def whole(make: Make) -> Runner:
        def run(count: int) -> float:
            start = time.process_time()
            for _ in range(count):
                player(make, cassette, requests)(1)
            return time.process_time() - start

        return run

    timing = _compare(cassette, whole(_replay), whole(DictTransport))
    return ratio_row(f"indexing and playing {size:,} / dict", timing)


def _spelled_otherwise(size: int) -> Row:
    """JSON with other white space: found by its value, which a dict of bytes cannot do."""
    cassette = session(size)
    other = player(DictTransport, cassette, _same(cassette))
    spelled = [
        _request(i.request, i.request.body.replace(b":", b": ", 1)) for i in cassette.interactions
    ]
    timing = _compare(cassette, player(_replay, cassette, spelled), other)
    return ratio_row(f"playing {size:,} whose JSON is spaced anew / dict", timing)
