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
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import evolve, frozen

from tests.oracles.forms import FileForm
from tests.oracles.multipart import JsonText, Part, escaped
from tests.oracles.spec_model import FormField, Operation, Parameter, Spec, argument_name

UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
DOT_SEGMENTS = {".": "%2E", "..": "%2E%2E"}
DELIMITERS = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "%7C"}
COURSES = {
    ".zip": "application/zip",
    ".pdf": "application/pdf",
    ".mp4": "video/mp4",
    ".mp3": "audio/mpeg",
}
MEDIA_TYPES = {
    **COURSES,
    ".css": "text/css",
    ".csv": "text/csv",
    ".gif": "image/gif",
    ".html": "text/html",
    ".jpg": "image/jpeg",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
}
EXTENSION = re.compile(r"[^./][^/]*?(\.[0-9A-Za-z]+)\Z", re.DOTALL)
NAMELESS = "file"
UNKNOWN = "application/octet-stream"


class NotSerializableError(ValueError):
    """The rules give no wire form for this value, or the document asks for an unknown style."""


class Absent:
    """The type of ABSENT: no body at all, which is not the same as a body of null."""

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT = Absent()


@frozen
class WireRequest:
    """What must stand on the wire; query pairs are in order and as encoded.

    `parts` are those of a multipart body, None where the body is none; its Content-Type is not
    among the headers, for it names a boundary that nobody knows.
    """

    method: str
    path: bytes
    query: tuple[tuple[str, str], ...]
    headers: tuple[tuple[str, str], ...]
    body: Any = ABSENT
    parts: tuple[Part, ...] | None = None


def serialize(spec: Spec, operation_id: str, arguments: Mapping[str, Any]) -> WireRequest:
    """Build the request for one operation from arguments keyed by their wire names."""
    operation = spec.operations[operation_id]
    body = operation.body
    fields = _fields(spec, operation)
    given = dict(arguments)
    placed = {
        (item.location, item.name): given.pop(_key(item, fields), None)
        for item in operation.parameters
    }
    if unknown := set(given) - set(fields):
        raise NotSerializableError(f"{operation_id} has no place for {sorted(unknown)}")
    query = [
        pair
        for item in operation.located("query")
        for pair in query_pairs(item, placed["query", item.name])
    ]
    headers = [
        pair
        for item in operation.located("header")
        for pair in _header(item, _or_guessed(item, placed["header", item.name], given))
    ]
    path = _path(spec, operation, placed)
    request = WireRequest(operation.method, path, tuple(query), tuple(headers))
    if body is None:
        return request
    if body.is_form:
        sent = [_part(field, given[field.name]) for field in body.fields if field.name in given]
        return evolve(request, parts=tuple(sent))
    headers.append(("content-type", body.media_type))
    whole = given if body.argument is None else given[body.argument]
    return evolve(request, headers=tuple(headers), body=json_value(whole))


def by_wire_name(spec: Spec, operation_id: str, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """Rename Python arguments to wire names, in nested objects too; the keys of a map are data."""
    operation = spec.operations[operation_id]
    fields = _fields(spec, operation)
    parameters = {item.argument: item for item in operation.parameters}
    if twice := {argument_name(name) for name in fields} & set(parameters):
        raise NotSerializableError(f"two arguments of {operation_id} are named {sorted(twice)}")
    placed = {
        _key(parameters[name], fields): _renamed_value(spec, parameters[name].schema, value)
        for name, value in arguments.items()
        if name in parameters
    }
    rest = {name: value for name, value in arguments.items() if name not in parameters}
    return {**placed, **_renamed(spec, fields, rest)}


def _fields(spec: Spec, operation: Operation) -> Mapping[str, Mapping[str, Any]]:
    """The fields of a body by wire name, each with the schema of its value."""
    if operation.body is None:
        return {}
    if operation.body.is_form:
        return {field.name: field.schema for field in operation.body.fields}
    if operation.body.argument is not None:
        return {operation.body.argument: operation.body.schema}
    return spec.properties(operation.body.schema)


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


def guessed(file: bytes | FileForm, known: Mapping[str, str] = MEDIA_TYPES) -> str | None:
    """The media type of a file: as given, or by the end of its name; None where neither says."""
    if isinstance(file, bytes):
        return None
    if file.media_type is not None:
        return file.media_type
    ending = EXTENSION.search(file.name or "")
    return known.get(ending[1].lower()) if ending else None


def _part(field: FormField, value: Any) -> Part:
    name = escaped(field.name)
    if field.kind == "file":
        form = FileForm(value) if isinstance(value, bytes) else value
        kind = guessed(form) or UNKNOWN
        return Part(name, form.content, escaped(form.name or NAMELESS), kind)
    if field.kind == "json":
        return Part(name, JsonText(json_value(value)), None, field.content_type)
    return Part(name, text(value).encode(), None, field.content_type)


def _key(parameter: Parameter, fields: Mapping[str, Any]) -> str:
    """Where arguments by wire name hold a parameter: apart from a field of the same name."""
    name = parameter.name
    return f"({parameter.location}) {name}" if name in fields else name


def _path(spec: Spec, operation: Operation, placed: Mapping[tuple[str, str], Any]) -> bytes:
    path = spec.base_path + operation.path
    for parameter in operation.located("path"):
        expanded = path_value(parameter, placed["path", parameter.name])
        path = path.replace("{" + parameter.name + "}", expanded)
    return path.encode("ascii")


def _or_guessed(parameter: Parameter, value: Any, given: Mapping[str, Any]) -> Any:
    """A header for the media type of a file says one that a course may come in by itself."""
    if value is None and parameter.media_type_of in given:
        return guessed(given[parameter.media_type_of], COURSES)
    return value


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
    values = spec.map_values(resolved)
    if isinstance(value, Mapping) and values is not None:
        return {name: _renamed_value(spec, values, item) for name, item in value.items()}
    if isinstance(value, (list, tuple)) and "items" in resolved:
        return [_renamed_value(spec, resolved["items"], item) for item in value]
    return value
