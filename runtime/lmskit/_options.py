"""What a caller may say about one request."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import httpx
import msgspec

from lmskit._headers import is_header_name, is_header_value
from lmskit._shapes import is_mapping
from lmskit.errors import InvalidArgumentError

if TYPE_CHECKING:
    from collections.abc import Mapping

# h11 and HTTP/2 write these themselves; two of them let one request hide in another.
_FRAMING = frozenset({"content-length", "transfer-encoding"})


def checked_timeout(value: Any, argument: str = "timeout") -> None:
    """Refuse a timeout that is no positive number of seconds and no httpx.Timeout."""
    if value is None:
        return
    if isinstance(value, int | float) and not isinstance(value, bool):
        if math.isfinite(value) and value > 0:
            return
        raise InvalidArgumentError("expected more than 0 seconds", argument=argument)
    if not isinstance(value, httpx.Timeout):
        message = f"expected seconds or an httpx.Timeout, got {type(value).__name__}"
        raise InvalidArgumentError(message, argument=argument)


def checked_retries(value: Any, argument: str = "max_retries") -> None:
    """Refuse a number of retries that is not 0 or more."""
    if value is None:
        return
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise InvalidArgumentError("expected 0 or more", argument=argument)


def checked_headers(value: Mapping[str, Any] | None, argument: str = "extra_headers") -> None:
    """Refuse headers that would break the request; values are not shown, they may be secret."""
    for name, text in _items(value, argument):
        where = f"{argument}[{name!r}]"
        if not is_header_name(name) or name.lower() in _FRAMING:
            raise InvalidArgumentError("not a header that can be set", argument=where)
        if not is_header_value(text):
            raise InvalidArgumentError("expected a str of printable ASCII", argument=where)


def _items(value: Any, argument: str) -> list[tuple[str, Any]]:
    if value is None:
        return []
    if not is_mapping(value) or not all(isinstance(key, str) for key in value):
        raise InvalidArgumentError("expected a mapping with str keys", argument=argument)
    return list(value.items())


class RequestOptions(msgspec.Struct, frozen=True, eq=False, kw_only=True):
    """Settings of one request, which go before those of its client.

    Attributes:
        timeout: Seconds for each of connecting, reading and writing, or an httpx.Timeout.
        max_retries: How often to try again; 0 for never.
        extra_headers: Headers to add or, whatever their case, to replace.
        extra_query: Query parameters to add or replace; a list repeats the name.
        extra_body: Members of the JSON body to add or replace, by the vendor's names.
    """

    timeout: float | httpx.Timeout | None = None
    max_retries: int | None = None
    extra_headers: Mapping[str, str] | None = None
    extra_query: Mapping[str, object] | None = None
    extra_body: Mapping[str, object] | None = None

    def __post_init__(self) -> None:
        checked_timeout(self.timeout)
        checked_retries(self.max_retries)
        checked_headers(self.extra_headers)
        _items(self.extra_query, "extra_query")
        _items(self.extra_body, "extra_body")

    def __repr__(self) -> str:
        extras = (self.extra_headers, self.extra_query, self.extra_body)
        names = [sorted(extra) for extra in extras if extra]
        retries = self.max_retries
        return f"RequestOptions(timeout={self.timeout}, max_retries={retries}, extras={names})"
