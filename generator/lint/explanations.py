"""Rules about the form of `x-departure` and `x-evidence`; `check` judges what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.departures import DEPARTURE, EVIDENCE, Departure, departures, evidence
from generator.spec_nodes import members

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.view import View
    from generator.problems import Problem


def departed(view: View) -> Iterator[Problem]:
    """A departure names one statement of the page, in the form of the digest, and says why."""
    for node in view.nodes:
        raw = members(node.value)
        if DEPARTURE in raw:
            for found in departures(node.pointer, raw[DEPARTURE]):
                if not isinstance(found, Departure):
                    yield view.problem(*found)


def evidenced(view: View) -> Iterator[Problem]:
    """Evidence is one line, or one line for each part of its node that it names."""
    for node in view.nodes:
        raw = members(node.value)
        if EVIDENCE in raw:
            for pointer, complaint in evidence(node.pointer, raw[EVIDENCE], raw):
                yield view.problem(pointer, complaint)
