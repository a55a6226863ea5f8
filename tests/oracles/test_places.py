"""Places of arguments and answers: that all are found, and which of them are the same."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import jsonschema_rs
import pytest

from tests.oracles.oracles import Case, cases
from tests.oracles.places import (
    MOMENT,
    Place,
    distinct_targets,
    every_place,
    least,
    least_arguments,
    pair_of,
    places,
    required_arguments,
    schema_key,
    targets,
)
from tests.oracles.spec_reader import read_spec
from tests.oracles.vendors import VENDORS

if TYPE_CHECKING:
    from tests.oracles.spec_model import Spec

SCHEMAS: dict[str, Any] = {
    "Node": {
        "type": "object",
        "required": ["name"],
        "properties": {
            "name": {"type": "string"},
            "at": {"type": "string", "format": "date-time"},
            "kids": {"type": "array", "items": {"$ref": "#/components/schemas/Node"}},
            "bySize": {"type": "object", "additionalProperties": {"type": "integer"}},
            "any": {},
        },
    }
}
NODE = {"$ref": "#/components/schemas/Node"}


def tiny(*parameters: Any, body: Any = None, **more: Any) -> Spec:
    """A document of one operation; `more` is said of its body."""
    operation: dict[str, Any] = {"operationId": "x", "parameters": list(parameters)}
    if body is not None:
        operation["requestBody"] = {"content": {"application/json": {"schema": body}}, **more}
    return read_spec({"paths": {"/": {"post": operation}}, "components": {"schemas": SCHEMAS}})


def names(spec: Spec) -> list[str]:
    """The places of the arguments of the one operation."""
    return [str(target) for target in targets(spec, spec.operations["x"])]


def test_every_argument_is_a_target() -> None:
    """Parameters and what is inside the body, by Python names; a schema in itself once."""
    query = {"in": "query", "name": "pageSize", "schema": {"type": "integer"}}
    assert names(tiny(query, body={"type": "object", "properties": {"aNode": NODE}})) == [
        "page_size",
        "a_node",
        *(f"a_node.{name}" for name in ("name", "at", "kids", "kids[0]", "by_size", "any")),
    ]


def test_a_list_is_one_argument() -> None:
    """It has the name that the document gives it, and is required where the document says so."""
    spec = tiny(body={"type": "array", "items": NODE}, **{"x-argument": "rows", "required": True})
    assert names(spec)[:3] == ["rows", "rows[0]", "rows[0].name"]
    assert required_arguments(spec, spec.operations["x"]) == {"rows"}
    spec = tiny(body={"type": "array", "items": NODE}, **{"x-argument": "rows"})
    assert required_arguments(spec, spec.operations["x"]) == set()


def test_a_value_is_put_in_its_place() -> None:
    """What is around it is what was drawn, or the least that the schema allows."""
    spec = tiny(body={"type": "object", "properties": {"a": NODE}})
    found = {str(target): target for target in targets(spec, spec.operations["x"])}
    assert found["a"].put({"b": 1}, 5) == {"b": 1, "a": 5}
    assert found["a.at"].put({}, 5) == {"a": {"name": "x", "at": 5}}
    assert found["a.at"].put({"a": {"name": "y"}}, 5) == {"a": {"name": "y", "at": 5}}
    assert found["a.kids[0]"].put({}, 5) == {"a": {"name": "x", "kids": [5]}}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"type": "string"}, {"type": "string", "description": "d", "x-doc": "e"}, True),
        ({"type": "string"}, {"type": "string", "maxLength": 5}, False),
        ({"type": "string"}, {"type": ["string", "null"]}, False),
        (NODE, {"anyOf": [NODE, {"type": "null"}]}, False),
        (NODE, {**SCHEMAS["Node"], "title": "t"}, True),
    ],
)
def test_schemas_are_the_same_if_they_allow_the_same(one: Any, other: Any, same: bool) -> None:
    """What is said for readers makes no difference; limits and null do."""
    spec = tiny()
    assert (schema_key(spec, one) == schema_key(spec, other)) is same


def test_each_pair_of_place_and_schema_is_judged_once() -> None:
    """Each argument of a vendor is like one that is judged, and no two of those are alike."""
    chosen = distinct_targets(cases())
    kept = [pair(case, target) for case, target in chosen]
    assert len(set(kept)) == len(kept)
    every = [(case, target) for case in cases() for target in targets(case.spec, case.operation)]
    assert {pair(case, target) for case, target in every} == set(kept)
    assert len(kept) < len(every) / 4


def pair(case: Case, target: Any) -> Any:
    """Vendor, place and schema of an argument."""
    shape = tuple("item" if isinstance(step, int) else "member" for step in target.trail)
    return case.vendor.name, target.location, shape, schema_key(case.spec, target.schema)


def test_places_of_a_body_are_found() -> None:
    """Members, items and values of maps that are there; not what may be anything."""
    body = {"name": "n", "kids": [{"name": "m"}], "bySize": {"s": 1}, "any": [1], "more": 2}
    found = {place.path: place.required for place in places(tiny(), NODE, body)}
    assert found == {
        "$.name": True,
        "$.kids": False,
        "$.kids[0]": True,
        "$.kids[0].name": True,
        "$.bySize": False,
        "$.bySize.s": False,
    }


def test_each_place_has_a_least_body() -> None:
    """The body is valid, and the place is in it."""
    spec = tiny()
    found = {place.path: body for body, place in every_place(spec, NODE)}
    assert found == {
        "$.name": {"name": "x"},
        "$.at": {"name": "x", "at": MOMENT.isoformat()},
        "$.kids": {"name": "x", "kids": []},
        "$.kids[0]": {"name": "x", "kids": [{"name": "x"}]},
        "$.bySize": {"name": "x", "bySize": {}},
        "$.bySize.key": {"name": "x", "bySize": {"key": 1}},
    }
    validator = jsonschema_rs.Draft202012Validator(
        {**NODE, "components": {"schemas": SCHEMAS}}, validate_formats=True
    )
    for body in found.values():
        validator.validate(body)


def test_pairs_tell_nesting_and_need_apart() -> None:
    """A member is no item, and what is required is not what may be missing."""
    spec, text = tiny(), {"type": "string"}
    assert pair_of(spec, Place(("a", "b"), text, True)) == pair_of(
        spec, Place(("z", "c"), {**text, "title": "t"}, True)
    )
    for other in (
        Place(("a", 0), text, True),
        Place((0, "b"), text, True),
        Place(("a", "b"), text, False),
        Place(("a", "b"), {"type": "integer"}, True),
    ):
        assert pair_of(spec, Place(("a", "b"), text, True)) != pair_of(spec, other)


@pytest.mark.parametrize(
    ("schema", "value", "wire"),
    [
        ({"type": "string", "enum": ["b", "a"]}, "b", "b"),
        ({"type": "string", "format": "date-time"}, MOMENT, "2030-01-07T09:00:00+00:00"),
        ({"type": "string", "format": "binary"}, b"x", b"x"),
        ({"type": "integer", "minimum": 10}, 10, 10),
        ({"type": "array", "items": NODE}, [], []),
        (NODE, {"name": "x"}, {"name": "x"}),
    ],
)
def test_the_least_value(schema: Any, value: Any, wire: Any) -> None:
    """As an argument, and as it stands on the wire."""
    assert least(tiny(), schema) == value
    assert least(tiny(), schema, wire=True) == wire


def test_the_least_arguments_are_those_required() -> None:
    """Of every operation, each by its name; moments have a zone."""
    for case in cases():
        required = {item.argument for item in case.operation.parameters if item.required}
        given = least_arguments(case)
        assert required <= set(given)
        moments = [value for value in given.values() if isinstance(value, datetime.datetime)]
        assert all(moment.tzinfo for moment in moments)
    assert {case.vendor.name for case in cases()} == set(VENDORS)
