"""A departure answers what it names, of the node that it stands at, and nothing else."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from generator.check.explained import Explanations
from generator.check.run import check, compare
from generator.spec_nodes import find
from tests.generator.digest.check_edits import drop, put, said, with_node
from tests.generator.digest.fact_edits import (
    ADDED,
    CHANGES,
    INERT,
    added,
    all_facts,
    changed,
    with_facts,
    without,
)
from tests.generator.digest.in_force import DIGESTED, VENDORS, digests, spec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.check.findings import Findings
    from generator.check.report import Report
    from generator.departures import Departure
    from generator.digest.facts import Fact
    from generator.spec import SpecOperation

OTHER: dict[str, Any] = {
    "type": "Quaternion",
    "format": "zzz",
    "required": True,
    "parses": True,
    "schema": "Zzz",
    "url": "GET /zzz",
    "path": "/zzz",
    "names": "zzz",
    "foreign": "zzz",
    "envelope": "zzz",
    **dict.fromkeys(("param", "body", "response", "resource", "example", "notice"), "zzz"),
    **dict.fromkeys(("conditional", "nullable", "partial"), False),
    **{key: ["zzz"] for key in ("enum", "adds", "consumes", "produces", "idempotentOn", "headers")},
    "default": 77,
    "perPage": 77,
    "leftOut": "zzz",
}
"""Another statement of each kind that is departed from; a new kind of departure needs one."""
ROWS = ("body", "field", "param", "response")


@cache
def departures(vendor: str) -> tuple[Departure, ...]:
    found = Explanations.of(spec(vendor)).departures.values()
    return tuple(departure for listed in found for departure in listed)


@cache
def found(vendor: str) -> Findings:
    return compare(spec(vendor), digests(vendor))


def answered(vendor: str, departure: Departure) -> list[str]:
    """The keys of the facts that a departure is from."""
    return [
        mismatch.key
        for mismatch in found(vendor).mismatches.values()
        if departure.node in mismatch.homes
        and departure.statement.plain == mismatch.difference.statement.plain
    ]


def contradicting(vendor: str, departure: Departure) -> Iterator[str]:
    """The keys of the facts in the contradictions that a departure answers."""
    for answer in check(spec(vendor), digests(vendor)).answers:
        if answer.pointer == departure.node:
            (digest,) = (d for d in digests(vendor) if d.page == answer.fault.page)
            for fact in digest.facts:
                if set(fact.lines) & set(answer.fault.lines):
                    yield fact.key


def about(vendor: str, departure: Departure) -> list[Fact]:
    """The facts that a departure is from, and those of its node and of what is in it."""
    own = {*answered(vendor, departure), *contradicting(vendor, departure)}
    homes, node = found(vendor).homes, f"{departure.node}/"
    return [
        fact
        for fact in all_facts(digests(vendor))
        if fact.key in own or any(f"{home}/".startswith(node) for home in homes.get(fact.key, ()))
    ]


@pytest.mark.parametrize("vendor", DIGESTED)
def test_every_key_is_mutated(vendor):
    """What a digest can say is either said otherwise in these tests, or there is a reason."""
    keys = {key for fact in all_facts(digests(vendor)) for key in fact.value}
    assert keys <= CHANGES.keys() | INERT.keys()


@pytest.mark.parametrize(
    ("vendor", "key"),
    [
        (vendor, key)
        for vendor in VENDORS
        for key in sorted({key for fact in all_facts(digests(vendor)) for key in fact.value})
        if key in CHANGES
    ],
)
def test_every_fact_counts(vendor, key):
    """Each fact that says something otherwise is noticed, departed from or not."""
    bare = without_body(vendor, key)
    notices_each(vendor, [f for f in edits(vendor, key) if f.key not in bare])


@pytest.mark.parametrize("vendor", VENDORS)
@pytest.mark.parametrize("key", ADDED)
def test_every_row_may_say_more(vendor, key):
    """A row that says something more than it did is noticed, whichever row it is."""
    rows = [fact for fact in all_facts(digests(vendor)) if fact.kind in ROWS]
    notices_each(vendor, [added(fact, key) for fact in rows if key not in fact.value])


def edits(vendor: str, key: str) -> list[Fact]:
    return [changed(f, key) for f in all_facts(digests(vendor)) if key in f.value]


def notices_each(vendor: str, facts: list[Fact]) -> None:
    """All changed at once, each fact has an error that names it, or is noticed when alone."""
    assert facts
    edited = with_facts(digests(vendor), {fact.key: fact for fact in facts})
    named = {problem.hint for problem in check(spec(vendor), edited).problems}
    for fact in facts:
        assert fact.key in named or check_with(vendor, fact.key, fact).failed, fact


def without_body(vendor: str, key: str) -> set[str]:
    """The operations that send or return nothing, whatever media type the page has for it."""
    has_body = {
        "consumes": lambda operation: "requestBody" in operation.raw,
        "produces": lambda operation: "content" in str(success(operation)),
    }.get(key, lambda _: True)
    return {
        f"op:{operation.raw.get('x-doc')}"
        for operation in spec(vendor).operations()
        if not has_body(operation)
    }


def success(operation: SpecOperation) -> object:
    return [raw for status, raw in operation.raw["responses"].items() if status[0] == "2"]


def around(vendor: str, pointer: str) -> str:
    """The nearest object around a node."""
    outer = pointer.rpartition("/")[0]
    is_list = isinstance(find(spec(vendor).document, outer), list)
    return around(vendor, outer) if is_list else outer


def check_with(vendor: str, key: str, fact: Fact | None) -> Report:
    return check(spec(vendor), with_facts(digests(vendor), {key: fact}))


EVERY_DEPARTURE = [
    pytest.param(vendor, departure, id=f"{vendor}-{departure.node}-{departure.statement}")
    for vendor in VENDORS
    for departure in departures(vendor)
]


@pytest.mark.parametrize(("vendor", "departure"), EVERY_DEPARTURE)
def test_departure_masks_nothing(vendor, departure):
    """What changes on the page about a departed node, and about what is in it, is noticed."""
    facts = about(vendor, departure)
    assert facts
    for fact in facts:
        for edit in [changed(fact, key) for key in fact.value if key in CHANGES]:
            assert check_with(vendor, fact.key, edit).failed, edit


@pytest.mark.parametrize(("vendor", "departure"), EVERY_DEPARTURE)
def test_departure_ends_with_its_statement(vendor, departure):
    """When a page no longer says what is departed from, in any of its places, that is an error."""
    aspect = departure.statement.aspect
    for key in answered(vendor, departure):
        fact = next(fact for fact in all_facts(digests(vendor)) if fact.key == key)
        assert check_with(vendor, key, None).failed, f"{key} is gone"
        if aspect in fact.value:
            assert check_with(vendor, key, without(fact, aspect)).failed, key


@pytest.mark.parametrize(("vendor", "departure"), EVERY_DEPARTURE)
def test_departure_of_another_node(vendor, departure):
    """A departure one node further out or in, or from another statement, answers nothing."""
    written = find(spec(vendor).document, departure.pointer)
    other = {**written, "page": {departure.statement.aspect: OTHER[departure.statement.aspect]}}
    for node, value in ((around(vendor, departure.node), written), (departure.node, other)):
        moved = with_node(spec(vendor), departure.node, drop("x-departure"))
        moved = with_node(moved, node, put("x-departure", value))
        report = check(moved, digests(vendor))
        assert len(report.problems) > 1, node
        assert "or the spec does not depart from it" in said(report)
