"""Copies of the spec's schemas, changed so that they become our two kinds of model.

A *read* model takes whatever comes: no limits, every field that may be missing or null is
`T | None = None`. A *written* model keeps limits and keeps absent apart from null. A schema that a
request can reach is written; all others are read.
"""

from __future__ import annotations

import copy
import textwrap
from typing import TYPE_CHECKING, Any

from generator.emit.raw import DEPRECATED, limits, reference_name, resolve
from generator.kinds import form_names, is_map, is_open
from generator.limits import WORDS, limited
from generator.naming import member_name
from generator.spec_nodes import is_list, is_object, items, members

if TYPE_CHECKING:
    from collections.abc import Mapping

_WIDTH = 95
"""The line width less the indent that docstrings get."""

_SCHEMAS = "#/components/schemas/"
_OTHERS = (
    "additional_properties: The members that are not named here, by the vendor's names, as plain "
    "JSON."
)
_HOLDERS = ("items", "additionalProperties", "anyOf", "oneOf", "allOf")
"""Where a schema holds others that have no name."""


def open_names(document: Mapping[str, Any]) -> frozenset[str]:
    """The components that are objects which may have members beyond those that they name."""
    return frozenset(n for n, node in document["components"]["schemas"].items() if is_open(node))


def written_names(document: Mapping[str, Any]) -> frozenset[str]:
    """The components that a request body or a parameter can reach, forms aside."""
    found: set[str] = set()
    for item in document["paths"].values():
        for node in map(members, item.values()):
            body = resolve(document, node.get("requestBody"))
            parameters = [resolve(document, part) for part in items(node.get("parameters"))]
            for holder in (*members(body.get("content")).values(), *parameters):
                _reach(document, members(holder).get("schema"), found)
    return frozenset(found) - form_names(document)


def model_document(
    document: Mapping[str, Any], names: Mapping[tuple[str, str], str]
) -> dict[str, Any]:
    """The schemas for the Structs; `names` gives the Python name of (schema, wire name)."""
    written, forms = written_names(document), form_names(document)
    schemas = {
        name: _model_schema(document, name, node, names, read=name not in written)
        for name, node in document["components"]["schemas"].items()
        if name not in forms
    }
    return _document(schemas)


def params_document(
    document: Mapping[str, Any], names: Mapping[tuple[str, str], str]
) -> dict[str, Any]:
    """The written schemas for the TypedDicts, their properties renamed to the Python names.

    Their texts stand in the models.
    """
    schemas: dict[str, Any] = {}
    for name in sorted(written_names(document)):
        schema = _without_text(copy.deepcopy(document["components"]["schemas"][name]))
        if schema.get("type") == "object":
            schema["properties"] = {
                names[name, wire]: _without_text(node)
                for wire, node in schema.get("properties", {}).items()
            }
            schema["required"] = [names[name, wire] for wire in schema.get("required", ())]
        schemas[name] = schema
    return _document(schemas)


def in_modules(document: Mapping[str, Any], homes: Mapping[str, str]) -> dict[str, Any]:
    """The schemas by dotted names, which datamodel-code-generator parts into modules."""
    schemas = document["components"]["schemas"]
    return _document(
        {f"{homes[name]}.{name}": _renamed(node, homes) for name, node in schemas.items()}
    )


def _renamed(node: Any, homes: Mapping[str, str]) -> Any:
    if is_list(node):
        return [_renamed(item, homes) for item in node]
    if not is_object(node):
        return node
    found = {key: _renamed(value, homes) for key, value in node.items()}
    name = reference_name(node)
    if name is not None and name in homes:  # what stands in an example is no reference
        found["$ref"] = f"{_SCHEMAS}{homes[name]}.{name}"
    return found


def _document(schemas: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "openapi": "3.1.0",
        "info": {"title": "models", "version": "1"},
        "paths": {},
        "components": {"schemas": {name: _spelled(node) for name, node in schemas.items()}},
    }


def _spelled(schema: Any) -> Any:
    """A copy in which a map that may be null is one of a map and null.

    In the other spelling, datamodel-code-generator forgets what the map holds.
    """
    if is_list(schema):
        return [_spelled(inner) for inner in schema]
    if not is_object(schema):
        return schema
    found = {
        key: {name: _spelled(inner) for name, inner in value.items()}
        if key == "properties"
        else _spelled(value)
        if key in _HOLDERS
        else value
        for key, value in schema.items()
    }
    if not is_map(found) or "null" not in items(found["type"]):
        return found
    values = {"type": "object", "additionalProperties": found["additionalProperties"]}
    rest = {k: v for k, v in found.items() if k not in ("type", "additionalProperties")}
    return {**rest, "anyOf": [values, {"type": "null"}]}


def _model_schema(
    document: Mapping[str, Any],
    name: str,
    node: Mapping[str, Any],
    names: Mapping[tuple[str, str], str],
    *,
    read: bool,
) -> dict[str, Any]:
    schema: dict[str, Any] = copy.deepcopy(dict(node))
    if schema.pop("deprecated", False):
        schema["description"] = f"{schema['description']} {DEPRECATED}"
    if "enum" in schema:
        # The library's own names part words behind digits: SCORM20042_NDEDITION.
        schema["x-enum-varnames"] = [member_name(value) for value in schema["enum"]]
    if schema.get("type") != "object":
        if "description" in schema:
            schema["description"] = "\n".join(_wrap(str(schema["description"]), ""))
        return schema
    _document_fields(document, name, schema, names)
    properties = {wire: _without_text(prop) for wire, prop in schema.get("properties", {}).items()}
    if read:
        required = set(schema.get("required", ()))
        properties = {
            wire: _read(prop, optional=wire not in required) for wire, prop in properties.items()
        }
    else:
        properties = {wire: limited(prop) for wire, prop in properties.items()}
    return {**schema, "properties": properties}


def _read(node: Mapping[str, Any], *, optional: bool) -> dict[str, Any]:
    loose = {key: _loosen(value) for key, value in node.items() if key not in (*WORDS, "default")}
    loose = _number(loose)
    if not optional:
        return loose
    # "nullable" and not required is how datamodel-code-generator is told `T | None = None`; the
    # other way, a default of null on a required field, is lost where the field is renamed.
    return {"allOf": [loose], "nullable": True} if "$ref" in loose else {**loose, "nullable": True}


def _loosen(value: Any) -> Any:
    if is_object(value):
        return _number({k: _loosen(v) for k, v in value.items() if k not in WORDS})
    return [_loosen(item) for item in value] if is_list(value) else value


def _number(node: dict[str, Any]) -> dict[str, Any]:
    """`number` as `int | float`: 5 stays 5, and a large integer keeps all its digits."""
    kinds = node.get("type")
    listed = [kinds] if isinstance(kinds, str) else items(kinds)
    if "number" not in listed:
        return node
    # `double` is nothing that an integer can be, and says nothing about the Python type.
    return {**{k: v for k, v in node.items() if k != "format"}, "type": ["integer", *listed]}


def _document_fields(
    document: Mapping[str, Any],
    name: str,
    schema: dict[str, Any],
    names: Mapping[tuple[str, str], str],
) -> None:
    """Move the fields' texts into the docstring of the class, under their Python names."""
    lines = [
        line
        for wire, node in schema.get("properties", {}).items()
        for line in _wrap(f"{names[name, wire]}: {field_text(document, node)}", "    ")
    ]
    if is_open(schema):
        lines += _wrap(_OTHERS, "    ")
    text = _wrap(str(schema.get("description", name)), "")
    schema["description"] = "\n".join([*text, "", "Attributes:", *lines] if lines else text)


def _wrap(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        " ".join(text.split()),
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent and indent * 2,
        # Text is escaped after this; a word cut in two would be escaped as two.
        break_long_words=False,
        break_on_hyphens=False,
    )


def field_text(document: Mapping[str, Any], node: Mapping[str, Any]) -> str:
    """What a field is, with its limits but without the values of its enum."""
    resolved = resolve(document, node)
    kind = limits({key: value for key, value in resolved.items() if key != "enum"})
    text = str(node.get("description", resolved.get("description", "")))
    return f"{text} {kind}".strip()


def _without_text(node: Any) -> dict[str, Any]:
    # A default says what the vendor does without a value; it is never sent.
    dropped = ("description", "title", "example", "examples", "default", "readOnly", "writeOnly")
    return {
        key: value
        for key, value in node.items()
        if key not in dropped and not str(key).startswith("x-")
    }


def _reach(document: Mapping[str, Any], schema: Any, found: set[str]) -> None:
    """Add the components that a schema refers to; what stands in an example is no reference."""
    if not is_object(schema):
        return
    name = reference_name(schema)
    if name is not None and name not in found:
        found.add(name)
        _reach(document, document["components"]["schemas"][name], found)
    for inner in (*members(schema.get("properties")).values(), *items(schema.get("anyOf"))):
        _reach(document, inner, found)
    for word in ("items", "additionalProperties", "contentSchema"):
        _reach(document, schema.get(word), found)
