"""`python -m tests.tools.bench.sink SIZE`: swallows uploads, and answers downloads of a size.

A process of its own, so that what it holds is not counted. The port is printed first.
"""

from __future__ import annotations

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

_CHUNK = 2**16


class _Handler(BaseHTTPRequestHandler):
    """Counts the bytes of the file in a form by those of the body, less the form around it."""

    size = 0

    def do_POST(self) -> None:
        left = int(self.headers["content-length"])
        boundary = self.headers["content-type"].partition("boundary=")[2]
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            line = self.rfile.readline()
            head, left = head + line, left - len(line)
        size = left - len(f"\r\n--{boundary}--\r\n")
        while left:
            left -= len(self.rfile.read(min(left, _CHUNK)))
        self._answer(json.dumps({"size": size}).encode())

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("content-length", str(self.size))
        self.end_headers()
        for start in range(0, self.size, _CHUNK):
            self.wfile.write(bytes(min(_CHUNK, self.size - start)))

    def _answer(self, body: bytes) -> None:
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Stay silent."""


if __name__ == "__main__":
    _Handler.size = int(sys.argv[1])
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
        print(server.server_port, flush=True)
        server.serve_forever()
