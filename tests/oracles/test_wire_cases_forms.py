"""The loader of wire cases on forms, files, other bytes, and calls of more than one request."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.oracles.forms import FileForm
from tests.oracles.multipart import JsonText, Part
from tests.oracles.wire_cases import Exchange, WireCaseError, load_file
from tests.oracles.wire_serializer import ABSENT

if TYPE_CHECKING:
    from pathlib import Path

ARGUMENTS = "{file: {$file: {name: a.zip, text: PK, media_type: x/y}}}"
REQUEST = (
    "{method: POST, path: /v1, query: [], headers: {required: {}, forbidden: []}, parts: [%s]}"
)
PARTS = (
    "{name: a, text: é}, {name: b, json: {c: 1}}, "
    "{name: f, filename: x, bytes: '', content_type: d/e}"
)
RESPONSE = "{status: 200, headers: {Content-Type: application/zip}, base64: AP8=}"
CASE = """
cases:
  - id: one
    operation: upload
    basis: L1
    arguments: {arguments}
    request: {request}
    response: {response}
    returns: {{$base64: AP8=}}
"""


def load(
    folder: Path,
    arguments: str = ARGUMENTS,
    parts: str = PARTS,
    response: str = RESPONSE,
    more: str = "",
) -> Exchange:
    """Load one case of these pieces."""
    path = folder / "things.yaml"
    text = CASE.format(arguments=arguments, request=REQUEST % parts, response=response)
    path.write_text(text + more, encoding="utf-8")
    (case,) = load_file(path, {"upload"})
    assert isinstance(case.expected, Exchange)
    return case.expected


def test_parts_are_read(tmp_path: Path) -> None:
    """Text, JSON and bytes, names as they stand; a form is no body."""
    request = load(tmp_path).request
    assert request.body is ABSENT
    assert request.parts == (
        Part("a", "é".encode()),
        Part("b", JsonText({"c": 1})),
        Part("f", b"", "x", "d/e"),
    )


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("bytes: {$bytes: é}", "é".encode()),
        ("bytes: {$base64: AP8=}", b"\x00\xff"),
        ("base64: AP8=", b"\x00\xff"),
        ("text: {$repeat: [ab, 2]}", b"abab"),
    ],
)
def test_bytes_may_be_said_in_many_ways(tmp_path: Path, content: str, expected: bytes) -> None:
    """In parts, in answers and in files."""
    (part,) = load(tmp_path, parts=f"{{name: a, {content}}}").request.parts or ()
    assert part.content == expected
    assert load(tmp_path, response=f"{{status: 200, {content}}}").response.content == expected
    path = tmp_path / "things.yaml"
    assert load(tmp_path, arguments=f"{{file: {{$file: {{{content}}}}}}}")
    (case,) = load_file(path, {"upload"})
    assert case.arguments == {"file": FileForm(expected)}


def test_files_are_read(tmp_path: Path) -> None:
    """A file has a name and a media type, if it is given any."""
    load(tmp_path)
    (case,) = load_file(tmp_path / "things.yaml", {"upload"})
    assert case.arguments == {"file": FileForm(b"PK", "a.zip", "x/y")}


def test_an_answer_may_be_bytes(tmp_path: Path) -> None:
    """Its headers are those that are given, and the value may be bytes too."""
    exchange = load(tmp_path)
    assert exchange.response.content == b"\x00\xff"
    assert exchange.response.headers == {"content-type": "application/zip"}
    assert exchange.outcome == b"\x00\xff"


def test_a_call_may_send_more(tmp_path: Path) -> None:
    """`then` holds what follows, in order."""
    request = REQUEST.replace("/v1", "/v2") % "{name: a, text: b}"
    more = f"    then: [{{request: {request}, response: {{status: 204}}}}]\n"
    exchange = load(tmp_path, more=more)
    assert [one.path for one in exchange.requests] == ["/v1", "/v2"]
    assert [one.status for one in exchange.responses] == [200, 204]


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ({"parts": ""}, "one part or more"),
        ({"parts": "{text: a}"}, "name missing"),
        ({"parts": "{name: a}"}, "needs one of base64, bytes, text"),
        ({"parts": "{name: a, text: a, bytes: b}"}, "needs one of"),
        ({"parts": "{name: a, text: a, json: b}"}, "json stands alone"),
        ({"parts": "{name: a, json: {$bytes: b}}"}, "no JSON value"),
        ({"parts": "{name: a, text: a, type: b}"}, "unknown key type"),
        ({"parts": "{name: a, text: 5}"}, "text is no text"),
        ({"parts": "{name: a, base64: '%'}"}, "base64: "),
        ({"parts": "{name: a, text: a}], body: [1"}, "body and parts exclude each other"),
        ({"response": "{status: 200, text: a, bytes: b}"}, "exclude each other"),
        ({"response": "{status: 200, body: {}, base64: AA==}"}, "exclude each other"),
        ({"arguments": "{file: {$file: {name: a}}}"}, "needs one of"),
        ({"arguments": "{file: {$file: {text: a, type: b}}}"}, "unknown key type"),
        ({"arguments": "{file: {$file: a}}"}, "expected a mapping"),
        ({"arguments": "{file: {$base64: '%'}}"}, "$base64"),
        ({"more": "    then: [{request: {}}]\n"}, "response missing"),
        ({"more": "    then: [5]\n"}, "expected a mapping"),
    ],
)
def test_a_slip_is_refused(tmp_path: Path, given: dict[str, str], complaint: str) -> None:
    """What the loader does not understand is an error that names the file."""
    with pytest.raises(WireCaseError) as caught:
        load(tmp_path, **given)
    assert "things.yaml" in str(caught.value)
    assert complaint in str(caught.value)
