"""The named schemas of a document: models with their fields, enums with their values, forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.changes.facts import Node
from generator.changes.values import KNOWN, sources, texts, unknown, value
from generator.kinds import form_names, is_open
from generator.naming import member_name, python_name
from generator.spec_nodes import child, find, is_list, is_object, items, members

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.changes.facts import Side, Source
    from generator.spec_nodes import Json

AT = "/components/schemas"


def models(source: Source) -> dict[str, Node]:
    """A node of each named schema, by its name."""
    sent, received = (
        reached(source.document, _sent(source)),
        reached(source.document, _received(source)),
    )
    forms = form_names(source.document)
    schemas = members(find(source.document, AT))
    return {
        name: _model(source, name, members(schema), _side(name, sent, received), form=name in forms)
        for name, schema in schemas.items()
    }


def _side(name: str, sent: set[str], received: set[str]) -> Side:
    if name in sent:
        return "both" if name in received else "sent"
    return "received" if name in received else "neither"


def _model(source: Source, name: str, schema: dict[str, Json], side: Side, *, form: bool) -> Node:
    at = child(AT, name)
    # What nothing leads to has none; its class is one to read.
    direction, side = side, side if side != "neither" else "received"
    kind = "form" if form else "enum" if "enum" in schema else "model"
    aspects = {
        "kind": kind,
        "direction": direction if kind == "model" else None,
        "params": direction in ("sent", "both") and kind != "form",
        "type": str(schema.get("type", "object")),
        "open": is_open(schema),
        "envelope": schema.get("x-envelope"),
        "deprecated": schema.get("deprecated") is True,
        "text": texts(schema),
        "source": sources(schema),
        "unknown": unknown(schema, KNOWN),
    }
    children = {f"={found}": _value(source, name, found, at, side) for found in _values(schema)}
    children |= fields(source, schema, at, kind="field", label=f"{name}.%s", side=side)
    return Node("model", name, source.place(at), side, aspects, children)


def fields(
    source: Source, schema: dict[str, Json], at: str, *, kind: str, label: str, side: Side
) -> dict[str, Node]:
    """A node of each member of an object; the label has a place for its Python name."""
    required = items(schema.get("required"))
    return {
        wire: value(
            source, inner, child(at, "properties", wire), kind=kind,
            name=label.replace("%s", python_name(wire)), side=side, required=wire in required,
            more={"wire": wire},
        )
        for wire, inner in members(schema.get("properties")).items()
    }  # fmt: skip


def _values(schema: Mapping[str, Json]) -> Iterable[str]:
    return dict.fromkeys(map(str, items(schema.get("enum"))))


def _value(source: Source, name: str, found: str, at: str, side: Side) -> Node:
    place = source.place(child(at, "enum"))
    return Node("value", f"{name}.{member_name(found)}", place, side, {"word": found})


def reached(document: Mapping[str, Json], nodes: Iterable[Json]) -> set[str]:
    """The names of the schemas to which nodes lead, at any depth."""
    found: set[str] = set()
    seen: set[str] = set()
    waiting = list(nodes)
    while waiting:
        node = waiting.pop()
        if is_list(node):
            waiting.extend(node)
        elif is_object(node):
            waiting.extend(node.values())
            target = node.get("$ref")
            if isinstance(target, str) and target not in seen:
                seen.add(target)
                found |= {target.rpartition("/")[2]} if target.startswith(f"#{AT}/") else set()
                waiting.append(find(document, target.removeprefix("#")))
    return found


def _sent(source: Source) -> Iterator[Json]:
    for path in members(source.document.get("paths")).values():
        yield members(path).get("parameters")
        for operation in members(path).values():
            yield from (members(operation).get(key) for key in ("parameters", "requestBody"))


def _received(source: Source) -> Iterator[Json]:
    for path in members(source.document.get("paths")).values():
        for operation in members(path).values():
            yield members(operation).get("responses")
    yield source.document.get("webhooks")
