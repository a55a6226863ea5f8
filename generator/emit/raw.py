"""Reading the raw document beside the parser: references, and the prose limits of a schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.emit.text import literal
from generator.kinds import is_map
from generator.limits import checked
from generator.spec_nodes import find, items, members

if TYPE_CHECKING:
    from collections.abc import Mapping

DEPRECATED = "Deprecated by the vendor."
_OF_ONE = {
    "minLength": "Not empty.",
    "maxLength": "At most one character.",
    "minItems": "Not empty.",
    "maxItems": "At most one item.",
}


def resolve(document: Mapping[str, Any], node: Any) -> dict[str, Any]:
    """The node, or what its `$ref` chain ends at, with keys beside a `$ref` kept on top."""
    beside: dict[str, Any] = {}
    found = members(node)
    while "$ref" in found:
        beside = {**{key: value for key, value in found.items() if key != "$ref"}, **beside}
        found = members(find(document, str(found["$ref"]).removeprefix("#")))
    return {**found, **beside}


def reference_name(node: Any) -> str | None:
    """The component that a schema node refers to, by its last path segment."""
    reference = members(node).get("$ref")
    return None if reference is None else str(reference).rsplit("/", 1)[-1]


def limits(schema: Mapping[str, Any]) -> str:
    """The limits of a schema as sentences for a docstring, empty where it has none."""
    sentences = [
        _OF_ONE[key] if schema[key] == 1 and key in _OF_ONE else text.format(schema[key])
        for key, text in (
            ("minLength", "At least {} characters."),
            ("maxLength", "At most {:,} characters."),
            ("minimum", "At least {}."),
            ("maximum", "At most {}."),
            ("exclusiveMinimum", "More than {}."),
            ("exclusiveMaximum", "Less than {}."),
            ("multipleOf", "A multiple of {}."),
            ("minItems", "At least {} items."),
            ("maxItems", "At most {} items."),
        )
        if key in schema
    ]
    if schema.get("format") == "date-time":
        sentences.append("With a time zone; sent as ISO 8601.")
    if schema.get("format") == "uuid":
        sentences.append("A UUID.")
    if "enum" in schema:
        sentences.append("One of {}.".format(", ".join(f"`{value}`" for value in schema["enum"])))
    if "default" in schema and schema["default"] is not None:
        sentences.append(f"The vendor's default is `{schema['default']}`.")
    if schema.get("deprecated"):
        sentences.append(DEPRECATED)
    return " ".join(sentences)


def mapping(schema: Mapping[str, Any]) -> str | None:
    """The type of an argument that is a map; None if the schema is of anything else."""
    if not is_map(schema):
        return None
    held = members(schema["additionalProperties"])
    plain = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}
    expression = plain.get(str(held.get("type")), "object")
    nullable = " | None" if "null" in items(schema.get("type")) else ""
    return f"Mapping[str, {expression}]{nullable}"


def schema_type(schema: Mapping[str, Any]) -> str:
    """The msgspec type, as source, that a parameter's value is checked against."""
    expression, limit = _plain_type(schema), checked(schema)
    meta = ", ".join(
        f"{name}={literal(limit[key]) if isinstance(limit[key], str) else limit[key]}"
        for key, name in (
            ("minLength", "min_length"),
            ("maxLength", "max_length"),
            ("minItems", "min_length"),
            ("maxItems", "max_length"),
            ("minimum", "ge"),
            ("maximum", "le"),
            ("exclusiveMinimum", "gt"),
            ("exclusiveMaximum", "lt"),
            ("multipleOf", "multiple_of"),
            ("pattern", "pattern"),
        )
        if key in limit
    )
    return f"Annotated[{expression}, Meta({meta})]" if meta else expression


def _plain_type(schema: Mapping[str, Any]) -> str:
    if (name := reference_name(schema)) is not None:
        return f"models.{name}"
    if schema.get("type") == "array":
        return f"list[{schema_type(schema.get('items', {}))}]"
    if schema.get("type") == "string":
        return {"date-time": "datetime.datetime", "date": "datetime.date"}.get(
            str(schema.get("format")), "str"
        )
    return {"integer": "int", "number": "float", "boolean": "bool"}.get(
        str(schema.get("type")), "object"
    )
