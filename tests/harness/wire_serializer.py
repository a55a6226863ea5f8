"""A second implementation of OpenAPI's serialization rules, to hold the client's against.

It shares no code with the generator, the runtime or httpx: it starts from the merged document and
from arguments by wire name, and gives the request line, headers and body that the rules demand.
Percent-encoding is RFC 6570's for `{var}` and `{?var}`: everything but the unreserved characters of
RFC 3986 is encoded. OpenAPI leaves null and empty arrays in a query undefined; RFC 6570 calls both
undefined values and leaves them out, and so does this.
"""

from __future__ import annotations

import datetime
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import frozen

from tests.harness.spec_reader import Operation, Parameter, Spec, argument_name

UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
DOT_SEGMENTS = {".": "%2E", "..": "%2E%2E"}
DELIMITERS = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "%7C"}


class NotSerializableError(ValueError):
    """The rules give no wire form for this value, or the document asks for an unknown style."""


class Absent:
    """The type of ABSENT: no body at all, which is not the same as a body of null."""

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT = Absent()


@frozen
class WireRequest:
    """What must stand on the wire; query pairs are in order and as encoded."""

    method: str
    path: bytes
    query: tuple[tuple[str, str], ...]
    headers: tuple[tuple[str, str], ...]
    body: Any = ABSENT


def serialize(spec: Spec, operation_id: str, arguments: Mapping[str, Any]) -> WireRequest:
    """Build the request for one operation from arguments keyed by their wire names."""
    operation = spec.operations[operation_id]
    given = dict(arguments)
    path = _path(spec, operation, given)
    query = [
        pair
        for item in operation.located("query")
        for pair in query_pairs(item, _take(item, given))
    ]
    headers = [
        pair for item in operation.located("header") for pair in _header(item, _take(item, given))
    ]
    if operation.body is None:
        if given:
            raise NotSerializableError(f"{operation_id} has no place for {sorted(given)}")
        return WireRequest(operation.method, path, tuple(query), tuple(headers))
    unknown = set(given) - set(spec.properties(operation.body.schema))
    if unknown:
        raise NotSerializableError(f"{operation_id} has no place for {sorted(unknown)}")
    headers.append(("content-type", operation.body.media_type))
    return WireRequest(operation.method, path, tuple(query), tuple(headers), json_value(given))


def by_wire_name(spec: Spec, operation_id: str, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """Rename Python arguments to wire names, in nested objects too."""
    operation = spec.operations[operation_id]
    schemas = {item.name: item.schema for item in operation.parameters}
    if operation.body is not None:
        schemas.update(spec.properties(operation.body.schema))
    return _renamed(spec, schemas, arguments)


def percent_encode(text: str) -> str:
    """Encode the UTF-8 bytes of a text, all but RFC 3986's unreserved characters."""
    return "".join(chr(byte) if byte in UNRESERVED else f"%{byte:02X}" for byte in text.encode())


def path_value(parameter: Parameter, value: Any) -> str:
    """Expand one path parameter (style simple); an empty one has no path, so it is refused."""
    _known_style(parameter, ("simple",))
    expanded = _simple(value, explode=parameter.explode, encode=percent_encode)
    if not expanded:
        raise NotSerializableError(f"{parameter.name} is empty")
    # An unencoded dot segment would be removed on the way, and address another resource.
    return DOT_SEGMENTS.get(expanded, expanded)


def query_pairs(parameter: Parameter, value: Any) -> list[tuple[str, str]]:
    """Expand one query parameter into encoded pairs."""
    _known_style(parameter, (*DELIMITERS, "deepObject"))
    name = percent_encode(parameter.name)
    if value is None or (isinstance(value, (list, tuple, dict)) and not value):
        return []
    if isinstance(value, Mapping):
        return _object_pairs(parameter, name, value)
    if isinstance(value, (list, tuple)):
        items = [percent_encode(text(item)) for item in value if item is not None]
        if parameter.explode:
            return [(name, item) for item in items]
        return [(name, DELIMITERS[parameter.style].join(items))]
    return [(name, percent_encode(text(value)))]


def text(value: Any) -> str:
    """Spell a primitive as a parameter does: true, 5, 2.5, an ISO 8601 date-time."""
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, datetime.datetime):
        return iso8601(value)
    if isinstance(value, (bool, int, float)):
        return _json_number(value)
    raise NotSerializableError(f"{type(value).__name__} is no primitive")


def iso8601(moment: datetime.datetime) -> str:
    """Spell a date-time with its zone; UTC is Z. A naive one names no instant and is refused.

    An offset with seconds has no form in ISO 8601, so its instant is spelled in UTC.
    """
    if (offset := moment.utcoffset()) is None:
        raise NotSerializableError("a naive date-time names no instant")
    if offset % datetime.timedelta(minutes=1):
        return iso8601(moment.astimezone(datetime.UTC))
    spelled = f"{moment:%m-%dT%H:%M:%S}"
    if moment.microsecond:
        spelled += f".{moment.microsecond:06d}"
    minutes = int(offset.total_seconds() // 60)
    sign = "-" if minutes < 0 else "+"
    zone = f"{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}" if minutes else "Z"
    return f"{moment.year:04d}-{spelled}{zone}"


def json_value(value: Any) -> Any:
    """Give the JSON value that a body must hold; NaN and infinities have none."""
    if isinstance(value, datetime.datetime):
        return iso8601(value)
    if isinstance(value, Mapping):
        return {name: json_value(item) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [json_value(item) for item in value]
    if isinstance(value, float):
        return json.loads(_json_number(value))
    return str.__str__(value) if isinstance(value, str) else value


def _json_number(value: float) -> str:
    if isinstance(value, float) and not math.isfinite(value):
        raise NotSerializableError(f"{value} is no JSON number")
    return json.dumps(value)


def _take(parameter: Parameter, given: dict[str, Any]) -> Any:
    return given.pop(parameter.name, None)


def _path(spec: Spec, operation: Operation, given: dict[str, Any]) -> bytes:
    path = spec.base_path + operation.path
    for parameter in operation.located("path"):
        expanded = path_value(parameter, _take(parameter, given))
        path = path.replace("{" + parameter.name + "}", expanded)
    return path.encode("ascii")


def _header(parameter: Parameter, value: Any) -> list[tuple[str, str]]:
    _known_style(parameter, ("simple",))
    if value is None:
        return []
    # Header values are not percent-encoded (OpenAPI 3.1, "Style Values": simple in a header).
    return [(parameter.name.lower(), _simple(value, explode=parameter.explode, encode=str))]


def _simple(value: Any, *, explode: bool, encode: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Mapping):
        pairs = [(encode(name), encode(text(item))) for name, item in value.items()]
        return ",".join(("=" if explode else ",").join(pair) for pair in pairs)
    if isinstance(value, (list, tuple)):
        items: Iterable[Any] = value
        return ",".join(encode(text(item)) for item in items)
    return encode(text(value))


def _object_pairs(
    parameter: Parameter, name: str, value: Mapping[str, Any]
) -> list[tuple[str, str]]:
    pairs = [
        (percent_encode(key), percent_encode(text(item)))
        for key, item in value.items()
        if item is not None
    ]
    if parameter.style == "deepObject":
        return [(f"{name}%5B{key}%5D", item) for key, item in pairs]
    if parameter.style == "form" and parameter.explode:
        return pairs
    delimiter = DELIMITERS[parameter.style]
    return [(name, delimiter.join(delimiter.join(pair) for pair in pairs))]


def _known_style(parameter: Parameter, styles: Sequence[str]) -> None:
    if parameter.style not in styles:
        raise NotSerializableError(f"style {parameter.style} of {parameter.name} is not supported")


def _renamed(
    spec: Spec, schemas: Mapping[str, Mapping[str, Any]], arguments: Mapping[str, Any]
) -> dict[str, Any]:
    wire_names = {argument_name(name): name for name in schemas}
    if len(wire_names) != len(schemas):
        raise NotSerializableError(f"two of {sorted(schemas)} have the same Python name")
    unknown = set(arguments) - set(wire_names)
    if unknown:
        raise NotSerializableError(f"no wire name for {sorted(unknown)}")
    return {
        wire_names[name]: _renamed_value(spec, schemas[wire_names[name]], value)
        for name, value in arguments.items()
    }


def _renamed_value(spec: Spec, schema: Mapping[str, Any], value: Any) -> Any:
    resolved = spec.resolve(schema)
    if isinstance(value, Mapping) and spec.properties(resolved):
        return _renamed(spec, spec.properties(resolved), value)
    if isinstance(value, (list, tuple)) and "items" in resolved:
        return [_renamed_value(spec, resolved["items"], item) for item in value]
    return value
