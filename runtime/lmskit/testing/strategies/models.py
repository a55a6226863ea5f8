"""Instances of the shipped models, from what msgspec knows about them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar, cast

import attrs
import msgspec
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from msgspec import inspect

from lmskit.models import OpenReadModel
from lmskit.testing.strategies import containers, formats, numbers, text
from lmskit.testing.strategies.problems import UnsupportedSchema

if TYPE_CHECKING:
    import datetime as dt
    import enum

Model = TypeVar("Model", bound=msgspec.Struct)
_Known = dict[tuple[type, frozenset[tuple[type, int]]], SearchStrategy[Any] | None]

_DEPTH = 2
_DEEP = 3  # models within models: further in, instances are drawn with few fields
UNKNOWN = ("", "a value of tomorrow", "Ünknown-1")


@attrs.frozen
class Place:
    """Where a type stands: a path, below these models; `known` are the models drawn already."""

    path: str
    above: tuple[type, ...] = ()
    known: _Known = attrs.field(factory=_Known)

    def inner(self, step: str) -> Place:
        """A place below this one."""
        return attrs.evolve(self, path=self.path + step)


# Draws from a type at a place.
Draw = Callable[[Any, Place], SearchStrategy[Any] | None]


def for_model(model: type[Model]) -> SearchStrategy[Model]:
    """Valid instances of a model: optional fields given or not, open enums with unknown values.

    Raises:
        UnsupportedSchema: A field has a type that this compiler does not understand.
    """
    drawn = _struct(inspect.type_info(model), Place(model.__name__))
    if drawn is None:
        raise UnsupportedSchema(model.__name__, "the model requires itself without end")
    return drawn


def _any_of(kind: Any, place: Place) -> SearchStrategy[Any] | None:
    try:
        draw = _DRAW[type(kind)]
    except KeyError:
        raise UnsupportedSchema(place.path, f"type {type(kind).__name__}") from None
    return draw(kind, place)


def _struct(kind: Any, place: Place) -> SearchStrategy[Any] | None:
    """Instances of a model, made once for all places below the same models."""
    if place.above.count(kind.cls) >= _DEPTH:
        return None
    key = (kind.cls, frozenset(Counter(place.above).items()))
    if key not in place.known:
        place.known[key] = _instances(kind, place)
    return place.known[key]


def _instances(kind: Any, place: Place) -> SearchStrategy[Any] | None:
    required: dict[str, SearchStrategy[Any]] = {}
    optional: dict[str, SearchStrategy[Any]] = {}
    within = attrs.evolve(place, above=(*place.above, kind.cls))
    for field in kind.fields:
        if field.name == "additional_properties" and issubclass(kind.cls, OpenReadModel):
            taken = frozenset(one.encode_name for one in kind.fields)
            drawn = containers.extras(containers.json_values(), taken)
        else:
            drawn = _any_of(field.type, within.inner(f".{field.name}"))
        if drawn is not None:
            (required if field.required else optional)[field.name] = drawn
        elif field.required:
            return None
    few = len(within.above) > _DEEP
    drawn = containers.objects(required, optional, None, few=few)
    return drawn.map(lambda given: kind.cls(**given))


def _union(kind: Any, place: Place) -> SearchStrategy[Any] | None:
    drawn = [_any_of(member, place) for member in kind.types]
    finite = [strategy for strategy in drawn if strategy is not None]
    return st.one_of(finite) if finite else None


def _list(kind: Any, place: Place) -> SearchStrategy[Any] | None:
    items = _any_of(kind.item_type, place.inner("[]"))
    low, high = kind.min_length or 0, kind.max_length
    if items is None:
        return None if low else st.builds(list[Any])
    return st.lists(items, min_size=low, max_size=low + 4 if high is None else high)


def _dict(kind: Any, place: Place) -> SearchStrategy[Any] | None:
    values = _any_of(kind.value_type, place.inner("{}"))
    keys = _any_of(kind.key_type, place.inner("{}"))
    if values is None or keys is None:
        return st.builds(dict[Any, Any])
    low, high = kind.min_length or 0, kind.max_length
    return st.dictionaries(keys, values, min_size=low, max_size=low + 3 if high is None else high)


def _string(kind: Any, place: Place) -> SearchStrategy[str]:
    limits = kind.min_length or 0, kind.max_length
    if kind.pattern is not None:  # msgspec searches with Python's own dialect
        return st.from_regex(cast("str", kind.pattern)).filter(text.within(*limits))
    return text.strings(*limits, place.path)


def _limits(kind: Any) -> dict[str, Any]:
    names = {
        "minimum": kind.ge,
        "maximum": kind.le,
        "exclusiveMinimum": kind.gt,
        "exclusiveMaximum": kind.lt,
        "multipleOf": kind.multiple_of,
    }
    return {name: limit for name, limit in names.items() if limit is not None}


def _integer(kind: Any, place: Place) -> SearchStrategy[int]:
    return numbers.integers(_limits(kind), place.path)


def _float(kind: Any, place: Place) -> SearchStrategy[float]:
    drawn = numbers.numbers(_limits(kind), place.path).filter(lambda value: abs(value) < 2**1023)
    return drawn.map(float).filter(math.isfinite)


def _enum(kind: Any, _place: Place) -> SearchStrategy[enum.Enum]:
    known = st.sampled_from(list(kind.cls))
    try:
        unknown = [kind.cls(value) for value in UNKNOWN]
    except ValueError:
        return known
    return text.rarely(known, st.sampled_from(unknown), 4)


def _datetime(kind: Any, _place: Place) -> SearchStrategy[dt.datetime]:
    return formats.naive_datetimes() if kind.tz is False else formats.zoned_datetimes()


def _constant(strategy: SearchStrategy[Any]) -> Draw:
    return lambda _kind, _place: strategy


_DRAW: dict[type, Draw] = {
    inspect.StructType: _struct,
    inspect.UnionType: _union,
    inspect.ListType: _list,
    inspect.DictType: _dict,
    inspect.StrType: _string,
    inspect.IntType: _integer,
    inspect.FloatType: _float,
    inspect.EnumType: _enum,
    inspect.DateTimeType: _datetime,
    inspect.DateType: _constant(st.dates()),
    inspect.UUIDType: _constant(st.uuids()),
    inspect.BoolType: _constant(st.booleans()),
    inspect.NoneType: _constant(st.none()),
    inspect.AnyType: _constant(containers.json_values()),
    inspect.LiteralType: lambda kind, _place: st.sampled_from(kind.values),
    inspect.CustomType: lambda kind, place: _refuse(place.path, kind.cls),
}


def _refuse(path: str, cls: type) -> SearchStrategy[Any]:
    raise UnsupportedSchema(path, f"type {cls.__name__}")
