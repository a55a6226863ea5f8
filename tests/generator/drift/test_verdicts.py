"""What each kind of change is called and whether it breaks a client, by edits of a small page."""

from __future__ import annotations

import pytest

from generator.check.sources import LIMITS
from generator.drift import making
from generator.drift.aspects import differences
from generator.drift.making import where
from generator.drift.verdicts import RULES, UNKNOWN, judge
from tests.generator.digest.fact_edits import CHANGES, changed
from tests.generator.digest.in_force import DIGESTED, digests
from tests.generator.drift.pages import CREATE, ROW, UPDATE, VALUES, compared, told

TOY = "resource:Toy"
NAME, COLOR, SIZE = f"{CREATE}/body:name", f"{CREATE}/body:color", f"{TOY}/field:size"
NOTE, EXAMPLE = f"{UPDATE}/response:note", f"{CREATE}/example:request:1"


def _with(key, **aspects):
    value = {**VALUES[key], **aspects}
    return {key: {name: one for name, one in value.items() if one is not None}}


ROWS = {
    "operation added": ({"op:Toys > Wipe": {"method": "DELETE", "path": "/toys"}}, "added", False),
    "method": (_with(CREATE, method="PUT"), "changed", True),
    "path": (_with(UPDATE, path="/things/:toy_id"), "changed", True),
    "name in a path": (_with(UPDATE, path="/toys/:toy"), "changed", False),
    "media type taken": (_with(CREATE, consumes=["application/json", "text/xml"]), "added", False),
    "media type gone": (_with(CREATE, consumes=[]), "removed", True),
    "media type given": (_with(CREATE, produces=["text/xml"]), "added", False),
    "update of all fields": (_with(UPDATE, partial=None), "changed", True),
    "update of some fields": (_with(CREATE, partial=True), "changed", False),
    "page size": (_with(CREATE, perPage=50), "changed", False),
    "items in a body": (_with(CREATE, maxItems=50), "changed", True),
    "what makes it repeatable": (_with(CREATE, idempotentOn=["name"]), "added", False),
    "optional field": ({f"{CREATE}/body:zip": ROW}, "added", False),
    "required field": ({f"{CREATE}/body:zip": {**ROW, "required": True}}, "added", True),
    "required on condition": (
        {f"{CREATE}/body:zip": {**ROW, "required": True, "conditional": True}},
        "added",
        False,
    ),
    "field gone": ({COLOR: None}, "removed", True),
    "field renamed": (
        {COLOR: None, f"{CREATE}/body:colour": VALUES[COLOR]},
        "renamed",
        True,
    ),
    "field moved": (
        {COLOR: None, f"{CREATE}/param:query:color": VALUES[COLOR]},
        "changed",
        True,
    ),
    "type": (_with(COLOR, type="Number"), "changed", True),
    "an enum": (_with(NAME, type="Enum"), "changed", True),
    "an enum in an answer": (_with(NOTE, type="ENUM"), "changed", False),
    "type named": (_with(COLOR, type=None), "changed", False),
    "format": (_with(NAME, format="email"), "changed", True),
    "format of another kind": (_with(NAME, format="date-time"), "changed", True),
    "format of an answer": (_with(NOTE, format="email"), "changed", False),
    "required": (_with(COLOR, required=True), "changed", True),
    "optional": (_with(NAME, required=False), "changed", False),
    "value added": (_with(COLOR, enum=["red", "green", "blue"]), "added", False),
    "value gone": (_with(COLOR, enum=["red"]), "removed", True),
    "values listed": (_with(NAME, enum=["a", "b"]), "changed", True),
    "values no longer listed": (_with(COLOR, enum=None), "changed", False),
    "default": (_with(COLOR, default="red"), "changed", False),
    "longer": (_with(NAME, maxLength=10), "changed", False),
    "shorter": (_with(NAME, maxLength=8), "changed", True),
    "no limit": (_with(NAME, maxLength=None), "changed", False),
    "a least length": (_with(NAME, minLength=2), "changed", True),
    "a pattern": (_with(NAME, pattern="^a"), "changed", True),
    "null sent": (_with(COLOR, nullable=True), "changed", False),
    "required at times": (_with(COLOR, conditional=True), "changed", True),
    "field in an answer": ({f"{TOY}/field:zip": {"type": "String"}}, "added", False),
    "field gone from an answer": ({SIZE: None}, "removed", True),
    "type in an answer": (_with(SIZE, type="String"), "changed", True),
    "value in an answer": (_with(SIZE, enum=["1"]), "changed", False),
    "limit of an answer": (_with(SIZE, maximum=8), "changed", False),
    "null in an answer": (_with(SIZE, nullable=True), "changed", True),
    "at times in an answer": (_with(NOTE, required=False), "changed", True),
    "always in an answer": (_with(NOTE, required=None), "changed", True),
    "success": ({f"{CREATE}/status:202": {}}, "added", False),
    "success gone": ({f"{CREATE}/status:201": None}, "removed", True),
    "another success": (
        {f"{CREATE}/status:201": None, f"{CREATE}/status:200": {"schema": "Toy"}},
        "changed",
        True,
    ),
    "error": ({f"{CREATE}/status:500": {"schema": "Error"}}, "added", False),
    "error gone": ({f"{CREATE}/status:404": None}, "removed", False),
    "another error": (
        {f"{CREATE}/status:404": None, f"{CREATE}/status:410": {"schema": "Error"}},
        "changed",
        False,
    ),
    "answer": (_with(f"{CREATE}/status:201", schema="Doll"), "changed", True),
    "error body": (_with(f"{CREATE}/status:404", schema="Fault"), "changed", False),
    "header of an answer": (_with(f"{CREATE}/status:201", headers=["Location"]), "added", False),
    "credentials more": ({f"{CREATE}/auth:oauth": {"type": "oauth2"}}, "added", False),
    "credentials at all": ({f"{UPDATE}/auth:basic": {"type": "basic"}}, "added", True),
    "credentials gone": ({f"{CREATE}/auth:basic": None}, "removed", True),
    "credentials of a kind": (_with(f"{CREATE}/auth:basic", type="oauth2"), "changed", True),
    "scope": ({f"{CREATE}/scope:admin": {"scheme": "oauth"}}, "added", False),
    "scope gone": ({f"{CREATE}/scope:write": None}, "removed", True),
    "schema": (_with(f"{CREATE}/schema:request", name="Doll"), "changed", True),
    "name of a body": (_with(f"{CREATE}/schema:request", argument="doll"), "changed", False),
    "body optional": (_with(f"{CREATE}/schema:request", required=False), "changed", False),
    "body gone": ({f"{CREATE}/schema:request": None}, "removed", True),
    "body": ({f"{UPDATE}/schema:request": {"name": "Toy", "required": True}}, "added", True),
    "resource": ({"resource:Doll": {}}, "added", False),
    "header of a request": (_with(EXAMPLE, headers=["accept", "x-org"]), "added", True),
    "address of an example": (_with(EXAMPLE, url="POST /v2/toys"), "changed", True),
    "name in an example": (
        _with(EXAMPLE, names={"name": "string", "parts": "array", "zip": "string"}),
        "added",
        False,
    ),
    "name gone from an example": (_with(EXAMPLE, names={"name": "string"}), "removed", False),
    "example": ({f"{CREATE}/example:request:2": {"parses": True}}, "added", False),
}


MORE = {
    "an operation of another name": [
        {"op:Toys > Fetch": {}, "op:Toys > Fetch/body:name": ROW},
        {"op:Toys > Fetch one": {}, "op:Toys > Fetch one/body:name": ROW},
    ],
    "a resource of another name": [
        {},
        {
            TOY: None,
            f"{TOY}/field:id": None,
            SIZE: None,
            "resource:Toys": {},
            "resource:Toys/field:id": {"type": "String"},
            "resource:Toys/field:size": VALUES[SIZE],
        },
    ],
    "a field of another name": [{}, {SIZE: None, f"{TOY}/field:sizes": VALUES[SIZE]}],
    "a method named": [{f"{UPDATE} it": {}}, {f"{UPDATE} it": {"method": "PUT", "path": "/it"}}],
    "a page size": [_with(CREATE, perPage=5), _with(CREATE, perPage=6)],
    "another default": [_with(COLOR, default="red"), _with(COLOR, default="green")],
    "names in a row": [_with(COLOR, names={"a": "string"}), _with(COLOR, names={"b": "string"})],
    "kinds in a row": [_with(COLOR, names={"a": "string"}), _with(COLOR, names={"a": "number"})],
    "names in an answer": [_with(NOTE, names={"a": "string"}), _with(NOTE, names={"b": "string"})],
    "kinds in an answer": [_with(NOTE, names={"a": "string"}), _with(NOTE, names={"a": "number"})],
    "what a parameter adds": [_with(COLOR, adds=["a"]), _with(COLOR, adds=["b"])],
    "a required field of an answer": [{}, {f"{UPDATE}/response:zip": {"required": True}}],
    "a type of an answer": [_with(SIZE, type=None), {}],
    "a format of an answer": [{}, _with(SIZE, format="uuid")],
    "values of an answer": [_with(SIZE, enum=["1", "2"]), _with(SIZE, enum=["1", "3"])],
    "a default of an answer": [{}, _with(SIZE, default=1)],
    "another default of an answer": [_with(SIZE, default=1), _with(SIZE, default=2)],
    "an answer at times": [{}, _with(NOTE, conditional=True)],
    "an answer of a schema": [{}, _with(f"{CREATE}/status:201", schema=None)],
    "an error of a schema": [{}, _with(f"{CREATE}/status:404", schema=None)],
    "a header of an error": [{}, _with(f"{CREATE}/status:404", headers=["Retry-After"])],
    "another scheme": [{}, _with(f"{CREATE}/scope:write", scheme="other")],
    "an optional body": [{}, {f"{UPDATE}/schema:request": {"name": "Toy", "required": False}}],
    "no name of a body": [{}, _with(f"{CREATE}/schema:request", argument=None)],
    "kinds in an example": [{}, _with(EXAMPLE, names={"name": "number", "parts": "array"})],
    **{
        f"{limit} of {row}": [_with(row, **{limit: 5}), _with(row, **{limit: 6})]
        for limit in LIMITS
        for row in (COLOR, f"{TOY}/field:id")
    },
    **{
        f"{limit} set for {row}": [{}, _with(row, **{limit: 5})]
        for limit in LIMITS
        for row in (COLOR, f"{TOY}/field:id")
    },
}
"""Other pairs of pages, for the rules that no row above has."""


def test_every_rule_is_for_a_change_that_can_be(monkeypatch):
    """Each rule judges some pair of pages, one way or the other."""
    asked = set()

    def spy(*rule):
        asked.add(rule)
        return judge(*rule)

    monkeypatch.setattr(making, "judge", spy)
    pairs = [({}, edits) for edits, _, _ in ROWS.values()] + list(MORE.values())
    for one, other in pairs:
        compared(one, other)
        compared(other, one)
    assert asked == set(RULES)


@pytest.mark.parametrize("case", ROWS)
def test_each_kind_of_change(case):
    """One change is told, by its action, with both lines, and judged."""
    edits, action, breaks = ROWS[case]
    change = told(edits)
    assert (change.action, change.breaks) == (action, breaks)
    assert change.why not in ("", UNKNOWN.why)
    assert bool(change.was.lines) is (action != "added" or bool(change.aspect))
    assert all(line > 500 for line in change.now.lines)
    assert bool(change.now.lines) is (action != "removed" or bool(change.aspect))


@pytest.mark.parametrize("case", [case for case in ROWS if case != "field moved"])
def test_each_kind_the_other_way_round(case):
    """What is undone is told as well, and what came has gone."""
    edits, action, _ = ROWS[case]
    change = told({}, edits)
    opposite = {"added": "removed", "removed": "added"}.get(action, action)
    assert change.action == opposite
    assert change.why not in ("", UNKNOWN.why)


def test_a_text_of_any_form_takes_more():
    """What was an e-mail and may be any text now is sent as before."""
    change = told({}, _with(NAME, format="email"))
    assert (change.before, change.after, change.breaks) == ("email", None, False)


def test_an_operation_gone_breaks():
    """It is told once, without each of its facts."""
    edits = {key: None for key in VALUES if key.startswith(CREATE)}
    (change,) = compared(edits, {"op:Toys > List": {"method": "GET", "path": "/toys"}}).changes[:1]
    assert (change.action, change.place, change.breaks) == ("removed", "", True)


@pytest.mark.parametrize("vendor", DIGESTED)
def test_every_aspect_of_a_digest_is_judged(vendor):
    """A rule stands for each thing that a fact of today's pages says, whichever way it changes."""
    seen = set()
    for fact in (fact for digest in digests(vendor) for fact in digest.facts):
        for key in set(fact.value) & set(CHANGES) - {"names"}:
            for before, after in ((fact, changed(fact, key)), (changed(fact, key), fact)):
                for found in differences(before.value, after.value):
                    seen.add((where(fact), found.aspect, found.direction))
    assert len(seen) > 10
    unjudged = {one for one in seen if judge(*one) is UNKNOWN}
    assert not unjudged


def test_what_nobody_judged_breaks():
    """A kind of change without a rule is told as one that breaks."""
    change = told({CREATE: {**VALUES[CREATE], "color": "blue"}})
    assert (change.aspect, change.breaks, change.why) == ("color", True, UNKNOWN.why)
