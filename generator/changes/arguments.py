"""The parameters of an operation as the arguments of its method."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.changes.values import SOURCES, TEXTS, sources, texts, unknown, value
from generator.kinds import argument_name
from generator.spec_nodes import child, find, items, members

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.changes.facts import Node, Source
    from generator.spec_nodes import Json

DOCUMENTED = {*SOURCES, *TEXTS, "externalDocs", "tags"}
PARAMETER = {
    *DOCUMENTED, "deprecated", "explode", "in", "name", "required", "schema", "style",
    "x-argument", "x-media-type-of",
}  # fmt: skip


def arguments(
    source: Source, path: str, method: str, raw: dict[str, Json], name: str
) -> dict[str, Node]:
    """The parameters by their names on the wire; of the path those that have an order."""
    found: dict[str, Node] = {}
    order = re.findall(r"{([^{}]*)}", path)
    for at, node in _parameters(source, path, method, raw):
        parameter = resolve(source, node)
        wire, where = str(parameter.get("name")), parameter.get("in")
        label = argument_name(parameter)
        more = {
            "wire": wire if where != "path" else None,
            "location": where,
            "position": order.index(wire) if where == "path" and wire in order else None,
            "python name": label,
            "form": _form(parameter),
            "names the type of": parameter.get("x-media-type-of"),
            "deprecated": parameter.get("deprecated") is True,
            "text": texts(parameter),
            "source": sources(parameter),
            "unknown": unknown(parameter, PARAMETER),
        }
        key = wire if wire not in found else f"{wire} in {where}"
        found[key] = value(
            source, parameter.get("schema"), at, kind="argument", name=f"{name}({label})",
            side="sent", required=parameter.get("required") is True, more=more,
        )  # fmt: skip
    return found


def _form(parameter: dict[str, Json]) -> tuple[str, bool]:
    """Style and explode; what is not said is what OpenAPI takes it for."""
    usual = "form" if parameter.get("in") == "query" else "simple"
    style = str(parameter.get("style", usual))
    return style, bool(parameter.get("explode", style == "form"))


def _parameters(
    source: Source, path: str, method: str, raw: dict[str, Json]
) -> Iterator[tuple[str, Json]]:
    shared = members(find(source.document, child("/paths", path))).get("parameters")
    own = [resolve(source, node) for node in items(raw.get("parameters"))]
    taken = {(node.get("in"), node.get("name")) for node in own}
    for index, node in enumerate(items(raw.get("parameters"))):
        yield child("/paths", path, method, "parameters", index), node
    for index, node in enumerate(items(shared)):
        found = resolve(source, node)
        if (found.get("in"), found.get("name")) not in taken:
            yield child("/paths", path, "parameters", index), node


def resolve(source: Source, node: Json) -> dict[str, Json]:
    """A node, or what it refers to."""
    target, seen = members(node), set[str]()
    while isinstance(ref := target.get("$ref"), str) and ref not in seen:
        seen.add(ref)
        target = members(find(source.document, ref.removeprefix("#")))
    return target
