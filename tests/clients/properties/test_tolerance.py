"""One place of a valid body is spoilt: reading goes on and says where; strict reading refuses."""

from __future__ import annotations

import itertools
import json
from typing import TYPE_CHECKING, Any

import pytest
from attrs import frozen
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
    judge,
    last_page,
    normal,
    replies,
    returned,
    value_schema,
    values,
    within,
)
from tests.oracles.places import Place, every_place, least_arguments, pair_of, places
from tests.oracles.wire_tables import turn

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


@frozen
class Spoilt:
    """A body that was valid, the place in it that is wrong, and what stands there."""

    body: Any
    place: Place
    spoiler: Any


def answers() -> list[Any]:
    """The first answer of a vendor of each schema, and of each way to be read, as parameters."""
    found: dict[Any, Any] = {}
    for case in cases():
        for status, _, schema in replies(case):
            if status.startswith("2") and schema is not None and not case.operation.binary:
                key = (case.vendor.name, case.operation.pagination, json.dumps(schema))
                param = pytest.param(case, int(status), schema, id=f"{case}-{status}")
                found.setdefault(key, param)
    return list(found.values())


ANSWERS = answers()


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


def spoil(body: Any, place: Place, spoiler: Any) -> Spoilt:
    """A copy of the body with the place spoilt."""
    spoilt = json.loads(json.dumps(body))
    holder = spoilt
    for step in place.steps[:-1]:
        holder = holder[step]
    if spoiler is GONE:
        del holder[place.steps[-1]]
    else:
        holder[place.steps[-1]] = spoiler
    return Spoilt(spoilt, place, spoiler)


def spoilable(case: Case, schema: Any, body: Any) -> list[Place]:
    """The places where a reader goes on after an oddity.

    They are all but the value itself and what leads to the next page.
    """
    member, _ = value_schema(case, schema)
    paging = case.operation.pagination
    taken = {(member,), (paging.continuation if paging else None,)}
    return [place for place in places(case.spec, schema, body) if place.steps not in taken]


def is_single(case: Case, schema: Any) -> bool:
    """Whether an answer holds nothing but one scalar, which can only be there or not."""
    member, inner = value_schema(case, schema)
    others = case.spec.properties(schema).keys() - {member}
    return not others and not {"array", "object"} & set(case.spec.types(inner))


SPOILABLE = [param for param in ANSWERS if not is_single(param.values[0], param.values[2])]


def in_turn(case: Case, number: int) -> Case:
    """The case in one of its modes: of many values that are tried alike, every other is async."""
    (one,) = [each for each in case.modes() if each.mode == turn(number)]
    return one


def spots() -> list[Any]:
    """Each pair of place and schema in a vendor's answers, in a least body, as parameters."""
    seen: dict[str, set[Any]] = {}
    found: list[Any] = []
    for case, status, schema in (param.values for param in SPOILABLE):
        met = seen.setdefault(case.vendor.name, set())
        for body, place in every_place(case.spec, schema):
            pair = pair_of(case.spec, place)
            if pair not in met and place in spoilable(case, schema, body):
                met.add(pair)
                name = f"{case}-{status}-{place.path}"
                found.append(pytest.param(case, status, schema, body, place, id=name))
    return found


@pytest.mark.parametrize(("case", "status", "schema", "body", "place"), spots())
def test_every_place(case: Case, status: int, schema: Any, body: Any, place: Place) -> None:
    """Every wrong value at every kind of place, in a body that is right and holds little else."""
    judge(case, schema).validate(body)
    drawn = least_arguments(case)
    for index, spoiler in enumerate(spoilers(case, place)):
        one = in_turn(case, index)
        assert_spoilt(one, status, schema, spoil(body, place, spoiler), drawn)


@pytest.mark.parametrize(("case", "status", "schema"), SPOILABLE)
def test_any_body(case: Case, status: int, schema: Any) -> None:
    """A wrong value anywhere in a body of any kind."""

    @st.composite
    def spoilt(draw: st.DrawFn) -> Spoilt:
        body = last_page(case, draw(values(case, schema)))
        found = spoilable(case, schema, body)
        assume(found)
        place = draw(st.sampled_from(found))
        spoiler = draw(st.sampled_from(spoilers(case, place)))
        return spoil(body, place, spoiler)

    @examples(case, spoilt(), some_arguments(case))
    def check(found: Spoilt, drawn: dict[str, Any]) -> None:
        for one in case.modes():
            assert_spoilt(one, status, schema, found, drawn)

    check()


def assert_spoilt(case: Case, status: int, schema: Any, spoilt: Spoilt, drawn: Any) -> None:
    """The value is built with the odd value as it came, and a drift names its place.

    With `strict`, the same body raises DecodeError with the path and the response.
    """
    place, content = spoilt.place, encoded(spoilt.body)
    handler = answered(status, content, "application/json")
    drifts: list[Any] = []
    value = case.play(handler, drawn, strict=False, on_drift=drifts.append)
    assert any(within(drift.path, place.path) for drift in drifts), drifts
    assert all(drift.operation == case.operation.id for drift in drifts)
    if spoilt.spoiler is GONE:
        assert [(drift.path, drift.got) for drift in drifts] == [(place.path, UNSET)]
    assert_read(case, schema, spoilt.body, value)
    with pytest.raises(case.vendor.error("DecodeError")) as caught:
        case.play(handler, drawn, strict=True)
    assert within(caught.value.path, place.path)
    assert caught.value.response.content == content


def assert_read(case: Case, schema: Any, body: Any, value: Any) -> None:
    """A value says what the body says."""
    _, inner = value_schema(case, schema)
    wanted = returned(case, schema, body)
    found = normal(case.spec, inner, as_json(value), read=True)
    assert found == normal(case.spec, inner, wanted, read=True)


def with_enums() -> list[Any]:
    """Each answer that has enums, with a least body for each of them, as parameters."""
    found: list[Any] = []
    for case, status, schema in (param.values for param in ANSWERS):
        bodies = [
            body
            for body, place in every_place(case.spec, schema)
            if "enum" in case.spec.resolve(place.schema)
        ]
        if bodies:
            found.append(pytest.param(case, status, schema, bodies, id=f"{case}-{status}"))
    return found


@pytest.mark.parametrize(("case", "status", "schema", "bodies"), with_enums())
def test_unknown_enum_values(case: Case, status: int, schema: Any, bodies: list[Any]) -> None:
    """A value that an enum does not know is read as itself, without a drift."""
    some = values(case, schema) | st.sampled_from(bodies)

    @examples(case, some, st.text(st.characters(codec="utf-8")), some_arguments(case))
    def check(body: Any, unknown: str, drawn: dict[str, Any]) -> None:
        changed = with_enum_values(case, schema, body, unknown)
        for one in case.modes():
            assert_no_drift(one, status, schema, changed, drawn)

    check()
    plain = itertools.product(bodies, ("", "of tomorrow", "1", "null"))
    for index, (body, unknown) in enumerate(plain):
        changed = with_enum_values(case, schema, body, unknown)
        assert_no_drift(in_turn(case, index), status, schema, changed, least_arguments(case))


def with_enum_values(case: Case, schema: Any, body: Any, value: str) -> Any:
    """A last page with a value in the place of each enum."""
    changed = last_page(case, body)
    for place in places(case.spec, schema, changed):
        if "enum" in case.spec.resolve(place.schema):
            changed = spoil(changed, place, value).body
    return changed


def assert_no_drift(case: Case, status: int, schema: Any, body: Any, drawn: Any) -> None:
    """Tolerant or strict, the body is read as it is."""
    handler = answered(status, encoded(body), "application/json")
    for strict in (False, True):
        drifts: list[Any] = []
        value = case.play(handler, drawn, strict=strict, on_drift=drifts.append)
        assert drifts == []
        assert_read(case, schema, body, value)


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
    return kind in types if kind else bool({*types} - {"array", "object"})


def is_json(content: bytes) -> bool:
    """Whether bytes are JSON, in any of the encodings that a reader may guess."""
    try:
        json.loads(content)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize(("case", "status", "schema"), ANSWERS)
def test_no_value_at_all(case: Case, status: int, schema: Any) -> None:
    """Where the value itself is missing or no such thing, or the body is not JSON: DecodeError."""
    bodies = [encoded(body) for body in without_value(case, schema)]
    bodies += [b"", b"<html>", b"{", b"[]", b"null", b'"x"']
    wrong = [content for content in bodies if not is_value(case, schema, content)]
    # Drawn bytes are none that happen to be an answer: what is JSON stands above.
    noise = st.binary(max_size=20).filter(lambda content: not is_json(content))

    @examples(case, noise, some_arguments(case))
    def check(content: bytes, drawn: dict[str, Any]) -> None:
        for one in case.modes():
            assert_no_value(one, status, content, drawn)

    check()
    for index, content in enumerate(wrong):
        assert_no_value(in_turn(case, index), status, content, least_arguments(case))


def assert_no_value(case: Case, status: int, content: bytes, drawn: Any) -> None:
    """The content is refused, tolerant or strict, with the response."""
    for strict in (False, True):
        with pytest.raises(case.vendor.error("DecodeError")) as caught:
            case.play(answered(status, content, "application/json"), drawn, strict=strict)
        assert caught.value.response.content == content
