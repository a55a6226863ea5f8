"""A departure answers what it names, of the node that it stands at, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.check.run import check
from tests.generator.digest.batches import (
    answered,
    around,
    check_with,
    departures,
    edit_of,
    elsewhere,
    ended,
    facts,
    found,
    in_force,
    is_noticed,
    misplaced,
    moved,
    unmissed,
)
from tests.generator.digest.check_edits import said
from tests.generator.digest.fact_edits import ADDED, CHANGES, INERT, added, all_facts, with_facts
from tests.generator.digest.in_force import DIGESTED, VENDORS, digests, spec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.departures import Departure
    from generator.digest.facts import Fact
    from generator.spec import SpecOperation

ROWS = ("body", "field", "param", "response")


def contradicting(vendor: str, departure: Departure) -> Iterator[str]:
    """The keys of the facts in the contradictions that a departure answers."""
    for answer in in_force(vendor).answers:
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
    having = [fact.key for fact in all_facts(digests(vendor)) if key in fact.value]
    bare = without_body(vendor, key)
    assert set(having) - bare
    for fact in having:
        assert fact in bare or is_noticed(vendor, fact, key), fact


@pytest.mark.parametrize("vendor", VENDORS)
@pytest.mark.parametrize("key", ADDED)
def test_every_row_may_say_more(vendor, key):
    """A row that says something more than it did is noticed, whichever row it is."""
    rows = [fact for fact in all_facts(digests(vendor)) if fact.kind in ROWS]
    notices_each(vendor, [added(fact, key) for fact in rows if key not in fact.value])


IMPORTS = ("createFetchAndImportCourseJob", "createNoUploadAndImportCourseJob")
UPLOAD = "createUploadAndImportCourseJob"
KNOWN_ANYWAY = {
    "strigo": {
        *(f"resource:Event/field:{name}" for name in ("description", "include_lab_exercises")),
        *(f"resource:Event/field:{name}" for name in ("labels", "partner_id")),
        *(f"op:Events > {name} an event/body:labels" for name in ("Create", "Modify")),
    },
    "scormcloud": {
        *(f"op:{name}/param:query:mayCreateNewVersion" for name in (*IMPORTS, UPLOAD)),
        f"op:{UPLOAD}/param:form:contentMetadata",
        *(f"op:getCourses/param:query:{name}" for name in ("filterBy", "orderBy", "tags")),
    },
}
"""Rows of which the spec has evidence of their own, of a part of each: it covers all of it."""


@pytest.mark.parametrize("vendor", VENDORS)
def test_every_row_is_missed(vendor):
    """A row that a page has no more is an error, whichever row it is."""
    assert unmissed(vendor) == KNOWN_ANYWAY.get(vendor, set())


def notices_each(vendor: str, edits: list[Fact]) -> None:
    """All changed at once, each fact has an error that names it, or is noticed when alone."""
    assert edits
    edited = with_facts(digests(vendor), {fact.key: fact for fact in edits})
    named = {problem.hint for problem in check(spec(vendor), edited).problems}
    for fact in edits:
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


EVERY_DEPARTURE = [
    pytest.param(vendor, departure, id=f"{vendor}-{departure.node}-{departure.statement}")
    for vendor in VENDORS
    for departure in departures(vendor)
]


@pytest.mark.parametrize(("vendor", "departure"), EVERY_DEPARTURE)
def test_departure_masks_nothing(vendor, departure):
    """What changes on the page about a departed node, and about what is in it, is noticed."""
    near = about(vendor, departure)
    assert near
    for fact in near:
        for key in fact.value.keys() & CHANGES.keys():
            assert is_noticed(vendor, fact.key, key), (fact, key)


@pytest.mark.parametrize(("vendor", "departure"), EVERY_DEPARTURE)
def test_departure_ends_with_its_statement(vendor, departure):
    """When a page no longer says what is departed from, in any of its places, that is an error."""
    for key in answered(vendor, departure):
        for whole in (True, False):
            if whole or departure.statement.aspect in facts(vendor)[key].value:
                edit = edit_of(vendor, (departure, key), whole=whole)
                noticed = (departure.pointer, key) in ended(vendor, whole=whole)
                assert noticed or check_with(vendor, key, edit).failed, (key, whole)


@pytest.mark.parametrize(("vendor", "departure"), EVERY_DEPARTURE)
def test_departure_of_another_node(vendor, departure):
    """A departure one node further out or in, or from another statement, answers nothing."""
    for outside in (True, False):
        if departure.pointer not in misplaced(vendor, outside=outside):
            node = around(vendor, departure) if outside else departure.node
            value = elsewhere(vendor, departure, outside=outside)
            idle = moved(vendor, {node: (departure, value)})
            assert len(idle.problems) > 1, node
            assert "or the spec does not depart from it" in said(idle)
