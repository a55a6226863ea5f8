"""What a schema stands for beyond its type, told alike by the lint and by what emits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from generator.naming import python_name
from generator.spec_nodes import Json, members

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import TypeAlias

    Content: TypeAlias = Literal["text", "json", "file"]

JSON_TYPE = "application/json"
FORM_TYPE = "multipart/form-data"


def is_binary(schema: object) -> bool:
    """Whether a schema is that of bytes: a file of a form, or an answer that is not JSON."""
    node = members(schema)
    return node.get("type") == "string" and node.get("format") == "binary"


def is_map(schema: object) -> bool:
    """Whether a schema is that of an object with names that nobody knows beforehand."""
    node = members(schema)
    return "additionalProperties" in node and "properties" not in node


def is_list_body(schema: object) -> bool:
    """Whether the schema of a JSON body is a list of records, which is one argument."""
    return members(schema).get("type") == "array"


def is_open(schema: object) -> bool:
    """Whether a schema is that of an object with named members, which may have others too."""
    node = members(schema)
    return "properties" in node and node.get("additionalProperties") in (True, {})


def part_content(schema: object) -> Content:
    """What a part of a form holds: a file, a value as JSON text, or plain text."""
    if is_binary(schema):
        return "file"
    return "json" if "contentSchema" in members(schema) else "text"


def form_names(document: Mapping[str, Json]) -> frozenset[str]:
    """The components that are multipart forms: arguments of a method, and no models."""
    references = (
        members(members(members(body.get("content")).get(FORM_TYPE)).get("schema")).get("$ref")
        for body in map(members, _bodies(document))
    )
    return frozenset(str(found).rpartition("/")[2] for found in references if found)


def argument_name(parameter: Mapping[str, Json]) -> str:
    """The Python name of a parameter, unless the description gives it another one."""
    chosen = parameter.get("x-argument")
    return chosen if isinstance(chosen, str) else python_name(str(parameter.get("name")))


def _bodies(document: Mapping[str, Json]) -> Iterator[Json]:
    yield from members(members(document.get("components")).get("requestBodies")).values()
    for path in members(document.get("paths")).values():
        for operation in members(path).values():
            yield members(operation).get("requestBody")
