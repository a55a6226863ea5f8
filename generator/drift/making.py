"""A change put together: what it is about, where both pages say it, and the verdict on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from generator.drift.values import Change, Place
from generator.drift.verdicts import judge

if TYPE_CHECKING:
    from generator.digest.facts import Fact
    from generator.drift.aspects import Difference
    from generator.drift.pairing import Subject
    from generator.spec_nodes import Json

_WHERE = {
    **dict.fromkeys(("param", "body"), "request"),
    **dict.fromkeys(("response", "field"), "response"),
}


@frozen
class Maker:
    """Makes the changes of one operation or resource, given as it was and as it is."""

    old: Subject | None
    new: Subject | None

    def whole(self, before: Fact | None, after: Fact | None) -> Change:
        """A fact that came, went or (if there are two) may have another name."""
        action = "renamed" if before and after else "added" if after else "removed"
        fact = after or before
        assert fact
        direction = "required" if action == "added" and self._is_demanded(fact) else action
        verdict = judge(where(fact), "", direction)
        said = [_summary(one) if one else None for one in (before, after)]
        return Change(
            action=action,
            operation=self._name,
            request=self._request,
            place=_place(before, after),
            before=said[0],
            after=said[1],
            was=self._at(self.old, before),
            now=self._at(self.new, after),
            breaks=verdict.breaks,
            why=verdict.why,
            keys=_keys(before, after),
        )

    def other(
        self, before: Fact, after: Fact, difference: Difference, stands: str = "", name: str = ""
    ) -> Change:
        """One aspect of a fact that is said otherwise; `stands` is for the verdict."""
        verdict = judge(stands or where(after), difference.aspect, difference.direction)
        return Change(
            action=difference.action,
            operation=self._name,
            request=self._request,
            place=name or _place(before, after),
            aspect=difference.aspect,
            before=difference.before,
            after=difference.after,
            was=self._at(self.old, before),
            now=self._at(self.new, after),
            breaks=verdict.breaks,
            why=verdict.why,
            keys=_keys(before, after),
        )

    @property
    def _name(self) -> str:
        subject = self.new or self.old
        return subject.fact.name if subject else ""

    @property
    def _request(self) -> str:
        subject = self.new or self.old
        return subject.request if subject else ""

    def _at(self, subject: Subject | None, fact: Fact | None) -> Place:
        return Place(subject.page, fact.lines) if subject and fact else Place()

    def _is_demanded(self, fact: Fact) -> bool:
        """Whether a call of before is refused without what is new."""
        if fact.kind == "auth":
            return self.old is not None and not any(f.kind == "auth" for f in self.old.facts)
        return fact.value.get("required") is True and not fact.value.get("conditional")


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


def _place(before: Fact | None, after: Fact | None) -> str:
    labels = dict.fromkeys(label(fact) for fact in (before, after) if fact)
    return " → ".join(labels)


def _keys(before: Fact | None, after: Fact | None) -> tuple[str, str]:
    return before.key if before else "", after.key if after else ""


def _summary(fact: Fact) -> dict[str, Json]:
    """What a fact says, without what only an example shows."""
    return {key: value for key, value in fact.value.items() if key != "names" or fact.kind}
