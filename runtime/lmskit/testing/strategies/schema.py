"""What a schema says, read strictly: known keywords, JSON types, references."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

import attrs

from lmskit.testing.strategies import numbers
from lmskit.testing.strategies.problems import UnsupportedSchema, escape

ANNOTATIONS = frozenset(
    {"title", "description", "default", "example", "examples", "deprecated", "$comment"}
    | {"readOnly", "writeOnly", "externalDocs", "xml"}
)
STRING = frozenset({"minLength", "maxLength", "pattern", "format"})
ARRAY = frozenset({"items", "minItems", "maxItems", "uniqueItems"})
OBJECT = frozenset({"properties", "required", "additionalProperties"})
KEYWORDS: dict[str, frozenset[str]] = {
    "string": STRING,
    "integer": numbers.KEYWORDS,
    "number": numbers.KEYWORDS,
    "boolean": frozenset(),
    "null": frozenset(),
    "array": ARRAY,
    "object": OBJECT,
}
_REFERENCE = "#/components/"


@attrs.frozen
class Node:
    """A schema at a place: what the compiler walks over."""

    schema: Mapping[str, Any]
    pointer: str
    refs: tuple[str, ...] = ()

    def child(self, schema: object, *tokens: str) -> Node:
        """A schema inside this one; `true` and `{}` are the same."""
        pointer = "/".join([self.pointer, *map(escape, tokens)])
        if schema is True:
            schema = {}
        if not isinstance(schema, Mapping):
            raise UnsupportedSchema(pointer, f"{schema!r} is not a schema that can be drawn from")
        return Node(cast("Mapping[str, Any]", schema), pointer, self.refs)

    def assertions(self) -> set[str]:
        """The keywords that restrict values."""
        return {key for key in self.schema if key not in ANNOTATIONS and not key.startswith("x-")}

    def expect(self, allowed: Iterable[str]) -> None:
        """Refuse every keyword but these."""
        odd = sorted(self.assertions() - set(allowed))
        if odd:
            place = f"{self.pointer}/{escape(odd[0])}"
            raise UnsupportedSchema(place, f"keyword {odd[0]!r} is not understood here")

    def types(self) -> tuple[str, ...]:
        """The JSON types that `type` names."""
        named = self.schema["type"]
        types = (named,) if isinstance(named, str) else tuple(named)
        for name in types:
            if name not in KEYWORDS:
                raise UnsupportedSchema(f"{self.pointer}/type", f"type {name!r}")
        return types


def resolve(node: Node, components: Mapping[str, Any]) -> Node:
    """The component that a `$ref` names."""
    node.expect({"$ref"})
    reference = node.schema["$ref"]
    value: Any = components
    tokens = str(reference).removeprefix(_REFERENCE).split("/")
    for token in tokens:
        name = token.replace("~1", "/").replace("~0", "~")
        if not str(reference).startswith(_REFERENCE) or name not in value:
            raise UnsupportedSchema(f"{node.pointer}/$ref", f"{reference!r} names no component")
        value = value[name]
    return Node(value, str(reference), (*node.refs, str(reference)))


def type_of(value: object) -> str:
    """The JSON type of a value; an integral number is an `integer`."""
    names: dict[type, str] = {bool: "boolean", int: "integer", str: "string", type(None): "null"}
    if isinstance(value, float):
        return "integer" if value.is_integer() else "number"
    if isinstance(value, list):
        return "array"
    return names.get(type(value), "object")


def has_type(value: object, types: Iterable[str]) -> bool:
    """Whether a value is of one of the types."""
    name = type_of(value)
    return name in types or (name == "integer" and "number" in types)


def identity(value: Any) -> Any:
    """A hashable stand-in that is equal where JSON Schema's values are: 1 is 1.0, never true."""
    name = type_of(value)
    if name == "object":
        return (name, frozenset((key, identity(item)) for key, item in value.items()))
    if name == "array":
        return (name, tuple(identity(item) for item in value))
    return (name == "boolean", value)
