"""The schemas of a document: what its references lead to, and validators of its values."""

from __future__ import annotations

from typing import Any, Final, cast

import jsonschema_rs

from lmskit._shapes import is_array, is_object

Node = dict[str, Any]

# Formats of integers, which no validator looks at, and the bits that each has.
_BITS: Final = {"int32": 32, "int64": 64}
_DOCUMENT: Final = "urn:lmskit:document"


class DocumentError(Exception):
    """The document describes something that the engine cannot stand in for."""


class Schemas:
    """The schemas of one document; validators share what they refer to, and each is made once.

    Args:
        root: The merged document.
    """

    def __init__(self, root: Node) -> None:
        self.root = cast("Node", bounded(root))
        shared = {"components": self.root.get("components", {})}
        self._registry = jsonschema_rs.Registry([(_DOCUMENT, shared)])
        self._made: dict[str | int, jsonschema_rs.Validator] = {}

    def resolved(self, node: Node) -> Node:
        """The node itself, or what its `$ref` points to."""
        while "$ref" in node:
            steps = node["$ref"].removeprefix("#/").split("/")
            node = self.root
            for step in steps:
                node = node[step.replace("~1", "/").replace("~0", "~")]
        return node

    def validator(self, schema: Node) -> jsonschema_rs.Validator:
        """A validator of a schema of the document, or of one that points into it."""
        pointer = schema.get("$ref") if schema.keys() <= {"$ref", "description"} else None
        # Nodes of the document live as long as it does, so that none has another's number.
        key: str | int = id(schema) if pointer is None else pointer
        if key not in self._made:
            self._made[key] = jsonschema_rs.Draft202012Validator(
                _absolute(schema), registry=self._registry, validate_formats=True
            )
        return self._made[key]

    def types(self, schema: Node) -> frozenset[str]:
        """The types that a schema names; none where it names none."""
        named: str | list[str] = self.resolved(schema).get("type", [])
        return frozenset([named] if isinstance(named, str) else named)

    def properties(self, schema: Node) -> dict[str, Node]:
        """The members that a schema names."""
        return cast("dict[str, Node]", self.resolved(schema).get("properties", {}))


def _absolute(node: Any) -> Any:
    """A copy of a schema that points into the shared document, wherever it is."""
    if is_array(node):
        return [_absolute(one) for one in node]
    if not is_object(node):
        return node
    copy = {name: _absolute(one) for name, one in node.items()}
    if isinstance(copy.get("$ref"), str):
        copy["$ref"] = f"{_DOCUMENT}{copy['$ref']}"
    return copy


def bounded(node: Any) -> Any:
    """A copy of a document in which an integer of some bits has the limits that these give it."""
    if is_array(node):
        return [bounded(one) for one in node]
    if not is_object(node):
        return node
    copy = {name: bounded(one) for name, one in node.items()}
    named = copy.get("format")
    if isinstance(named, str) and named in _BITS:
        limit = 2 ** (_BITS[named] - 1)
        copy["minimum"] = max(-limit, copy.get("minimum", -limit))
        copy["maximum"] = min(limit - 1, copy.get("maximum", limit - 1))
    return copy
