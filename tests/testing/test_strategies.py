"""What the schema compiler draws is valid, reaches its limits, and is never silently weaker."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import jsonschema_rs
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings

from lmskit.testing.strategies import UnsupportedSchema, from_schema

if TYPE_CHECKING:
    from collections.abc import Callable

COMPONENTS: dict[str, Any] = {
    "schemas": {
        "Color": {"type": "string", "enum": ["red", "green"]},
        "Tree": {
            "type": "object",
            "required": ["name"],
            "properties": {
                "name": {"type": "string"},
                "children": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}},
                "parent": {
                    "anyOf": [{"$ref": "#/components/schemas/Tree"}, {"type": "null"}],
                },
            },
        },
        "Cat": {
            "type": "object",
            "required": ["kind"],
            "properties": {"kind": {"const": "cat"}, "lives": {"type": "integer", "maximum": 9}},
        },
        "Dog": {
            "type": "object",
            "required": ["kind"],
            "properties": {"kind": {"enum": ["dog"]}, "name": {"type": "string"}},
        },
        "Endless": {
            "type": "object",
            "required": ["next"],
            "properties": {"next": {"$ref": "#/components/schemas/Endless"}},
        },
    }
}

CORPUS: dict[str, Any] = {
    "anything": {},
    "annotated anything": {"title": "t", "description": "d", "x-evidence": "e"},
    "string": {"type": "string"},
    "limited string": {"type": "string", "minLength": 2, "maxLength": 256},
    "one length": {"type": "string", "minLength": 3, "maxLength": 3},
    "no length": {"type": "string", "maxLength": 0},
    "long string": {"type": "string", "maxLength": 65536},
    "very long string": {"type": "string", "minLength": 2000},
    "pattern": {"type": "string", "pattern": r"^[A-Z]{2}-\d+$", "maxLength": 8},
    "loose pattern": {"type": "string", "pattern": r"\w.\w"},
    "date-time": {"type": "string", "format": "date-time"},
    "date": {"type": "string", "format": "date"},
    "email": {"type": "string", "format": "email"},
    "short email": {"type": "string", "format": "email", "maxLength": 30},
    "uri": {"type": "string", "format": "uri"},
    "uuid": {"type": "string", "format": "uuid"},
    "ipv4": {"type": "string", "format": "ipv4"},
    "integer": {"type": "integer"},
    "int32": {"type": "integer", "format": "int32"},
    "int64 from one": {"type": "integer", "format": "int64", "minimum": 1},
    "range": {"type": "integer", "minimum": -3, "maximum": 7},
    "open range": {"type": "integer", "exclusiveMinimum": 0, "exclusiveMaximum": 3},
    "fractional range": {"type": "integer", "minimum": 0.5, "maximum": 2.5},
    "sevens": {"type": "integer", "multipleOf": 7, "minimum": 1, "maximum": 700},
    "number": {"type": "number"},
    "number from nought": {"type": "number", "minimum": 0},
    "number above nought": {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1},
    "odd number range": {"type": "number", "minimum": 0.1, "maximum": 9007199254740993},
    "cents": {"type": "number", "multipleOf": 0.01, "minimum": 0},
    "halves": {"type": "number", "multipleOf": 0.5, "format": "double"},
    "boolean": {"type": "boolean"},
    "null": {"type": "null"},
    "nullable": {"type": ["string", "null"], "maxLength": 3},
    "mixed": {"type": ["integer", "boolean", "array"], "minimum": 1, "maxItems": 2},
    "enum": {"enum": ["a", 1, None, True, ["x"]]},
    "typed enum": {"type": ["string", "null"], "enum": ["a", "b", None]},
    "const": {"const": {"a": [1]}},
    "array": {"type": "array", "items": {"type": "integer"}},
    "array of anything": {"type": "array"},
    "limited array": {"type": "array", "items": {"type": "boolean"}, "minItems": 1, "maxItems": 9},
    "long array": {"type": "array", "items": {"type": "string"}, "maxItems": 500},
    "set": {"type": "array", "items": {"type": "number"}, "uniqueItems": True, "minItems": 2},
    "set of anything": {"type": "array", "uniqueItems": True, "maxItems": 4},
    "object": {
        "type": "object",
        "required": ["a"],
        "properties": {"a": {"type": "string"}, "b": {"type": ["integer", "null"]}},
    },
    "closed object": {
        "type": "object",
        "properties": {"a": {"type": "string"}},
        "additionalProperties": False,
    },
    "map": {"type": "object", "additionalProperties": {"type": "integer"}},
    "typed rest": {
        "type": "object",
        "required": ["z"],
        "properties": {"a": {"type": "string"}},
        "additionalProperties": {"type": "boolean"},
    },
    "reference": {"$ref": "#/components/schemas/Color", "description": "beside it"},
    "recursive": {"$ref": "#/components/schemas/Tree"},
    "any of": {"anyOf": [{"$ref": "#/components/schemas/Color"}, {"type": "null"}]},
    "one of types": {"oneOf": [{"type": "integer"}, {"type": "string"}]},
    "array or envelope": {
        "oneOf": [
            {"type": "array", "items": {"$ref": "#/components/schemas/Cat"}},
            {"$ref": "#/components/schemas/Cat"},
        ]
    },
    "nullable map": {"type": ["object", "null"], "additionalProperties": {"type": "string"}},
    "open object": {
        "type": "object",
        "properties": {"id": {"type": "string"}},
        "required": ["id"],
        "additionalProperties": True,
    },
    "one of tagged": {
        "oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}]
    },
}

REFUSED: dict[str, tuple[Any, str]] = {
    "unknown keyword": ({"type": "string", "contentEncoding": "base64"}, "#/contentEncoding"),
    "allOf": ({"allOf": [{"type": "string"}]}, "#/allOf"),
    "not": ({"type": "string", "not": {"const": "x"}}, "#/not"),
    "OpenAPI 3.0": ({"type": "string", "nullable": True}, "#/nullable"),
    "unknown format": ({"type": "string", "format": "hostname"}, "#/format"),
    "format and pattern": ({"type": "string", "format": "date", "pattern": "1"}, "#/format"),
    "unknown type": ({"type": "file"}, "#/type"),
    "keyword of another type": ({"type": "string", "minimum": 1}, "#/minimum"),
    "keyword without a type": ({"maxLength": 3}, "#/maxLength"),
    "nested": (
        {"type": "object", "properties": {"a/b": {"type": "array", "items": {"if": {}}}}},
        "#/properties/a~1b/items/if",
    ),
    "false schema": ({"type": "array", "items": False}, "#/items"),
    "patternProperties": ({"type": "object", "patternProperties": {}}, "#/patternProperties"),
    "no such component": ({"$ref": "#/components/schemas/No"}, "#/$ref"),
    "foreign reference": ({"$ref": "other.yaml#/A"}, "#/$ref"),
    "sibling of a reference": (
        {"$ref": "#/components/schemas/Color", "maxLength": 1},
        "#/maxLength",
    ),
    "endless": ({"$ref": "#/components/schemas/Endless"}, "#"),
    "overlapping oneOf": ({"oneOf": [{"type": "integer"}, {"type": "number"}]}, "#/oneOf"),
    "empty range": ({"type": "integer", "minimum": 2, "maximum": 1}, "#"),
    "empty length": ({"type": "string", "minLength": 2, "maxLength": 1}, "#"),
    "empty enum": ({"type": "integer", "enum": ["a"]}, "#"),
    "foreign regular expression": ({"type": "string", "pattern": r"\p{L}"}, "#"),
    "named group": ({"type": "string", "pattern": "(?<year>1)"}, "#"),
    "required but forbidden": (
        {"type": "object", "required": ["a"], "additionalProperties": False},
        "#/required",
    ),
}

AIM = settings(
    max_examples=3000,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def validator(schema: Any) -> Any:
    """An independent judge, formats on."""
    whole = {"components": COMPONENTS, "allOf": [schema]}
    return jsonschema_rs.Draft202012Validator(whole, validate_formats=True)


def reached(schema: Any, condition: Callable[[Any], bool]) -> None:
    """Fail unless a value is drawn that meets the condition."""
    find(from_schema(schema, COMPONENTS), condition, settings=AIM)


@pytest.mark.parametrize("schema", CORPUS.values(), ids=CORPUS)
@pytest.mark.parametrize("required_only", [False, True], ids=["all", "required"])
def test_valid(schema: Any, required_only: bool) -> None:
    """Every value drawn satisfies its schema, formats included."""
    judge = validator(schema)

    @settings(max_examples=80, derandomize=True, database=None, deadline=None)
    @given(from_schema(schema, COMPONENTS, required_only=required_only))
    def check(value: Any) -> None:
        judge.validate(value)

    check()


@pytest.mark.parametrize(("schema", "pointer"), REFUSED.values(), ids=REFUSED)
def test_refused(schema: Any, pointer: str) -> None:
    """What is not understood is refused by its JSON pointer, not drawn more weakly."""
    with pytest.raises(UnsupportedSchema) as caught:
        from_schema(schema, COMPONENTS)
    assert caught.value.pointer == pointer


def test_refused_where_the_component_is() -> None:
    """The pointer of a fault inside a component leads to the component."""
    components = {"schemas": {"A": {"type": "object", "properties": {"b": {"type": "x"}}}}}
    with pytest.raises(UnsupportedSchema, match="#/components/schemas/A/properties/b/type"):
        from_schema({"$ref": "#/components/schemas/A"}, components)


@pytest.mark.parametrize("length", [0, 1, 255, 256])
def test_text_limits(length: int) -> None:
    """Both ends of a length are drawn exactly."""
    reached({"type": "string", "maxLength": 256}, lambda text: len(text) == length)


@pytest.mark.filterwarnings("ignore:Generating overly large repr")  # large is what is looked for
@pytest.mark.parametrize("length", [65535, 65536])
def test_long_text_limits(length: int) -> None:
    """A limit too long to draw character by character is reached all the same."""
    reached({"type": "string", "maxLength": 65536}, lambda text: len(text) == length)


@pytest.mark.parametrize("part", [*"/?#%&=+ \"'\n\r\t,;\\\x00", "..", "\u0301", "\U0001f600"])
def test_telling_characters(part: str) -> None:
    """Reserved characters, dot segments, controls and code points beyond the BMP are drawn."""
    reached({"type": "string", "maxLength": 40}, lambda text: part in text)


NUMBERS: list[tuple[Any, Callable[[Any], bool]]] = [
    ({"type": "integer", "minimum": -3, "maximum": 700}, lambda value: value == -3),
    ({"type": "integer", "minimum": -3, "maximum": 700}, lambda value: value == 700),
    ({"type": "integer", "exclusiveMaximum": 9, "multipleOf": 3}, lambda value: value == 6),
    ({"type": "integer"}, lambda value: value > 2**64 - 1),
    ({"type": "integer"}, lambda value: value < -(2**63)),
    ({"type": "integer", "format": "int32"}, lambda value: value == 2**31 - 1),
    ({"type": "number", "minimum": 0.1}, lambda value: value == 0.1),
    ({"type": "number"}, lambda value: isinstance(value, int) and value > 2**53),
    ({"type": "number"}, lambda value: isinstance(value, float) and value != int(value)),
    ({"type": "number"}, lambda value: abs(value) > 1e300),
]


@pytest.mark.parametrize(("schema", "condition"), NUMBERS)
def test_number_limits(schema: Any, condition: Callable[[Any], bool]) -> None:
    """The limits of a number, and the edges of machine words, are drawn."""
    reached(schema, condition)


LISTS = {"type": "array", "items": {"type": "integer"}, "maxItems": 500}
OBJECT = CORPUS["object"]
SHAPES: list[tuple[Any, Callable[[Any], bool]]] = [
    (LISTS, lambda value: value == []),
    (LISTS, lambda value: len(value) == 500),
    (CORPUS["limited array"], lambda value: len(value) == 9),
    (OBJECT, lambda value: "b" not in value),
    (OBJECT, lambda value: value.get("b", 0) is None),
    (OBJECT, lambda value: bool(value.keys() - {"a", "b"})),
    (CORPUS["recursive"], lambda value: bool(value.get("children"))),
    (CORPUS["recursive"], lambda value: bool((value.get("parent") or {}).get("parent"))),
]


@pytest.mark.parametrize(("schema", "condition"), SHAPES)
def test_shapes(schema: Any, condition: Callable[[Any], bool]) -> None:
    """Empty and full lists, null against absent, undeclared members and recursion are drawn."""
    reached(schema, condition)


@given(from_schema(CORPUS["recursive"], COMPONENTS, required_only=True))
@settings(max_examples=100, derandomize=True, database=None, deadline=None)
def test_required_only(drawn: dict[str, Any]) -> None:
    """`required_only` leaves out every optional member, and every undeclared one."""
    assert set(drawn) == {"name"}
