"""Waiting for a job: its state is asked for until it says that it is done."""

from __future__ import annotations

import math
from collections.abc import Awaitable
from typing import TYPE_CHECKING, Any, TypeVar, cast

from lmskit._shapes import is_array, is_plain_function
from lmskit.errors import InvalidArgumentError, JobFailedError, WaitTimeoutError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lmskit._core import AsyncCore, SyncCore
    from lmskit._options import RequestOptions
    from lmskit.operation import Operation, Waiter

T = TypeVar("T")


def wait(
    core: SyncCore,
    operation: Operation[T],
    waiter: Waiter,
    arguments: Mapping[str, Any],
    *,
    timeout: float | None,
    interval: float,
    on_progress: Callable[[T], object] | None = None,
    options: RequestOptions | None = None,
) -> T:
    """The state in which a job is done; `JobFailedError` or `WaitTimeoutError` otherwise."""
    if on_progress is not None and not is_plain_function(on_progress):
        raise InvalidArgumentError("expected a function, not async", argument="on_progress")
    watch = _Watch(core, operation, waiter, timeout, interval)
    while True:
        state = core.respond(operation, arguments, options).value
        if on_progress is not None:
            on_progress(state)
        if watch.is_done(state):
            return state
        core.sleep(watch.pause(state))


async def wait_async(
    core: AsyncCore,
    operation: Operation[T],
    waiter: Waiter,
    arguments: Mapping[str, Any],
    *,
    timeout: float | None,
    interval: float,
    on_progress: Callable[[T], object] | None = None,
    options: RequestOptions | None = None,
) -> T:
    """The state in which a job is done; `JobFailedError` or `WaitTimeoutError` otherwise.

    What `on_progress` returns is awaited if it can be.
    """
    if on_progress is not None and not callable(on_progress):
        raise InvalidArgumentError("expected a function", argument="on_progress")
    watch = _Watch(core, operation, waiter, timeout, interval)
    while True:
        state = (await core.respond(operation, arguments, options)).value
        if on_progress is not None:
            heard = on_progress(state)
            if isinstance(heard, Awaitable):
                await cast("Awaitable[object]", heard)
        if watch.is_done(state):
            return state
        await core.sleep(watch.pause(state))


class _Watch:
    """What a state means, and how long to wait for the next."""

    def __init__(
        self,
        core: SyncCore | AsyncCore,
        operation: Operation[Any],
        waiter: Waiter,
        timeout: float | None,
        interval: float,
    ) -> None:
        if timeout is not None and not (_is_finite(timeout) and timeout >= 0):
            raise InvalidArgumentError("expected seconds, or None for ever", argument="timeout")
        if not _is_finite(interval) or interval <= 0:
            raise InvalidArgumentError("expected more than 0 seconds", argument="interval")
        self._operation = operation
        self._waiter = waiter
        self._timeout = timeout
        self._interval = interval
        self._clock = core.clock
        self._redact = core.settings.secrets.redact
        self._deadline = math.inf if timeout is None else core.clock() + timeout

    def is_done(self, state: Any) -> bool:
        """Whether the job succeeded; a status that no one knows is that of one that runs."""
        status = _member(state, self._waiter.status)
        if status in self._waiter.failure:
            raise self._failure(state)
        return status in self._waiter.success

    def pause(self, state: Any) -> float:
        """The seconds until the next look; the last one is at the deadline."""
        left = self._deadline - self._clock()
        if left > 0:
            return min(self._interval, left)
        status = self._redact(str(_member(state, self._waiter.status)))
        message = f"{self._operation.id}: still {status} after {self._timeout:g} seconds"
        raise WaitTimeoutError(message, value=state)

    def _failure(self, state: Any) -> JobFailedError:
        message = self._redact(_text(_member(state, self._waiter.message)))
        found = _member(state, self._waiter.warnings) if self._waiter.warnings else None
        items = found if is_array(found) else [found]
        warnings = tuple(self._redact(text) for text in map(_text, items) if text)
        summary = f"{self._operation.id}: the job failed: {message or 'no more is known'}"
        if warnings:
            summary += f" (warnings: {'; '.join(warnings)})"
        return JobFailedError(summary, value=state, message=message, warnings=warnings)


def _is_finite(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _member(state: Any, trail: tuple[str, ...]) -> Any:
    """The member at the end of a trail, or None."""
    for name in trail:
        state = getattr(state, name, None)
    return state


def _text(value: Any) -> str:
    return "" if value is None else str(value)
