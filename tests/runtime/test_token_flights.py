"""One token request at a time, among a hundred threads and among a hundred tasks."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from lmskit import StatusError
from tests.runtime.driver import APP, AsyncDriver, SyncDriver
from tests.runtime.office import Office
from tests.runtime.school import AsyncSchool

if TYPE_CHECKING:
    from collections.abc import Callable

MANY = 100


@pytest.fixture
def office() -> Office:
    """A vendor whose tokens take long enough for everyone to want one."""
    office = Office()
    office.pause = 0.05
    return office


def in_threads(call: Callable[[int], Any]) -> list[Any]:
    """What a hundred threads that start together make of a call; errors as they are."""
    gate = threading.Barrier(MANY)

    def one(number: int) -> Any:
        gate.wait()
        try:
            return call(number)
        except Exception as error:  # noqa: BLE001 - looked at by the test
            return error

    with ThreadPoolExecutor(MANY) as pool:
        return list(pool.map(one, range(MANY)))


def in_tasks(call: Callable[[int], Any]) -> list[Any]:
    """What a hundred tasks that start together make of a call; errors as they are."""

    async def main() -> list[Any]:
        return await asyncio.gather(*map(call, range(MANY)), return_exceptions=True)

    return asyncio.run(main())


def everyone(ids: list[Any]) -> bool:
    """Whether each call got its own answer."""
    return [getattr(course, "id", course) for course in ids] == [str(i) for i in range(MANY)]


def test_threads_without_a_token(office: Office) -> None:
    """A hundred threads that call at once, none with a token, cause one request for it."""
    client = SyncDriver().school(office, auth="oauth2")
    copies = [client, client.with_options(max_retries=0)]
    assert everyone(in_threads(lambda i: copies[i % 2].courses.get(str(i))))
    assert len(office.forms) == 1


def test_tasks_without_a_token(office: Office) -> None:
    """A hundred tasks that call at once, none with a token, cause one request for it."""
    client = AsyncDriver().school(office.task, auth="oauth2")
    copies = [client, client.with_options(max_retries=0)]
    assert everyone(in_tasks(lambda i: copies[i % 2].courses.get(str(i))))
    assert len(office.forms) == 1


def test_threads_with_an_expired_token(office: Office) -> None:
    """A hundred threads that call at once with an expired token cause one request."""
    driver = SyncDriver()
    client = driver.school(office, auth="oauth2")
    client.courses.get("a")
    driver.now += 1000
    assert everyone(in_threads(lambda i: client.courses.get(str(i))))
    assert len(office.forms) == 2
    assert set(office.shown[1:]) == {"Bearer t0ken-2"}


def test_tasks_with_an_expired_token(office: Office) -> None:
    """A hundred tasks that call at once with an expired token cause one request."""
    driver = AsyncDriver()
    client = driver.school(office.task, auth="oauth2")
    driver.run(lambda: client.courses.get("a"))
    driver.now += 1000
    assert everyone(in_tasks(lambda i: client.courses.get(str(i))))
    assert len(office.forms) == 2
    assert set(office.shown[1:]) == {"Bearer t0ken-2"}


def test_threads_that_were_all_refused(office: Office) -> None:
    """A hundred threads whose one token was refused to all of them cause one request."""
    gate = threading.Barrier(MANY)

    def handler(request: httpx.Request) -> httpx.Response:
        response = office(request)
        if response.status_code == 401:
            gate.wait()  # nobody renews before everyone was refused
        return response

    client = SyncDriver().school(handler, auth="oauth2")
    client.courses.get("a")
    office.good = set()
    assert everyone(in_threads(lambda i: client.courses.get(str(i))))
    assert len(office.forms) == 2
    assert office.shown.count("Bearer t0ken-1") == office.shown.count("Bearer t0ken-2") + 1 == 101


def test_tasks_that_were_all_refused(office: Office) -> None:
    """A hundred tasks whose one token was refused to all of them cause one request."""
    refused: list[httpx.Request] = []
    gate = asyncio.Event()

    async def handler(request: httpx.Request) -> httpx.Response:
        response = await office.task(request)
        if response.status_code == 401:
            refused.append(request)
            if len(refused) == MANY:
                gate.set()
            await gate.wait()
        return response

    driver = AsyncDriver()
    client = driver.school(handler, auth="oauth2")
    driver.run(lambda: client.courses.get("a"))
    office.good = set()
    assert everyone(in_tasks(lambda i: client.courses.get(str(i))))
    assert len(refused) == MANY
    assert len(office.forms) == 2


def test_a_late_refusal_does_not_cost_the_new_token(office: Office) -> None:
    """Who hears late that the old token is no good takes the new one, which is there already."""
    first, late = threading.Event(), threading.Event()

    def handler(request: httpx.Request) -> httpx.Response:
        response = office(request)
        if response.status_code == 401 and request.url.path.endswith("/late"):
            first.set()
            late.wait(5)
        return response

    client = SyncDriver().school(handler, auth="oauth2")
    client.courses.get("a")
    office.good = set()
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(client.courses.get, "late")
        assert first.wait(5)
        client.courses.get("b")
        late.set()
        assert waiting.result(5).id == "late"
    assert len(office.forms) == 2


def test_threads_try_after_one_that_failed(office: Office) -> None:
    """A failed token request is its caller's own; the next in line asks again."""
    office.answers = [httpx.Response(400, json={"message": "no"})]
    client = SyncDriver().school(office, auth="oauth2")
    found = in_threads(lambda i: client.courses.get(str(i)))
    assert sum(isinstance(one, StatusError) for one in found) == 1
    assert sum(hasattr(one, "id") for one in found) == MANY - 1
    assert len(office.forms) == 2


def test_tasks_try_after_one_that_failed(office: Office) -> None:
    """A failed token request is its caller's own; the next in line asks again."""
    office.answers = [httpx.Response(400, json={"message": "no"})]
    client = AsyncDriver().school(office.task, auth="oauth2")
    found = in_tasks(lambda i: client.courses.get(str(i)))
    assert sum(isinstance(one, StatusError) for one in found) == 1
    assert sum(hasattr(one, "id") for one in found) == MANY - 1
    assert len(office.forms) == 2


def test_a_task_that_is_cancelled_while_it_asks(office: Office) -> None:
    """Who waited for a cancelled task asks in its place, and nobody waits for ever."""

    async def main() -> list[Any]:
        client = AsyncDriver().school(office.task, auth="oauth2")
        tasks = [asyncio.ensure_future(client.courses.get(str(i))) for i in range(5)]
        await asyncio.sleep(0.01)
        tasks[0].cancel()  # it asks
        tasks[2].cancel()  # it waits
        async with asyncio.timeout(5):
            return await asyncio.gather(*tasks, return_exceptions=True)

    found = asyncio.run(main())
    assert [isinstance(one, asyncio.CancelledError) for one in found] == [True, False] * 2 + [False]
    assert [one.id for one in found if not isinstance(one, BaseException)] == ["1", "3", "4"]
    assert len(office.forms) == 1


def test_a_timeout_while_a_token_is_asked_for(office: Office) -> None:
    """A call that ran out of time leaves nothing behind that the next one would wait for."""
    office.pause = 0.2

    async def main() -> str:
        client = AsyncDriver().school(office.task, auth="oauth2")
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.02):
                await client.courses.get("a")
        office.pause = 0
        async with asyncio.timeout(5):
            course = await client.courses.get("b")
        return str(course.id)

    assert asyncio.run(main()) == "b"


def test_a_client_is_made_outside_of_a_loop_and_used_in_several(office: Office) -> None:
    """Neither making a client nor the end of a loop is in the way of the next loop."""
    driver = AsyncDriver()
    client = driver.school(office.task, auth="oauth2")
    for count in (1, 2, 3):
        assert everyone(in_tasks(lambda i: client.courses.get(str(i))))
        assert len(office.forms) == count
        driver.now += 1000


def test_a_loop_that_ends_while_a_token_is_asked_for(office: Office) -> None:
    """A task that never came to its end does not hold up the next loop."""
    client = AsyncDriver().school(office.task, auth="oauth2")
    loop = asyncio.new_event_loop()
    task = loop.create_task(client.courses.get("a"))
    loop.run_until_complete(asyncio.sleep(0.01))
    assert office.forms == []
    assert everyone(in_tasks(lambda i: client.courses.get(str(i))))
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        loop.run_until_complete(task)
    loop.close()


def test_real_time_passes(office: Office) -> None:
    """Without a clock of the test's own, a token lives by the clock of the process."""
    office.pause = 0
    office.more["expires_in"] = 0.2

    async def main() -> None:
        transport = httpx.MockTransport(office.task)
        own = httpx.AsyncClient(transport=transport)
        async with AsyncSchool(**APP, auth="oauth2", http_client=own) as client:
            await client.courses.get("a")
            await client.courses.get("a")
            assert len(office.forms) == 1
            await asyncio.sleep(0.25)
            await client.courses.get("a")

    asyncio.run(main())
    assert len(office.forms) == 2
