"""Rules about limits: each can be checked, and there is a value that keeps them all."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from generator.limits import RANGES, checked
from generator.lint.view import View, is_component, is_property, types
from generator.patterns import PatternError, python_pattern
from generator.spec_nodes import Json, child

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.problems import Problem

BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
LENGTHS = {"string": ("minLength", "maxLength"), "array": ("minItems", "maxItems")}
PAIRS = (
    ("minimum", "exclusiveMinimum"),
    ("maximum", "exclusiveMaximum"),
)
NO_TEXT = ("date-time", "date", "binary")
"""The formats of values that are no text in Python."""
WIDEST = RANGES["int64"]


def patterns(view: View) -> Iterator[Problem]:
    """A pattern can be had in Python, and means the same there."""
    for pointer, schema in view.of("schema"):
        if isinstance(pattern := schema.get("pattern"), str):
            try:
                python_pattern(pattern)
            except PatternError as error:
                yield view.problem(child(pointer, "pattern"), f"no usable pattern: {error}")


def of_text(view: View) -> Iterator[Problem]:
    """Lengths and patterns are of texts that are text in Python too."""
    for pointer, schema in view.of("schema"):
        written = schema.get("format")
        for word in ("pattern", *LENGTHS["string"]):
            if word in schema and written in NO_TEXT:
                message = f"{word} of a {written} would not be checked"
                yield view.problem(child(pointer, word), message, "describe it in words")
        if written == "uuid" and "pattern" in schema:
            yield view.problem(child(pointer, "pattern"), "format: uuid is a pattern already")


def usable(view: View) -> Iterator[Problem]:
    """Each limit is a number that the generated code can check a value against."""
    for pointer, schema in view.of("schema"):
        for word, complaint in _unusable(schema):
            yield view.problem(child(pointer, word), f"{word} {complaint}")


def compatible(view: View) -> Iterator[Problem]:
    """No limit takes the place of another, and they leave a value to send."""
    for pointer, schema in view.of("schema"):
        for both in PAIRS:
            if all(word in schema for word in both):
                message = f"{' and '.join(both)} at once"
                yield view.problem(pointer, message, "keep the stricter one")
        if not any(_unusable(schema)) and _is_empty(schema, types(schema)):
            yield view.problem(pointer, "its limits leave no value at all")


def deprecations(view: View) -> Iterator[Problem]:
    """What is deprecated has a text of its own, in which the generated code says so."""
    for pointer, schema in view.of("schema"):
        if schema.get("deprecated") and not (is_component(pointer) or is_property(pointer)):
            message = "nothing would say that this is deprecated"
            hint = "say it of the parameter, property or component"
            yield view.problem(child(pointer, "deprecated"), message, hint)


def _unusable(schema: dict[str, Json]) -> Iterator[tuple[str, str]]:
    """Each word whose value is of no use, with what is wrong with it."""
    for kind in types(schema):
        for word in (*BOUNDS, *LENGTHS.get(kind, ()), "multipleOf"):
            if word not in schema:
                continue
            if word in BOUNDS:
                complaint = _bound(schema[word], kind)
            elif word == "multipleOf":
                complaint = _step(schema[word], kind)
            else:
                complaint = _length(schema[word])
            if complaint:
                yield word, complaint


def _length(value: Json) -> str:
    return "" if _is_integer(value, 0) else f"must be an integer from 0 to {WIDEST[1]}"


def _bound(value: Json, kind: str) -> str:
    whole = isinstance(value, int) and not isinstance(value, bool)
    if kind == "integer" and not whole:
        return f"of an integer must be an integer, not {value!r}"
    if not whole and not isinstance(value, float):
        return "must be a number"
    # msgspec takes integer bounds up to 64 bits; a float bound may be any.
    return f"{value} is outside of 64 bits" if whole and not _is_integer(value, WIDEST[0]) else ""


def _step(value: Json, kind: str) -> str:
    if kind == "number":
        return "of a number is checked by nobody: floats have no exact remainder"
    return "" if _is_integer(value, 1) else f"must be an integer from 1 to {WIDEST[1]}"


def _is_integer(value: Json, least: float) -> bool:
    usual = isinstance(value, int) and not isinstance(value, bool)
    return usual and least <= value <= WIDEST[1]


def _is_empty(schema: dict[str, Json], kinds: list[str]) -> bool:
    limit = checked({word: value for word, value in schema.items() if word != "pattern"})
    for kind, (least, most) in LENGTHS.items():
        if kind in kinds and limit.get(least, 0) > limit.get(most, math.inf):
            return True
    lower, upper = _lower(limit), _upper(limit)
    if lower is None or upper is None:
        return False
    if "integer" not in kinds:
        strict = "exclusiveMinimum" in limit or "exclusiveMaximum" in limit
        return bool(lower >= upper if strict else lower > upper)
    least, most = lower + ("exclusiveMinimum" in limit), upper - ("exclusiveMaximum" in limit)
    step = limit.get("multipleOf", 1)
    return bool(-(-least // step) * step > most)


def _lower(limit: dict[str, Json]) -> Json:
    return limit.get("exclusiveMinimum", limit.get("minimum"))


def _upper(limit: dict[str, Json]) -> Json:
    return limit.get("exclusiveMaximum", limit.get("maximum"))
