"""The reader of wire cases, and that it refuses what it does not understand, with file and line."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from tests.oracles.multipart import JsonText, Part
from tests.oracles.wire_answers import Raises
from tests.oracles.wire_cases import Exchange, Refusal, load_file, load_vendor
from tests.oracles.wire_serializer import ABSENT
from tests.oracles.wire_tables import Headers, Tables
from tests.oracles.wire_yaml import WireCaseError

if TYPE_CHECKING:
    from pathlib import Path

    from tests.oracles.wire_cases import WireCase

TABLES = Tables(
    Headers(
        every={"Accept": "a/b", "Cookie": None},
        none={"Content-Type": None},
        json={"Content-Type": "application/json"},
        parts={"Content-Type": True},
    ),
    (),
    (),
)
WHOLE = """\
shared: {id: &id {thing_id: x}}
operations:
  getThing:
    required:
      basis: L1
      call: *id
      request: GET /v1/x%2Fy?a=b&c=
      answer: {at: 2018-09-20T11:00:00Z}
      value: null
    another:
      basis: L2
"""
OF_ANOTHER = 11  # its line
SENDING = """\
operations:
  getThing:
    required:
      basis: L1
      call: {}
      request: POST /v1
      %s
      response: {status: 204}
      value: null
"""


def load(folder: Path, text: str) -> tuple[WireCase, ...]:
    """Write a case file and load the cases of its one operation."""
    path = folder / "things.yaml"
    path.write_text(text, encoding="utf-8")
    (cases,) = load_file(path, {"getThing"}, TABLES).values()
    return cases


def exchange(case: WireCase) -> Exchange:
    """Return the exchange of a case that is none of a refusal."""
    assert isinstance(case.expected, Exchange)
    return case.expected


def second(folder: Path, lines: str) -> WireCase:
    """The second case, with lines of its own."""
    indented = "".join(f"      {line}\n" for line in dedent(lines).strip().splitlines())
    return load(folder, WHOLE + indented)[1]


def test_a_whole_case_is_read(tmp_path: Path) -> None:
    """Literals stay literal, header names are lower case, a timestamp in a body stays text."""
    case = load(tmp_path, WHOLE)[0]
    read = exchange(case)
    assert (case.operation, case.name, case.basis) == ("getThing", "required", "L1")
    assert case.place == "things.yaml:5"
    assert case.arguments == {"thing_id": "x"}
    assert (read.request.method, read.request.path) == ("GET", "/v1/x%2Fy")
    assert read.request.query == (("a", "b"), ("c", ""))
    assert read.request.headers == {"accept": "a/b", "cookie": None, "content-type": None}
    assert (read.request.body, read.request.parts) == (ABSENT, None)
    assert (read.response.status, read.outcome) == (200, None)
    assert read.response.content == b'{"at": "2018-09-20T11:00:00Z"}'
    assert read.response.headers == {"content-type": "application/json; charset=utf-8"}


def test_what_a_case_leaves_out_is_the_first_ones(tmp_path: Path) -> None:
    """All of it, what is sent, the line alone, or what comes back."""
    first, other = load(tmp_path, WHOLE)
    assert (other.expected, other.arguments) == (first.expected, first.arguments)
    other = second(tmp_path, "call: {thing_id: z}\nrequest: GET /v1/z")
    assert other.arguments == {"thing_id": "z"}
    assert (exchange(other).request.path, exchange(other).request.query) == ("/v1/z", ())
    assert exchange(other).response == exchange(first).response
    other = second(tmp_path, "call: {thing_id: x, a: 1}\nbody: {}")
    assert exchange(other).request.path == "/v1/x%2Fy"
    other = second(tmp_path, "response: {status: 202}\nvalue: 5")
    assert exchange(other).request == exchange(first).request
    assert (exchange(other).response.status, exchange(other).outcome) == (202, 5)


def test_a_call_of_its_own_has_a_body_of_its_own(tmp_path: Path) -> None:
    """With another call, a body left out is no body; with the same call it is the first one's."""
    text = SENDING % "body: {a: 1}" + "    again: {basis: L2}\n    none: {basis: L3, call: {}}\n"
    _, again, none = load(tmp_path, text)
    assert exchange(again).request.body == {"a": 1}
    assert exchange(none).request.body is ABSENT
    assert exchange(none).request.headers["content-type"] is None


def test_headers_are_those_of_what_is_carried(tmp_path: Path) -> None:
    """The vendor's for JSON, for parts and for neither, and those of the case before them."""
    (json,) = load(tmp_path, SENDING % "body: null")
    assert exchange(json).request.body is None
    assert exchange(json).request.headers["content-type"] == "application/json"
    (parts,) = load(tmp_path, SENDING % "parts: [{name: a, text: b}]")
    assert exchange(parts).request.headers["content-type"] is True
    own = second(tmp_path, "headers: {Accept: c/d, X: null}")
    assert exchange(own).request.headers == {
        "accept": "c/d",
        "x": None,
        "cookie": None,
        "content-type": None,
    }


def test_parts_are_read(tmp_path: Path) -> None:
    """Text, JSON and bytes, names as they stand; a form is no body."""
    parts = "parts: [{name: a, text: é}, {name: b, json: {c: 1}}, %s]"
    file = "{name: f, filename: x, base64: AP8=, content_type: d/e}"
    request = exchange(load(tmp_path, SENDING % parts % file)[0]).request
    assert request.body is ABSENT
    assert request.parts == (
        Part("a", "é".encode()),
        Part("b", JsonText({"c": 1})),
        Part("f", b"\x00\xff", "x", "d/e"),
    )


def test_a_line_may_be_folded(tmp_path: Path) -> None:
    """A line break in a request line is none."""
    folded = second(tmp_path, "call: {}\nrequest:\n  GET /v1?\n  a=b\n  &c=d,e")
    assert exchange(folded).request.path == "/v1"
    assert exchange(folded).request.query == (("a", "b"), ("c", "d,e"))


def test_a_call_may_send_more(tmp_path: Path) -> None:
    """`then` holds what follows, in order, with the headers of the first request."""
    more = "answer: {}\nthen: [{request: GET /v2?m=1, answer: []}]\nvalue: []"
    read = exchange(second(tmp_path, more))
    assert [one.path for one in read.requests] == ["/v1/x%2Fy", "/v2"]
    assert [one.content for one in read.responses] == [b"{}", b"[]"]
    assert read.requests[1].headers == read.requests[0].headers


def test_an_error_is_read(tmp_path: Path) -> None:
    """`raises` is an error class and the attributes it must have."""
    lines = "response: {status: 404, text: gone}\nraises: {error: NotFoundError, message: gone}"
    read = exchange(second(tmp_path, lines))
    assert read.outcome == Raises("NotFoundError", {"message": "gone"})
    assert read.response.content == b"gone"


def test_a_refusal_needs_no_exchange(tmp_path: Path) -> None:
    """`refuses` takes the place of request, answer and value."""
    case = second(tmp_path, "call: {thing_id: 5}\nrefuses: thing_id")
    assert (case.expected, case.arguments) == (Refusal("thing_id"), {"thing_id": 5})


@pytest.mark.parametrize(
    ("old", "new", "line", "complaint"),
    [
        ("basis: L1", "bassis: L1", 5, "unknown field `bassis`"),
        ("basis: L1", "basis: L1\n      note: x", 6, "unknown field `note`"),
        ("basis: L2", "call: {}", OF_ANOTHER, "missing required field `basis`"),
        ("basis: L1", "basis: 5", 5, "Expected `str`, got `int`"),
        ("getThing:", "getThings:", 4, "no operation 'getThings'"),
        ("      value: null\n", "", 5, "one of value and raises"),
        ("value: null", "value: null\n      raises: {error: E}", 5, "one of value and raises"),
        ("value: null", "raises: {status: 1}", 5, "error is missing"),
        ("answer: {at: 2018-09-20T11:00:00Z}", "then: []", 5, "one of answer and response"),
        ("      call: *id\n", "", 5, "the first case needs call"),
        ("/v1/x%2Fy?a=b&c=", "/v1/x?", 5, "no method with an encoded path"),
        ("/v1/x%2Fy?a=b&c=", "/v1/é", 5, "no method with an encoded path"),
        ("GET /v1/x%2Fy?a=b&c=", "/v1", 5, "no method with an encoded path"),
        ("answer: {at", "answers: {at", 8, "unknown field `answers`"),
        ("call: *id", "call: [x]", 6, "Expected `object`, got `array`"),
        ("call: *id", "call: {a: 1, a: 2}", 6, "key 'a' twice"),
        ("call: *id", "call: {a: !later x}", 6, "!later is no known form"),
        ("call: *id", "call: {a: !repeat x}", 6, "!repeat"),
        ("call: *id", "call: {a: !datetime soon}", 6, "!datetime"),
        ("{at: 2018-09-20T11:00:00Z}", "{at: .nan}", 5, "no JSON value"),
        ("basis: L2", "basis: L2\n      body: {}", OF_ANOTHER, "what is sent needs a call"),
        ("basis: L2", "basis: L2\n      value: 1", OF_ANOTHER, "one of answer and response"),
        ("basis: L2", "basis: L2\n      refuses: a\n      value: 1", OF_ANOTHER, "has no answer"),
        ("operations:\n", "operations:\n  getThing: [5]\n", 4, "key 'getThing' twice"),
        ("  getThing:", "  5: {}\n  getThing:", 3, "mapping with text keys"),
    ],
)
def test_a_slip_is_refused_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, complaint: str
) -> None:
    """What the reader does not understand is an error that names file and line."""
    assert old in WHOLE
    with pytest.raises(WireCaseError) as caught:
        load(tmp_path, WHOLE.replace(old, new))
    assert str(caught.value).startswith(f"things.yaml:{line}: ")
    assert complaint in str(caught.value)


@pytest.mark.parametrize(
    ("sent", "complaint"),
    [
        ("parts: []", "one part or more"),
        ("parts: [{text: a}]", "missing required field `name`"),
        ("parts: [{name: a}]", "needs one of text, bytes and base64"),
        ("parts: [{name: a, text: a, bytes: b}]", "needs one of"),
        ("parts: [{name: a, text: a, json: b}]", "json stands alone"),
        ("parts: [{name: a, json: !bytes b}]", "no JSON value"),
        ("parts: [{name: a, text: a, type: b}]", "unknown field `type`"),
        ("parts: [{name: a, text: 5}]", "text is no text"),
        ("parts: [{name: a, base64: '%'}]", "base64"),
        ("parts: [{name: a, text: a}]\n      body: 1", "body and parts exclude each other"),
        ("headers: {a: 1}", "Expected `str | null`"),
    ],
)
def test_a_slip_in_what_is_sent_is_refused(tmp_path: Path, sent: str, complaint: str) -> None:
    """Parts, bodies and headers as well."""
    with pytest.raises(WireCaseError, match=r"^things\.yaml:\d+: ") as caught:
        load(tmp_path, SENDING % sent)
    assert complaint in str(caught.value)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("operations: [", "things.yaml:"),
        ("", "the file is empty"),
        ("shared: {}", "operations missing"),
        ("operations: {}\nmore: 1", "unknown key more"),
        ("operations: {getThing: &a {b: *a}}", "things.yaml:"),
        ("a\x00b", "things.yaml"),
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, text: str, complaint: str) -> None:
    """A syntax error is a WireCaseError as well."""
    with pytest.raises(WireCaseError, match=r"things\.yaml") as caught:
        load(tmp_path, text)
    assert complaint in str(caught.value)


def test_an_operation_stands_in_one_file(tmp_path: Path) -> None:
    """Cases of one operation in two files are refused, and the file of tables is none of cases."""
    tables = "headers: {every: {}, none: {}, json: {}}\nerrors: []\npaths: []\n"
    (tmp_path / "_vendor.yaml").write_text(tables, encoding="utf-8")
    (tmp_path / "a.yaml").write_text(WHOLE, encoding="utf-8")
    assert list(load_vendor(tmp_path, {"getThing"})) == ["getThing"]
    (tmp_path / "b.yaml").write_text(WHOLE, encoding="utf-8")
    with pytest.raises(WireCaseError, match=r"b\.yaml: getThing has cases in another file"):
        load_vendor(tmp_path, {"getThing"})
