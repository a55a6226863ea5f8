"""An httpx transport that answers from recordings, and from nothing else."""

from __future__ import annotations

import threading
from collections import deque
from typing import TYPE_CHECKING

import httpx
from attrs import field, frozen

from lmskit.testing.bodies import DuplicateMemberError
from lmskit.testing.cassette import Cassette, CassetteError, Interaction
from lmskit.testing.differences import closeness, excerpt, first_difference
from lmskit.testing.matching import Key, key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lmskit.testing.cassette import RecordedRequest

_Literal = tuple[str, str, "str | None", bytes]


@frozen
class Recording:
    """One interaction of a cassette, ready to be found and played."""

    cassette: Cassette
    position: int
    interaction: Interaction
    key: Key = field(repr=False)
    _raw_headers: list[tuple[bytes, bytes]] = field(repr=False)

    def __str__(self) -> str:
        request = self.interaction.request
        return f"{request.method} {request.uri} ({self.cassette.path}, number {self.position})"

    def response(self) -> httpx.Response:
        """A fresh response; its stream is unread, as that of a real transport is."""
        recorded = self.interaction.response
        reason = recorded.reason.encode("ascii", "ignore")
        return httpx.Response(
            recorded.status,
            headers=self._raw_headers,
            stream=httpx.ByteStream(recorded.body),
            extensions={"reason_phrase": reason} if reason else {},
        )


class UnmatchedRequest(AssertionError):  # noqa: N818 - named for what happened, as in vcrpy
    """A request that no recording answers.

    No httpx exception, so that a client neither retries it nor maps it to its own errors.
    """

    def __init__(self, request: httpx.Request, message: str) -> None:
        super().__init__(message)
        self.request = request


class ReplayTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Plays recordings to a sync or async client; each once, in order among equal requests.

    Safe to share between threads and tasks. What matched nothing is kept in `unmatched`, so
    that a test can fail even if the client swallowed the exception.
    """

    def __init__(self, cassettes: Iterable[Cassette]) -> None:
        self.cassettes = tuple(cassettes)
        self._lock = threading.Lock()
        self._waiting: dict[Key, deque[Recording]] = {}
        # The same queues by the literal request: parsing a body costs more than all the rest,
        # and most requests repeat a recorded one byte for byte.
        self._literal: dict[_Literal, deque[Recording]] = {}
        self._recordings: list[Recording] = []
        self._played: list[tuple[httpx.Request, Recording]] = []
        self._unmatched: list[UnmatchedRequest] = []
        for cassette in self.cassettes:
            for recording in _recordings(cassette):
                self._recordings.append(recording)
                queue = self._waiting.setdefault(recording.key, deque())
                queue.append(recording)
                self._literal[_recorded_literal(recording.interaction.request)] = queue

    @property
    def requests(self) -> tuple[httpx.Request, ...]:
        """The requests that were answered, in order."""
        return tuple(request for request, _ in self._played)

    @property
    def played(self) -> tuple[Recording, ...]:
        """The recordings that answered them, in the same order."""
        return tuple(recording for _, recording in self._played)

    @property
    def unmatched(self) -> tuple[UnmatchedRequest, ...]:
        """What was raised for requests that no recording answers."""
        return tuple(self._unmatched)

    def unplayed(self) -> tuple[Recording, ...]:
        """The recordings that no request asked for yet, in recorded order."""
        with self._lock:
            waiting = {id(one) for queue in self._waiting.values() for one in queue}
        return tuple(one for one in self._recordings if id(one) in waiting)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a sync client."""
        return self._play(request, request.read())

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer an async client."""
        return self._play(request, await request.aread())

    def _play(self, request: httpx.Request, body: bytes) -> httpx.Response:
        literal = (request.method, str(request.url), request.headers.get("content-type"), body)
        queue = self._literal.get(literal)
        if queue is None:
            queue = self._waiting.get(self._key(request, body))
        with self._lock:
            recording = queue.popleft() if queue else None
            if recording is not None:
                self._played.append((request, recording))
        if recording is None:
            findings = self._nearest(self._key(request, body))
            raise self._refused(request, _message(request, body, findings))
        return recording.response()

    def _key(self, request: httpx.Request, body: bytes) -> Key:
        kind = request.headers.get("content-type")
        try:
            return key_of(request.method, _wire_uri(request.url), kind, body)
        except ValueError as fault:
            raise self._refused(request, _message(request, body, [str(fault)])) from fault

    def _refused(self, request: httpx.Request, message: str) -> UnmatchedRequest:
        refusal = UnmatchedRequest(request, message)
        with self._lock:
            self._unmatched.append(refusal)
        return refusal

    def _nearest(self, key: Key) -> Sequence[str]:
        """Lines on the recording nearest to a request that nothing answers."""
        if not self._recordings:
            return ["the cassettes hold no interaction"]
        nearest = max(self._recordings, key=lambda one: closeness(one.key, key))
        if nearest.key == key:
            times = sum(one.key == key for one in self._recordings)
            return [f"nearest: {nearest}", f"recorded {times} time(s), and all are played already"]
        return [f"nearest: {nearest}", f"differs in {first_difference(nearest.key, key)}"]


def _recordings(cassette: Cassette) -> Iterable[Recording]:
    for position, interaction in enumerate(cassette.interactions, start=1):
        request = interaction.request
        try:
            key = key_of(request.method, request.uri, request.header("content-type"), request.body)
        except DuplicateMemberError as fault:
            message = f"interaction {position}: {fault}, which nothing can match; correct it"
            raise CassetteError(cassette.path, message) from fault
        raw_headers = interaction.response.raw_headers
        yield Recording(cassette, position, interaction, key, raw_headers)


def _recorded_literal(request: RecordedRequest) -> _Literal:
    return (request.method, request.uri, request.header("content-type"), request.body)


def _wire_uri(url: httpx.URL) -> str:
    # Not str(url): it holds the user information, and the host may be in its display form.
    netloc = url.netloc.decode("ascii")
    return f"{url.scheme}://{netloc}{url.raw_path.decode('ascii')}"


def _message(request: httpx.Request, body: bytes, findings: Sequence[str]) -> str:
    kind = request.headers.get("content-type")
    content = excerpt(body.decode("utf-8", "replace")) or "no body"
    lines = [
        "no recording answers this request",
        f"sent: {request.method} {_wire_uri(request.url)}",
        f"with: {kind or 'no Content-Type'}, {content}",
        *findings,
        "to do: if the request is wrong, correct the client or the call; if the cassette is, "
        "edit or record it, then run `python -m lmskit.testing stamp PATH`",
    ]
    return "\n  ".join(lines)
