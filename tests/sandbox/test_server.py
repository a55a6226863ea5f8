from __future__ import annotations

import io
import random
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from lmskit.sandbox import Fault, Faults, RemoteHostError, Sandbox, Server
from lmskit.sandbox.app import build_app
from lmskit.sandbox.message import Answer
from tests.sandbox.handled import Library, engine
from tests.sandbox.stand_in import COURSE, EVENT, KEY, Clock, calling, data

if TYPE_CHECKING:
    from lmskit.sandbox.call import Call

pytestmark = pytest.mark.allow_loopback


def test_it_answers_from_the_first_moment_to_the_last() -> None:
    """Within the block every request is answered; after it the port is free and no thread left."""
    before = set(threading.enumerate())
    with Sandbox("strigo") as box:
        with box.serve() as server, httpx.Client(base_url=server.base_url, headers=KEY) as client:
            assert client.get("/events").headers["server"] == "lmskit-sandbox (not strigo)"
            port = server.port
        assert set(threading.enumerate()) == before
        with pytest.raises(httpx.ConnectError):
            httpx.get(f"http://127.0.0.1:{port}/")
        with box.serve(port=port) as server:
            assert httpx.get(f"{server.base_url}/events", headers=KEY).status_code == 200
        assert server.base_url == f"http://127.0.0.1:{port}/api/v1"


def test_an_answer_does_not_wait_for_the_next_packet() -> None:
    """Small answers leave at once: 20 on one connection take no 20 delayed acknowledgements."""
    took: list[float] = []
    with (
        Sandbox("strigo") as box,
        box.serve() as server,
        httpx.Client(base_url=server.base_url, headers=KEY) as client,
    ):
        for _ in range(20):
            before = time.perf_counter()
            client.get("/events")
            took.append(time.perf_counter() - before)
    assert min(took) < 0.03, took


def test_it_stops_while_a_connection_is_open() -> None:
    """A client that keeps its connection does not keep the server."""
    with Sandbox("strigo") as box, httpx.Client(headers=KEY) as client:
        with box.serve() as server:
            client.get(f"{server.base_url}/events")
            started = time.monotonic()
        assert time.monotonic() - started < 2


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.0.0.2"])
def test_it_is_on_loopback(host: str) -> None:
    """Any name of this machine will do."""
    with Sandbox("strigo") as box, box.serve(host) as server:
        assert httpx.get(f"{server.base_url}/events", headers=KEY).status_code == 200


def test_it_is_on_loopback_of_ipv6() -> None:
    """An address of version 6 is in brackets in the URL."""
    if not socket.has_ipv6:
        pytest.skip("no IPv6 here")
    with Sandbox("strigo") as box:
        try:
            server = box.serve("::1")
            server.start()
        except OSError:
            pytest.skip("no IPv6 here")
        try:
            assert server.base_url.startswith("http://[::1]:")
            assert httpx.get(f"{server.base_url}/events", headers=KEY).status_code == 200
        finally:
            server.stop()


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1"])
def test_other_machines_are_kept_out_unless_wanted(host: str) -> None:
    """An address that others can reach needs a word; the URL is then one of this machine."""
    with Sandbox("strigo") as box:
        with pytest.raises(RemoteHostError, match="allow_remote=True"):
            box.serve(host)
        server = box.serve(host, 8080, allow_remote=True)
        shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, host)
        assert server.base_url == f"http://{shown}:8080/api/v1"


def test_a_host_is_an_address() -> None:
    """A name would have to be looked up, and might change."""
    with Sandbox("strigo") as box, pytest.raises(ValueError, match="neither an IP address"):
        box.serve("example.com")


def test_a_port_in_use_is_an_error_of_the_caller() -> None:
    """It is raised where the server is started."""
    with Sandbox("strigo") as box, box.serve() as server, pytest.raises(OSError, match="in use"):
        box.serve(port=server.port).start()


def test_what_is_sent_is_understood_as_it_is() -> None:
    """The raw path comes through, and a HEAD has no body."""
    seed = {"events": [{**EVENT, "id": "a/b\nc"}]}
    with Sandbox("strigo", seed=seed) as box, box.serve() as server:
        assert data(httpx.get(f"{server.base_url}/events/a%2Fb%0Ac", headers=KEY))["id"] == "a/b\nc"
        head = httpx.head(f"{server.base_url}/events")
        assert (head.status_code, head.content, head.headers["allow"]) == (405, b"", "GET, POST")


# Each of twenty threads has one field of two items for itself, and sets it to these in turn.
SLOTS: list[tuple[str, str, list[Any]]] = [
    ("events", "name", ["a", "b", "c"]),
    ("events", "description", ["a", "b", "c"]),
    ("events", "class_id", ["a", "b", "c"]),
    ("events", "include_chat", [True, False, True]),
    ("events", "include_video", [True, False, True]),
    ("events", "include_lab_exercises", [True, False, True]),
    ("events", "tas", [["a@example.com"], [], ["c@example.com"]]),
    ("events", "labels", [["a"], [], ["c"]]),
    ("events", "date_start", [f"2018-09-20T0{hour}:00:00.000Z" for hour in range(3)]),
    ("events", "date_end", [f"2018-09-21T0{hour}:00:00.000Z" for hour in range(3)]),
    ("ondemand", "name", ["a", "b", "c"]),
    ("ondemand", "class_id", ["a", "b", "c"]),
    ("ondemand", "external_id", ["a", "b", "c"]),
    ("ondemand", "duration", [1, 2, 3]),
    ("ondemand", "duration_unit", ["hours", "days", "hours"]),
    ("ondemand", "activity_hours_limit", [1, 2, 3]),
    ("ondemand", "status", ["offline", "online", "offline"]),
    ("ondemand", "labels", [["a"], [], ["c"]]),
    ("ondemand", "features.video", [False, True, False]),
    ("ondemand", "features.slides", [False, True, False]),
]


def written(name: str, value: Any) -> dict[str, Any]:
    """A body with one field, whose dotted name may lead into another."""
    outer, _, inner = name.partition(".")
    return {outer: {inner: value} if inner else value}


def test_no_change_is_lost_between_many_clients() -> None:
    """Twenty threads change two items at once, and each one of its own: every change is there."""
    seed = {"events": [{**EVENT, "id": "shared"}], "ondemand": [{**COURSE, "id": "shared"}]}

    def work(slot: tuple[str, str, list[Any]]) -> set[int]:
        collection, name, values = slot
        body = {"events": EVENT, "ondemand": COURSE}[collection]
        with httpx.Client(base_url=server.base_url, headers=KEY, timeout=30) as client:
            own = data(client.post(f"/{collection}", json=body))["id"]
            return {
                client.patch(f"/{collection}/{key}", json=written(name, value)).status_code
                for value in values
                for key in ("shared", own)
            }

    with Sandbox("strigo", seed=seed, clock=Clock()) as box:
        with box.serve() as server, ThreadPoolExecutor(len(SLOTS)) as pool:
            assert set().union(*pool.map(work, SLOTS)) == {200}
        with calling(box) as client:
            for collection in ("events", "ondemand"):
                shared = data(client.get(f"/{collection}/shared"))
                for name, values in ((slot[1], slot[2]) for slot in SLOTS if slot[0] == collection):
                    outer, _, inner = name.partition(".")
                    found = shared[outer][inner] if inner else shared[outer]
                    assert (name, found) == (name, values[-1])
                assert len(data(client.get(f"/{collection}"))) == 11


def test_faults_break_a_real_connection() -> None:
    """A reset and a body that is cut are what a client meets on the wire."""
    with Sandbox("strigo") as box, box.serve() as server:
        box.faults.add(Fault("reset", times=1), Fault("truncated", times=1))
        with pytest.raises(httpx.ReadError):
            httpx.get(f"{server.base_url}/events", headers=KEY)
        with pytest.raises(httpx.RemoteProtocolError):
            httpx.get(f"{server.base_url}/events", headers=KEY)
        assert httpx.get(f"{server.base_url}/events", headers=KEY).status_code == 200


@pytest.mark.parametrize("fault", [None, Fault("latency", seconds=0)], ids=["plain", "struck"])
def test_a_large_upload_and_its_download_are_whole(fault: Fault | None) -> None:
    """Some megabytes arrive byte for byte, and go back so, with a fault on their way or without."""
    content = random.Random(3).randbytes(8 * 2**20)
    kept: dict[str, bytes] = {}

    def upload(call: Call) -> None:
        kept["file"] = call.form["file"].content

    def search(_: Call) -> Answer:
        return Answer(200, {"content-type": "application/octet-stream"}, kept["file"])

    app = build_app(engine(Library(upload=upload, search=search)), Faults([fault] if fault else []))
    server = Server(app, "/api", host="127.0.0.1", port=0, allow_remote=False)
    with server, httpx.Client(base_url=server.base_url) as client:
        sent = {"file": ("a.bin", io.BytesIO(content))}
        assert client.post("/books/upload", files=sent).status_code == 200
        assert client.get("/books").content == content
    assert kept["file"] == content
