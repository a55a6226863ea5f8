"""The httpx client of a client: which kind it is, and the places that it cannot be taken to."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import httpx
import pytest

import lmskit
from lmskit import ConfigurationError
from lmskit._connection import Connection
from tests.runtime.driver import CREDENTIALS, Wire
from tests.runtime.sample import AsyncSample, Sample

# A server that keeps its connections open, and a client of the sample for it.
_PRELUDE = """
import asyncio, http.server, os, sys, threading
from tests.runtime.sample import AsyncSample, Sample

class Things(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        body = b'{"result": "success", "data": {"id": "%s", "name": "one"}}'
        body = body.replace(b"%s", self.path.rpartition("/")[2].encode())
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Things)
threading.Thread(target=server.serve_forever, daemon=True).start()
given = {
    "organization_id": "org-123456",
    "api_key": "k3y-s3cr3t",
    "base_url": f"http://127.0.0.1:{server.server_port}/v1",
    "max_retries": 0,
}
"""
_LOOPS = """
client = AsyncSample(**given)

async def main(name):
    assert (await client.things.get(name)).id == name

for number in range(3):
    asyncio.run(main(f"t{number}"))
asyncio.run(client.close())
"""
_FORK = """
client = Sample(**given)
assert client.things.get("first").id == "first"
child = os.fork()
for number in range(20):
    name = f"{'parent' if child else 'child'}-{number}"
    assert client.things.get(name).id == name
if not child:
    client.close()
    os._exit(0)
assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
assert client.things.get("last").id == "last"
client.close()
"""


def run(program: str) -> None:
    """Run a program over real sockets, in a process of its own."""
    roots = (Path(lmskit.__file__).parents[1], Path(__file__).parents[2])
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, roots))}
    command = [sys.executable, "-c", _PRELUDE + program]
    done = subprocess.run(command, env=environment, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_an_async_client_outlives_its_loop() -> None:
    """One client serves one `asyncio.run` after the other, and is closed in yet another."""
    run(_LOOPS)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_a_child_process_has_sockets_of_its_own() -> None:
    """After a fork neither process reads the other's answers, and each closes its own."""
    run(_FORK)


def test_loops_at_once_have_one_httpx_client_each(monkeypatch: pytest.MonkeyPatch) -> None:
    """Loops in two threads do not take each other's httpx client, and each loop makes one."""
    made: list[httpx.AsyncClient] = []

    def make() -> httpx.AsyncClient:
        made.append(httpx.AsyncClient(transport=httpx.MockTransport(Wire())))
        return made[-1]

    monkeypatch.setattr("lmskit.client.new_async_client", make)
    client = AsyncSample(**CREDENTIALS)
    gate = threading.Barrier(2)

    async def main() -> None:
        for _ in range(3):
            await client.things.get("a")
            gate.wait()

    threads = [threading.Thread(target=asyncio.run, args=(main(),)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 2


def test_what_no_one_can_use_is_not_kept() -> None:
    """The httpx clients of closed loops are dropped, those of open ones stay."""
    places = [asyncio.new_event_loop(), asyncio.new_event_loop()]
    here: Any = places[0]
    made: list[object] = []

    def make() -> Any:
        made.append(httpx.Client())
        return made[-1]

    connection: Connection[httpx.Client] = Connection(make, place=lambda: here)
    first = connection.client()
    here = places[1]
    assert connection.client() is connection.client() is not first
    here = places[0]
    assert connection.client() is first
    places[0].close()
    here = None
    connection.client()
    assert set(connection._clients) == {places[1], None}
    here = places[1]
    assert connection.release() is made[1]
    assert connection._clients == {}
    places[1].close()


@pytest.mark.parametrize(
    ("kind", "given", "expected"),
    [
        (Sample, httpx.AsyncClient, "an httpx.Client, got AsyncClient"),
        (AsyncSample, httpx.Client, "an httpx.AsyncClient, got Client"),
        (Sample, object, "an httpx.Client, got object"),
    ],
)
def test_a_client_of_the_other_kind(kind: Any, given: Any, expected: str) -> None:
    """The sync client takes no async httpx client, nor the other way round."""
    with pytest.raises(ConfigurationError, match=f"^http_client: expected {expected}"):
        kind(**CREDENTIALS, http_client=given())


def test_a_client_of_a_class_of_ones_own() -> None:
    """A descendant of httpx's client is one."""

    class Own(httpx.Client):
        pass

    wire = Wire()
    own = Own(transport=httpx.MockTransport(wire))
    Sample(**CREDENTIALS, http_client=own).things.get("a")
    assert len(wire.requests) == 1
