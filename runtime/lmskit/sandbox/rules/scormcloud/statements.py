"""The xAPI statements of a course: those of its seed, since nobody learns in a sandbox."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lmskit.sandbox.paging import DEFAULT_SIZE, begin, token
from lmskit.sandbox.rules.scormcloud.records import STATEMENTS, target
from lmskit.sandbox.times import Span

if TYPE_CHECKING:
    from lmskit.sandbox.call import Call
    from lmskit.sandbox.message import Item


def get_statements(call: Call) -> Any:
    """One page of the statements of a version, or of all versions, as they were seeded."""
    filters, after = begin(call)
    span, learner = Span(filters), filters.get("learnerId")
    found = [
        one
        for one in _every(call)
        if (learner is None or learner in _names(one)) and (span.open or _within(span, one))
    ]
    start: int = after or 0
    body: Item = {"statements": found[start : start + DEFAULT_SIZE]}
    if len(found) > start + DEFAULT_SIZE:
        body["more"] = token(call, filters, start + DEFAULT_SIZE)
    return body


def _every(call: Call) -> list[Item]:
    course, version = target(call)
    versions = [version] if "versionId" in call.path else course["versions"]
    kept = (call.context.transaction.fetch(STATEMENTS, one["contents"]) for one in versions)
    return [statement for one in kept if one is not None for statement in one["statements"]]


def _names(statement: Item) -> set[str]:
    """By what a learner may be asked for: the name of the account, or the address."""
    actor = statement.get("actor", {})
    account, mbox = actor.get("account", {}).get("name"), actor.get("mbox", "")
    return {name for name in (account, mbox, mbox.removeprefix("mailto:")) if name}


def _within(span: Span, statement: Item) -> bool:
    """By when it was stored or, if nobody says, when it happened."""
    moment = statement.get("stored") or statement.get("timestamp")
    return moment is not None and span.holds(moment)
