"""The document as a list of typed nodes, so that a rule can ask for the kind it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from attrs import field, frozen

from generator.problems import Problem
from generator.spec import METHODS, Spec
from generator.spec_nodes import Json, child, is_object, items, members, texts

SHAPES: dict[str, dict[str, str]] = {
    "document": {
        "info": "info",
        "servers": "server[]",
        "tags": "tag[]",
        "externalDocs": "docs",
        "paths": "paths",
        "webhooks": "paths",
        "components": "components",
    },
    "info": {"contact": "contact", "license": "license"},
    "tag": {"externalDocs": "docs"},
    "server": {"variables": "variable{}"},
    "paths": {"*": "path"},
    "path": {
        **dict.fromkeys(METHODS, "operation"),
        "parameters": "parameter[]",
        "servers": "server[]",
    },
    "operation": {
        "parameters": "parameter[]",
        "requestBody": "body",
        "responses": "responses",
        "callbacks": "callback{}",
        "servers": "server[]",
        "externalDocs": "docs",
    },
    "callback": {"*": "path"},
    "responses": {"*": "response"},
    "parameter": {"schema": "schema", "content": "media{}", "examples": "example{}"},
    "header": {"schema": "schema", "content": "media{}", "examples": "example{}"},
    "body": {"content": "media{}"},
    "media": {"schema": "schema", "examples": "example{}", "encoding": "encoding{}"},
    "encoding": {"headers": "header{}"},
    "response": {"headers": "header{}", "content": "media{}", "links": "link{}"},
    "components": {
        "schemas": "schema{}",
        "responses": "response{}",
        "parameters": "parameter{}",
        "requestBodies": "body{}",
        "headers": "header{}",
        "securitySchemes": "scheme{}",
        "examples": "example{}",
        "links": "link{}",
        "callbacks": "callback{}",
        "pathItems": "path{}",
    },
    "scheme": {"flows": "flows"},
    "schema": {
        "properties": "schema{}",
        "patternProperties": "schema{}",
        "dependentSchemas": "schema{}",
        "$defs": "schema{}",
        "allOf": "schema[]",
        "anyOf": "schema[]",
        "oneOf": "schema[]",
        "prefixItems": "schema[]",
        "items": "schema",
        "additionalProperties": "schema",
        "not": "schema",
        "if": "schema",
        "then": "schema",
        "else": "schema",
        "contains": "schema",
        "contentSchema": "schema",
        "propertyNames": "schema",
        "unevaluatedItems": "schema",
        "unevaluatedProperties": "schema",
    },
}
"""Kind of node -> member -> kind of what it holds: one, a list `[]` or a map by name `{}`."""

DATES = ("date", "date-time")
"""The formats of text that Python has values of its own for."""

SECTIONS = {kind.removesuffix("{}"): name for name, kind in SHAPES["components"].items()}
"""Kind of node -> the section of the components that holds such nodes."""


@frozen
class Node:
    """Something of a known kind, somewhere in the document. It may be anything at all."""

    kind: str
    pointer: str
    value: Json = field(repr=False)


@frozen
class View:
    """What every rule is given."""

    spec: Spec
    nodes: tuple[Node, ...] = field(repr=False)
    objects: Mapping[str, tuple[tuple[str, dict[str, Json]], ...]] = field(repr=False)
    """Kind -> pointer and content of each object of that kind."""

    def of(self, *kinds: str) -> Iterator[tuple[str, dict[str, Json]]]:
        """Pointer and content of the objects of these kinds; references are left out."""
        for kind in kinds:
            yield from self.objects.get(kind, ())

    def problem(self, pointer: str, message: str, hint: str = "") -> Problem:
        """An error at a node."""
        return Problem("error", self.spec.place(pointer), message, hint)

    def warning(self, pointer: str, message: str, hint: str = "") -> Problem:
        """Something at a node that forbids nothing."""
        return Problem("warning", self.spec.place(pointer), message, hint)


Rule = Callable[[View], Iterator[Problem]]


def view(spec: Spec) -> View:
    """The nodes of a document in their order."""
    found: list[Node] = []
    waiting = [Node("document", "", spec.document)]
    while waiting:
        node = waiting.pop()
        found.append(node)
        waiting.extend(reversed(list(_children(node))))
    return View(spec, tuple(found), _objects(found))


def _objects(nodes: Iterable[Node]) -> dict[str, tuple[tuple[str, dict[str, Json]], ...]]:
    """What `View.of` gives: most rules ask for one kind of many, and there are some fifty rules."""
    found: dict[str, list[tuple[str, dict[str, Json]]]] = {}
    for node in nodes:
        if is_object(node.value) and (node.kind == "schema" or "$ref" not in node.value):
            found.setdefault(node.kind, []).append((node.pointer, node.value))
    return {kind: tuple(pairs) for kind, pairs in found.items()}


def _children(node: Node) -> Iterator[Node]:
    shape = SHAPES.get(node.kind, {})
    for key, value in members(node.value).items():
        kind = shape.get(key) or ("" if key.startswith("x-") else shape.get("*", ""))
        at = child(node.pointer, key)
        if kind.endswith("[]"):
            pairs = enumerate(items(value))
            yield from (Node(kind[:-2], child(at, index), item) for index, item in pairs)
        elif kind.endswith("{}"):
            pairs_by_name = members(value).items()
            yield from (Node(kind[:-2], child(at, name), item) for name, item in pairs_by_name)
        elif kind:
            yield Node(kind, at, value)


def is_component(pointer: str, section: str = "schemas") -> bool:
    """Whether a pointer leads to a named component itself, not into one."""
    return pointer.startswith(f"/components/{section}/") and pointer.count("/") == 3


def is_property(pointer: str) -> bool:
    """Whether a pointer leads to a property of a component; all other schemas have no name."""
    steps = pointer.split("/")
    return len(steps) == 6 and steps[1:3] == ["components", "schemas"] and steps[4] == "properties"


def types(schema: dict[str, Json]) -> list[str]:
    """The types of a schema without null."""
    kind = schema.get("type")
    return [name for name in ([kind] if isinstance(kind, str) else texts(kind)) if name != "null"]


def is_text(schema: dict[str, Json]) -> bool:
    """Whether what is read of a schema is a text: a date becomes another value in Python."""
    return types(schema) == ["string"] and schema.get("format") not in DATES


def looks_like_object(schema: dict[str, Json]) -> bool:
    """Whether a schema describes an object, by its type or by its members."""
    return "object" in types(schema) or "properties" in schema


def is_success(status: str) -> bool:
    """Whether a key of the responses stands for success."""
    return status.startswith("2")
