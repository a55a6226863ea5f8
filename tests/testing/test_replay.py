"""The transport answers from recordings only: each once, in order, to the same request."""

from __future__ import annotations

import asyncio
import gzip
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest

from lmskit.testing import (
    Cassette,
    CassetteError,
    Interaction,
    RecordedRequest,
    RecordedResponse,
    ReplayTransport,
    UnmatchedRequest,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

JSON = (("Content-Type", "application/json"),)
URL = "https://api.test/events"


def interaction(
    answer: bytes = b"",
    *,
    method: str = "GET",
    uri: str = URL,
    headers: tuple[tuple[str, str], ...] = (),
    body: bytes = b"",
    status: int = 200,
    answer_headers: tuple[tuple[str, str], ...] = (),
    reason: str = "",
) -> Interaction:
    request = RecordedRequest(method, uri, headers, body)
    return Interaction(request, RecordedResponse(status, answer_headers, answer, reason))


def cassette(*interactions: Interaction, name: str = "c.yaml") -> Cassette:
    return Cassette(Path(name), interactions)


def transport_of(*interactions: Interaction) -> ReplayTransport:
    return ReplayTransport([cassette(*interactions)])


def test_a_sync_client_gets_the_recorded_response() -> None:
    """Status, reason, headers with repeats, and body come as they were recorded."""
    given = (("X-A", "1"), ("Set-Cookie", "a=1"), ("Set-Cookie", "b=2"), ("X-U", "ü"))
    transport = transport_of(
        interaction(b"\x00ok", status=418, answer_headers=given, reason="Short and stout")
    )
    with httpx.Client(transport=transport) as client:
        answer = client.get(URL)
    assert (answer.status_code, answer.reason_phrase) == (418, "Short and stout")
    assert answer.content == b"\x00ok"
    assert [(name.decode(), value.decode()) for name, value in answer.headers.raw] == list(given)
    assert answer.headers["x-u"] == "ü"


def test_an_async_client_gets_the_recorded_response() -> None:
    """The same transport serves an async client."""
    transport = transport_of(interaction(b"ok", status=201))

    async def call() -> httpx.Response:
        async with httpx.AsyncClient(transport=transport) as client:
            return await client.get(URL)

    answer = asyncio.run(call())
    assert (answer.status_code, answer.content, answer.reason_phrase) == (201, b"ok", "Created")


def test_a_compressed_body_reaches_the_client_compressed() -> None:
    """The body is the wire's, so the client's own decoding is under test too."""
    wire = gzip.compress(b"plain")
    transport = transport_of(interaction(wire, answer_headers=(("Content-Encoding", "gzip"),)))
    with httpx.Client(transport=transport) as client, client.stream("GET", URL) as answer:
        assert b"".join(answer.iter_raw()) == wire
    transport = transport_of(interaction(wire, answer_headers=(("Content-Encoding", "gzip"),)))
    with httpx.Client(transport=transport) as client:
        assert client.get(URL).content == b"plain"


def test_a_stream_is_read_once_and_then_gone() -> None:
    """A streamed response behaves as one of a socket: its stream ends."""
    transport = transport_of(interaction(b"abc"))
    with httpx.Client(transport=transport) as client, client.stream("GET", URL) as answer:
        assert not answer.is_stream_consumed
        assert b"".join(answer.iter_bytes(1)) == b"abc"
        with pytest.raises(httpx.StreamConsumed):
            next(answer.iter_bytes())


def test_streamed_requests_are_read() -> None:
    """A body that comes in pieces, sync or async, is matched as a whole."""
    one = interaction(method="POST", body=b"abcd")

    def pieces() -> Iterator[bytes]:
        yield from (b"ab", b"cd")

    async def async_pieces() -> AsyncIterator[bytes]:
        for piece in pieces():
            yield piece

    async def call(transport: ReplayTransport) -> int:
        async with httpx.AsyncClient(transport=transport) as client:
            return (await client.post(URL, content=async_pieces())).status_code

    with httpx.Client(transport=transport_of(one)) as client:
        assert client.post(URL, content=pieces()).status_code == 200
    assert asyncio.run(call(transport_of(one))) == 200


def test_equal_requests_are_answered_in_recorded_order() -> None:
    """Two recordings of one request play in turn, whatever is asked between them."""
    other = "https://api.test/other"
    transport = transport_of(interaction(b"1"), interaction(b"x", uri=other), interaction(b"2"))
    with httpx.Client(transport=transport) as client:
        assert [client.get(url).text for url in (URL, URL, other)] == ["1", "2", "x"]


def test_equal_requests_in_other_spellings_share_one_queue() -> None:
    """Requests that differ only in the order of JSON members are answered in one order."""
    spellings = (b'{"a": 1, "b": 2}', b'{"b":2,"a":1}')
    transport = transport_of(
        *(
            interaction(answer, method="POST", headers=JSON, body=body)
            for answer, body in zip((b"1", b"2"), spellings, strict=True)
        )
    )
    with httpx.Client(transport=transport) as client:
        sent = [client.post(URL, content=body, headers=dict(JSON)).text for body in spellings[::-1]]
    assert sent == ["1", "2"]


def test_cassettes_are_played_in_the_order_given() -> None:
    """A request that two cassettes answer is answered by the first one first."""
    first, second = cassette(interaction(b"1")), cassette(interaction(b"2"), name="d.yaml")
    transport = ReplayTransport([first, second])
    assert transport.cassettes == (first, second)
    with httpx.Client(transport=transport) as client:
        assert [client.get(URL).text, client.get(URL).text] == ["1", "2"]


def test_what_was_played_is_known() -> None:
    """The log has the requests and recordings in order; the rest is unplayed."""
    other = interaction(uri="https://api.test/other")
    transport = transport_of(interaction(), other)
    assert [one.position for one in transport.unplayed()] == [1, 2]
    with httpx.Client(transport=transport) as client:
        client.get("https://api.test/other", headers={"X-A": "1"})
    assert [str(request.url) for request in transport.requests] == ["https://api.test/other"]
    assert transport.requests[0].headers["x-a"] == "1"
    assert [one.interaction for one in transport.played] == [other]
    assert [one.position for one in transport.unplayed()] == [1]
    assert str(transport.unplayed()[0]) == "GET https://api.test/events (c.yaml, number 1)"
    assert "Key(" not in repr(transport.unplayed())


def test_equal_recordings_are_counted_apart() -> None:
    """Of two equal recordings one can be played and one not."""
    transport = transport_of(interaction(), interaction())
    with httpx.Client(transport=transport) as client:
        client.get(URL)
    assert [one.position for one in transport.unplayed()] == [2]


def test_a_recording_is_played_once() -> None:
    """A request sent once too often is refused, and the message says that it was recorded."""
    transport = transport_of(interaction(b"1"))
    with httpx.Client(transport=transport) as client:
        client.get(URL)
        with pytest.raises(UnmatchedRequest, match=r"recorded 1 time\(s\), and all are played"):
            client.get(URL)


def test_a_mismatch_is_no_httpx_error() -> None:
    """A client retries httpx errors and OS errors; it must not retry a wrong request."""
    assert issubclass(UnmatchedRequest, AssertionError)
    assert not issubclass(UnmatchedRequest, httpx.HTTPError | httpx.InvalidURL | OSError)


def test_a_swallowed_mismatch_is_remembered() -> None:
    """Code that catches everything cannot hide an unmatched request, sync or async."""
    transport = transport_of(interaction())
    raised: list[BaseException] = []

    async def call() -> None:
        async with httpx.AsyncClient(transport=transport) as client:
            await client.get("https://api.test/b")

    with httpx.Client(transport=transport) as client:
        for attempt in (lambda: client.get("https://api.test/a"), lambda: asyncio.run(call())):
            try:
                attempt()
            except Exception as error:  # noqa: BLE001 - what the test is about
                raised.append(error)
    assert list(transport.unmatched) == raised
    assert [str(one.request.url) for one in transport.unmatched] == [
        "https://api.test/a",
        "https://api.test/b",
    ]
    assert transport.requests == ()


def test_an_empty_transport_says_so() -> None:
    """With nothing recorded there is no nearest recording to show."""
    with (
        httpx.Client(transport=ReplayTransport([])) as client,
        pytest.raises(UnmatchedRequest, match="the cassettes hold no interaction"),
    ):
        client.get(URL)


def test_the_message_shows_request_nearest_difference_and_remedy() -> None:
    """The message has what a person needs: sent, nearest, first difference, what to do."""
    transport = transport_of(
        interaction(uri="https://api.test/other"),
        interaction(method="POST", headers=JSON, body=b'{"a": 1}'),
        interaction(method="POST", uri="https://api.test/x/y", headers=JSON, body=b'{"a": 2}'),
    )
    with httpx.Client(transport=transport) as client, pytest.raises(UnmatchedRequest) as info:
        client.post(URL, json={"a": 2})
    assert str(info.value).splitlines() == [
        "no recording answers this request",
        "  sent: POST https://api.test/events",
        '  with: application/json, {"a":2}',
        "  nearest: POST https://api.test/events (c.yaml, number 2)",
        "  differs in body /a: recorded 1, sent 2",
        "  to do: if the request is wrong, correct the client or the call; if the cassette is, "
        "edit or record it, then run `python -m lmskit.testing stamp PATH`",
    ]


def test_the_message_says_what_the_request_has_not() -> None:
    """An absent body and an absent Content-Type are words, not gaps."""
    transport = transport_of(interaction(uri="https://api.test/other"))
    with (
        httpx.Client(transport=transport) as client,
        pytest.raises(UnmatchedRequest, match="with: no Content-Type, no body"),
    ):
        client.get(URL)


def test_messages_hold_no_credentials() -> None:
    """Neither the Authorization header nor user information of the URL is shown."""
    transport = transport_of(interaction())
    with httpx.Client(transport=transport) as client, pytest.raises(UnmatchedRequest) as info:
        client.get("https://me:hush@api.test/x", headers={"X-Key": "hush"})
    assert "hush" not in str(info.value)
    with httpx.Client(transport=transport) as client:
        client.get("https://me:hush@api.test/events")
    assert not transport.unplayed()


def test_long_bodies_are_cut_in_messages() -> None:
    """A large body does not bury the message."""
    transport = transport_of(interaction())
    with httpx.Client(transport=transport) as client, pytest.raises(UnmatchedRequest) as info:
        client.post(URL, content=b"x" * 100_000)
    assert len(str(info.value)) < 2_000
    assert "(100000 characters)" in str(info.value)


def test_a_recorded_body_that_names_a_member_twice_is_refused() -> None:
    """Such a recording can match nothing that is sound, so the cassette is at fault."""
    one = interaction(method="POST", headers=JSON, body=b'{"a": 1, "a": 2}')
    with pytest.raises(CassetteError, match=r"c\.yaml: interaction 1: .*'a' twice.*correct it"):
        transport_of(one)


def test_a_sent_body_that_names_a_member_twice_is_refused() -> None:
    """A request that servers read differently matches nothing, and says why."""
    transport = transport_of(interaction(method="POST", headers=JSON, body=b'{"a": 1}'))
    with (
        httpx.Client(transport=transport) as client,
        pytest.raises(UnmatchedRequest, match="names the member 'a' twice"),
    ):
        client.post(URL, content=b'{"b": 0, "a": 1, "a": 1}', headers=dict(JSON))
    assert len(transport.unmatched) == 1


def test_fifty_threads_share_a_transport() -> None:
    """No recording is lost or played twice when threads ask for the same one at once."""
    rounds, threads = 40, 50
    answers = [str(number).encode() for number in range(rounds * threads)]
    transport = transport_of(*(interaction(answer) for answer in answers))
    start = threading.Barrier(threads)

    def work() -> list[bytes]:
        with httpx.Client(transport=transport) as client:
            start.wait()
            return [client.get(URL).content for _ in range(rounds)]

    with ThreadPoolExecutor(threads) as pool:
        tasks = [pool.submit(work) for _ in range(threads)]
    played = [body for task in tasks for body in task.result()]
    assert Counter(played) == Counter(answers)
    assert len(transport.requests) == len(answers)
    assert not transport.unplayed()


def test_a_mismatch_among_threads_reaches_the_thread_that_sent_it() -> None:
    """One recording and many threads: one is answered, each of the others is refused."""
    transport = transport_of(interaction())

    def work(_: int) -> bool:
        with httpx.Client(transport=transport) as client:
            try:
                return client.get(URL).is_success
            except UnmatchedRequest:
                return False

    with ThreadPoolExecutor(20) as pool:
        outcomes = Counter(pool.map(work, range(50)))
    assert outcomes == {True: 1, False: 49}
    assert len(transport.unmatched) == 49


def test_two_hundred_tasks_share_a_transport() -> None:
    """Each of many tasks gets the answer to its own request."""
    tasks = 200
    transport = transport_of(
        *(interaction(str(n).encode(), uri=f"{URL}/{n % 20}") for n in range(tasks))
    )

    async def call(client: httpx.AsyncClient, number: int) -> tuple[int, int]:
        return number, int((await client.get(f"{URL}/{number % 20}")).content)

    async def run() -> list[tuple[int, int]]:
        async with httpx.AsyncClient(transport=transport) as client:
            return await asyncio.gather(*(call(client, number) for number in range(tasks)))

    answered = asyncio.run(run())
    assert all(number % 20 == body % 20 for number, body in answered)
    assert sorted(body for _, body in answered) == list(range(tasks))
    assert not transport.unplayed()
