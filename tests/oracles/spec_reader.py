"""Read operations out of a merged OpenAPI document, for the oracles alone.

The oracles (wire serializer, recall, completeness of the wire cases) must not share a reader with
the generator: a misreading there would then pass here unseen.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from tests.oracles.spec_model import (
    MULTIPART,
    Body,
    FormField,
    Operation,
    Pagination,
    Parameter,
    Spec,
    SpecReadingError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
DEFAULT_STYLES = {"path": "simple", "header": "simple", "query": "form", "cookie": "form"}
SUPPORTED_LOCATIONS = ("path", "query", "header")
PAGINATIONS = {
    "array": {"style", "items"},
    "token": {"style", "items", "token", "parameter"},
    "link": {"style", "items", "link", "total"},
}
SCHEMES = (("http", "basic"), ("http", "bearer"), ("apiKey", None), ("oauth2", None))


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
    answers = tuple(_answers(spec, node))
    return Operation(
        id=node["operationId"],
        method=method.upper(),
        path=path,
        resource=sdk.get("resource", ""),
        sdk_method=sdk.get("method", ""),
        parameters=tuple(named.values()),
        body=_body(spec, node.get("requestBody")),
        statuses=tuple(str(status) for status in node.get("responses", {})),
        media_types=tuple(dict.fromkeys(media_type for media_type, _ in answers)),
        binary=any(schema.get("format") == "binary" for _, schema in answers),
        pagination=_pagination(spec, node),
        waiter=node.get("x-waiter", {}).get("method"),
        security=_security(spec, node.get("security", spec.document.get("security", ()))),
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
        media_type_of=node.get("x-media-type-of"),
        given_argument=node.get("x-argument"),
    )


def _body(spec: Spec, raw: Mapping[str, Any] | None) -> Body | None:
    if raw is None:
        return None
    node = spec.resolve(raw)
    if len(node["content"]) != 1:
        raise SpecReadingError("a request body with several media types is not supported")
    media_type, content = next(iter(node["content"].items()))
    schema = spec.resolve(content["schema"])
    fields = _fields(spec, schema, content.get("encoding", {})) if media_type == MULTIPART else ()
    argument = node.get("x-argument")
    if (argument is None) == ("array" in spec.types(schema)):
        raise SpecReadingError("a body that is a list, and no other, has x-argument")
    return Body(media_type, schema, node.get("required", False), tuple(fields), argument)


def _fields(
    spec: Spec, schema: Mapping[str, Any], encoding: Mapping[str, Any]
) -> Iterator[FormField]:
    required = spec.required(schema)
    for name, raw in spec.properties(schema).items():
        kind, value = _form_value(spec, name, spec.resolve(raw))
        content_type = encoding.get(name, {}).get("contentType")
        yield FormField(name, kind, value, name in required, content_type)


def _form_value(spec: Spec, name: str, schema: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """The kind of a field and the schema of its value."""
    if schema.get("format") == "binary":
        return "file", schema
    if schema.get("contentMediaType") == "application/json" and "contentSchema" in schema:
        return "json", spec.resolve(schema["contentSchema"])
    if "contentMediaType" in schema or set(spec.types(schema)) & {"array", "object"}:
        raise SpecReadingError(f"the form field {name} is neither text, JSON text nor a file")
    return "text", schema


def _answers(spec: Spec, node: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The media types of the answers with their schemas, those of successes first."""
    responses = sorted(node.get("responses", {}).items(), key=lambda pair: str(pair[0])[0] != "2")
    for _, response in responses:
        for media_type, media in spec.resolve(response).get("content", {}).items():
            yield media_type, spec.resolve(media.get("schema", {}))


def _pagination(spec: Spec, node: Mapping[str, Any]) -> Pagination | None:
    given = node.get("x-pagination")
    if given is None:
        return None
    known = PAGINATIONS.get(given["style"], set())
    if unknown := set(given) - known:
        raise SpecReadingError(f"{node['operationId']}: x-pagination has {sorted(unknown)}")
    (_, answer), *_ = _answers(spec, node)
    members = [given[name] for name in given if name not in ("style", "parameter")]
    if lost := set(members) - set(spec.properties(spec.envelope(answer))):
        raise SpecReadingError(f"{node['operationId']}: the answer has no {sorted(lost)}")
    return Pagination(**given)


def _security(spec: Spec, nodes: Any) -> tuple[tuple[str, tuple[str, ...]], ...]:
    schemes = spec.document.get("components", {}).get("securitySchemes", {})
    found: list[tuple[str, tuple[str, ...]]] = []
    for node in nodes:
        if len(node) != 1:
            raise SpecReadingError(f"security of several schemes at once: {sorted(node)}")
        ((name, scopes),) = node.items()
        scheme = schemes.get(name, {})
        if (scheme.get("type"), scheme.get("scheme")) not in SCHEMES:
            raise SpecReadingError(f"the security scheme {name} is not supported")
        found.append((name, tuple(scopes)))
    return tuple(found)
