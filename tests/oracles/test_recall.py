"""Recalling a typed call from a recorded request, over a small document."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest

from tests.oracles.drivers import SentRequest, query_pairs
from tests.oracles.recall import Call, NotRecalledError, changed_places, perturbed, place_of, recall
from tests.oracles.spec_reader import read_spec

if TYPE_CHECKING:
    from tests.oracles.spec_model import Spec

ORIGIN = "https://api.example.com"
NOON = datetime.datetime(2018, 9, 20, 12, tzinfo=datetime.UTC)
DOCUMENT: dict[str, Any] = {
    "servers": [{"url": f"{ORIGIN}/v2"}],
    "paths": {
        "/things/latest": {"get": {"operationId": "latest", "responses": {}}},
        "/things/{thingId}": {
            "parameters": [
                {"name": "thingId", "in": "path", "required": True, "schema": {"type": "string"}}
            ],
            "get": {
                "operationId": "getThing",
                "parameters": [
                    {"name": "count", "in": "query", "schema": {"type": "integer"}},
                    {
                        "name": "tags",
                        "in": "query",
                        "explode": False,
                        "schema": {"type": "array", "items": {"type": "string"}},
                    },
                    {
                        "name": "flags",
                        "in": "query",
                        "schema": {"type": "array", "items": {"type": "boolean"}},
                    },
                ],
                "responses": {},
            },
            "put": {
                "operationId": "putThing",
                "requestBody": {
                    "content": {
                        "application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}
                    }
                },
                "responses": {},
            },
        },
    },
    "components": {
        "schemas": {
            "Size": {"type": "object", "properties": {"widthMm": {"type": "number"}}},
            "Thing": {
                "type": "object",
                "properties": {
                    "size": {"$ref": "#/components/schemas/Size"},
                    "madeAt": {"type": "string", "format": "date-time"},
                    "class": {"type": "string", "enum": ["a", "b"]},
                    "name": {"type": "string"},
                    "live": {"type": "boolean"},
                    "labels": {"type": "array", "items": {"type": "string"}},
                },
            },
        }
    },
}
BODY = (
    b'{"size":{"widthMm":2.5},"madeAt":"2018-09-20T12:00:00.000Z","class":"a",'
    b'"name":"n","live":true,"labels":[]}'
)


@pytest.fixture(scope="module")
def spec() -> Spec:
    """Read the small document."""
    return read_spec(DOCUMENT)


def sent(target: str = "/v2/things/x", body: bytes = b"", **headers: str) -> SentRequest:
    """Make a request as a client would have sent it."""
    path, _, query = target.partition("?")
    return SentRequest("PUT", ORIGIN, path, query_pairs(query), tuple(headers.items()), body)


def test_an_encoded_slash_stays_in_its_segment(spec: Spec) -> None:
    """Templates are matched on the encoded path, and values decoded afterwards."""
    call = recall(spec, "GET", f"{ORIGIN}/v2/things/a%2Fb%3F%C3%A9", b"")
    assert call == Call("getThing", {"thing_id": "a/b?é"})


def test_a_literal_path_wins(spec: Spec) -> None:
    """`/things/latest` is its own operation, not a thing of that id."""
    assert recall(spec, "GET", f"{ORIGIN}/v2/things/latest", b"") == Call("latest", {})


def test_query_styles_are_read_back(spec: Spec) -> None:
    """A list without explode is split before it is decoded; types are the schema's."""
    uri = f"{ORIGIN}/v2/things/x?count=7&tags=a%2Cb,c&flags=true&flags=false"
    arguments = {"thing_id": "x", "count": 7, "tags": ["a,b", "c"], "flags": [True, False]}
    assert recall(spec, "GET", uri, b"") == Call("getThing", arguments)


def test_a_body_becomes_arguments(spec: Spec) -> None:
    """Names are Python's, in nested objects too; a date-time is a datetime."""
    assert recall(spec, "PUT", f"{ORIGIN}/v2/things/x", BODY).arguments == {
        "thing_id": "x",
        "size": {"width_mm": 2.5},
        "made_at": NOON,
        "class_": "a",
        "name": "n",
        "live": True,
        "labels": [],
    }


@pytest.mark.parametrize(
    ("method", "target", "body"),
    [
        ("GET", "/v2/other", b""),
        ("DELETE", "/v2/things/x", b""),
        ("GET", "/things/x", b""),
        ("GET", "/v2/things/", b""),
        ("GET", "/v2/things/x?size=1", b""),
        ("GET", "/v2/things/x?count=1&count=2", b""),
        ("GET", "/v2/things/x", b"{}"),
        ("PUT", "/v2/things/x", b'{"colour":"red"}'),
    ],
)
def test_what_the_document_lacks_is_refused(
    spec: Spec, method: str, target: str, body: bytes
) -> None:
    """A recorded request that no operation explains is an error, not half a call."""
    with pytest.raises(NotRecalledError):
        recall(spec, method, ORIGIN + target, body)


@pytest.mark.parametrize(
    ("argument", "value"),
    [
        ("thing_id", "y"),
        ("size", {"width_mm": 3.5}),
        ("made_at", NOON + datetime.timedelta(minutes=1)),
        ("class_", "b"),
        ("name", "x"),
        ("live", False),
        ("labels", ["one-more@example.com"]),
    ],
)
def test_one_argument_is_perturbed(spec: Spec, argument: str, value: Any) -> None:
    """The argument gets another value of its kind, and only it."""
    call = recall(spec, "PUT", f"{ORIGIN}/v2/things/x", BODY)
    other = perturbed(spec, call, argument)
    assert other.arguments == {**call.arguments, argument: value}
    assert type(other.arguments[argument]) is type(call.arguments[argument])


@pytest.mark.parametrize(
    ("argument", "place"), [("thing_id", "path.thingId"), ("class_", "body.class")]
)
def test_an_argument_has_a_place(spec: Spec, argument: str, place: str) -> None:
    """Parameters stand where the document puts them, all else in the body."""
    assert place_of(spec, "putThing", argument) == place


@pytest.mark.parametrize(
    ("other", "places"),
    [
        (sent(), set()),
        (sent("/v2/things/y"), {"path.thingId"}),
        (sent("/v2/things/x/y"), {"path"}),
        (sent("/v2/things/x?a=1"), {"query.a"}),
        (sent(accept="b"), {"header.accept"}),
        (sent(body=b"{}"), {"body"}),
    ],
)
def test_changes_are_placed(spec: Spec, other: SentRequest, places: set[str]) -> None:
    """Every part of a request that changed is named."""
    assert changed_places(spec, "putThing", sent(), other) == places


def test_changes_in_a_body_are_placed_by_field(spec: Spec) -> None:
    """Fields that appear, disappear or change type are named one by one."""
    one = sent(body=b'{"name":"x","live":true,"same":[1]}')
    two = sent(body=b'{"live":1,"labels":[],"same":[1]}')
    assert changed_places(spec, "putThing", one, two) == {"body.name", "body.live", "body.labels"}
