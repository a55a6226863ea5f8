"""The send loop: redirects, timeouts, cancellation, and what is closed afterwards."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from lmskit import RequestOptions, StatusError, errors
from tests.runtime.driver import CREDENTIALS, THING, AsyncDriver, Driver, SyncDriver, Wire, success
from tests.runtime.sample import AsyncSample, Sample

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

OK = success(THING)


def moved(location: str, status: int = 302) -> httpx.Response:
    """A redirect."""
    return httpx.Response(status, headers={"location": location})


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_get_is_redirected(driver: Driver, status: int) -> None:
    """A GET follows a redirect; within the origin its headers go along."""
    wire = Wire(moved("/v1/elsewhere?a=b", status), OK)
    client = driver.client(wire)
    assert driver.run(lambda: client.things.get("a")).id == "t1"
    assert str(wire.request.url) == "https://api.example.com/v1/elsewhere?a=b"
    assert wire.request.headers["authorization"].startswith("Bearer ")


@pytest.mark.parametrize(
    "location",
    [
        "https://evil.example.net/v1/things/a",
        "//evil.example.net/",
        "https://api.example.com:8443/v1/things/a",
        "https://api.example.com.evil.example.net/",
        "http://127.0.0.1/v1/things/a",
    ],
)
def test_credentials_stay_at_their_origin(driver: Driver, location: str) -> None:
    """To another origin nothing goes along that the caller or the vendor made."""
    wire = Wire(moved(location), OK)
    client = driver.client(wire).with_options(extra_headers={"X-Key": "s3cr3t", "Cookie": "a=b"})
    options = RequestOptions(extra_headers={"X-Other": "s3cr3t"})
    assert driver.run(lambda: client.things.get("a", options=options)).id == "t1"
    first, second = wire.requests
    assert first.headers["x-key"] == "s3cr3t"
    assert second.url.netloc != first.url.netloc
    assert second.headers["host"] == second.url.netloc.decode()
    names = {"host", "accept", "accept-encoding", "connection", "user-agent"}
    assert set(second.headers) == names


def test_a_redirect_brings_no_credentials(driver: Driver) -> None:
    """A user in the address of a redirect does not replace the client's own: it is not followed."""
    wire = Wire(moved("https://me:pw@api.example.com/v1/things/b"), OK)
    with pytest.raises(errors.StatusError) as caught:
        driver.run(lambda: driver.client(wire, max_retries=0).things.get("a"))
    assert caught.value.status == 302
    assert len(wire.requests) == 1


def test_credentials_do_not_come_back(driver: Driver) -> None:
    """A detour over another origin does not carry the credentials back in."""
    wire = Wire(moved("https://evil.example.net/"), moved("https://api.example.com/v1/x"), OK)
    client = driver.client(wire)
    driver.run(lambda: client.things.get("a"))
    assert ["authorization" in request.headers for request in wire.requests] == [True, False, False]


@pytest.mark.parametrize(
    "location",
    [
        "http://api.example.com/v1/things/a",
        "ftp://api.example.com/",
        "mailto:a@b",
        "https://xn--a/",
        "https://xn--zzzzzzzzz99/",
        "https://[::1/",
    ],
)
def test_no_redirect_to_what_is_not_safe(driver: Driver, location: str) -> None:
    """A redirect away from https is not followed, nor is one to a host that cannot be."""
    wire = Wire(moved(location), OK)
    client = driver.client(wire, max_retries=0)
    with pytest.raises(errors.LmsError):
        driver.run(lambda: client.things.get("a"))
    assert len(wire.requests) == 1


@pytest.mark.parametrize("call", ["create", "delete"])
@pytest.mark.parametrize("status", [301, 303, 308])
def test_only_a_get_is_redirected(driver: Driver, call: str, status: int) -> None:
    """What changes something is not sent to where the vendor's page does not say."""
    wire = Wire(moved("/v1/elsewhere", status), OK)
    client = driver.client(wire)
    arguments: dict[str, Any] = {"name": "n"} if call == "create" else {"thing_id": "a"}
    with pytest.raises(StatusError) as caught:
        driver.run(lambda: getattr(client.things, call)(**arguments))
    assert caught.value.status == status
    assert len(wire.requests) == 1


def test_redirects_end(driver: Driver) -> None:
    """A circle of redirects is left after five."""
    wire = Wire(moved("/v1/round"))
    client = driver.client(wire)
    with pytest.raises(StatusError) as caught:
        driver.run(lambda: client.things.get("a"))
    assert caught.value.status == 302
    assert len(wire.requests) == 6


def timeouts(driver: Driver, client: Any, wire: Wire, **options: Any) -> dict[str, float | None]:
    """The timeouts that a request carries."""
    driver.run(lambda: client.things.get("a", options=RequestOptions(**options)))
    found: dict[str, float | None] = wire.request.extensions["timeout"]
    return found


def test_every_request_has_a_timeout(driver: Driver) -> None:
    """A request waits 5 s for a connection and 60 s for bytes, unless told otherwise."""
    wire = Wire()
    client = driver.client(wire)
    default = {"connect": 5.0, "read": 60.0, "write": 60.0, "pool": 60.0}
    assert timeouts(driver, client, wire) == default
    assert timeouts(driver, client, wire, timeout=3)["read"] == 3
    assert timeouts(driver, client.with_options(timeout=4), wire)["read"] == 4
    assert timeouts(driver, client.with_options(timeout=4), wire, timeout=3)["read"] == 3
    assert timeouts(driver, driver.client(wire, timeout=9.5), wire)["connect"] == 9.5
    own = httpx.Timeout(1, read=None)
    assert timeouts(driver, client, wire, timeout=own)["read"] is None
    assert timeouts(driver, client.with_options(timeout=4).with_options(timeout=None), wire) == (
        default
    )


def test_a_given_clients_timeout_counts() -> None:
    """A timeout that someone chose for the given httpx client is kept."""
    wire = Wire()
    transport = httpx.MockTransport(wire)
    client = Sample(**CREDENTIALS, http_client=httpx.Client(transport=transport, timeout=2))
    assert timeouts(SyncDriver(), client, wire)["read"] == 2
    client = Sample(**CREDENTIALS, timeout=3, http_client=httpx.Client(transport=transport))
    assert timeouts(SyncDriver(), client, wire)["read"] == 3


def test_a_given_clients_auth_is_not_used(
    driver: Driver, monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    """Neither the given client's auth nor a netrc file replaces the credentials."""
    netrc = tmp_path / "netrc"
    netrc.write_text("machine api.example.com login other password other\n")
    monkeypatch.setenv("NETRC", str(netrc))
    wire = Wire()
    kind = httpx.Client if isinstance(driver, SyncDriver) else httpx.AsyncClient
    own = kind(transport=httpx.MockTransport(wire), auth=("other", "other"))
    client = driver.client(wire, http_client=own)
    driver.run(lambda: client.things.get("a"))
    assert wire.request.headers["authorization"] == "Bearer org-123456:k3y-s3cr3t"


def test_a_given_clients_headers_and_hooks_count() -> None:
    """What a user configured on the httpx client stays."""
    wire, seen = Wire(), []
    own = httpx.Client(
        transport=httpx.MockTransport(wire),
        headers={"X-Trace": "1"},
        event_hooks={"request": [seen.append], "response": [seen.append]},
    )
    Sample(**CREDENTIALS, http_client=own).things.get("a")
    assert wire.request.headers["x-trace"] == "1"
    assert len(seen) == 2


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that breaks off, or never ends, and knows whether it was closed."""

    def __init__(self, error: Exception | None) -> None:
        self.closed = False
        self.error = error

    def __iter__(self) -> Iterator[bytes]:
        yield b'{"result":'
        assert self.error is not None
        raise self.error

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield b'{"result":'
        if self.error is not None:
            raise self.error
        await asyncio.sleep(60)

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


@pytest.mark.parametrize(
    ("raised", "kind"),
    [
        (httpx.ReadError("reset"), errors.ConnectionError),
        (httpx.ReadTimeout("slow"), errors.TimeoutError),
        (httpx.RemoteProtocolError("cut"), errors.ConnectionError),
    ],
)
def test_a_body_that_breaks_off(
    driver: Driver, raised: httpx.RequestError, kind: type[errors.LmsError]
) -> None:
    """A body that breaks off is a connection that broke, and is closed."""
    body = Body(raised)
    client = driver.client(lambda _: httpx.Response(200, stream=body), max_retries=0)
    with pytest.raises(kind):
        driver.run(lambda: client.things.get("a"))
    assert body.closed


@pytest.mark.parametrize("status", [200, 302, 404, 503])
def test_every_response_is_closed(driver: Driver, status: int) -> None:
    """Whatever comes of a response, its connection is given back."""
    responses: list[httpx.Response] = []

    def handler(_: httpx.Request) -> httpx.Response:
        headers = {"location": "/v1/x"} if status == 302 else {}
        responses.append(httpx.Response(status, json={"data": THING}, headers=headers))
        return responses[-1]

    client = driver.client(handler)
    with pytest.raises(errors.LmsError) if status != 200 else _nothing():
        driver.run(lambda: client.things.get("a"))
    assert responses
    assert all(response.is_closed for response in responses)


class _nothing:
    def __enter__(self) -> None: ...
    def __exit__(self, *_: object) -> None: ...


def test_cancellation_passes() -> None:
    """A cancelled call raises CancelledError, closes its response, and is not retried."""
    body, calls = Body(None), []

    def handler(request: httpx.Request) -> httpx.Response:
        calls.append(request)
        return httpx.Response(200, stream=body)

    async def main() -> None:
        client = AsyncDriver().client(handler)
        task = asyncio.create_task(client.things.get("a"))
        await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(main())
    assert body.closed
    assert len(calls) == 1


def test_a_timeout_around_a_call_works() -> None:
    """`asyncio.timeout` ends a call, in its sleeps between retries too."""

    async def main() -> None:
        own = httpx.AsyncClient(transport=httpx.MockTransport(lambda _: httpx.Response(503)))
        client = AsyncSample(**CREDENTIALS, http_client=own, max_retries=50)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await client.things.get("a")

    asyncio.run(main())


def test_tasks_share_a_client() -> None:
    """Many tasks at once get each their own answer."""

    async def main() -> list[str]:
        client = AsyncDriver().client(_echo)
        things = await asyncio.gather(*(client.things.get(str(i)) for i in range(50)))
        return [thing.id for thing in things]

    assert asyncio.run(main()) == [str(i) for i in range(50)]


def test_threads_share_a_client() -> None:
    """Many threads at once get each their own answer."""
    client = SyncDriver().client(_echo)
    found: dict[int, str] = {}

    def one(number: int) -> None:
        found[number] = client.things.get(str(number)).id

    threads = [threading.Thread(target=one, args=(i,)) for i in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {i: str(i) for i in range(20)}


def test_progress_of_an_upload(driver: Driver) -> None:
    """A listener given to a method hears of what was sent."""
    told: list[tuple[int, int | None]] = []
    client = driver.school(lambda _: httpx.Response(204))

    def hear(sent: int, total: int | None) -> None:
        told.append((sent, total))

    driver.run(lambda: client.courses.upload(file=b"x" * 1000, on_progress=hear))
    assert told[-1][0] == 1000


def _echo(request: httpx.Request) -> httpx.Response:
    return success({"id": request.url.path.rsplit("/", 1)[1], "name": "n"})
