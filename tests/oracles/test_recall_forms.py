"""Recalling calls that upload: parts, headers that follow from a file, maps, lists by commas."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from lmskit import File
from tests.oracles.drivers import SentRequest, formed, sent_request
from tests.oracles.forms import FileForm
from tests.oracles.recall import Call, NotRecalledError, changed_places, perturbed, place_of, recall
from tests.oracles.spec_reader import read_spec
from tests.testing.form_sample import DOCUMENT

SPEC = read_spec(DOCUMENT)
ORIGIN = "https://api.test/v2"


def upload(*parts: tuple[str, Any], **headers: str) -> httpx.Request:
    """A request with these parts, as httpx writes it."""
    uri = f"{ORIGIN}/things?thingId=x"
    request = httpx.Request("POST", uri, headers=headers, files=list(parts))
    request.read()
    return request


def recalled(request: httpx.Request) -> Call:
    """The call behind a request."""
    return recall(
        SPEC, request.method, str(request.url), request.content, request.headers.multi_items()
    )


def sent(request: httpx.Request) -> SentRequest:
    """A request as a client would have sent it."""
    return sent_request(request)


NOTE = ("note", (None, "n"))
ABOUT = (
    "about",
    (None, '{"name": "a", "names": {"en_US": "b"}, "madeAt": "2018-09-20T12:00:00Z"}'),
)
ZIP = ("file", ("x.zip", b"\x00\r\n", "application/zip"))


def test_parts_become_arguments() -> None:
    """Text is typed, JSON text has Python names but for keys of a map, a file is a file."""
    call = recalled(upload(NOTE, ("size", (None, "5")), ABOUT, ZIP, uploadedType="application/zip"))
    about = call.arguments["about"]
    assert about.pop("made_at").isoformat() == "2018-09-20T12:00:00+00:00"
    assert about == {"name": "a", "names": {"en_US": "b"}}
    assert {**formed(dict(call.arguments)), "about": None} == {
        "thing_id": "x",
        "note": "n",
        "size": 5,
        "about": None,
        "file": FileForm(b"\x00\r\n", "x.zip"),
    }


@pytest.mark.parametrize(
    ("kind", "header", "expected"),
    [
        ("application/zip", "application/zip", (None, None)),
        ("x/y", "x/y", ("x/y", None)),
        ("application/zip", "p/q", (None, "p/q")),
        ("application/zip", None, (None, None)),
    ],
)
def test_what_follows_from_a_file_was_not_given(
    kind: str, header: str | None, expected: tuple[Any, Any]
) -> None:
    """A media type is an argument only where the file does not say it by itself."""
    headers = {} if header is None else {"uploadedType": header}
    call = recalled(upload(("file", ("x.zip", b"", kind)), **headers))
    file = call.arguments["file"]
    assert (file.media_type, call.arguments.get("uploaded_type")) == expected


def test_a_name_is_read_back() -> None:
    """Escapes come off."""
    (name, content) = ('a"b\\c\r\n.pdf', b"")
    call = recalled(upload(("file", (name, content, "application/pdf"))))
    assert call.arguments["file"].name == name


def test_an_unknown_part_is_refused() -> None:
    """A part that the form has not is an error."""
    with pytest.raises(NotRecalledError, match="no part other"):
        recalled(upload(ZIP, ("other", (None, "x"))))


def test_a_shared_name_is_told_by_its_place() -> None:
    """A parameter is recalled under its own argument."""
    request = httpx.Request("PUT", f"{ORIGIN}/things/x?name=q", json={"name": "b"})
    assert recalled(request).arguments == {"thing_id": "x", "query_name": "q", "name": "b"}
    assert place_of(SPEC, "putThing", "query_name") == "query.name"
    assert place_of(SPEC, "putThing", "name") == "body.name"


def test_a_delete_with_a_body_is_recalled() -> None:
    """As any other body."""
    request = httpx.Request("DELETE", f"{ORIGIN}/things/x", json={"tags": ["a"]})
    assert recalled(request) == Call("deleteTags", {"thing_id": "x", "tags": ["a"]})


def test_lists_by_commas_are_recalled() -> None:
    """A comma that is encoded belongs to its item."""
    request = httpx.Request("GET", f"{ORIGIN}/things?tags=a%2Cb,c&more=m")
    assert recalled(request).arguments == {"tags": ["a,b", "c"], "more": "m"}


@pytest.mark.parametrize(
    ("argument", "place"),
    [
        ("note", "part.note"),
        ("about", "part.about"),
        ("file", "part.file"),
        ("uploaded_type", "header.uploadedtype"),
        ("thing_id", "query.thingId"),
    ],
)
def test_places_of_arguments(argument: str, place: str) -> None:
    """A field of a form is a part."""
    assert place_of(SPEC, "uploadThing", argument) == place


def test_changed_parts_are_told() -> None:
    """A part that differs, one that is missing, another order; a boundary is no place."""
    one = sent(upload(NOTE, ZIP))
    places = changed_places
    assert places(SPEC, "uploadThing", one, sent(upload(NOTE, ZIP))) == set()
    other = upload(NOTE, ("file", ("x.zip", b"\x01", "application/zip")))
    assert places(SPEC, "uploadThing", one, sent(other)) == {"part.file"}
    assert places(SPEC, "uploadThing", one, sent(upload(ZIP))) == {"part.note", "body"}
    assert places(SPEC, "uploadThing", one, sent(upload(ZIP, NOTE))) == {"body"}
    header = upload(NOTE, ZIP, uploadedType="a/b")
    assert places(SPEC, "uploadThing", one, sent(header)) == {"header.uploadedtype"}


@pytest.mark.parametrize(
    ("operation", "argument", "value", "other"),
    [
        ("uploadThing", "file", File(b"a", "n"), FileForm(b"ax", "n")),
        ("uploadThing", "about", {}, {"name": "y"}),
        ("uploadThing", "about", {"names": {"a": "b"}}, {"names": {"a": "x"}}),
        ("putThing", "names", {}, {"more": "y"}),
        ("putThing", "parts", [{"name": "b"}, {}], [{"name": "x"}, {}]),
        ("putThing", "query_name", "b", "x"),
    ],
)
def test_arguments_are_perturbed(operation: str, argument: str, value: Any, other: Any) -> None:
    """Another valid value of its kind, all others as they were."""
    call = Call(operation, {argument: value, "thing_id": "t"})
    after = perturbed(SPEC, call, argument)
    assert formed(dict(after.arguments)) == {argument: other, "thing_id": "t"}
