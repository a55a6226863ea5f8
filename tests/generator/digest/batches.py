"""Many changes of a page or a spec, judged in few checks.

What a check of all of them names needs no check of its own; what it does not name has one, in the
tests. So a test of each fact and of each departure costs a check only where it may fail.
"""

from __future__ import annotations

import copy
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Any

import attrs

from generator.check.explained import Explanations
from generator.check.run import check, compare
from generator.departures import ROWS, Departure
from generator.departures import departures as parsed
from generator.spec_nodes import find
from tests.generator.digest.fact_edits import all_facts, changed, with_facts, without
from tests.generator.digest.in_force import digests, spec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.check.findings import Findings
    from generator.check.report import Report
    from generator.departures import Statement
    from generator.digest.facts import Fact

OTHER: dict[str, Any] = {
    "type": "Quaternion",
    "format": "zzz",
    "schema": "Zzz",
    "url": "GET /zzz",
    "path": "/zzz",
    "names": "zzz",
    "foreign": "zzz",
    "envelope": "zzz",
    **dict.fromkeys(("param", "body", "response", "resource", "example", "notice"), "zzz"),
    **{key: ["zzz"] for key in ("enum", "adds", "consumes", "produces", "idempotentOn", "headers")},
    "default": 77,
    "perPage": 77,
    "leftOut": "zzz",
}
"""Another statement of each kind that is departed from; of a flag it is the other one."""

KNOWN_TWICE = {
    ("skilljar", "nullable"): "its schemas have evidence as a whole, which says of each field so",
}
"""Key of facts that say no more than the evidence around the field says too, and why."""

Case = tuple["Departure", str]
"""A departure, and the key of a fact that it is from."""


@cache
def departures(vendor: str) -> tuple[Departure, ...]:
    found = Explanations.of(spec(vendor)).departures.values()
    return tuple(departure for listed in found for departure in listed)


@cache
def found(vendor: str) -> Findings:
    return compare(spec(vendor), digests(vendor))


@cache
def facts(vendor: str) -> dict[str, Fact]:
    return {fact.key: fact for fact in all_facts(digests(vendor))}


def answered(vendor: str, departure: Departure) -> list[str]:
    """The keys of the facts that a departure is from."""
    return _answered(vendor).get((departure.node, departure.statement.plain), [])


@cache
def _answered(vendor: str) -> dict[tuple[str, tuple[str, str]], list[str]]:
    keys: dict[tuple[str, tuple[str, str]], list[str]] = {}
    for mismatch in found(vendor).mismatches.values():
        for home in dict.fromkeys(mismatch.homes):
            keys.setdefault((home, mismatch.difference.statement.plain), []).append(mismatch.key)
    return keys


@cache
def named(vendor: str, key: str) -> frozenset[str]:
    """The facts that errors name when every fact that has the key says it otherwise.

    An error names a fact by its key, or by the node that this fact is about and no other of them.
    """
    edits = {fact.key: changed(fact, key) for fact in facts(vendor).values() if key in fact.value}
    return _named(vendor, edits)


def _named(vendor: str, edits: dict[str, Any]) -> frozenset[str]:
    report = check(spec(vendor), with_facts(digests(vendor), edits))
    hints = {p.hint for p in report.problems} - {p.hint for p in in_force(vendor).problems}
    homes = {fact: set(found(vendor).homes.get(fact, ())) for fact in edits}
    uses = Counter(home for among in homes.values() for home in among)
    nodes = hints | {hint.rpartition("/")[0] for hint in hints}
    own = {fact for fact, among in homes.items() if any(uses[at] == 1 for at in among & nodes)}
    subjects = Counter(facts(vendor)[fact].subject for fact in edits)
    for fact in (fact for fact in edits if facts(vendor)[fact].kind == "param"):
        subject = facts(vendor)[fact].subject
        if subjects[subject] == 1 and any(
            f"{at}/parameters" in hints for at in found(vendor).homes.get(subject, ())
        ):
            own.add(fact)
    return frozenset(own | (hints & edits.keys()))


def check_with(vendor: str, key: str, fact: Fact | None) -> Report:
    return check(spec(vendor), with_facts(digests(vendor), {key: fact}))


@cache
def is_noticed(vendor: str, fact: str, key: str) -> bool:
    """Whether an error follows from one fact that says the key otherwise.

    Of what the spec knows twice, by its evidence too, the numbers say that the page lost it.
    """
    if fact in named(vendor, key):
        return True
    report = check_with(vendor, fact, changed(facts(vendor)[fact], key))
    lost = (vendor, key) in KNOWN_TWICE and report.documented < in_force(vendor).documented
    return report.failed or lost


@cache
def unmissed(vendor: str) -> frozenset[str]:
    """The rows that a page may lose without an error.

    What an example shows too is known from it, and no table has lost its only row.
    """
    rows = [fact for fact in facts(vendor).values() if fact.kind in ROWS]
    rows = [fact for fact in rows if not _is_shown(vendor, fact)]
    sizes = Counter(fact.key.rpartition(":")[0] for fact in rows)
    noticed: set[str] = set()
    for group in _lost_at_once(vendor, rows):
        noticed |= _named(vendor, dict.fromkeys(group))
    several = {fact.key for fact in rows if sizes[fact.key.rpartition(":")[0]] > 1}
    return frozenset(row for row in several - noticed if not check_with(vendor, row, None).failed)


def _is_shown(vendor: str, row: Fact) -> bool:
    examples = [fact for fact in facts(vendor).values() if fact.kind == "example"]
    of_it = [f for f in examples if row.kind == "field" or f.subject == row.subject]
    shown = {name for fact in of_it for name in fact.value.get("names") or ()}
    return any(f".{name}".endswith(f".{row.name}") for name in shown)


def _lost_at_once(vendor: str, rows: list[Fact]) -> list[list[str]]:
    """The rows in groups, in each of which an operation loses one row, and so does a field."""
    groups: list[tuple[list[str], set[str]]] = []
    for fact in rows:
        homes = set() if fact.kind == "param" else set(found(vendor).homes.get(fact.key, ()))
        about = {fact.subject, *homes}
        keys, taken = next((one for one in groups if about.isdisjoint(one[1])), ([], set()))
        if not keys:
            groups.append((keys, taken))
        keys.append(fact.key)
        taken |= about
    return [keys for keys, _ in groups]


@cache
def in_force(vendor: str) -> Report:
    return check(spec(vendor), digests(vendor))


def edit_of(vendor: str, case: Case, *, whole: bool) -> Fact | None:
    """The fact without what is departed from; None if it is gone as a whole."""
    departure, key = case
    return None if whole else without(facts(vendor)[key], departure.statement.aspect)


@cache
def ended(vendor: str, *, whole: bool) -> frozenset[tuple[str, str]]:
    """The departures of which an error says that one of their facts no longer says it.

    Each by its pointer, with the key of the fact.
    """
    cases = [
        (departure, key)
        for departure in departures(vendor)
        for key in answered(vendor, departure)
        if whole or departure.statement.aspect in facts(vendor)[key].value
    ]
    noticed: set[tuple[str, str]] = set()
    for group in _apart(vendor, cases):
        edits = {case[1]: edit_of(vendor, case, whole=whole) for case in group}
        report = check(spec(vendor), with_facts(digests(vendor), edits))
        for departure, key in group:
            if _says(report, departure.node, departure.statement):
                noticed.add((departure.pointer, key))
    return frozenset(noticed)


def _apart(vendor: str, cases: list[Case]) -> Iterator[list[Case]]:
    """The cases in groups, in each of which a departure loses one of its facts and no more."""
    left = cases
    while left:
        group: list[Case] = []
        others: list[Case] = []
        edited: set[str] = set()
        kept: set[str] = set()
        for departure, key in left:
            own = set(answered(vendor, departure))
            fits = key not in kept and edited.isdisjoint(own)
            (group if fits else others).append((departure, key))
            if fits:
                edited.add(key)
                kept |= own
        yield group
        left = others


def around(vendor: str, departure: Departure) -> str:
    """The nearest object around a departure that what it answers is not about."""
    own = answered(vendor, departure)
    about = {at for one in found(vendor).mismatches.values() if one.key in own for at in one.homes}
    outer = departure.node.rpartition("/")[0]
    while outer in about or isinstance(find(spec(vendor).document, outer), list):
        outer = outer.rpartition("/")[0]
    return outer


def moved(vendor: str, puts: dict[str, tuple[Departure, dict[str, Any]]]) -> Report:
    """What is said when departures stand elsewhere, or say something else, by their new nodes."""
    document = copy.deepcopy(spec(vendor).document)
    for departure, _ in puts.values():
        find(document, departure.node).pop("x-departure", None)
    for node, (_, value) in puts.items():
        find(document, node)["x-departure"] = value
    return check(attrs.evolve(spec(vendor), document=document), digests(vendor))


@cache
def misplaced(vendor: str, *, outside: bool) -> frozenset[str]:
    """The departures that errors call idle, with what they answered, where they do not belong.

    They stand one node further out, or name another statement of the page.
    """
    noticed: set[str] = set()
    left = list(departures(vendor))
    while left:
        puts: dict[str, tuple[Departure, dict[str, Any]]] = {}
        for departure in left:
            node = around(vendor, departure) if outside else departure.node
            puts.setdefault(node, (departure, elsewhere(vendor, departure, outside=outside)))
        left = [one for one in left if all(one is not put for put, _ in puts.values())]
        report = moved(vendor, puts)
        hints = {problem.hint for problem in report.problems}
        for node, (departure, value) in puts.items():
            (other,) = parsed(node, value)
            is_idle = isinstance(other, Departure) and _says(report, node, other.statement)
            if is_idle and hints.intersection(answered(vendor, departure)):
                noticed.add(departure.pointer)
    return frozenset(noticed)


def elsewhere(vendor: str, departure: Departure, *, outside: bool) -> dict[str, Any]:
    """A departure as it is written, to be put elsewhere, or with another statement."""
    written = find(spec(vendor).document, departure.pointer)
    aspect, said = departure.statement.aspect, departure.statement.said
    other = not said if isinstance(said, bool) else OTHER[aspect]
    return written if outside else {**written, "page": {aspect: other}}


def _says(report: Report, node: str, statement: Statement) -> bool:
    return any(
        problem.hint == node and f"does not say {statement} " in problem.message
        for problem in report.problems
    )
