"""For arguments drawn from the spec, the request is the one that the spec demands."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve

from lmskit import UNSET
from lmskit.testing.strategies import arguments
from tests.oracles.drivers import formed
from tests.oracles.multipart import parts_difference, read_boundary
from tests.oracles.oracles import Case, cases, examples, judge, members, node_of, normal, writable
from tests.oracles.spec_model import argument_name
from tests.oracles.wire_serializer import ABSENT, by_wire_name, serialize

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.oracles.drivers import SentRequest
    from tests.oracles.spec_model import Body
    from tests.oracles.wire_serializer import WireRequest


def bodies(condition: Callable[[Body], bool]) -> pytest.MarkDecorator:
    """The operations whose body is such, as the parameter of a test."""
    found = [case for case in cases() if case.operation.body and condition(case.operation.body)]
    return pytest.mark.parametrize("case", found, ids=str)


each_case = pytest.mark.parametrize("case", cases(), ids=str)
with_body = bodies(lambda body: True)
with_fields = bodies(lambda body: body.argument is None)
with_json = bodies(lambda body: not body.is_form)
with_json_fields = bodies(lambda body: not body.is_form and body.argument is None)
with_form = bodies(lambda body: body.is_form)


def body_schema(case: Case) -> Any:
    """The schema of the body, still a reference."""
    content = case.spec.resolve(node_of(case)["requestBody"])["content"]
    return content[case.operation.body.media_type]["schema"]


def argument_schemas(case: Case) -> dict[str, Any]:
    """The schema of each argument that is a field of the body, or all of it, still a reference."""
    if case.operation.body.argument:
        return {case.operation.body.argument: body_schema(case)}
    declared = case.spec.properties(body_schema(case))
    found = {argument_name(name): schema for name, schema in declared.items()}
    return {name: schema.get("contentSchema", schema) for name, schema in found.items()}


@each_case
def test_request_is_the_serializers(case: Case) -> None:
    """Method, raw path, query pairs, headers and body equal the independent serializer's."""

    @examples(case, arguments(case.spec.document, case.operation.id))
    def check(drawn: dict[str, Any]) -> None:
        named = by_wire_name(case.spec, case.operation.id, writable(formed(drawn)))
        expected = serialize(case.spec, case.operation.id, named)
        for one in case.modes():
            assert_serialized(case, expected, one.send(drawn))

    check()


def assert_serialized(case: Case, expected: WireRequest, sent: SentRequest) -> None:
    """A request is the one that the serializer makes."""
    assert (sent.origin, sent.method) == (case.vendor.origin, expected.method)
    assert sent.path == expected.path.decode("ascii")
    assert sent.query == expected.query
    assert sent.header("accept") == [case.operation.accept]
    assert sent.header("authorization") == [case.vendor.authorization]
    wanted = dict(expected.headers)
    for name in {*wanted, *(item.name.lower() for item in case.operation.located("header"))}:
        assert sent.header(name) == ([wanted[name]] if name in wanted else [])
    assert parts_difference(expected.parts, sent.parts) is None
    if expected.body is not ABSENT:
        schema = body_schema(case)
        assert normal(case.spec, schema, sent.body) == normal(case.spec, schema, expected.body)
    elif expected.parts is None:
        assert sent.content == b""
        assert sent.header("content-type") == []


@with_form
def test_boundaries(case: Case) -> None:
    """No two requests have one boundary, though they send the same."""
    boundaries: list[str] = []

    @examples(case, arguments(case.spec.document, case.operation.id, required_only=True))
    def check(drawn: dict[str, Any]) -> None:
        for one in (*case.modes(), *case.modes()):
            (kind,) = one.send(drawn).header("content-type")
            boundaries.append(read_boundary(kind))
        assert len(set(boundaries)) == len(boundaries)

    check()


def typed(case: Case, schema: Any, value: Any) -> Any:
    """The value as its model, its enum or a tuple, where a plain one stands for that."""
    models = importlib.import_module(f"{case.vendor.package}.models")
    resolved = case.spec.resolve(schema)
    inner = case.spec.map_values(resolved)
    if isinstance(value, dict) and inner is not None:
        return {key: typed(case, inner, item) for key, item in value.items()}
    if isinstance(value, dict) and "properties" in resolved:
        declared = {argument_name(name): item for name, item in resolved["properties"].items()}
        fields = {name: typed(case, declared[name], item) for name, item in value.items()}
        return getattr(models, component(schema))(**fields)
    if isinstance(value, list):
        return tuple(typed(case, resolved.get("items", {}), item) for item in value)
    if "enum" in resolved and value is not None:
        return getattr(models, component(schema))(value)
    return value


def component(schema: Any) -> str:
    """The name of the schema that is referred to, if only by what may be null instead."""
    named = [schema, *schema.get("anyOf", ())]
    return next(str(one["$ref"]) for one in named if "$ref" in one).rpartition("/")[2]


def seen(sent: SentRequest) -> tuple[SentRequest, Any]:
    """A request but for its boundary."""
    if sent.parts is None:
        return sent, None
    own = ("content-type", "content-length")
    headers = tuple(pair for pair in sent.headers if pair[0] not in own)
    return evolve(sent, content=b"", headers=headers), sent.parts


@with_body
def test_typed_arguments(case: Case) -> None:
    """Models, enums and tuples send what dicts, strings and lists send."""
    schemas = argument_schemas(case)

    @examples(case, arguments(case.spec.document, case.operation.id))
    def check(drawn: dict[str, Any]) -> None:
        given_ = {name: typed(case, schemas.get(name, {}), item) for name, item in drawn.items()}
        for one in case.modes():
            assert seen(one.send(given_)) == seen(one.send(drawn))

    check()


@with_json
def test_body_is_valid(case: Case) -> None:
    """The body sent satisfies the shipped document, formats included."""
    validator = judge(case, body_schema(case))

    @examples(case, arguments(case.spec.document, case.operation.id))
    def check(drawn: dict[str, Any]) -> None:
        for one in case.modes():
            validator.validate(one.send(drawn).body)

    check()


@with_form
def test_form_is_valid(case: Case) -> None:
    """Text and JSON text of each part satisfy the shipped document; a file is as it was given."""
    fields = {field.name: field for field in case.operation.body.fields}

    @examples(case, arguments(case.spec.document, case.operation.id))
    def check(drawn: dict[str, Any]) -> None:
        for part in (part for one in case.modes() for part in one.send(drawn).parts):
            field = fields[part.name]
            if field.kind == "file":
                given_ = drawn[field.argument]
                assert part.content == getattr(given_, "content", given_)
            else:
                value = part.value if field.kind == "json" else part.content.decode()
                judge(case, field.schema).validate(value)

    check()


@with_fields
def test_required_only(case: Case) -> None:
    """With the required arguments alone, nothing optional is sent, not even as null."""
    required = case.spec.required(body_schema(case))

    @examples(case, arguments(case.spec.document, case.operation.id, required_only=True))
    def check(drawn: dict[str, Any]) -> None:
        for one in case.modes():
            sent = one.send(drawn)
            body = sent.body if sent.parts is None else {part.name: ... for part in sent.parts}
            assert set(body) == required
            assert not [path for path, value in members(body) if value is None]

    check()


@with_json_fields
def test_null_is_not_absent(case: Case) -> None:
    """UNSET sends nothing; null stands where None was given, and nowhere else."""
    fields = {argument_name(name): name for name in case.spec.properties(body_schema(case))}

    @examples(case, arguments(case.spec.document, case.operation.id))
    def check(drawn: dict[str, Any]) -> None:
        unset = dict.fromkeys(fields.keys() - drawn.keys(), UNSET)
        bodies = [one.send({**drawn, **unset}).body for one in case.modes()]
        named = by_wire_name(case.spec, case.operation.id, drawn)
        wire = {fields[name]: named[fields[name]] for name in drawn if name in fields}
        given_none = {path for path, value in members(wire) if value is None}
        for body in bodies:
            assert {path for path, value in members(body) if value is None} == given_none
            assert set(body) == set(wire)

    check()
