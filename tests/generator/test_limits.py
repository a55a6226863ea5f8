"""What the generated code cannot honour is refused, with the line and a word about it."""

from __future__ import annotations

import re
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.lint import lint
from generator.patterns import PatternError, python_pattern
from generator.spec_nodes import child, find
from tests.generator import tiny

REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "uniqueItems": ({"type": "array", "items": {"type": "string"}, "uniqueItems": True}, "nothing"),
    "multipleOf of a number": ({"type": "number", "multipleOf": 0.01}, "no exact remainder"),
    "multipleOf of halves": ({"type": "integer", "multipleOf": 2.5}, "must be an integer from 1"),
    "multipleOf 0": ({"type": "integer", "multipleOf": 0}, "must be an integer from 1"),
    "multipleOf too large": ({"type": "integer", "multipleOf": 2**63}, "must be an integer from 1"),
    "fractional bound": ({"type": "integer", "minimum": 0.5}, "must be an integer, not 0.5"),
    "bound of 65 bits": ({"type": "integer", "maximum": 2**64}, "outside of 64 bits"),
    "bound below 64 bits": ({"type": "number", "minimum": -(2**63) - 1}, "outside of 64 bits"),
    "bound that is text": ({"type": "integer", "minimum": "1"}, "must be an integer, not '1'"),
    "bound that is true": ({"type": "number", "minimum": True}, "must be a number"),
    "length of halves": ({"type": "string", "maxLength": 2.0}, "must be an integer from 0"),
    "negative length": ({"type": "string", "maxLength": -1}, "must be an integer from 0"),
    "endless length": ({"type": "string", "minLength": 2**64}, "must be an integer from 0"),
    "length out of order": ({"type": "string", "minLength": 3, "maxLength": 2}, "no value at all"),
    "bounds out of order": ({"type": "integer", "minimum": 3, "maximum": 2}, "no value at all"),
    "bounds with nothing between": (
        {"type": "integer", "exclusiveMinimum": 2, "exclusiveMaximum": 3},
        "no value at all",
    ),
    "strict bounds of a number": (
        {"type": "number", "minimum": 1, "exclusiveMaximum": 1},
        "no value at all",
    ),
    "bound beyond a format": (
        {"type": "integer", "format": "int32", "minimum": 2**31},
        "no value at all",
    ),
    "no multiple within": (
        {"type": "integer", "minimum": 1, "maximum": 4, "multipleOf": 5},
        "no value at all",
    ),
    "items out of order": (
        {"type": "array", "items": {"type": "string"}, "minItems": 2, "maxItems": 1},
        "no value at all",
    ),
    "both minima": (
        {"type": "integer", "minimum": 1, "exclusiveMinimum": 1},
        "minimum and exclusiveMinimum at once",
    ),
    "both maxima": (
        {"type": "number", "maximum": 1, "exclusiveMaximum": 1},
        "maximum and exclusiveMaximum at once",
    ),
    "length of a date": ({"type": "string", "format": "date", "maxLength": 10}, "not be checked"),
    "pattern of a moment": (
        {"type": "string", "format": "date-time", "pattern": "^2"},
        "not be checked",
    ),
    "pattern of a uuid": ({"type": "string", "format": "uuid", "pattern": "a"}, "is a pattern"),
    "time": ({"type": "string", "format": "time"}, "unknown format 'time'"),
    "title": ({"type": "string", "title": "x"}, "title is not understood"),
    "deprecated item": (
        {"type": "array", "items": {"type": "string", "deprecated": True}},
        "nothing would say that this is deprecated",
    ),
    "limit of an enum": ({"$ref": "#/components/schemas/Color", "maxLength": 3}, "not understood"),
    **{
        f"pattern {pattern!r}": ({"type": "string", "pattern": pattern}, "no usable pattern")
        for pattern in (
            "(", ")", "[", "a{", "a{,3}", "a++", "a**", "^*", "[]", "[^]", "\\", "\\1", "\\k<a>",
            "(?i)a", "(?P<a>b)", "(?#a)", "(?>a)", "(?(1)a)", "\\p{L}", "\\cA", "\\Z", "\\A", "\\q",
            "\\01", "\\ud800", "\\u{110000}", "[z-a]", "[\\d-z]", "(?<=a*)b", "a{99999}", "]", "}",
            "(" * 30 + ")" * 30, "a" * 1001,
        )
    },
}  # fmt: skip


def put(place: str, schemas: list[dict[str, Any]]) -> tuple[dict[str, Any], list[str]]:
    """The tiny vendor with schemas at places of one kind, and their pointers."""
    tree = tiny.document()
    at = {"sent": ["ToyUpdate"], "read": ["Toy"]}.get(place)
    if at:
        pointer = child("/components/schemas", *at, "properties")
        find(tree, pointer).update(
            {f"c{n}": {**schema, "description": "A text."} for n, schema in enumerate(schemas)}
        )
        return tree, [child(pointer, f"c{n}") for n in range(len(schemas))]
    pointer = child("/paths", "/toys/{toy_id}", "patch", "parameters")
    parameters = find(tree, pointer)
    first, inside = len(parameters), ["schema"] if place == "query" else ["schema", "items"]
    parameters += [
        {
            "name": f"c{n}",
            "in": "query",
            "description": "A value.",
            "schema": schema if place == "query" else {"type": "array", "items": schema},
        }
        for n, schema in enumerate(schemas)
    ]
    return tree, [child(pointer, first + n, *inside) for n in range(len(schemas))]


@pytest.fixture(scope="module", params=["sent", "read", "query", "item"])
def complaints(request: pytest.FixtureRequest) -> dict[str, set[tuple[str, str]]]:
    """The lines that each case takes up, with what the lint says of them; one lint for all."""
    tree, pointers = put(request.param, [schema for schema, _ in REFUSED.values()])
    spec, problems = tiny.loaded(tree)
    assert problems == ()
    assert spec is not None
    found = [(problem.place, problem.message + problem.hint) for problem in lint(spec)]
    by_case: dict[str, set[tuple[str, str]]] = {}
    for case, pointer in zip(REFUSED, pointers, strict=True):
        own = {line for at, line in spec.lines.items() if f"{at}/".startswith(f"{pointer}/")}
        by_case[case] = {(where, said) for where, said in found if where in own}
    return by_case


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_honoured_is_refused(
    case: str, complaints: dict[str, set[tuple[str, str]]]
) -> None:
    """Each is named at its own lines, wherever it stands."""
    assert [said for _, said in complaints[case] if REFUSED[case][1] in said], complaints[case]


@pytest.mark.parametrize("place", ["query", "path", "header"])
@pytest.mark.parametrize(
    ("schema", "message"),
    [
        ({"type": ["string", "null"]}, "anything but a plain type in {}"),
        ({"anyOf": [{"$ref": "#/components/schemas/Color"}, {"type": "null"}]}, "plain type in {}"),
        (
            {"type": "object", "additionalProperties": {"type": "string"}},
            "an object as a parameter",
        ),
        ({"type": "array", "items": {"type": ["string", "null"]}}, "a list {}of anything but"),
        ({"type": "array", "items": {"type": "array", "items": {"type": "string"}}}, "a list {}of"),
        ({"type": "string", "format": "date-time"}, "a date in a {}"),
    ],
)
def test_parameters_that_have_no_text_of_their_own(
    schema: dict[str, Any], message: str, place: str
) -> None:
    """Null, objects, lists in lists and dates in headers have no form that all agree on."""
    tree = tiny.document()
    parameters = tree["paths"]["/toys/{toy_id}"]["patch"]["parameters"]
    parameter = parameters[0 if place == "path" else 1]
    parameter |= {"in": place, "schema": schema}
    spec, _ = tiny.loaded(tree)
    assert spec is not None
    found = [problem.message for problem in lint(spec)]
    if "date" in message and place != "header":
        assert found == []
    elif "a list" in message and place != "query":
        assert any(f"a list in {place}" in text for text in found), found
    else:
        expected = message.format("" if "a list" in message else place)
        assert any(expected in text for text in found), found


def test_patterns_cannot_hang_the_lint() -> None:
    """A pattern that runs for ever in Python is tried by no judge, whatever the examples are."""
    hanging = {"type": "string", "pattern": "^(a|a)*$", "default": "a" * 60 + "!"}
    started = time.monotonic()
    for place in ("sent", "query"):
        spec, _ = tiny.loaded(put(place, [{**hanging, "examples": ["a" * 60 + "!"]}])[0])
        assert spec is not None
        assert lint(spec)
    assert time.monotonic() - started < 20


SAME = ("^a$", "^[a-z]+$", "a|b", "^(?:ab?)+$", "^\\d{2,4}$", "\\bfoo\\b", "^[^\\s,]+$", "(?=a)\\w")


@given(st.sampled_from(SAME), st.text(st.sampled_from("ab09 \n\r\u0661é_,🎈foo"), max_size=6))
def test_patterns_mean_what_ecma_says(pattern: str, text: str) -> None:
    """The translation finds what the ECMA pattern finds, as jsonschema-rs reads it."""
    jsonschema_rs = pytest.importorskip("jsonschema_rs")
    schema = {"type": "string", "pattern": pattern}
    expected = jsonschema_rs.validator_for(schema).is_valid(text)
    assert (re.search(python_pattern(pattern), text) is not None) == expected


@given(st.text(st.sampled_from("ab()[]{}^$*+?|\\.-0,dwsbBuxk<>=!:1"), max_size=12))
def test_every_pattern_is_translated_or_refused(pattern: str) -> None:
    """No pattern ends in another error, and what is translated compiles."""
    try:
        found = python_pattern(pattern)
    except PatternError:
        return
    re.compile(found)
