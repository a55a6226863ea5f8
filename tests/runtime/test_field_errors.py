"""Complaints about single fields are found in every form that vendors give them."""

from __future__ import annotations

import tracemalloc
from typing import Any

import httpx
import pytest

from lmskit._failure import status_error
from lmskit._field_errors import field_errors
from lmskit.settings import Auth, ErrorShape, Vendor, configure

MAP = ErrorShape(message=("/detail",), field_map="non_field_errors")


def complaints(body: Any, shape: ErrorShape = MAP) -> list[tuple[str, str]]:
    return [(error.field, error.message) for error in field_errors(body, shape)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"email": ["Enter an e-mail."]}, [("email", "Enter an e-mail.")]),
        ({"email": "Enter an e-mail."}, [("email", "Enter an e-mail.")]),
        ({"a": ["x", "y"], "b": ["z"]}, [("a", "x"), ("a", "y"), ("b", "z")]),
        ({"user": {"email": ["x"]}}, [("user.email", "x")]),
        ({"user": {"tags": {"0": ["x"]}}}, [("user.tags.0", "x")]),
        ({"tags": [{}, {"id": ["x"]}]}, [("tags[1].id", "x")]),
        ([{}, {"id": ["x"]}], [("[1].id", "x")]),
        (["x"], [("", "x")]),
        ("x", [("", "x")]),
        ({"non_field_errors": ["x"]}, [("", "x")]),
        ({"user": {"non_field_errors": ["x"]}}, [("user", "x")]),
        ({"detail": "Not found."}, []),
        ({"detail": "No.", "email": ["x"]}, [("email", "x")]),
        ({"detail": ["a field of this name"]}, [("detail", "a field of this name")]),
        ({"count": [5]}, [("count", "5")]),
        ({"a": None, "b": True, "c": [], "d": {}, "e": [""]}, []),
        (None, []),
        ({}, []),
    ],
)
def test_a_map_of_fields(body: Any, expected: list[tuple[str, str]]) -> None:
    """Texts stand at the names of fields, nested and in lists as the request is, in order."""
    assert complaints(body) == expected


def test_a_map_of_any_depth() -> None:
    """A body nested deeper than Python's stack is read without recursion."""
    body: Any = "x"
    for _ in range(10_000):
        body = {"a": body}
    ((field, message),) = complaints(body)
    assert (field.count("a"), message) == (10_000, "x")


@pytest.mark.parametrize(
    "inner",
    [["x"] * 20_000, {f"f{i}": "x" for i in range(20_000)}, [{"f": "x"}] * 20_000],
    ids=["texts", "fields", "records"],
)
def test_a_long_name_around_many_fields(inner: Any) -> None:
    """A small body does not swell: no name is written out for more complaints than fit."""
    tracemalloc.start()
    found = complaints({"k" * 100_000: inner})
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert 0 < len(found) < 20_000
    assert peak < 20 * 2**20


def test_what_says_the_whole_is_no_field() -> None:
    """Type and message are no complaints about fields, wherever in the body they stand."""
    shape = ErrorShape(type=("/error/type",), message=("/error/a~1b",), field_map="all")
    body = {"error": {"type": "T", "a/b": "M", "c": ["x"]}, "email": ["y"]}
    assert sorted(complaints(body, shape)) == [("email", "y"), ("error.c", "x")]


def test_other_vendors_have_no_map() -> None:
    """Where no map is set, a body of any other form has no complaints."""
    assert complaints({"email": ["x"]}, ErrorShape(message=("/message",))) == []


def test_the_first_complaint_is_the_message() -> None:
    """A vendor that says nothing of the whole is quoted by its first complaint."""
    vendor = Vendor(
        name="V", base_url="https://v.example", auth=Auth(header="A", template="x", credentials={}),
        errors=MAP,
    )  # fmt: skip
    settings = configure(
        vendor, {}, base_url=None, timeout=None, max_retries=0, strict=True, on_drift=None,
        allow_insecure_http=False,
    )  # fmt: skip

    def error(body: Any) -> Any:
        request = httpx.Request("POST", "https://v.example/things")
        response = httpx.Response(400, json=body, request=request)
        return status_error("createThing", response, settings)

    assert error({"user": {"email": ["No e-mail."]}}).message == "No e-mail."
    assert error({"detail": "Bad.", "email": ["No e-mail."]}).message == "Bad."
    assert error({}).message == "Bad Request"
