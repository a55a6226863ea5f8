"""What is drawn as arguments and as models is what a caller of a client would write."""

from __future__ import annotations

import datetime  # noqa: TC003 - msgspec resolves annotations at run time
import enum
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings

from lmskit.models import OpenReadModel
from lmskit.testing.strategies import UnsupportedSchema, arguments, for_model

if TYPE_CHECKING:
    from collections.abc import Callable

BODY = {
    "type": "object",
    "required": ["startsAt", "options"],
    "properties": {
        "startsAt": {"type": "string", "format": "date-time"},
        "options": {"$ref": "#/components/schemas/Options"},
        "from": {"type": "string", "maxLength": 5},
        "note": {"type": ["string", "null"]},
    },
}
DOCUMENT: dict[str, Any] = {
    "paths": {
        "/things/{thingId}": {
            "parameters": [{"$ref": "#/components/parameters/ThingId"}],
            "put": {
                "operationId": "putThing",
                "parameters": [
                    {"name": "dryRun", "in": "query", "schema": {"type": "boolean"}},
                    {"name": "X-Trace", "in": "header", "schema": {"type": "string"}},
                ],
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/B"}}},
                },
            },
            "post": {
                "operationId": "upload",
                "requestBody": {"content": {"application/xml": {"schema": BODY}}},
            },
        }
    },
    "components": {
        "parameters": {
            "ThingId": {
                "name": "thingId",
                "in": "path",
                "required": True,
                "schema": {"type": "string"},
            }
        },
        "schemas": {
            "B": BODY,
            "Options": {
                "type": "object",
                "required": ["isOpen"],
                "properties": {"isOpen": {"type": "boolean"}, "until": {"type": "number"}},
            },
        },
    },
}
NAMES = {"thing_id", "dry_run", "x_trace", "starts_at", "options", "from_", "note"}
AIM = settings(
    max_examples=2000,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
CHECK = settings(max_examples=100, derandomize=True, database=None, deadline=None)


class Color(str, enum.Enum):  # noqa: UP042 - what the runtime has
    """An open enum: an unknown value becomes a member-like value."""

    RED = "red"

    @classmethod
    def _missing_(cls, value: object) -> Color:
        made = str.__new__(cls, value)
        made._name_ = made._value_ = str(value)
        return made


class Switch(enum.Enum):
    """A closed enum."""

    ON = "on"


class Part(msgspec.Struct, kw_only=True):
    """A model within itself."""

    size: Annotated[int, msgspec.Meta(ge=1, le=9)]
    parts: list[Part] | None = None


class Whole(msgspec.Struct, kw_only=True):
    """One field of every kind."""

    when: datetime.datetime
    color: Color
    switch: Switch
    part: Part
    name: Annotated[str, msgspec.Meta(max_length=8)] | msgspec.UnsetType = msgspec.UNSET
    amount: int | float | None = None
    tags: dict[str, Any] | None = None
    wire: str = msgspec.field(name="wireName", default="z")


CONDITIONS: list[Callable[[dict[str, Any]], bool]] = [
    lambda given: set(given) == NAMES,
    lambda given: "note" not in given,
    lambda given: given.get("note", "") is None,
    lambda given: given["thing_id"] == "..",
    lambda given: "/" in given["thing_id"],
    lambda given: "?" in given["thing_id"],
    lambda given: not given["thing_id"].isascii(),
    lambda given: len(given.get("from_", "")) == 5,
    lambda given: given["starts_at"].microsecond > 0,
    lambda given: given["starts_at"].utcoffset().total_seconds() % 3600 != 0,
    lambda given: given["starts_at"].utcoffset().total_seconds() % 60 != 0,
]
MODELS: list[Callable[[Whole], bool]] = [
    lambda whole: whole.color not in list(Color),
    lambda whole: whole.name is msgspec.UNSET,
    lambda whole: whole.name is not msgspec.UNSET and len(whole.name) == 8,
    lambda whole: isinstance(whole.amount, float),
    lambda whole: bool(whole.part.parts),
    lambda whole: whole.wire != "z",
]


@given(arguments(DOCUMENT, "putThing"))
@CHECK
def test_arguments(given_: dict[str, Any]) -> None:
    """Arguments have Python names and values; ids are not empty; date-times are aware."""
    assert {"thing_id", "starts_at", "options"} <= set(given_) <= NAMES
    assert given_["thing_id"]
    assert given_["starts_at"].utcoffset() is not None
    assert {"is_open"} <= set(given_["options"]) <= {"is_open", "until"}


@given(arguments(DOCUMENT, "putThing", required_only=True))
@CHECK
def test_required_arguments(given_: dict[str, Any]) -> None:
    """With `required_only`, nothing optional is given at any depth."""
    assert set(given_) == {"thing_id", "starts_at", "options"}
    assert set(given_["options"]) == {"is_open"}


@pytest.mark.parametrize("condition", CONDITIONS)
def test_arguments_reach(condition: Callable[[dict[str, Any]], bool]) -> None:
    """Limits, hostile ids, null against absent and odd offsets are drawn."""
    find(arguments(DOCUMENT, "putThing"), condition, settings=AIM)


def test_body_that_is_not_json() -> None:
    """A body of another media type is refused by its place."""
    with pytest.raises(UnsupportedSchema) as caught:
        arguments(DOCUMENT, "upload")
    assert caught.value.pointer == "#/paths/~1things~1{thingId}/post/requestBody/content"


def test_unknown_operation() -> None:
    """An operation that the document has not is a KeyError."""
    with pytest.raises(KeyError, match="nothing"):
        arguments(DOCUMENT, "nothing")


@given(for_model(Whole))
@CHECK
def test_models(whole: Whole) -> None:
    """An instance is valid by its own type: it is written and read back as it was."""
    again = msgspec.json.decode(msgspec.json.encode(whole), type=Whole)
    assert again == whole
    assert whole.when.utcoffset() is not None


@pytest.mark.parametrize("condition", MODELS)
def test_models_reach(condition: Callable[[Whole], bool]) -> None:
    """Unknown enum values, unset fields, limits and nested models are drawn."""
    find(for_model(Whole), condition, settings=AIM)


class Open(OpenReadModel, kw_only=True):
    """An object that may have other members."""

    id: str = msgspec.field(name="theId")


@given(for_model(Open))
@CHECK
def test_open_models(value: Open) -> None:
    """What an open model holds beyond its fields has none of their names."""
    assert not {"theId", "additional_properties"} & value.additional_properties.keys()
    assert msgspec.json.decode(msgspec.json.encode(value), type=Open) == value


def test_open_models_reach() -> None:
    """Open models are drawn with other members and without."""
    find(for_model(Open), lambda value: bool(value.additional_properties), settings=AIM)
    find(for_model(Open), lambda value: not value.additional_properties, settings=AIM)


def test_model_with_an_unknown_type() -> None:
    """A field of a type that is not understood is refused by its path."""
    model = msgspec.defstruct("Odd", [("inner", list[complex])])
    with pytest.raises(UnsupportedSchema, match=r"Odd\.inner\[\]"):
        for_model(model)
