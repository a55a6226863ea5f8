"""How values look in a path, a query and a header (OpenAPI's `simple` and `form` styles)."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, cast
from urllib.parse import quote

import msgspec

from lmskit._shapes import is_sequence

if TYPE_CHECKING:
    from collections.abc import Iterator


def scalar(value: object) -> str:
    """One value as text: `true`, `5`, `2018-09-20T11:00:00Z`."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Enum):
        return scalar(cast("object", value.value))
    if isinstance(value, float):
        # As JavaScript prints it: 5.0 and 5 are the same number.
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, date):
        return cast("str", msgspec.to_builtins(value))
    return str(value)


def percent_encode(text: str) -> str:
    """Everything but the unreserved characters, so that no value can leave its place."""
    # Most ids are of letters and digits, and `quote` is slow to find that out.
    return text if text.isascii() and text.isalnum() else quote(text, safe="")


def path_segment(value: object) -> str:
    """A value as one whole segment of a path, `.` and `..` included."""
    encoded = ",".join(percent_encode(scalar(item)) for item in _items(value))
    # URL libraries remove dot segments, which would ask for another resource.
    return encoded.replace(".", "%2E") if encoded in (".", "..") else encoded


def query_pairs(name: str, value: object, *, explode: bool) -> Iterator[str]:
    """`name=a&name=b` exploded, `name=a,b` otherwise; an empty list is not sent."""
    encoded = [percent_encode(scalar(item)) for item in _items(value)]
    if not explode and encoded:
        encoded = [",".join(encoded)]
    for text in encoded:
        yield f"{percent_encode(name)}={text}"


def header_value(value: object) -> str:
    """A value as the text of a header, lists joined by commas."""
    return ",".join(scalar(item) for item in _items(value))


def _items(value: object) -> list[object]:
    return list(value) if is_sequence(value) else [value]
