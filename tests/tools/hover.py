"""What an editor shows over a name: the hover of pyright's language server, asked without one."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any


class LanguageServer:
    """A running `pyright-langserver`; each request waits for its answer."""

    def __init__(self, root: Path) -> None:
        command = [str(Path(sys.executable).with_name("pyright-langserver")), "--stdio"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._last = 0
        folder = {"uri": root.as_uri(), "name": "root"}
        self._ask(
            "initialize",
            processId=None,
            rootUri=root.as_uri(),
            workspaceFolders=[folder],
            capabilities={"textDocument": {"hover": {"contentFormat": ["plaintext"]}}},
        )
        self._send("initialized")

    def hover(self, file: Path, text: str, name: str) -> str:
        """What is shown over the last part of `name`, where the text has it first."""
        document = {"uri": file.as_uri(), "languageId": "python", "version": 1, "text": text}
        self._send("textDocument/didOpen", textDocument=document)
        at = text.index(name) + len(name) - 1
        line = text.count("\n", 0, at)
        position = {"line": line, "character": at - text.rfind("\n", 0, at) - 1}
        found = self._ask("textDocument/hover", textDocument=document, position=position)
        self._send("textDocument/didClose", textDocument={"uri": file.as_uri()})
        return str(found["contents"]["value"]) if found else ""

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.communicate()

    def _ask(self, method: str, **params: Any) -> Any:
        self._last += 1
        self._write({"id": self._last, "method": method, "params": params})
        while (message := self._read()).get("id") != self._last or "method" in message:
            if "id" in message and "method" in message:
                wanted = message.get("params", {}).get("items", [])
                self._write({"id": message["id"], "result": [None for _ in wanted]})
        return message.get("result")

    def _send(self, method: str, **params: Any) -> None:
        self._write({"method": method, "params": params})

    def _write(self, message: dict[str, Any]) -> None:
        assert self._process.stdin
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        return dict(json.loads(self._process.stdout.read(length)))
