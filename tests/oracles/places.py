"""Places of arguments and of answers, and which of a vendor's differ.

What the runtime makes of a wrong value depends on the place that it stands in (path, query, header,
body or form, and how it is nested there) and on its schema, not on the operation. So a property of
wrong values judges each distinct pair of place and schema once for a vendor, by the first argument,
or the first answer, that has it. That each operation has its own arguments in their places, with
their schemas, is for the requests property and the wire cases to judge.
"""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from tests.oracles.spec_model import argument_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.oracles.oracles import Case
    from tests.oracles.spec_model import Operation, Spec

ANNOTATIONS = {"description", "title", "default", "example", "examples", "deprecated"}
FORMATTED = {
    "date": "2030-01-07",
    "email": "a@example.com",
    "uri": "https://example.com/",
}
MOMENT = datetime.datetime(2030, 1, 7, 9, tzinfo=datetime.UTC)


@frozen
class Target:
    """An argument, or a place inside one; `shells` are the least values around it, by step."""

    name: str
    schema: Any = field(repr=False)
    location: str
    trail: tuple[str | int, ...] = ()
    shells: tuple[Any, ...] = field(default=(), repr=False)

    def __str__(self) -> str:
        return self.name + "".join(
            f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.trail
        )

    def put(self, arguments: dict[str, Any], value: Any) -> dict[str, Any]:
        """The arguments with a value at this place."""
        return {**arguments, self.name: self._within(arguments.get(self.name), 0, value)}

    def _within(self, old: Any, depth: int, value: Any) -> Any:
        if depth == len(self.trail):
            return value
        step = self.trail[depth]
        if isinstance(step, int):
            return [self._within(None, depth + 1, value)]
        kept = old if isinstance(old, dict) else self.shells[depth]
        return {**kept, step: self._within(kept.get(step), depth + 1, value)}


def targets(spec: Spec, operation: Operation) -> list[Target]:
    """Every argument of an operation, and every member and item inside one."""
    found = [
        Target(item.argument, item.schema, f"{item.location} {item.style} {item.explode}")
        for item in operation.parameters
    ]
    body = operation.body
    if body is not None and body.argument is not None:
        found.append(Target(body.argument, body.schema, "body"))
    elif body is not None and body.is_form:
        found += [Target(each.argument, each.schema, f"form {each.kind}") for each in body.fields]
    elif body is not None:
        properties = spec.properties(body.schema)
        found += [Target(argument_name(name), node, "body") for name, node in properties.items()]
    return [place for target in found for place in (target, *_inner(spec, target))]


def distinct_targets(cases: Iterable[Case]) -> list[tuple[Case, Target]]:
    """The first argument of a vendor for each pair of place and schema."""
    found: dict[Any, tuple[Case, Target]] = {}
    for case in cases:
        for target in targets(case.spec, case.operation):
            place = (target.location, tuple(map(type, target.trail)))
            pair = (case.vendor.name, place, schema_key(case.spec, target.schema))
            found.setdefault(pair, (case, target))
    return list(found.values())


def schema_key(spec: Spec, schema: Any) -> str:
    """What a schema says of values, with nothing said of it for readers; null told apart."""
    said = {
        name: value
        for name, value in spec.resolve(schema).items()
        if name not in ANNOTATIONS and not name.startswith("x-")
    }
    return json.dumps([said, spec.nullable(schema)], sort_keys=True)


def required_arguments(spec: Spec, operation: Operation) -> set[str]:
    """The names of the arguments that a call must give."""
    required = {item.argument for item in operation.parameters if item.required}
    body = operation.body
    if body is None:
        return required
    if body.argument is not None:
        return required | ({body.argument} if body.required else set())
    return required | {argument_name(name) for name in spec.required(body.schema)}


def least_arguments(case: Case) -> dict[str, Any]:
    """The least value of each required argument of an operation; a file is bytes."""
    required = required_arguments(case.spec, case.operation)
    return {
        target.name: least(case.spec, target.schema)
        for target in targets(case.spec, case.operation)
        if target.name in required and not target.trail
    }


def least(spec: Spec, schema: Any, *, wire: bool = False) -> Any:
    """The least value that a schema allows, by Python names, or as it stands on the wire."""
    schema = spec.resolve(schema)
    if "enum" in schema:
        return schema["enum"][0]
    if schema.get("format") == "binary":
        return b"x"
    if schema.get("format") == "date-time":
        return MOMENT.isoformat() if wire else MOMENT
    if schema.get("format") in FORMATTED:
        return FORMATTED[schema["format"]]
    declared = spec.properties(schema)
    named = {name: name if wire else argument_name(name) for name in spec.required(schema)}
    required = {own: least(spec, declared[name], wire=wire) for name, own in named.items()}
    number = schema.get("minimum", 1)
    rows = [least(spec, schema["items"], wire=wire) for _ in range(schema.get("minItems", 0))]
    values = {"string": "x", "integer": number, "number": number, "boolean": True, "array": rows}
    return values.get(next(iter(spec.types(schema)), ""), required)


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


def places(spec: Spec, schema: Any, value: Any, steps: tuple[Any, ...] = ()) -> Iterator[Place]:
    """Every declared place below a value of a schema."""
    schema = spec.branch(schema, value)
    for step, item, item_schema, needed in _members(spec, schema, value):
        if spec.types(item_schema):  # what may be anything cannot be wrong
            yield Place((*steps, step), item_schema, needed)
        yield from places(spec, item_schema, item, (*steps, step))


def pair_of(spec: Spec, place: Place) -> Any:
    """What a place has in common with others: how it is nested, and its schema."""
    nesting = tuple(map(type, place.steps[-2:]))
    return nesting, place.required, schema_key(spec, place.schema)


def every_place(
    spec: Spec, schema: Any, above: tuple[Any, ...] = ()
) -> Iterator[tuple[Any, Place]]:
    """For every place below a schema, a schema within itself once, a least value that has it."""
    resolved = spec.envelope(schema)
    if any(resolved is one for one in above):
        return
    whole = least(spec, resolved, wire=True)
    required = spec.required(resolved)
    inner = [
        (name, node, name in required, {**whole, name: None})
        for name, node in spec.properties(resolved).items()
    ]
    if "items" in resolved:
        inner.append((0, resolved["items"], True, [None]))
    if rest := spec.map_values(resolved):
        inner.append(("key", rest, False, {"key": None}))
    for step, node, needed, holder in inner:
        if spec.types(node):
            yield _filled(holder, step, least(spec, node, wire=True)), Place((step,), node, needed)
        for value, place in every_place(spec, node, (*above, resolved)):
            nested = Place((step, *place.steps), place.schema, place.required)
            yield _filled(holder, step, value), nested


def _filled(holder: Any, step: Any, value: Any) -> Any:
    return [value] if isinstance(holder, list) else {**holder, step: value}


def _members(spec: Spec, schema: Any, value: Any) -> Iterator[tuple[Any, Any, Any, bool]]:
    if isinstance(value, dict):
        declared, required = spec.properties(schema), spec.required(schema)
        rest = spec.map_values(schema)
        for name, item in value.items():
            if rest or name in declared:
                yield name, item, rest or declared[name], name in required
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield index, item, schema.get("items", {}), True


def _inner(spec: Spec, target: Target, above: tuple[Any, ...] = ()) -> list[Target]:
    schema = spec.resolve(target.schema)
    if any(schema is one for one in above):
        return []
    shells = (*target.shells, least(spec, schema))
    nested = [
        Target(target.name, item, target.location, (*target.trail, argument_name(name)), shells)
        for name, item in spec.properties(schema).items()
    ]
    if "items" in schema:
        trail = (*target.trail, 0)
        nested.append(Target(target.name, schema["items"], target.location, trail, shells))
    below = (*above, schema)
    return [place for inner in nested for place in (inner, *_inner(spec, inner, below))]
