from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.digest.facts import Digest, Fact, Notes, PageError, digests_json, parse_digests

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


@pytest.mark.parametrize(
    ("key", "subject", "kind", "name"),
    [
        ("page", "page", "", ""),
        ("op:a > b", "op:a > b", "", "a > b"),
        ("op:a/b > c/param:path:id", "op:a/b > c", "param", "path:id"),
        ("op:x/body:a.b[].c", "op:x", "body", "a.b[].c"),
        ("resource:Event/field:owner.id", "resource:Event", "field", "owner.id"),
        ("op:x/example:request:1", "op:x", "example", "request:1"),
        ("op:x/example:response:1", "op:x", "example", "response:1"),
        ("op:x/response:a.b", "op:x", "response", "a.b"),
    ],
)
def test_key(key, subject, kind, name):
    """A key is taken apart into subject, kind and name."""
    fact = Fact(key)
    assert (fact.subject, fact.kind, fact.name) == (subject, kind, name)


@given(
    st.dictionaries(st.text("ab/:> é", min_size=1), st.dictionaries(st.text(), JSON), max_size=3)
)
def test_round_trip(values):
    """A digest read again from its JSON is equal to what was written."""
    facts = [Fact(key, value, (2, 1, 2)) for key, value in values.items()]
    digest = Digest.of("strigo", "a.md", "markdown", "text", facts)
    assert parse_digests(digests_json([digest, digest])) == (digest, digest)


def test_order():
    """Facts, members and lines are sorted, whatever order a reader found them in."""
    one = [Fact("b", {"z": 1, "a": 2}, (3, 1)), Fact("a")]
    other = [Fact("a"), Fact("b", {"a": 2, "z": 1}, (1, 3))]
    texts = [digests_json([Digest.of("v", "p", "text", "t", facts)]) for facts in (one, other)]
    assert texts[0] == texts[1]
    assert list(json.loads(texts[0])["pages"][0]["facts"]) == ["a", "b"]


def test_said_twice():
    """A page that says one thing in two places is refused with both lines."""
    notes = Notes("a.md")
    notes.add("op:x", {}, 3)
    with pytest.raises(PageError, match=r"a.md:9: 'op:x' stands here and in line 3"):
        notes.add("op:x", {}, 9)


def test_about_and_counts():
    """Facts are found by their subject and counted by kind."""
    keys = ("op:a", "op:a/param:path:x", "op:a/status:200", "op:ab", "resource:r/field:f", "page")
    digest = Digest.of("v", "p", "text", "t", map(Fact, keys))
    assert [fact.key for fact in digest.about("op:a")] == ["op:a/param:path:x", "op:a/status:200"]
    assert [fact.key for fact in digest.about("op:a", "status")] == ["op:a/status:200"]
    assert [fact.key for fact in digest.operations()] == ["op:a", "op:ab"]
    assert digest.counts() == {"field": 1, "op": 2, "page": 1, "param": 1, "status": 1}
    assert digest.find("op:c") is None
