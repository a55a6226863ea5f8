"""Opening: a success whose body is still to come, and everything that is settled before it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from lmskit import (
    AuthenticationError,
    ConnectionError,
    DecodeError,
    Drift,
    NotFoundError,
    RequestOptions,
    ServerError,
    StatusError,
)
from tests.runtime.driver import Driver, SyncDriver, Wire, raw
from tests.runtime.office import Office
from tests.runtime.school import GET_FILE

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

    from lmskit import LmsError


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that knows how far it was read, and whether it was closed."""

    def __init__(self, *chunks: bytes | Exception) -> None:
        self.chunks = chunks
        self.read = 0
        self.closed = False

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self.chunks:
            self.read += 1
            if isinstance(chunk, Exception):
                raise chunk
            yield chunk

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            yield chunk

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


def opened(
    driver: Driver,
    client: Any,
    look: Callable[[httpx.Response], Any] = lambda _: None,
    options: RequestOptions | None = None,
) -> tuple[Any, bytes]:
    """What a look at an opened response finds, and then its body."""
    core, arguments = client._core, {"course_id": "a"}
    if isinstance(driver, SyncDriver):
        response = core.open(GET_FILE, arguments, options)
        found = look(response)
        content = response.read()
        response.close()
        return found, content

    async def main() -> tuple[Any, bytes]:
        response = await core.open(GET_FILE, arguments, options)
        found = look(response)
        content = await response.aread()
        await response.aclose()
        return found, content

    return asyncio.run(main())


def test_the_body_is_unread(driver: Driver) -> None:
    """A success is handed over before its body is read; the caller reads and closes it."""
    body = Body(b"ab", b"cd")
    seen: list[httpx.Request] = []

    def handler(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, stream=body)

    client = driver.school(handler)
    found, content = opened(driver, client, lambda r: (body.read, r.is_closed, r.status_code))
    assert found == (0, False, 200)
    assert content == b"abcd"
    assert body.closed
    assert seen[0].headers["accept"] == "application/zip, application/json"


@pytest.mark.parametrize(
    ("status", "kind"), [(404, NotFoundError), (500, ServerError), (302, StatusError)]
)
def test_a_failure_is_read_and_raised(driver: Driver, status: int, kind: type[LmsError]) -> None:
    """A failure's body is read for its message, and closed."""
    body = Body(b'{"message":', b'"gone"}')
    client = driver.school(lambda _: httpx.Response(status, stream=body))
    with pytest.raises(kind, match=f"getFile: {status} gone"):
        opened(driver, client)
    assert body.closed


def test_failures_before_the_body_are_retried(driver: Driver) -> None:
    """What fails before the body has begun is tried again, and each attempt closed."""
    bodies = [Body(b"busy"), Body(httpx.ReadError("reset")), Body(b"zip")]
    answers = [
        httpx.Response(503, stream=bodies[0]),
        httpx.ConnectTimeout("slow"),
        httpx.Response(503, stream=bodies[1]),
        httpx.Response(200, stream=bodies[2]),
    ]

    def handler(_: httpx.Request) -> httpx.Response:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    client = driver.school(handler, max_retries=3)
    assert opened(driver, client)[1] == b"zip"
    assert len(driver.slept) == 3
    assert all(body.closed for body in bodies)


def test_no_more_retries(driver: Driver) -> None:
    """An opening that cannot be made is an error as any other."""
    client = driver.school(Wire(httpx.ConnectError("refused")))
    with pytest.raises(ConnectionError, match="getFile: ConnectError: refused"):
        opened(driver, client, options=RequestOptions(max_retries=1))
    assert len(driver.slept) == 1


def test_a_redirect_is_followed(driver: Driver) -> None:
    """A redirect is read and closed; what it leads to is handed over, without credentials."""
    moved, body = Body(b"over there"), Body(b"zip")
    seen: list[httpx.Request] = []

    def handler(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/api/token":
            return httpx.Response(200, json={"access_token": "t0ken"})
        seen.append(request)
        if len(seen) > 1:
            return httpx.Response(200, stream=body)
        return httpx.Response(302, headers={"location": "https://cdn.example.net/x"}, stream=moved)

    client = driver.school(handler, auth="oauth2")
    found, content = opened(driver, client, lambda _: (moved.closed, body.read))
    assert found == (True, 0)
    assert content == b"zip"
    assert [request.headers.get("authorization") for request in seen] == ["Bearer t0ken", None]


def test_a_token_is_renewed(driver: Driver) -> None:
    """An opening shows a token, and a new one where that is refused."""
    office = Office()
    client = driver.school(lambda r: _zipped(office(r)), auth="oauth2")
    assert opened(driver, client)[1] == b"zip"
    office.good = set()
    assert opened(driver, client)[1] == b"zip"
    assert office.shown == ["Bearer t0ken-1", "Bearer t0ken-1", "Bearer t0ken-2"]


def _zipped(response: httpx.Response) -> httpx.Response:
    """A course as a file."""
    is_course = response.status_code == 200 and "access_token" not in response.text
    return httpx.Response(200, content=b"zip") if is_course else response


def test_credentials_that_are_refused(driver: Driver) -> None:
    """A 401 that no token can help is told."""
    client = driver.school(Wire(httpx.Response(401, json={"error": "no"})))
    with pytest.raises(AuthenticationError, match="getFile: 401 no"):
        opened(driver, client)


def test_an_undocumented_success(driver: Driver) -> None:
    """Another success than the documented one is reported, or refused and closed."""
    drifts: list[Drift] = []
    body = Body(b"part")
    client = driver.school(lambda _: httpx.Response(206, stream=body), on_drift=drifts.append)
    assert opened(driver, client)[1] == b"part"
    assert [(drift.path, drift.got) for drift in drifts] == [("status", 206)]
    body = Body(b"part")
    with pytest.raises(DecodeError, match="expected 200 at status"):
        opened(driver, client.with_options(strict=True))
    assert body.closed
    assert body.read == 0


def test_a_file_may_be_had_whole(driver: Driver) -> None:
    """Called like any other operation, a download's value is its bytes."""
    client = driver.school(Wire(raw(b'{"not": "decoded"}')))
    arguments = {"course_id": "a"}
    content = driver.run(lambda: client._core.call(GET_FILE, arguments))
    assert content == b'{"not": "decoded"}'
    response = driver.run(lambda: client._core.respond(GET_FILE, arguments))
    assert response.value == response.content == content


def test_downloads_of_a_resource_open(driver: Driver) -> None:
    """A resource's download is sent when it is read, not before."""
    wire = Wire(raw(b"zip"))
    client = driver.school(wire)
    download = client.courses.download("a/b")
    assert wire.requests == []
    assert driver.run(download.read) == b"zip"
    assert wire.request.url.raw_path == b"/api/courses/a%2Fb/file"


def test_a_page_in_place_of_a_package(driver: Driver) -> None:
    """A login page with a status of success is refused, not saved as the package."""
    page = raw("<html>Sign in</html>", content_type="Text/HTML; charset=utf-8")
    with pytest.raises(DecodeError, match="expected application/zip") as caught:
        opened(driver, driver.school(Wire(page)))
    assert caught.value.response.status_code == 200
    assert opened(driver, driver.school(Wire(raw(b"PK", content_type="text/plain")))) == (
        None,
        b"PK",
    )
