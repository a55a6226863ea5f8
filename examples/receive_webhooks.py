"""Receive Skilljar's webhooks: refuse strangers, answer at once, and do the work afterwards.

    python examples/receive_webhooks.py --port 8000

SKILLJAR_WEBHOOK_USERNAME and SKILLJAR_WEBHOOK_PASSWORD are what `basic_auth_username` and
`basic_auth_password` of the webhook are set to. Skilljar posts to the address that the webhook has:
put a proxy that speaks HTTPS before this. Needs lmskit, starlette and uvicorn.
"""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

import uvicorn
from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.responses import Response
from starlette.routing import Route

from lmskit.webhooks import verify
from skilljar_client import webhooks
from skilljar_client.errors import WebhookError

if TYPE_CHECKING:
    from starlette.requests import Request

MOST_BYTES = 256 * 1024


def application(username: str, password: str) -> Starlette:
    """An application that takes deliveries with these credentials at `/skilljar`."""

    async def receive(request: Request) -> Response:
        try:
            # Before the body is read: a stranger gets no memory, and no time.
            verify(request.headers, username=username, password=password)
            event = webhooks.parse(
                await body_of(request),
                request.headers,
                username=username,
                password=password,
                max_bytes=MOST_BYTES,
            )
        except WebhookError as error:
            # Skilljar switches a webhook off that answers 400 to 499. None of its own deliveries
            # comes here, as long as both sides have the same credentials.
            headers = {"Connection": "close"}  # the rest of the body is not read
            if error.status == 401:
                headers["WWW-Authenticate"] = "Basic"
            return Response(str(error), error.status, headers)
        # The work begins when the answer has gone out: who waits too long posts again.
        return Response(status_code=204, background=BackgroundTask(handle, event))

    return Starlette(routes=[Route("/skilljar", receive, methods=["POST"])])


async def body_of(request: Request) -> bytes:
    """The body, or as much of it as shows that it is too large."""
    content = bytearray()
    async for chunk in request.stream():
        content += chunk
        if len(content) > MOST_BYTES:
            break
    return bytes(content)


def handle(event: webhooks.Event) -> None:
    """Say what happened. It may be told twice, so what you do here must not mind that."""
    match event:
        case webhooks.CourseEnrollmentEvent():
            user, course = event.user and event.user.email, event.course and event.course.title
            said = f"{user} was enrolled in {course}"
        case webhooks.UnknownEvent():
            said = f"{event.event_type}, which this program does not know: {event.json}"
        case _:
            said = str(event.event_type)
    print(said, flush=True)


def main() -> int:
    """Serve until interrupted; 1 if there are no credentials to ask for."""
    parser = argparse.ArgumentParser(description="Receive webhooks of Skilljar.")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen at")
    parser.add_argument("--port", type=int, default=8000, help="its port; 0 for any that is free")
    options = parser.parse_args()
    names = ("SKILLJAR_WEBHOOK_USERNAME", "SKILLJAR_WEBHOOK_PASSWORD")
    username, password = (os.environ.get(name, "") for name in names)
    if not username or not password:
        print(f"{' and '.join(names)} must be set", file=sys.stderr)
        return 1
    uvicorn.run(application(username, password), host=options.host, port=options.port)
    return 0


if __name__ == "__main__":
    sys.exit(main())
