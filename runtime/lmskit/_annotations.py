"""What the type of a model's field says, taken apart."""

from __future__ import annotations

import types
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

import msgspec
from msgspec import UnsetType

from lmskit._once import once

if TYPE_CHECKING:
    from collections.abc import Callable

_NULL = (None, types.NoneType)


def is_struct(annotation: object) -> bool:
    """Whether this is a model."""
    return isinstance(annotation, type) and issubclass(annotation, msgspec.Struct)


def is_enum(annotation: object) -> bool:
    """Whether this is an enum."""
    return isinstance(annotation, type) and issubclass(annotation, Enum)


def _members(annotation: Any) -> tuple[Any, ...]:
    """The alternatives of a union, without `Annotated` around them."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _members(get_args(annotation)[0])
    if origin is Union or origin is types.UnionType:
        return tuple(inner for member in get_args(annotation) for inner in _members(member))
    return (annotation,)


class Kinds(msgspec.Struct, frozen=True):
    """The alternatives that a value may have, null and unset aside."""

    members: tuple[Any, ...]
    nullable: bool


@once
def kinds(annotation: Any) -> Kinds:
    """Take a type apart."""
    members = _members(annotation)
    values = tuple(m for m in members if m not in (*_NULL, UnsetType))
    return Kinds(values, nullable=Any in members or any(null in members for null in _NULL))


class Field(msgspec.Struct, frozen=True):
    """A field of a model; `name` is Python's, `wire` the vendor's."""

    name: str
    wire: str
    type: Any
    required: bool


@once
def fields(model: Any) -> tuple[Field, ...]:
    """The fields of a model, in its order."""
    return tuple(
        Field(item.name, item.encode_name, item.type, item.required)
        for item in msgspec.structs.fields(model)
    )


def field_named(model: Any, name: str) -> Field:
    """The field of a model that has a Python name."""
    return next(item for item in fields(model) if item.name == name)


@once
def conversion(annotation: Any) -> Callable[[Any], Any]:
    """Msgspec's conversion to a type, with its facts about every model of the type complete."""
    msgspec.json.Decoder(annotation)
    return partial(msgspec.convert, type=annotation)


@once
def describe(annotation: Any) -> str:
    """How a type is named to a reader: `list[str]`, `EventOwner`, `int | float`."""
    found = kinds(annotation)
    names = list(dict.fromkeys(_name(member) for member in found.members))
    if found.nullable and Any not in found.members:
        names.append("None")
    return " | ".join(names)


def _name(annotation: Any) -> str:
    arguments = get_args(annotation)
    name = getattr(annotation, "__name__", str(annotation))
    if not arguments or annotation is Any:
        return name
    return f"{name}[{', '.join(_argument(argument) for argument in arguments)}]"


def _argument(argument: Any) -> str:
    # A Literal's arguments are values, not types.
    return repr(argument) if isinstance(argument, str | int) else describe(argument)
