"""Forms: what the document demands of their parts."""

from __future__ import annotations

from typing import Any

import pytest

from lmskit.sandbox import DocumentError
from lmskit.sandbox.document import read_document
from tests.sandbox.handled import library, problems

FILE = ("file", ("pkg.zip", b"PK\x00\xff\r\n", "application/zip"))


def text(name: str, value: str | bytes) -> tuple[str, Any]:
    return name, (None, value)


def test_a_form_is_handed_to_its_handler() -> None:
    """The parts come as they were sent; one that the document does not know is left out."""
    sent = [FILE, text("shelf", "a"), text("about", '{"title": "x"}'), text("colour", "red")]
    with library() as client:
        form = client.post("/books/upload", files=sent).json()["form"]
    assert form == {
        "file": ["pkg.zip", "application/zip", "PK\x00\xff\r\n"],
        "shelf": [None, None, "a"],
        "about": [None, None, '{"title": "x"}'],
    }


@pytest.mark.parametrize(
    ("sent", "named"),
    [
        ([text("shelf", "a")], ["file"]),
        ([FILE, FILE], ["file"]),
        ([FILE, text("shelf", "c")], ["shelf"]),
        ([FILE, text("shelf", b"\xff")], ["shelf"]),
        ([FILE, text("shelf", "a"), text("shelf", "a")], ["shelf"]),
        ([FILE, text("copies", "two")], ["copies"]),
        ([FILE, text("copies", "0")], ["copies"]),
        ([FILE, text("about", "")], ["about"]),
        ([FILE, text("about", "{")], ["about"]),
        ([FILE, text("about", b"\xff")], ["about"]),
        ([FILE, text("about", "[]")], ["about"]),
        ([FILE, text("about", "{}")], ["about.title"]),
        ([FILE, text("about", '{"title": "x", "pages": "7"}')], ["about.pages"]),
        ([text("copies", "x"), text("about", "{}")], ["about.title", "copies", "file"]),
    ],
)
def test_a_wrong_part_is_named(sent: list[tuple[str, Any]], named: list[str]) -> None:
    """What is missing, sent twice or forbidden is refused by its name."""
    with library() as client:
        answer = client.post("/books/upload", files=sent)
    assert problems(answer) == [("body", name) for name in named]


def test_a_number_in_a_form_is_one() -> None:
    """A text is checked as the number that it means."""
    with library() as client:
        answer = client.post("/books/upload", files=[FILE, text("copies", "2")])
    assert answer.json()["form"]["copies"] == [None, None, "2"]


@pytest.mark.parametrize(
    ("content", "kind", "place"),
    [
        (b"{}", "application/json", ("headers", "content-type")),
        (b"a=b", "application/x-www-form-urlencoded", ("headers", "content-type")),
        (b"--x--", None, ("headers", "content-type")),
        (b"--x--", "multipart/form-data", ("body", "body")),
        (b"--y--", "multipart/form-data; boundary=x", ("body", "body")),
        (b"", "multipart/form-data; boundary=x", ("body", "body")),
        (b"--x--", "multipart/form-data; boundary=x", ("body", "file")),
        (b"", None, None),
    ],
)
def test_what_is_no_form_is_refused(
    content: bytes, kind: str | None, place: tuple[str, str] | None
) -> None:
    """Another media type and a broken form are refused; no body at all is a form left out."""
    with library() as client:
        headers = {} if kind is None else {"content-type": kind}
        answer = client.post("/books/upload", content=content, headers=headers)
        if place is None:
            assert problems(answer) == [("body", "file")]
        else:
            assert problems(answer) == [place]


@pytest.mark.parametrize(
    "content",
    [
        {"multipart/form-data": {"schema": {}}, "application/json": {"schema": {}}},
        {"multipart/form-data": {"schema": {"properties": {"a": {"type": "array"}}}}},
        {"multipart/form-data": {"schema": {"properties": {"a": {"type": "object"}}}}},
    ],
)
def test_a_form_that_is_not_understood_is_an_error(content: dict[str, Any]) -> None:
    """It is refused when the sandbox is opened."""
    node = {"operationId": "x", "requestBody": {"content": content}, "responses": {"200": {}}}
    root = {
        "info": {"version": "1"},
        "servers": [{"url": "/"}],
        "paths": {"/a": {"post": node}},
    }
    with pytest.raises(DocumentError, match=r"^x: "):
        read_document(root, ["x"])
