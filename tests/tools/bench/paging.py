"""One list: `python -m tests.tools.bench.paging sync|async PAGE_SIZE`.

Iterates 100,000 enrollments, whose pages name the address of the next, over a transport without a
network. Prints the bytes by which the memory of this process, as the system counts it, rose at its
height over what it was with everything imported and the client made, before the first request.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import httpx

from skilljar_client import AsyncSkilljar, Skilljar
from tests.tools.bench.transfer import peak

if TYPE_CHECKING:
    from collections.abc import Iterator

RECORDS = 100_000
PLACE = ("learn.example.com", "2nq1eu0ghx4xt")
_URL = "https://api.skilljar.com/v1/domains/{}/published-courses/{}/enrollments?cursor=".format(
    *PLACE
)
_CHUNK = 2**16


def growth(kind: str, page_size: int) -> int:
    """Iterate in a fresh process; what that held at its height."""
    command = [sys.executable, "-m", "tests.tools.bench.paging", kind, str(page_size)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return int(done.stdout)


def main(kind: str, page_size: str) -> None:
    """Iterate, and print."""
    size = int(page_size)
    if kind == "sync":
        base, count = _sync(size)
    else:
        base, count = asyncio.run(_async(size))
    assert count == RECORDS
    print(peak() - base)


def _sync(size: int) -> tuple[int, int]:
    pages = Pages(size)
    with httpx.Client(transport=httpx.MockTransport(pages.answer)) as http_client:
        enrollments = Skilljar(
            api_key="k", http_client=http_client
        ).domains.published_courses.enrollments
        base = peak()
        return base, sum(1 for _ in enrollments.list(*PLACE, page_size=size))


async def _async(size: int) -> tuple[int, int]:
    pages = Pages(size)
    async with httpx.AsyncClient(transport=httpx.MockTransport(pages.answer_async)) as http_client:
        enrollments = AsyncSkilljar(
            api_key="k", http_client=http_client
        ).domains.published_courses.enrollments
        base, count = peak(), 0
        async for _ in enrollments.list(*PLACE, page_size=size):
            count += 1
        return base, count


class Pages:
    """Answers with one page after the other; bodies arrive in chunks, as from a network."""

    def __init__(self, size: int, records: int = RECORDS) -> None:
        self._last = records // size
        self._rows = json.dumps([_enrollment(number) for number in range(size)]).encode()

    def answer(self, request: httpx.Request) -> httpx.Response:
        """The page after the one that the request names."""
        return httpx.Response(200, headers=_HEADERS, content=self._chunks(request))

    async def answer_async(self, request: httpx.Request) -> httpx.Response:
        """The page after the one that the request names."""

        async def chunks() -> Any:
            for chunk in self._chunks(request):
                yield chunk

        return httpx.Response(200, headers=_HEADERS, content=chunks())

    def _chunks(self, request: httpx.Request) -> Iterator[bytes]:
        number = int(request.url.params.get("cursor", 0)) + 1
        link = f'"{_URL}{number}"' if number < self._last else "null"
        yield f'{{"count": null, "next": {link}, "previous": null, "results": '.encode()
        for start in range(0, len(self._rows), _CHUNK):
            yield self._rows[start : start + _CHUNK]
        yield b"}"


_HEADERS = {"content-type": "application/json"}


def _enrollment(number: int) -> dict[str, Any]:
    """An enrollment with a purchase, as the vendor's page shows one."""
    return {
        "id": f"abcdefg{number:06}",
        "user": {
            "id": f"bcdefga{number:06}",
            "email": f"jane.{number}@example.com",
            "first_name": "Jané",
            "last_name": f"Doe {number}",
        },
        "enrolled_at": "2015-01-29T00:22:00.590250Z",
        "expires_at": None,
        "active": True,
        "purchase": {
            "order_id": "",
            "offer_price": {"amount": "100.00", "currency_code": "USD"},
            "purchase_price": {"amount": "50.00", "currency_code": "USD"},
            "quantity": 1,
            "purchase_state": "SUCCESS",
            "payment_processor": "STRIPE",
            "purchase_id": f"xxxxxx{number:06}",
            "purchased_at": "2021-07-02T18:17:30.640768Z",
            "tax_price_cents": 0,
        },
    }


if __name__ == "__main__":
    main(*sys.argv[1:])
