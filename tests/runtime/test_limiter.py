"""The queue in front of a rate limit: what never happens, and what is never waited for."""

from __future__ import annotations

import asyncio
import logging
import os
import subprocess
import sys
import threading
import time
from collections import Counter
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmskit import RateLimit, _limiter
from lmskit._limiter import RateLimiter
from tests.runtime import virtual

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Limits = list[RateLimit]
MINUTE = RateLimit(2, per=60)


class Counted(RateLimiter):
    """Remembers when each request began, and in which thread."""

    def __init__(self, limits: Limits) -> None:
        super().__init__(limits)
        self.starts: list[float] = []
        self.threads: list[str] = []

    def take(self, clock: Callable[[], float]) -> float:
        read: list[float] = []

        def noted() -> float:
            read.append(clock())
            return read[-1]

        delay = super().take(noted)
        if delay <= 0:
            self.starts += read
            self.threads.append(threading.current_thread().name)
        return delay


def one_by_one(limits: Limits, arrivals: Sequence[float]) -> list[float]:
    """When the requests of one thread begin; each arrives then, or when the last has begun."""
    limiter, now = Counted(limits), 0.0

    def sleep(seconds: float) -> None:
        nonlocal now
        now += seconds

    def clock() -> float:
        return now

    for arrival in arrivals:
        now = max(now, arrival)
        limiter.wait(clock, sleep)
    return limiter.starts


def at_once(limits: Limits, arrivals: Sequence[float]) -> list[float]:
    """When the requests of as many tasks begin."""
    limiter = RateLimiter(limits)
    arrived: list[int] = []
    starts: dict[int, float] = {}

    async def send(number: int, arrival: float) -> None:
        await asyncio.sleep(arrival)
        arrived.append(number)
        await limiter.wait_async(asyncio.get_running_loop().time, asyncio.sleep)
        starts[number] = asyncio.get_running_loop().time()

    async def main() -> None:
        await asyncio.gather(*map(send, range(len(arrivals)), arrivals))

    virtual.run(main())
    assert list(starts) == arrived, "one overtook another"
    return [round(start, 6) for start in starts.values()]


FORMS = pytest.mark.parametrize("begin", [one_by_one, at_once], ids=["sync", "async"])


@FORMS
@pytest.mark.parametrize(
    ("limits", "arrivals", "starts"),
    [
        ([MINUTE], [0], [0]),
        ([MINUTE], [0, 0], [0, 0]),
        ([MINUTE], [0, 0, 0, 0, 0], [0, 0, 60, 60, 120]),
        ([MINUTE], [0, 30, 31, 32], [0, 30, 60, 90]),
        ([MINUTE], [0, 59, 60, 61, 200], [0, 59, 60, 119, 200]),
        ([MINUTE], [5, 5, 64, 66], [5, 5, 65, 66]),
        ([RateLimit(1, per=10)], [0, 1, 2, 3], [0, 10, 20, 30]),
        ([MINUTE, RateLimit(3, per=200)], [0, 0, 0, 0], [0, 0, 60, 200]),
        ([RateLimit(3, per=200), MINUTE], [0, 0, 0, 0], [0, 0, 60, 200]),
        ([RateLimit(100, per=1), RateLimit(1, per=5)], [0, 0, 0], [0, 5, 10]),
    ],
)
def test_starts(begin: Any, limits: Limits, arrivals: list[float], starts: list[float]) -> None:
    """What arrives in time begins at once, and what would be one too many when it is none."""
    assert begin(limits, arrivals) == starts


LIMITS = st.lists(
    st.builds(RateLimit, st.integers(1, 5), st.integers(1, 40)), min_size=1, max_size=3
)
ARRIVALS = st.lists(st.integers(0, 12), max_size=25).map(
    lambda gaps: [sum(gaps[: n + 1]) for n in range(len(gaps))]
)


def too_many(limits: Limits, starts: Sequence[float]) -> Iterator[RateLimit]:
    """The limits that some stretch of time breaks: the fullest ones end with a start."""
    for limit in limits:
        for end in starts:
            if sum(start <= end < start + limit.per for start in starts) > limit.calls:
                yield limit


@FORMS
@given(limits=LIMITS, arrivals=ARRIVALS)
def test_no_limit_is_broken_and_no_wait_is_needless(
    begin: Any, limits: Limits, arrivals: list[int]
) -> None:
    """No stretch of time holds too many, and who waited could not have begun a second earlier."""
    starts = begin(limits, arrivals)
    assert len(starts) == len(arrivals)
    assert not list(too_many(limits, starts))
    for number, (arrival, start) in enumerate(zip(arrivals, starts, strict=True)):
        before = starts[:number]
        if start > max([arrival, *before]):
            assert list(too_many(limits, [*before, start - 1]))


def test_time_is_read_in_turn() -> None:
    """Nobody reads the time while another is about to count: it would be old when it is counted."""
    limiter = RateLimiter([MINUTE])
    reads: list[str] = []
    entered = threading.Event()

    def slow() -> float:
        entered.set()
        time.sleep(0.05)
        reads.append("first")
        return 0.0

    def quick() -> float:
        reads.append("second")
        return 0.0

    first = threading.Thread(target=limiter.take, args=(slow,), daemon=True)
    first.start()
    assert entered.wait(20)
    limiter.take(quick)
    first.join(20)
    assert reads == ["first", "second"]


def test_forgotten_when_over() -> None:
    """What no limit counts any more takes no memory, however high the limit is."""
    limiter = Counted([RateLimit(10**6, per=10)])
    for second in range(1000):
        assert limiter.take(lambda: float(second)) == 0  # noqa: B023 - called at once
    assert len(limiter._windows[0].starts) == 10


def test_threads() -> None:
    """Threads that send as fast as they may break no limit, and all get through."""
    limit = RateLimit(20, per=0.05)
    limiter = Counted([limit])

    def work() -> None:
        for _ in range(10):
            limiter.wait(time.monotonic, time.sleep)

    threads = [threading.Thread(target=work, daemon=True) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert len(limiter.starts) == 80
    assert not list(too_many([limit], limiter.starts))
    assert max(limiter.starts) - min(limiter.starts) >= 3 * limit.per


class Stage:
    """Threads that come one after another while the first of them waits for its place."""

    def __init__(self, limiter: Counted, names: str) -> None:
        self.limiter = limiter
        self.now = 0.0
        self._free = threading.Event()
        self.threads = [
            threading.Thread(target=self._work, name=name, daemon=True) for name in names
        ]
        for number, thread in enumerate(self.threads, 1):
            thread.start()
            self._until(number)

    def _work(self) -> None:
        self.limiter.wait(lambda: self.now, self._sleep)

    def _sleep(self, seconds: float) -> None:
        assert self._free.wait(20)
        self.now += seconds

    def _until(self, waiting: int) -> None:
        deadline = time.monotonic() + 20
        while len(self.limiter._queue._tickets) < waiting:
            assert time.monotonic() < deadline
            time.sleep(0.001)

    def release(self) -> None:
        """Let the first go on, and the others after it."""
        self._free.set()
        for thread in self.threads:
            thread.join(20)


def test_threads_keep_their_order() -> None:
    """The thread that asked first begins first."""
    limiter = Counted([RateLimit(1, per=60)])
    limiter.take(lambda: 0.0)
    Stage(limiter, "abcdefgh").release()
    assert limiter.threads[1:] == list("abcdefgh")
    assert limiter.starts == [60.0 * n for n in range(9)]


def test_sleep_that_is_interrupted() -> None:
    """A thread that is interrupted while it waits has taken no place, and holds nobody up."""
    limiter = Counted([RateLimit(1, per=60)])
    limiter.take(lambda: 0.0)

    def interrupted(_: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        limiter.wait(lambda: 30.0, interrupted)
    limiter.wait(lambda: 60.0, interrupted)
    assert limiter.starts == [0.0, 60.0]


def test_queue_that_is_interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    """A thread that is interrupted before its turn leaves the queue, and those behind move up."""

    class Ticket(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            if threading.current_thread().name == "b":
                raise KeyboardInterrupt
            return super().wait(timeout)

    monkeypatch.setattr(_limiter, "threading", SimpleNamespace(Event=Ticket))
    limiter = Counted([RateLimit(1, per=60)])
    limiter.take(lambda: 0.0)
    caught = Counter[str]()
    wait = limiter.wait

    def noted(clock: Any, sleep: Any) -> None:
        try:
            wait(clock, sleep)
        except KeyboardInterrupt:
            caught[threading.current_thread().name] += 1

    monkeypatch.setattr(limiter, "wait", noted)
    stage = Stage(limiter, "a")
    for name in "bcd":
        late = threading.Thread(target=stage._work, name=name, daemon=True)
        late.start()
        if name == "b":
            late.join(20)
        else:
            stage.threads.append(late)
            stage._until(len(stage.threads))
    stage.release()
    assert caught == {"b": 1}
    assert limiter.threads[1:] == ["a", "c", "d"]
    assert limiter.starts == [0.0, 60.0, 120.0, 180.0]


@pytest.mark.parametrize("cancelled", [[0], [2], [0, 1], [1, 3], [0, 1, 2, 3, 4]])
def test_cancelled_tasks_give_their_place_back(cancelled: list[int]) -> None:
    """Those who still wait begin when they would have without those who gave up."""
    limiter = RateLimiter([RateLimit(1, per=60)])
    starts: list[float] = []

    async def send() -> None:
        await limiter.wait_async(asyncio.get_running_loop().time, asyncio.sleep)
        starts.append(asyncio.get_running_loop().time())

    async def main() -> None:
        await send()
        tasks = [asyncio.create_task(send()) for _ in range(5)]
        await asyncio.sleep(30)
        for number in cancelled:
            tasks[number].cancel()
        done = await asyncio.gather(*tasks, return_exceptions=True)
        assert [isinstance(it, asyncio.CancelledError) for it in done] == [
            n in cancelled for n in range(5)
        ]

    virtual.run(main())
    assert starts == [60.0 * n for n in range(6 - len(cancelled))]


class Slow(RateLimit, frozen=True):
    """Lets another thread run wherever it is read."""

    def __getattribute__(self, name: str) -> Any:
        if name == "calls":
            time.sleep(0.0001)
        return super().__getattribute__(name)


def test_event_loops_share_the_limit() -> None:
    """Tasks of two loops in two threads break no limit together, and all get through."""
    limit = Slow(20, per=0.05)
    limiter = Counted([limit])

    async def main() -> None:
        sends = (limiter.wait_async(time.monotonic, asyncio.sleep) for _ in range(40))
        await asyncio.gather(*sends)

    threads = [threading.Thread(target=asyncio.run, args=(main(),), daemon=True) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert len(limiter.starts) == 80
    assert not list(too_many([limit], limiter.starts))


FORK = """
import os, signal, sys, threading, warnings
from lmskit import RateLimit
from lmskit._limiter import RateLimiter

warnings.simplefilter("ignore")  # newer Pythons warn of forks beside threads
limiter = RateLimiter([RateLimit(1, per=60)])
limiter.take(lambda: 0.0)
entered, leave = threading.Event(), threading.Event()
slept, starts = [], [30.0, 60.0]

def sleep(seconds):
    entered.set()
    leave.wait(20)

def wait():
    limiter.wait(lambda: starts.pop(0), sleep)

thread = threading.Thread(target=wait)
thread.start()
entered.wait()
child = os.fork()
if not child:
    signal.alarm(20)
    now = [45.0, 60.0]
    limiter.wait(lambda: now.pop(0), slept.append)
    os._exit(slept != [15.0])
leave.set()
thread.join()
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_child_stands_in_no_queue_of_its_parent() -> None:
    """A process that forks while a thread waits leaves a child that counts on, and gets through."""
    done = subprocess.run([sys.executable, "-c", FORK], check=False, timeout=60)
    assert done.returncode == 0


def test_long_waits_are_logged(caplog: pytest.LogCaptureFixture) -> None:
    """A log tells of a wait that a user would notice, and of no other."""
    with caplog.at_level(logging.INFO, "lmskit.rate_limit"):
        one_by_one([RateLimit(1, per=60)], [0, 59.5, 60])
    assert [record.getMessage() for record in caplog.records] == [
        "the next request waits 60.0 s for the client's rate limit"
    ]
