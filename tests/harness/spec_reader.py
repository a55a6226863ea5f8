"""Read operations out of a merged OpenAPI document, for the oracles alone.

The oracles (wire serializer, recall, completeness of the wire cases) must not share a reader with
the generator: a misreading there would then pass here unseen.
"""

from __future__ import annotations

import json
import keyword
import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
DEFAULT_STYLES = {"path": "simple", "header": "simple", "query": "form", "cookie": "form"}
SUPPORTED_LOCATIONS = ("path", "query", "header")


class SpecReadingError(Exception):
    """The document says something that the oracles do not know how to read."""


@frozen
class Parameter:
    """One parameter, with OpenAPI's defaults for style and explode filled in."""

    name: str
    location: str
    schema: Mapping[str, Any]
    style: str
    explode: bool
    required: bool


@frozen
class Body:
    """A request body: its one media type and the schema it must fit."""

    media_type: str
    schema: Mapping[str, Any]
    required: bool


@frozen
class Operation:
    """One operation of the document, with what the client calls it."""

    id: str
    method: str
    path: str
    resource: str
    sdk_method: str
    parameters: tuple[Parameter, ...]
    body: Body | None
    statuses: tuple[str, ...]

    def located(self, location: str) -> tuple[Parameter, ...]:
        """Return the parameters of one location, in the document's order."""
        return tuple(item for item in self.parameters if item.location == location)

    def path_names(self) -> tuple[str, ...]:
        """Return the names in the path template, in the order of the path."""
        return tuple(re.findall(r"{([^}]+)}", self.path))


@frozen
class Spec:
    """A merged document and the operations in it, by operationId."""

    document: Mapping[str, Any]
    operations: Mapping[str, Operation] = field(factory=dict[str, Operation])

    @property
    def base_path(self) -> str:
        """Return the path of the first server, which every request path begins with."""
        return urlsplit(self.document["servers"][0]["url"]).path.rstrip("/")

    @property
    def origin(self) -> str:
        """Return scheme and host of the first server."""
        server = urlsplit(self.document["servers"][0]["url"])
        return f"{server.scheme}://{server.netloc}"

    def resolve(self, node: Mapping[str, Any]) -> Mapping[str, Any]:
        """Follow `$ref` and step through the nullable spelling `anyOf: [X, null]`."""
        if "$ref" in node:
            return self.resolve(_pointed(self.document, node["$ref"]))
        for key in ("anyOf", "oneOf"):
            others = [item for item in node.get(key, ()) if item.get("type") != "null"]
            if len(others) == 1:
                return self.resolve(others[0])
        return node

    def properties(self, schema: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
        """Return the properties of an object schema, those of `allOf` included."""
        resolved = self.resolve(schema)
        found: dict[str, Mapping[str, Any]] = {}
        for part in resolved.get("allOf", ()):
            found.update(self.properties(part))
        found.update(resolved.get("properties", {}))
        return found

    def required(self, schema: Mapping[str, Any]) -> set[str]:
        """Return the names that an object schema demands, those of `allOf` included."""
        resolved = self.resolve(schema)
        found = set(resolved.get("required", ()))
        for part in resolved.get("allOf", ()):
            found |= self.required(part)
        return found

    def types(self, schema: Mapping[str, Any]) -> tuple[str, ...]:
        """Return the JSON types a schema allows, null left out."""
        declared = self.resolve(schema).get("type", ())
        names = (declared,) if isinstance(declared, str) else tuple(declared)
        return tuple(name for name in names if name != "null")


def argument_name(wire_name: str) -> str:
    """Return the Python argument for a wire name: snake_case, a keyword gets an underscore."""
    words = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", wire_name)
    words = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", words)
    name = re.sub(r"\W+", "_", words).strip("_").lower()
    return f"{name}_" if keyword.iskeyword(name) else name


def read_spec(document: Mapping[str, Any]) -> Spec:
    """Read every operation of a merged document; an operationId met twice is refused."""
    spec = Spec(document)
    operations: dict[str, Operation] = {}
    for path, item in document["paths"].items():
        for operation in _operations_of(spec, path, item):
            if operation.id in operations:
                raise SpecReadingError(f"operationId {operation.id} is defined twice")
            operations[operation.id] = operation
    return Spec(document, operations)


@cache
def shipped_spec(package: str) -> Spec:
    """Read the `openapi.json` that a client package ships."""
    return read_spec(json.loads((files(package) / "openapi.json").read_text(encoding="utf-8")))


def _pointed(document: Mapping[str, Any], reference: str) -> Mapping[str, Any]:
    if not reference.startswith("#/"):
        raise SpecReadingError(f"{reference} points outside the merged document")
    node: Any = document
    for part in reference[2:].split("/"):
        node = node[part.replace("~1", "/").replace("~0", "~")]
    return node


def _operations_of(spec: Spec, path: str, item: Mapping[str, Any]) -> Iterator[Operation]:
    shared = item.get("parameters", ())
    for method in METHODS:
        if method in item:
            yield _operation(spec, path, method, item[method], shared)


def _operation(
    spec: Spec, path: str, method: str, node: Mapping[str, Any], shared: Any
) -> Operation:
    named = {
        (parameter.location, parameter.name): parameter
        for parameter in (_parameter(spec, raw) for raw in (*shared, *node.get("parameters", ())))
    }
    sdk = node.get("x-sdk", {})
    return Operation(
        id=node["operationId"],
        method=method.upper(),
        path=path,
        resource=sdk.get("resource", ""),
        sdk_method=sdk.get("method", ""),
        parameters=tuple(named.values()),
        body=_body(spec, node.get("requestBody")),
        statuses=tuple(str(status) for status in node.get("responses", {})),
    )


def _parameter(spec: Spec, raw: Mapping[str, Any]) -> Parameter:
    node = spec.resolve(raw)
    location = node["in"]
    if location not in SUPPORTED_LOCATIONS or "schema" not in node:
        raise SpecReadingError(f"parameter {node['name']} in {location} is not supported")
    style = node.get("style", DEFAULT_STYLES[location])
    return Parameter(
        name=node["name"],
        location=location,
        schema=spec.resolve(node["schema"]),
        style=style,
        explode=node.get("explode", style == "form"),
        required=node.get("required", False),
    )


def _body(spec: Spec, raw: Mapping[str, Any] | None) -> Body | None:
    if raw is None:
        return None
    node = spec.resolve(raw)
    if len(node["content"]) != 1:
        raise SpecReadingError("a request body with several media types is not supported")
    media_type, content = next(iter(node["content"].items()))
    return Body(media_type, spec.resolve(content["schema"]), node.get("required", False))
