"""The tags of wire cases: each stands for a value that YAML cannot say."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest

from tests.oracles.forms import EnumForm, FileForm, ModelForm
from tests.oracles.wire_yaml import WireCaseError, read_yaml

if TYPE_CHECKING:
    from pathlib import Path

ZONE = datetime.timezone(datetime.timedelta(hours=2))


def value(folder: Path, text: str) -> Any:
    """Write a file and read its value."""
    path = folder / "things.yaml"
    path.write_text(text, encoding="utf-8")
    return read_yaml(path).value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '!datetime "2018-09-20T11:00:00.5+02:00"',
            datetime.datetime(2018, 9, 20, 11, 0, 0, 500000, ZONE),
        ),
        ("!datetime 2018-09-20T11:00:00", datetime.datetime(2018, 9, 20, 11)),
        ("!Color red", EnumForm("Color", "red")),
        ('!Color "5"', EnumForm("Color", "5")),
        ("!Size {at: !Color red}", ModelForm("Size", {"at": EnumForm("Color", "red")})),
        ("!Size {}", ModelForm("Size", {})),
        ("!repeat [xy, 3]", "xyxyxy"),
        ("!tuple [1, [2]]", (1, [2])),
        ("!tuple []", ()),
        ("!bytes é", b"\xc3\xa9"),
        ("!base64 AP8=", b"\x00\xff"),
        ("!file {text: PK}", FileForm(b"PK")),
        ("!file {name: a, base64: AP8=, media_type: x/y}", FileForm(b"\x00\xff", "a", "x/y")),
        ("!file {bytes: !repeat [ab, 2]}", FileForm(b"abab")),
        ("2018-09-20T11:00:00Z", "2018-09-20T11:00:00Z"),
    ],
)
def test_a_tag_stands_for_its_value(tmp_path: Path, text: str, expected: Any) -> None:
    """Types included: a text is no number, a tuple no list."""
    found = value(tmp_path, text)
    assert (found, type(found)) == (expected, type(expected))


def test_what_is_tagged_can_be_merged(tmp_path: Path) -> None:
    """A model that is like another one says what is not, and stays a model."""
    found = value(tmp_path, "a: &a !Size {x: 1, y: !Color red}\nb: !Size {<<: *a, x: 2}\n")
    red = EnumForm("Color", "red")
    assert found["b"] == ModelForm("Size", {"x": 2, "y": red})
    assert found["a"] == ModelForm("Size", {"x": 1, "y": red})


@pytest.mark.parametrize(
    "text",
    [
        "!later x",
        "!Size [x]",
        "!datetime soon",
        "!repeat x",
        "!base64 '%'",
        "!bytes [x]",
        "!file {name: a}",
        "!file {text: a, type: b}",
        "!file {text: a, name: 5}",
        "!file a",
        "!tuple x: y",
    ],
)
def test_a_slip_is_refused_with_its_line(tmp_path: Path, text: str) -> None:
    """A tag that nobody knows, and a value that a tag cannot stand for."""
    with pytest.raises(WireCaseError, match=r"^things\.yaml:2: "):
        value(tmp_path, f"a: 1\nb: {text}\n")
