"""The shipped OpenAPI document, as the engine needs it: routes, bodies and readable fields."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Literal, cast
from urllib.parse import unquote, urlsplit

from attrs import frozen

from lmskit.sandbox import bodies, parameters
from lmskit.sandbox.schema import DocumentError, Node, Schemas

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    import jsonschema_rs

Kind = Literal["list", "create", "read", "update", "delete"]

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


@frozen
class Operation:
    """One method of one path.

    Args:
        id: Its operationId.
        method: In capitals.
        kind: What it does with its collection; None where a handler knows.
        collection: The path without the id of an item.
        security: Of what one is enough: for each scheme the scopes that it needs.
        status: That of success.
        parameters: What it takes besides a body.
        body: A JSON body or a form.
    """

    id: str
    method: str
    kind: Kind | None
    collection: str
    security: tuple[Mapping[str, tuple[str, ...]], ...]
    status: int
    parameters: tuple[parameters.Parameter, ...]
    body: bodies.Body | bodies.Form | None

    @property
    def secured(self) -> bool:
        """Whether it wants credentials."""
        return bool(self.security)


@frozen
class Route:
    """A path, with None where a parameter stands, and its operations by method."""

    segments: tuple[str | None, ...]
    names: tuple[str, ...]
    operations: Mapping[str, Operation]

    def values(self, segments: tuple[str, ...]) -> dict[str, str] | None:
        """What these segments give the parameters; None if this is not their path."""
        if len(segments) != len(self.segments) or not all(segments):
            return None
        pairs = list(zip(self.segments, segments, strict=True))
        if any(own not in (None, given) for own, given in pairs):
            return None
        values = (given for own, given in pairs if own is None)
        return dict(zip(self.names, values, strict=True))


@frozen
class Document:
    """A merged document: the version of the API, its base path, routes and collections."""

    root: Node
    version: str
    base_path: str
    routes: tuple[Route, ...]
    readable: Mapping[str, jsonschema_rs.Validator]
    fields: Mapping[str, tuple[str, ...]]

    def find(self, path: str) -> tuple[Route, dict[str, str]] | None:
        """The route of a percent-encoded path, and the parameters in it."""
        if not path.startswith(f"{self.base_path}/"):
            return None
        # Split before decoding, so that an encoded slash stays inside its id.
        encoded = path[len(self.base_path) + 1 :].split("/")
        segments = tuple(unquote(segment) for segment in encoded)
        for route in self.routes:
            values = route.values(segments)
            if values is not None:
                return route, values
        return None

    def operation(self, collection: str, kind: Kind) -> Operation | None:
        """The operation of a kind on a collection."""
        every = (one for route in self.routes for one in route.operations.values())
        return next(
            (one for one in every if (one.collection, one.kind) == (collection, kind)), None
        )


def shipped(package: str, handled: Collection[str] = ()) -> Document:
    """The document that a generated package carries; each is read once."""
    return _shipped(package, frozenset(handled))


@cache
def _shipped(package: str, handled: frozenset[str]) -> Document:
    source = resources.files(package).joinpath("openapi.json").read_text(encoding="utf-8")
    return read_document(json.loads(source), handled)


def read_document(root: Node, handled: Collection[str] = ()) -> Document:
    """What the engine needs of a merged document.

    Args:
        root: The document.
        handled: The ids of the operations that have handlers; the others are on collections.
    """
    schemas = Schemas(root)
    root = schemas.root
    routes = [_route(schemas, path, item, handled) for path, item in root["paths"].items()]
    every = {one.id: one for route in routes for one in route.operations.values()}
    unknown = sorted(set(handled) - every.keys())
    if unknown:
        raise DocumentError(f"there is no operation {', '.join(unknown)} to handle")
    items = {
        every[_name(path, method, node)].collection: schema
        for path, item in root["paths"].items()
        for method, node in _operations(item).items()
        if every[_name(path, method, node)].kind is not None
        if (schema := _item(schemas, node)) is not None
    }
    server: str = root["servers"][0]["url"]
    return Document(
        root=root,
        version=root["info"]["version"],
        base_path=urlsplit(server).path.rstrip("/"),
        # A literal segment goes before an id in the same place.
        routes=tuple(sorted(routes, key=lambda one: [part is None for part in one.segments])),
        readable={name: schemas.validator(schema) for name, schema in items.items()},
        fields={name: tuple(schemas.properties(one)) for name, one in items.items()},
    )


def _operations(item: Node) -> dict[str, Node]:
    return {method: node for method, node in item.items() if method in _METHODS}


def _name(path: str, method: str, node: Node) -> str:
    return node.get("operationId") or f"{method} {path}"


def _route(schemas: Schemas, path: str, item: Node, handled: Collection[str]) -> Route:
    parts = [(part, _PARAMETER.fullmatch(part)) for part in path.strip("/").split("/")]
    operations = (_operation(schemas, path, method, item, handled) for method in _operations(item))
    return Route(
        segments=tuple(None if found else part for part, found in parts),
        names=tuple(found[1] for _, found in parts if found),
        operations={operation.method: operation for operation in operations},
    )


def _operation(
    schemas: Schemas, path: str, method: str, item: Node, handled: Collection[str]
) -> Operation:
    node = cast("Node", item[method])
    name = _name(path, method, node)
    collection = re.sub(r"/\{[^{}]+\}$", "", path).strip("/")
    kind = None if name in handled else _KINDS.get((method, path.endswith("}")))
    if name not in handled and (kind is None or "{" in collection):
        raise DocumentError(f"{name}: {method.upper()} {path} is no operation on a collection")
    statuses = [int(code) for code in node["responses"] if re.fullmatch("2[0-9][0-9]", code)]
    if not statuses:
        raise DocumentError(f"{name}: no status of success is described")
    try:
        taken = parameters.described(schemas, item, node)
        body = bodies.described(schemas, node.get("requestBody"))
    except DocumentError as fault:
        raise DocumentError(f"{name}: {fault}") from None
    return Operation(
        id=name,
        method=method.upper(),
        kind=kind,
        collection=collection,
        security=_security(schemas.root, node),
        status=min(statuses),
        parameters=taken,
        body=body,
    )


def _security(root: Node, node: Node) -> tuple[dict[str, tuple[str, ...]], ...]:
    needs = cast("list[dict[str, list[str]]]", node.get("security", root.get("security", [])))
    return tuple({name: tuple(scopes) for name, scopes in one.items()} for one in needs)


def _item(schemas: Schemas, operation: Node) -> Node | None:
    """The schema of the items that an operation answers with."""
    for code, response in operation["responses"].items():
        content = schemas.resolved(response).get("content") if code.startswith("2") else None
        if content:
            schema = next(iter(content.values()))["schema"]
            return _without_frame(schemas, schema)
    return None


def _without_frame(schemas: Schemas, schema: Node) -> Node:
    node = schemas.resolved(schema)
    if "x-envelope" in node:
        return _without_frame(schemas, node["properties"][node["x-envelope"]])
    if node.get("type") == "array":
        return cast("Node", node["items"])
    return schema
