"""Lists, page by page: nothing is asked for before it is iterated, and one page is held.

What tells the vendors' protocols apart is one function from a page to the arguments of the next,
`_FOLLOWING`; the two pagers only send.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator, Mapping

    from lmskit.core import AsyncCore, SyncCore
    from lmskit.operation import Operation
    from lmskit.options import RequestOptions
    from lmskit.response import Response

    Arguments = Mapping[str, Any]
    Following = Callable[[Operation[Any], Arguments, Response[Any]], Arguments | None]

T = TypeVar("T")


def _no_more(_: Operation[Any], __: Arguments, ___: Response[Any]) -> None:
    """A bare array is all there is."""


_FOLLOWING: dict[str, Following] = {"array": _no_more}


def _following(
    operation: Operation[Any], arguments: Arguments, response: Response[Any]
) -> Arguments | None:
    """The arguments that ask for the next page, or None after the last."""
    if operation.pagination is None:
        return None
    return _FOLLOWING[operation.pagination.style](operation, arguments, response)


class Pager(Generic[T]):
    """The items of a list operation; each iteration asks anew."""

    def __init__(
        self,
        core: SyncCore,
        operation: Operation[list[T]],
        arguments: Arguments,
        options: RequestOptions | None = None,
    ) -> None:
        self._core = core
        self._operation = operation
        self._arguments = arguments
        self._options = options

    def __iter__(self) -> Iterator[T]:
        """Each item of each page."""
        for page in self.pages():
            yield from page
            del page  # or it would be held while the next is on its way

    def pages(self) -> Iterator[list[T]]:
        """Each page as a list."""
        for response in self.responses():
            page = response.value
            del response
            yield page
            del page

    def responses(self) -> Iterator[Response[list[T]]]:
        """Each page with the response that carried it."""
        arguments: Arguments | None = self._arguments
        while arguments is not None:
            response = self._core.respond(self._operation, arguments, self._options)
            arguments = _following(self._operation, arguments, response)
            yield response
            del response

    def __repr__(self) -> str:
        return f"<Pager of {self._operation.id}>"


class AsyncPager(Generic[T]):
    """The items of a list operation, asynchronously; each iteration asks anew."""

    def __init__(
        self,
        core: AsyncCore,
        operation: Operation[list[T]],
        arguments: Arguments,
        options: RequestOptions | None = None,
    ) -> None:
        self._core = core
        self._operation = operation
        self._arguments = arguments
        self._options = options

    async def __aiter__(self) -> AsyncIterator[T]:
        """Each item of each page."""
        async for page in self.pages():
            for item in page:
                yield item
            del page

    async def pages(self) -> AsyncIterator[list[T]]:
        """Each page as a list."""
        async for response in self.responses():
            page = response.value
            del response
            yield page
            del page

    async def responses(self) -> AsyncIterator[Response[list[T]]]:
        """Each page with the response that carried it."""
        arguments: Arguments | None = self._arguments
        while arguments is not None:
            response = await self._core.respond(self._operation, arguments, self._options)
            arguments = _following(self._operation, arguments, response)
            yield response
            del response

    def __repr__(self) -> str:
        return f"<AsyncPager of {self._operation.id}>"
