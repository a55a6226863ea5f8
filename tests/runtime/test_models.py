"""Models: absent against null, and enums that take what no one has documented."""

from __future__ import annotations

import copy
import pickle

import msgspec
import pytest

from tests.runtime.sample import Color, Owner, Thing, ThingWrite


def test_read_model_encodes_without_absent_fields() -> None:
    """A model that was read encodes to the JSON that it came from."""
    content = b'{"id":"1","name":"n","owner":{"id":"2"},"from":"x"}'
    assert msgspec.json.encode(msgspec.json.decode(content, type=Thing)) == content


def test_written_model_keeps_null_and_absent_apart() -> None:
    """None is sent as null, UNSET is left out."""
    assert msgspec.json.encode(ThingWrite(name="n", made=None)) == b'{"name":"n","made":null}'


def test_unknown_value_becomes_a_member_like_one() -> None:
    """An unknown value is of the class, and equal to and hashed as its string."""
    unknown = Color("green")
    assert isinstance(unknown, Color)
    assert unknown == "green" == unknown.value == unknown.name == str(unknown) == f"{unknown}"
    assert {unknown: 1}["green"] == 1  # type: ignore[index]
    assert unknown == Color("green")
    assert hash(unknown) == hash(Color("green")) == hash("green")
    assert unknown not in list(Color)


def test_known_value_is_its_member() -> None:
    """A known value is the member itself, and hashes as its string."""
    assert Color("red") is Color.RED
    assert {"red": 1}[Color.RED] == 1
    assert str(Color.RED) == "red"


@pytest.mark.parametrize(("value", "known"), [("red", True), ("green", False)])
def test_is_known(value: str, known: bool) -> None:
    """A reader can tell a documented value from another, and the repr tells too."""
    assert Color(value).is_known is known
    assert ("unknown" in repr(Color(value))) is not known


@pytest.mark.parametrize("value", ["red", "green", ""])
def test_enum_survives_copies(value: str) -> None:
    """Pickle, copy and deepcopy give an equal value of the same class."""
    color = Color(value)
    for copied in (pickle.loads(pickle.dumps(color)), copy.copy(color), copy.deepcopy(color)):
        assert copied == color
        assert type(copied) is Color
        assert copied.is_known == color.is_known


def test_unknown_values_are_not_kept() -> None:
    """A vendor's free text does not grow the class."""
    Color("purple")
    assert "purple" not in Color._value2member_map_


def test_enum_takes_strings_only() -> None:
    """What is no string is no value of an open enum."""
    with pytest.raises(ValueError, match="5 is not a valid Color"):
        Color(5)


def test_unknown_value_goes_through_json() -> None:
    """The codec decodes and encodes an unknown value."""
    decoded = msgspec.json.decode(b'"green"', type=Color)
    assert decoded == "green"
    assert type(decoded) is Color
    assert msgspec.json.encode(decoded) == b'"green"'


def test_models_survive_copies() -> None:
    """Models pickle and copy."""
    thing = Thing(id="1", name="n", color=Color("green"), owner=Owner(id="2"))
    assert pickle.loads(pickle.dumps(thing)) == thing == copy.deepcopy(thing)
