"""Changes -> what each asks of the version, in a line that can stand in a changelog."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from attrs import frozen

from generator.changes.compare import compare
from generator.changes.facts import Change, Source
from generator.changes.read import read
from generator.changes.rules import ORDER, RULES, worst

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.changes.rules import Rule, Verdict
    from generator.spec_nodes import Json

LONGEST = 120
"""Characters of a value in a line."""
BREAKING: Verdict = "major"


@frozen
class Finding:
    """A change, judged."""

    change: Change
    rule: Rule
    verdict: Verdict
    line: str


def verdict(before: Mapping[str, Json] | None, after: Mapping[str, Json]) -> Verdict:
    """What the difference between two shipped documents asks for; None if there was none before."""
    old = Source(before) if before is not None else None
    return worst(one.verdict for one in judge(spec_changes(old, Source(after))))


def spec_changes(before: Source | None, after: Source | None) -> tuple[Change, ...]:
    """What changed between two specs, either of which may not be there."""
    if before is None or after is None:
        whole = after or before
        if whole is None:
            return ()
        node = read(whole)
        rule, places = ("client.added", ("", node.place)) if after else (
            "client.removed", (node.place, "")
        )  # fmt: skip
        return (Change(rule, node.name, "neither", "", None, None, places),)
    old, new = read(before), read(after)
    found = tuple(compare(old, new))
    if not found and before.document != after.document:
        # Such as a component that nothing refers to.
        places = (old.place, new.place)
        return (Change("text.changed", new.name, "neither", "", None, None, places),)
    return found


def judge(changes: Iterable[Change]) -> tuple[Finding, ...]:
    """Every change with its rule, what breaks first."""
    found = (_finding(change) for change in changes)
    return tuple(sorted(found, key=lambda one: -ORDER.index(one.verdict)))


def _finding(change: Change) -> Finding:
    rule = RULES[change.rule]
    line = rule.line.format(
        name=_named(change.name), detail=shown(change.detail), before=shown(change.before),
        after=shown(change.after),
    )  # fmt: skip
    return Finding(change, rule, rule.verdict(change.side), line)


def _named(name: str) -> str:
    found = re.fullmatch(r"((?:body|result) of |webhooks: |the client)?(.*)", name, re.DOTALL)
    before, code = (found[1] or "", found[2]) if found else ("", name)
    label = "the webhook " if before == "webhooks: " else before
    return f"{label}`{shown(code)}`" if code else label


def shown(value: Json) -> str:
    """A value on one line, cut where it is long."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    line = " ".join(text.replace("`", "'").split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"
