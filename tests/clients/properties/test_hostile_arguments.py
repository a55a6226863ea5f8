"""An argument that the spec does not allow is refused by its name, and nothing is sent."""

from __future__ import annotations

import datetime
import io
import re
from typing import TYPE_CHECKING, Any

import pytest
from attrs import frozen
from hypothesis import strategies as st

from lmskit import File
from lmskit.testing.strategies import arguments
from tests.oracles.drivers import Capture
from tests.oracles.oracles import Case, cases, examples, within
from tests.oracles.spec_reader import argument_name

if TYPE_CHECKING:
    from tests.oracles.spec_reader import Spec


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
CLOSED = io.BytesIO()
CLOSED.close()
NO_FILES: list[Any] = [
    *(None, 5, True, 1.5, [], {}, {"content": b""}, Opaque(), File),
    *("", "no/such/file.zip", "\x00", "/", b"".join, bytearray(b"x"), io.StringIO("x"), CLOSED),
    *(File(5), File(None), File("no/such/file.zip"), File(b"", name=""), File(b"", name=5)),
    *(File(b"", media_type="zip"), File(b"", media_type="a/b\r\nX: y"), File(b"", media_type=5)),
]


@frozen
class Target:
    """An argument, or a place inside one; `shells` are the least values around it, by step."""

    name: str
    schema: Any
    trail: tuple[str | int, ...] = ()
    shells: tuple[Any, ...] = ()
    location: str = "body"

    def __str__(self) -> str:
        return self.name + "".join(
            f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.trail
        )

    def put(self, given_: dict[str, Any], value: Any) -> dict[str, Any]:
        """The arguments with a value at this place."""
        return {**given_, self.name: self._within(given_.get(self.name), 0, value)}

    def _within(self, old: Any, depth: int, value: Any) -> Any:
        if depth == len(self.trail):
            return value
        step = self.trail[depth]
        if isinstance(step, int):
            return [self._within(None, depth + 1, value)]
        kept = old if isinstance(old, dict) else self.shells[depth]
        return {**kept, step: self._within(kept.get(step), depth + 1, value)}


def targets(case: Case) -> list[Target]:
    """Every argument of an operation, and every member and item inside one."""
    found = [
        Target(item.argument, item.schema, location=item.location)
        for item in case.operation.parameters
    ]
    body = case.operation.body
    if body is not None and body.is_form:
        found += [Target(field.argument, field.schema) for field in body.fields]
    elif body is not None:
        properties = case.spec.properties(body.schema)
        found += [Target(argument_name(name), schema) for name, schema in properties.items()]
    return [place for target in found for place in (target, *_inner(case, target))]


def _inner(case: Case, target: Target, above: tuple[Any, ...] = ()) -> list[Target]:
    schema = case.spec.resolve(target.schema)
    if any(schema is one for one in above):
        return []
    shells = (*target.shells, least(case.spec, schema))
    nested = [
        Target(target.name, item, (*target.trail, argument_name(name)), shells)
        for name, item in case.spec.properties(schema).items()
    ]
    if "items" in schema:
        nested.append(Target(target.name, schema["items"], (*target.trail, 0), shells))
    below = (*above, schema)
    return [place for inner in nested for place in (inner, *_inner(case, inner, below))]


def least(spec: Spec, schema: Any) -> Any:
    """The least value that a schema allows, by Python names."""
    schema = spec.resolve(schema)
    if "enum" in schema:
        return schema["enum"][0]
    if schema.get("format") == "date-time":
        return NAIVE.replace(tzinfo=datetime.UTC)
    declared = spec.properties(schema)
    required = {argument_name(name): least(spec, declared[name]) for name in spec.required(schema)}
    values = {"string": "x", "integer": 1, "number": 1, "boolean": True, "array": []}
    return values.get(next(iter(spec.types(schema)), ""), required)


def foreign(case: Case, target: Target) -> list[Any]:
    """Values of every type but those of the schema, and the limits' other side."""
    schema = case.spec.resolve(target.schema)
    if schema.get("format") == "binary":
        return NO_FILES
    declared = schema["type"]
    allowed = {declared} if isinstance(declared, str) else set(declared)
    allowed |= {"integer"} if "number" in allowed else set()
    values = [v for name, items in FOREIGN.items() if name not in allowed for v in items]
    if "string" in allowed:
        values += [b"bytes", "\ud800", "x\udfffy"]
        values += ["x" * (schema["maxLength"] + 1)] if "maxLength" in schema else []
    if "pattern" in schema:
        values += [text for text in ("", ",", "a,b") if not re.search(schema["pattern"], text)]
    if target.location == "header":
        values += ["a\r\nX-Forged: b", "\u00e9", "\x00"]
    if "enum" in schema:
        values += ["no such value", "", schema["enum"][0].upper()]
    if schema.get("format") == "date-time":
        values += [NAIVE, NAIVE.date(), NAIVE.time(), "yesterday", 1.5]
    if allowed & {"number", "integer"}:
        values += ["5", "nan"]
    if "object" in allowed and "properties" in schema:
        values += [{"no_such_member": 1}, {1: 2}]
    if case.spec.map_values(schema) is not None:
        values += [{1: 2}, {"a": Opaque()}, {"a": {"b": [NAIVE]}}, {"a": float("nan")}]
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

    @examples(case, base, st.sampled_from(foreign(case, target)))
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
        pytest.param(case, item.argument, id=f"{case}-{item.name}")
        for case in cases()
        for item in case.operation.located("path")
    ],
)
def test_empty_path_parameter(case: Case, name: str) -> None:
    """An empty id is refused: it would address the collection."""

    @examples(case, arguments(case.spec.document, case.operation.id))
    def check(drawn: dict[str, Any]) -> None:
        capture = Capture(status=500)
        with pytest.raises(case.vendor.error("InvalidArgumentError")) as caught:
            case.play(capture, {**drawn, name: ""})
        assert caught.value.argument == name
        assert capture.sent == []

    check()
