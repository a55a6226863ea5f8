"""The types of what is read: of an answer as a whole, and of what a method returns of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.emit.raw import reference_name, resolve
from generator.kinds import is_binary
from generator.naming import python_name
from generator.spec_nodes import items, members

if TYPE_CHECKING:
    from collections.abc import Mapping

PLAIN = {"string": "str", "integer": "int", "number": "int | float", "boolean": "bool"}
TIMES = {"date-time": "datetime.datetime", "date": "datetime.date"}


def answer_type(schema: Mapping[str, Any] | None) -> str:
    """The msgspec type, as source, of a body; `None` without one."""
    if schema is None:
        return "None"
    return "bytes" if is_binary(schema) else value_type(schema)


def answer_member(document: Mapping[str, Any], schema: Mapping[str, Any] | None) -> str | None:
    """The Python name of the member that the caller gets; None where it is the whole body."""
    written = resolve(document, schema).get("x-envelope")
    return python_name(written) if written else None


def returned_type(
    document: Mapping[str, Any], schema: Mapping[str, Any] | None, records: str | None
) -> str:
    """The type of what a method returns: the records of a list, a member, or the whole answer."""
    envelope = envelope_of(document, schema)
    member = records or envelope.get("x-envelope")
    return answer_type(envelope["properties"][member] if member else schema)


def envelope_of(document: Mapping[str, Any], schema: Mapping[str, Any] | None) -> dict[str, Any]:
    """The object of an answer, which may be an alternative to a bare array."""
    resolved = resolve(document, schema)
    alternatives = [resolve(document, one) for one in items(resolved.get("oneOf"))]
    return next((one for one in alternatives if "properties" in one), resolved)


def value_type(schema: Mapping[str, Any]) -> str:
    """The type of a value that is read; `Any` where the schema says nothing of it."""
    if (name := reference_name(schema)) is not None:
        return f"models.{name}"
    alternatives = [*items(schema.get("anyOf")), *items(schema.get("oneOf"))]
    if alternatives:
        return " | ".join(dict.fromkeys(_null_last(map(value_type, alternatives))))
    kinds = schema.get("type")
    listed = [kinds] if isinstance(kinds, str) else items(kinds)
    found = [_of_type(kind, schema) for kind in listed]
    return " | ".join(_null_last(found)) if found else "Any"


def _null_last(types: Any) -> list[str]:
    return sorted(types, key="None".__eq__)


def _of_type(kind: str, schema: Mapping[str, Any]) -> str:
    if kind == "null":
        return "None"
    if kind == "array":
        return f"list[{value_type(members(schema.get('items')))}]"
    if kind == "object":
        return f"dict[str, {value_type(members(schema.get('additionalProperties')))}]"
    return TIMES.get(str(schema.get("format")), PLAIN[kind])
