"""The serializer against the example tables of OpenAPI 3.1 and RFC 6570."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from tests.oracles.spec_model import Parameter, argument_name
from tests.oracles.spec_reader import read_spec
from tests.oracles.wire_serializer import (
    ABSENT,
    NotSerializableError,
    WireRequest,
    by_wire_name,
    iso8601,
    json_value,
    path_value,
    percent_encode,
    query_pairs,
    serialize,
    text,
)

ARRAY = ["blue", "black", "brown"]
OBJECT = {"R": 100, "G": 200, "B": 150}
KEYS = {"semi": ";", "dot": ".", "comma": ","}
HOUR = datetime.timedelta(hours=1)
DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "servers": [{"url": "https://api.example.com/v2"}],
    "paths": {
        "/things/{thing_id}/parts/{partId}": {
            "parameters": [
                {"name": "thing_id", "in": "path", "required": True, "schema": {"type": "string"}},
                {"name": "partId", "in": "path", "required": True, "schema": {"type": "integer"}},
            ],
            "put": {
                "operationId": "putPart",
                "x-sdk": {"resource": "things.parts", "method": "put"},
                "parameters": [
                    {"name": "from", "in": "query", "schema": {"type": "string"}},
                    {
                        "name": "labels",
                        "in": "query",
                        "explode": False,
                        "schema": {"type": "array"},
                    },
                    {"name": "X-Trace", "in": "header", "schema": {"type": "boolean"}},
                ],
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/json": {"schema": {"$ref": "#/components/schemas/Part"}}
                    },
                },
                "responses": {"204": {"description": "done"}},
            },
            "get": {"operationId": "getPart", "responses": {"200": {"description": "it"}}},
        }
    },
    "components": {
        "schemas": {
            "Size": {"type": "object", "properties": {"widthMm": {"type": "number"}}},
            "Part": {
                "type": "object",
                "required": ["size"],
                "properties": {
                    "size": {"$ref": "#/components/schemas/Size"},
                    "sizes": {"type": "array", "items": {"$ref": "#/components/schemas/Size"}},
                    "madeAt": {"type": "string", "format": "date-time"},
                    "note": {"type": ["string", "null"]},
                },
            },
        }
    },
}


def parameter(style: str, explode: bool = False, location: str = "query") -> Parameter:
    """Make a parameter named color, as the tables have it."""
    return Parameter("color", location, {}, style, explode, required=False)


@pytest.mark.parametrize(
    ("style", "explode", "value", "expected"),
    [
        ("form", False, "", "color="),
        ("form", False, "blue", "color=blue"),
        ("form", False, ARRAY, "color=blue,black,brown"),
        ("form", False, OBJECT, "color=R,100,G,200,B,150"),
        ("form", True, "", "color="),
        ("form", True, ARRAY, "color=blue&color=black&color=brown"),
        ("form", True, OBJECT, "R=100&G=200&B=150"),
        ("spaceDelimited", False, ARRAY, "color=blue%20black%20brown"),
        ("spaceDelimited", False, OBJECT, "color=R%20100%20G%20200%20B%20150"),
        ("pipeDelimited", False, ARRAY, "color=blue%7Cblack%7Cbrown"),
        ("pipeDelimited", False, OBJECT, "color=R%7C100%7CG%7C200%7CB%7C150"),
        ("deepObject", True, OBJECT, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
    ],
)
def test_query_styles_follow_openapis_table(
    style: str, explode: bool, value: Any, expected: str
) -> None:
    """Every query row of OpenAPI 3.1.1's "Style Examples" comes out as printed."""
    pairs = query_pairs(parameter(style, explode), value)
    assert "&".join(f"{name}={item}" for name, item in pairs) == expected


@pytest.mark.parametrize(
    ("explode", "value", "expected"),
    [
        (False, "blue", "blue"),
        (False, ARRAY, "blue,black,brown"),
        (False, OBJECT, "R,100,G,200,B,150"),
        (True, ARRAY, "blue,black,brown"),
        (True, OBJECT, "R=100,G=200,B=150"),
    ],
)
def test_simple_style_follows_openapis_table(explode: bool, value: Any, expected: str) -> None:
    """Every row of style simple comes out as printed."""
    assert path_value(parameter("simple", explode, "path"), value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("value", "value"),
        ("Hello World!", "Hello%20World%21"),
        ("50%", "50%25"),
        ("/foo/bar", "%2Ffoo%2Fbar"),
        ("1024", "1024"),
        (KEYS, "semi,%3B,dot,.,comma,%2C"),
    ],
)
def test_paths_follow_rfc_6570(value: Any, expected: str) -> None:
    """RFC 6570's examples of `{var}` (section 3.2.2) hold for path segments."""
    assert path_value(parameter("simple", location="path"), value) == expected


@pytest.mark.parametrize(
    ("explode", "value", "expected"),
    [
        (False, "50%", [("color", "50%25")]),
        (False, KEYS, [("color", "semi,%3B,dot,.,comma,%2C")]),
        (True, KEYS, [("semi", "%3B"), ("dot", "."), ("comma", "%2C")]),
        (False, ["a,b", "c d"], [("color", "a%2Cb,c%20d")]),
        (False, None, []),
        (True, [], []),
        (False, {}, []),
    ],
)
def test_queries_follow_rfc_6570(explode: bool, value: Any, expected: Any) -> None:
    """RFC 6570's examples of `{?var}` hold: items encoded one by one, undefined ones left out."""
    assert query_pairs(parameter("form", explode), value) == expected


def test_unreserved_characters_alone_stay_as_they_are() -> None:
    """RFC 3986 section 2.3: letters, digits and -._~ stay, the rest of ASCII is encoded."""
    characters = [chr(code) for code in range(128)]
    kept = {character for character in characters if percent_encode(character) == character}
    assert "".join(sorted(kept)) == (
        "-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~"
    )


def test_other_text_is_encoded_as_utf_8_in_upper_case() -> None:
    """RFC 3986 section 2.5 and 2.1: UTF-8 bytes, upper-case digits."""
    assert percent_encode("é\U0001f600") == "%C3%A9%F0%9F%98%80"


@pytest.mark.parametrize(
    ("value", "expected"), [(".", "%2E"), ("..", "%2E%2E"), ("../x", "..%2Fx"), ("a..b", "a..b")]
)
def test_a_dot_segment_is_encoded(value: str, expected: str) -> None:
    """RFC 3986 section 5.2.4 removes dot segments: as a value they must not read as one."""
    assert path_value(parameter("simple", location="path"), value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (True, "true"),
        (False, "false"),
        (5, "5"),
        (2.5, "2.5"),
        (datetime.datetime(2018, 9, 20, 11, tzinfo=datetime.UTC), "2018-09-20T11:00:00Z"),
    ],
)
def test_primitives_are_spelled_as_in_json(value: Any, expected: str) -> None:
    """Booleans are lower case, numbers JSON's, date-times ISO 8601."""
    assert text(value) == expected


@pytest.mark.parametrize(
    ("offset", "microsecond", "expected"),
    [
        (-5 * HOUR, 0, "0999-01-02T03:04:05-05:00"),
        (5.5 * HOUR, 123000, "0999-01-02T03:04:05.123000+05:30"),
        (0 * HOUR, 1, "0999-01-02T03:04:05.000001Z"),
        (HOUR / 60 / 2, 0, "0999-01-02T03:03:35Z"),
    ],
)
def test_date_times_carry_their_zone(
    offset: datetime.timedelta, microsecond: int, expected: str
) -> None:
    """The offset is kept, UTC is Z, the year has four digits; seconds in an offset need UTC."""
    zone = datetime.timezone(offset)
    assert iso8601(datetime.datetime(999, 1, 2, 3, 4, 5, microsecond, zone)) == expected


@pytest.mark.parametrize(
    "value",
    [
        float("nan"),
        float("inf"),
        [float("-inf")],
        datetime.datetime(2018, 9, 20),
    ],
)
def test_values_without_a_wire_form_are_refused(value: Any) -> None:
    """JSON has no NaN or infinity, and a date-time without a zone names no instant."""
    with pytest.raises(NotSerializableError):
        json_value(value)


def test_an_unknown_style_is_refused() -> None:
    """The serializer fails closed on a style that it does not know."""
    with pytest.raises(NotSerializableError, match="matrix"):
        path_value(parameter("matrix", location="path"), "x")


def test_an_empty_path_value_is_refused() -> None:
    """An empty segment would address the collection."""
    with pytest.raises(NotSerializableError, match="empty"):
        path_value(parameter("simple", location="path"), "")


def test_a_whole_request_is_built_from_the_document() -> None:
    """Path, query, headers and body stand where the document puts them; null is kept in a body."""
    spec = read_spec(DOCUMENT)
    arguments = {
        "part_id": 7,
        "thing_id": "a/b",
        "from_": "x y",
        "labels": ["p,q", "r"],
        "x_trace": True,
        "size": {"width_mm": 2.5},
        "sizes": [{"width_mm": 1}],
        "made_at": datetime.datetime(2018, 9, 20, 11, tzinfo=datetime.UTC),
        "note": None,
    }
    assert serialize(spec, "putPart", by_wire_name(spec, "putPart", arguments)) == WireRequest(
        "PUT",
        b"/v2/things/a%2Fb/parts/7",
        (("from", "x%20y"), ("labels", "p%2Cq,r")),
        (("x-trace", "true"), ("content-type", "application/json")),
        {
            "size": {"widthMm": 2.5},
            "sizes": [{"widthMm": 1}],
            "madeAt": "2018-09-20T11:00:00Z",
            "note": None,
        },
    )


def test_no_body_means_no_content_type() -> None:
    """An operation without requestBody has neither body nor Content-Type."""
    request = serialize(read_spec(DOCUMENT), "getPart", {"thing_id": "a", "partId": 7})
    assert request.body is ABSENT
    assert request.headers == ()


@pytest.mark.parametrize("operation", ["getPart", "putPart"])
def test_an_argument_without_a_place_is_refused(operation: str) -> None:
    """An argument that the document does not know is an error, not dropped."""
    arguments = {"thing_id": "a", "partId": 7, "colour": "red"}
    with pytest.raises(NotSerializableError, match="colour"):
        serialize(read_spec(DOCUMENT), operation, arguments)


@pytest.mark.parametrize(
    ("wire", "python"),
    [
        ("event_id", "event_id"),
        ("externalUserId", "external_user_id"),
        ("HTMLBody", "html_body"),
        ("from", "from_"),
        ("X-Trace", "x_trace"),
        ("user__email", "user_email"),
    ],
)
def test_arguments_are_snake_case(wire: str, python: str) -> None:
    """The Python name of a wire name is its snake_case, with an underscore after a keyword."""
    assert argument_name(wire) == python
