"""Lists, page by page: nothing is asked for before it is iterated, and one page is held.

What tells the vendors' protocols apart is one function from a page to the call for the next,
`_FOLLOWING`; the two pagers only send.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

import httpx
import msgspec

from lmskit import _decoding
from lmskit._annotations import field_named
from lmskit._core import as_response
from lmskit._request import origin
from lmskit._shapes import is_array

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator, Mapping

    from lmskit._core import AsyncCore, SyncCore
    from lmskit._options import RequestOptions
    from lmskit._response import Response
    from lmskit.operation import Operation, Pagination
    from lmskit.settings import Settings

    Following = Callable[..., "_Call[Any] | None"]

T = TypeVar("T")

_AGAIN = "the {} for the next page was sent before: the list would never end"


class _Call(msgspec.Struct, Generic[T], frozen=True, eq=False):
    """What asks for one page.

    `link` is the address of the page, where the vendor gave one. `sent` holds the tokens or links
    of all pages before: a list that leads back to one of them would never end.
    """

    operation: Operation[list[T]]
    arguments: Mapping[str, Any]
    options: RequestOptions | None
    link: str | None = None
    sent: set[str] = msgspec.field(default_factory=set[str])

    def following(
        self, arguments: Mapping[str, Any] | None = None, link: str | None = None
    ) -> _Call[T]:
        """The call for the next page; extra members of the query are not sent again."""
        options = self.options
        if options is not None:
            options = msgspec.structs.replace(options, extra_query=None)
        given = self.arguments if arguments is None else arguments
        return _Call(self.operation, given, options, link, self.sent)


def _no_more(*_: object) -> None:
    """What came is all there is."""


def _by_token(
    call: _Call[T], paging: Pagination, body: Any, response: httpx.Response, settings: Settings
) -> _Call[T] | None:
    """The path and the token alone: the vendor remembers what else was asked for."""
    # This style has one.
    found = _continuation(call, cast("str", paging.token), body, response, settings)
    if found is None:
        return None
    token, path = found
    argument = cast("str", paging.parameter)
    sent = call.arguments.get(argument)
    if isinstance(sent, str):
        call.sent.add(sent)
    if token in call.sent:
        raise _decoding.reading(call.operation, response, settings).refusal(
            _AGAIN.format("token"), path
        )
    kept = {
        parameter.argument: call.arguments[parameter.argument]
        for parameter in call.operation.parameters
        if parameter.location == "path"
    }
    return call.following({**kept, argument: token})


def _by_link(
    call: _Call[T], paging: Pagination, body: Any, response: httpx.Response, settings: Settings
) -> _Call[T] | None:
    """The address as it stands, if it leads to the vendor itself: credentials go along."""
    # This style has one.
    found = _continuation(call, cast("str", paging.link), body, response, settings)
    if found is None:
        return None
    link, path = found
    url = _of_origin(response.request.url, link, origin(httpx.URL(settings.base_url)))
    if url is None:
        reason = f"expected a link of the same origin at {path}"
        raise _decoding.reading(call.operation, response, settings).refusal(reason, path)
    call.sent.add(_target(response.request.url))
    if _target(url) in call.sent:
        raise _decoding.reading(call.operation, response, settings).refusal(
            _AGAIN.format("link"), path
        )
    call.sent.add(_target(url))
    return call.following(link=str(url))


def _continuation(
    call: _Call[Any], name: str, body: Any, response: httpx.Response, settings: Settings
) -> tuple[str, str] | None:
    """The token or link for the next page, with its JSON path; None on the last page."""
    if is_array(body):
        return None  # without an envelope there is nothing that could lead on
    member = field_named(body.__class__, name)
    value, path = getattr(body, member.name), f"$.{member.wire}"
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        message = f"expected str at {path}, got {type(value).__name__}"
        raise _decoding.reading(call.operation, response, settings).refusal(message, path)
    return value, path


def _of_origin(
    base: httpx.URL, link: str, expected: tuple[str, str, int | None]
) -> httpx.URL | None:
    """The address that a link, which may be relative, leads to; None if that is elsewhere."""
    try:
        url = base.join(link)
        # Within: httpx decodes a host when it is first asked for, and not every one can be.
        return None if url.userinfo or origin(url) != expected else url
    except (httpx.InvalidURL, ValueError):
        return None


def _target(url: httpx.URL) -> str:
    """What is sent of an address: a fragment is not, and tells no two pages apart."""
    return url.raw_path.decode("ascii")


_FOLLOWING: dict[str, Following] = {"array": _no_more, "token": _by_token, "link": _by_link}


def _total(paging: Pagination, body: Any, records: list[Any]) -> int | None:
    """How many records all pages have; None where the vendor does not count them."""
    if paging.style == "array" or is_array(body):
        return len(records)
    found = getattr(body, paging.total, None) if paging.total else None
    return found if isinstance(found, int) and not isinstance(found, bool) else None


def _page(
    call: _Call[T], response: httpx.Response, settings: Settings
) -> tuple[Response[list[T]], _Call[T] | None, int | None]:
    """A page, the call for the next (None after the last), and the number of all records."""
    page = as_response(call.operation, response, settings)
    paging = call.operation.pagination
    if paging is None:
        return page, None, None
    body: Any = page.value
    following = _FOLLOWING[paging.style](call, paging, body, response, settings)
    if paging.items is not None and not is_array(body):
        items = getattr(body, paging.items)
        if items is None:
            # An empty list may leave its member out; so does what says that the vendor failed.
            _decoding.reading(call.operation, response, settings).demand_no_failure()
        page = msgspec.structs.replace(page, value=[] if items is None else items)
    return page, following, _total(paging, body, page.value)


class Pager(Generic[T]):
    """The items of a list operation; each iteration asks anew.

    Attributes:
        total: How many items all pages have, as the vendor counted them for the page that was read
            last; None before a page was read, and where the vendor does not count.
    """

    def __init__(
        self,
        core: SyncCore,
        operation: Operation[list[T]],
        arguments: Mapping[str, Any],
        options: RequestOptions | None = None,
    ) -> None:
        self._core = core
        self._operation = operation
        self._arguments = arguments
        self._options = options
        self.total: int | None = None

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
        call: _Call[T] | None = _Call(self._operation, self._arguments, self._options)
        while call is not None:
            response = self._core.exchange(
                call.operation, call.arguments, call.options, link=call.link
            )
            page, call, self.total = _page(call, response, self._core.settings)
            del response
            yield page
            del page

    def __repr__(self) -> str:
        return f"<Pager of {self._operation.id}>"


class AsyncPager(Generic[T]):
    """The items of a list operation, asynchronously; each iteration asks anew.

    Attributes:
        total: How many items all pages have, as the vendor counted them for the page that was read
            last; None before a page was read, and where the vendor does not count.
    """

    def __init__(
        self,
        core: AsyncCore,
        operation: Operation[list[T]],
        arguments: Mapping[str, Any],
        options: RequestOptions | None = None,
    ) -> None:
        self._core = core
        self._operation = operation
        self._arguments = arguments
        self._options = options
        self.total: int | None = None

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
        call: _Call[T] | None = _Call(self._operation, self._arguments, self._options)
        while call is not None:
            response = await self._core.exchange(
                call.operation, call.arguments, call.options, link=call.link
            )
            page, call, self.total = _page(call, response, self._core.settings)
            del response
            yield page
            del page

    def __repr__(self) -> str:
        return f"<AsyncPager of {self._operation.id}>"
