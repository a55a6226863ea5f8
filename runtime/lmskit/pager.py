"""Lists, page by page: nothing is asked for before it is iterated, and one page is held.

What tells the vendors' protocols apart is one function from a page to the call for the next,
`_FOLLOWING`; the two pagers only send.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

import msgspec

from lmskit import _decoding
from lmskit._annotations import field_named
from lmskit.core import as_response

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator, Mapping

    import httpx

    from lmskit._options import RequestOptions
    from lmskit._response import Response
    from lmskit.core import AsyncCore, SyncCore
    from lmskit.operation import Operation, Pagination
    from lmskit.settings import Settings

    Following = Callable[..., "_Call[Any] | None"]

T = TypeVar("T")


class _Call(msgspec.Struct, Generic[T], frozen=True, eq=False):
    """What asks for one page."""

    operation: Operation[list[T]]
    arguments: Mapping[str, Any]
    options: RequestOptions | None


def _no_more(*_: object) -> None:
    """What came is all there is."""


def _by_token(
    call: _Call[T], paging: Pagination, body: Any, response: httpx.Response
) -> _Call[T] | None:
    """The path and the token alone: the vendor remembers what else was asked for."""
    member = field_named(body.__class__, cast("str", paging.token))  # this style has one
    token = getattr(body, member.name)
    if token is None or token == "":
        return None
    if not isinstance(token, str):
        message = f"expected str at $.{member.wire}, got {type(token).__name__}"
        raise _decoding.refusal(call.operation, response, message, f"$.{member.wire}")
    kept: dict[str, Any] = {}
    for parameter in call.operation.parameters:
        if parameter.location == "path":
            kept[parameter.argument] = call.arguments[parameter.argument]
        elif parameter.argument == paging.parameter:
            if call.arguments.get(parameter.argument) == token:
                message = "the token for the next page is the one for this page"
                raise _decoding.refusal(call.operation, response, message, f"$.{member.wire}")
            kept[parameter.argument] = token
    return _Call(call.operation, kept, _without_query(call.options))


def _without_query(options: RequestOptions | None) -> RequestOptions | None:
    return None if options is None else msgspec.structs.replace(options, extra_query=None)


_FOLLOWING: dict[str, Following] = {"array": _no_more, "token": _by_token}


def _page(
    call: _Call[T], response: httpx.Response, settings: Settings
) -> tuple[Response[list[T]], _Call[T] | None]:
    """A page, and the call for the next; None after the last."""
    page = as_response(call.operation, response, settings)
    paging = call.operation.pagination
    if paging is None:
        return page, None
    body: Any = page.value
    following = _FOLLOWING[paging.style](call, paging, body, response)
    if paging.items is not None:
        items = getattr(body, paging.items)
        if items is None:
            # An empty list may leave its member out; so does what says that the vendor failed.
            _decoding.demand_no_failure(call.operation, response, settings)
        page = msgspec.structs.replace(page, value=[] if items is None else items)
    return page, following


class Pager(Generic[T]):
    """The items of a list operation; each iteration asks anew."""

    def __init__(
        self,
        core: SyncCore,
        operation: Operation[list[T]],
        arguments: Mapping[str, Any],
        options: RequestOptions | None = None,
    ) -> None:
        self._core = core
        self._first = _Call(operation, arguments, options)

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
        call: _Call[T] | None = self._first
        while call is not None:
            response = self._core.exchange(call.operation, call.arguments, call.options)
            page, call = _page(call, response, self._core.settings)
            del response
            yield page
            del page

    def __repr__(self) -> str:
        return f"<Pager of {self._first.operation.id}>"


class AsyncPager(Generic[T]):
    """The items of a list operation, asynchronously; each iteration asks anew."""

    def __init__(
        self,
        core: AsyncCore,
        operation: Operation[list[T]],
        arguments: Mapping[str, Any],
        options: RequestOptions | None = None,
    ) -> None:
        self._core = core
        self._first = _Call(operation, arguments, options)

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
        call: _Call[T] | None = self._first
        while call is not None:
            response = await self._core.exchange(call.operation, call.arguments, call.options)
            page, call = _page(call, response, self._core.settings)
            del response
            yield page
            del page

    def __repr__(self) -> str:
        return f"<AsyncPager of {self._first.operation.id}>"
