"""The loader of wire cases: its forms, and that it refuses what it does not understand."""

from __future__ import annotations

import datetime
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from tests.oracles.wire_cases import (
    EnumForm,
    Exchange,
    ModelForm,
    Raises,
    Refusal,
    WireCase,
    WireCaseError,
    load_file,
)
from tests.oracles.wire_serializer import ABSENT

if TYPE_CHECKING:
    from pathlib import Path

WHOLE = """
    shared: {headers: &headers {required: {Accept: a/b}, forbidden: [Cookie]}}
    cases:
      - id: one
        operation: getThing
        basis: L1
        arguments: {thing_id: x}
        request: {method: GET, path: /v1/x%2Fy, query: [[a, b]], headers: *headers}
        response: {status: 200, body: {at: 2018-09-20T11:00:00Z}}
        returns: null
"""


def load(tmp_path: Path, text: str) -> list[WireCase]:
    """Write a case file and load it."""
    path = tmp_path / "things.yaml"
    path.write_text(dedent(text), encoding="utf-8")
    return load_file(path, {"getThing"})


def exchange(case: WireCase) -> Exchange:
    """Return the exchange of a case that is none of a refusal."""
    assert isinstance(case.expected, Exchange)
    return case.expected


def test_a_whole_case_is_read(tmp_path: Path) -> None:
    """Literals stay literal, header names are lower case, a timestamp in a body stays text."""
    (case,) = load(tmp_path, WHOLE)
    read = exchange(case)
    assert (case.id, case.operation, case.basis, case.file) == (
        "one",
        "getThing",
        "L1",
        "things.yaml",
    )
    assert (read.request.method, read.request.path) == ("GET", "/v1/x%2Fy")
    assert read.request.query == (("a", "b"),)
    assert read.request.required == {"accept": "a/b"}
    assert read.request.forbidden == ("cookie",)
    assert read.request.body is ABSENT
    assert read.response.content == b'{"at": "2018-09-20T11:00:00Z"}'
    assert read.response.headers == {"content-type": "application/json; charset=utf-8"}
    assert read.outcome is None


def test_a_body_of_null_is_a_body(tmp_path: Path) -> None:
    """A body of null is not the same as no body."""
    (case,) = load(tmp_path, WHOLE.replace("[[a, b]]", "[], body: null"))
    assert exchange(case).request.body is None


def test_forms_say_what_yaml_cannot(tmp_path: Path) -> None:
    """Each form stands for its value, nested ones too."""
    forms = """{
        a: {$datetime: "2018-09-20T11:00:00.5+02:00"}, b: {$enum: [Color, red]},
        c: {$model: [Size, {at: {$datetime: "2018-09-20T11:00:00"}}]},
        d: {$repeat: [x, 3]}, e: {$tuple: [1, 2]}, f: {$bytes: é}}"""
    (case,) = load(tmp_path, WHOLE.replace("{thing_id: x}", forms))
    zone = datetime.timezone(datetime.timedelta(hours=2))
    assert case.arguments == {
        "a": datetime.datetime(2018, 9, 20, 11, 0, 0, 500000, zone),
        "b": EnumForm("Color", "red"),
        "c": ModelForm("Size", {"at": datetime.datetime(2018, 9, 20, 11)}),
        "d": "xxx",
        "e": (1, 2),
        "f": b"\xc3\xa9",
    }


def test_an_error_is_read(tmp_path: Path) -> None:
    """`raises` is an error class and the attributes it must have."""
    text = WHOLE.replace("returns: null", "raises: {error: NotFoundError, status: 404}")
    assert exchange(load(tmp_path, text)[0]).outcome == Raises("NotFoundError", {"status": 404})


def test_a_refusal_needs_no_exchange(tmp_path: Path) -> None:
    """`refuses` takes the place of request, response and outcome."""
    text = WHOLE.partition("        request:")[0] + "        refuses: {argument: thing_id}\n"
    assert load(tmp_path, text)[0].expected == Refusal("thing_id", "InvalidArgumentError")


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("basis: L1", "bassis: L1", "basis missing"),
        ("basis: L1", "basis: L1\n        note: x", "unknown key note"),
        ("getThing", "getThings", "no operation 'getThings'"),
        ("returns: null", "", "needs one of returns and raises"),
        ("returns: null", "returns: null\n        raises: {error: E}", "needs one of"),
        ("returns: null", "raises: {status: 1}", "error is missing"),
        ("/v1/x%2Fy", "'/v1/x?y'", "not the encoded path"),
        ("/v1/x%2Fy", "/v1/é", "not the encoded path"),
        ("{status: 200", "{status: 200, text: x", "exclude each other"),
        ("{status: 200", "{statuss: 200", "status missing"),
        ("forbidden: [Cookie]", "forbiden: [Cookie]", "forbidden missing"),
        ("{thing_id: x}", "{thing_id: {$later: x}}", "no known form"),
        ("{thing_id: x}", "{thing_id: {$repeat: [x, 2], b: 1}}", "no known form"),
        ("{thing_id: x}", "{thing_id: {$datetime: soon}}", "$datetime"),
        ("{thing_id: x}", "[x]", "expected a mapping"),
        ("{thing_id: x}", "{thing_id: x, thing_id: y}", "twice"),
        ("{at: 2018-09-20T11:00:00Z}", "{at: {$tuple: [.nan]}}", "no JSON value"),
    ],
)
def test_a_slip_is_refused_with_its_place(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    """What the loader does not understand is an error that names the file."""
    assert old in WHOLE
    with pytest.raises(WireCaseError) as caught:
        load(tmp_path, WHOLE.replace(old, new))
    assert "things.yaml" in str(caught.value)
    assert complaint in str(caught.value)


def test_an_error_names_the_case(tmp_path: Path) -> None:
    """The message holds the id of the case."""
    with pytest.raises(WireCaseError, match=r"things\.yaml: one: "):
        load(tmp_path, WHOLE.replace("getThing", "nothing"))


def test_an_id_is_used_once(tmp_path: Path) -> None:
    """Two cases of one id are refused."""
    second = WHOLE.partition("    cases:\n")[2]
    with pytest.raises(WireCaseError, match="one: the id is used twice"):
        load(tmp_path, WHOLE + second)


def test_broken_yaml_names_the_file(tmp_path: Path) -> None:
    """A syntax error is a WireCaseError as well."""
    with pytest.raises(WireCaseError, match=r"things\.yaml"):
        load(tmp_path, "cases: [")
