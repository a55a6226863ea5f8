"""What iterating 100,000 records holds at its height, over what is held before.

Python's own count of its allocations (`tracemalloc`), with bodies that arrive in chunks as they do
from a network. Strigo has no pages: 100 lists of 1,000 stand for them, and one list of 100,000 is
what its vendor would send. Not measured: what the allocator keeps from the system; uploads, which
Strigo has none of.
"""

from __future__ import annotations

import gc
import tracemalloc
from typing import TYPE_CHECKING

import httpx

from tests.bench import sample
from tests.bench.rows import MIB, Section, memory_row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from strigo_client import Strigo

RECORDS = 100_000
PAGE = 1_000
BUDGET = 30 * MIB
_CHUNK = 2**16


def measure() -> Section:
    """In pages, and at once."""
    page = sample.envelope([sample.event(number) for number in range(PAGE)])
    whole = sample.envelope([sample.event(number) for number in range(RECORDS)])
    paged, at_once = growth(page, RECORDS // PAGE), growth(whole, 1)
    return Section(
        (
            memory_row("iterating 100 lists of 1,000 events", paged, BUDGET),
            memory_row("iterating one list of 100,000 events", at_once),
        ),
        (f"memory: the list of {RECORDS:,} is a body of {len(whole) / MIB:.0f} MiB.",),
    )


def growth(body: bytes, lists: int) -> int:
    """The most that is held while this many lists with one body are iterated."""
    with httpx.Client(transport=httpx.MockTransport(lambda _: _chunked(body))) as http_client:
        strigo = sample.client(http_client)
        next(iter(strigo.events.list()))
        gc.collect()
        tracemalloc.start()
        try:
            _iterate(strigo, lists)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()


def _iterate(strigo: Strigo, lists: int) -> None:
    count = sum(1 for _ in range(lists) for _ in strigo.events.list())
    assert count == RECORDS


def _chunked(body: bytes) -> httpx.Response:
    return httpx.Response(200, headers=sample.JSON_HEADERS, content=_chunks(body))


def _chunks(body: bytes) -> Iterator[bytes]:
    for start in range(0, len(body), _CHUNK):
        yield body[start : start + _CHUNK]
