"""Turns a caller's value into what goes on the wire, keyed by the vendor's names.

The value's own numbers and strings are kept (an int 5 for a number is sent as `5`); types and
limits are msgspec's to check afterwards. Here is what msgspec does not know: Python's names in
dict literals, naive datetimes, closed and open enums, and what JSON cannot hold.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any, get_args, get_origin

import msgspec
from msgspec import UNSET

from lmskit._annotations import Field, describe, fields, is_enum, is_struct, kinds
from lmskit._once import once
from lmskit._shapes import is_mapping, is_sequence
from lmskit.models import OpenEnum

Converter = Callable[[Any], Any]
_MINUTE = timedelta(minutes=1)


class UnsendableError(Exception):
    """Why a value cannot be sent; `trail` leads from the argument to it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.trail: list[str] = []

    def within(self, step: str) -> UnsendableError:
        """This fault as the value around it has it, one step further from the odd one."""
        self.trail.insert(0, step)
        return self


@once
def converter(annotation: Any) -> Converter:
    """The function that converts values of a type."""
    found = kinds(annotation)
    if Any in found.members or object in found.members:
        return _anything
    options = [_option(member, found.members) for member in found.members]
    if len(options) == 1:
        accepts, convert = options[0]
        return convert if accepts is None else _or_none(convert)
    return _choice(options)


def _or_none(convert: Converter) -> Converter:
    """Lets None through: whether it may be null is msgspec's to say."""
    return lambda value: None if value is None else convert(value)


def _choice(options: list[tuple[Converter | None, Converter]]) -> Converter:
    def convert(value: Any) -> Any:
        for accepts, option in options:
            if accepts is not None and accepts(value):
                return option(value)
        return _scalar(value)

    return convert


def _option(member: Any, others: tuple[Any, ...]) -> tuple[Converter | None, Converter]:
    """What a member of a union takes (None: whatever is left), and how it converts it."""
    if is_struct(member):
        return _takes_struct(member), lambda value: _struct(member, value)
    if is_enum(member):
        closed = str not in others
        return _takes_enum, lambda value: _enum(member, value, closed)
    if member is datetime:
        return _is_moment, _datetime
    if member in (list, dict):
        return (is_sequence if member is list else is_mapping), _anything
    if get_origin(member) is list:
        return is_sequence, _sequence(converter(get_args(member)[0]))
    if get_origin(member) is dict:
        return is_mapping, _mapping(converter(get_args(member)[1]))
    return None, _scalar


def _takes_struct(model: Any) -> Converter:
    return lambda value: isinstance(value, model | Mapping)


def _takes_enum(value: Any) -> bool:
    return isinstance(value, str | Enum)


def _is_moment(value: Any) -> bool:
    return isinstance(value, datetime)


def _scalar(value: Any) -> Any:
    if type(value) is str:
        return value if value.isascii() else _text(value)
    if isinstance(value, float):
        return _finite(float(value))
    if isinstance(value, Decimal):
        # msgspec would take it for a number, and write it as a string.
        raise UnsendableError("expected an int or a float, got Decimal")
    if isinstance(value, datetime):
        return _datetime(value)
    if isinstance(value, str):
        # msgspec does not encode subclasses of what Python has built in.
        return _text(str.__str__(value))
    if isinstance(value, int):
        return value if isinstance(value, bool) else int(value)
    return _plain(value)


def _plain(value: Any) -> Any:
    """A moment, a date or a time as Python's own, where a library has made a class of it."""
    kinds: tuple[Any, ...] = (datetime, date, time)  # a datetime is a date too
    for kind in kinds:
        if isinstance(value, kind):
            return value if type(value) is kind else kind.fromisoformat(kind.isoformat(value))
    return value


def _finite(value: float) -> float:
    if not math.isfinite(value):
        raise UnsendableError("expected a finite number")
    return value


def _text(value: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError:
        raise UnsendableError("holds half of a surrogate pair, which is no text") from None
    return value


def _datetime(value: Any) -> Any:
    if not isinstance(value, datetime):
        raise UnsendableError(f"expected a datetime, got {type(value).__name__}")
    offset = value.utcoffset()
    if offset is None:
        raise UnsendableError("expected a datetime with a time zone, got a naive one")
    return _in_utc(value) if offset % _MINUTE else _plain(value)


def _in_utc(value: datetime) -> datetime:
    # Local times of before the railways: ISO 8601 has no seconds in an offset, and without them
    # it would be another instant.
    moment: datetime = _plain(value)
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise UnsendableError("this moment does not exist in UTC") from None


def _enum(model: type[Enum], value: Any, closed: bool) -> Any:
    if isinstance(value, model):
        return value.value
    if isinstance(value, Enum) or not isinstance(value, str):
        raise UnsendableError(f"expected {model.__name__} or a str, got {type(value).__name__}")
    known = [str(member.value) for member in model]
    if closed and value not in known:
        names = ", ".join(map(repr, known))
        reason = f"{value[:40]!r} is not one of {names}"
        if issubclass(model, OpenEnum):
            reason += f'; to send another value, give {model.__name__}("…")'
        raise UnsendableError(reason)
    return _scalar(value)


def _sequence(item: Converter) -> Converter:
    def convert(value: Any) -> Any:
        if not is_sequence(value):
            raise UnsendableError(f"expected a list, got {type(value).__name__}")
        converted: list[Any] = []
        for index, element in enumerate(value):
            try:
                converted.append(item(element))
            except UnsendableError as fault:
                raise fault.within(f"[{index}]") from None
        return converted

    return convert


def _mapping(item: Converter) -> Converter:
    def convert(value: Any) -> Any:
        if not is_mapping(value):
            raise UnsendableError(f"expected a dict, got {type(value).__name__}")
        converted: dict[str, Any] = {}
        for key, element in value.items():
            if not isinstance(key, str):
                raise UnsendableError(f"expected str keys, got {type(key).__name__}")
            try:
                converted[_scalar(key)] = item(element)
            except UnsendableError as fault:
                raise fault.within(f"[{key!r}]") from None
        return converted

    return convert


def _struct(model: Any, value: Any) -> dict[str, Any]:
    if isinstance(value, model):
        return convert_fields(model, {f.name: getattr(value, f.name) for f in fields(model)})
    if not is_mapping(value):
        raise UnsendableError(f"expected {model.__name__} or a dict, got {type(value).__name__}")
    known = [field.name for field in fields(model)]
    for key in value:
        if key not in known:
            raise UnsendableError(f"unknown; {model.__name__} has {', '.join(known)}").within(
                f".{key}"
            )
    return convert_fields(model, value)


@once
def _converters(model: Any) -> tuple[tuple[Field, Converter], ...]:
    return tuple((field, converter(field.type)) for field in fields(model))


def convert_fields(model: Any, values: Mapping[str, Any]) -> dict[str, Any]:
    """The members of a JSON object from values by Python's names; UNSET is left out."""
    converted: dict[str, Any] = {}
    for field, convert in _converters(model):
        value = values.get(field.name, UNSET)
        if value is not UNSET:
            try:
                converted[field.wire] = convert(value)
            except UnsendableError as fault:
                raise fault.within(f".{field.name}") from None
        elif field.required:
            raise UnsendableError(f"missing; expected {describe(field.type)}").within(
                f".{field.name}"
            )
    return converted


def _anything(value: Any) -> Any:
    """Free JSON: whatever has a form in it."""
    if value is None or isinstance(value, bool | int | float | str):
        return _scalar(value)
    if isinstance(value, datetime | Enum):
        return _anything(value.value) if isinstance(value, Enum) else _datetime(value)
    if isinstance(value, msgspec.Struct):
        return _struct(type(value), value)
    if is_sequence(value):
        return _sequence(_anything)(value)
    if is_mapping(value):
        return _mapping(_anything)(value)
    if isinstance(value, date | time):
        return _plain(value)
    raise UnsendableError(f"JSON has no form for {type(value).__name__}")
