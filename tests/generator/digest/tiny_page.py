"""A page of the tiny vendor, as facts, and what a check says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.check.run import check
from generator.digest.facts import Digest, Fact
from tests.generator import tiny

if TYPE_CHECKING:
    from collections.abc import Mapping

UPDATE = "op:Toys > Update"
AT = "/paths/~1toys~1{toy_id}/patch"
BODY = f"{AT}/requestBody"
SCHEMAS = "/components/schemas"
Values = dict[str, dict[str, Any]]

VALUES: Values = {
    UPDATE: {"method": "PATCH", "path": "/toys/{toy_id}"},
    f"{UPDATE}/param:path:toy_id": {"type": "String", "required": True},
    f"{UPDATE}/param:query:dryRun": {"type": "Boolean", "required": False},
    f"{UPDATE}/body:name": {"type": "String", "required": True, "maxLength": 9},
    f"{UPDATE}/body:from": {"type": "String", "required": False},
    f"{UPDATE}/body:note": {"type": "String", "required": False, "nullable": True},
    f"{UPDATE}/body:color": {"type": "Enum", "required": False, "enum": ["red", "green"]},
    f"{UPDATE}/body:parts": {"type": "Array", "required": False},
    f"{UPDATE}/body:parts[].partName": {"type": "String", "required": True},
}
"""What the page says of the one operation."""


def page(changes: Mapping[str, dict[str, Any] | None]) -> tuple[Digest, ...]:
    """The page with facts changed, added or (None) taken away."""
    values = {**VALUES, **changes}
    facts = [
        Fact(key, value, (line,))
        for line, (key, value) in enumerate(values.items(), 1)
        if value is not None
    ]
    return (Digest.of("tiny", "page.txt", "text", "", facts),)


def complaints(tree: dict[str, Any], changes: Mapping[str, dict[str, Any] | None]) -> set[str]:
    """What a check says of a spec and of a page."""
    return {f"{p.message} ({p.hint})" for p in check(tiny.spec(tree), page(changes)).problems}


def new(
    tree: dict[str, Any],
    changes: Mapping[str, dict[str, Any] | None],
    other: dict[str, Any] | None = None,
) -> tuple[set[str], set[str]]:
    """What a change of the page, and another spec, add to the complaints, and what they end."""
    before = complaints(tree, {})
    after = complaints(tree if other is None else other, changes)
    return after - before, before - after


def departure(statement: dict[str, Any]) -> dict[str, Any]:
    return {"page": statement, "why": "It is a slip of the page."}
