from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.digest.prose import constraints

SAID = {
    "public/private": {"enum": ["public", "private"]},
    "What it is ['a'/'b']. * Setting it to \"a\" does more to the 'b' list.": {"enum": ["a", "b"]},
    "The unit, either 'days' or 'hours'.": {"enum": ["days", "hours"]},
    "What it is (`on`, `off`).": {"enum": ["on", "off"]},
    "Can be one of a , b.c , d.e . Defaults to a .": {"enum": ["a", "b.c", "d.e"], "default": "a"},
    "Can be one of a, b, or c.": {"enum": ["a", "b", "c"]},
    "(OPTIONAL, can only be 16:9 or 4:3, default 16:9)": {
        "enum": ["16:9", "4:3"],
        "default": "16:9",
    },
    "A name (limited to 256 chars).": {"maxLength": 256},
    "At least 8 characters.": {"minLength": 8},
    "Between 1 and 1,000 characters": {"minLength": 1, "maxLength": 1000},
    "Between 1 and 50.": {"minimum": 1, "maximum": 50},
    "Max 100.": {"maximum": 100},
    "Up to 20 items.": {"maxItems": 20},
    "See [the list](https://example.com), Default is `Etc/UTC`": {"default": "Etc/UTC"},
    "(OPTIONAL, default False)": {"default": "False"},
    "By default (0), there is no limit.": {"default": "0"},
}
UNSAID = (
    "The `email` and `id` of a member.",
    'A list of labels ex: ["label1", "label2"]',
    "It is required to set either this or lesson.",
    "Valid for up to 1 hour.",
    "The maximum number of seats.",
    "(OPTIONAL, default: built dynamically)",
    "Defaults to 1000 results per page",
    "By default, the newest comes first.",
    "The event's start and the event's end",
    "",
)


@pytest.mark.parametrize("text", SAID)
def test_said(text):
    """Values, limits and defaults are read in the forms that the pages have."""
    assert constraints(text) == SAID[text]


@pytest.mark.parametrize("text", UNSAID)
def test_unsaid(text):
    """Words that only look like values or limits give none."""
    assert constraints(text) == {}


@pytest.mark.parametrize(
    ("kind", "default"), [("Boolean", True), ("Integer", 1), ("String", "1"), ("Number", 1)]
)
def test_default_has_the_type(kind, default):
    """A default is what the printed type makes of its text."""
    text = "Defaults to True." if kind == "Boolean" else "Defaults to 1."
    assert constraints(text, kind) == {"default": default}


def test_truth_value_lists_nothing():
    """The description of a truth value that lists words does not limit it to them."""
    assert constraints("Also gives the fields ('a', 'b').", "Boolean") == {}


@given(st.text(max_size=300), st.sampled_from(["", "Boolean", "Integer", "String"]))
def test_any_text(text, kind):
    """No text makes the search fail, and what is found is named as JSON Schema does."""
    names = {"enum", "default", "minimum", "maximum"}
    names |= {f"{end}{of}" for end in ("min", "max") for of in ("Length", "Items")}
    assert set(constraints(text, kind)) <= names
