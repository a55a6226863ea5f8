"""The first call of a fresh process, imports and all, against the same with bare httpx.

CPU time of a whole `python -c …` that makes one GET to a server on this machine, interpreter
start, TLS set-up of the httpx client and connection included; and of the bare import of the
package. It hardly waits for anything, and a clock on the wall counts what else the machine does.
Bytecode is compiled before. What `pip install lmskit` does not bring, and httpx would
import for its command line or another event loop, is hidden from both. Not measured: the way to a
real server.

A resource loads what stands around it, so a resource deep in a large API is measured too.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, ClassVar

from tests.tools.bench import sample
from tests.tools.bench.rows import Section, ratio_row
from tests.tools.bench.timing import Runner, compare

if TYPE_CHECKING:
    from collections.abc import Iterator

BUDGET = 1.2
ROUNDS = 19

_HIDE = """\
import sys
sys.modules.update(dict.fromkeys(("click", "pygments", "rich", "trio")))
"""

_STRIGO = """\
from strigo_client import Strigo
with Strigo(organization_id="o", api_key="k", base_url="http://127.0.0.1:{port}") as strigo:
    assert strigo.events.get("p3b").include_video
"""
_SKILLJAR = """\
from skilljar_client import Skilljar
with Skilljar(api_key="k", base_url="http://127.0.0.1:{port}") as skilljar:
    assert skilljar.{call}.id == "p3b"
"""
_CALLS = {
    "first call of a fresh process / bare httpx": _STRIGO,
    "the same of a large API": _SKILLJAR.replace("{call}", 'courses.get("c")'),
    "the same three resources deep": _SKILLJAR.replace(
        "{call}", 'domains.published_courses.enrollments.get("d", "c", "e")'
    ),
}
_BARE = """\
import json
import httpx
headers = {{"accept": "application/json", "authorization": "Bearer o:k"}}
with httpx.Client(timeout=60) as client:
    response = client.get("http://127.0.0.1:{port}/events/p3b", headers=headers)
    assert json.loads(response.content)["data"]["include_video"]
"""


def measure() -> Section:
    """The first call of each, and the import alone."""
    with _server() as port:
        bare = _process(_BARE, port)
        rows = [
            ratio_row(name, compare(_process(code, port), bare, rounds=ROUNDS, count=1), BUDGET)
            for name, code in _CALLS.items()
        ]
    empty = compare(process("import strigo_client"), process("pass"), rounds=ROUNDS, count=1)
    return Section((*rows, ratio_row("import strigo_client / python -c pass", empty)))


def _process(code: str, port: int) -> Runner:
    return process(_HIDE + code.format(port=port))


def process(code: str) -> Runner:
    """Times fresh processes by what they computed; the first run, here, compiles and warms up."""
    command = [sys.executable, "-c", code]
    environment = {**os.environ, "NO_PROXY": "127.0.0.1", "PYTHONDONTWRITEBYTECODE": ""}
    subprocess.run(command, env=environment, check=True)

    def run(count: int) -> float:
        start = _computed()
        for _ in range(count):
            subprocess.run(command, env=environment, check=True)
        return _computed() - start

    return run


def _computed() -> float:
    """Seconds of the processor that ended processes took."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class _Handler(BaseHTTPRequestHandler):
    """Answers with one record of the kind that the address begins with."""

    bodies: ClassVar[dict[str, bytes]] = {
        "events": sample.envelope(sample.event(1)),
        "courses": json.dumps({"id": "p3b", "title": "Kafka"}).encode(),
        "domains": json.dumps({"id": "p3b", "user": {"id": "u", "email": "a@b.c"}}).encode(),
    }

    def do_GET(self) -> None:
        body = self.bodies[self.path.split("/")[1]]
        self.send_response(200)
        for name, text in {**sample.JSON_HEADERS, "content-length": str(len(body))}.items():
            self.send_header(name, text)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Stay silent."""


@contextmanager
def _server() -> Iterator[int]:
    """A server on this machine; its port."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
            thread.join()
