"""Times two ways to do the same thing against each other, so that a busy machine hurts both.

A ratio of two clocks says more than either: the two ways take turns in short rounds, each round
gives a ratio, and the median of the rounds is the result.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from contextlib import contextmanager
from statistics import median
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Awaitable, Iterator

Runner = Callable[[int], float]
"""Does something a number of times, and says how many seconds that took."""

_SHORTEST_TURN = 0.02


@frozen
class Timing:
    """What the rounds gave: our time as a part of the other's, and the median times of a call."""

    ratios: tuple[float, ...]
    ours: float
    other: float

    @property
    def ratio(self) -> float:
        """The median of the rounds."""
        return median(self.ratios)


def calls(function: Callable[[], object]) -> Runner:
    """Times calls by the processor's clock: what else the machine does counts little."""

    def run(count: int) -> float:
        start = time.process_time()
        for _ in range(count):
            function()
        return time.process_time() - start

    return run


def awaits(loop: asyncio.Runner, function: Callable[[], Awaitable[object]]) -> Runner:
    """Times calls of a coroutine function one after the other; the loop's start is left out."""

    async def run(count: int) -> float:
        start = time.process_time()
        for _ in range(count):
            await function()
        return time.process_time() - start

    return lambda count: loop.run(run(count))


def compare(ours: Runner, other: Runner, *, rounds: int = 21, count: int | None = None) -> Timing:
    """Let the two take turns; who begins changes with every round.

    Without a `count` a turn has as many calls as the slower of the two makes in 20 ms.
    """
    with _quiet():
        size = min(_count(ours), _count(other)) if count is None else count
        times: list[tuple[float, float]] = []
        for number in range(rounds):
            turns = (ours, other) if number % 2 else (other, ours)
            seconds = {runner: _turn(runner, size) for runner in turns}
            times.append((seconds[ours], seconds[other]))
    return Timing(
        ratios=tuple(first / second for first, second in times),
        ours=median(first for first, _ in times),
        other=median(second for _, second in times),
    )


@contextmanager
def _quiet() -> Iterator[None]:
    """No garbage collection in a turn: when it comes is chance, and what it costs is the heap's."""
    gc.collect()
    gc.freeze()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.unfreeze()


def _turn(runner: Runner, count: int) -> float:
    """The seconds of one call."""
    gc.collect()
    return runner(count) / count


def _count(runner: Runner) -> int:
    """How many calls fill a turn; the first call of all only warms up."""
    runner(1)
    count = 1
    while runner(count) < _SHORTEST_TURN:
        count *= 2
    return count
