"""A change put together: what it is about, where both pages say it, and the verdict on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from generator.drift.values import Change, Place
from generator.drift.verdicts import judge

if TYPE_CHECKING:
    from generator.digest.facts import Fact
    from generator.drift.aspects import Difference
    from generator.drift.pairing import Subject
    from generator.drift.values import Action
    from generator.drift.verdicts import Verdict
    from generator.spec_nodes import Json

    Sides = tuple[Fact | None, Fact | None]

_WHERE = {
    **dict.fromkeys(("param", "body"), "request"),
    **dict.fromkeys(("response", "field"), "response"),
}


@frozen
class Maker:
    """Makes the changes of one operation or resource, given as it was and as it is."""

    old: Subject | None
    new: Subject | None

    def came(self, fact: Fact) -> Change:
        """A fact that only the newer page has."""
        direction = "required" if self._is_demanded(fact) else "added"
        verdict = judge(where(fact), "", direction)
        return self._make("added", verdict, (None, fact), None, fact.value)

    def went(self, fact: Fact) -> Change:
        """A fact that only the older page has."""
        return self._make(
            "removed", judge(where(fact), "", "removed"), (fact, None), fact.value, None
        )

    def renamed(self, was: Fact, now: Fact) -> Change:
        """A fact that may be another one under a new name."""
        verdict = judge(where(now), "", "renamed")
        return self._make("renamed", verdict, (was, now), was.value, now.value)

    def other(self, was: Fact, now: Fact, difference: Difference, stands: str = "") -> Change:
        """One aspect of a fact that is said otherwise; `stands` is where, if not where `now` is."""
        verdict = judge(stands or where(now), difference.aspect, difference.direction)
        change = self._make(
            difference.action, verdict, (was, now), difference.before, difference.after
        )
        return evolve(change, aspect=difference.aspect)

    def _make(
        self,
        action: Action,
        verdict: Verdict,
        facts: Sides,
        before: Json = None,
        after: Json = None,
    ) -> Change:
        was, now = facts
        subject = self.new or self.old
        return Change(
            action=action,
            operation=subject.fact.name if subject else "",
            request=subject.request if subject else "",
            place=" → ".join(dict.fromkeys(label(fact) for fact in (was, now) if fact)),
            before=before,
            after=after,
            was=_at(self.old, was),
            now=_at(self.new, now),
            breaks=verdict.breaks,
            why=verdict.why,
            keys=(was.key if was else "", now.key if now else ""),
        )

    def _is_demanded(self, fact: Fact) -> bool:
        """Whether a call of before is refused without what is new."""
        if fact.kind == "auth":
            return self.old is not None and not any(f.kind == "auth" for f in self.old.facts)
        return fact.value.get("required") is True and not fact.value.get("conditional")


def _at(subject: Subject | None, fact: Fact | None) -> Place:
    return Place(subject.page, fact.lines) if subject and fact else Place()


def where(fact: Fact) -> str:
    """Where a fact stands, in the words of the verdicts."""
    if fact.kind == "status":
        return "success" if fact.name.startswith("2") else "failure"
    if not fact.kind:
        return "operation" if fact.key.startswith("op:") else "resource"
    return _WHERE.get(fact.kind, fact.kind)


def label(fact: Fact) -> str:
    """A part of an operation or resource in words; empty for the whole."""
    name = fact.name
    if fact.kind == "param":
        return name.replace(":", " ", 1)
    if fact.kind in ("schema", "example"):
        which, _, ordinal = name.partition(":")
        return f"{which} {fact.kind} {ordinal}".strip()
    return f"{fact.kind} {name}".strip() if fact.kind else ""
