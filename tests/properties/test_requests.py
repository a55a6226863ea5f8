"""For arguments drawn from the spec, the request is the one that the spec demands."""

from __future__ import annotations

import importlib
from typing import Any

import pytest
from hypothesis import given

from lmskit import UNSET
from lmskit.testing.strategies import arguments
from tests.harness.oracles import Case, cases, judge, members, node_of, normal, writable
from tests.harness.spec_reader import argument_name
from tests.harness.wire_serializer import ABSENT, by_wire_name, serialize

AUTHORIZATION = {"strigo": "Bearer ORG:KEY"}
each_case = pytest.mark.parametrize("case", cases(), ids=str)
with_body = pytest.mark.parametrize(
    "case", [case for case in cases() if case.operation.body is not None], ids=str
)


def body_schema(case: Case) -> Any:
    """The schema of the body, still a reference."""
    return node_of(case)["requestBody"]["content"]["application/json"]["schema"]


@each_case
def test_request_is_the_serializers(case: Case) -> None:
    """Method, raw path, query pairs, headers and body equal the independent serializer's."""

    @given(arguments(case.spec.document, case.operation.id))
    def check(drawn: dict[str, Any]) -> None:
        sent = case.send(drawn)
        named = by_wire_name(case.spec, case.operation.id, writable(drawn))
        expected = serialize(case.spec, case.operation.id, named)
        assert (sent.origin, sent.method) == (case.vendor.origin, expected.method)
        assert sent.path == expected.path.decode("ascii")
        assert sent.query == expected.query
        assert sent.header("accept") == ["application/json"]
        assert sent.header("authorization") == [AUTHORIZATION[case.vendor.name]]
        for name, value in expected.headers:
            assert sent.header(name) == [value]
        if expected.body is ABSENT:
            assert sent.content == b""
            assert sent.header("content-type") == []
        else:
            schema = body_schema(case)
            assert normal(case.spec, schema, sent.body) == normal(case.spec, schema, expected.body)

    check()


def typed(case: Case, schema: Any, value: Any) -> Any:
    """The value as its model, its enum or a tuple, where a plain one stands for that."""
    models = importlib.import_module(f"{case.vendor.package}.models")
    resolved = case.spec.resolve(schema)
    if isinstance(value, dict):
        declared = {argument_name(name): item for name, item in resolved["properties"].items()}
        fields = {name: typed(case, declared[name], item) for name, item in value.items()}
        return getattr(models, schema["$ref"].rpartition("/")[2])(**fields)
    if isinstance(value, list):
        return tuple(typed(case, resolved["items"], item) for item in value)
    if "enum" in resolved and value is not None:
        return getattr(models, schema["$ref"].rpartition("/")[2])(value)
    return value


@with_body
def test_typed_arguments(case: Case) -> None:
    """Models, enums and tuples send what dicts, strings and lists send."""
    declared = case.spec.properties(body_schema(case))
    schemas = {argument_name(name): schema for name, schema in declared.items()}

    @given(arguments(case.spec.document, case.operation.id))
    def check(drawn: dict[str, Any]) -> None:
        given_ = {name: typed(case, schemas.get(name, {}), item) for name, item in drawn.items()}
        assert case.send(given_) == case.send(drawn)

    check()


@with_body
def test_body_is_valid(case: Case) -> None:
    """The body sent satisfies the shipped document, formats included."""
    validator = judge(case, body_schema(case))

    @given(arguments(case.spec.document, case.operation.id))
    def check(drawn: dict[str, Any]) -> None:
        validator.validate(case.send(drawn).body)

    check()


@with_body
def test_required_only(case: Case) -> None:
    """With the required arguments alone, nothing optional is sent, not even as null."""
    required = case.spec.required(body_schema(case))

    @given(arguments(case.spec.document, case.operation.id, required_only=True))
    def check(drawn: dict[str, Any]) -> None:
        body = case.send(drawn).body
        assert set(body) == required
        assert [path for path, value in members(body) if value is None] == []

    check()


@with_body
def test_null_is_not_absent(case: Case) -> None:
    """UNSET sends nothing; null stands where None was given, and nowhere else."""
    names = {argument_name(name) for name in case.spec.properties(body_schema(case))}

    @given(arguments(case.spec.document, case.operation.id))
    def check(drawn: dict[str, Any]) -> None:
        unset = dict.fromkeys(names - drawn.keys(), UNSET)
        body = case.send({**drawn, **unset}).body
        wire = by_wire_name(case.spec, case.operation.id, drawn)
        given_none = {path for path, value in members(wire) if value is None}
        assert {path for path, value in members(body) if value is None} == given_none
        assert set(body) == set(wire) - {item.name for item in case.operation.parameters}

    check()
