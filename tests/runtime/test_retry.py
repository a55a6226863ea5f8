"""Retries: when, how often, and how long they wait."""

from __future__ import annotations

import logging
from typing import Any

import httpx
import pytest

from lmskit import LmsError, RateLimitError, RequestOptions, ServerError, errors
from lmskit._retry import backoff
from tests.runtime.driver import THING, Driver, Wire, success

OK = success(THING)
BUSY = httpx.Response(503)


def create(client: Any, **arguments: Any) -> Any:
    """A call that must not be sent twice."""
    return client.things.create(name="n", **arguments)


def get(client: Any, **arguments: Any) -> Any:
    """A call that may be sent twice."""
    return client.things.get("a", **arguments)


@pytest.mark.parametrize("status", [408, 429, 502, 503, 504])
def test_a_safe_call_is_sent_again(driver: Driver, status: int) -> None:
    """A passing failure of a safe call is hidden."""
    wire = Wire(httpx.Response(status), OK)
    client = driver.client(wire)
    assert driver.run(lambda: get(client)).id == "t1"
    assert len(wire.requests) == 2
    assert wire.requests[0] is not wire.requests[1]
    assert len(driver.slept) == 1


@pytest.mark.parametrize("status", [400, 401, 404, 409, 422, 500, 501, 302])
def test_other_statuses_are_final(driver: Driver, status: int) -> None:
    """What would come again is not asked for again."""
    wire = Wire(httpx.Response(status), OK)
    client = driver.client(wire)
    with pytest.raises(errors.StatusError):
        driver.run(lambda: get(client))
    assert len(wire.requests) == 1


@pytest.mark.parametrize("status", [408, 429, 502, 503, 504])
def test_an_unsafe_call_is_not_sent_again(driver: Driver, status: int) -> None:
    """A create that may have been done is not done twice."""
    wire = Wire(httpx.Response(status), OK)
    client = driver.client(wire)
    with pytest.raises(errors.StatusError):
        driver.run(lambda: create(client))
    assert len(wire.requests) == 1


@pytest.mark.parametrize("kind", [httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout])
def test_an_unsafe_call_of_which_nothing_was_sent(
    driver: Driver, kind: type[httpx.TransportError]
) -> None:
    """A create that never left is sent again."""
    wire = Wire(kind("x"), OK)
    client = driver.client(wire)
    assert driver.run(lambda: create(client)).id == "t1"
    assert wire.requests[0].content == wire.requests[1].content


@pytest.mark.parametrize(
    "kind",
    [httpx.ReadTimeout, httpx.WriteTimeout, httpx.ReadError, httpx.RemoteProtocolError],
)
def test_a_connection_that_broke(driver: Driver, kind: type[httpx.TransportError]) -> None:
    """After a connection broke a safe call is sent again, an unsafe one is not."""
    wire = Wire(kind("x"), OK)
    client = driver.client(wire)
    assert driver.run(lambda: get(client)).id == "t1"
    other = Wire(kind("x"), OK)
    client = driver.client(other)
    with pytest.raises(errors.TransportError):
        driver.run(lambda: create(client))
    assert len(other.requests) == 1


@pytest.mark.parametrize("kind", [httpx.UnsupportedProtocol, httpx.LocalProtocolError])
def test_what_cannot_be_sent_stays_so(driver: Driver, kind: type[httpx.TransportError]) -> None:
    """A request that cannot be written is not tried again."""
    wire = Wire(kind("x"))
    client = driver.client(wire)
    with pytest.raises(errors.TransportError):
        driver.run(lambda: get(client))
    assert len(wire.requests) == 1


@pytest.mark.parametrize("retries", [0, 1, 2, 5])
def test_the_number_of_retries(driver: Driver, retries: int) -> None:
    """A call is tried once, and as often again as the client says."""
    wire = Wire(BUSY)
    client = driver.client(wire, max_retries=retries)
    with pytest.raises(ServerError):
        driver.run(lambda: get(client))
    assert len(wire.requests) == 1 + retries


def test_two_retries_by_default(driver: Driver) -> None:
    """By default there are two retries, and a call may say otherwise."""
    wire = Wire(BUSY)
    client = driver.client(wire)
    with pytest.raises(ServerError):
        driver.run(lambda: get(client))
    assert len(wire.requests) == 3
    with pytest.raises(ServerError):
        driver.run(lambda: get(client, options=RequestOptions(max_retries=0)))
    assert len(wire.requests) == 4


def test_the_vendor_says_how_long(driver: Driver) -> None:
    """Retry-After is honoured, up to a minute."""
    wire = Wire(
        httpx.Response(429, headers={"retry-after": "7"}),
        httpx.Response(429, headers={"retry-after": "3600"}),
        httpx.Response(429, headers={"retry-after": "86400"}),
    )
    client = driver.client(wire)
    with pytest.raises(RateLimitError) as caught:
        driver.run(lambda: get(client))
    assert driver.slept == [7.0, 60.0]
    assert caught.value.retry_after == 86400.0


def test_backoff_grows_and_is_capped(monkeypatch: pytest.MonkeyPatch) -> None:
    """The wait is drawn between nothing and a bound that doubles up to 8 seconds."""
    monkeypatch.setattr("random.uniform", lambda low, high: (low, high))
    bounds = [backoff(i) for i in (0, 1, 2, 3, 4, 5, 5000)]
    assert bounds == [(0, 0.5), (0, 1), (0, 2), (0, 4), (0, 8), (0, 8), (0, 8)]


def test_backoff_has_jitter(driver: Driver) -> None:
    """Two clients that failed together do not return together."""
    assert len({backoff(4) for _ in range(50)}) > 40
    wire = Wire(BUSY, BUSY, OK)
    client = driver.client(wire)
    driver.run(lambda: get(client))
    assert 0 <= driver.slept[0] <= 0.5
    assert 0 <= driver.slept[1] <= 1


@pytest.mark.parametrize(
    ("raised", "kind"),
    [
        (httpx.ConnectTimeout("x"), errors.TimeoutError),
        (httpx.ReadTimeout("x"), errors.TimeoutError),
        (httpx.PoolTimeout("x"), errors.TimeoutError),
        (httpx.ConnectError("x"), errors.ConnectionError),
        (httpx.ReadError("x"), errors.ConnectionError),
        (httpx.ProxyError("x"), errors.ConnectionError),
        (httpx.RemoteProtocolError("x"), errors.ConnectionError),
        (httpx.UnsupportedProtocol("x"), errors.TransportError),
        (httpx.LocalProtocolError("x"), errors.TransportError),
    ],
)
def test_each_httpx_error_has_its_own(
    driver: Driver, raised: Exception, kind: type[LmsError]
) -> None:
    """An error of httpx becomes one of this library, with the other as its cause."""
    client = driver.client(Wire(raised))
    with pytest.raises(kind) as caught:
        driver.run(lambda: get(client))
    assert type(caught.value) is kind
    assert caught.value.__cause__ is raised
    assert "getThing" in str(caught.value)


def test_retries_are_logged(driver: Driver, caplog: pytest.LogCaptureFixture) -> None:
    """A log tells that, why and when a call is sent again, and nothing secret."""
    client = driver.client(Wire(httpx.Response(429, headers={"retry-after": "1"}), OK))
    with caplog.at_level(logging.INFO, "lmskit.retry"):
        driver.run(lambda: get(client))
    assert [r.getMessage() for r in caplog.records if r.name == "lmskit.retry"] == [
        "getThing: 429; retry 1 of 2 in 1.0 s"
    ]
    assert "k3y-s3cr3t" not in caplog.text
