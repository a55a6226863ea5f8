from __future__ import annotations

import json
from typing import Any

import jsonschema_rs
import pytest

from lmskit.sandbox import DocumentError
from lmskit.sandbox.bodies import Body
from lmskit.sandbox.document import read_document, shipped
from lmskit.sandbox.rules import rules_of
from lmskit.sandbox.schema import Schemas, bounded

THING = "#/components/schemas/Thing"
INTEGER = '{"type": "integer"}'


def find(path: str) -> tuple[list[str], str | None] | None:
    found = shipped("strigo_client").find(path)
    if found is None:
        return None
    assert found[1].keys() <= {"event_id"}
    return sorted(found[0].operations), found[1].get("event_id")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/api/v1/events", (["GET", "POST"], None)),
        ("/api/v1/events/a", (["DELETE", "GET", "PATCH"], "a")),
        ("/api/v1/events/a%2Fb%3Fc%23d", (["DELETE", "GET", "PATCH"], "a/b?c#d")),
        ("/api/v1/events/%252F", (["DELETE", "GET", "PATCH"], "%2F")),
        ("/api/v1/events/..", (["DELETE", "GET", "PATCH"], "..")),
        ("/api/v1/events/caf%C3%A9", (["DELETE", "GET", "PATCH"], "caf\u00e9")),
        ("/api/v1/events/", None),
        ("/api/v1/events/a/b", None),
        ("/api/v1//events", None),
        ("/api/v1/Events", None),
        ("/api/v2/events", None),
        ("/events", None),
        ("/api/v1", None),
    ],
)
def test_a_path_is_split_before_it_is_decoded(path: str, expected: Any) -> None:
    """Each segment is decoded once, so an encoded slash stays inside its id."""
    assert find(path) == expected


def document(paths: dict[str, Any]) -> dict[str, Any]:
    return {"info": {"version": "1"}, "servers": [{"url": "/api"}], "paths": paths}


def operation(*statuses: str) -> dict[str, Any]:
    return {"responses": {status: {"description": "…"} for status in statuses}}


def test_the_lowest_status_of_success_is_the_one_that_is_answered() -> None:
    """Where a document has several statuses of success, the sandbox answers the lowest."""
    made = read_document(document({"/a": {"post": operation("201", "200", "422")}}))
    assert made.routes[0].operations["POST"].status == 200


def test_a_literal_segment_goes_before_an_id() -> None:
    """A path that is spelled out is not taken for an id."""
    paths = {"/a/{id}": {"get": operation("200")}, "/a/b": {"get": operation("200")}}
    found = read_document(document(paths)).find("/api/a/b")
    assert found is not None
    assert found[0].segments == ("a", "b")


@pytest.mark.parametrize(
    ("method", "statuses", "message"),
    [("post", ("200",), "no operation on a collection"), ("get", ("422",), "no status of success")],
)
def test_what_cannot_be_stood_in_for_is_an_error(
    method: str, statuses: tuple[str, ...], message: str
) -> None:
    """A document that the engine does not understand is refused, not served in part."""
    with pytest.raises(DocumentError, match=message):
        read_document(document({"/a/{id}": {method: operation(*statuses)}}))


def test_what_is_read_and_written_comes_from_the_document() -> None:
    """The fields, the defaults and the media types are those of the shipped document."""
    made = shipped("strigo_client")
    create = made.operation("events", "create")
    assert create is not None
    assert isinstance(create.body, Body)
    assert create.body.media_types == ("application/json",)
    assert create.body.defaults == {"timezone": "Etc/UTC"}
    assert "partner_id" in made.fields["events"]
    assert "partner_id" not in create.body.fields


def test_each_component_is_compiled_once(monkeypatch) -> None:
    """However many operations refer to a schema or a parameter, there is one validator of it."""
    made: list[str] = []

    def counted(schema: Any, **options: Any) -> Any:
        made.append(json.dumps(schema))
        return compiled(schema, **options)

    compiled = jsonschema_rs.Draft202012Validator
    monkeypatch.setattr(jsonschema_rs, "Draft202012Validator", counted)
    thing: dict[str, Any] = {"content": {"application/json": {"schema": {"$ref": THING}}}}
    things = {"type": "array", "items": {"$ref": THING}}
    listed = {
        "parameters": [{"$ref": "#/components/parameters/Size"}],
        "responses": {"200": {"content": {"application/json": {"schema": things}}}},
    }
    created = {"requestBody": thing, "responses": {"200": thing}}
    components = {
        "parameters": {"Size": {"name": "size", "in": "query", "schema": {"type": "integer"}}},
        "schemas": {"Thing": {"properties": {"more": {"$ref": THING}}}},
    }
    paths = {f"/a{number}": {"get": listed, "post": created} for number in range(100)}
    read_document({**document(paths), "components": components})
    assert sorted(made) == ['{"$ref": "urn:lmskit:document#/components/schemas/Thing"}', INTEGER]


def test_a_shipped_document_is_read_once() -> None:
    """Many sandboxes share it, unless they handle other operations."""
    rules = rules_of("scormcloud")
    assert shipped(rules.package, rules.handlers) is shipped(rules.package, list(rules.handlers))
    with pytest.raises(DocumentError, match="no operation on a collection"):
        shipped(rules.package)


@pytest.mark.parametrize(("format_", "bits"), [("int32", 32), ("int64", 64)])
def test_a_format_has_the_limits_of_its_bits(format_: str, bits: int) -> None:
    """Both ends are part of it, and limits of its own go before."""
    limit = 2 ** (bits - 1)
    whole = Schemas({"components": {"schemas": {"N": {"type": "integer", "format": format_}}}})
    judge = whole.validator({"$ref": "#/components/schemas/N"})
    assert all(judge.is_valid(one) for one in (-limit, 0, limit - 1))
    assert not any(judge.is_valid(one) for one in (-limit - 1, limit, 10**100, -(10**100)))
    narrow = bounded({"type": "integer", "format": format_, "minimum": 1, "maximum": 5})
    assert (narrow["minimum"], narrow["maximum"]) == (1, 5)


def test_what_is_only_called_a_format_is_left() -> None:
    """A member of that name is a member, and other formats have no limits."""
    schema = {"properties": {"format": {"type": "integer", "format": "int32"}}}
    assert bounded(schema)["properties"]["format"]["maximum"] == 2**31 - 1
    assert bounded({"type": "string", "format": "uri"}) == {"type": "string", "format": "uri"}
