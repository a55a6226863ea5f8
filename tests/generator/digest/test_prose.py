from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.digest.prose import constraints, mentions_email

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
    "256 characters at most": {"maxLength": 256},
    "256 characters maximum.": {"maxLength": 256},
    "8 characters at least": {"minLength": 8},
    "1,000 items or fewer": {"maxItems": 1000},
    "Maximum length 255.": {"maxLength": 255},
    "At least 8 characters and at most 64 characters long": {"minLength": 8, "maxLength": 64},
    "`a`, `b` (deprecated) or `c`": {"enum": ["a", "b", "c"]},
    "One of `a`, `b` (deprecated) or `c`.": {"enum": ["a", "b", "c"]},
    "Can be `a` (the usual one), `b` or `c`.": {"enum": ["a", "b", "c"]},
    "One of: a, b, c, and d": {"enum": ["a", "b", "c", "d"]},
    "The status (\u2018on\u2019, \u2018off\u2019).": {"enum": ["on", "off"]},
    "Either \u201cdays\u201d or \u201chours\u201d": {"enum": ["days", "hours"]},
    "The default is \u201cdays\u201d.": {"default": "days"},
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
    "Limited to 64K chars",
    "Limited to 64 K characters",
    "Between 1 and 64K characters",
    "Max 1.5 million chars",
    "Up to 5MB.",
    "Up to 255 bytes",
    "At most 50%",
    "At most 50 per event",
    "At most 50 items per event",
    "No more than 20 entries for each user",
    "Up to 20 licences",
    "Limited to 10 requests per second",
    "Up to 10, 20 in other plans",
    "Not one of `a`, `b`",
    "Cannot be 'a' or 'b'",
    "Must not be one of a, b",
    "One of `a`, `b` or another",
    "One of `a`, `b`, and so on",
    "One of the members or the owner",
)
EMAILS = {
    "The email of the member who hosts it.": True,
    "A list of e-mails (for some only).": True,
    "A list of email addresses": True,
    "The owner\u2019s email.": True,
    "Email address": True,
    "The email or unique ID of the member.": False,
    "The unique ID or email of the member.": False,
    "Emails, or IDs.": False,
    "A list of emails (or ids)": False,
    "The subject of the email.": False,
    "The email template.": False,
    "Whether to email the member": False,
    "The `email` and `id` of a member.": False,
}


@pytest.mark.parametrize("text", SAID)
def test_said(text):
    """Values, limits and defaults are read in the forms that the pages have."""
    assert constraints(text) == SAID[text]


@pytest.mark.parametrize("text", UNSAID)
def test_unsaid(text):
    """Words that only look like values or limits give none."""
    assert constraints(text) == {}


@pytest.mark.parametrize("text", EMAILS)
def test_email(text):
    """An e-mail is only what can be nothing else."""
    assert mentions_email(text) == EMAILS[text]


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
