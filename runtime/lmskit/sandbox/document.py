"""The shipped OpenAPI document, as the engine needs it: routes, bodies and readable fields."""

from __future__ import annotations

import json
import re
from importlib import resources
from typing import TYPE_CHECKING, Any, Literal, cast
from urllib.parse import unquote, urlsplit

import jsonschema_rs
from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

Kind = Literal["list", "create", "read", "update", "delete"]
Node = dict[str, Any]

_PARAMETER = re.compile(r"\{([^{}]+)\}")
# The kind of an operation, by its method and whether its path ends in the id of an item.
_KINDS: dict[tuple[str, bool], Kind] = {
    ("get", False): "list",
    ("post", False): "create",
    ("get", True): "read",
    ("put", True): "update",
    ("patch", True): "update",
    ("delete", True): "delete",
}
_METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}


class DocumentError(Exception):
    """The document describes something that the engine cannot stand in for."""


@frozen
class Body:
    """What an operation takes: its media types, and what its fields may hold."""

    required: bool
    media_types: tuple[str, ...]
    validator: jsonschema_rs.Validator
    fields: frozenset[str]
    defaults: Mapping[str, Any]

    def filled(self, value: Mapping[str, Any]) -> dict[str, Any]:
        """The fields of a value that the body knows, with the defaults of those left out."""
        known = {name: one for name, one in value.items() if name in self.fields}
        return {**self.defaults, **known}


@frozen
class Operation:
    """One method of one path."""

    id: str
    method: str
    kind: Kind
    collection: str
    secured: bool
    status: int
    body: Body | None


@frozen
class Route:
    """A path, with None where an id stands, and its operations by method."""

    segments: tuple[str | None, ...]
    operations: Mapping[str, Operation]

    def key(self, segments: tuple[str, ...]) -> tuple[bool, str | None]:
        """Whether this is the path of these segments, and the last id that they hold."""
        if len(segments) != len(self.segments):
            return False, None
        pairs = list(zip(self.segments, segments, strict=True))
        if any(not given or own not in (None, given) for own, given in pairs):
            return False, None
        return True, next((given for own, given in reversed(pairs) if own is None), None)


@frozen
class Document:
    """A merged document: the version of the API, its base path, routes and collections."""

    root: Node
    version: str
    base_path: str
    routes: tuple[Route, ...]
    readable: Mapping[str, jsonschema_rs.Validator]
    fields: Mapping[str, tuple[str, ...]]

    def find(self, path: str) -> tuple[Route, str | None] | None:
        """The route of a percent-encoded path, and the id in it."""
        if not path.startswith(f"{self.base_path}/"):
            return None
        # Split before decoding, so that an encoded slash stays inside its id.
        encoded = path[len(self.base_path) + 1 :].split("/")
        segments = tuple(unquote(segment) for segment in encoded)
        for route in self.routes:
            found, key = route.key(segments)
            if found:
                return route, key
        return None

    def operation(self, collection: str, kind: Kind) -> Operation | None:
        """The operation of a kind on a collection."""
        every = (one for route in self.routes for one in route.operations.values())
        return next(
            (one for one in every if (one.collection, one.kind) == (collection, kind)), None
        )


def shipped(package: str) -> Document:
    """The document that a generated package carries."""
    return read_document(
        json.loads(resources.files(package).joinpath("openapi.json").read_text(encoding="utf-8"))
    )


def read_document(root: Node) -> Document:
    """What the engine needs of a merged document."""
    routes = [_route(root, path, item) for path, item in root["paths"].items()]
    items = {
        name: schema
        for path, item in root["paths"].items()
        for operation in _operations(item).values()
        if (schema := _item(root, operation)) is not None
        for name in [_collection(path)]
    }
    server: str = root["servers"][0]["url"]
    return Document(
        root=root,
        version=root["info"]["version"],
        base_path=urlsplit(server).path.rstrip("/"),
        # A literal segment goes before an id in the same place.
        routes=tuple(sorted(routes, key=lambda one: [part is None for part in one.segments])),
        readable={name: _validator(root, schema) for name, schema in items.items()},
        fields={name: tuple(_resolve(root, one)["properties"]) for name, one in items.items()},
    )


def _operations(item: Node) -> dict[str, Node]:
    return {method: node for method, node in item.items() if method in _METHODS}


def _route(root: Node, path: str, item: Node) -> Route:
    parts = path.strip("/").split("/")
    operations = (
        _operation(root, path, method, node) for method, node in _operations(item).items()
    )
    return Route(
        segments=tuple(None if _PARAMETER.fullmatch(part) else part for part in parts),
        operations={operation.method: operation for operation in operations},
    )


def _operation(root: Node, path: str, method: str, node: Node) -> Operation:
    name = node.get("operationId") or f"{method} {path}"
    kind = _KINDS.get((method, path.endswith("}")))
    if kind is None:
        raise DocumentError(f"{name}: {method.upper()} {path} is no operation on a collection")
    statuses = [int(code) for code in node["responses"] if re.fullmatch("2[0-9][0-9]", code)]
    if not statuses:
        raise DocumentError(f"{name}: no status of success is described")
    return Operation(
        id=name,
        method=method.upper(),
        kind=kind,
        collection=_collection(path),
        secured=bool(node.get("security", root.get("security"))),
        status=min(statuses),
        body=_body(root, node.get("requestBody")),
    )


def _collection(path: str) -> str:
    """The name of the collection that a path, or the path of its items, is of."""
    return re.sub(r"/\{[^{}]+\}$", "", path).strip("/")


def _body(root: Node, described: Node | None) -> Body | None:
    if described is None:
        return None
    described = _resolve(root, described)
    content = cast("dict[str, Node]", described["content"])
    schema = next(iter(content.values()))["schema"]
    properties: dict[str, Node] = _resolve(root, schema).get("properties", {})
    return Body(
        required=bool(described.get("required")),
        media_types=tuple(name.lower() for name in content),
        validator=_validator(root, schema),
        fields=frozenset(properties),
        defaults={name: one["default"] for name, one in properties.items() if "default" in one},
    )


def _item(root: Node, operation: Node) -> Node | None:
    """The schema of the items that an operation answers with."""
    for code, response in operation["responses"].items():
        content = _resolve(root, response).get("content") if code.startswith("2") else None
        if content:
            schema = next(iter(content.values()))["schema"]
            return _without_frame(root, schema)
    return None


def _without_frame(root: Node, schema: Node) -> Node:
    resolved = _resolve(root, schema)
    if "x-envelope" in resolved:
        return _without_frame(root, resolved["properties"][resolved["x-envelope"]])
    if resolved.get("type") == "array":
        return cast("Node", resolved["items"])
    return schema


def _validator(root: Node, schema: Node) -> jsonschema_rs.Validator:
    whole: Node = {"allOf": [schema], "components": root.get("components", {})}
    return jsonschema_rs.Draft202012Validator(whole, validate_formats=True)


def _resolve(root: Node, node: Node) -> Node:
    """The node itself, or what its `$ref` points to."""
    while "$ref" in node:
        steps = node["$ref"].removeprefix("#/").split("/")
        node = root
        for step in steps:
            node = node[step.replace("~1", "/").replace("~0", "~")]
    return node
