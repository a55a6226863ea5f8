"""Parts a list into pages: by a number and links to other pages, or by a token for the next one."""

from __future__ import annotations

import hashlib
import hmac
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final, cast
from urllib.parse import parse_qsl, urlencode

from lmskit.sandbox.message import Refusal, invalid
from lmskit.sandbox.parameters import PAGE_NUMBER, PAGE_SIZES

if TYPE_CHECKING:
    from lmskit.sandbox.call import Call
    from lmskit.sandbox.message import Item

# The records of a page where neither the document nor the request says how many.
DEFAULT_SIZE: Final = 10
_LIFETIME: Final = timedelta(hours=1)
_SIGNATURE: Final = 16


def page_of(call: Call, items: list[Item]) -> Any:
    """The answer with the items of a list that the request asks for, as the document pages it."""
    frame = call.operation.frame
    if frame.style == "link":
        return _linked(call, items)
    if frame.style == "token":
        query, after = begin(call)
        start: int = after or 0
        size = _size(call)
        more = {frame.link: token(call, query, start + size)}
        beside = more if len(items) > start + size else {}
        return frame.around(items[start : start + size], **beside)
    return frame.around(items)


def begin(call: Call) -> tuple[Item, Any]:
    """The filters that hold for a page, and the place in the list that the page follows.

    Raises:
        InvalidRequest: The token is of another list, or has expired, or does not stand alone.
    """
    name = call.operation.frame.parameter
    if name not in call.query:
        return dict(call.query), None
    others = sorted(set(call.query) - {name})
    if others:
        raise invalid("query", name, f"Goes alone, without {', '.join(others)}")
    place, expires, filters, after = _unpacked(name, call.query[name])
    if place != _place(call) or expires <= call.context.now.timestamp():
        raise invalid("query", name, _UNKNOWN)
    return filters, after


def token(call: Call, filters: Item, after: Any) -> str:
    """What asks, for an hour, for the page that follows a place in the list."""
    expires = (call.context.now + _LIFETIME).timestamp()
    content = json.dumps([_place(call), expires, filters, after]).encode("ascii")
    return urlsafe_b64encode(_signature(content) + content).decode("ascii").rstrip("=")


def _linked(call: Call, items: list[Item]) -> Any:
    number, size = call.query.get(PAGE_NUMBER, 1), _size(call)
    start = (number - 1) * size
    if start < 0 or (start >= len(items) and number > 1):
        raise Refusal(404, "no_page", f"There is no page {number}")
    beside: Item = {
        "count": len(items),
        "previous": _link(call, number - 1) if number > 1 else None,
        call.operation.frame.link: _link(call, number + 1) if start + size < len(items) else None,
    }
    return call.operation.frame.around(items[start : start + size], **beside)


def _size(call: Call) -> int:
    for one in call.operation.parameters:
        if one.location == "query" and one.name in PAGE_SIZES:
            return int(call.query.get(one.name, one.default or DEFAULT_SIZE))
    return DEFAULT_SIZE


def _link(call: Call, number: int) -> str:
    """The address of a page: that of the request, with another number."""
    asked = [pair for pair in parse_qsl(call.request.query, True) if pair[0] != PAGE_NUMBER]
    query = urlencode([*asked, (PAGE_NUMBER, str(number))])
    return f"{call.request.origin}{call.request.path}?{query}"


def _place(call: Call) -> list[Any]:
    return [call.operation.id, [list(pair) for pair in sorted(call.path.items())]]


def _unpacked(name: str, text: str) -> tuple[Any, float, Item, Any]:
    try:
        packed = urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))
    except ValueError:
        raise invalid("query", name, _UNKNOWN) from None
    signature, content = packed[:_SIGNATURE], packed[_SIGNATURE:]
    if not hmac.compare_digest(signature, _signature(content)):
        raise invalid("query", name, _UNKNOWN)
    return cast("tuple[Any, float, Item, Any]", tuple(json.loads(content)))


def _signature(content: bytes) -> bytes:
    return hmac.digest(_KEY, content, hashlib.sha256)[:_SIGNATURE]


# No secret: it only tells a token of the sandbox from one that was made up or cut.
_KEY: Final = b"lmskit.sandbox.rules.scormcloud"
_UNKNOWN: Final = "Is no token of this list, or one that has expired"
