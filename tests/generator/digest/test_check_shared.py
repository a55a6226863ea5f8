"""What one operation says of a schema that it shares, and what evidence around a field covers."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from generator.spec_nodes import find
from tests.generator import tiny
from tests.generator.digest.tiny_page import AT, SCHEMAS, UPDATE, VALUES, complaints, departure

FIELD = f"{SCHEMAS}/ToyUpdate/properties/from"
OTHER = "op:Toys > Replace"
ROW = {"type": "String", "required": False}
SAID: dict[str, tuple[dict[str, Any], dict[str, Any], str]] = {
    "null": ({"type": ["string", "null"]}, {"nullable": True}, "that 'from' may be null"),
    "values": ({"enum": ["a", "b"]}, {"enum": ["a", "b"]}, "the values that it lists"),
    "a format": ({"format": "uri"}, {"type": "Url"}, "the format 'uri'"),
    "a limit": ({"maxLength": 7}, {"maxLength": 7}, "maxLength 7"),
    "a default": ({"default": "a"}, {"default": "a"}, "default 'a'"),
    "a condition": ({"x-required-if": "x"}, {"conditional": True}, "that 'from' is required at"),
}
"""What a spec says of a field, how a row says it, and what the spec is then said to claim."""


def twice(schema: dict[str, Any]) -> dict[str, Any]:
    """The tiny vendor with two operations that take one body."""
    tree = tiny.document()
    operations = find(tree, "/paths/~1toys~1{toy_id}")
    changes = {"operationId": "replaceToy", "x-doc": OTHER.partition(":")[2]}
    operations["put"] = {**operations["patch"], **changes}
    find(tree, FIELD).update(schema)
    return tree


def rows(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """The page with both operations, and a row of each for the field."""
    same = {key.replace(UPDATE, OTHER): value for key, value in VALUES.items()}
    same[OTHER] = {"method": "PUT", "path": "/toys/{toy_id}"}
    return {
        **same,
        f"{UPDATE}/body:from": {**ROW, **one},
        f"{OTHER}/body:from": {**ROW, **other},
    }


@pytest.mark.parametrize("case", SAID)
def test_each_operation_says_it_of_a_shared_field(case: str) -> None:
    """When one of two tables no longer says what the spec says, that is an error."""
    schema, said, claim = SAID[case]
    tree = twice(schema)
    plain = {text for text in complaints(twice({}), rows({}, {})) if "from" in text}
    assert plain == {text for text in complaints(tree, rows(said, said)) if "from" in text}
    for page in (rows(said, {}), rows({}, said)):
        assert any(text.startswith(claim) for text in complaints(tree, page)), page


def test_evidence_around_a_field_is_none_for_a_condition() -> None:
    """A condition that the page has dropped is an error, whatever is known of the schema."""
    schema, said, claim = SAID["a condition"]
    tree = twice(schema)
    find(tree, f"{SCHEMAS}/ToyUpdate")["x-evidence"] = "Seen live."
    assert any(text.startswith(claim) for text in complaints(tree, rows(said, {})))
    find(tree, FIELD)["x-evidence"] = "Seen live."
    assert not any(text.startswith(claim) for text in complaints(tree, rows(said, {})))


def test_a_row_with_a_type_needs_one_in_the_spec() -> None:
    """A field that may be anything departs from a page that has a type for it."""
    tree = tiny.document()
    del find(tree, FIELD)["type"]
    before = complaints(tree, {})
    assert f"String on the page, anything in the spec ({UPDATE}/body:from)" in before
    find(tree, FIELD)["x-departure"] = departure({"type": "String"})
    assert len(before) - len(complaints(tree, {})) == 1


def test_evidence_around_a_field_is_none_for_a_row_that_is_gone() -> None:
    """A row that a table has lost is an error, unless the field itself says how it is known."""
    tree = tiny.document()
    find(tree, f"{SCHEMAS}/ToyUpdate")["x-evidence"] = "Seen live."
    find(tree, AT)["x-evidence"] = "Seen live."
    names = [key.rpartition(":")[2] for key in VALUES if "/body:" in key and "." not in key]
    for name in set(names) - {"parts"}:
        gone = {f"{UPDATE}/body:{name}": None}
        at = f"{SCHEMAS}/ToyUpdate/properties/{name}"
        lost = f"the field {name!r} is on no page and has no x-evidence ({at})"
        assert lost in complaints(tree, gone)
        own = copy.deepcopy(tree)
        find(own, at)["x-evidence"] = "Seen live."
        assert lost not in complaints(own, gone)


def test_evidence_of_a_shared_parameter_is_none_for_an_operation() -> None:
    """Whose table has lost it says so of its parameters, whatever is known of the parameter."""
    tree = tiny.document()
    known = {"name": "dryRun", "in": "query", "description": "x", "schema": {"type": "boolean"}}
    tree["components"]["parameters"] = {"DryRun": {**known, "x-evidence": "Seen live."}}
    find(tree, f"{AT}/parameters")[1] = {"$ref": "#/components/parameters/DryRun"}
    gone = {f"{UPDATE}/param:query:dryRun": None}
    lost = f"the parameter 'dryRun' is on no page and has no x-evidence ({AT}/parameters)"
    assert lost in complaints(tree, gone)
    assert lost not in complaints(tree, {})
    find(tree, AT)["x-evidence"] = "Seen live."
    assert lost in complaints(tree, gone)
    find(tree, AT)["x-evidence"] = {"parameters": "Seen live."}
    assert lost not in complaints(tree, gone)
    assert any("documents after all" in text for text in complaints(tree, {}))


def test_evidence_around_a_field_within_is_none_for_a_row_that_is_gone() -> None:
    """So it is with the rows of an object in an object, while the table has others of it."""
    tree = tiny.document()
    part = find(tree, f"{SCHEMAS}/Part")
    part |= {"required": [], "x-evidence": "Seen live."}
    part["properties"]["weight"] = {"type": "number", "description": "Its weight."}
    rows = {f"{UPDATE}/body:parts[].{name}": {"type": None} for name in ("partName", "weight")}
    assert not any("weight" in text for text in complaints(tree, rows))
    gone = {**rows, f"{UPDATE}/body:parts[].weight": None}
    at = f"{SCHEMAS}/Part/properties/weight"
    lost = f"the field 'weight' is on no page and has no x-evidence ({at})"
    assert lost in complaints(tree, gone)
    find(tree, at)["x-evidence"] = "Seen live."
    assert lost not in complaints(tree, gone)


def test_a_shared_parameter_in_a_path_that_the_page_does_not_print() -> None:
    """It may have another name on the page, where a departure says so, but not none."""
    tree = tiny.document()
    known = find(tree, f"{AT}/parameters/0")
    tree["components"]["parameters"] = {"ToyId": {**known, "x-evidence": "Seen live."}}
    find(tree, f"{AT}/parameters")[0] = {"$ref": "#/components/parameters/ToyId"}
    key = f"{UPDATE}/param:path:"
    renamed = {UPDATE: {"method": "PATCH"}, f"{key}toy_id": None, f"{key}id": {"type": "String"}}
    lost = f"the parameter 'toy_id' is on no page and has no x-evidence ({AT}/parameters)"
    assert lost not in complaints(tree, renamed)
    assert lost in complaints(tree, {**renamed, f"{key}id": None})
