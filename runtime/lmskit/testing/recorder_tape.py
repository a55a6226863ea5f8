"""Taking down with vcrpy what goes through one transport."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from importlib import import_module
from typing import TYPE_CHECKING, Any

import httpx

from lmskit.testing.cassette import Interaction, RecordedRequest, RecordedResponse
from lmskit.testing.uri import split_uri

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from contextlib import AbstractContextManager
    from typing import Self

_sending: ContextVar[RecordingTransport | None] = ContextVar("_sending", default=None)


class RecordingTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Sends over the network, for sync and async clients; a `Tape` takes down what it sends.

    Args:
        origin: Where to send instead of the origin that a request names, as `http://host:port`.
    """

    def __init__(self, origin: str | None = None) -> None:
        self._target = None if origin is None else split_uri(origin)
        # No connection is kept: it would be bound to the event loop of one call.
        limits = httpx.Limits(max_keepalive_connections=0)
        self._sync = httpx.HTTPTransport(limits=limits)
        self._async = httpx.AsyncHTTPTransport(limits=limits)
        self._requests: list[httpx.Request] = []
        self.origins: dict[str, str] = {}

    @property
    def requests(self) -> tuple[httpx.Request, ...]:
        """The requests that came, in order."""
        return tuple(self._requests)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send for a sync client."""
        with self._own():
            return self._sync.handle_request(self._directed(request))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send for an async client."""
        with self._own():
            return await self._async.handle_async_request(self._directed(request))

    def close(self) -> None:
        """Give the connections back."""
        self._sync.close()

    async def aclose(self) -> None:
        """Give the connections back."""
        await self._async.aclose()

    @contextmanager
    def _own(self) -> Generator[None]:
        token = _sending.set(self)
        try:
            yield
        finally:
            _sending.reset(token)

    def _directed(self, request: httpx.Request) -> httpx.Request:
        self._requests.append(request)
        url, headers = request.url, request.headers.copy()
        if self._target is not None:
            named = split_uri(str(url)).origin
            url = url.copy_with(
                scheme=self._target.scheme, host=self._target.host, port=self._target.port
            )
            self.origins[split_uri(str(url)).origin] = named
            headers["host"] = url.netloc.decode("ascii")
        # Encodings that the canary can look into.
        headers["accept-encoding"] = "gzip, deflate"
        return httpx.Request(
            request.method,
            url,
            headers=headers,
            stream=request.stream,
            extensions=request.extensions,
        )


class Tape:
    """Takes down what goes through a transport while the block runs.

    vcrpy patches httpx for the whole process; what other transports send passes it by.
    """

    def __init__(self, transport: RecordingTransport) -> None:
        self._transport = transport
        self._context: AbstractContextManager[Any] | None = None
        self._cassette: Any = None

    def __enter__(self) -> Self:
        vcr = import_module("vcr").VCR(record_mode="all", before_record_request=self._own)
        vcr.register_persister(_Memory)
        context: AbstractContextManager[Any] = vcr.use_cassette("in memory")
        self._context = context
        self._cassette = context.__enter__()
        return self

    def __exit__(self, *raised: Any) -> None:
        if self._context is not None:
            self._context.__exit__(*raised)

    @property
    def interactions(self) -> tuple[Interaction, ...]:
        """What was taken down so far, as it came: not scrubbed."""
        return tuple(_interactions(self._cassette.requests, self._cassette.responses))

    def _own(self, request: Any) -> Any:
        return request if _sending.get() is self._transport else None


class _Memory:
    """A persister of vcrpy that finds nothing and keeps nothing: what is not scrubbed yet."""

    @staticmethod
    def load_cassette(*_: Any, **__: Any) -> Any:
        raise import_module("vcr.persisters.filesystem").CassetteNotFoundError

    @staticmethod
    def save_cassette(*_: Any, **__: Any) -> None:
        return None


def _interactions(requests: Sequence[Any], responses: Sequence[Any]) -> Iterator[Interaction]:
    for request, response in zip(requests, responses, strict=True):
        sent = RecordedRequest(
            request.method,
            str(split_uri(request.uri)),
            tuple((str(name), str(value)) for name, value in request.headers.items()),
            request.body or b"",
        )
        status, headers = response["status"], response["headers"]
        pairs = tuple((str(name), str(text)) for name, texts in headers.items() for text in texts)
        body: bytes = response["body"]["string"]
        yield Interaction(sent, RecordedResponse(status["code"], pairs, body, status["message"]))
