"""What iterating 100,000 records, and 200 MiB on their way, hold over what is held before.

Of records: Python's own count of its allocations (`tracemalloc`), with bodies that arrive in chunks
as they do from a network. Strigo has no pages: 100 lists of 1,000 stand for them, and one list of
100,000 is what its vendor would send. Not measured: what the allocator keeps from the system.

Of pages that name the next one: the memory of a fresh process as the system counts it; `paging`.

Of files: the memory of a fresh process as the system counts it, to and from a server on this
machine, in a process of its own; see `transfer`.
"""

from __future__ import annotations

import gc
import tempfile
import tracemalloc
from pathlib import Path
from typing import TYPE_CHECKING

import httpx

from tests.tools.bench import paging, sample, transfer
from tests.tools.bench.rows import MIB, Row, Section, memory_row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from strigo_client import Strigo

RECORDS = 100_000
PAGE = 1_000
BUDGET = 30 * MIB
FILE = 200 * MIB
FILE_BUDGET = 20 * MIB
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
            *_pages(),
            *_transfers(),
        ),
        (f"memory: the list of {RECORDS:,} is a body of {len(whole) / MIB:.0f} MiB.",),
    )


def _pages() -> Iterator[Row]:
    """The pages that Skilljar serves at the most, and those that it serves unasked."""
    for size in (1000, 250):
        for kind in ("sync", "async"):
            title = f"{kind} iteration of {paging.RECORDS:,} enrollments, {size} a page"
            yield memory_row(title, paging.growth(kind, size), BUDGET)


def _transfers() -> Iterator[Row]:
    """A file each way, sync and async."""
    with tempfile.TemporaryDirectory() as folder, transfer.sink(FILE) as base_url:
        source = Path(folder) / "course.zip"
        with source.open("wb") as file:
            file.truncate(FILE)  # it has holes, and takes no place on the disk
        for kind in ("sync", "async"):
            held = transfer.growth(kind, "upload", base_url, source)
            yield memory_row(f"{kind} upload of {FILE // MIB} MiB", held, FILE_BUDGET)
        for kind in ("sync", "async"):
            held = transfer.growth(kind, "download", base_url, Path(folder) / f"{kind}.zip")
            yield memory_row(f"{kind} download of {FILE // MIB} MiB", held, FILE_BUDGET)


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
