"""JSON Pointers (RFC 6901) into bodies that may be anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import UNSET

from lmskit._shapes import is_array, is_object

if TYPE_CHECKING:
    from collections.abc import Iterable


def tokens(pointer: str) -> list[str]:
    """The names that a pointer goes by."""
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]


def resolve(body: Any, pointer: str) -> Any:
    """The value that a pointer names, or UNSET."""
    for key in tokens(pointer):
        if is_object(body):
            body = body.get(key, UNSET)
        elif is_array(body) and key.isascii() and key.isdigit():
            body = body[int(key)] if int(key) < len(body) else UNSET
        else:
            return UNSET
    return body


def first_text(body: Any, pointers: Iterable[str]) -> str | None:
    """The first text or number that one of the pointers names."""
    for pointer in pointers:
        value = resolve(body, pointer)
        # `"error": false` says nothing.
        if isinstance(value, str | int | float) and not isinstance(value, bool) and str(value):
            return str(value)
    return None
