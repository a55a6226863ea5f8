"""One request and its response, held up between the server and the app."""

from __future__ import annotations

from typing import TYPE_CHECKING

import anyio
from attrs import frozen

from lmskit.sandbox.faults import connection
from lmskit.sandbox.faults.bodies import Response

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_LENGTHS = frozenset({b"content-length", b"transfer-encoding"})


@frozen
class Exchange:
    """A request that was read whole, and the ways to go on with it."""

    scope: Scope
    body: bytes
    receive: Receive
    send: Send

    async def wait(self, seconds: float) -> bool:
        """Wait; False as soon as the client has gone away."""
        present = True
        if seconds:
            async with anyio.create_task_group() as group:

                async def watch() -> None:
                    nonlocal present
                    await connection.disconnected(self.receive)
                    present = False
                    group.cancel_scope.cancel()

                group.start_soon(watch)
                await anyio.sleep(seconds)
                group.cancel_scope.cancel()
        return present

    async def carry_out(self, app: ASGIApp) -> Response:
        """Have the app handle the request, and keep what it answers."""
        waiting: list[Message] = [{"type": "http.request", "body": self.body, "more_body": False}]
        got: list[Message] = []

        async def receive() -> Message:
            return waiting.pop() if waiting else await self.receive()

        async def send(message: Message) -> None:
            got.append(message)

        await app(self.scope, receive, send)
        start, *chunks = got
        headers = [(bytes(name), bytes(value)) for name, value in start.get("headers", ())]
        body = b"".join(chunk.get("body", b"") for chunk in chunks)
        return Response(start["status"], tuple(headers), body)

    async def respond(self, response: Response) -> None:
        """Send a response; one that declares more than it has ends the connection."""
        cut = response.declared is not None
        if cut and connection.breaks_by_exception(self.scope):
            await self._cut(response)
        headers = response.headers
        if response.body or response.declared:
            length = len(response.body) if response.declared is None else response.declared
            kept = [pair for pair in headers if pair[0].lower() not in _LENGTHS]
            headers = (*kept, (b"content-length", str(length).encode()))
        start = {"type": "http.response.start", "status": response.status}
        await self.send({**start, "headers": list(headers)})
        await self.send({"type": "http.response.body", "body": response.body, "more_body": cut})
        if cut:
            await self._cut(response)

    async def _cut(self, response: Response) -> None:
        left = f"received {len(response.body)} bytes, expected {response.declared}"
        await connection.cut(self.scope, self.receive, left)

    async def reset(self) -> None:
        """Break the connection before a byte of the response."""
        await connection.reset(self.scope, self.receive)


async def read(receive: Receive) -> bytes | None:
    """The body of a request; None if the client has gone away before its end.

    It is read whole, so that all that can come after it is the client's going away.
    """
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return None
        body += message.get("body", b"")
        if not message.get("more_body", False):
            return bytes(body)
