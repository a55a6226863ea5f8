"""Rebuild the typed call behind a recorded request, and perturb it one argument at a time.

A cassette holds what went over the wire; the document says which operation that was and what the
arguments were. The call so rebuilt must send the recorded request again, which holds the client to
sessions that it did not record.
"""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_to_bytes, urlsplit

from attrs import evolve, frozen

import lmskit
from tests.oracles.drivers import SentRequest, difference, formed, query_pairs
from tests.oracles.forms import FileForm
from tests.oracles.multipart import Part, read_form, unescaped
from tests.oracles.spec_model import Body, FormField, Operation, Parameter, Spec, argument_name
from tests.oracles.wire_serializer import ABSENT, COURSES, UNKNOWN, guessed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SPLITTERS = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "%7C"}


class NotRecalledError(Exception):
    """No operation of the document fits the recorded request, or its content."""


@frozen
class Call:
    """An operation and its arguments by Python name, as a caller of the client writes them."""

    operation_id: str
    arguments: Mapping[str, Any]


def recall(
    spec: Spec, method: str, uri: str, body: bytes, headers: Iterable[tuple[str, str]] = ()
) -> Call:
    """Find the operation of a recorded request and read its arguments back.

    Of the headers those count that are parameters, and the Content-Type of a form.
    """
    target = urlsplit(uri)
    operation, path_values = _matching(spec, method, target.path)
    arguments: dict[str, Any] = {}
    for parameter in operation.located("path"):
        raw = path_values[parameter.name]
        arguments[parameter.argument] = _parsed(spec, parameter.schema, _decoded(raw))
    given = {name.lower(): value for name, value in headers}
    arguments.update(_query_arguments(spec, operation, query_pairs(target.query)))
    if operation.body is not None and operation.body.is_form:
        arguments.update(_form_arguments(spec, operation.body, given, body))
    else:
        arguments.update(_body_arguments(spec, operation, body))
    arguments.update(_header_arguments(spec, operation, given, arguments))
    return Call(operation.id, arguments)


def places(operation: Operation) -> dict[str, str]:
    """Say for each Python argument where on the wire it stands: `path.x`, `query.x`, `header.x`."""
    return {item.argument: f"{item.location}.{_place(item)}" for item in operation.parameters}


def _place(parameter: Parameter) -> str:
    return parameter.name.lower() if parameter.location == "header" else parameter.name


def place_of(spec: Spec, operation_id: str, argument: str) -> str:
    """Return the place of one argument; what is no parameter is a field of the body, or a part."""
    operation = spec.operations[operation_id]
    body = spec.properties(operation.body.schema) if operation.body else {}
    word = "part" if operation.body and operation.body.is_form else "body"
    fields = {argument_name(name): f"{word}.{name}" for name in body}
    if operation.body and operation.body.argument is not None:
        fields = {operation.body.argument: "body"}
    return {**fields, **places(operation)}[argument]


def changed_places(spec: Spec, operation_id: str, one: SentRequest, two: SentRequest) -> set[str]:
    """Name every place where two requests of one operation differ, headers included."""
    operation = spec.operations[operation_id]
    found = {name for name in ("method", "origin") if getattr(one, name) != getattr(two, name)}
    found |= _path_changes(spec, operation, one.path, two.path)
    names = {name for name, _ in (*one.query, *two.query)}
    found |= {f"query.{name}" for name in names if _values(one, name) != _values(two, name)}
    found |= _header_changes(one, two)
    if one.parts is not None and two.parts is not None:
        return found | _part_changes(one.parts, two.parts)
    return found | _body_changes(one.body, two.body)


def perturbed(spec: Spec, call: Call, argument: str) -> Call:
    """Give one argument another valid value of its kind, all others as they were."""
    schema = _schema(spec, call.operation_id, argument)
    value = _other(spec, schema, call.arguments[argument])
    return evolve(call, arguments={**call.arguments, argument: value})


def _matching(spec: Spec, method: str, path: str) -> tuple[Operation, dict[str, str]]:
    fits: list[tuple[Operation, dict[str, str]]] = []
    for operation in spec.operations.values():
        values = _template_values(spec.base_path + operation.path, path)
        if operation.method == method and values is not None:
            fits.append((operation, values))
    if not fits:
        raise NotRecalledError(f"no operation of the document fits {method} {path}")
    # A literal segment is more specific than a template: the fewest variables win.
    return min(fits, key=lambda fit: len(fit[1]))


def _template_values(template: str, path: str) -> dict[str, str] | None:
    """Match segment by segment on the encoded path: an encoded slash is no separator."""
    wanted, given = template.split("/"), path.split("/")
    if len(wanted) != len(given):
        return None
    values: dict[str, str] = {}
    for name, segment in zip(wanted, given, strict=True):
        if name.startswith("{") and name.endswith("}") and segment:
            values[name[1:-1]] = segment
        elif name != segment:
            return None
    return values


def _decoded(raw: str) -> str:
    return unquote_to_bytes(raw).decode()


def _query_arguments(
    spec: Spec, operation: Operation, pairs: Iterable[tuple[str, str]]
) -> dict[str, Any]:
    grouped: dict[str, list[str]] = {}
    for name, value in pairs:
        grouped.setdefault(_decoded(name), []).append(value)
    known = {item.name: item for item in operation.located("query")}
    if unknown := grouped.keys() - known.keys():
        raise NotRecalledError(f"{operation.id} has no query parameter {sorted(unknown)}")
    return {
        known[name].argument: _query_value(spec, known[name], values)
        for name, values in grouped.items()
    }


def _header_arguments(
    spec: Spec, operation: Operation, given: Mapping[str, str], arguments: Mapping[str, Any]
) -> dict[str, Any]:
    """The headers that a caller gave: not those that follow from a file."""
    found: dict[str, Any] = {}
    for parameter in operation.located("header"):
        value = given.get(parameter.name.lower())
        file = arguments.get(argument_name(parameter.media_type_of or ""))
        if value is not None and (file is None or guessed(formed(file), COURSES) != value):
            found[parameter.argument] = _parsed(spec, parameter.schema, value)
    return found


def _form_arguments(
    spec: Spec, body: Body, given: Mapping[str, str], content: bytes
) -> dict[str, Any]:
    fields = {field.name: field for field in body.fields}
    found: dict[str, Any] = {}
    for part in read_form(given.get("content-type", ""), content).parts:
        if part.name not in fields:
            raise NotRecalledError(f"the form has no part {part.name}")
        field = fields[part.name]
        found[field.argument] = _form_value(spec, field, part)
    return found


def _form_value(spec: Spec, field: FormField, part: Part) -> Any:
    if field.kind == "json":
        return _typed(spec, field.schema, part.value)
    if field.kind == "text":
        return _parsed(spec, field.schema, part.content.decode())
    name = unescaped(part.filename or "")
    usual = guessed(FileForm(b"", name)) or UNKNOWN
    return lmskit.File(
        part.content, name, None if part.content_type == usual else part.content_type
    )


def _query_value(spec: Spec, parameter: Parameter, values: list[str]) -> Any:
    if "array" in spec.types(parameter.schema):
        items = values if parameter.explode else values[0].split(SPLITTERS[parameter.style])
        return [_parsed(spec, parameter.schema["items"], _decoded(item)) for item in items]
    if len(values) != 1:
        raise NotRecalledError(f"{parameter.name} is given {len(values)} times")
    return _parsed(spec, parameter.schema, _decoded(values[0]))


def _body_arguments(spec: Spec, operation: Operation, body: bytes) -> dict[str, Any]:
    if operation.body is None:
        if body:
            raise NotRecalledError(f"{operation.id} takes no body")
        return {}
    if not body:
        return {}
    if operation.body.argument is not None:
        return {operation.body.argument: _typed(spec, operation.body.schema, json.loads(body))}
    return _named(spec, operation.body.schema, json.loads(body))


def _named(spec: Spec, schema: Mapping[str, Any], value: Mapping[str, Any]) -> dict[str, Any]:
    properties = spec.properties(schema)
    if unknown := value.keys() - properties.keys():
        raise NotRecalledError(f"the schema has no {sorted(unknown)}")
    return {
        argument_name(name): _typed(spec, properties[name], item) for name, item in value.items()
    }


def _typed(spec: Spec, schema: Mapping[str, Any], value: Any) -> Any:
    resolved = spec.resolve(schema)
    if isinstance(value, dict) and spec.properties(resolved):
        return _named(spec, resolved, value)
    if isinstance(value, dict) and (inner := spec.map_values(resolved)) is not None:
        return {name: _typed(spec, inner, item) for name, item in value.items()}
    if isinstance(value, list):
        return [_typed(spec, resolved.get("items", {}), item) for item in value]
    if isinstance(value, str) and resolved.get("format") == "date-time":
        return datetime.datetime.fromisoformat(value)
    return value


def _parsed(spec: Spec, schema: Mapping[str, Any], text: str) -> Any:
    types = spec.types(schema)
    if "string" in types or not types:
        return _typed(spec, schema, text)
    if types[0] in ("boolean", "integer", "number"):
        return json.loads(text)
    raise NotRecalledError(f"{types[0]} parameters are not supported")


def _schema(spec: Spec, operation_id: str, argument: str) -> Mapping[str, Any]:
    operation = spec.operations[operation_id]
    named = {item.argument: item.schema for item in operation.parameters}
    if operation.body is not None and operation.body.is_form:
        named = {**{field.argument: field.schema for field in operation.body.fields}, **named}
    elif operation.body is not None and operation.body.argument is not None:
        named = {operation.body.argument: operation.body.schema, **named}
    elif operation.body is not None:
        properties = spec.properties(operation.body.schema)
        named = {**{argument_name(name): node for name, node in properties.items()}, **named}
    return spec.resolve(named[argument])


def _other(spec: Spec, schema: Mapping[str, Any], value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, (int, float)):
        return value + 1
    if isinstance(value, datetime.datetime):
        return value + datetime.timedelta(minutes=1)
    if isinstance(value, lmskit.File):
        return lmskit.File(value.content + b"x", value.name, value.media_type)
    if isinstance(value, list):
        inner = spec.resolve(schema.get("items", {}))
        if value and isinstance(value[0], dict):
            return [_other(spec, inner, value[0]), *value[1:]]
        return [*value, "one-more@example.com"]
    if isinstance(value, dict):
        members = {argument_name(key): node for key, node in spec.properties(schema).items()}
        name = next(iter(value), next(iter(members), "more"))
        inner = spec.resolve(members.get(name, {}))
        return {**value, name: _other(spec, inner, value.get(name, "x"))}
    if "enum" in schema:
        return next(member for member in schema["enum"] if member != value)
    return f"x{value[1:]}" if value[:1] != "x" else f"y{value[1:]}"


def _path_changes(spec: Spec, operation: Operation, one: str, two: str) -> set[str]:
    if one == two:
        return set()
    template = spec.base_path + operation.path
    left, right = _template_values(template, one), _template_values(template, two)
    if left is None or right is None:
        return {"path"}
    return {f"path.{name}" for name in left if left[name] != right[name]}


def _values(request: SentRequest, name: str) -> list[str]:
    return [value for given, value in request.query if given == name]


def _header_changes(one: SentRequest, two: SentRequest) -> set[str]:
    # The length follows from the body, and a boundary from chance; neither is a place of its own.
    own = {"content-length"} if one.parts is None else {"content-length", "content-type"}
    names = {name for name, _ in (*one.headers, *two.headers)} - own
    return {f"header.{name}" for name in names if one.header(name) != two.header(name)}


def _part_changes(one: tuple[Part, ...], two: tuple[Part, ...]) -> set[str]:
    left, right = ({part.name: part for part in parts} for parts in (one, two))
    changed = {name for name in {*left, *right} if left.get(name) != right.get(name)}
    same_order = list(left) == list(right)
    return {f"part.{name}" for name in changed} | (set() if same_order else {"body"})


def _body_changes(one: Any, two: Any) -> set[str]:
    if not (isinstance(one, dict) and isinstance(two, dict)):
        return {"body"} if difference(one, two) else set()
    absent = dict.fromkeys({*one, *two}, ABSENT)
    left, right = {**absent, **one}, {**absent, **two}
    return {f"body.{name}" for name in absent if difference(left[name], right[name])}
