"""Rules that other programs judge: jsonschema-rs the examples, openapi-spec-validator the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn
from urllib.parse import quote

import jsonschema_rs
from openapi_spec_validator import OpenAPIV31SpecValidator

from generator.spec_nodes import Json, child, is_list, is_object, items, members

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.view import View
    from generator.problems import Problem

LONGEST_MESSAGE = 240


def examples(view: View) -> Iterator[Problem]:
    """Every example and every default is a value that its own schema allows."""
    for pointer, schema in view.of("schema"):
        for key in ("default", "example"):
            if key in schema:
                yield from _judge(view, pointer, child(pointer, key), schema[key])
        for index, value in enumerate(items(schema.get("examples"))):
            yield from _judge(view, pointer, child(pointer, "examples", index), value)
    for pointer, holder in view.of("media", "parameter", "header"):
        schema_at = child(pointer, "schema")
        if "example" in holder:
            yield from _judge(view, schema_at, child(pointer, "example"), holder["example"])
        for name, written in members(holder.get("examples")).items():
            at = child(pointer, "examples", name)
            found, example = view.spec.resolve(at, written)
            if "value" not in example:
                yield view.problem(found, "an example without a value cannot be checked")
            else:
                yield from _judge(view, schema_at, child(at, "value"), example["value"])


def openapi(view: View) -> Iterator[Problem]:
    """The document is OpenAPI 3.1, as openapi-spec-validator sees it."""
    if not str(view.spec.document.get("openapi")).startswith("3.1."):
        yield view.problem("/openapi", "the description must be OpenAPI 3.1")
        return
    try:
        for error in OpenAPIV31SpecValidator(_without_patterns(view)).iter_errors():
            deepest = _deepest(error)
            pointer = child("", *deepest.absolute_path)
            yield view.problem(pointer, f"not OpenAPI 3.1: {_short(deepest.message)}")
    except Exception as error:  # noqa: BLE001  it meets documents that its authors did not expect
        reason = f"{type(error).__name__} {_short(str(error))}"
        yield view.problem("", f"openapi-spec-validator cannot read the document: {reason}")


def _without_patterns(view: View) -> dict[str, Json]:
    """A copy for a judge that reads patterns as Python's, and may never come back from one."""
    schemas = {id(schema) for _, schema in view.of("schema")}

    def copied(node: Json) -> Json:
        if is_list(node):
            return [copied(item) for item in node]
        if not is_object(node):
            return node
        dropped = ("pattern",) if id(node) in schemas else ()
        return {key: copied(value) for key, value in node.items() if key not in dropped}

    return {key: copied(value) for key, value in view.spec.document.items()}


def _deepest(error: Any) -> Any:
    """The complaint furthest inside: the outer ones say only that something inside is wrong."""
    while error.context:
        error = max(error.context, key=lambda inner: len(inner.absolute_path))
    return error


def _judge(view: View, schema_at: str, value_at: str, value: Json) -> Iterator[Problem]:
    try:
        for error in _validator(view, schema_at).iter_errors(value):
            path = "/".join(str(part) for part in error.instance_path)
            inside = f" at {path}" if path else ""
            yield view.problem(
                value_at, f"not what the schema allows{inside}: {_short(error.message)}"
            )
    except (ValueError, jsonschema_rs.ReferencingError) as error:
        yield view.problem(schema_at, f"cannot be used to check a value: {_short(str(error))}")


def _validator(view: View, pointer: str) -> jsonschema_rs.Draft202012Validator:
    """A validator for one schema of the document, in which its references still lead on."""
    document = view.spec.document
    root: dict[str, Json] = {
        key: document[key] for key in ("components", "paths") if key in document
    }
    root["$ref"] = "#" + quote(pointer, safe="/~!$&'()*+,;=:@")
    return jsonschema_rs.Draft202012Validator(root, validate_formats=True, retriever=_nothing)


def _nothing(uri: str) -> NoReturn:
    """A description never makes the build fetch something."""
    raise ValueError(f"{uri} is outside of the document")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_MESSAGE else line[:LONGEST_MESSAGE] + "…"
