"""What a client can do after a fault, and when the sandbox itself goes away."""

from __future__ import annotations

import asyncio
import socket
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from lmskit import LmsError, RequestOptions
from lmskit.sandbox import Sandbox
from lmskit.sandbox.faults import KINDS
from strigo_client import AsyncStrigo, Strigo

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.allow_loopback
NEW = {
    "name": "Kafka in a day",
    "owner": "host@example.com",
    "class_id": "class-1",
    "date_start": datetime(2131, 1, 1, 9, tzinfo=UTC),
    "date_end": datetime(2131, 1, 1, 17, tzinfo=UTC),
}
ONE = httpx.Limits(max_connections=1)
TIMEOUT = httpx.Timeout(5.0, read=0.3, pool=0.3)


@pytest.fixture
def box() -> Iterator[Sandbox]:
    """A sandbox that nobody serves yet."""
    with Sandbox("strigo") as box:
        yield box


@pytest.fixture
def port() -> int:
    """A port that was free a moment ago."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def arguments(box: Sandbox, base_url: str) -> dict[str, Any]:
    return {**box.credentials, "base_url": base_url}


def count(box: Sandbox, base_url: str) -> int:
    """How many events there are, without a socket."""
    with httpx.Client(transport=box.transport()) as client:
        return len(list(Strigo(**arguments(box, base_url), http_client=client).events.list()))


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_what_never_left_is_sent_again(box: Sandbox, port: int, kind: str) -> None:
    """Even a create is repeated while nobody listens, and is carried out once."""
    server = box.serve(port=port)
    slept: list[float] = []

    def start(seconds: float) -> None:
        slept.append(seconds)
        if len(slept) == 2:
            server.start()

    async def start_async(seconds: float) -> None:
        start(seconds)

    async def create() -> None:
        async with AsyncStrigo(**arguments(box, server.base_url)) as strigo:
            strigo._core.sleep = start_async
            await strigo.events.create(**NEW)

    try:
        if kind == "sync":
            with Strigo(**arguments(box, server.base_url)) as strigo:
                strigo._core.sleep = start
                strigo.events.create(**NEW)
        else:
            asyncio.run(create())
        assert (len(slept), count(box, server.base_url)) == (2, 1)
    finally:
        server.stop()


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_connection_that_ended_while_idle_is_no_failure(
    box: Sandbox, port: int, kind: str
) -> None:
    """After a restart of the server the next create goes out on a new connection, once."""
    base_url = box.serve(port=port).base_url

    async def create_two() -> None:
        async with AsyncStrigo(**arguments(box, base_url), max_retries=0) as strigo:
            for _ in range(2):
                with box.serve(port=port):
                    await strigo.events.create(**NEW)

    if kind == "sync":
        with Strigo(**arguments(box, base_url), max_retries=0) as strigo:
            for _ in range(2):
                with box.serve(port=port):
                    strigo.events.create(**NEW)
    else:
        asyncio.run(create_two())
    assert count(box, base_url) == 2


def asking(kind: str) -> RequestOptions:
    """Options of a call that meets a fault; one more than the timeout if that is a latency."""
    option = "; seconds=20" if kind == "latency" else ""
    return RequestOptions(extra_headers={"X-Sandbox-Fault": kind + option}, max_retries=0)


def test_no_fault_keeps_a_connection(box: Sandbox) -> None:
    """A client with one connection can go on with it, whatever went wrong before."""
    with box.serve() as server, httpx.Client(limits=ONE) as http:
        strigo = Strigo(**arguments(box, server.base_url), http_client=http, timeout=TIMEOUT)
        for kind in KINDS:
            with suppress(LmsError):
                strigo.events.create(**NEW, options=asking(kind))
            strigo.events.create(**NEW)


def test_no_fault_keeps_an_async_connection(box: Sandbox) -> None:
    """No fault leaves a connection of an async client open."""

    async def play(base_url: str) -> None:
        async with httpx.AsyncClient(limits=ONE) as http:
            strigo = AsyncStrigo(**arguments(box, base_url), http_client=http, timeout=TIMEOUT)
            for kind in KINDS:
                with suppress(LmsError):
                    await strigo.events.create(**NEW, options=asking(kind))
                await strigo.events.create(**NEW)

    with box.serve() as server:
        asyncio.run(play(server.base_url))


def test_a_call_that_is_cancelled_leaves_nothing(box: Sandbox) -> None:
    """Its connection is free at once, and the sandbox does not carry it out."""

    async def play(base_url: str) -> None:
        async with httpx.AsyncClient(limits=ONE) as http:
            strigo = AsyncStrigo(**arguments(box, base_url), http_client=http)
            slow = asyncio.create_task(strigo.events.create(**NEW, options=asking("latency")))
            await asyncio.sleep(0.2)
            slow.cancel()
            with pytest.raises(asyncio.CancelledError):
                await slow
            await strigo.events.create(**NEW)

    with box.serve() as server:
        asyncio.run(play(server.base_url))
        assert count(box, server.base_url) == 1
