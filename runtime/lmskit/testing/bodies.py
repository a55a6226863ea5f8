"""The canonical form of a request body: equal exactly when a server reads the same from both.

JSON keeps true, 1 and 1.0 apart and forgets the order of members; multipart forgets only its
boundary; a form keeps the order of its pairs; everything else is compared byte for byte, and so
is a body that is not what its Content-Type says.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import NamedTuple, NoReturn, cast
from urllib.parse import unquote_to_bytes

Json = tuple["object", ...] | str | int | None
Pairs = tuple[tuple[bytes, bytes | None], ...]


class DuplicateMemberError(ValueError):
    """A JSON object names a member twice, so servers disagree on what it says."""


class JsonBody(NamedTuple):
    """One JSON value, its types told apart, its members sorted by name."""

    value: Json


class FormBody(NamedTuple):
    """The decoded pairs of a form, in order."""

    form: Pairs


class Part(NamedTuple):
    """One part of a multipart body; `headers` are those that the other fields do not hold."""

    name: bytes | None
    filename: bytes | None
    content_type: bytes | None
    headers: tuple[tuple[bytes, bytes], ...]
    content: bytes


class MultipartBody(NamedTuple):
    """The parts between the boundaries, in order."""

    parts: tuple[Part, ...]


class RawBody(NamedTuple):
    """Bytes that are compared as they are; empty for no body."""

    content: bytes


Body = JsonBody | FormBody | MultipartBody | RawBody


def media_type(content_type: str | None) -> str | None:
    """The type and subtype of a Content-Type, without parameters; None where there is none."""
    if content_type is None:
        return None
    return content_type.partition(";")[0].strip().lower() or None


def is_json(media: str) -> bool:
    """Whether a media type says that its content is one JSON value."""
    return media == "application/json" or media.endswith("+json")


def canonical(content_type: str | None, body: bytes) -> Body:
    """The body in its canonical form; DuplicateMemberError for JSON that names a member twice."""
    media = media_type(content_type) or ""
    if is_json(media):
        return _json(body)
    if media == "application/x-www-form-urlencoded":
        return FormBody(pairs(body))
    if media.startswith("multipart/"):
        return _multipart(content_type or "", body)
    return RawBody(body)


def pairs(encoded: bytes) -> Pairs:
    """The decoded pairs of a query or a form, in order, blanks kept; `a` and `a=` differ."""
    return tuple(_pair(piece) for piece in encoded.split(b"&"))


def _pair(piece: bytes) -> tuple[bytes, bytes | None]:
    name, equals, value = piece.replace(b"+", b" ").partition(b"=")
    return unquote_to_bytes(name), unquote_to_bytes(value) if equals else None


def _json(body: bytes) -> JsonBody | RawBody:
    try:
        value = json.loads(
            body.decode(),
            object_pairs_hook=_members,
            parse_float=_number,
            parse_constant=_refuse_constant,
        )
        return JsonBody(_tagged(value))
    except DuplicateMemberError:
        raise
    except (ValueError, ArithmeticError, RecursionError):
        return RawBody(body)


def _number(text: str) -> tuple[str, Decimal]:
    # A float would make one of two numbers that differ in their last digits.
    return ("number", Decimal(text))


def _refuse_constant(text: str) -> NoReturn:
    raise ValueError(f"{text} is not JSON")


def _members(members: list[tuple[str, object]]) -> dict[str, object]:
    named = dict(members)
    if len(named) < len(members):
        names = [name for name, _ in members]
        twice = next(name for name in names if names.count(name) > 1)
        raise DuplicateMemberError(f"the JSON body names the member {twice!r} twice")
    return named


def _tagged(value: object) -> Json:
    # Python holds True == 1 == 1.0, so what is not text, integer or null carries its type.
    if isinstance(value, bool):
        return ("boolean", value)
    if isinstance(value, dict):
        members = cast("dict[str, object]", value)
        return ("object", *((name, _tagged(members[name])) for name in sorted(members)))
    if isinstance(value, list):
        return ("array", *map(_tagged, cast("list[object]", value)))
    return cast("Json", value)


def _multipart(content_type: str, body: bytes) -> MultipartBody | RawBody:
    try:
        return MultipartBody(tuple(map(_part, pieces(boundary_of(content_type), body))))
    except (ValueError, LookupError):
        return RawBody(body)


def boundary_of(content_type: str) -> bytes:
    """The boundary that a Content-Type names; LookupError or ValueError where it names none."""
    _, parameters = _parameters(content_type.encode("utf-8", "replace"))
    return parameters[b"boundary"]


def pieces(boundary: bytes, body: bytes) -> list[bytes]:
    """What follows each delimiter but the last; ValueError where they do not enclose the body."""
    # A delimiter starts a line; the first may also start the body.
    delimiter = rb"\r\n--" + re.escape(boundary) + rb"(?=--|[ \t]*\r\n)"
    preamble, *found = re.split(delimiter, b"\r\n" + body)
    if preamble or found.pop().rstrip() != b"--":
        raise ValueError("a multipart body that does not start and end with its delimiter")
    return found


def _part(piece: bytes) -> Part:
    """The part that follows a delimiter; ValueError when it is malformed or ambiguous."""
    head, blank, content = piece.lstrip(b" \t").partition(b"\r\n\r\n")
    if not blank:
        raise ValueError("a part without the blank line that ends its headers")
    headers = _unique([_header(line) for line in head.split(b"\r\n") if line])
    kind, fields = _parameters(headers.pop(b"content-disposition", b""))
    name, filename = fields.pop(b"name", None), fields.pop(b"filename", None)
    content_type = headers.pop(b"content-type", None)
    rest = sorted([(b"content-disposition", kind), *fields.items(), *headers.items()])
    return Part(name, filename, content_type, tuple(rest), content)


def _header(line: bytes) -> tuple[bytes, bytes]:
    name, colon, value = line.partition(b":")
    if not colon:
        raise ValueError("a header line without a colon")
    return name.lower(), value.strip()


_PARAMETER = rb';\s*([^=;\s"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;"]*))\s*'
_PARAMETERS = re.compile(rb"(?s)([^;]*)((?:" + _PARAMETER + rb")*);?\s*")


def _parameters(value: bytes) -> tuple[bytes, dict[bytes, bytes]]:
    """A header's value and its parameters; quotes come off, escapes stay as they were sent."""
    match = _PARAMETERS.fullmatch(value)
    if match is None:
        raise ValueError("malformed header parameters")
    found = re.findall(_PARAMETER, match[2], re.DOTALL)
    given = [(name.lower(), quoted or bare.strip()) for name, quoted, bare in found]
    return match[1].strip().lower(), _unique(given)


def _unique(given: list[tuple[bytes, bytes]]) -> dict[bytes, bytes]:
    named = dict(given)
    if len(named) < len(given):
        raise ValueError("a name given twice")
    return named
