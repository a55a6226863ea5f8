"""From the bytes of a success to the value that a method returns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from lmskit import _additional
from lmskit._once import once

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from lmskit._reading import Reading
    from lmskit.operation import Operation, Reply
    from lmskit.settings import Settings


@once
def _decoder(model: Any) -> Callable[[bytes], Any]:
    return msgspec.json.Decoder(model).decode


def decode(operation: Operation[Any], response: httpx.Response, settings: Settings) -> Any:
    """The value of a success; `DecodeError` or `StatusError` where there is none."""
    reply = documented(operation, response, settings)
    if reply.type is None:
        return None
    if reply.type is bytes:
        return response.content
    try:
        body = _decoder(reply.type)(response.content)
        if _additional.may_hold_more(reply.type):
            _additional.keep(body, msgspec.json.decode(response.content))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return reading(operation, response, settings).tolerant(reply)
    value = body if reply.member is None else getattr(body, reply.member)
    if value is None and reply.member is not None:
        raise reading(operation, response, settings).absent(reply.member)
    return value


def documented(operation: Operation[Any], response: httpx.Response, settings: Settings) -> Reply:
    """The reply of a success; of the nearest status that has one, if its own has none."""
    reply = operation.replies.get(response.status_code)
    reply = reply or reading(operation, response, settings).undocumented()
    if reply.type is bytes:
        _demand_no_page(operation, response, settings)
    return reply


def _demand_no_page(
    operation: Operation[Any], response: httpx.Response, settings: Settings
) -> None:
    """Refuse a login page in place of a package; a file of any kind may well be a page."""
    expected = operation.accept.partition(",")[0]
    got = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if got == "text/html" and expected not in (got, "application/octet-stream"):
        bare = reading(operation, response, settings).without_body()
        raise bare.refusal(f"expected {expected}")


def reading(operation: Operation[Any], response: httpx.Response, settings: Settings) -> Reading:
    """What reads, or refuses, a response that is not as documented."""
    from lmskit._reading import Reading  # noqa: PLC0415 - all others need none of it

    return Reading(operation, response, settings)
