"""Seeded edits of all pages: facts and texts are told as what they are, noise is not told."""

from __future__ import annotations

import random

import pytest

from generator.digest.facts import Fact
from generator.drift.values import FACTS, NOTHING, TEXTS
from tests.generator.digest import scormcloud_page
from tests.generator.drift.edited import PAGES, compare, edited_facts, noises, reworded

# Edits of a digest's facts that are, to a reader, of words.
OF_WORDS = {"add_notice", "rule_added", "notice_added", "rename_operation"}
ACTIONS = {
    "field_added": "added",
    "field_removed": "removed",
    "operation_added": "added",
    "operation_removed": "removed",
    "status_added": "added",
    "status_removed": "removed",
    "scheme_removed": "removed",
    "add_field": "added",
    "add_operation": "added",
    "remove_field": "removed",
    "remove_operation": "removed",
    "example_field_added": "added",
    "method_changed": "changed",
    "change_method": "changed",
    "path_changed": "changed",
    "change_path": "changed",
    "field_moved": "changed",
    "field_retyped": "changed",
    "field_required": "changed",
    "retype": "changed",
    "flip_required": "changed",
    "default_changed": "changed",
    "page_size_changed": "changed",
}
"""What an edit is told as, where that does not depend on what it happens on."""


def _told_of(change):
    return {key for key in change.keys if key}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("seed", range(19))
def test_a_fact(name, seed):
    """Every fact that differs is told, alone or with what it is part of, and no other is."""
    text = PAGES[name]()
    edit, after, expected = edited_facts(name, text, seed)
    found = compare(name, text, after)
    if edit in OF_WORDS:
        assert found.code == TEXTS
        assert len(found.texts) == 1
        return
    assert found.code == FACTS
    told = set().union(*map(_told_of, found.changes))
    whole = {
        Fact(key).subject
        for change in found.changes
        for key in change.keys
        if not change.place and not change.aspect
    }
    # An example shows the status again, and the scopes are those of a scheme.
    follow = {key for key in expected if "/example:response" in key or "/scope:" in key}
    missed = {key for key in expected if key not in told and Fact(key).subject not in whole}
    assert missed <= follow
    assert told <= expected.keys()
    assert {change.action for change in found.changes} <= {
        ACTIONS.get(edit, change.action) for change in found.changes
    }
    assert all(change.why for change in found.changes)


@pytest.mark.parametrize("name", PAGES)
def test_noise(name):
    """Nothing is told, whether it is made once or all of it at once."""
    text = PAGES[name]()
    if name == scormcloud_page.NAME:
        # The page has no link; its edit of one is noise where there is one already.
        link = "Registration Service (http://example.com/docs)."
        text = text.replace("Registration Service.", link)
    changed = 0
    for edit in noises(name):
        for seed in range(1 + (len(text) < 50_000)):
            after = edit(text, random.Random(seed))
            after = after.replace(" (http://example.com/docs) (http", " (http")
            changed += after != text
            assert compare(name, text, after).code == NOTHING, (edit.__name__, seed)
    assert changed > 10


@pytest.mark.parametrize("name", PAGES)
def test_a_text(name):
    """A word more is told with both wordings, and of facts only what the words said."""
    text = PAGES[name]()
    edits = [edit for seed in range(24) if (edit := reworded(name, text, seed))]
    assert len(edits) >= 5
    alone = 0
    for after, place in edits:
        found = compare(name, text, after)
        (one,) = found.texts
        assert one.action == "changed"
        assert "hardly" in one.after
        assert "hardly" not in one.before
        assert all(place.startswith(change.keys[0]) for change in found.changes), place
        alone += found.code == TEXTS
    assert alone >= len(edits) * 0.8


@pytest.mark.parametrize("name", PAGES)
def test_the_same_page(name):
    """A page against itself has nothing to tell."""
    text = PAGES[name]()
    assert compare(name, text, text).code == NOTHING
