"""A server on this machine, and sessions with it that are recorded."""

from __future__ import annotations

import datetime
import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import httpx

from lmskit.testing.recorder import Recorder, RecordingTransport, Tape
from lmskit.testing.scrubbing import Secret

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest

KEY = "k3y-of-the-account"


DAY = datetime.date(2025, 11, 21)


SERVER = "https://api.test"


OK = {"200": {"content": {"application/json": {"schema": {"type": "object"}}}}}


QUERY = [{"name": "key", "in": "query", "schema": {"type": "string"}}]


SPEC = {
    "openapi": "3.1.0",
    "info": {"title": "probe", "version": "1"},
    "servers": [{"url": f"{SERVER}/v1"}],
    "paths": {
        "/things": {
            "get": {
                "operationId": "listThings",
                "parameters": QUERY,
                "responses": OK,
            },
            "post": {
                "operationId": "makeThing",
                "requestBody": {"content": {"application/json": {"schema": {"type": "object"}}}},
                "parameters": QUERY,
                "responses": OK,
            },
        }
    },
}  # fmt: skip


class Answers(BaseHTTPRequestHandler):
    """Answers as the test says, with headers that differ every time."""

    protocol_version = "HTTP/1.1"
    body = b'{"a": 1}'
    headers_given: dict[str, str] = {}  # noqa: RUF012 - set anew for every test
    status = 200
    seen: list[Any] = []  # noqa: RUF012 - set anew for every test

    def do_GET(self) -> None:
        length = int(self.headers.get("content-length", 0))
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.seen.append((self.path, headers, self.rfile.read(length)))
        self.send_response(self.status)
        given = {"Content-Type": "application/json", "X-Request-Id": str(len(self.seen))}
        for name, value in {**given, **self.headers_given}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(self.body)))
        self.end_headers()
        self.wfile.write(self.body)

    do_POST = do_GET

    def log_message(self, *_: Any) -> None:
        """Nothing."""


class Server:
    """A server on this machine, and what it answers."""

    def __init__(self) -> None:
        self.handler = type("Handler", (Answers,), {"seen": []})
        self.http = ThreadingHTTPServer(("127.0.0.1", 0), self.handler)
        self.origin = f"http://127.0.0.1:{self.http.server_port}"

    def answer(self, body: bytes = b'{"a": 1}', status: int = 200, **headers: str) -> None:
        self.handler.body, self.handler.status = body, status
        self.handler.headers_given = {name.replace("_", "-"): it for name, it in headers.items()}

    @property
    def seen(self) -> list[Any]:
        return self.handler.seen


@contextmanager
def serving() -> Iterator[Server]:
    """A server while the block runs."""
    server = Server()
    thread = threading.Thread(target=server.http.serve_forever, args=(0.01,))
    thread.start()
    yield server
    server.http.shutdown()
    server.http.server_close()
    thread.join()


def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for cassettes, and the package `probe_client` with its spec."""
    package = tmp_path / "installed" / "probe_client"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "openapi.json").write_text(json.dumps(SPEC))
    monkeypatch.syspath_prepend(package.parent)
    return tmp_path / "cassettes"


def place(home: Path, case: str = "listThings/case", folder: str = "sandbox") -> Path:
    return home / "probe" / folder / f"{case}.yaml"


def taped(server: Server, *, path: str = "/v1/things", **options: Any) -> Tape:
    """One request, sent by a sync client to the vendor's address and taken down."""
    transport = RecordingTransport(server.origin)
    headers = {"authorization": f"Bearer {KEY}", "accept": "application/json"}
    client = httpx.Client(transport=transport, base_url=SERVER, headers=headers)
    with client, Tape(transport) as tape:
        client.request(options.pop("method", "GET"), path, **options)
    return tape


def recorder(server: Server, *secrets: Secret, **options: Any) -> Recorder:
    given = {"origins": {server.origin: SERVER}, "today": DAY, **options}
    return Recorder((Secret("key", KEY), *secrets), "a test", **given)
