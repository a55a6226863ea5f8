"""Schemas as the check sees them: what stands behind references and combinations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from generator.digest.examples import kind
from generator.spec_nodes import Json, child, is_object, items, members, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.spec import Spec

COMBINERS: Final = ("allOf", "anyOf", "oneOf")
_SCHEMAS: Final = "/components/schemas/"


@frozen
class Node:
    """A schema where it is used, and where it is written."""

    used: str
    """The pointer of the place that refers to it."""
    at: str
    """The pointer of the schema itself; the same if nothing is referred to."""
    raw: dict[str, Json]
    """The schema, with what stands beside the reference."""

    @property
    def is_reference(self) -> bool:
        """Whether the schema is written elsewhere."""
        return self.used != self.at

    @property
    def component(self) -> str:
        """The name of a schema that is a component; empty for any other."""
        name = self.at.removeprefix(_SCHEMAS)
        return name if name != self.at and "/" not in name else ""


def resolve(spec: Spec, pointer: str, node: object) -> Node:
    """The schema at a place."""
    at, target = spec.resolve(pointer, node)
    beside = {key: value for key, value in members(node).items() if key != "$ref"}
    return Node(pointer, at, {**target, **beside})


def leaves(spec: Spec, node: Node, depth: int = 0) -> Iterator[Node]:
    """The schema, or those that it is combined from."""
    if node.raw.keys().isdisjoint(COMBINERS):
        yield node
        return
    parts = [
        (child(node.at, key, at), part)
        for key in COMBINERS
        for at, part in enumerate(items(node.raw.get(key)))
    ]
    if not parts or depth > 10 or node.raw.get("properties"):
        yield node
    for pointer, part in parts if depth <= 10 else ():
        yield from leaves(spec, resolve(spec, pointer, part), depth + 1)


def json_types(spec: Spec, node: Node) -> set[str]:
    """The JSON types that a value may have; empty where any will do."""
    found: set[str] = set()
    for leaf in leaves(spec, node):
        found |= _types(leaf.raw)
    return found


def constraint(spec: Spec, node: Node, key: str) -> Json:
    """The first value of a keyword in the schema or in what it is combined from."""
    if key in node.raw or node.raw.keys().isdisjoint(COMBINERS):
        return node.raw.get(key)
    return next((leaf.raw[key] for leaf in leaves(spec, node) if key in leaf.raw), None)


def values(spec: Spec, node: Node) -> list[Json]:
    """The only values that a schema allows; empty if it lists none."""
    found = constraint(spec, node, "enum")
    if found is None and (const := constraint(spec, node, "const")) is not None:
        return [const]
    return [value for value in items(found) if value is not None]


def _types(raw: dict[str, Json]) -> set[str]:
    declared = raw.get("type")
    if isinstance(declared, str):
        return {declared}
    if declared:
        return set(texts(declared))
    if is_object(raw.get("properties")):
        return {"object"}
    if "items" in raw:
        return {"array"}
    return {kind(value) for value in items(raw.get("enum"))}
