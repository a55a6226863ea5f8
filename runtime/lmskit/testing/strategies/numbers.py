"""JSON numbers: limits, exclusive limits, multiples, and the values that overflow somewhere."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import attrs
from hypothesis import strategies as st

from lmskit.testing.strategies.problems import UnsupportedSchema

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hypothesis.strategies import SearchStrategy

KEYWORDS = frozenset(
    {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "format"}
)
INTEGER_FORMATS = {"int32": (-(2**31), 2**31 - 1), "int64": (-(2**63), 2**63 - 1)}
NUMBER_FORMATS = {"float", "double"}

_EDGES = (0, 1, -1, 2**31, 2**53 + 1, 2**63 - 1, 2**63, 2**64, -(2**63), -(2**63) - 1)
_FLOAT_EDGES = (0.0, -0.0, 0.1, 1e-07, 5e-324, 1e16, 1e22, 1.7976931348623157e308)
_MULTIPLES = 10**9  # further out a float no longer holds the fraction that makes it a multiple


@attrs.frozen
class Limits:
    """The range of a number; None is no limit."""

    low: int | float | None = None
    high: int | float | None = None
    low_open: bool = False
    high_open: bool = False

    def holds(self, value: float) -> bool:
        """Whether a value lies within."""
        if self.low is not None and (value < self.low or (self.low_open and value == self.low)):
            return False
        return not (
            self.high is not None and (value > self.high or (self.high_open and value == self.high))
        )

    def within(self, low: int, high: int) -> Limits:
        """These limits, narrowed to a closed range."""
        result = self
        if not (self.low is not None and self.low >= low):
            result = attrs.evolve(result, low=low, low_open=False)
        if not (self.high is not None and self.high <= high):
            result = attrs.evolve(result, high=high, high_open=False)
        return result


def limits_of(schema: Mapping[str, Any]) -> Limits:
    """The tighter of the inclusive and the exclusive limit on each side."""
    low, high = schema.get("minimum"), schema.get("maximum")
    above, below = schema.get("exclusiveMinimum"), schema.get("exclusiveMaximum")
    low_open = above is not None and (low is None or above >= low)
    high_open = below is not None and (high is None or below <= high)
    return Limits(above if low_open else low, below if high_open else high, low_open, high_open)


def integers(schema: Mapping[str, Any], pointer: str) -> SearchStrategy[int]:
    """Integers of a schema, the limits themselves and the edges of machine words among them."""
    limits = limits_of(schema)
    name = schema.get("format")
    if name in INTEGER_FORMATS:
        limits = limits.within(*INTEGER_FORMATS[name])
    elif name is not None:
        raise UnsupportedSchema(pointer, f"format {name!r} of an integer")
    step = schema.get("multipleOf", 1)
    if not isinstance(step, int):
        raise UnsupportedSchema(pointer, "an integer with a fractional multipleOf")
    return _whole(limits, step, pointer)


def _whole(limits: Limits, step: int, pointer: str) -> SearchStrategy[int]:
    low, high = _counts(limits, Fraction(step))
    if low is not None and high is not None and low > high:
        raise UnsupportedSchema(pointer, "no integer lies within the limits")
    edges = [bound * step for bound in (low, high) if bound is not None]
    edges += [edge for edge in _EDGES if edge % step == 0 and limits.holds(edge)]
    drawn = st.integers(low, high).map(lambda count: count * step)
    return st.one_of(drawn, st.sampled_from(edges)) if edges else drawn


def _counts(limits: Limits, step: Fraction) -> tuple[int | None, int | None]:
    """How often `step` fits at least and at most."""
    low = high = None
    if limits.low is not None:
        low = math.ceil(Fraction(limits.low) / step)
        low += limits.low_open and low * step == Fraction(limits.low)
    if limits.high is not None:
        high = math.floor(Fraction(limits.high) / step)
        high -= limits.high_open and high * step == Fraction(limits.high)
    return low, high


def numbers(schema: Mapping[str, Any], pointer: str) -> SearchStrategy[int | float]:
    """Numbers of a schema: floats and integers, never NaN nor infinity."""
    name = schema.get("format")
    if name is not None and name not in NUMBER_FORMATS:
        raise UnsupportedSchema(pointer, f"format {name!r} of a number")
    limits = limits_of(schema)
    if "multipleOf" in schema:
        return _multiples(limits, Decimal(str(schema["multipleOf"])), pointer)
    edges = [edge for edge in _FLOAT_EDGES if limits.holds(edge)]
    branches: list[SearchStrategy[int | float]] = [*_floats(limits)]
    low, high = _counts(limits, Fraction(1))
    if low is None or high is None or low <= high:
        branches.insert(0, _whole(limits, 1, pointer))
    if edges:
        branches.append(st.sampled_from(edges))
    if not branches:
        raise UnsupportedSchema(pointer, "no number lies within the limits")
    return st.one_of(branches)


def _floats(limits: Limits) -> list[SearchStrategy[float]]:
    low = None if limits.low is None else _nearest(limits.low, math.inf)
    high = None if limits.high is None else _nearest(limits.high, -math.inf)
    if low is not None and limits.low_open and low == limits.low:
        low = math.nextafter(low, math.inf)
    if high is not None and limits.high_open and high == limits.high:
        high = math.nextafter(high, -math.inf)
    if low is not None and high is not None and low > high:
        return []
    drawn = st.floats(low, high, allow_nan=False, allow_infinity=False)
    edges = [edge for edge in (low, high) if edge is not None]
    return [drawn, st.sampled_from(edges)] if edges else [drawn]


def _nearest(limit: float, inward: float) -> float:
    """The limit as a float, moved inward when no float equals it."""
    value = float(limit)
    outside = value < limit if inward > 0 else value > limit
    return math.nextafter(value, inward) if outside else value


def _multiples(limits: Limits, step: Decimal, pointer: str) -> SearchStrategy[int | float]:
    low, high = _counts(limits, Fraction(step))
    low = -_MULTIPLES if low is None else low
    high = max(low, _MULTIPLES) if high is None else high
    if low > high:
        raise UnsupportedSchema(pointer, "no multiple lies within the limits")
    counts = st.one_of(st.integers(low, high), st.sampled_from([low, high]))
    return counts.map(lambda count: _number(count * step))


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
