"""The merged description of one vendor: a value that the other rooms read."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from attrs import field, frozen

from generator.spec_nodes import Json, child, find, is_object, items, members

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.spec_config import VendorConfig

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


@frozen
class SpecOperation:
    """One operation, with what the description says about it left as it is."""

    id: str
    method: str
    """In capitals."""
    path: str
    raw: dict[str, Json] = field(repr=False)
    pointer: str

    @property
    def resource(self) -> tuple[str, ...]:
        """The resource that has its method (`domains`, `published_courses`); empty: the client."""
        written = members(self.raw.get("x-sdk")).get("resource")
        return tuple(str(written).split(".")) if written != "" else ()


@frozen
class Spec:
    """A vendor's merged OpenAPI document, its settings, and the origin of every node."""

    vendor: str
    document: dict[str, Json] = field(repr=False)
    config: VendorConfig
    lines: Mapping[str, str] = field(repr=False)
    """JSON Pointer -> `file:line`."""

    def place(self, pointer: str) -> str:
        """`file:line` of a node, or of the nearest node around it."""
        at = pointer
        while at and at not in self.lines:
            at = at.rpartition("/")[0]
        return self.lines.get(at) or f"{self.vendor}#{pointer}"

    def file(self, pointer: str) -> str:
        """The file that has a node."""
        return self.place(pointer).rpartition(":")[0]

    @property
    def sha256(self) -> str:
        """The digest of the shipped openapi.json, byte for byte."""
        return hashlib.sha256(document_json(self).encode()).hexdigest()

    def operations(self) -> tuple[SpecOperation, ...]:
        """Every operation in the order of the description."""
        return tuple(
            _operation(path, method, raw)
            for path, path_item in members(self.document.get("paths")).items()
            for method, raw in members(path_item).items()
            if method in METHODS and is_object(raw)
        )

    def webhooks(self) -> tuple[SpecOperation, ...]:
        """Every webhook as the operation that the vendor calls: it has no path and no credentials.

        What all calls of the client have in common does not hold of it.
        """
        return tuple(
            SpecOperation(
                id=name,
                method=method.upper(),
                path="",
                raw={"security": [], **raw},
                pointer=child("/webhooks", name, method),
            )
            for name, item in members(self.document.get("webhooks")).items()
            for method, raw in members(item).items()
            if method in METHODS and is_object(raw)
        )

    def find(self, pointer: str) -> Json:
        """What stands at a JSON Pointer of the document; None if nothing does."""
        return find(self.document, pointer)

    def resolve(self, pointer: str, node: object) -> tuple[str, dict[str, Json]]:
        """The node behind a `$ref`, with its pointer; the node itself if it is no reference."""
        seen: set[str] = set()
        target = members(node)
        while (
            isinstance(ref := target.get("$ref"), str) and ref.startswith("#") and ref not in seen
        ):
            seen.add(ref)
            pointer = ref[1:]
            target = members(self.find(pointer))
        return pointer, target

    def parameters(self, operation: SpecOperation) -> tuple[tuple[str, dict[str, Json]], ...]:
        """Pointer and content of each parameter; those of the operation win over the path's."""
        path = operation.pointer.rpartition("/")[0]
        found: dict[tuple[object, object], tuple[str, dict[str, Json]]] = {}
        for base, owner in ((path, self.find(path)), (operation.pointer, operation.raw)):
            for at, node in enumerate(items(members(owner).get("parameters"))):
                pointer, raw = self.resolve(child(base, "parameters", at), node)
                found[str(raw.get("in")), str(raw.get("name"))] = (pointer, raw)
        return tuple(found.values())

    def scopes(self, operation: SpecOperation) -> tuple[str, ...]:
        """The scopes of which an operation needs one, the narrowest (`write:course`) first."""
        schemes = members(members(self.document.get("components")).get("securitySchemes"))
        found = [
            str(scope)
            for requirement in items(operation.raw.get("security"))
            for name, scopes in members(requirement).items()
            if members(schemes.get(name)).get("type") == "oauth2"
            for scope in items(scopes)
        ]
        return tuple(sorted(dict.fromkeys(found), key=lambda scope: ":" not in scope))


def document_json(spec: Spec) -> str:
    """The merged document as it is shipped: one text for one document."""
    return json.dumps(spec.document, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def _operation(path: str, method: str, raw: dict[str, Json]) -> SpecOperation:
    identifier = raw.get("operationId")
    return SpecOperation(
        id=identifier if isinstance(identifier, str) else "",
        method=method.upper(),
        path=path,
        raw=raw,
        pointer=child("/paths", path, method),
    )
