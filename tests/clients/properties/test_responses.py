"""Spec-valid responses decode to typed values and back, and every refusal to the right error."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import strategies as st

from lmskit.testing.strategies import arguments, from_schema
from tests.oracles.oracles import (
    Case,
    answered,
    as_json,
    cases,
    examples,
    last_page,
    normal,
    replies,
    returned,
    value_schema,
    values,
)

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
    pytest.param(case, int(status), media_type, schema, id=f"{case}-{status}")
    for case in cases()
    for status, media_type, schema in replies(case)
    if status.startswith("2") and not case.operation.binary
]
DOWNLOADS = [
    pytest.param(case, int(status), media_type, schema, id=f"{case}-{status}")
    for case in cases()
    for status, media_type, schema in replies(case)
    if status.startswith("2") and case.operation.binary
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


def some_arguments(case: Case) -> st.SearchStrategy[dict[str, Any]]:
    """Arguments of no importance."""
    return arguments(case.spec.document, case.operation.id, required_only=True)


PLAIN = {"string": "str", "integer": "int", "boolean": "bool", "object": "dict", "array": "list"}


def type_names(case: Case, schema: Any, value: Any) -> set[str]:
    """The name of the class that a value, or each item of a list, is of."""
    schema = case.spec.branch(schema, value) if "oneOf" in schema else schema
    schema = case.spec.resolve(schema).get("items", schema) if isinstance(value, list) else schema
    if "$ref" in schema:
        return {schema["$ref"].rpartition("/")[2]}
    return {PLAIN[name] for name in case.spec.types(schema)} or {type(value).__name__}


@pytest.mark.parametrize(("case", "status", "media_type", "schema"), SUCCESSES)
def test_success_round_trip(case: Case, status: int, media_type: str | None, schema: Any) -> None:
    """A valid body becomes a typed value that encodes to what was sent; `content` has the bytes."""
    bodies = st.none() if schema is None else values(case, schema)

    @examples(case, bodies, some_arguments(case))
    def check(body: Any, drawn: dict[str, Any]) -> None:
        body = last_page(case, body)
        content = b"" if schema is None else encoded(body)
        got = case.play(answered(status, content, media_type), drawn, with_response=True)
        (reply,) = got if isinstance(got, list) else [got]
        assert (reply.status, reply.content) == (status, content)
        if schema is None:
            assert reply.value is None
            return
        _, inner = value_schema(case, schema)
        wanted = returned(case, schema, body)
        found = reply.value if isinstance(wanted, list) else [reply.value]
        assert {type(value).__name__ for value in found} <= type_names(case, inner, wanted)
        again = as_json(reply.value)
        assert normal(case.spec, inner, again, read=True) == normal(
            case.spec, inner, wanted, read=True
        )

    check()


@pytest.mark.parametrize(("case", "status", "media_type", "schema"), DOWNLOADS)
def test_download_round_trip(case: Case, status: int, media_type: str, schema: Any) -> None:
    """Bytes come as they were sent, whatever the media type says of them.

    A page in place of a package is refused; a file of any kind may be a page.
    """
    page = "text/html; charset=utf-8"
    kinds = st.sampled_from([media_type, "application/json", page, None])

    @examples(case, values(case, schema), kinds, some_arguments(case), st.booleans())
    def check(content: bytes, kind: str | None, drawn: dict[str, Any], respond: bool) -> None:
        handler = answered(status, content, kind)
        if kind == page and media_type == "application/zip":
            with pytest.raises(case.vendor.error("DecodeError"), match="expected application/zip"):
                case.play(handler, drawn, with_response=respond)
        else:
            assert case.play(handler, drawn, with_response=respond) == content

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

    @examples(case, statuses(status), values(case, schema), some_arguments(case))
    def check(code: int, body: Any, drawn: dict[str, Any]) -> None:
        content = encoded(body) if media_type == "application/json" else body.encode()
        error = refused(case, answered(code, content, media_type), drawn)
        assert type(error) is error_class(case, code)
        assert (error.status, error.response.content) == (code, content)
        assert error.message
        if media_type == "application/json":
            TOLD[case.vendor.name](error, body)

    check()


def assert_strigo_told(error: Any, body: dict[str, Any]) -> None:
    """What an error envelope says is on the error; an empty text says nothing."""
    detail = body["error"]
    assert (error.vendor_type or "") == detail["type"]
    if detail["message"]:
        assert error.message == detail["message"]
    items = [(item["param"], item["msg"]) for item in detail.get("errors", [])]
    assert [(item.field, item.message) for item in error.field_errors] == [
        item for item in items if any(item)
    ]


def assert_scormcloud_told(error: Any, body: dict[str, Any]) -> None:
    """The sentence is in `message`, or in `error` where the credentials are refused."""
    said = [body[name] for name in ("message", "error") if isinstance(body.get(name), str)]
    assert error.message in said or not any(said)
    assert (error.vendor_type, error.field_errors) == (None, ())


TOLD = {"strigo": assert_strigo_told, "scormcloud": assert_scormcloud_told}


@pytest.mark.parametrize("case", cases(), ids=str)
def test_rate_limit_text(case: Case) -> None:
    """A 429 in plain text gives its sentence and the seconds to wait."""

    @examples(case, SENTENCES, st.integers(0, 3600), some_arguments(case))
    def check(sentence: str, seconds: int, drawn: dict[str, Any]) -> None:
        headers = {"retry-after": str(seconds)}
        error = refused(case, answered(429, sentence.encode(), "text/html", **headers), drawn)
        assert type(error) is case.vendor.error("RateLimitError")
        assert (error.message, error.retry_after) == (sentence, seconds)

    check()


@pytest.mark.parametrize("case", cases(), ids=str)
def test_any_refusal(case: Case) -> None:
    """Whatever bytes come with whatever status from 400 up, the error is that of the status."""
    html = st.just(b"<html><h1>502 Bad Gateway</h1></html>")
    other = from_schema({}, {}).map(encoded)
    media_types = st.sampled_from([None, "text/html", "application/json", "text/plain; charset=x"])

    @examples(
        case, st.integers(400, 599), st.binary() | html | other, media_types, some_arguments(case)
    )
    def check(code: int, content: bytes, media_type: str | None, drawn: dict[str, Any]) -> None:
        error = refused(case, answered(code, content, media_type), drawn)
        assert type(error) is error_class(case, code)
        assert error.message
        assert error.response.content == content

    check()
