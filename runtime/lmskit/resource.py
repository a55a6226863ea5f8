"""What the generated resources descend from, and what makes their `with_response` twins."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast

from lmskit._once import cached_property
from lmskit._texts import Documented
from lmskit.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Mapping

    from lmskit._core import AsyncCore, SyncCore
    from lmskit._options import RequestOptions
    from lmskit._response import Response
    from lmskit.downloads import AsyncDownload, Download
    from lmskit.operation import Operation, Waiter

__all__ = [
    "AsyncResource",
    "Resource",
    "async_pages_with_response",
    "async_with_response",
    "cached_property",
    "pages_with_response",
    "with_response",
]

P = ParamSpec("P")
T = TypeVar("T")


class Resource(Documented):
    """A group of operations of a client."""

    def __init__(self, core: SyncCore) -> None:
        self._core = core

    def _call(
        self,
        operation: Operation[T],
        arguments: Mapping[str, object],
        options: RequestOptions | None,
        on_progress: Callable[[int, int | None], object] | None = None,
    ) -> T:
        return self._core.call(operation, arguments, options, on_progress)

    def _pager(
        self,
        operation: Operation[list[T]],
        arguments: Mapping[str, object],
        options: RequestOptions | None,
    ) -> Pager[T]:
        return Pager(self._core, operation, arguments, options)

    def _download(
        self,
        operation: Operation[bytes],
        arguments: Mapping[str, object],
        options: RequestOptions | None,
    ) -> Download:
        from lmskit.downloads import Download  # noqa: PLC0415 - only who downloads needs it

        return Download(self._core, operation, arguments, options)

    def _wait(  # noqa: PLR0917 - called by generated code only
        self,
        operation: Operation[T],
        waiter: Waiter,
        arguments: Mapping[str, object],
        timeout: float | None,
        interval: float,
        on_progress: Callable[[T], object] | None,
        options: RequestOptions | None,
    ) -> T:
        from lmskit._waiter import wait  # noqa: PLC0415 - only who waits needs it

        return wait(
            self._core,
            operation,
            waiter,
            arguments,
            timeout=timeout,
            interval=interval,
            on_progress=on_progress,
            options=options,
        )


class AsyncResource(Documented):
    """A group of operations of an async client."""

    def __init__(self, core: AsyncCore) -> None:
        self._core = core

    async def _call(
        self,
        operation: Operation[T],
        arguments: Mapping[str, object],
        options: RequestOptions | None,
        on_progress: Callable[[int, int | None], object] | None = None,
    ) -> T:
        return await self._core.call(operation, arguments, options, on_progress)

    def _pager(
        self,
        operation: Operation[list[T]],
        arguments: Mapping[str, object],
        options: RequestOptions | None,
    ) -> AsyncPager[T]:
        return AsyncPager(self._core, operation, arguments, options)

    def _download(
        self,
        operation: Operation[bytes],
        arguments: Mapping[str, object],
        options: RequestOptions | None,
    ) -> AsyncDownload:
        from lmskit.downloads import AsyncDownload  # noqa: PLC0415 - only who downloads needs it

        return AsyncDownload(self._core, operation, arguments, options)

    async def _wait(  # noqa: PLR0917 - called by generated code only
        self,
        operation: Operation[T],
        waiter: Waiter,
        arguments: Mapping[str, object],
        timeout: float | None,
        interval: float,
        on_progress: Callable[[T], object] | None,
        options: RequestOptions | None,
    ) -> T:
        from lmskit._waiter import wait_async  # noqa: PLC0415 - only who waits needs it

        return await wait_async(
            self._core,
            operation,
            waiter,
            arguments,
            timeout=timeout,
            interval=interval,
            on_progress=on_progress,
            options=options,
        )


def with_response(method: Callable[P, T]) -> Callable[P, Response[T]]:
    """The method of a resource on a responding core, typed as what it returns there."""
    return cast("Callable[P, Response[T]]", method)


def async_with_response(
    method: Callable[P, Coroutine[Any, Any, T]],
) -> Callable[P, Coroutine[Any, Any, Response[T]]]:
    """The async method of a resource on a responding core, typed as what it returns there."""
    return cast("Callable[P, Coroutine[Any, Any, Response[T]]]", method)


def pages_with_response(
    method: Callable[P, Pager[T]],
) -> Callable[P, Iterator[Response[list[T]]]]:
    """A list method that yields each page with the response that carried it."""

    @wraps(method)
    def pages(*args: P.args, **kwargs: P.kwargs) -> Iterator[Response[list[T]]]:
        return method(*args, **kwargs).responses()

    return pages


def async_pages_with_response(
    method: Callable[P, AsyncPager[T]],
) -> Callable[P, AsyncIterator[Response[list[T]]]]:
    """An async list method that yields each page with the response that carried it."""

    @wraps(method)
    def pages(*args: P.args, **kwargs: P.kwargs) -> AsyncIterator[Response[list[T]]]:
        return method(*args, **kwargs).responses()

    return pages
