from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from lmskit.sandbox import Fault, Sandbox
from tests.sandbox.stand_in import BASE, COURSE, EVENT, KEY, calling, data, strigo


def test_no_socket_is_opened() -> None:
    """In process, a request goes past the network; this test may not open a socket."""
    with Sandbox("strigo") as box, calling(box) as client:
        assert client.get("/events").status_code == 200


def test_closing_ends_the_thread() -> None:
    """The thread starts with the first request, and `close` ends it."""
    before = set(threading.enumerate())
    with Sandbox("strigo") as box:
        transport = box.transport()
        assert set(threading.enumerate()) == before
        with httpx.Client(transport=transport, base_url=BASE, headers=KEY) as client:
            client.get("/events")
            assert len(threading.enumerate()) == len(before) + 1
        assert set(threading.enumerate()) == before
        transport.close()


def test_the_async_transport_is_on_the_callers_loop() -> None:
    """No thread is started, and many requests run side by side."""

    async def play() -> None:
        transport = box.async_transport()
        async with httpx.AsyncClient(transport=transport, base_url=BASE, headers=KEY) as client:
            made = await asyncio.gather(*(client.post("/events", json=EVENT) for _ in range(20)))
            listed = data(await client.get("/events"))
            assert {one["id"] for one in listed} == {data(answer)["id"] for answer in made}

    before = set(threading.enumerate())
    with Sandbox("strigo") as box:
        asyncio.run(play())
    assert set(threading.enumerate()) == before


def test_threads_share_a_transport() -> None:
    """Twenty threads change one item's members and their own items, and nothing is lost."""
    fields = ["video", "slides", "lab_manual_pause"]
    with Sandbox("strigo") as box, calling(box) as client:
        off = {**COURSE, "features": dict.fromkeys(fields, False)}
        shared = f"/ondemand/{data(client.post('/ondemand', json=off))['id']}"

        def work(number: int) -> str:
            client.patch(shared, json={"features": {fields[number % 3]: True}})
            own = data(client.post("/ondemand", json={**COURSE, "name": "new"}))["id"]
            return str(data(client.patch(f"/ondemand/{own}", json={"name": f"{number}"}))["name"])

        with ThreadPoolExecutor(20) as pool:
            assert sorted(pool.map(work, range(20)), key=int) == [str(n) for n in range(20)]
        assert data(client.get(shared))["features"] == dict.fromkeys(fields, True)
        assert "new" not in {one["name"] for one in data(client.get("/ondemand"))}


def test_a_slow_answer_times_out() -> None:
    """The timeout to read is kept, as it is on the wire."""
    with strigo(faults=[Fault("latency", seconds=30)]) as client, pytest.raises(httpx.ReadTimeout):
        client.get("/events", timeout=0.05)


def test_a_slow_answer_comes() -> None:
    """Waiting for an answer is not the end of it."""
    with strigo(faults=[Fault("latency", seconds=0.01)]) as client:
        assert client.get("/events").status_code == 200


@pytest.mark.parametrize(
    ("kind", "error"),
    [("reset", httpx.ReadError), ("truncated", httpx.RemoteProtocolError)],
)
def test_a_broken_connection_is_httpx_own_error(kind: str, error: type[Exception]) -> None:
    """What breaks on the wire breaks here, with the same exception, sync and async."""

    async def ask() -> None:
        transport = box.async_transport()
        async with httpx.AsyncClient(transport=transport, base_url=BASE, headers=KEY) as client:
            await client.get("/events")

    with Sandbox("strigo", faults=[Fault(kind)]) as box:  # type: ignore[arg-type]
        with calling(box) as client, pytest.raises(error):
            client.get("/events")
        with pytest.raises(error):
            asyncio.run(ask())


def test_a_body_is_sent_in_parts() -> None:
    """A streamed body arrives whole."""

    def parts():
        yield b'{"name": "x"'
        yield b"}"

    with strigo(seed={"ondemand": [{**COURSE, "id": "a"}]}) as client:
        headers = {"content-type": "application/json"}
        answer = client.patch("/ondemand/a", content=parts(), headers=headers)
        assert data(answer)["name"] == "x"
