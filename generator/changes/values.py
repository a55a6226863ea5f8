"""What a schema says of a value, in the terms of the Python type that it becomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.changes.facts import Node
from generator.limits import WORDS
from generator.spec_nodes import child, find, items, members

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.changes.facts import Side, Source
    from generator.spec_nodes import Json

NULL: dict[str, Json] = {"type": "null"}
TYPED_FORMATS = ("binary", "date", "date-time")
"""Formats that make another Python type."""
CHECKED_FORMATS = ("float", "int32", "int64", "uuid")
"""Formats that refuse values; all others are for the reader."""
TEXTS = ("description", "example", "examples", "summary", "title")
SOURCES = ("x-departure", "x-doc", "x-evidence")
"""What says where a fact comes from; it changes nothing of a client but its docstrings."""
KNOWN = {
    "$ref", "additionalProperties", "anyOf", "contentMediaType", "contentSchema", "default",
    "deprecated", "enum", "format", "items", "oneOf", "properties", "required", "type",
    "x-envelope", "x-required-if", *SOURCES, *TEXTS, *WORDS,
}  # fmt: skip
"""Every key of a schema that is read here."""


def value(
    source: Source,
    schema: Json,
    at: str,
    *,
    kind: str,
    name: str,
    side: Side,
    required: bool = False,
    more: Mapping[str, Json] | None = None,
) -> Node:
    """The node of a field, an argument, an answer, or of what a list or map holds."""
    whole, nullable = _without_null(schema)
    # What stands beside anyOf is said of the whole; what holds the schema has the last word.
    both, said = {**whole, **members(schema)}, more or {}
    aspects = {
        "type": type_name(source.document, whole),
        "presence": _presence(side, required=required, nullable=nullable),
        **_words(whole),
        "alternatives": [type_name(source.document, one) for one in items(whole.get("oneOf"))],
        **said,
        "text": texts(both) | said.get("text", {}),
        "source": sources(both) | said.get("source", {}),
        "default": both.get("default"),
        "deprecated": both.get("deprecated") is True or said.get("deprecated") is True,
        "when": both.get("x-required-if"),
        "unknown": unknown(both, KNOWN) | said.get("unknown", {}),
    }
    inner = dict(_inner(source, whole, at, name, side))
    return Node(kind, name, source.place(at), side, aspects, inner, must=required)


def type_name(document: Mapping[str, Json], schema: Json) -> str:
    """What a schema makes in Python, without null: `string`, `date`, `model Event`, `array`."""
    whole, _ = _without_null(schema)
    reference = whole.get("$ref")
    if isinstance(reference, str):
        target = members(find(document, reference.removeprefix("#")))
        return f"{'enum' if 'enum' in target else 'model'} {reference.rpartition('/')[2]}"
    if "contentSchema" in whole:
        return f"JSON of {type_name(document, whole['contentSchema'])}"
    if "oneOf" in whole:
        return "one of several"
    written = whole.get("type")
    named = [one for one in (items(written) or [written]) if one != "null"]
    if named == ["object"] and "properties" not in whole:
        return "map"
    format_ = whole.get("format")
    plain = str(named[0]) if named != [None] and named else "any"
    return str(format_) if format_ in TYPED_FORMATS else plain


def texts(node: Mapping[str, Json]) -> dict[str, Json]:
    """What is only said to a reader."""
    return {key: node[key] for key in TEXTS if key in node}


def sources(node: Mapping[str, Json]) -> dict[str, Json]:
    """Where the facts of a node come from."""
    return {key: node[key] for key in SOURCES if key in node}


def unknown(node: Mapping[str, Json], known: set[str]) -> dict[str, Json]:
    """What a node says in words that nothing here reads."""
    return {key: inner for key, inner in node.items() if key not in known}


def _presence(side: Side, *, required: bool, nullable: bool) -> dict[str, bool]:
    """A caller tells absent from null, a reader gets None for both."""
    if side == "sent":
        return {"required": required, "nullable": nullable}
    return {"optional": nullable or not required, "required": required, "nullable": nullable}


def _words(schema: Mapping[str, Json]) -> dict[str, Json]:
    format_ = schema.get("format")
    checked = format_ if format_ in CHECKED_FORMATS else None
    said = format_ if format_ not in (*CHECKED_FORMATS, *TYPED_FORMATS) else None
    limits = {word: schema.get(word) for word in WORDS}
    media = schema.get("contentMediaType")
    return {**limits, "format": checked, "hint": {"format": said, "media": media}}


def _inner(
    source: Source, schema: Mapping[str, Json], at: str, name: str, side: Side
) -> Iterator[tuple[str, Node]]:
    held = {"array": ("items", "[]"), "map": ("additionalProperties", "{}")}
    kind = type_name(source.document, schema)
    if kind in held:
        key, mark = held[kind]
        # What may be anything is written as true, or not at all.
        inner = members(schema.get(key))
        found = value(
            source, inner, child(at, key), kind="items", name=f"{name}{mark}", side=side,
            required=True,
        )  # fmt: skip
        yield mark, found


def _without_null(schema: Json) -> tuple[dict[str, Json], bool]:
    """A schema without the null that it allows, and whether it allows it."""
    node = members(schema)
    choices = items(node.get("anyOf"))
    if NULL in choices:
        rest = [one for one in choices if one != NULL]
        return members(rest[0]) if rest else {}, True
    return node, "null" in items(node.get("type"))
