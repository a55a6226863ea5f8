"""Saying where a request departs from a recorded one."""

from __future__ import annotations

import json
from itertools import zip_longest
from typing import TYPE_CHECKING, cast

from lmskit.testing.bodies import Body, FormBody, Json, JsonBody, MultipartBody, Pairs, RawBody

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from lmskit.testing.matching import Key

_SHOWN = 160


def closeness(recorded: Key, sent: Key) -> tuple[float, ...]:
    """How near a recorded request is; greater is nearer, the path weighs most."""
    return (
        _overlap(recorded.path.split(b"/"), sent.path.split(b"/")),
        recorded.method == sent.method,
        recorded.origin == sent.origin,
        _overlap(recorded.query or (), sent.query or ()),
        recorded.media_type == sent.media_type,
        _overlap(_items(recorded.body), _items(sent.body)),
    )


def first_difference(recorded: Key, sent: Key) -> str:
    """The first part in which two different requests differ, with both values."""
    if recorded.method != sent.method:
        return _told("method", recorded.method, sent.method)
    if recorded.origin != sent.origin:
        return _told("origin", _origin(recorded), _origin(sent))
    if recorded.path != sent.path:
        return _told("path", recorded.path.decode("latin-1"), sent.path.decode("latin-1"))
    if recorded.query != sent.query:
        return _query(recorded.query, sent.query)
    if recorded.media_type != sent.media_type:
        return _told("Content-Type", recorded.media_type or "absent", sent.media_type or "absent")
    return _bodies(recorded.body, sent.body)


def excerpt(text: str) -> str:
    """Text cut to what a message can hold."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}… ({len(text)} characters)"


def _told(place: str, recorded: str, sent: str) -> str:
    return f"{place}: recorded {excerpt(recorded)}, sent {excerpt(sent)}"


def _origin(key: Key) -> str:
    scheme, host, port = key.origin
    return f"{scheme}://{host}:{port}"


def _overlap(one: Sequence[object], other: Sequence[object]) -> float:
    longest = max(len(one), len(other))
    if not longest:
        return 1.0
    return sum(a == b for a, b in zip(one, other, strict=False)) / longest


def _items(body: Body) -> Sequence[object]:
    (content,) = body
    return content if isinstance(content, tuple) else (content,)


def _query(recorded: Pairs | None, sent: Pairs | None) -> str:
    if recorded is None or sent is None:
        return _told("query", _pairs_shown(recorded), _pairs_shown(sent))
    return _pairs("query pair", recorded, sent)


def _pairs(place: str, recorded: Pairs, sent: Pairs) -> str:
    for at, (old, new) in enumerate(zip_longest(recorded, sent), start=1):
        if old != new:
            return _told(
                f"{place} {at}",
                _pairs_shown(None if old is None else (old,)),
                _pairs_shown(None if new is None else (new,)),
            )
    return ""


def _pairs_shown(pairs: Pairs | None) -> str:
    if pairs is None:
        return "absent"
    return "&".join(
        _bytes(name) + ("" if value is None else f"={_bytes(value)}") for name, value in pairs
    )


def _bodies(recorded: Body, sent: Body) -> str:
    if isinstance(recorded, JsonBody) and isinstance(sent, JsonBody):
        return _json("", recorded.value, sent.value)
    if isinstance(recorded, FormBody) and isinstance(sent, FormBody):
        return _pairs("body pair", recorded.form, sent.form)
    if isinstance(recorded, MultipartBody) and isinstance(sent, MultipartBody):
        return _multipart(recorded, sent)
    if isinstance(recorded, RawBody) and isinstance(sent, RawBody):
        return _raw(recorded.content, sent.content)
    return _told("body", _form(recorded), _form(sent))


def _form(body: Body) -> str:
    if isinstance(body, RawBody):
        if not body.content:
            return "no body"
        return f"bytes that are not what Content-Type says: {_bytes(body.content)}"
    return {JsonBody: "JSON", FormBody: "a form", MultipartBody: "multipart"}[type(body)]


def _raw(recorded: bytes, sent: bytes, place: str = "body") -> str:
    if not recorded or not sent:
        return _told(place, _bytes(recorded) or "empty", _bytes(sent) or "empty")
    shortest = min(len(recorded), len(sent))
    at = next((i for i in range(shortest) if recorded[i] != sent[i]), shortest)
    return _told(f"{place} byte {at}", _bytes(recorded[at:]) or "end", _bytes(sent[at:]) or "end")


def _multipart(recorded: MultipartBody, sent: MultipartBody) -> str:
    for at, (old, new) in enumerate(zip_longest(recorded.parts, sent.parts), start=1):
        if old is None or new is None:
            names = ["absent" if part is None else repr(part.name) for part in (old, new)]
            return _told(f"body part {at}", *names)
        for field in ("name", "filename", "content_type", "headers"):
            if getattr(old, field) != getattr(new, field):
                place = f"body part {at} {field}"
                return _told(place, repr(getattr(old, field)), repr(getattr(new, field)))
        if old.content != new.content:
            return _raw(old.content, new.content, f"body part {at} ({_bytes(old.name or b'')})")
    return ""


def _json(pointer: str, recorded: Json, sent: Json) -> str:
    """The first differing value, depth first, at its JSON Pointer."""
    if isinstance(recorded, tuple) and isinstance(sent, tuple) and recorded[0] == sent[0]:
        if recorded[0] == "object":
            return _members(pointer, recorded, sent)
        if recorded[0] == "array":
            return _elements(pointer, recorded, sent)
    return _told(f"body {pointer or '(whole)'}", _value(recorded), _value(sent))


def _members(pointer: str, recorded: Json, sent: Json) -> str:
    old, new = _as_dict(recorded), _as_dict(sent)
    for name in sorted(old.keys() | new.keys()):
        place = f"{pointer}/{name.replace('~', '~0').replace('/', '~1')}"
        if name not in new:
            return _told(f"body {place}", _value(old[name]), "absent")
        if name not in old:
            return _told(f"body {place}", "absent", _value(new[name]))
        if old[name] != new[name]:
            return _json(place, old[name], new[name])
    return ""


def _elements(pointer: str, recorded: Json, sent: Json) -> str:
    old, new = cast("tuple[Json, ...]", recorded)[1:], cast("tuple[Json, ...]", sent)[1:]
    for at, (one, other) in enumerate(zip(old, new, strict=False)):
        if one != other:
            return _json(f"{pointer}/{at}", one, other)
    return _told(f"body {pointer or '(whole)'}", f"{len(old)} elements", f"{len(new)}")


def _as_dict(value: Json) -> dict[str, Json]:
    return dict(cast("tuple[tuple[str, Json], ...]", cast("tuple[object, ...]", value)[1:]))


def _value(value: Json) -> str:
    """A tagged value as the JSON text it came from."""
    if not isinstance(value, tuple):
        return json.dumps(value, ensure_ascii=False)
    kind, *rest = value
    if kind == "boolean":
        return "true" if rest[0] else "false"
    if kind == "number":
        return str(cast("Decimal", rest[0]))
    if kind == "array":
        return "[" + ", ".join(_value(cast("Json", item)) for item in rest) + "]"
    members = cast("list[tuple[str, Json]]", rest)
    return "{" + ", ".join(f"{json.dumps(name)}: {_value(item)}" for name, item in members) + "}"


def _bytes(value: bytes) -> str:
    try:
        return excerpt(value.decode())
    except UnicodeDecodeError:
        return excerpt(repr(value))
