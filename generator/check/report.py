"""The outcome of a check for one vendor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from generator.problems import Problem, failed

if TYPE_CHECKING:
    from generator.check.faults import Fault
    from generator.spec_nodes import Json


@frozen
class Answer:
    """A fault of a page with the node of the spec that answers it."""

    fault: Fault
    pointer: str | None
    place: str


@frozen(kw_only=True)
class Report:
    """Counts, faults of the pages, and what nobody has explained."""

    vendor: str
    operations: int
    facts: int
    """What the pages say."""
    matched: int
    departed: int
    """Facts that the spec has otherwise and says why."""
    claims: int
    """What the spec says."""
    documented: int
    evidenced: int
    """Claims that are on no page, with how they are known."""
    assumed: int
    """Claims that are on no page and known from nowhere."""
    texts: int = 0
    """What the pages say in sentences."""
    read: int = 0
    """Texts that somebody has marked as read, as they stand."""
    answers: tuple[Answer, ...]
    problems: tuple[Problem, ...]
    unexplained: int

    @property
    def failed(self) -> bool:
        """Whether anything is unexplained."""
        return failed(self.problems)

    def counts(self) -> dict[str, Json]:
        """The numbers of the table, by the headings of its columns."""
        return {
            "vendor": self.vendor,
            "operations": self.operations,
            "documented facts": self.facts,
            "in the spec": self.matched,
            "departures": self.departed,
            "facts of the spec": self.claims,
            "on the pages": self.documented,
            "evidenced additions": self.evidenced,
            "assumed": self.assumed,
            "texts": self.texts,
            "read": self.read,
            "page faults": len(self.answers),
            "unexplained": self.unexplained,
        }

    def to_json(self) -> dict[str, Json]:
        """The report as JSON holds it."""
        faults = [
            {
                "page": answer.fault.page,
                "lines": list(answer.fault.lines),
                "kind": answer.fault.kind,
                "message": answer.fault.message,
                "answer": answer.place,
            }
            for answer in self.answers
        ]
        problems = [
            {"level": p.level, "place": p.place, "message": p.message, "hint": p.hint}
            for p in self.problems
        ]
        return {**self.counts(), "faults of the pages": faults, "problems": problems}
