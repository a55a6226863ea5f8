"""Rules about schemas: what is a component, which words are understood, what reads and writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.kinds import form_names, is_map, is_open
from generator.lint.view import View, is_component, looks_like_object, types
from generator.lint.webhooks import payloads
from generator.naming import member_name
from generator.spec_nodes import Json, child, is_list, is_object, items, members, texts, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.problems import Problem

ANNOTATIONS = ("description", "default", "example", "examples", "deprecated")
KEYWORDS = {
    "string": (
        "enum",
        "format",
        "maxLength",
        "minLength",
        "pattern",
        "contentMediaType",
        "contentSchema",
    ),
    "number": (
        "format",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
    ),
    "integer": (
        "format",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
    ),
    "boolean": (),
    "array": ("items", "minItems", "maxItems"),
    "object": ("properties", "required"),
}
NO_SCHEMA = (*ANNOTATIONS, "properties", "enum", "required")
NULL: dict[str, Json] = {"type": "null"}
HOLDERS = {"array": "items", "object": "properties"}
"""What a type must say about what it holds."""
FORMATS = {
    "string": ("date-time", "date", "email", "uri", "uuid", "binary"),
    "number": ("float", "double"),
    "integer": ("int32", "int64"),
}
HINTS = {
    "nullable": 'OpenAPI 3.1 writes type: [string, "null"]',
    "oneOf": "nothing else may stand beside it",
    "additionalProperties": "beside named properties it can only be true",
    "allOf": "write the properties out",
    "const": "write an enum component of one value",
    "uniqueItems": "nothing would check it; describe it in words",
}


def some(view: View) -> Iterator[Problem]:
    """There is something to make a model of, be it only the body of an error."""
    document = view.spec.document
    named = members(members(document.get("components")).get("schemas"))
    if not named.keys() - form_names(document):
        message = "without any schema but those of forms, a client is not built yet"
        yield view.problem("/components", message, "describe the body of an error")


def inline(view: View) -> Iterator[Problem]:
    """Every object and every enum is a component, so that it has a name; a map needs none."""
    for pointer, schema in view.of("schema"):
        if not is_component(pointer):
            what = "an enum" if "enum" in schema else "an object"
            if "enum" in schema or (looks_like_object(schema) and not is_map(schema)):
                yield view.problem(
                    pointer, f"{what} must be a named component", "move it, use $ref"
                )
        elif "$ref" not in schema and "enum" not in schema and not looks_like_object(schema):
            yield view.problem(pointer, "only objects and enums are components", "write it inline")


def keywords(view: View) -> Iterator[Problem]:
    """A schema uses only words that the generator understands, at a type where they count."""
    for pointer, schema in view.of("schema"):
        written = [key for key in schema if not key.startswith("x-")]
        if schema == NULL and tokens(pointer)[-2:-1] == ["anyOf"]:
            continue
        allowed = _allowed(schema, inline=not is_component(pointer))
        if allowed is None:
            hint = (
                'a type, [type, "null"], a $ref, anyOf of one schema and null, or oneOf; arrays '
                "need items, and {} is any JSON"
            )
            yield view.problem(pointer, "the schema has no type that can be built", hint)
            continue
        for key in written:
            if key not in allowed:
                message = f"{key} is not understood in this schema"
                yield view.problem(child(pointer, key), message, HINTS.get(key, ""))


def formats(view: View) -> Iterator[Problem]:
    """A format is one that has an effect; an unknown one would be ignored in silence.

    `email`, `uri` and `double` are for the reader, as JSON Schema means them; all others are
    checked.
    """
    for pointer, schema in view.of("schema"):
        written = schema.get("format")
        known = [name for kind in types(schema) for name in FORMATS.get(kind, ())]
        if "format" in schema and written not in known:
            hint = f"known here: {', '.join(known)}" if known else ""
            yield view.problem(child(pointer, "format"), f"unknown format {written!r}", hint)


def enums(view: View) -> Iterator[Problem]:
    """The values of an enum are text, and become distinct members."""
    for pointer, schema in view.of("schema"):
        if "enum" not in schema:
            continue
        at, seen = child(pointer, "enum"), dict[str, str]()
        if not items(schema["enum"]):
            yield view.problem(at, "an enum must list its values")
        for value in items(schema["enum"]):
            name = member_name(str(value))
            if not isinstance(value, str) or not name:
                yield view.problem(at, f"the value {value!r} cannot be a member of an enum")
            elif name in seen:
                message = f"the values {seen[name]!r} and {value!r} both become {name}"
                yield view.problem(at, message)
            seen.setdefault(name, str(value))


def required(view: View) -> Iterator[Problem]:
    """What a schema requires is a property of it, said once."""
    for pointer, schema in view.of("schema"):
        names = texts(schema.get("required"))
        for name in names:
            if name not in members(schema.get("properties")):
                message = f"requires {name!r}, which is not among its properties"
                yield view.problem(child(pointer, "required"), message)
        if len(set(names)) != len(names):
            yield view.problem(child(pointer, "required"), "requires a property twice")


def read_and_written(view: View) -> Iterator[Problem]:
    """No object is both sent and received: what must be sent need not come back."""
    written = sent(view)
    received: dict[str, str] = {}
    for operation in view.spec.operations():
        for response in members(operation.raw.get("responses")).values():
            _, holder = view.spec.resolve(operation.pointer, response)
            _reach(view, holder, received, operation.pointer)
    for payload in payloads(view):
        _reach(view, payload, received, "/webhooks")
    for name in written.keys() & received.keys():
        if looks_like_object(members(view.spec.find(name))):
            message = f"is sent ({view.spec.place(written[name])}) and received"
            yield view.problem(name, message, "write one schema for each")


def sent(view: View) -> dict[str, str]:
    """The pointers of the components that a request body leads to, each with an operation's."""
    found: dict[str, str] = {}
    for operation in view.spec.operations():
        _, body = view.spec.resolve(operation.pointer, operation.raw.get("requestBody"))
        _reach(view, body, found, operation.pointer)
    return found


def _reach(view: View, holder: dict[str, Json], found: dict[str, str], origin: str) -> None:
    """Add the schema components that the content of a body or response leads to."""
    waiting: list[Json] = [members(media).get("schema") for media in _media(holder)]
    while waiting:
        node = waiting.pop()
        if is_list(node):
            waiting.extend(node)
        elif is_object(node):
            # A property may be called like an annotation.
            properties = members(node.get("properties")).values()
            waiting.extend(value for key, value in node.items() if key not in NO_SCHEMA)
            waiting.extend(properties)
            target = node.get("$ref")
            if isinstance(target, str) and target.startswith("#/") and target[1:] not in found:
                found[target[1:]] = origin
                waiting.append(view.spec.find(target[1:]))


def _media(holder: dict[str, Json]) -> list[Json]:
    return list(members(holder.get("content")).values())


def _allowed(schema: dict[str, Json], *, inline: bool) -> tuple[str, ...] | None:
    """The words that may stand in a schema, or None if its type cannot be built."""
    if "$ref" in schema:
        return (*ANNOTATIONS, "$ref")
    if "anyOf" in schema:
        return (*ANNOTATIONS, "anyOf") if _is_nullable(schema["anyOf"]) else None
    if "oneOf" in schema:
        return (*ANNOTATIONS, "oneOf")
    if inline and "type" not in schema:
        return ANNOTATIONS
    kind, named = schema.get("type"), types(schema)
    # A component is not nullable itself, for null has no name: whoever refers to it may be.
    of_names = inline and is_map(schema)
    apart = "enum" in schema or (looks_like_object(schema) and not of_names)
    nullable = is_list(kind) and len(kind) == 2 and "null" in kind and not apart
    whole = isinstance(kind, str) or nullable
    if not whole or len(named) != 1 or named[0] not in KEYWORDS:
        return None
    if named[0] == "object" and of_names:
        # False would leave an object that can hold nothing.
        useful = schema["additionalProperties"] is not False
        return (*ANNOTATIONS, "type", "additionalProperties") if useful else None
    if named[0] == "object" and is_open(schema):
        return (*ANNOTATIONS, "type", *KEYWORDS["object"], "additionalProperties")
    if HOLDERS.get(named[0], "type") not in schema or schema.get("properties") == {}:
        return None
    if "enum" in schema:
        return (*ANNOTATIONS, "type", "enum")
    return (*ANNOTATIONS, "type", *KEYWORDS[named[0]])


def _is_nullable(choices: object) -> bool:
    """Whether a choice is between one schema and null."""
    nulls = [choice == NULL for choice in items(choices)]
    return sorted(nulls) == [False, True]
