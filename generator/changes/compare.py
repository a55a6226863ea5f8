"""Two trees of facts -> what changed, from the outside in; what came or went is one change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from generator.changes.aspects import ASPECTS
from generator.changes.facts import Change, Node
from generator.spec_nodes import members

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.spec_nodes import Json


def compare(before: Node, after: Node) -> Iterator[Change]:
    """Every fact of two clients that differs, in the order of the new one."""
    before, after = _bodies(before, after)
    yield from _aspects(before, after)
    pairs = _pairs(before.children, after.children)
    retyped = before.aspects.get("type") != after.aspects.get("type")
    for old, new in pairs:
        if old and new:
            yield from compare(old, new)
        elif not (retyped and any(one and one.kind == "items" for one in (old, new))):
            yield from _existence(old, new)


def _bodies(before: Node, after: Node) -> tuple[Node, Node]:
    """The fields of a body are compared with its model, but where that is another one.

    Callers give the fields and never the model, so that another one is no change of its own.
    """
    if before.kind != "body":
        return before, after
    held = [any(inner.kind == "argument" for inner in node.children.values()) for node in
            (before, after)]  # fmt: skip
    if all(held) and before.aspects["type"] != after.aspects["type"]:
        return before, evolve(after, aspects={**after.aspects, "type": before.aspects["type"]})
    return _without_fields(before), _without_fields(after)


def _without_fields(body: Node) -> Node:
    kept = {key: inner for key, inner in body.children.items() if inner.kind != "argument"}
    return evolve(body, children=kept)


def _existence(old: Node | None, new: Node | None) -> Iterator[Change]:
    node = new or old
    if node is None:
        return
    places = (old.place if old else "", new.place if new else "")
    rule = f"{node.kind}.{'added' if new else 'removed'}"
    if new and new.must and new.side == "sent":
        rule += " as required"
    yield Change(rule, node.name, node.side, "", _word(old), _word(new), places)


def _word(node: Node | None) -> Json:
    return node.aspects.get("word", node.name) if node else None


def _aspects(before: Node, after: Node) -> Iterator[Change]:
    old, new = _comparable(before, after)
    for aspect, how in ASPECTS.items():
        if old.get(aspect) == new.get(aspect):
            continue
        for rule, detail in how(old.get(aspect), new.get(aspect)):
            values = (_part(old.get(aspect), detail), _part(new.get(aspect), detail))
            yield Change(rule, after.name, after.side, detail, *values, (before.place, after.place))
    yield from _scopes(before, after)


def _comparable(before: Node, after: Node) -> tuple[dict[str, Json], dict[str, Json]]:
    """The aspects of both, without those that follow from another one's change."""
    old, new = dict(before.aspects), dict(after.aspects)
    follow: dict[str, tuple[str, ...]]
    follow = {
        "waiter": ("waiting",), "kind": ("type", "params"), "direction": ("params",),
        "location": ("form",),
    }  # fmt: skip
    if {old.get("direction"), new.get("direction")} & {None, "neither"}:
        # What nothing leads to has no direction, rather than another one.
        follow["direction"] = ()
        old["direction"] = new["direction"] = None
    if old.get("waiter") is not None and new.get("waiter") is not None:
        follow.pop("waiter")
    dropped = [name for key, names in follow.items() if old.get(key) != new.get(key)
               for name in names]  # fmt: skip
    # A settings file that is not known on one side says nothing of the other.
    dropped += [key for key in {*old} ^ {*new} if before.kind == "client"]
    return _without(old, dropped), _without(new, dropped)


def _without(aspects: dict[str, Json], dropped: list[str]) -> dict[str, Json]:
    return {key: said for key, said in aspects.items() if key not in dropped}


def _part(value: Json, detail: str) -> Json:
    """What a detail is of a mapping; of anything else the whole."""
    inner = members(value)
    return inner.get(detail, value) if inner else value


def _scopes(before: Node, after: Node) -> Iterator[Change]:
    """The scopes of such credentials as both have; of the others all are new or gone."""
    old, new = before.aspects.get("scopes"), after.aspects.get("scopes")
    if old is None or new is None or old == new:
        return
    both = {*before.aspects["schemes"]} & {*after.aspects["schemes"]}
    for scope in dict.fromkeys([*old, *new]):
        if (scope in old) != (scope in new) and scope.partition(" ")[0] in both:
            rule = f"scope.{'added' if scope in new else 'removed'}"
            places = (before.place, after.place)
            yield Change(rule, after.name, "neither", scope, scope in old, scope in new, places)


def _pairs(
    before: Mapping[str, Node], after: Mapping[str, Node]
) -> Iterator[tuple[Node | None, Node | None]]:
    """What belongs together: first by its key, then by what code calls it."""
    gone = {(node.kind, node.name): key for key, node in before.items() if key not in after}
    renamed = {key: gone.get((node.kind, node.name)) for key, node in after.items()
               if key not in before}  # fmt: skip
    taken = {key for key in renamed.values() if key is not None}
    for key, node in before.items():
        if key not in after and key not in taken:
            yield node, None
    for key, node in after.items():
        known = renamed.get(key, key)
        yield (before[known] if known is not None else None), node


NAMES = ("call", "id", "position", "python name", "source", "text", "wire", "word", "address")


def without_names(node: Node) -> Json:
    """The shape of a node: what it is and holds, whatever it is called."""
    aspects = {key: said for key, said in node.aspects.items() if key not in NAMES}
    holds = [without_names(inner) for inner in node.children.values()]
    if node.kind == "model":
        holds = [[key, without_names(inner)] for key, inner in node.children.items()]
    return [node.kind, aspects, holds]
