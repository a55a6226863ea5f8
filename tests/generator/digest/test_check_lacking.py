"""Facts that the spec has nothing for: rows, tables of answers, headings without operations."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from generator.spec_nodes import find
from tests.generator import tiny
from tests.generator.digest.tiny_page import AT, BODY, SCHEMAS, UPDATE, complaints, departure, new

ANSWER = f"{AT}/responses/200"
LISTED = f"{BODY}/content/application~1json/schema"
ROW: dict[str, Any] = {"type": "String", "required": False}
EXAMPLE: dict[str, Any] = {"parses": True, "names": {"name": "string", "zzz": "string"}}
ANSWERED = {
    f"{UPDATE}/response:{name}": {"type": None} for name in ("id", "class", "price", "color")
}


def listed() -> dict[str, Any]:
    """The tiny vendor, with a list for a body."""
    tree = tiny.document()
    find(tree, BODY)["x-argument"] = "toys"
    schema = find(tree, LISTED.rpartition("/")[0])["schema"]
    find(tree, LISTED.rpartition("/")[0])["schema"] = {"type": "array", "items": schema}
    return tree


def departed(tree: dict[str, Any], pointer: str, *departures: dict[str, Any]) -> dict[str, Any]:
    """The tree with departures at one node."""
    found = copy.deepcopy(tree)
    find(found, pointer)["x-departure"] = list(departures) if len(departures) > 1 else departures[0]
    return found


def twice() -> dict[str, Any]:
    """The tiny vendor, with a second operation that takes the body of the first."""
    tree = tiny.document()
    other = copy.deepcopy(find(tree, AT))
    other |= {"operationId": "replaceToy", "x-doc": "Toys > Replace"}
    find(tree, AT.rpartition("/")[0])["put"] = other
    return tree


LACKING: dict[str, tuple[dict[str, Any], str, dict[str, Any], tuple[str, ...], tuple[str, ...]]] = {
    "a row of the body": (
        tiny.document(),
        f"{UPDATE}/body:parts[].zzz",
        ROW,
        (AT, BODY, f"{SCHEMAS}/ToyUpdate"),
        (AT.rpartition("/")[0], f"{SCHEMAS}/Part", ANSWER, f"{SCHEMAS}/ToyUpdate/properties/parts"),
    ),
    "a row of a record": (
        listed(),
        f"{UPDATE}/body:zzz",
        ROW,
        (AT, BODY, LISTED),
        (f"{LISTED}/items", f"{SCHEMAS}/ToyUpdate", ANSWER),
    ),
    "a parameter": (
        tiny.document(),
        f"{UPDATE}/param:query:zzz",
        ROW,
        (AT,),
        (BODY, f"{AT}/parameters/1", f"{SCHEMAS}/ToyUpdate"),
    ),
    "a status": (tiny.document(), f"{UPDATE}/status:202", {}, (AT,), (BODY, ANSWER)),
    "a heading": (
        tiny.document(),
        "resource:Toys",
        {"operations": 0},
        (AT, "/tags/0"),
        (BODY, f"{SCHEMAS}/Toy", "/info"),
    ),
    "a heading of nothing": (tiny.document(), "resource:Zzz", {"operations": 0}, ("",), (AT,)),
    "an operation": (tiny.document(), "op:Toys > List", {"method": "GET"}, ("",), (AT, BODY)),
}
"""What there is -> the spec, the fact, its value, where a departure answers it, and where not."""


def statement(key: str, value: dict[str, Any]) -> dict[str, Any]:
    """What a departure from a whole fact names: of a row all that it says."""
    below = key.partition("/")[2]
    kind, _, name = (below or key).partition(":")
    told = {aspect: said for aspect, said in value.items() if said not in (None, False)}
    more = told if kind in ("body", "param", "response") else {}
    return {{"op": "operation"}.get(kind, kind): name, **more}


def is_lost(key: str, texts: set[str]) -> bool:
    """Whether the fact is said to be in no part of the spec, which nothing answers."""
    return any(t.startswith("not in the spec") and t.endswith(f" ({key})") for t in texts)


@pytest.mark.parametrize("case", LACKING)
def test_a_departure_answers_what_the_spec_lacks(case: str) -> None:
    """It stands at a node of the fact, and ends with the fact; anywhere else it answers nothing."""
    tree, key, value, homes, others = LACKING[case]
    (complaint,) = new(tree, {key: value})[0]
    assert is_lost(key, {complaint})
    explained = departure(statement(key, value))
    for pointer in homes:
        other = departed(tree, pointer, explained)
        assert new(tree, {key: value}, other)[0] == set(), pointer
        (idle,) = new(tree, {}, other)[0]
        assert "x-departure, but the page does not say" in idle
    for pointer in others:
        found = new(tree, {key: value}, departed(tree, pointer, explained))[0]
        assert complaint in found, pointer
        assert len(found) > 1


@pytest.mark.parametrize("case", LACKING)
def test_a_departure_answers_no_other_fact(case: str) -> None:
    """A fact of the same kind beside it is as unexplained as it was."""
    tree, key, value, homes, _ = LACKING[case]
    beside = f"{key}y"
    explained = departure(statement(key, value))
    for pointer in homes:
        found = new(tree, {key: value, beside: value}, departed(tree, pointer, explained))[0]
        assert is_lost(beside, found)


@pytest.mark.parametrize("case", ["a row of the body", "a row of a record", "a parameter"])
@pytest.mark.parametrize(
    "edit",
    [
        {"type": "Integer"},
        {"type": None},
        {"required": True},
        {"nullable": True},
        {"conditional": True},
        {"enum": ["a"]},
        {"maxLength": 7},
        {"default": "a"},
        {"format": "uri"},
    ],
    ids=str,
)
def test_a_departure_from_a_row_ends_when_the_row_changes(case: str, edit: dict[str, Any]) -> None:
    """It names all that the row says, so that no change of a row that is left out goes unseen."""
    tree, key, value, homes, _ = LACKING[case]
    for pointer in homes:
        other = departed(tree, pointer, departure(statement(key, value)))
        assert new(tree, {key: value}, other)[0] == set()
        changed = {**value, **edit}
        assert is_lost(key, new(tree, {key: changed}, other)[0])
        again = departed(tree, pointer, departure(statement(key, changed)))
        assert new(tree, {key: changed}, again)[0] == set()


@pytest.mark.parametrize("which", ["request", "response"])
def test_what_is_said_twice_is_answered_twice(which: str) -> None:
    """Of two examples of one operation that are no JSON, each has a departure."""
    tree, at = tiny.document(), BODY if which == "request" else ANSWER
    broken = {"parses": False, "names": {}}
    facts = {f"{UPDATE}/example:{which}:{number}": broken for number in (1, 2)}
    one, same = departure({"parses": False}), departure({"parses": False})
    assert new(tree, facts, departed(tree, at, one, same))[0] == set()
    assert len(new(tree, facts, departed(tree, at, one))[0]) == 1
    (mended,) = [{**facts, key: {"parses": True, "names": {}}} for key in facts if key[-1] == "2"]
    assert len(new(tree, mended, departed(tree, at, one, same))[0]) == 1
    assert new(tree, mended, departed(tree, at, one))[0] == set()


def test_several_departures_in_one_node() -> None:
    """The row that the spec lacks, and each name in the example, have one of their own."""
    tree = listed()
    facts = {f"{UPDATE}/body:zzz": ROW, f"{UPDATE}/example:request:1": EXAMPLE}
    row = departure(statement(f"{UPDATE}/body:zzz", ROW))
    every = [row, departure({"example": "zzz"}), departure({"example": "name"})]
    before = new(tree, facts)[0]
    assert len(before) == len(every)
    assert new(tree, facts, departed(tree, BODY, *every))[0] == set()
    for left in every:
        others = [one for one in every if one is not left]
        assert len(new(tree, facts, departed(tree, BODY, *others))[0]) == 1


def test_a_body_that_others_share() -> None:
    """A departure at a schema holds of every operation whose table is of it."""
    tree, key = twice(), f"{UPDATE}/body:zzz"
    replace = "op:Toys > Replace"
    same = {f"{replace}/{name}": ROW for name in ("body:name", "body:zzz")}
    explained = departed(tree, f"{SCHEMAS}/ToyUpdate", departure(statement(key, ROW)))
    facts = {replace: {"method": "PUT"}, **same, key: ROW}
    assert not any("zzz" in text for text in complaints(explained, facts))
    for gone in (key, f"{replace}/body:zzz"):
        left = complaints(explained, {**facts, gone: None})
        subject = gone.partition("/")[0]
        assert any(f"does not say body: zzz, type: String of {subject}" in text for text in left)


def test_a_contradiction_about_a_row_that_the_spec_lacks() -> None:
    """Who departs from the row as a whole has answered what else is wrong with it."""
    tree = tiny.document()
    del find(tree, f"{SCHEMAS}/ToyUpdate")["required"]
    rule = {"method": "PATCH", "path": "/toys/{toy_id}", "partial": True}
    optional = {f"{UPDATE}/body:name": {"type": "String", "required": False, "maxLength": 9}}
    facts = {UPDATE: rule, **optional, f"{UPDATE}/body:zzz": {"type": "String", "required": True}}
    fault = "the update is partial, and the table requires 'zzz'"
    assert any(fault in text for text in complaints(tree, facts))
    row = {"body": "zzz", "type": "String", "required": True}
    explained = departed(tree, AT, departure(row))
    assert not any("zzz" in text for text in complaints(explained, facts))


def test_the_table_of_an_answer() -> None:
    """What it has, the schema has, and the other way round."""
    tree = tiny.document()
    ended = new(tree, ANSWERED)[1]
    for name in ("id", "class", "price", "color"):
        at = f"{SCHEMAS}/Toy/properties/{name}"
        assert f"the field {name!r} is on no page and has no x-evidence ({at})" in ended
    for key in ANSWERED:
        name = key.rpartition(":")[2]
        fewer = {other: value for other, value in ANSWERED.items() if other != key}
        assert any(f"the field {name!r} is on no page" in t for t in complaints(tree, fewer)), name
    assert new(tree, {**ANSWERED, f"{UPDATE}/response:id": {"type": "Integer"}})[0] == {
        f"Integer on the page, string in the spec ({UPDATE}/response:id)"
    }


@pytest.mark.parametrize("at", [AT, ANSWER, f"{SCHEMAS}/Toy"])
def test_a_row_of_an_answer_that_the_spec_lacks(at: str) -> None:
    """A departure stands at the operation, at the response, or at its schema."""
    tree, key = tiny.document(), f"{UPDATE}/response:zzz"
    facts = {**ANSWERED, key: {"type": None}}
    assert new(tree, facts)[0] == {f"not in the spec ({key})"}
    explained = departed(tree, at, departure({"response": "zzz"}))
    assert new(tree, facts, explained)[0] == set()
    assert len(new(tree, ANSWERED, explained)[0]) == 1


def test_the_table_of_an_answer_within_an_envelope() -> None:
    """A page that lists what is in the envelope needs one departure, as an example does."""
    tree = tiny.document()
    schemas = find(tree, SCHEMAS)
    schemas["Envelope"] = {
        "type": "object",
        "description": "A toy in an envelope.",
        "required": ["data"],
        "x-envelope": "data",
        "x-evidence": "Seen live.",
        "properties": {"data": {"$ref": f"#{SCHEMAS}/Toy", "description": "The toy."}},
    }
    schema = {"$ref": f"#{SCHEMAS}/Envelope"}
    find(tree, f"{ANSWER}/content/application~1json")["schema"] = schema
    assert new(tree, ANSWERED)[0] == {f"the page shows only what is in the envelope ({UPDATE})"}
    explained = departed(tree, f"{SCHEMAS}/Envelope", departure({"envelope": "missing"}))
    assert new(tree, ANSWERED, explained)[0] == set()


@pytest.mark.parametrize("which", ["consumes", "produces"])
def test_media_types_have_no_case(which: str) -> None:
    """How a page writes a media type is no matter; which it is, is."""
    operation = {"method": "PATCH", "path": "/toys/{toy_id}"}
    tree = tiny.document()
    assert new(tree, {UPDATE: {**operation, which: ["application/JSON"]}})[0] == set()
    (complaint,) = new(tree, {UPDATE: {**operation, which: ["application/xml"]}})[0]
    assert complaint.startswith("application/xml on the page, application/json in the spec")
