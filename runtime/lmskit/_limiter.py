"""Waits until a request may begin under the rate limits that its client keeps to.

Loaded only by clients that have any. An own log of the last starts, because no library has all of
it: aiolimiter's bucket lets nearly twice the limit through in one period, and is for tasks only;
pyrate-limiter lets all who wait race for the place, and waits 50 ms more; limits has no waiting.
"""

from __future__ import annotations

import logging
import os
import threading
from collections import deque
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from anyio import Lock
from anyio.lowlevel import RunVar

from lmskit._once import build_lock

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable

    from lmskit._rate_limit import RateLimit

_NOTABLE = 1.0

logger = logging.getLogger("lmskit.rate_limit")


class RateLimiter:
    """The rate limits of a client and of all its copies.

    Who waits stands in a queue: only the first of it sleeps, and takes its place when it is free.
    One that gives up leaves the queue, and has taken none.
    """

    def __init__(self, limits: Iterable[RateLimit]) -> None:
        self._windows = [_Window(limit) for limit in limits]
        self._queue = _Queue()

    def wait(self, clock: Callable[[], float], sleep: Callable[[float], None]) -> None:
        """Return when a request may begin, and count it."""
        with self._line():
            while (delay := self.take(clock)) > 0:
                sleep(delay)

    async def wait_async(
        self, clock: Callable[[], float], sleep: Callable[[float], Awaitable[None]]
    ) -> None:
        """Return when a request may begin, and count it."""
        async with _turn(self):
            while (delay := self.take(clock)) > 0:
                await sleep(delay)

    def take(self, clock: Callable[[], float]) -> float:
        """Count a request that begins now; or, if none may, the seconds until one may."""
        # The tasks of two event loops have a queue for each loop, and meet here. The time is read
        # under the lock: one that was read before may lie before what others have forgotten since.
        with build_lock():
            now = clock()
            delay = max(window.delay(now) for window in self._windows)
            if delay <= 0:
                for window in self._windows:
                    window.starts.append(now)
        if delay >= _NOTABLE:
            logger.info("the next request waits %.1f s for the client's rate limit", delay)
        return delay

    def _line(self) -> _Queue:
        """The queue of this process: of the threads in one that a child inherits, none is left."""
        with build_lock():
            if self._queue.process != os.getpid():
                self._queue = _Queue()
            return self._queue


class _Window:
    """The starts that one limit still counts."""

    def __init__(self, limit: RateLimit) -> None:
        self._limit = limit
        self.starts: deque[float] = deque()

    def delay(self, now: float) -> float:
        starts, per = self.starts, self._limit.per
        while starts and starts[0] + per <= now:
            starts.popleft()
        return starts[0] + per - now if len(starts) >= self._limit.calls else 0.0


class _Queue:
    """A lock that threads get in the order in which they ask, which `threading.Lock` ignores."""

    def __init__(self) -> None:
        self.process = os.getpid()
        self._tickets: deque[threading.Event] = deque()

    def __enter__(self) -> None:
        ticket = threading.Event()
        with build_lock():
            self._tickets.append(ticket)
            if self._tickets[0] is ticket:
                return
        try:
            ticket.wait()
        except BaseException:
            self._leave(ticket)
            raise

    def __exit__(self, *_: object) -> None:
        self._leave(self._tickets[0])

    def _leave(self, ticket: threading.Event) -> None:
        with build_lock():
            self._tickets.remove(ticket)
            if self._tickets:
                self._tickets[0].set()


# A client outlives the loop of an `asyncio.run`, and may serve several loops at once.
_TURNS: RunVar[WeakKeyDictionary[RateLimiter, Lock]] = RunVar("lmskit rate limits")


def _turn(limiter: RateLimiter) -> Lock:
    """The queue of the running event loop: its tasks get the lock in the order they ask."""
    turns = _TURNS.get(None)
    if turns is None:
        turns = WeakKeyDictionary[RateLimiter, Lock]()
        _TURNS.set(turns)
    return turns.setdefault(limiter, Lock(fast_acquire=True))
