"""The first call of a fresh process, imports and all, against the same with bare httpx.

Wall time of a whole `python -c …` that makes one GET to a server on this machine, interpreter
start, TLS set-up of the httpx client and connection included; and of the bare import of the
package. Bytecode is compiled before. What `pip install lmskit` does not bring, and httpx would
import for its command line, is hidden from both. Not measured: the way to a real server.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from tests.tools.bench import sample
from tests.tools.bench.rows import Section, ratio_row
from tests.tools.bench.timing import Runner, compare

if TYPE_CHECKING:
    from collections.abc import Iterator

BUDGET = 1.3
ROUNDS = 19

_HIDE = """\
import sys
sys.modules.update(dict.fromkeys(("click", "pygments", "rich")))
"""

_OURS = """\
from strigo_client import Strigo
with Strigo(organization_id="o", api_key="k", base_url="http://127.0.0.1:{port}") as strigo:
    assert strigo.events.get("p3b").include_video
"""
_BARE = """\
import json
import httpx
headers = {{"accept": "application/json", "authorization": "Bearer o:k"}}
with httpx.Client(timeout=60) as client:
    response = client.get("http://127.0.0.1:{port}/events/p3b", headers=headers)
    assert json.loads(response.content)["data"]["include_video"]
"""


def measure() -> Section:
    """The first call, and the import alone."""
    with _server() as port:
        first = compare(
            process(_HIDE + _OURS.format(port=port)),
            process(_HIDE + _BARE.format(port=port)),
            rounds=ROUNDS,
            count=1,
        )
    empty = compare(process("import strigo_client"), process("pass"), rounds=ROUNDS, count=1)
    return Section(
        (
            ratio_row("first call of a fresh process / bare httpx", first, BUDGET),
            ratio_row("import strigo_client / python -c pass", empty),
        )
    )


def process(code: str) -> Runner:
    """Times fresh processes by the wall clock; the first run, here, compiles and warms up."""
    command = [sys.executable, "-c", code]
    environment = {**os.environ, "NO_PROXY": "127.0.0.1", "PYTHONDONTWRITEBYTECODE": ""}
    subprocess.run(command, env=environment, check=True)

    def run(count: int) -> float:
        start = time.perf_counter()
        for _ in range(count):
            subprocess.run(command, env=environment, check=True)
        return time.perf_counter() - start

    return run


class _Handler(BaseHTTPRequestHandler):
    """Answers with one event, whatever was asked."""

    body = sample.envelope(sample.event(1))

    def do_GET(self) -> None:
        self.send_response(200)
        for name, text in {**sample.JSON_HEADERS, "content-length": str(len(self.body))}.items():
            self.send_header(name, text)
        self.end_headers()
        self.wfile.write(self.body)

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
