"""A client of SCORM Cloud over cassettes, driven alike whether it is sync or async."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import httpx

from tests.oracles.drivers import play
from tests.oracles.vendors import VENDORS

if TYPE_CHECKING:
    from collections.abc import Callable

    from lmskit.testing import ReplayTransport

VENDOR = VENDORS["scormcloud"]
COURSE = "course-001"


class Session:
    """A client over the cassettes that the test names; it remembers its sleeps and does none."""

    def __init__(self, replay: ReplayTransport, mode: str) -> None:
        self.mode = mode
        self.slept: list[float] = []
        self._replay = replay

    def call(self, operation_id: str, **arguments: Any) -> Any:
        """What an operation comes to; a pager as a list, a download as its bytes."""
        return play(VENDOR, self.mode, self._replay, operation_id, arguments)

    def use(self, work: Callable[[Any], Any], **options: Any) -> Any:
        """What `work` comes to, done with a client; an awaitable is awaited by the async one."""
        if self.mode == "async":
            return asyncio.run(self._use_async(work, options))
        with (
            httpx.Client(transport=self._replay) as http,
            VENDOR.open_client(http, **options) as client,
        ):
            client._core.sleep = self.slept.append
            return work(client)

    async def _use_async(self, work: Callable[[Any], Any], options: dict[str, Any]) -> Any:
        async with (
            httpx.AsyncClient(transport=self._replay) as http,
            VENDOR.open_async_client(http, **options) as client,
        ):

            async def sleep(seconds: float) -> None:
                self.slept.append(seconds)

            client._core.sleep = sleep
            return await work(client)
