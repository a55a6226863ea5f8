"""Spec-valid responses decode to typed values and back, and every refusal to the right error."""

from __future__ import annotations

import json
from typing import Any

import httpx
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmskit.testing.strategies import arguments, from_schema
from tests.harness.oracles import Case, cases, normal, replies

ERRORS = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
}
UNNAMED = (402, 405, 410, 418, 451, 499)  # no class of their own
SUCCESSES = [
    pytest.param(case, int(status), schema, id=f"{case}-{status}")
    for case in cases()
    for status, _, schema in replies(case)
    if status.startswith("2")
]
REFUSALS = [
    pytest.param(case, status, media_type, schema, id=f"{case}-{status}")
    for case in cases()
    for status, media_type, schema in replies(case)
    if not status.startswith("2")
]
SENTENCES = st.from_regex(r"[A-Z][a-z]{0,9}( [a-z0-9]{1,9}){0,4}\.", fullmatch=True)


def encoded(value: Any) -> bytes:
    """The bytes of a JSON value."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False).encode()


def answer(status: int, content: bytes, media_type: str | None, **headers: str) -> Any:
    """A handler that always answers the same."""
    given_headers = dict(headers)
    if media_type is not None:
        given_headers["content-type"] = media_type
    return lambda _request: httpx.Response(status, content=content, headers=given_headers)


def some_arguments(case: Case) -> st.SearchStrategy[dict[str, Any]]:
    """Arguments of no importance."""
    return arguments(case.spec.document, case.operation.id, required_only=True)


def value_schema(case: Case, schema: Any) -> tuple[str | None, Any]:
    """The member of the envelope that a method returns, and its schema."""
    envelope = case.spec.resolve(schema)
    member = envelope.get("x-envelope")
    return member, schema if member is None else envelope["properties"][member]


def model_names(case: Case, schema: Any) -> set[str]:
    """The name of the model that a value or the items of a list are of."""
    schema = case.spec.resolve(schema).get("items", schema)
    return {schema["$ref"].rpartition("/")[2]}


@pytest.mark.parametrize(("case", "status", "schema"), SUCCESSES)
def test_success_round_trip(case: Case, status: int, schema: Any) -> None:
    """A valid body becomes a typed value that encodes to what was sent; `content` has the bytes."""
    bodies = st.none() if schema is None else from_schema(schema, case.spec.document["components"])

    @given(bodies, some_arguments(case))
    def check(body: Any, drawn: dict[str, Any]) -> None:
        content = b"" if schema is None else encoded(body)
        handler = answer(status, content, None if schema is None else "application/json")
        got = case.play(handler, drawn, with_response=True)
        (reply,) = got if isinstance(got, list) else [got]
        assert (reply.status, reply.content) == (status, content)
        if schema is None:
            assert reply.value is None
            return
        member, inner = value_schema(case, schema)
        wanted = body if member is None else body[member]
        values = reply.value if isinstance(wanted, list) else [reply.value]
        assert {type(value).__name__ for value in values} <= model_names(case, inner)
        again = json.loads(msgspec.json.encode(reply.value))
        assert normal(case.spec, inner, again, read=True) == normal(
            case.spec, inner, wanted, read=True
        )

    check()


def statuses(documented: str) -> st.SearchStrategy[int]:
    """The statuses that a key of `responses` stands for, those with a meaning of their own."""
    if documented.isdigit():
        return st.just(int(documented))
    first = int(documented[0])
    known = [status for status in (*ERRORS, *UNNAMED, 500, 502, 503) if status // 100 == first]
    return st.sampled_from([status for status in known if status not in {422, 429}])


def error_class(case: Case, status: int) -> type[BaseException]:
    """The class of the error for a status."""
    return case.vendor.error(ERRORS.get(status, "ServerError" if status >= 500 else "StatusError"))


def refused(case: Case, handler: Any, drawn: dict[str, Any]) -> Any:
    """The error that a call raises."""
    with pytest.raises(case.vendor.error("StatusError")) as caught:
        case.play(handler, drawn)
    return caught.value


@pytest.mark.parametrize(("case", "status", "media_type", "schema"), REFUSALS)
def test_documented_refusal(case: Case, status: str, media_type: str, schema: Any) -> None:
    """A documented refusal is the error of its status, with all that its body says."""
    bodies = from_schema(schema, case.spec.document["components"])

    @given(statuses(status), bodies, some_arguments(case))
    def check(code: int, body: Any, drawn: dict[str, Any]) -> None:
        content = encoded(body) if media_type == "application/json" else body.encode()
        error = refused(case, answer(code, content, media_type), drawn)
        assert type(error) is error_class(case, code)
        assert (error.status, error.response.content) == (code, content)
        assert error.message
        if media_type == "application/json":
            assert_told(error, body["error"])

    check()


def assert_told(error: Any, detail: dict[str, Any]) -> None:
    """What an error envelope says is on the error; an empty text says nothing."""
    assert (error.vendor_type or "") == detail["type"]
    if detail["message"]:
        assert error.message == detail["message"]
    items = [(item["param"], item["msg"]) for item in detail.get("errors", [])]
    assert [(item.field, item.message) for item in error.field_errors] == [
        item for item in items if any(item)
    ]


@pytest.mark.parametrize("case", cases(), ids=str)
def test_rate_limit_text(case: Case) -> None:
    """A 429 in plain text gives its sentence and the seconds to wait."""

    @given(SENTENCES, st.integers(0, 3600), some_arguments(case))
    def check(sentence: str, seconds: int, drawn: dict[str, Any]) -> None:
        headers = {"retry-after": str(seconds)}
        error = refused(case, answer(429, sentence.encode(), "text/html", **headers), drawn)
        assert type(error) is case.vendor.error("RateLimitError")
        assert (error.message, error.retry_after) == (sentence, seconds)

    check()


@pytest.mark.parametrize("case", cases(), ids=str)
def test_any_refusal(case: Case) -> None:
    """Whatever bytes come with whatever status from 400 up, the error is that of the status."""
    html = st.just(b"<html><h1>502 Bad Gateway</h1></html>")
    other = from_schema({}, {}).map(encoded)
    media_types = st.sampled_from([None, "text/html", "application/json", "text/plain; charset=x"])

    @given(st.integers(400, 599), st.binary() | html | other, media_types, some_arguments(case))
    def check(code: int, content: bytes, media_type: str | None, drawn: dict[str, Any]) -> None:
        error = refused(case, answer(code, content, media_type), drawn)
        assert type(error) is error_class(case, code)
        assert error.message
        assert error.response.content == content

    check()
