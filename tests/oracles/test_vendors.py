"""Vendors are found by their folders, and each client that is shipped has one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.oracles.vendors import ROOT, VENDORS, ErrorBody, read_vendor

REPOSITORY = Path(__file__).parents[2]


def test_every_client_has_its_folder() -> None:
    """What is generated, and no other folder, is a vendor of the harness."""
    packages = {path.parent.name for path in REPOSITORY.glob("generated/*_client/__init__.py")}
    assert {vendor.package for vendor in VENDORS.values()} == packages
    folders = {path.name for path in ROOT.iterdir() if any(path.rglob("*.*[!c]"))}
    assert set(VENDORS) == folders


def test_credentials_make_the_header() -> None:
    """The origin is that of the document, and the client takes the credentials."""
    for vendor in VENDORS.values():
        assert vendor.origin == vendor.spec.origin
        assert vendor.authorization
        assert vendor.credentials


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('client = "A"', "", "missing required field `client`"),
        ('client = "A"', 'client = "A"\nname = "b"', "unknown field `name`"),
        ('message = ["m"]', 'message = "m"', "Expected `array`"),
        ("[errors]", "[errors", "vendor.toml"),
    ],
)
def test_a_slip_is_refused(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    """What is unknown or missing is an error that names the file."""
    text = 'client = "A"\norigin = "o"\nauthorization = "a"\n[credentials]\n'
    text += '[errors]\nmessage = ["m"]\n'
    (tmp_path / "vendor.toml").write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(ValueError, match=r"vendor\.toml") as caught:
        read_vendor(tmp_path)
    assert complaint in str(caught.value)


def test_an_error_body_is_read() -> None:
    """Sentences, the name of the error and complaints, each where the vendor keeps it."""
    nested = ErrorBody(message=("e.m", "t"), type="e.t", fields="e.list", field="param", text="msg")
    items = [{"param": "a", "msg": "b", "more": 1}, {"param": "", "msg": ""}, {"msg": "c"}]
    body = {"e": {"m": "x", "t": "T", "list": items}, "t": 5}
    assert nested.sentences(body) == ["x"]
    assert nested.kind(body) == "T"
    assert nested.complaints(body) == [("a", "b"), ("", "c")]
    for nothing in ({}, [], {"e": 5}, {"e": {"t": "", "list": None}}):
        assert nested.sentences(nothing) == []
        assert nested.kind(nothing) is None
        assert nested.complaints(nothing) == []
    assert ErrorBody(message=("t",)).complaints(body) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"email": ["a", "b"], "name": "c"}, [("email", "a"), ("email", "b"), ("name", "c")]),
        ({"user": {"email": ["x"]}}, [("user.email", "x")]),
        ([{}, {"id": ["x"]}], [("[1].id", "x")]),
        ({"all": ["x"], "user": {"all": ["y"]}}, [("", "x"), ("user", "y")]),
        ({"detail": "x", "a": [None, "", True, 1, 0]}, [("a", "1"), ("a", "0")]),
        ({"detail": ["x"]}, [("detail", "x")]),
        (None, []),
    ],
)
def test_a_map_of_fields_is_read(body: Any, expected: list[tuple[str, str]]) -> None:
    """Nested and in lists; the sentence of the whole body is no complaint."""
    assert ErrorBody(message=("detail",), map="all").complaints(body) == expected
