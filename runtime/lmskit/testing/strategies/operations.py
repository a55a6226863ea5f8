"""Arguments of an operation, as a caller writes them: Python names, Python values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from lmskit.testing.strategies import containers, files, text
from lmskit.testing.strategies.compiler import Compiler
from lmskit.testing.strategies.names import python_name
from lmskit.testing.strategies.problems import UnsupportedSchema, escape
from lmskit.testing.strategies.schema import Node, resolve

if TYPE_CHECKING:
    from collections.abc import Mapping

METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})

Members = dict[str, SearchStrategy[Any]]


def arguments(
    document: Mapping[str, Any], operation_id: str, *, required_only: bool = False
) -> SearchStrategy[dict[str, Any]]:
    """Argument name to value for one operation of a merged OpenAPI document.

    Date-times are aware `datetime`s, nested objects are dicts keyed by Python names (the keys of a
    map are data, and stay), enums are plain strings, files are bytes or `lmskit.File`s; an optional
    argument is present or absent, `None` only where null is allowed. Path parameters are never
    empty and often hold what has to be percent-encoded.

    Raises:
        UnsupportedSchema: The operation says something this compiler does not understand.
    """
    components = document.get("components", {})
    compiler = Compiler(components, required_only, extra_fields=False, python=True)
    required: Members = {}
    optional: Members = {}
    for source in (_parameters, _body_fields):
        for name, drawn, needed in source(document, operation_id, compiler):
            if name in required or name in optional:
                raise UnsupportedSchema(operation_id, f"two arguments are named {name!r}")
            (required if needed else optional)[name] = drawn
    return containers.objects(required, {} if required_only else optional, None)


def find(document: Mapping[str, Any], operation_id: str) -> tuple[str, str]:
    """The path and the HTTP method (in lower case) of an operation."""
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if method in METHODS and operation.get("operationId") == operation_id:
                return path, method
    raise KeyError(operation_id)


def _parameters(
    document: Mapping[str, Any], operation_id: str, compiler: Compiler
) -> list[tuple[str, SearchStrategy[Any], bool]]:
    path, method = find(document, operation_id)
    item = document["paths"][path]
    found: dict[tuple[str, str], Node] = {}
    for keys in ((), (method,)):  # an operation's parameter replaces the path's
        holder = item[keys[0]] if keys else item
        for index, parameter in enumerate(holder.get("parameters", [])):
            tokens = ["#", "paths", escape(path), *keys, "parameters", str(index)]
            node = Node(parameter, "/".join(tokens))
            if "$ref" in parameter:
                node = resolve(node, compiler.components)
            found[node.schema["name"], node.schema["in"]] = node
    return [_parameter(node, compiler) for node in found.values()]


def _parameter(node: Node, compiler: Compiler) -> tuple[str, SearchStrategy[Any], bool]:
    name, place = node.schema["name"], node.schema["in"]
    if place not in {"path", "query", "header"} or "schema" not in node.schema:
        raise UnsupportedSchema(node.pointer, f"a parameter in {place!r}, or without a schema")
    schema = node.child(node.schema["schema"], "schema")
    drawn = compiler.compile(schema)
    if place != "query" and schema.assertions() <= {"type", "minLength", "maxLength"}:
        drawn = _plain(place, schema) if schema.types() == ("string",) else drawn
    argument = node.schema.get("x-argument") or python_name(name)
    return argument, drawn, place == "path" or node.schema.get("required", False)


def _plain(place: str, node: Node) -> SearchStrategy[str]:
    """Free text where it stands in the path or in a header."""
    low, high = node.schema.get("minLength", 0), node.schema.get("maxLength")
    if place == "path":
        return text.segments(low, high, node.pointer)
    return text.header_values().filter(text.within(low, high))


def _body_fields(
    document: Mapping[str, Any], operation_id: str, compiler: Compiler
) -> list[tuple[str, SearchStrategy[Any], bool]]:
    path, method = find(document, operation_id)
    operation = document["paths"][path][method]
    if "requestBody" not in operation:
        return []
    node = Node(operation["requestBody"], f"#/paths/{escape(path)}/{method}/requestBody")
    if "$ref" in node.schema:
        node = resolve(node, compiler.components)
    media_types = list(node.schema["content"])
    if media_types not in (["application/json"], ["multipart/form-data"]):
        reason = "a body that is neither JSON alone nor a multipart form alone"
        raise UnsupportedSchema(f"{node.pointer}/content", reason)
    (media_type,) = media_types
    media = node.schema["content"][media_type]
    body = node.child(media["schema"], "content", media_type, "schema")
    if body.schema.get("type") == "array":
        return [_list_body(node, body, compiler)]
    while "$ref" in body.schema:
        body = resolve(body, compiler.components)
    body.expect({"type", "properties", "required", "additionalProperties"})
    if body.schema.get("type") != "object":
        raise UnsupportedSchema(body.pointer, "a body that is not an object")
    is_form = media_type == "multipart/form-data"
    known, required = _form_fields(body, compiler) if is_form else compiler.properties(body)
    needed = set(required) if node.schema.get("required", False) else set[str]()
    return [
        (name, st.nothing() if drawn is None else drawn, name in needed)
        for name, drawn in known.items()
    ]


def _list_body(
    holder: Node, body: Node, compiler: Compiler
) -> tuple[str, SearchStrategy[Any], bool]:
    """The one argument that is a whole list, by the name that the description gives it."""
    argument = holder.schema.get("x-argument")
    if argument is None:
        raise UnsupportedSchema(holder.pointer, "a body that is a list and has no x-argument")
    return argument, compiler.compile(body), holder.schema.get("required", False)


def _form_fields(
    body: Node, compiler: Compiler
) -> tuple[dict[str, SearchStrategy[Any] | None], list[str]]:
    """The fields of a form by Python name, and which of them are required."""
    declared: Mapping[str, Any] = body.schema.get("properties", {})
    known: dict[str, SearchStrategy[Any] | None] = {
        python_name(name): _form_field(body.child(schema, "properties", name), compiler)
        for name, schema in declared.items()
    }
    if len(known) != len(declared):
        raise UnsupportedSchema(f"{body.pointer}/properties", "two have one Python name")
    return known, [python_name(name) for name in body.schema.get("required", [])]


def _form_field(node: Node, compiler: Compiler) -> SearchStrategy[Any]:
    """A file, the value of a JSON text, or a text."""
    while "$ref" in node.schema:
        node = resolve(node, compiler.components)
    schema = node.schema
    if schema.get("format") == "binary":
        node.expect({"type", "format"})
        return files.files()
    if "contentSchema" in schema:
        node.expect({"type", "contentMediaType", "contentSchema"})
        if schema.get("contentMediaType") != "application/json":
            raise UnsupportedSchema(f"{node.pointer}/contentMediaType", "a text that is not JSON")
        return compiler.compile(node.child(schema["contentSchema"], "contentSchema"))
    if {"array", "object", "null"} & set(node.types() if "type" in schema else ()):
        raise UnsupportedSchema(f"{node.pointer}/type", "a field that is not one text")
    return compiler.compile(node)
