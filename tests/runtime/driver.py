"""Runs one test against the sync and the async client."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from typing import Any

import httpx

from tests.runtime.sample import AsyncSample, Sample
from tests.runtime.school import AsyncSchool, School

CREDENTIALS = {"organization_id": "org-123456", "api_key": "k3y-s3cr3t"}
APP = {"app_id": "APP-12345", "secret_key": "KEY:s3cr3t"}
THING = {"id": "t1", "name": "one"}

Handler = Callable[[httpx.Request], httpx.Response]


def success(data: object, status: int = 200, **more: object) -> httpx.Response:
    """A response in the sample's envelope."""
    return httpx.Response(status, json={"result": "success", "data": data, **more})


def raw(content: bytes | str, status: int = 200, **headers: str) -> httpx.Response:
    """A response with a body as it is."""
    names = {name.replace("_", "-"): text for name, text in headers.items()}
    return httpx.Response(status, content=content, headers=names)


class Wire:
    """A handler that remembers the requests, and answers each with the next of its responses."""

    def __init__(self, *responses: httpx.Response | Exception | Handler) -> None:
        self.requests: list[httpx.Request] = []
        self._responses = responses

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        if not self._responses:
            listed = request.method == "GET" and request.url.path.endswith("/things")
            return success([] if listed else THING)
        response = self._responses[min(len(self.requests), len(self._responses)) - 1]
        if isinstance(response, Exception):
            raise response
        return fresh(response) if isinstance(response, httpx.Response) else response(request)

    @property
    def request(self) -> httpx.Request:
        """The last request."""
        return self.requests[-1]

    @property
    def body(self) -> Any:
        """The JSON of the last request."""
        return json.loads(self.request.content)


def fresh(response: httpx.Response) -> httpx.Response:
    """The response as if it had not been read: a client binds the one it gets to itself."""
    assert isinstance(response.stream, httpx.ByteStream)
    return httpx.Response(
        response.status_code,
        headers=response.headers,
        stream=httpx.ByteStream(b"".join(response.stream)),
        extensions=response.extensions,
    )


class SyncDriver:
    """Drives `Sample` and `School`; time passes only where they sleep."""

    def __init__(self) -> None:
        self.slept: list[float] = []
        self.now = 1000.0

    def client(self, handler: Handler, **arguments: Any) -> Any:
        """A client over a handler; it remembers its sleeps and does none."""
        return self._wired(Sample, handler, {**CREDENTIALS, **arguments})

    def school(self, handler: Handler, **arguments: Any) -> Any:
        """A client of the other sample over a handler; it remembers its sleeps and does none."""
        return self._wired(School, handler, {**APP, **arguments})

    def _wired(self, kind: Any, handler: Handler, arguments: dict[str, Any]) -> Any:
        http_client = httpx.Client(transport=httpx.MockTransport(handler))
        client = kind(**{"http_client": http_client, **arguments})
        client._core.sleep = self._sleep
        client._core.clock = lambda: self.now
        return client

    def _sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    def run(self, call: Callable[[], Any]) -> Any:
        """What a call returns; a pager's items as a list."""
        result = call()
        return list(result) if _is_iterable(result) else result

    def close(self, client: Any) -> None:
        """Close a client."""
        client.close()


class AsyncDriver:
    """Drives `AsyncSample` and `AsyncSchool`; time passes only where they sleep."""

    def __init__(self) -> None:
        self.slept: list[float] = []
        self.now = 1000.0

    def client(self, handler: Handler, **arguments: Any) -> Any:
        """A client over a handler; it remembers its sleeps and does none."""
        return self._wired(AsyncSample, handler, {**CREDENTIALS, **arguments})

    def school(self, handler: Handler, **arguments: Any) -> Any:
        """A client of the other sample over a handler; it remembers its sleeps and does none."""
        return self._wired(AsyncSchool, handler, {**APP, **arguments})

    def _wired(self, kind: Any, handler: Handler, arguments: dict[str, Any]) -> Any:
        http_client = httpx.AsyncClient(transport=httpx.MockTransport(handler))
        client = kind(**{"http_client": http_client, **arguments})
        client._core.sleep = self._sleep
        client._core.clock = lambda: self.now
        return client

    async def _sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    def run(self, call: Callable[[], Any]) -> Any:
        """What a call returns; a pager's items as a list."""

        async def main() -> Any:
            result = call()
            if isinstance(result, Awaitable):
                return await result
            if hasattr(result, "__aiter__"):
                items: AsyncIterator[Any] = result
                return [item async for item in items]
            return result

        return asyncio.run(main())

    def close(self, client: Any) -> None:
        """Close a client."""
        asyncio.run(client.close())


Driver = SyncDriver | AsyncDriver


def _is_iterable(value: object) -> bool:
    return isinstance(value, Iterable) and not isinstance(value, str | bytes)
