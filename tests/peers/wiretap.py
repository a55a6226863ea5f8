"""Takes down what a client sends to a sandbox, byte for byte, whoever the client is."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from attrs import field, frozen

from lmskit.sandbox import Sandbox
from lmskit.sandbox.server import Server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.types import ASGIApp, Message, Receive, Scope, Send


@frozen
class Sent:
    """One request as it arrived; header names in lower case."""

    method: str
    path: str
    query: str
    headers: dict[str, str]
    body: bytes


@frozen
class Wiretap:
    """An application in front of another one, which keeps the requests that pass."""

    app: ASGIApp
    sent: list[Sent] = field(factory=list[Sent])

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        body: list[bytes] = []

        async def tapped() -> Message:
            message = await receive()
            body.append(message.get("body", b""))
            return message

        async def answered(message: Message) -> None:
            # Before the answer is on its way: whoever reads it may look here at once.
            if message["type"] == "http.response.start":
                self.sent.append(_sent(scope, b"".join(body)))
            await send(message)

        await self.app(scope, tapped, answered)

    def take(self) -> list[Sent]:
        """What arrived since the last time."""
        taken = list(self.sent)
        self.sent.clear()
        return taken


@contextmanager
def tapped_sandbox(vendor: str, **options: object) -> Iterator[tuple[Sandbox, Server, Wiretap]]:
    """A sandbox of its own, served over loopback HTTP behind a wiretap."""
    with Sandbox(vendor, **options) as box:
        tap = Wiretap(box.app)
        with Server(tap, box.base_path, host="127.0.0.1", port=0, allow_remote=False) as server:
            yield box, server, tap


def _sent(scope: Scope, body: bytes) -> Sent:
    headers = {name.decode("latin-1"): text.decode("latin-1") for name, text in scope["headers"]}
    path = scope["raw_path"].partition(b"?")[0].decode("latin-1")
    return Sent(scope["method"], path, scope["query_string"].decode("latin-1"), headers, body)
