"""Arrays and objects: empty, full and in between, with fields that no spec declares."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from lmskit.testing.strategies.problems import UnsupportedSchema
from lmskit.testing.strategies.schema import Node, identity
from lmskit.testing.strategies.text import rarely, strings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hypothesis.strategies import SearchStrategy

_USUAL = 4
_DRAWN = 40  # longer lists are one item repeated: drawing each item would be slow


@cache
def json_values() -> SearchStrategy[Any]:
    """Any JSON value, small."""
    scalars = st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.sampled_from([2**64, -1, 0]),
        st.floats(allow_nan=False, allow_infinity=False),
        strings(0, None, ""),
    )
    return st.recursive(
        scalars,
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(strings(0, 20, ""), inner, max_size=3)
        ),
        max_leaves=5,
    )


def arrays(node: Node, items: SearchStrategy[Any] | None) -> SearchStrategy[list[Any]] | None:
    """Lists within the limits, the longest allowed one now and then."""
    low, high = node.schema.get("minItems", 0), node.schema.get("maxItems")
    unique = node.schema.get("uniqueItems", False)
    if high is not None and low > high:
        raise UnsupportedSchema(node.pointer, "minItems is over maxItems")
    if items is None or high == 0:
        return None if low else st.builds(list[Any])
    if unique and low > _DRAWN:
        raise UnsupportedSchema(f"{node.pointer}/minItems", "so many unique items")
    most = low + _USUAL if high is None else min(high, low + _USUAL)
    usual = _lists(items, low, most, unique)
    if high is None or high == most or (unique and high > _DRAWN):
        return usual
    return rarely(usual, _lists(items, high, high, unique), 12)


def _lists(
    items: SearchStrategy[Any], low: int, high: int, unique: bool
) -> SearchStrategy[list[Any]]:
    if unique:
        return st.lists(items, min_size=low, max_size=high, unique_by=identity)
    if low <= _DRAWN:
        return st.lists(items, min_size=low, max_size=high)

    def repeated(first: Any, item: Any) -> list[Any]:
        return [first, *[item] * (low - 1)]

    return st.builds(repeated, items, items)


def extras(
    values: SearchStrategy[Any] | None, taken: frozenset[str]
) -> SearchStrategy[dict[str, Any]] | None:
    """Undeclared members of an object, none of them named as a declared one."""
    if values is None:
        return None
    keys = st.one_of(st.sampled_from(["x", "__class__", "unknown_field", "Id"]), strings(0, 12, ""))
    members = st.dictionaries(keys.filter(lambda key: key not in taken), values, max_size=2)
    return rarely(st.builds(dict[str, Any]), members, 4) if taken else members


def objects(
    required: Mapping[str, SearchStrategy[Any]],
    optional: Mapping[str, SearchStrategy[Any]],
    extra: SearchStrategy[dict[str, Any]] | None,
    *,
    few: bool = False,
) -> SearchStrategy[dict[str, Any]]:
    """Objects with the required members, and some, all or none of the optional ones.

    With `few`, at most two of them, any two: objects in objects grow with every level.
    """
    bare = st.fixed_dictionaries(required)
    shapes = [bare]
    if optional and few:
        shapes.append(_with_few(required, optional))
    elif optional:
        shapes += [
            st.fixed_dictionaries(required, optional=optional),
            st.fixed_dictionaries({**required, **optional}),
        ]
    drawn = st.one_of(shapes)
    if extra is None:
        return drawn
    return st.builds(_merged, drawn, extra)


@st.composite
def _with_few(
    draw: st.DrawFn,
    required: Mapping[str, SearchStrategy[Any]],
    optional: Mapping[str, SearchStrategy[Any]],
) -> dict[str, Any]:
    drawn = {name: draw(strategy) for name, strategy in required.items()}
    names = draw(st.lists(st.sampled_from(list(optional)), min_size=1, max_size=2, unique=True))
    return {**drawn, **{name: draw(optional[name]) for name in names}}


def _merged(known: dict[str, Any], unknown: dict[str, Any]) -> dict[str, Any]:
    return {**unknown, **known}
