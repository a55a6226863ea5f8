"""The shipped OpenAPI document, as the engine needs it: routes, operations and collections."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from attrs import frozen

from lmskit.sandbox import operations
from lmskit.sandbox.collection import Collection, parents_of
from lmskit.sandbox.schema import DocumentError, Node, Schemas

if TYPE_CHECKING:
    from collections.abc import Collection as Container
    from collections.abc import Iterator, Mapping

    import jsonschema_rs

    from lmskit.sandbox.operations import Kind, Operation

_PARAMETER: Final = re.compile(r"\{([^{}]+)\}")


@frozen
class Route:
    """A path, with None where a parameter stands, and its operations by method."""

    segments: tuple[str | None, ...]
    names: tuple[str, ...]
    operations: Mapping[str, Operation]

    def values(self, segments: tuple[str, ...]) -> dict[str, str] | None:
        """What these segments give the parameters; None if this is not their path."""
        given = _given(self.segments, segments)
        return None if given is None else dict(zip(self.names, given, strict=True))


@frozen
class Document:
    """A merged document: the version of the API, its base path, routes and collections.

    Args:
        schemas: Its schemas.
        version: That of the API.
        base_path: The path of the API below its host, without a slash at its end.
        routes: Its paths; one that is spelled out goes before one with a parameter there.
        readable: For each collection a validator of its items as they are read.
        fields: For each collection the members of its items.
        identities: For each collection the way to the id in an item as it is read.
        parents: The collections that have others below their items.
    """

    schemas: Schemas
    version: str
    base_path: str
    routes: tuple[Route, ...]
    readable: Mapping[str, jsonschema_rs.Validator]
    fields: Mapping[str, tuple[str, ...]]
    identities: Mapping[str, tuple[str, ...]]
    parents: frozenset[str]

    @property
    def root(self) -> Node:
        """The document itself."""
        return self.schemas.root

    def find(self, path: str) -> tuple[Route, dict[str, str]] | None:
        """The route of a percent-encoded path, and the parameters in it."""
        if not path.startswith(f"{self.base_path}/"):
            return None
        segments = _decoded(path[len(self.base_path) + 1 :])
        for route in self.routes:
            values = route.values(segments)
            if values is not None:
                return route, values
        return None

    def operation(self, collection: str, kind: Kind) -> Operation | None:
        """The operation of a kind on a collection."""
        found = (one for one in self._operations() if one.collection == collection)
        return next((one for one in found if one.kind == kind), None)

    def collection(self, address: str) -> Collection | None:
        """The collection at an address, as a seed names it: `sites/a.example/courses`."""
        segments = _decoded(address)
        for name in sorted({*self.fields, *self.parents}):
            given = _given(_template(name), segments)
            if given is not None:
                return Collection(name, given)
        return None

    def refusal(self, status: int) -> Node | None:
        """The schema of the body that tells of a status somewhere in the document."""
        return next(
            (one.refusals[status] for one in self._operations() if status in one.refusals), None
        )

    def _operations(self) -> Iterator[Operation]:
        for route in self.routes:
            yield from route.operations.values()


def shipped(package: str, handled: Container[str] = ()) -> Document:
    """The document that a generated package carries; each is read once."""
    return _shipped(package, frozenset(handled))


@cache
def _shipped(package: str, handled: frozenset[str]) -> Document:
    source = resources.files(package).joinpath("openapi.json").read_text(encoding="utf-8")
    return read_document(json.loads(source), handled)


def read_document(root: Node, handled: Container[str] = ()) -> Document:
    """What the engine needs of a merged document.

    Args:
        root: The document.
        handled: The ids of the operations that have handlers; the others are on collections.
    """
    schemas = Schemas(root)
    routes = [
        Route(
            segments=_template(path.strip("/")),
            names=tuple(_PARAMETER.findall(path)),
            operations=operations.described(schemas, path, item, handled),
        )
        for path, item in root["paths"].items()
    ]
    every = [one for route in routes for one in route.operations.values()]
    unknown = sorted(set(handled) - {one.id for one in every})
    if unknown:
        raise DocumentError(f"there is no operation {', '.join(unknown)} to handle")
    of_items = [one for one in every if one.kind is not None]
    items = {one.collection: one.frame.item for one in of_items if one.frame.item is not None}
    server: str = root["servers"][0]["url"]
    return Document(
        schemas=schemas,
        version=root["info"]["version"],
        base_path=urlsplit(server).path.rstrip("/"),
        routes=tuple(sorted(routes, key=lambda one: [part is None for part in one.segments])),
        readable={name: schemas.validator(schema) for name, schema in items.items()},
        fields={name: tuple(schemas.properties(schema)) for name, schema in items.items()},
        identities={name: _identity(schemas, schema) for name, schema in items.items()},
        parents=frozenset(name for one in of_items for name in parents_of(one.collection)),
    )


def _decoded(path: str) -> tuple[str, ...]:
    # Split before decoding, so that an encoded slash stays inside its id.
    return tuple(unquote(segment) for segment in path.split("/"))


def _template(path: str) -> tuple[str | None, ...]:
    return tuple(None if _PARAMETER.fullmatch(part) else part for part in path.split("/"))


def _given(template: tuple[str | None, ...], segments: tuple[str, ...]) -> tuple[str, ...] | None:
    """What stands where a template has its parameters; None if it does not fit."""
    if len(segments) != len(template) or not all(segments):
        return None
    pairs = list(zip(template, segments, strict=True))
    if any(own not in (None, given) for own, given in pairs):
        return None
    return tuple(given for own, given in pairs if own is None)


def _identity(schemas: Schemas, item: Node) -> tuple[str, ...]:
    """The way to the id in an item: its own, or that of the one object in it that has one."""
    members = schemas.properties(item)
    inner = [name for name, one in members.items() if "id" in schemas.properties(one)]
    return (inner[0], "id") if "id" not in members and len(inner) == 1 else ("id",)
