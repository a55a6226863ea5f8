"""What every reader of the document needs: its references, and validators of its schemas."""

from __future__ import annotations

from typing import Any, Final, cast

import jsonschema_rs

from lmskit._shapes import is_array, is_object

Node = dict[str, Any]

# Formats of integers, which no validator looks at, and the bits that each has.
_BITS: Final = {"int32": 32, "int64": 64}


class DocumentError(Exception):
    """The document describes something that the engine cannot stand in for."""


def resolved(root: Node, node: Node) -> Node:
    """The node itself, or what its `$ref` points to."""
    while "$ref" in node:
        steps = node["$ref"].removeprefix("#/").split("/")
        node = root
        for step in steps:
            node = node[step.replace("~1", "/").replace("~0", "~")]
    return node


def validator(root: Node, schema: Node) -> jsonschema_rs.Validator:
    """A validator of a schema that may point into the document."""
    whole: Node = {"allOf": [schema], "components": root.get("components", {})}
    return jsonschema_rs.Draft202012Validator(whole, validate_formats=True)


def types(root: Node, schema: Node) -> frozenset[str]:
    """The types that a schema names; none where it names none."""
    named: str | list[str] = resolved(root, schema).get("type", [])
    return frozenset([named] if isinstance(named, str) else named)


def properties(root: Node, schema: Node) -> dict[str, Node]:
    """The members that a schema names."""
    return cast("dict[str, Node]", resolved(root, schema).get("properties", {}))


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
