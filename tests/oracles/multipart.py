"""A strict reader of multipart/form-data bodies, for the oracles alone.

It shares no code with the runtime, nor with `lmskit.testing.bodies`, and knows one spelling of
RFC 7578 only. What a server might read in two ways is an error here.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NoReturn
from urllib.parse import unquote

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

_CONTENT_TYPE = re.compile(
    r"multipart/form-data; boundary=(?:\"(?P<quoted>[^\"\\]+)\"|(?P<token>[^\s\";,]+))"
)
# RFC 2046, section 5.1.1: 1 to 70 of these, and no blank at the end.
_BOUNDARY = re.compile(r"[0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-]")
_DISPOSITION = re.compile(r"form-data; name=\"([^\"]*)\"(?:; filename=\"([^\"]*)\")?")
_CONTROL = re.compile(r"[\x00-\x1a\x1c-\x1f]")
_ESCAPED = re.compile(r"%(?:0[0-9A-F]|1[0-9ACDEF]|22)|\\\\")
_TELLING = re.compile(r"[\x00-\x1a\x1c-\x1f\"\\]")


class MultipartError(ValueError):
    """A body that is not exactly one multipart/form-data form."""


@frozen
class JsonText:
    """The content of an expected part: any JSON text of this value."""

    value: Any


@frozen
class Part:
    """One part; name and file name as they stand between the quotes, escapes included.

    `content` is bytes, or `JsonText` in a part that is only expected.
    """

    name: str
    content: bytes | JsonText
    filename: str | None = None
    content_type: str | None = None

    @property
    def value(self) -> Any:
        """The JSON value that the content spells; a name met twice is refused."""
        if isinstance(self.content, JsonText):
            return self.content.value
        return json.loads(self.content.decode(), object_pairs_hook=_unique)


@frozen
class Form:
    """A whole body: its parts in order, and the boundary between them."""

    boundary: str
    parts: tuple[Part, ...]


def is_multipart(content_type: str) -> bool:
    """Whether a Content-Type claims a form of parts."""
    return content_type.partition(";")[0].strip().lower() == "multipart/form-data"


def escaped(name: str) -> str:
    """A name or a file name between the quotes, which nothing in it can close.

    A quote and the controls are percent-encoded, as browsers do with quote and line ends; a
    backslash is doubled, as in every quoted string (RFC 9110, section 5.6.4). The control ESC
    stays as it is, in browsers too.
    """
    return _TELLING.sub(lambda match: _escape(match[0]), name)


def unescaped(text: str) -> str:
    """A name from between the quotes; of two names that look alike there, the likelier."""
    return _ESCAPED.sub(lambda match: unquote(match[0]) if match[0] != "\\\\" else "\\", text)


def _escape(character: str) -> str:
    return "\\\\" if character == "\\" else f"%{ord(character):02X}"


def read_form(content_type: str, body: bytes) -> Form:
    """Read a body by its Content-Type; MultipartError for anything but one exact form."""
    boundary = read_boundary(content_type)
    dash = b"--" + boundary.encode("ascii")
    pieces = (b"\r\n" + body).split(b"\r\n" + dash)
    if len(pieces) < 2 or pieces[0] or pieces[-1] != b"--\r\n":
        _refuse("it does not begin and end with its own delimiters", body)
    return Form(boundary, tuple(_part(piece) for piece in pieces[1:-1]))


def read_boundary(content_type: str) -> str:
    """The boundary that a Content-Type names."""
    match = _CONTENT_TYPE.fullmatch(content_type)
    boundary = (match["quoted"] or match["token"]) if match else ""
    if not _BOUNDARY.fullmatch(boundary):
        raise MultipartError(f"no multipart/form-data with a boundary: {content_type!r}")
    return boundary


def part_difference(expected: Part, actual: Part) -> str | None:
    """Say where a part differs from the expected one; JSON is compared as a value."""
    for name in ("name", "filename", "content_type"):
        one, two = getattr(expected, name), getattr(actual, name)
        if one != two:
            return f"{name}: expected {one!r}, got {two!r}"
    if not isinstance(expected.content, JsonText):
        one, two = expected.content, actual.content
        return None if one == two else f"content: expected {one!r}, got {two!r}"
    try:
        value = actual.value
    except ValueError as fault:
        return f"content: no JSON text ({fault})"
    same = _typed(expected.content.value) == _typed(value)
    return None if same else f"content: expected {expected.content.value!r}, got {value!r}"


def parts_difference(
    expected: tuple[Part, ...] | None, actual: tuple[Part, ...] | None
) -> str | None:
    """Say where two forms differ, their order included; None stands for no form at all."""
    if expected is None or actual is None:
        return None if expected is actual else f"expected {expected!r}, got {actual!r}"
    if len(expected) != len(actual):
        return f"expected {len(expected)} parts, got {[part.name for part in actual]}"
    pairs = enumerate(zip(expected, actual, strict=True), start=1)
    found = ((number, part_difference(one, two)) for number, (one, two) in pairs)
    return next((f"part {number} {text}" for number, text in found if text), None)


def _part(piece: bytes) -> Part:
    if not piece.startswith(b"\r\n"):
        _refuse("something follows a delimiter on its line", piece)
    head, blank, content = piece[2:].partition(b"\r\n\r\n")
    if not blank:
        _refuse("a part without the blank line that ends its headers", piece)
    headers = _headers(head)
    disposition = _DISPOSITION.fullmatch(headers.pop("content-disposition", ""))
    if disposition is None:
        _refuse("a part that does not say its name in the one way", head)
    content_type = headers.pop("content-type", None)
    if headers:
        _refuse(f"headers that no part of a form has: {sorted(headers)}", head)
    name, filename = disposition.groups()
    return Part(name, content, filename, content_type)


def _headers(head: bytes) -> dict[str, str]:
    headers: dict[str, str] = {}
    for line in head.split(b"\r\n"):
        try:
            name, colon, value = line.decode().partition(": ")
        except UnicodeDecodeError:
            _refuse("a header that is not UTF-8", line)
        if not colon or not value or _CONTROL.search(line.decode()) or name.lower() in headers:
            _refuse("a malformed header, or one given twice", line)
        headers[name.lower()] = value
    return headers


def _refuse(reason: str, content: bytes) -> NoReturn:
    raise MultipartError(f"{reason}: {content[:200]!r}")


def _unique(pairs: list[tuple[str, Any]]) -> Mapping[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError(f"a name is given twice in {[name for name, _ in pairs]}")
    return found


def _typed(value: Any) -> Any:
    """A JSON value whose booleans differ from its numbers; 5 and 5.0 are one number."""
    if isinstance(value, dict):
        return {name: _typed(item) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_typed(item) for item in value]
    return (isinstance(value, bool), value)
