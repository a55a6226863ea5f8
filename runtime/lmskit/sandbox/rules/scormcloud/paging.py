"""Pages of ten, and the opaque token that asks for the next one with the filters of the first."""

from __future__ import annotations

import hashlib
import hmac
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final, cast

from lmskit.sandbox.rules.scormcloud.refusals import invalid

if TYPE_CHECKING:
    from lmskit.sandbox.call import Call
    from lmskit.sandbox.message import Item

SIZE: Final = 10
_LIFETIME: Final = timedelta(hours=1)
# No secret: it only tells a token of the sandbox from one that was made up or cut.
_KEY: Final = b"lmskit.sandbox.rules.scormcloud"
_SIGNATURE: Final = 16


def begin(call: Call) -> tuple[Item, Any]:
    """The filters that hold for a page, and the place in the list that the page follows."""
    if "more" not in call.query:
        return dict(call.query), None
    others = sorted(set(call.query) - {"more"})
    if others:
        raise invalid("query", "more", f"Goes alone, without {', '.join(others)}")
    place, expires, filters, after = _unpacked(call.query["more"])
    if place != _place(call) or expires <= call.context.now.timestamp():
        raise _refused()
    return filters, after


def token(call: Call, filters: Item, after: Any) -> str:
    """What asks for the page that follows a place in the list."""
    expires = (call.context.now + _LIFETIME).timestamp()
    content = json.dumps([_place(call), expires, filters, after]).encode("ascii")
    return urlsafe_b64encode(_signature(content) + content).decode("ascii").rstrip("=")


def _place(call: Call) -> list[Any]:
    return [call.operation.id, [list(pair) for pair in sorted(call.path.items())]]


def _unpacked(text: str) -> tuple[Any, float, Item, Any]:
    try:
        packed = urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))
    except ValueError:
        raise _refused() from None
    signature, content = packed[:_SIGNATURE], packed[_SIGNATURE:]
    if not hmac.compare_digest(signature, _signature(content)):
        raise _refused()
    return cast("tuple[Any, float, Item, Any]", tuple(json.loads(content)))


def _signature(content: bytes) -> bytes:
    return hmac.digest(_KEY, content, hashlib.sha256)[:_SIGNATURE]


def _refused() -> Exception:
    return invalid("query", "more", "Is no token of this list, or one that has expired")
