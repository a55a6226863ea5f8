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

from tests.harness.drivers import SentRequest, difference, query_pairs
from tests.harness.spec_reader import Operation, Parameter, Spec, argument_name
from tests.harness.wire_serializer import ABSENT

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


def recall(spec: Spec, method: str, uri: str, body: bytes) -> Call:
    """Find the operation of a recorded request and read its arguments back."""
    target = urlsplit(uri)
    operation, path_values = _matching(spec, method, target.path)
    arguments: dict[str, Any] = {}
    for parameter in operation.located("path"):
        raw = path_values[parameter.name]
        arguments[argument_name(parameter.name)] = _parsed(spec, parameter.schema, _decoded(raw))
    arguments.update(_query_arguments(spec, operation, query_pairs(target.query)))
    arguments.update(_body_arguments(spec, operation, body))
    return Call(operation.id, arguments)


def places(operation: Operation) -> dict[str, str]:
    """Say for each Python argument where on the wire it stands: `path.x`, `query.x`, `body.x`."""
    return {
        argument_name(item.name): f"{item.location}.{item.name}" for item in operation.parameters
    }


def place_of(spec: Spec, operation_id: str, argument: str) -> str:
    """Return the place of one argument; what is no parameter is a field of the body."""
    operation = spec.operations[operation_id]
    body = spec.properties(operation.body.schema) if operation.body else {}
    fields = {argument_name(name): f"body.{name}" for name in body}
    return {**fields, **places(operation)}[argument]


def changed_places(spec: Spec, operation_id: str, one: SentRequest, two: SentRequest) -> set[str]:
    """Name every place where two requests of one operation differ, headers included."""
    operation = spec.operations[operation_id]
    found = {name for name in ("method", "origin") if getattr(one, name) != getattr(two, name)}
    found |= _path_changes(spec, operation, one.path, two.path)
    names = {name for name, _ in (*one.query, *two.query)}
    found |= {f"query.{name}" for name in names if _values(one, name) != _values(two, name)}
    found |= _header_changes(one, two)
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
        argument_name(name): _query_value(spec, known[name], values)
        for name, values in grouped.items()
    }


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
    named = {argument_name(item.name): item.schema for item in operation.parameters}
    if operation.body is not None:
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
    if isinstance(value, list):
        return [*value, "one-more@example.com"]
    if isinstance(value, dict):
        name = next(iter(value))
        members = {argument_name(key): node for key, node in spec.properties(schema).items()}
        return {**value, name: _other(spec, spec.resolve(members[name]), value[name])}
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
    # The length follows from the body; it is no place of its own.
    names = {name for name, _ in (*one.headers, *two.headers)} - {"content-length"}
    return {f"header.{name}" for name in names if one.header(name) != two.header(name)}


def _body_changes(one: Any, two: Any) -> set[str]:
    if not (isinstance(one, dict) and isinstance(two, dict)):
        return {"body"} if difference(one, two) else set()
    absent = dict.fromkeys({*one, *two}, ABSENT)
    left, right = {**absent, **one}, {**absent, **two}
    return {f"body.{name}" for name in absent if difference(left[name], right[name])}
