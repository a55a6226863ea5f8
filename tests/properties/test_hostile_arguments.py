"""An argument that the spec does not allow is refused by its name, and nothing is sent."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from lmskit.testing.strategies import arguments
from tests.harness.drivers import Capture
from tests.harness.oracles import Case, cases, node_of, within
from tests.harness.spec_reader import argument_name


class Opaque:
    """A class that no serializer knows."""


NAIVE = datetime.datetime(2030, 1, 7, 9)
FOREIGN: dict[str, list[Any]] = {
    "string": ["text", b"bytes", "\ud800"],
    "integer": [5, 2**70],
    "number": [1.5],
    "boolean": [True, False],
    "null": [None],
    "array": [[], [[]], ("x",)],
    "object": [{}, {"a": 1}],
    "none of JSON's": [Opaque(), Opaque, 1j, {1, 2}, float("nan"), float("inf")],
}


@frozen
class Target:
    """An argument, or a place inside one."""

    name: str
    schema: Any
    trail: tuple[str | int, ...] = ()

    def __str__(self) -> str:
        return self.name + "".join(
            f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.trail
        )

    def put(self, given_: dict[str, Any], value: Any) -> dict[str, Any]:
        """The arguments with a value at this place."""
        return {**given_, self.name: self._within(given_.get(self.name), self.trail, value)}

    def _within(self, old: Any, trail: tuple[str | int, ...], value: Any) -> Any:
        if not trail:
            return value
        step, *rest = trail
        if isinstance(step, int):
            return [self._within(None, tuple(rest), value)]
        kept = old if isinstance(old, dict) else {}
        return {**kept, step: self._within(kept.get(step), tuple(rest), value)}


def targets(case: Case) -> list[Target]:
    """Every argument of an operation, and every member and item inside one."""
    found = [Target(argument_name(item.name), item.schema) for item in case.operation.parameters]
    if case.operation.body is not None:
        content = node_of(case)["requestBody"]["content"]["application/json"]["schema"]
        properties = case.spec.properties(content)
        found += [Target(argument_name(name), schema) for name, schema in properties.items()]
    return [place for target in found for place in (target, *_inner(case, target))]


def _inner(case: Case, target: Target) -> list[Target]:
    schema = case.spec.resolve(target.schema)
    nested = [
        Target(target.name, item, (*target.trail, argument_name(name)))
        for name, item in case.spec.properties(schema).items()
    ]
    if "items" in schema:
        nested.append(Target(target.name, schema["items"], (*target.trail, 0)))
    return [place for inner in nested for place in (inner, *_inner(case, inner))]


def foreign(case: Case, target: Target) -> list[Any]:
    """Values of every type but those of the schema, and the limits' other side."""
    schema = case.spec.resolve(target.schema)
    declared = schema["type"]
    allowed = {declared} if isinstance(declared, str) else set(declared)
    allowed |= {"integer"} if "number" in allowed else set()
    values = [v for name, items in FOREIGN.items() if name not in allowed for v in items]
    if "string" in allowed:
        values += [b"bytes", "\ud800", "x\udfffy"]
        values += ["x" * (schema["maxLength"] + 1)] if "maxLength" in schema else []
    if "enum" in schema:
        values += ["no such value", "", schema["enum"][0].upper()]
    if schema.get("format") == "date-time":
        values += [NAIVE, NAIVE.date(), NAIVE.time(), "yesterday", 1.5]
    if allowed & {"number", "integer"}:
        values += ["5", "nan"]
    if "object" in allowed and "properties" in schema:
        values += [{"no_such_member": 1}, {1: 2}]
    return values


PLACES = [
    pytest.param(case, target, id=f"{case}-{target}")
    for case in cases()
    for target in targets(case)
]


@pytest.mark.parametrize(("case", "target"), PLACES)
def test_refused_by_name(case: Case, target: Target) -> None:
    """Another type, more than a limit, no zone: the error names the place, and nothing is sent."""
    base = arguments(case.spec.document, case.operation.id, required_only=True)

    @given(base, st.sampled_from(foreign(case, target)))
    def check(drawn: dict[str, Any], value: Any) -> None:
        capture = Capture(status=500)
        with pytest.raises(case.vendor.error("InvalidArgumentError")) as caught:
            case.play(capture, target.put(drawn, value))
        assert within(caught.value.argument, str(target))
        assert capture.sent == []

    check()


@pytest.mark.parametrize(
    ("case", "name"),
    [
        pytest.param(case, argument_name(item.name), id=f"{case}-{item.name}")
        for case in cases()
        for item in case.operation.located("path")
    ],
)
def test_empty_path_parameter(case: Case, name: str) -> None:
    """An empty id is refused: it would address the collection."""

    @given(arguments(case.spec.document, case.operation.id))
    def check(drawn: dict[str, Any]) -> None:
        capture = Capture(status=500)
        with pytest.raises(case.vendor.error("InvalidArgumentError")) as caught:
            case.play(capture, {**drawn, name: ""})
        assert caught.value.argument == name
        assert capture.sent == []

    check()
