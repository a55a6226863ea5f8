"""Where a spec says that it departs from the page, or how it knows what no page says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define, field

from generator.departures import (
    DEPARTURE,
    EVIDENCE,
    Departure,
    departures,
    evidence_parts,
    is_assumed,
)
from generator.digest.facts import Fact
from generator.problems import Problem
from generator.spec_nodes import every_value, is_object

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.departures import Statement
    from generator.spec import Spec

_VALUES: Final = ("/example", "/examples", "/default", "/enum", "/const")


@define
class Explanations:
    """Every explanation of a spec by the node that it is about, and those that were needed."""

    spec: Spec
    departures: dict[str, list[Departure]] = field(factory=dict[str, list[Departure]])
    evidence: dict[str, str] = field(factory=dict[str, str])
    malformed: list[Problem] = field(factory=list[Problem])
    bound: dict[str, dict[str, str]] = field(factory=dict[str, dict[str, str]])
    """The fact of each operation or resource that a departure answered, by its pointer."""
    used: set[str] = field(factory=set[str])
    """The pointers of the departures that answered something, and of what had to be evident."""

    @classmethod
    def of(cls, spec: Spec) -> Explanations:
        """The explanations of a spec, none of them needed yet."""
        explanations = cls(spec)
        for pointer, _, node in every_value(spec.document):
            if is_object(node) and not _is_data(pointer):
                if DEPARTURE in node:
                    explanations._depart(pointer, node[DEPARTURE])
                if EVIDENCE in node:
                    explanations.evidence |= evidence_parts(pointer, node[EVIDENCE])
        return explanations

    def _depart(self, node: str, value: object) -> None:
        for found in departures(node, value):
            if isinstance(found, Departure):
                self.departures.setdefault(node, []).append(found)
            else:
                pointer, complaint = found
                self.malformed.append(Problem("error", self.spec.place(pointer), complaint))

    def answer(self, homes: Iterable[str], statement: Statement, key: str) -> Departure | None:
        """The departure at one of these very nodes that names this statement of the page.

        Of each operation it answers one fact, given by its key: what is said twice has two.
        """
        for departure in self._at(homes):
            if departure.statement.plain == statement.plain:
                bound = self.bound.setdefault(departure.pointer, {})
                if bound.setdefault(Fact(key).subject, key) == key:
                    self.used.add(departure.pointer)
                    return departure
        return None

    def admits(self, homes: Iterable[str], statement: Statement) -> Departure | None:
        """The departure from a contradiction, which is no fact of an operation."""
        for departure in self._at(homes):
            if departure.statement.plain == statement.plain:
                self.used.add(departure.pointer)
                return departure
        return None

    def rejects(self, homes: Iterable[str], statement: Statement) -> Departure | None:
        """The departure from a statement, if the spec was found to have it otherwise than that."""
        for departure in self._at(homes):
            is_used = departure.pointer in self.used
            if is_used and departure.statement.plain == statement.plain:
                return departure
        return None

    def _at(self, homes: Iterable[str]) -> Iterator[Departure]:
        for home in homes:
            yield from self.departures.get(home, ())

    def known(self, trail: Iterable[str]) -> str | None:
        """The evidence of the first node of a trail that has any; from now on it was needed."""
        for pointer in trail:
            if pointer in self.evidence:
                self.used.add(pointer)
                return self.evidence[pointer]
        return None

    def unused(self) -> Iterator[Problem]:
        """A complaint for each explanation of something that needs none."""
        for departure in (one for listed in self.departures.values() for one in listed):
            if departure.pointer not in self.used:
                message = (
                    f"x-departure, but the page does not say {departure.statement} here, "
                    "or the spec does not depart from it"
                )
                place = self.spec.place(departure.pointer)
                yield Problem("error", place, message, departure.node)
        for pointer, text in self.evidence.items():
            if pointer not in self.used:
                what = "an assumption about" if is_assumed(text) else "x-evidence for"
                message = f"{what} something that the page documents after all"
                yield Problem("error", self.spec.place(pointer), message, pointer)


def _is_data(pointer: str) -> bool:
    return any(f"{part}/" in f"{pointer}/" for part in _VALUES) and "/properties/" not in pointer
