"""The serializer on forms, files, maps, and bodies where one does not expect them."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from tests.oracles.forms import FileForm
from tests.oracles.multipart import JsonText, Part
from tests.oracles.spec_reader import read_spec
from tests.oracles.wire_serializer import (
    ABSENT,
    NotSerializableError,
    WireRequest,
    by_wire_name,
    guessed,
    serialize,
)
from tests.testing.form_sample import DOCUMENT

SPEC = read_spec(DOCUMENT)
NOON = datetime.datetime(2018, 9, 20, 12, tzinfo=datetime.UTC)


def request(operation: str, **arguments: Any) -> WireRequest:
    """The request for arguments by their Python names."""
    return serialize(SPEC, operation, by_wire_name(SPEC, operation, arguments))


def test_a_form_becomes_parts() -> None:
    """Text, JSON text and file, in the order of the document, whatever that of the arguments."""
    sent = request(
        "uploadThing",
        file=FileForm(b"\x00", 'a"b.zip'),
        thing_id="x",
        about={"made_at": NOON, "names": {"en_US": "n"}},
        size=5,
        note="é",
    )
    assert sent.query == (("thingId", "x"),)
    assert sent.body is ABSENT
    assert sent.parts == (
        Part("note", "é".encode()),
        Part("size", b"5"),
        Part("about", JsonText({"madeAt": "2018-09-20T12:00:00Z", "names": {"en_US": "n"}})),
        Part("file", b"\x00", "a%22b.zip", "application/zip"),
    )
    assert sent.headers == (("uploadedtype", "application/zip"),)


def test_what_is_not_given_is_no_part() -> None:
    """Optional fields leave nothing behind; bytes have the name `file` and no type of their own."""
    sent = request("uploadThing", thing_id="x", file=b"1")
    assert sent.parts == (Part("file", b"1", "file", "application/octet-stream"),)
    assert sent.headers == ()


@pytest.mark.parametrize(
    ("file", "given", "header"),
    [
        (FileForm(b"", "a.MP4"), {}, "video/mp4"),
        (FileForm(b"", "a.html"), {}, None),
        (FileForm(b"", "a.html", "text/html"), {}, "text/html"),
        (FileForm(b"", "a.zip", "x/y"), {}, "x/y"),
        (FileForm(b"", "a.zip"), {"uploaded_type": "p/q"}, "p/q"),
        (FileForm(b"", "zip"), {}, None),
    ],
)
def test_a_header_follows_from_the_file(
    file: FileForm, given: dict[str, str], header: str | None
) -> None:
    """It says what was given, or one of the types that courses come in."""
    sent = request("uploadThing", thing_id="x", file=file, **given)
    assert dict(sent.headers).get("uploadedtype") == header


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.zip", "application/zip"),
        ("A.PDF", "application/pdf"),
        ("a.b.mp3", "audio/mpeg"),
        ("x/a.png", "image/png"),
        ("..zip", None),
        (".zip", None),
        ("zip", None),
        ("a.zip/b", None),
        ("a.zip.", None),
        ("a.zip\n", None),
        ("a.exe", None),
    ],
)
def test_a_media_type_is_guessed_by_the_end_of_a_name(name: str, expected: str | None) -> None:
    """The last ending counts, in any case, if something stands before it."""
    assert guessed(FileForm(b"", name)) == expected


def test_keys_of_a_map_are_data() -> None:
    """Names are renamed in objects, in maps of objects too, and never the keys of a map."""
    sent = request(
        "putThing",
        thing_id="x",
        object_=5,
        rest={"made_at": {"made_at": 1}},
        by_name={"made_at": {"made_at": NOON, "by_name": {}}},
        parts=[{"parts": [{"object_": 1}]}],
    )
    assert sent.body == {
        "object": 5,
        "rest": {"made_at": {"made_at": 1}},
        "byName": {"made_at": {"madeAt": "2018-09-20T12:00:00Z", "byName": {}}},
        "parts": [{"parts": [{"object": 1}]}],
    }


def test_a_parameter_and_a_field_may_share_a_name() -> None:
    """Each has its own value, or none."""
    both = request("putThing", thing_id="x", query_name="q", name="b")
    assert (both.query, both.body) == ((("name", "q"),), {"name": "b"})
    body = request("putThing", thing_id="x", name="b")
    assert (body.query, body.body) == ((), {"name": "b"})
    query = request("putThing", thing_id="x", query_name="")
    assert (query.query, query.body) == ((("name", ""),), {})


def test_a_delete_may_have_a_body() -> None:
    """The method says nothing about the body."""
    sent = request("deleteTags", thing_id="x", tags=["a"])
    assert (sent.method, sent.body) == ("DELETE", {"tags": ["a"]})
    assert sent.headers == (("content-type", "application/json"),)


@pytest.mark.parametrize(
    ("tags", "query"),
    [
        (["a", "b c"], (("tags", "a,b%20c"),)),
        (["a,b", "é"], (("tags", "a%2Cb,%C3%A9"),)),
        ([""], (("tags", ""),)),
        ([], ()),
    ],
)
def test_lists_are_joined_by_commas(tags: list[str], query: Any) -> None:
    """A comma inside an item is encoded, the one between items is not."""
    assert request("listThings", tags=tags).query == query


@pytest.mark.parametrize("value", [None, [1], {}])
def test_a_text_part_has_one_value(value: Any) -> None:
    """Null, lists and objects have no spelling in a part."""
    with pytest.raises(NotSerializableError):
        request("uploadThing", thing_id="x", file=b"", note=value)


def test_an_unknown_field_is_refused() -> None:
    """What the form has no part for is an error, not dropped."""
    with pytest.raises(NotSerializableError, match="colour"):
        request("uploadThing", thing_id="x", file=b"", colour="red")
