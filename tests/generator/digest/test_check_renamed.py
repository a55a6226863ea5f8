"""Headings that a page words anew: one error an operation, and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest

from generator.check.run import check
from tests.generator.digest import in_force
from tests.generator.digest.check_edits import put, with_node

if TYPE_CHECKING:
    from generator.digest.facts import Digest, Fact

VENDORS = ("strigo", "scormcloud")
"""Those whose pages print methods and paths."""


def renamed(digests: tuple[Digest, ...], names: dict[str, str]) -> tuple[Digest, ...]:
    """The digests with other names of some operations, given by their keys."""

    def moved(fact: Fact) -> Fact:
        new = names.get(fact.subject)
        return attrs.evolve(fact, key=fact.key.replace(fact.subject, new, 1)) if new else fact

    return tuple(
        attrs.evolve(digest, facts=tuple(moved(fact) for fact in digest.facts))
        for digest in digests
    )


def operations(digests: tuple[Digest, ...]) -> list[Fact]:
    return [fact for digest in digests for fact in digest.operations()]


@pytest.mark.parametrize("vendor", VENDORS)
def test_one_heading(vendor: str) -> None:
    """An operation with another name is found by its method and path, and named once."""
    spec, digests = in_force.spec(vendor), in_force.digests(vendor)
    before = check(spec, digests)
    for fact in operations(digests)[::4]:
        report = check(spec, renamed(digests, {fact.key: "op:Another name"}))
        (problem,) = report.problems
        assert problem.hint == "op:Another name"
        assert problem.message == f"'Another name' on the page, {fact.name!r} in x-doc"
        assert str(min(fact.lines)) == problem.place.partition(":")[2]
        assert (report.facts, report.claims) == (before.facts, before.claims)
        assert report.documented == before.documented


@pytest.mark.parametrize("vendor", VENDORS)
def test_a_title(vendor: str) -> None:
    """A title worded anew, or names in another style, are one error an operation."""
    spec, digests = in_force.spec(vendor), in_force.digests(vendor)
    names = {fact.key: f"op:New > {fact.name.upper()}" for fact in operations(digests)}
    problems = check(spec, renamed(digests, names)).problems
    assert sorted(problem.hint for problem in problems) == sorted(names.values())


def test_x_doc_follows() -> None:
    """The new name in x-doc ends the error; so does a departure from the new name."""
    spec, digests = in_force.spec("strigo"), in_force.digests("strigo")
    fact = operations(digests)[0]
    new = renamed(digests, {fact.key: "op:Another name"})
    (at,) = [one.pointer for one in spec.operations() if one.raw["x-doc"] == fact.name]
    assert not check(
        with_node(spec, at, lambda node: node.update({"x-doc": "Another name"})), new
    ).problems
    departure = {"page": {"operation": "Another name"}, "why": "The old name is the better one."}
    assert not check(with_node(spec, at, put("x-departure", departure)), new).problems


@pytest.mark.parametrize(
    "value", [{"method": "PUT"}, {"path": "/elsewhere"}, {"path": None}, {"method": None}]
)
def test_another_operation(value: dict[str, str | None]) -> None:
    """An operation with another name and another method or path is another operation."""
    spec, digests = in_force.spec("strigo"), in_force.digests("strigo")
    fact = operations(digests)[0]
    new = renamed(digests, {fact.key: "op:Another name"})
    new = tuple(
        attrs.evolve(
            digest,
            facts=tuple(
                attrs.evolve(one, value=one.value | value) if one.key == "op:Another name" else one
                for one in digest.facts
            ),
        )
        for digest in new
    )
    messages = [problem.message for problem in check(spec, new).problems]
    assert any("is on no page" in message for message in messages)
    assert "not in the spec" in messages


def test_names_win() -> None:
    """Where x-doc is found, another heading with that method and path is not in the spec."""
    spec, digests = in_force.spec("strigo"), in_force.digests("strigo")
    fact = operations(digests)[0]
    twin = attrs.evolve(fact, key="op:Another name")
    new = (attrs.evolve(digests[0], facts=(*digests[0].facts, twin)), *digests[1:])
    (problem,) = check(spec, new).problems
    assert (problem.message, problem.hint) == ("not in the spec", "op:Another name")
