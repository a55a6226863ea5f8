"""What every reader of the document needs: its references, and validators of its schemas."""

from __future__ import annotations

from typing import Any, cast

import jsonschema_rs

Node = dict[str, Any]


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
