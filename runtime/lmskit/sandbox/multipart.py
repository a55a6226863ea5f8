"""Takes a multipart body apart (RFC 7578), byte for byte and strictly."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lmskit.sandbox.call import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_HEAD: Final = 16_384
_WORD: Final = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
# Some clients escape a quote by a backslash, and others leave a backslash as it is.
_VALUE: Final = rf'{_WORD}|"(?:[^"\\]|\\.)*"|"[^"]*"'
_ATTRIBUTE: Final = re.compile(rf"[ \t]*;[ \t]*({_WORD})=({_VALUE})(?=[ \t]*(?:;|\Z))")
# What may follow a boundary, if it is one and not the beginning of a longer word.
_AFTER: Final = re.compile(rb"(--)[ \t]*(?:\r\n|\Z)|[ \t]*\r\n")
# How clients write what a quoted name cannot hold.
_ESCAPED: Final = re.compile(r'\\(["\\])|%(22|0D|0A)', re.IGNORECASE)


class FormError(ValueError):
    """The body is no form; the message says where it breaks off."""


def boundary(content_type: str) -> bytes:
    """What separates the parts, from the header of the whole."""
    found = _attributes(content_type)[1].get("boundary", "")
    if not found or len(found) > 70 or not found.isascii():
        raise FormError("its type names no boundary")
    return found.encode("ascii")


def parts(body: bytes, boundary: bytes) -> Iterator[Part]:
    """The parts in their order; what is before the first and after the last is dropped."""
    line = b"\r\n--" + boundary
    # The first boundary may be the first line of all.
    opened = _AFTER.match(body, len(line) - 2) if body.startswith(line[2:]) else None
    _, start, last = _marked(0, opened) or _next(body, line, 0)
    while not last:
        blank = body.find(b"\r\n\r\n", start, start + _LONGEST_HEAD)
        if blank < 0:
            raise FormError("the headers of a part do not end")
        end, following, last = _next(body, line, blank + 4)
        yield _part(body[start:blank], body[blank + 4 : end])
        start = following


def _next(body: bytes, line: bytes, start: int) -> tuple[int, int, bool]:
    """Where the next boundary begins, where it ends, and whether it is the last."""
    at = body.find(line, start)
    while at >= 0:
        found = _marked(at, _AFTER.match(body, at + len(line)))
        if found is not None:
            return found
        at = body.find(line, at + 1)
    raise FormError("its last boundary is missing")


def _marked(at: int, after: re.Match[bytes] | None) -> tuple[int, int, bool] | None:
    return None if after is None else (at, after.end(), bool(after[1]))


def _part(head: bytes, content: bytes) -> Part:
    headers = _headers(head)
    kind, about = _attributes(headers.get("content-disposition", ""))
    if kind.lower() != "form-data" or "name" not in about:
        raise FormError("a part has no name")
    return Part(about["name"], about.get("filename"), headers.get("content-type"), content)


def _headers(head: bytes) -> dict[str, str]:
    headers: dict[str, str] = {}
    for line in _text(head).split("\r\n"):
        name, colon, value = line.partition(":")
        if not colon or not re.fullmatch(_WORD, name) or name.lower() in headers:
            raise FormError("a part has a header that cannot be read")
        headers[name.lower()] = value.strip(" \t")
    return headers


def _text(head: bytes) -> str:
    try:
        return head.decode("utf-8")
    except UnicodeDecodeError:
        raise FormError("the headers of a part are no UTF-8") from None


def _attributes(header: str) -> tuple[str, dict[str, str]]:
    """The first word of a header, and the attributes after it."""
    kind, _, _ = header.partition(";")
    attributes: dict[str, str] = {}
    at = len(kind)
    while at < len(header):
        found = _ATTRIBUTE.match(header, at)
        if found is None or found[1].lower() in attributes:
            raise FormError("a header has an attribute that cannot be read")
        attributes[found[1].lower()] = _unquoted(found[2])
        at = found.end()
    return kind.strip(" \t"), attributes


def _unquoted(value: str) -> str:
    if not value.startswith('"'):
        return value
    return _ESCAPED.sub(lambda it: it[1] or chr(int(it[2], 16)), value[1:-1])
