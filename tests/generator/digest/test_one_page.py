"""All resources of Strigo on one page, as a site may put them, against a page for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.check.faults import page_faults
from generator.check.run import check
from generator.digest.reading import read
from generator.drift.compare import drift
from tests.generator.digest import in_force
from tests.generator.digest.strigo_page import PAGES, content
from tests.generator.digest.test_renderings import SLATE, body

if TYPE_CHECKING:
    from generator.digest.facts import Digest

INTRO = "<h1>Introduction</h1><p>Words.</p><pre>curl x</pre>"


@pytest.fixture(params=[PAGES, PAGES[::-1]], ids=["in order", "turned"])
def one(request: pytest.FixtureRequest) -> Digest:
    parts = [body(content(name)) for name in request.param]
    return read(SLATE.format(INTRO + "".join(parts)).encode(), "all.html", "strigo")


@pytest.fixture
def several() -> list[Digest]:
    return [read(content(name).encode(), name) for name in PAGES]


def test_contradictions(one: Digest, several: list[Digest]) -> None:
    """What contradicts itself within a resource does, and no resource another one."""
    found = sorted((fault.keys, fault.message) for fault in page_faults(one))
    wanted = [fault for digest in several for fault in page_faults(digest)]
    assert found == sorted((fault.keys, fault.message) for fault in wanted)
    assert found


def test_check(one: Digest) -> None:
    """The spec explains the one page as it explains the two."""
    spec = in_force.spec("strigo")
    report, wanted = check(spec, (one,)), check(spec, in_force.digests("strigo"))
    assert report.problems == wanted.problems == ()
    assert report.facts == wanted.facts - 1


def test_drift(one: Digest, several: list[Digest]) -> None:
    """From the two pages to the one nothing changes, nor back."""
    for before, after in ((several, [one]), ([one], several), (in_force.digests("strigo"), [one])):
        outcome = drift(before, after)
        assert (outcome.changes, outcome.texts, outcome.faults) == ((), (), ())
        assert len(outcome.pages) == 2
