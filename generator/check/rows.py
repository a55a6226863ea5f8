"""One row of a table against the schema that should say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.check.nodes import Node, constraint, json_types, resolve, values
from generator.check.sources import LIMITS, printed_type
from generator.spec_nodes import Json, child, items

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.spec import Spec


def compare_row(
    spec: Spec, node: Node, row: Mapping[str, Json], required: bool | None
) -> Iterator[str]:
    """What the spec has otherwise than the row."""
    yield from _type(spec, node, row)
    stated = row.get("required")
    if stated is not None and required is not None and stated != required:
        words = {True: "required", False: "optional"}
        yield f"{words[stated]} on the page, {words[required]} in the spec"
    if row.get("nullable") and "null" not in (json_types(spec, node) or {"null"}):
        yield "may be null on the page, not in the spec"
    if printed := items(row.get("enum")):
        listed = values(spec, node) or values(spec, _items(spec, node))
        if set(map(str, printed)) != set(map(str, listed)):
            yield f"the page lists {_list(printed)}, the spec {_list(listed)}"
    for key in (*LIMITS, "default"):
        if key in row and row[key] != (found := _either(spec, node, key)):
            yield f"{key} is {row[key]!r} on the page, {_shown(found)} in the spec"


def _type(spec: Spec, node: Node, row: Mapping[str, Json]) -> Iterator[str]:
    if row.get("type") is None:
        return
    printed = printed_type(row)
    if printed is None:
        yield f"nobody knows which type {row['type']!r} is"
        return
    allowed = json_types(spec, node) - {"null"}
    if allowed and printed[0] not in allowed:
        yield f"{row['type']} on the page, {' or '.join(sorted(allowed))} in the spec"
    elif printed[1] and printed[1] != (found := _either(spec, node, "format")):
        yield f"the format is {printed[1]} on the page, {_shown(found)} in the spec"


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
