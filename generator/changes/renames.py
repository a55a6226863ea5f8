"""What may have been renamed: something went, and something of the same shape came beside it."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from generator.changes.compare import without_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.changes.facts import Node

ALIKE = 0.55
"""How alike two names are at least, where their shapes are those of many others."""
TELLING = ("operation", "model", "webhook")
"""What has a shape that says enough, if only one went and one came."""


def renames(before: Node, after: Node) -> Iterator[str]:
    """Proposals, for a person to judge: nothing is taken for renamed."""
    gone = [node for key, node in before.children.items() if key not in after.children]
    new = [node for key, node in after.children.items() if key not in before.children]
    for old in gone:
        choices = [node for node in new if _same_shape(old, node)]
        best = max(choices, key=lambda node: _likeness(old, node), default=None)
        sole = len(choices) == 1 and old.kind in TELLING
        if best and old.name != best.name and (sole or _likeness(old, best) >= ALIKE):
            new.remove(best)
            yield f"`{old.name}` may be `{best.name}` now: they have the same shape"
    for key, node in before.children.items():
        if key in after.children:
            yield from renames(node, after.children[key])


def _same_shape(old: Node, new: Node) -> bool:
    return bool(without_names(old) == without_names(new))


def _likeness(old: Node, new: Node) -> float:
    before, after = (node.name.rpartition(".")[2].casefold() for node in (old, new))
    return SequenceMatcher(None, before, after).ratio()
