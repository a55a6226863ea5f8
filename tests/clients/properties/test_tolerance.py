"""One place of a valid body is spoilt: reading goes on and says where; strict reading refuses."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from attrs import field, frozen
from hypothesis import assume
from hypothesis import strategies as st

from lmskit import UNSET
from tests.clients.properties.test_responses import encoded, some_arguments
from tests.oracles.oracles import (
    Case,
    answered,
    as_json,
    cases,
    examples,
    last_page,
    normal,
    replies,
    returned,
    value_schema,
    values,
    within,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

SPOILERS: dict[str, list[Any]] = {
    "string": ["", "no such text"],
    "integer": [0, 7, 2**70],
    "number": [0.5],
    "boolean": [True, False],
    "null": [None],
    "array": [[], [None], ["x"]],
    "object": [{}, {"unknown": 1}],
}
GONE = object()
SUCCESSES = [
    pytest.param(case, int(status), schema, id=f"{case}-{status}")
    for case in cases()
    for status, _, schema in replies(case)
    if status.startswith("2") and schema is not None and not case.operation.binary
]


@frozen
class Place:
    """A value inside a body: where it is, what it should be, and whether it must be there."""

    steps: tuple[str | int, ...]
    schema: Any = field(repr=False)
    required: bool

    @property
    def path(self) -> str:
        """The JSON path as a drift gives it."""
        texts = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.steps)
        return "$" + "".join(texts)


def places(case: Case, schema: Any, value: Any, steps: tuple[Any, ...] = ()) -> Iterator[Place]:
    """Every declared place below a value."""
    schema = case.spec.branch(schema, value)
    inner: list[tuple[Any, Any, Any, bool]] = []
    if isinstance(value, dict):
        declared, required = case.spec.properties(schema), case.spec.required(schema)
        inner = [(k, v, declared[k], k in required) for k, v in value.items() if k in declared]
        if rest := case.spec.map_values(schema):
            inner = [(k, v, rest, False) for k, v in value.items()]
    elif isinstance(value, list):
        inner = [(i, v, schema.get("items", {}), True) for i, v in enumerate(value)]
    for step, item, item_schema, needed in inner:
        if case.spec.types(item_schema):  # what may be anything cannot be spoilt
            yield Place((*steps, step), item_schema, needed)
        yield from places(case, item_schema, item, (*steps, step))


def spoilers(case: Case, place: Place) -> list[Any]:
    """Values that do not belong at a place; GONE is none at all."""
    schema = case.spec.resolve(place.schema)
    allowed = set(case.spec.types(place.schema))
    allowed |= {"integer"} if "number" in allowed else set()
    # To a reader, null is as good as absent.
    may_be_null = case.spec.nullable(place.schema) or not place.required
    allowed |= {"null"} if may_be_null else set()
    found = [value for name, values in SPOILERS.items() if name not in allowed for value in values]
    if schema.get("format") == "date-time":
        found += ["yesterday", "", "2030-13-01T00:00:00Z"]
    if place.required and isinstance(place.steps[-1], str):
        found.append(GONE)
    return found


def spoil(body: Any, place: Place, spoiler: Any) -> Any:
    """A copy of the body with the place spoilt."""
    spoilt = json.loads(json.dumps(body))
    holder = spoilt
    for step in place.steps[:-1]:
        holder = holder[step]
    if spoiler is GONE:
        del holder[place.steps[-1]]
    else:
        holder[place.steps[-1]] = spoiler
    return spoilt


def spoilable(case: Case, schema: Any, body: Any) -> list[Place]:
    """The places of a body where a reader goes on after an oddity: all but the value itself."""
    member, _ = value_schema(case, schema)
    return [place for place in places(case, schema, body) if place.steps != (member,)]


def is_single(case: Case, schema: Any) -> bool:
    """Whether an answer holds nothing but one scalar, which can only be there or not."""
    member, inner = value_schema(case, schema)
    others = case.spec.properties(schema).keys() - {member}
    return not others and not {"array", "object"} & set(case.spec.types(inner))


def spoilt_bodies(case: Case, schema: Any) -> st.SearchStrategy[tuple[Any, Place, Any]]:
    """A body of which one place inside the returned value, or beside it, is wrong."""

    @st.composite
    def spoilt(draw: st.DrawFn) -> tuple[Any, Place, Any]:
        body = last_page(case, draw(values(case, schema)))
        found = spoilable(case, schema, body)
        assume(found)
        place = draw(st.sampled_from(found))
        spoiler = draw(st.sampled_from(spoilers(case, place)))
        return spoil(body, place, spoiler), place, spoiler

    return spoilt()


def has_enum(case: Case, schema: Any, above: tuple[Any, ...] = ()) -> bool:
    """Whether there is an enum anywhere in a schema."""
    schema = case.spec.resolve(schema)
    if "enum" in schema or any(schema is one for one in above):
        return "enum" in schema
    inner = [
        *case.spec.properties(schema).values(),
        *([schema["items"]] if "items" in schema else []),
    ]
    return any(has_enum(case, item, (*above, schema)) for item in inner)


WITH_ENUMS = [param for param in SUCCESSES if has_enum(param.values[0], param.values[2])]
SPOILABLE = [param for param in SUCCESSES if not is_single(param.values[0], param.values[2])]


@pytest.mark.parametrize(("case", "status", "schema"), SPOILABLE)
def test_tolerant(case: Case, status: int, schema: Any) -> None:
    """The value is built with the odd value as it came, and a drift names its place."""

    @examples(case, spoilt_bodies(case, schema), some_arguments(case))
    def check(spoilt: tuple[Any, Place, Any], drawn: dict[str, Any]) -> None:
        body, place, spoiler = spoilt
        drifts: list[Any] = []
        handler = answered(status, encoded(body), "application/json")
        value = case.play(handler, drawn, strict=False, on_drift=drifts.append)
        assert any(within(drift.path, place.path) for drift in drifts), drifts
        assert all(drift.operation == case.operation.id for drift in drifts)
        if spoiler is GONE:
            assert [(drift.path, drift.got) for drift in drifts] == [(place.path, UNSET)]
        _, inner = value_schema(case, schema)
        again = as_json(value)
        wanted = returned(case, schema, body)
        assert normal(case.spec, inner, again, read=True) == normal(
            case.spec, inner, wanted, read=True
        )

    check()


@pytest.mark.parametrize(("case", "status", "schema"), SPOILABLE)
def test_strict(case: Case, status: int, schema: Any) -> None:
    """With `strict`, the same bodies raise DecodeError with the path and the response."""

    @examples(case, spoilt_bodies(case, schema), some_arguments(case))
    def check(spoilt: tuple[Any, Place, Any], drawn: dict[str, Any]) -> None:
        body, place, _ = spoilt
        content = encoded(body)
        with pytest.raises(case.vendor.error("DecodeError")) as caught:
            case.play(answered(status, content, "application/json"), drawn, strict=True)
        assert within(caught.value.path, place.path)
        assert caught.value.response.content == content

    check()


@pytest.mark.parametrize("strict", [False, True], ids=["tolerant", "strict"])
@pytest.mark.parametrize(("case", "status", "schema"), WITH_ENUMS)
def test_unknown_enum_values(case: Case, status: int, schema: Any, strict: bool) -> None:
    """A value that an enum does not know is read as itself, without a drift."""

    @examples(
        case, values(case, schema), st.text(st.characters(codec="utf-8")), some_arguments(case)
    )
    def check(body: Any, unknown: str, drawn: dict[str, Any]) -> None:
        body = last_page(case, body)
        found = [p for p in places(case, schema, body) if "enum" in case.spec.resolve(p.schema)]
        assume(found)
        for place in found:
            body = spoil(body, place, unknown)
        drifts: list[Any] = []
        handler = answered(status, encoded(body), "application/json")
        value = case.play(handler, drawn, strict=strict, on_drift=drifts.append)
        assert drifts == []
        _, inner = value_schema(case, schema)
        again = as_json(value)
        wanted = returned(case, schema, body)
        assert normal(case.spec, inner, again, read=True) == normal(
            case.spec, inner, wanted, read=True
        )

    check()


def without_value(case: Case, schema: Any) -> Iterator[Any]:
    """Objects in which the value is missing, or no such thing."""
    member, inner = value_schema(case, schema)
    if member is None:
        return
    rest = {"result": "success"} if member != "result" else {}
    kinds = case.spec.types(inner)
    for name, others in SPOILERS.items() if {"array", "object"} & {*kinds} else ():
        if name not in (*kinds, "null"):
            yield from ({**rest, member: value} for value in others)
    if case.operation.pagination is None or case.operation.pagination.items is None:
        yield from ({**rest, member: None}, rest)


def is_value(case: Case, schema: Any, content: bytes) -> bool:
    """Whether bytes are JSON that an answer may be: of its type, odd or not."""
    try:
        body = json.loads(content.decode("utf-8-sig", "replace"))
    except ValueError:
        return False
    types = case.spec.types(schema)
    if not types or body is None:
        return not types or case.spec.nullable(schema)
    kind = {list: "array", dict: "object"}.get(type(body))
    if kind == "object" and case.spec.properties(case.spec.envelope(schema)):
        return False  # none of the bodies here has what a model needs
    return kind in types if kind else not {"array", "object"} & {*types}


@pytest.mark.parametrize("strict", [False, True], ids=["tolerant", "strict"])
@pytest.mark.parametrize(("case", "status", "schema"), SUCCESSES)
def test_no_value_at_all(case: Case, status: int, schema: Any, strict: bool) -> None:
    """Where the value itself is missing or no such thing, or the body is not JSON: DecodeError."""
    bodies = [encoded(body) for body in without_value(case, schema)]
    bodies += [b"", b"<html>", b"{", b"[]", b"null", b'"x"']

    @examples(case, st.sampled_from(bodies) | st.binary(max_size=20), some_arguments(case))
    def check(content: bytes, drawn: dict[str, Any]) -> None:
        assume(not is_value(case, schema, content))
        with pytest.raises(case.vendor.error("DecodeError")) as caught:
            case.play(answered(status, content, "application/json"), drawn, strict=strict)
        assert caught.value.response.content == content

    check()
