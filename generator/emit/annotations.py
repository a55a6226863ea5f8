"""From openapi-python-client's properties to the type expressions of signatures."""

from __future__ import annotations

from functools import singledispatch
from typing import Any

from openapi_python_client.parser.properties.any import AnyProperty
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.enum_property import EnumProperty
from openapi_python_client.parser.properties.file import FileProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.parser.properties.uuid import UuidProperty

_SCALARS: tuple[tuple[type[Any], str], ...] = (
    (StringProperty, "str"),
    (UuidProperty, "str"),
    (FileProperty, "FileInput"),
    (IntProperty, "int"),
    (FloatProperty, "float"),
    (BooleanProperty, "bool"),
    (DateTimeProperty, "datetime.datetime"),
    (DateProperty, "datetime.date"),
    (NoneProperty, "None"),
    (AnyProperty, "object"),
)


class UnsupportedTypeError(Exception):
    """A property of the parser that the templates have no type for."""


@singledispatch
def given(prop: Any) -> str:
    """The type of an argument: what a caller may give, dict literals and enum strings included."""
    return _scalar(prop)


@given.register
def _(prop: EnumProperty) -> str:
    return _model_or_literal(prop.class_info.name)


@given.register
def _(prop: ModelProperty) -> str:
    return _model_or_literal(prop.class_info.name)


@given.register
def _(prop: ListProperty) -> str:
    inner = prop.inner_property
    # A str is a Sequence[str] of its letters, so lists of text have a type that excludes it.
    return "StringList" if isinstance(inner, StringProperty) else f"Sequence[{given(inner)}]"


@given.register
def _(prop: UnionProperty) -> str:
    return " | ".join(dict.fromkeys(given(inner) for inner in prop.inner_properties))


def _scalar(prop: Any) -> str:
    if isinstance(prop, ConstProperty):
        return f"Literal[{prop.value.python_code.as_unembedded_code()}]"
    for kind, expression in _SCALARS:
        if isinstance(prop, kind):
            return expression
    raise UnsupportedTypeError(
        f"no Python type for {type(prop).__name__} {str(prop.python_name)!r}"
    )


def _model_or_literal(name: str) -> str:
    return f"models.{name} | params.{name}"
