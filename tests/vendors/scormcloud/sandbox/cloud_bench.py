"""A sandbox of SCORM Cloud with somebody who watches, and plays that run sync and async."""

from __future__ import annotations

import asyncio
import inspect
import threading
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import httpx
from attrs import Factory, define, frozen

from lmskit import LmsError
from lmskit.pager import AsyncPager, Pager
from lmskit.sandbox import Sandbox
from lmskit.sandbox.faults import connection
from scormcloud_client import AsyncScormCloud, ScormCloud
from tests.vendors.scormcloud.sandbox.cloud import calling, moving

if TYPE_CHECKING:
    from collections.abc import Iterator

TOKEN = "/oauth/authenticate/application/token"
Act = Callable[[Any], Any]
# Each step is sent its value, or is thrown the error that it ended with.
Steps = Generator[Act, Any, Any]
KINDS = ("sync", "async")
CUT_AFTER = 2**20


@frozen
class Seen:
    """A request, as it came to the sandbox."""

    method: str
    path: str
    query: dict[str, list[str]]
    authorization: str


@define
class Watched:
    """In front of the sandbox: keeps what comes, and does something before a request of a number.

    Attributes:
        app: The sandbox.
        seen: The requests, in the order in which they came.
        before: What to do before a request, by its number, from 1.
        answers: What to answer to a path instead of the sandbox, while it lasts.
        cuts: The path whose next request is cut off in the middle of its body.
    """

    app: Any
    seen: list[Seen] = Factory(list)
    before: dict[int, Callable[[], object]] = Factory(dict)
    answers: dict[str, list[tuple[int, bytes]]] = Factory(dict)
    cuts: str | None = None
    lock: Any = Factory(threading.Lock)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        path = scope["path"].removeprefix("/api/v2")
        headers = dict(scope["headers"])
        query = parse_qs(scope["query_string"].decode(), keep_blank_values=True)
        authorization = headers.get(b"authorization", b"").decode()
        with self.lock:
            self.seen.append(Seen(scope["method"], path, query, authorization))
            action = self.before.get(len(self.seen))
            answer = self.answers[path].pop(0) if self.answers.get(path) else None
        if action is not None:
            action()
        if path == self.cuts:
            self.cuts = None
            size = 0
            while size < CUT_AFTER:
                size += len((await receive())["body"])
            await connection.reset(scope, receive)
        elif answer is not None:
            status, body = answer
            while (await receive()).get("more_body"):
                pass
            await send({"type": "http.response.start", "status": status, "headers": []})
            await send({"type": "http.response.body", "body": body})
        else:
            await self.app(scope, receive, send)

    def count(self, path: str, method: str = "POST") -> int:
        """How many requests there were of a method for a path."""
        return sum((one.method, one.path) == (method, path) for one in self.seen)


@define
class Bench:
    """A sandbox, who watches it, and where a client finds it."""

    box: Sandbox
    watched: Watched
    clock: Any
    base_url: str
    served: bool
    slept: list[float] = Factory(list)

    def play(self, kind: str, steps: Steps, **options: Any) -> Any:
        """What a play returns, with a client of a kind."""
        options = {**self.box.credentials, "base_url": self.base_url, **options}
        if kind == "sync":
            return self._play(steps, options)
        return asyncio.run(self._play_async(steps, options))

    def _play(self, steps: Steps, options: dict[str, Any]) -> Any:
        with ExitStack() as stack:
            http = stack.enter_context(
                httpx.Client(transport=None if self.served else self.box.transport())
            )
            client = stack.enter_context(ScormCloud(**options, http_client=http))
            client._core.sleep = self.slept.append
            step, value = Step(steps), None
            while not step.done:
                act = step.send(value)
                if act is not None:
                    value = _met(act, client)
            return step.result

    async def _play_async(self, steps: Steps, options: dict[str, Any]) -> Any:
        async def sleep(seconds: float) -> None:
            self.slept.append(seconds)

        transport = None if self.served else self.box.async_transport()
        async with httpx.AsyncClient(transport=transport) as http:
            client = AsyncScormCloud(**options, http_client=http)
            client._core.sleep = sleep
            step, value = Step(steps), None
            while not step.done:
                act = step.send(value)
                if act is not None:
                    value = await _met_async(act, client)
            return step.result

    def plain(self) -> Any:
        """A plain client of the sandbox itself, that nobody watches."""
        unwatched, self.box.app = self.box.app, self.watched.app
        try:
            return calling(self.box)
        finally:
            self.box.app = unwatched


class Step:
    """A play on its way: what to do next, or what it came to."""

    def __init__(self, steps: Steps) -> None:
        self._steps = steps
        self.done = False
        self.result: Any = None

    def send(self, value: Any) -> Act | None:
        """The next thing to do; None at the end."""
        try:
            if isinstance(value, LmsError):
                return self._steps.throw(value)
            return self._steps.send(value)
        except StopIteration as stop:
            self.done, self.result = True, stop.value
            return None


def _met(act: Act, client: Any) -> Any:
    try:
        value = act(client)
        return list(value) if isinstance(value, Pager) else value
    except LmsError as error:
        return error


async def _met_async(act: Act, client: Any) -> Any:
    try:
        value = act(client)
        if isinstance(value, AsyncPager):
            return [item async for item in value]
        return await value if inspect.isawaitable(value) else value
    except LmsError as error:
        return error


@contextmanager
def bench(*, served: bool = False, **options: Any) -> Iterator[Bench]:
    """A new sandbox, in process or on a port of this machine."""
    clock = moving()
    with ExitStack() as stack:
        box = stack.enter_context(Sandbox("scormcloud", clock=clock, ids=1, **options))
        watched = Watched(box.app)
        box.app = watched
        base_url = "https://sandbox.test/api/v2"
        if served:
            base_url = stack.enter_context(box.serve()).base_url
        yield Bench(box, watched, clock, base_url, served)


def courses(count: int) -> dict[str, list[dict[str, Any]]]:
    """A seed of some courses, the first the oldest."""
    return {
        "courses": [
            {
                "id": f"course-{number:02}",
                "title": f"Course {number:02}",
                "created": f"2026-01-{number + 1:02}T00:00:00Z",
            }
            for number in range(count)
        ]
    }
