"""Where a spec says that it departs from the page, or how it knows what no page says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define, field

from generator.problems import Problem
from generator.spec_nodes import every_value, is_object

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.spec import Spec

DEPARTURE: Final = "x-departure"
EVIDENCE: Final = "x-evidence"
_VALUES: Final = ("/example", "/examples", "/default", "/enum", "/const")


@define
class Explanations:
    """Every explanation of a spec by the node that has it, and those that were needed."""

    spec: Spec
    found: dict[str, set[str]] = field(factory=dict[str, set[str]])
    used: set[tuple[str, str]] = field(factory=set[tuple[str, str]])

    @classmethod
    def of(cls, spec: Spec) -> Explanations:
        """The explanations of a spec, none of them needed yet."""
        explanations = cls(spec)
        for pointer, _, node in every_value(spec.document):
            if is_object(node):
                kinds: set[str] = {kind for kind in (DEPARTURE, EVIDENCE) if kind in node}
                if kinds and not _is_data(pointer):
                    explanations.found[pointer] = kinds
        return explanations

    def take(self, trail: Iterable[str], *kinds: str) -> str | None:
        """The first node of a trail that explains itself; from now on it was needed."""
        for pointer in trail:
            for kind in kinds:
                if kind in self.found.get(pointer, ()):
                    self.used.add((pointer, kind))
                    return pointer
        return None

    def count(self, kind: str) -> int:
        """How many nodes have an explanation of this kind."""
        return sum(kind in kinds for kinds in self.found.values())

    def unused(self) -> Iterator[Problem]:
        """A complaint for each explanation of something that needs none."""
        for pointer, kinds in self.found.items():
            for kind in sorted(kinds):
                if (pointer, kind) not in self.used:
                    yield Problem("error", self.spec.place(pointer), _unused(kind), pointer)


def _unused(kind: str) -> str:
    if kind == DEPARTURE:
        return "x-departure, but the spec does not depart from the page here"
    return "x-evidence for something that the page documents after all"


def _is_data(pointer: str) -> bool:
    return any(f"{part}/" in f"{pointer}/" for part in _VALUES) and "/properties/" not in pointer
