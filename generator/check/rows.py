"""One row of a table against the schema that should say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.check.findings import Difference
from generator.check.nodes import Node, constraint, json_types, resolve, values
from generator.check.sources import LIMITS, printed_type
from generator.spec_nodes import Json, child, items

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.spec import Spec

REQUIRED_IF: Final = "x-required-if"
"""The key of a field that is required in some cases, which it tells in words."""


def compare_row(
    spec: Spec, node: Node, row: Mapping[str, Json], required: bool | None
) -> Iterator[Difference]:
    """What the spec has otherwise than the row."""
    yield from _type(spec, node, row)
    stated = row.get("required")
    if stated is not None and required is not None and stated != required:
        words = {True: "required", False: "optional"}
        message = f"{words[stated]} on the page, {words[required]} in the spec"
        yield Difference("required", stated, message)
    if row.get("conditional") and (required or REQUIRED_IF not in node.raw):
        have = "required" if required else f"without {REQUIRED_IF}"
        yield Difference("conditional", True, f"required at times on the page, {have} in the spec")
    if row.get("nullable") and "null" not in (json_types(spec, node) or {"null"}):
        yield Difference("nullable", True, "may be null on the page, not in the spec")
    yield from _values(spec, node, row)


def _values(spec: Spec, node: Node, row: Mapping[str, Json]) -> Iterator[Difference]:
    if printed := items(row.get("enum")):
        listed = values(spec, node) or values(spec, _items(spec, node))
        if set(map(str, printed)) != set(map(str, listed)):
            message = f"the page lists {_list(printed)}, the spec {_list(listed)}"
            yield Difference("enum", printed, message)
    for key in (*LIMITS, "default"):
        if key in row and row[key] != (found := _either(spec, node, key)):
            message = f"{key} is {row[key]!r} on the page, {_shown(found)} in the spec"
            yield Difference(key, row[key], message)


def _type(spec: Spec, node: Node, row: Mapping[str, Json]) -> Iterator[Difference]:
    kind = row.get("type")
    if kind is None:
        return
    printed = printed_type(row)
    if printed is None:
        yield Difference("type", kind, f"nobody knows which type {kind!r} is")
        return
    allowed = json_types(spec, node) - {"null"}
    if printed[0] not in allowed:
        message = f"{kind} on the page, {' or '.join(sorted(allowed)) or 'anything'} in the spec"
        yield Difference("type", kind, message)
    elif printed[1] and printed[1] != (found := _either(spec, node, "format")):
        message = f"the format is {printed[1]} on the page, {_shown(found)} in the spec"
        yield Difference("format" if "format" in row else "type", row.get("format", kind), message)


def _either(spec: Spec, node: Node, key: str) -> Json:
    """A keyword of the schema, or of its items: a page says one for the other."""
    found = constraint(spec, node, key)
    return found if found is not None else constraint(spec, _items(spec, node), key)


def _items(spec: Spec, node: Node) -> Node:
    return resolve(spec, child(node.at, "items"), constraint(spec, node, "items"))


def _shown(value: Json) -> str:
    return "not" if value is None else repr(value)


def _list(listed: list[Json]) -> str:
    return ", ".join(map(str, listed)) or "none"
