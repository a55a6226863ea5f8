"""What the spec says about an answer, as far as a fault has to know it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

from attrs import frozen

from lmskit._shapes import is_array, is_object

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Schema = Mapping[str, Any]

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_PARAMETER = re.compile(r"\{[^{}/]+\}")


@frozen
class _Route:
    method: str
    path: re.Pattern[str]
    operation: Mapping[str, Any]


@frozen
class Part:
    """An object of a JSON body with the schema that describes it."""

    schema: Schema
    value: dict[str, Any]


class Answers:
    """The response schemas of a merged spec."""

    def __init__(self, spec: Mapping[str, Any]) -> None:
        self._spec = spec
        # A path without parameters goes before one that has some, as OpenAPI wants it.
        paths = sorted(spec.get("paths", {}).items(), key=lambda item: item[0].count("{"))
        self._routes = [
            _Route(method.upper(), _pattern(path), item[method])
            for path, item in paths
            for method in _METHODS
            if method in item
        ]

    def schema(self, method: str, path: str, status: int) -> Schema | None:
        """The schema of a JSON answer, if one is documented."""
        for route in self._routes:
            if route.method == method and route.path.fullmatch(path):
                responses = route.operation["responses"]
                response = responses.get(str(status)) or responses.get(f"{status // 100}XX")
                content = self.resolved(response or {}).get("content", {})
                schema = cast("Schema | None", content.get("application/json", {}).get("schema"))
                return None if schema is None else self._framed(schema, route.operation)
        return None

    def _framed(self, schema: Schema, operation: Mapping[str, Any]) -> Schema:
        """The schema; that of a page says which of its members holds the items."""
        items = operation.get("x-pagination", {}).get("items")
        return schema if items is None else {**self.resolved(schema), "x-envelope": items}

    def resolved(self, node: Mapping[str, Any]) -> Mapping[str, Any]:
        """A node without its reference; of alternatives, the one that is not null."""
        while "$ref" in node:
            found: Any = self._spec
            for token in node["$ref"].removeprefix("#/").split("/"):
                found = found[token.replace("~1", "/").replace("~0", "~")]
            node = found
        for alternatives in (node.get("oneOf"), node.get("anyOf")):
            kinds = [kind for kind in alternatives or () if kind.get("type") != "null"]
            if len(kinds) == 1:
                return self.resolved(kinds[0])
        return node

    def objects(self, schema: Schema, value: Any) -> Iterator[Part]:
        """Every object in a body whose members the spec describes."""
        schema = self.resolved(schema)
        if is_array(value):
            for item in value:
                yield from self.objects(schema.get("items", {}), item)
        elif is_object(value) and "properties" in schema:
            yield Part(schema, value)
            for name, member in schema["properties"].items():
                yield from self.objects(member, value.get(name))

    def records(self, schema: Schema, value: Any) -> list[Part]:
        """The objects that a client returns: without their envelope, each item of a list."""
        schema = self.resolved(schema)
        envelope = schema.get("x-envelope")
        if envelope is not None and is_object(value):
            return self.records(schema["properties"][envelope], value.get(envelope))
        if is_array(value):
            inner = schema.get("items", {})
            return [part for item in value for part in self.records(inner, item)]
        return [Part(schema, value)] if is_object(value) and "properties" in schema else []


def _pattern(template: str) -> re.Pattern[str]:
    literal = map(re.escape, _PARAMETER.split(template))
    return re.compile("[^/]+".join(literal))
