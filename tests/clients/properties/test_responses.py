"""Spec-valid responses decode to typed values and back, and every refusal to the right error."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
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
from tests.oracles.vendors import VENDORS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.oracles.vendors import Vendor

each_vendor = pytest.mark.parametrize("vendor", VENDORS.values(), ids=VENDORS)
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


def successes() -> list[Any]:
    """Each answer of each operation, as parameters; and whether a vendor has it for another too."""
    seen: set[Any] = set()
    found: list[Any] = []
    for case in cases():
        for status, media_type, schema in replies(case):
            if status.startswith("2") and not case.operation.binary:
                key = (case.vendor.name, case.operation.pagination, json.dumps(schema))
                param = (case, int(status), media_type, schema, key in seen)
                found.append(pytest.param(*param, id=f"{case}-{status}"))
                seen.add(key)
    return found


DOWNLOADS = [
    pytest.param(case, int(status), media_type, schema, id=f"{case}-{status}")
    for case in cases()
    for status, media_type, schema in replies(case)
    if status.startswith("2") and case.operation.binary
]


def refusals() -> list[Any]:
    """The first operation of a vendor for each documented refusal, by status and schema."""
    found: dict[Any, Any] = {}
    for case in cases():
        for status, media_type, schema in replies(case):
            if not status.startswith("2"):
                key = (case.vendor.name, status, media_type, json.dumps(schema))
                param = pytest.param(case, status, media_type, schema, id=f"{case}-{status}")
                found.setdefault(key, param)
    return list(found.values())


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
    if value is None:
        return {"NoneType"}
    for choice in schema.get("anyOf", [schema]):
        if "$ref" in choice:
            return {choice["$ref"].rpartition("/")[2]}
    if schema.get("format") in ("date", "date-time"):
        return {schema["format"].replace("-", "")}
    given = value if isinstance(value, list) else [value]
    named = {PLAIN[name] for name in case.spec.types(schema)}
    return named or {type(item).__name__ for item in given}


@pytest.mark.parametrize(("case", "status", "media_type", "schema", "again"), successes())
def test_success_round_trip(
    case: Case, status: int, media_type: str | None, schema: Any, again: bool
) -> None:
    """A valid body becomes a typed value that encodes to what was sent; `content` has the bytes."""
    bodies = st.none() if schema is None else values(case, schema)

    @examples(case, bodies, some_arguments(case), again=again)
    def check(body: Any, drawn: dict[str, Any]) -> None:
        body = last_page(case, body)
        content = b"" if schema is None else encoded(body)
        for one in case.modes():
            got = one.play(answered(status, content, media_type), drawn, with_response=True)
            (reply,) = got if isinstance(got, list) else [got]
            assert_reply(case, schema, body, (status, content), reply)

    check()


def assert_reply(case: Case, schema: Any, body: Any, sent: tuple[int, bytes], reply: Any) -> None:
    """A reply has what was sent, and its value says what the body says."""
    assert (reply.status, reply.content) == sent
    if schema is None:
        assert reply.value is None
        return
    _, inner = value_schema(case, schema)
    wanted = returned(case, schema, body)
    found = reply.value if isinstance(wanted, list) else [reply.value]
    assert {type(value).__name__ for value in found} <= type_names(case, inner, wanted)
    again = as_json(reply.value)
    assert normal(case.spec, inner, again, read=True) == normal(case.spec, inner, wanted, read=True)


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
        for one in case.modes():
            if kind == page and media_type == "application/zip":
                expected = case.vendor.error("DecodeError")
                with pytest.raises(expected, match="expected application/zip"):
                    one.play(handler, drawn, with_response=respond)
            else:
                assert one.play(handler, drawn, with_response=respond) == content

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


def refused(case: Case, handler: Any, drawn: dict[str, Any]) -> Iterator[Any]:
    """The error that a call raises, sync and async."""
    for one in case.modes():
        with pytest.raises(case.vendor.error("StatusError")) as caught:
            one.play(handler, drawn)
        yield caught.value


@pytest.mark.parametrize(("case", "status", "media_type", "schema"), refusals())
def test_documented_refusal(case: Case, status: str, media_type: str, schema: Any) -> None:
    """A documented refusal is the error of its status, with all that its body says.

    An empty text says nothing.
    """
    told = case.vendor.errors

    @examples(case, statuses(status), values(case, schema), some_arguments(case))
    def check(code: int, body: Any, drawn: dict[str, Any]) -> None:
        content = encoded(body) if media_type == "application/json" else body.encode()
        for error in refused(case, answered(code, content, media_type), drawn):
            assert type(error) is error_class(case, code)
            assert (error.status, error.response.content) == (code, content)
            assert error.message
            if media_type == "application/json":
                said = told.sentences(body)
                assert error.message in said or not any(said)
                assert error.vendor_type == told.kind(body)
                complaints = [(item.field, item.message) for item in error.field_errors]
                assert complaints == told.complaints(body)

    check()


def any_call(vendor: Vendor) -> st.SearchStrategy[tuple[Case, dict[str, Any]]]:
    """An operation of a vendor with some arguments."""
    listed = st.sampled_from([case for case in cases() if case.vendor is vendor])
    return listed.flatmap(lambda case: st.tuples(st.just(case), some_arguments(case)))


def over_operations(*strategies: st.SearchStrategy[Any]) -> Callable[[Any], Any]:
    """Hypothesis's `given`, with more examples, for they are shared by all operations."""
    more = settings(max_examples=4 * settings.default.max_examples)
    return lambda check: more(given(*strategies)(check))


@each_vendor
def test_rate_limit_text(vendor: Vendor) -> None:
    """A 429 in plain text gives its sentence and the seconds to wait."""

    @over_operations(any_call(vendor), SENTENCES, st.integers(0, 3600))
    def check(called: tuple[Case, dict[str, Any]], sentence: str, seconds: int) -> None:
        handler = answered(429, sentence.encode(), "text/html", **{"retry-after": str(seconds)})
        for error in refused(called[0], handler, called[1]):
            assert type(error) is vendor.error("RateLimitError")
            assert (error.message, error.retry_after) == (sentence, seconds)

    check()


@each_vendor
def test_any_refusal(vendor: Vendor) -> None:
    """Whatever bytes come with whatever status from 400 up, the error is that of the status."""
    html = st.just(b"<html><h1>502 Bad Gateway</h1></html>")
    other = from_schema({}, {}).map(encoded)
    contents = st.binary() | html | other
    kinds = st.sampled_from([None, "text/html", "application/json", "text/plain; charset=x"])

    @over_operations(any_call(vendor), st.integers(400, 599), contents, kinds)
    def check(
        called: tuple[Case, dict[str, Any]], code: int, content: bytes, kind: str | None
    ) -> None:
        for error in refused(called[0], answered(code, content, kind), called[1]):
            assert type(error) is error_class(called[0], code)
            assert error.message
            assert error.response.content == content

    check()
