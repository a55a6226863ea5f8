"""Skilljar's spec against its page, and every vendor's: nothing is left unexplained."""

from __future__ import annotations

import pytest

from generator.check.explained import Explanations
from generator.check.run import check
from tests.generator.digest.batches import facts, found
from tests.generator.digest.check_edits import said
from tests.generator.digest.in_force import DIGESTED, digests, spec


@pytest.mark.parametrize("vendor", DIGESTED)
def test_everything_is_explained(vendor):
    """Spec and pages agree but for what is explained, and the numbers add up."""
    report = check(spec(vendor), digests(vendor))
    assert said(report) == ""
    assert report.facts == report.matched + report.departed
    assert report.claims == report.documented + report.evidenced + report.assumed


def test_every_row_of_skilljar_is_answered():
    """Each of the 599 rows of requests is in the spec, or a departure names all that it says."""
    rows = [f for f in facts("skilljar").values() if f.kind in ("param", "body")]
    printed = [fact for fact in rows if "." not in fact.name]
    assert len(printed) == 599
    explanations = Explanations.of(spec("skilljar"))
    for fact in rows:
        lacking = found("skilljar").lacking.get(fact.key)
        if fact.key not in found("skilljar").met:
            assert lacking is not None
            statement = lacking.difference.statement
            assert explanations.answer(lacking.homes, statement, fact.key), fact.key


def test_operations_of_skilljar():
    """Each of the page's 130 operations has its name in the spec, the 52 others say why."""
    documented = {op.raw["x-doc"] for op in spec("skilljar").operations() if "x-doc" in op.raw}
    others = [op for op in spec("skilljar").operations() if "x-doc" not in op.raw]
    (digest,) = digests("skilljar")
    assert documented == {fact.name for fact in digest.operations()}
    assert (len(documented), len(others)) == (130, 52)
    assert all("x-evidence" in operation.raw for operation in others)
