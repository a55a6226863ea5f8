"""Waiters: when they look, what they make of a state, and when they give up."""

from __future__ import annotations

import asyncio
import builtins
import pickle
from typing import Any

import httpx
import pytest

from lmskit import (
    InvalidArgumentError,
    JobFailedError,
    LmsError,
    NotFoundError,
    RequestOptions,
    WaitTimeoutError,
)
from tests.runtime.driver import AsyncDriver, Driver, SyncDriver, Wire
from tests.runtime.school import Job, JobResult, Status


def state(status: object, **more: object) -> httpx.Response:
    """An answer about the job."""
    return httpx.Response(200, json={"status": status, **more})


RUNNING, COMPLETE = state("RUNNING"), state("COMPLETE", message="m")


def test_a_job_is_waited_for(driver: Driver) -> None:
    """The first look is at once, the others an interval apart, and the last state is returned."""
    wire = Wire(RUNNING, RUNNING, COMPLETE)
    client = driver.school(wire)
    done = driver.run(lambda: client.courses.wait(interval=2.5))
    assert (done.status, done.message) == ("COMPLETE", "m")
    assert isinstance(done, Job)
    assert len(wire.requests) == 3
    assert driver.slept == [2.5, 2.5]


def test_a_job_that_is_done(driver: Driver) -> None:
    """A job that is done already is not waited for, even with no time at all."""
    client = driver.school(Wire(COMPLETE))
    assert driver.run(lambda: client.courses.wait(timeout=0)).status is Status.COMPLETE
    assert driver.slept == []


@pytest.mark.parametrize("odd", ["QUEUED", "running", "complete", None, 5, ["ERROR"], {}])
def test_a_status_that_no_one_knows(driver: Driver, odd: Any) -> None:
    """What is neither success nor failure is waited for."""
    client = driver.school(Wire(state(odd), httpx.Response(200, json={}), COMPLETE))
    assert driver.run(client.courses.wait).status == "COMPLETE"
    assert driver.slept == [1.0, 1.0]


def test_progress_is_told(driver: Driver) -> None:
    """Every state is told of, the last one too, before the wait goes on."""
    told: list[Any] = []

    def hear(job: Job) -> int:
        told.append((job.status, len(driver.slept)))
        return 5

    client = driver.school(Wire(RUNNING, state("QUEUED"), COMPLETE))
    driver.run(lambda: client.courses.wait(on_progress=hear))
    assert told == [("RUNNING", 0), ("QUEUED", 1), ("COMPLETE", 2)]


def test_progress_of_a_failure_is_told(driver: Driver) -> None:
    """A failed state is told of before it is raised."""
    told: list[Any] = []
    client = driver.school(Wire(state("ERROR")))
    with pytest.raises(JobFailedError):
        driver.run(lambda: client.courses.wait(on_progress=told.append))
    assert [job.status for job in told] == ["ERROR"]


def test_progress_may_be_awaited() -> None:
    """What a listener returns to an async wait is awaited."""
    told: list[Any] = []

    async def hear(job: Job) -> None:
        await asyncio.sleep(0)
        told.append(job.status)

    driver = AsyncDriver()
    client = driver.school(Wire(RUNNING, COMPLETE))
    driver.run(lambda: client.courses.wait(on_progress=hear))
    assert told == ["RUNNING", "COMPLETE"]


def test_listeners_that_are_none(driver: Driver) -> None:
    """What cannot be called is refused before anything is sent, and what nobody would await."""

    async def hear(job: Job) -> None:
        raise AssertionError(job)

    given = [5, hear] if isinstance(driver, SyncDriver) else [5]
    wire = Wire(COMPLETE)
    client = driver.school(wire)
    for listener in given:
        with pytest.raises(InvalidArgumentError, match=r"^on_progress: expected a function"):
            driver.run(lambda listener=listener: client.courses.wait(on_progress=listener))
    assert wire.requests == []


def test_a_listener_may_end_the_wait(driver: Driver) -> None:
    """An error of the listener's own passes."""

    def stop(_: Job) -> None:
        raise KeyError("enough")

    client = driver.school(Wire(RUNNING))
    with pytest.raises(KeyError, match="enough"):
        driver.run(lambda: client.courses.wait(on_progress=stop))
    assert driver.slept == []


def test_a_job_that_failed(driver: Driver) -> None:
    """The error says what the job said, and has its last state."""
    failed = state("ERROR", message="bad zip", result={"parser_warnings": ["no title", "no id"]})
    client = driver.school(Wire(RUNNING, failed))
    with pytest.raises(JobFailedError) as caught:
        driver.run(client.courses.wait)
    error = caught.value
    assert str(error) == "getJob: the job failed: bad zip (warnings: no title; no id)"
    assert (error.message, error.warnings) == ("bad zip", ("no title", "no id"))
    assert error.value.result == JobResult(parser_warnings=["no title", "no id"])
    twin = pickle.loads(pickle.dumps(error))
    assert (type(twin), str(twin), twin.value) == (JobFailedError, str(error), error.value)


@pytest.mark.parametrize(
    ("more", "message", "warnings"),
    [
        ({}, "", ()),
        ({"message": None, "result": None}, "", ()),
        ({"message": "m", "result": {}}, "m", ()),
        ({"result": {"parser_warnings": []}}, "", ()),
        ({"message": 5, "result": {"parser_warnings": ["a", None, "", 7]}}, "5", ("a", "7")),
        ({"result": {"parser_warnings": "a"}}, "", ("a",)),
        ({"result": "odd"}, "", ()),
        ({"message": {"a": 1}}, "{'a': 1}", ()),
    ],
)
def test_a_failure_that_says_little(
    driver: Driver, more: dict[str, Any], message: str, warnings: tuple[str, ...]
) -> None:
    """Whatever is missing, or odd, the failure is told."""
    client = driver.school(Wire(state("ERROR", **more)))
    with pytest.raises(JobFailedError, match=r"^getJob: the job failed: ") as caught:
        driver.run(client.courses.wait)
    assert (caught.value.message, caught.value.warnings) == (message, warnings)


def test_a_failure_that_quotes_a_secret(driver: Driver) -> None:
    """Neither message nor warnings show the credentials."""
    quoted = {"message": "APP-12345?", "result": {"parser_warnings": ["KEY:s3cr3t?"]}}
    client = driver.school(Wire(state("ERROR", **quoted)))
    with pytest.raises(JobFailedError) as caught:
        driver.run(client.courses.wait)
    assert str(caught.value) == "getJob: the job failed: ***? (warnings: ***?)"
    assert (caught.value.message, caught.value.warnings) == ("***?", ("***?",))


def test_a_wait_ends(driver: Driver) -> None:
    """The last look is at the deadline, and no sleep goes beyond it."""
    wire = Wire(RUNNING)
    client = driver.school(wire)
    with pytest.raises(
        WaitTimeoutError, match=r"^getJob: still RUNNING after 2.5 seconds"
    ) as caught:
        driver.run(lambda: client.courses.wait(timeout=2.5))
    assert driver.slept == [1.0, 1.0, 0.5]
    assert len(wire.requests) == 4
    assert caught.value.value.status == "RUNNING"
    assert isinstance(caught.value, builtins.TimeoutError)
    twin = pickle.loads(pickle.dumps(caught.value))
    assert (str(twin), twin.value) == (str(caught.value), caught.value.value)


def test_slow_answers_count(driver: Driver) -> None:
    """The time that the answers take is part of the wait."""

    def slow(_: httpx.Request) -> httpx.Response:
        driver.now += 4
        return state("RUNNING")

    client = driver.school(slow)
    with pytest.raises(WaitTimeoutError):
        driver.run(lambda: client.courses.wait(timeout=10, interval=3))
    assert driver.slept == [3]


def test_no_time_at_all(driver: Driver) -> None:
    """With a timeout of 0 there is one look."""
    wire = Wire(RUNNING)
    client = driver.school(wire)
    with pytest.raises(WaitTimeoutError, match="after 0 seconds"):
        driver.run(lambda: client.courses.wait(timeout=0))
    assert len(wire.requests) == 1


def test_a_wait_for_ever(driver: Driver) -> None:
    """Without a timeout a wait lasts as long as the job."""
    client = driver.school(Wire(*[RUNNING] * 50, COMPLETE))
    driver.run(lambda: client.courses.wait(timeout=None, interval=3600))
    assert driver.slept == [3600] * 50


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("timeout", [-1, float("nan"), float("inf"), "5", True]),
        ("interval", [0, -1, float("nan"), float("inf"), "1", None, True]),
    ],
)
def test_times_that_are_refused(driver: Driver, name: str, values: list[Any]) -> None:
    """A time that is none is refused before anything is sent."""
    wire = Wire(COMPLETE)
    client = driver.school(wire)
    for value in values:
        with pytest.raises(InvalidArgumentError, match=f"^{name}: expected") as caught:
            driver.run(lambda value=value: client.courses.wait(**{name: value}))
        assert caught.value.argument == name
    assert wire.requests == []


def test_looks_are_calls(driver: Driver) -> None:
    """Each look has the options given, and is retried as any other call."""
    wire = Wire(httpx.Response(503), RUNNING, httpx.ReadError("reset"), COMPLETE)
    client = driver.school(wire)
    options = RequestOptions(extra_headers={"X-A": "1"}, timeout=3)
    assert driver.run(lambda: client.courses.wait(options=options)).status == "COMPLETE"
    assert [request.headers["x-a"] for request in wire.requests] == ["1"] * 4
    assert {request.extensions["timeout"]["read"] for request in wire.requests} == {3}


def test_a_job_that_no_one_knows(driver: Driver) -> None:
    """A failed look ends the wait with its own error."""
    client = driver.school(Wire(RUNNING, httpx.Response(404, json={"message": "no job"})))
    with pytest.raises(NotFoundError, match="no job"):
        driver.run(client.courses.wait)


def test_a_responding_core_waits_too(driver: Driver) -> None:
    """The state is the state, however the client is asked."""
    client = driver.school(Wire(RUNNING, COMPLETE))
    responding = type(client.courses)(client._core.responding())
    assert driver.run(responding.wait).status == "COMPLETE"


def test_a_wait_can_be_cancelled() -> None:
    """A cancelled wait ends in its sleep."""

    async def main() -> None:
        client = AsyncDriver().school(Wire(RUNNING))
        client._core.sleep = asyncio.sleep
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await client.courses.wait(timeout=None)

    asyncio.run(main())


def test_real_time_passes() -> None:
    """Without a clock of the test's own, the wait goes by the clock of the process."""
    client = SyncDriver().school(Wire(RUNNING))
    fresh = type(client._core)(client._core.settings, client._core.connection)
    client._core.clock, client._core.sleep = fresh.clock, fresh.sleep
    with pytest.raises(LmsError, match=r"after 0\.05 seconds"):
        client.courses.wait(timeout=0.05, interval=0.02)
