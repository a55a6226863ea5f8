"""`oneOf`: a value drawn from one branch must fit no other, or the schema is refused."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

from lmskit.testing.strategies.problems import UnsupportedSchema
from lmskit.testing.strategies.schema import Node, has_type, identity, resolve

if TYPE_CHECKING:
    from collections.abc import Mapping


def require_disjoint(node: Node, components: Mapping[str, Any]) -> None:
    """Refuse a `oneOf` whose branches cannot be told apart by type, by value or by a tag."""
    branches = [
        node.child(branch, "oneOf", str(index)) for index, branch in enumerate(node.schema["oneOf"])
    ]
    resolved = [_target(branch, components) for branch in branches]
    for one, other in combinations(resolved, 2):
        if not _disjoint(one, other, components):
            raise UnsupportedSchema(f"{node.pointer}/oneOf", "two branches may fit the same value")


def _target(node: Node, components: Mapping[str, Any]) -> Node:
    while "$ref" in node.schema:
        if str(node.schema["$ref"]) in node.refs:
            raise UnsupportedSchema(node.pointer, "a reference to itself")
        node = resolve(node, components)
    return node


def _disjoint(one: Node, other: Node, components: Mapping[str, Any]) -> bool:
    values, others = _values(one), _values(other)
    if values is not None and others is not None:
        return not {identity(item) for item in values} & {identity(item) for item in others}
    types, other_types = _types(one), _types(other)
    if types is None or other_types is None:
        return False
    if not (types & other_types):
        return True
    return types == other_types == {"object"} and _tagged(one, other, components)


def _values(node: Node) -> list[Any] | None:
    if "const" in node.schema:
        return [node.schema["const"]]
    values = node.schema.get("enum")
    return list(values) if values is not None else None


def _types(node: Node) -> set[str] | None:
    """The types a branch allows; `number` counts as `integer` too. None: any type."""
    if "type" in node.schema:
        types = set(node.types())
        return types | {"integer"} if "number" in types else types
    values = _values(node)
    if values is None:
        return None
    every = ("string", "boolean", "null", "array", "object", "integer", "number")
    return {name for name in every for value in values if has_type(value, (name,))}


def _tagged(one: Node, other: Node, components: Mapping[str, Any]) -> bool:
    """Whether a property that both require has other values in each."""
    shared = set(one.schema.get("required", ())) & set(other.schema.get("required", ()))
    for name in shared:
        tags = [
            _target(node.child(node.schema.get("properties", {}).get(name, {}), name), components)
            for node in (one, other)
        ]
        values, others = _values(tags[0]), _values(tags[1])
        if values is not None and others is not None and _disjoint(tags[0], tags[1], components):
            return True
    return False
