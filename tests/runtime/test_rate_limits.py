"""The rate limits that a client keeps to: what counts, who shares them, how they are given."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from typing import Any

import httpx
import pytest

from lmskit import ConfigurationError, InvalidArgumentError, RateLimit
from tests.runtime import virtual
from tests.runtime.driver import (
    APP,
    CREDENTIALS,
    THING,
    Driver,
    Wire,
    success,
)
from tests.runtime.sample import AsyncSample
from tests.runtime.school import AsyncSchool, School

TEN = [RateLimit(2, per=10)]
OK = success(THING)


def get(client: Any) -> Any:
    """A call."""
    return client.things.get("a")


def test_calls_wait_for_their_place(driver: Driver) -> None:
    """So many calls go out at once, the next ones when the first are long enough ago."""
    wire = Wire()
    client = driver.client(wire, rate_limits=TEN)
    for _ in range(5):
        driver.run(lambda: get(client))
    assert driver.slept == [10.0, 10.0]
    assert len(wire.requests) == 5


def test_no_limit_without_one(driver: Driver) -> None:
    """A client waits for nothing unless it is told to, and an empty list tells it nothing."""
    for limits in (None, [], ()):
        client = driver.client(Wire(), rate_limits=limits)
        for _ in range(50):
            driver.run(lambda client=client: get(client))  # type: ignore[misc]
    assert driver.slept == []


def test_repetitions_count(driver: Driver) -> None:
    """A request that is sent again takes a place again, after its own wait."""
    busy = httpx.Response(503, headers={"retry-after": "4"})
    wire = Wire(busy, busy, OK)
    client = driver.client(wire, rate_limits=TEN)
    driver.run(lambda: get(client))
    assert driver.slept == [4.0, 4.0, 2.0]


def test_redirects_count(driver: Driver) -> None:
    """A redirect that is followed takes a place of its own."""
    away = httpx.Response(302, headers={"location": "/elsewhere"})
    wire = Wire(away, away, OK)
    client = driver.client(wire, rate_limits=TEN)
    driver.run(lambda: get(client))
    assert (driver.slept, len(wire.requests)) == ([10.0], 3)


def test_tokens_count(driver: Driver) -> None:
    """The request for a token takes a place too."""
    wire = Wire(httpx.Response(200, json={"access_token": "t0ken"}), httpx.Response(204))
    client = driver.school(wire, auth="oauth2", rate_limits=[RateLimit(1, per=10)])
    driver.run(lambda: client.courses.rename("a", title="t"))
    assert (driver.slept, len(wire.requests)) == ([10.0], 2)


def test_copies_share_the_limits(driver: Driver) -> None:
    """What is made of a client counts with it: a copy with other options, and `with_response`."""
    client = driver.client(Wire(), rate_limits=TEN)
    for each in (client, client.with_options(max_retries=0), client.with_response):
        driver.run(lambda each=each: get(each))  # type: ignore[misc]
    assert driver.slept == [10.0]
    other = driver.client(Wire(), rate_limits=TEN)
    driver.run(lambda: get(other))
    assert driver.slept == [10.0]


def test_the_vendor_s_own_limits(driver: Driver) -> None:
    """A word stands for the limits that the vendor documents."""
    client = driver.school(Wire(), rate_limits="documented")
    assert client._core.settings.rate_limits == (RateLimit(600, per=60), RateLimit(5000, per=3600))


@pytest.mark.parametrize("kind", [School, AsyncSchool])
@pytest.mark.parametrize(
    "given", [600, RateLimit(1, per=1), [600], [(600, 60)], "all", {RateLimit(1, per=1)}]
)
def test_limits_that_are_none(kind: Any, given: Any) -> None:
    """Anything but a list of limits is refused when the client is made."""
    with pytest.raises(ConfigurationError, match=r"^rate_limits: expected a list of RateLimit"):
        kind(**APP, rate_limits=given)


def test_nothing_documented(driver: Driver) -> None:
    """The word is refused where the vendor documents no limits."""
    with pytest.raises(ConfigurationError, match="rate_limits: none are documented for Sample"):
        driver.client(Wire(), rate_limits="documented")


@pytest.mark.parametrize(
    ("calls", "per", "argument"),
    [
        (0, 60, "calls"),
        (-1, 60, "calls"),
        (1.5, 60, "calls"),
        (True, 60, "calls"),
        ("600", 60, "calls"),
        (600, 0, "per"),
        (600, -1, "per"),
        (600, float("inf"), "per"),
        (600, float("nan"), "per"),
        (600, True, "per"),
        (600, None, "per"),
    ],
)
def test_numbers_that_limit_nothing(calls: Any, per: Any, argument: str) -> None:
    """A limit has a number of calls and a number of seconds, and the error names the wrong one."""
    with pytest.raises(InvalidArgumentError) as caught:
        RateLimit(calls, per=per)
    assert caught.value.argument == argument


def concurrent(cancelled: int, wanted: int) -> list[float]:
    """When the requests of many tasks reach the wire, some of which give up while they wait."""
    times: list[float] = []

    def answer(_: httpx.Request) -> httpx.Response:
        times.append(round(asyncio.get_running_loop().time(), 6))
        return httpx.Response(200, json={"data": THING})

    async def main() -> None:
        http_client = httpx.AsyncClient(transport=httpx.MockTransport(answer))
        limits = [RateLimit(5, per=60)]
        async with AsyncSample(
            **CREDENTIALS, http_client=http_client, rate_limits=limits
        ) as client:
            client._core.clock = asyncio.get_running_loop().time
            tasks = [asyncio.create_task(get(client)) for _ in range(cancelled + wanted)]
            await asyncio.sleep(1)
            for task in tasks[5 : 5 + cancelled]:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    virtual.run(main())
    return times


@pytest.mark.parametrize("cancelled", [0, 1, 4, 7])
def test_many_tasks(cancelled: int) -> None:
    """Of many calls at once so many begin at a time, as if those that were cancelled never were."""
    assert concurrent(cancelled, 17) == [0.0] * 5 + [60.0] * 5 + [120.0] * 5 + [180.0] * 2


def test_clients_without_limits_load_no_queue() -> None:
    """The module that waits is loaded by the first client that has limits."""
    code = (
        "import sys; from lmskit.settings import Auth, RateLimit, Vendor;"
        "from lmskit.client import SyncClient;"
        "auth = Auth(header='A', template='{k}', credentials={'k': 'LMSKIT_TEST_K'});"
        "vendor = Vendor(name='V', base_url='https://v.example', auth=auth);"
        "SyncClient(vendor, {'k': 'x'}); assert 'lmskit._limiter' not in sys.modules;"
        "SyncClient(vendor, {'k': 'x'}, rate_limits=[RateLimit(1, per=1)]);"
        "assert 'lmskit._limiter' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
