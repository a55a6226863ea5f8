"""Each step between two versions of a page against the list of a careful reader."""

from __future__ import annotations

import pytest

from generator.digest.reading import read
from generator.drift.compare import drift
from generator.drift.values import FACTS, NOTHING, TEXTS
from tests.generator.drift import history


def _drift(page, *numbers):
    paths = [history.version(page, number) for number in numbers]
    if not all(path.is_file() for path in paths):
        pytest.skip("the vendors' pages are not beside this clone")
    old, new = map(read, paths)
    return drift([old], [new])


def _where(change):
    return change.request or change.operation


def _row(action, change, place, value):
    """A change as the lists have it."""
    row = (action, _where(change), place)
    if action == "added" and place.startswith("body "):
        return (*row, "required" if value["required"] else "optional")
    return row


def _rows(changes):
    """The changes as the lists have them; a rename is what went and what came."""
    renamed = {change.keys for change in changes if change.action == "renamed"}
    for change in changes:
        if change.action == "renamed":
            old, new = change.place.split(" → ")
            yield _row("removed", change, old, change.before)
            yield _row("added", change, new, change.after)
        elif change.keys not in renamed and change.action == "changed":
            yield (*_row("changed", change, change.place, None), change.aspect)
        elif change.keys not in renamed:
            yield _row(change.action, change, change.place, change.after)


@pytest.mark.parametrize(("page", "older", "newer", "expected"), history.steps())
def test_each_step(page, older, newer, expected):
    """The facts are those of the list and no others, and so are the counts."""
    found = _drift(page, older, newer)
    assert sorted(_rows(found.changes)) == sorted(expected)
    breaking = history.BREAKING.get((page, older, newer), 0)
    assert sum(change.breaks for change in found.changes) == breaking
    reworded = [text for text in found.texts if text.action == "changed"]
    assert len(reworded) == len(found.texts) == history.REWORDED.get((page, older, newer), 0)
    assert all(text.before and text.after for text in reworded)
    assert found.code == (FACTS if expected else TEXTS if reworded else NOTHING)


@pytest.mark.parametrize("page", history.PAGES)
def test_all_steps_at_once(page):
    """From the oldest to today's page: what came and went again is not told."""
    steps = list(history.PAGES[page])
    found = _drift(page, steps[0][0], steps[-1][1])
    told = {change.place for change in found.changes}
    gone = {"strigo-events": set(), "strigo-ondemand": {"disable_lab_pausing"}}[page]
    assert not {place for place in told for name in gone if place.endswith(name)}
    fields = {step[2] for table in history.PAGES[page].values() for step in table}
    assert {place for place in told if place and "→" not in place} <= fields


def test_a_rename_is_proposed():
    """Of one type and with the same words: the field may have moved into an object."""
    found = _drift("strigo-ondemand", "06", "07")
    renamed = [change for change in found.changes if change.action == "renamed"]
    assert {change.place for change in renamed} == {
        "field disable_lab_pausing → field features.lab_manual_pause",
        "body disable_lab_pausing → body features.lab_manual_pause",
    }
    assert all(change.was.lines and change.now.lines for change in renamed)


def test_what_a_new_page_contradicts_is_doubtful():
    """The unit of a duration is a Number that lists words, and a String elsewhere."""
    found = _drift("strigo-ondemand", "08", history.TODAY)
    doubtful = {(change.place.split()[1]) for change in found.changes if change.doubt}
    assert doubtful == {"duration_unit"}
    assert any("Number in the table, string in the example" in f.message for f in found.faults)
