"""A list in pages is followed to its end, by tokens that are sent alone, or by links as they stand.

No item is lost.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from hypothesis import strategies as st

from lmskit.testing.strategies import arguments
from tests.oracles.drivers import Capture, sent_request
from tests.oracles.oracles import (
    Case,
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
from tests.oracles.places import least_arguments
from tests.oracles.wire_serializer import ABSENT, percent_encode

if TYPE_CHECKING:
    from tests.oracles.drivers import SentRequest

PAGED = [
    pytest.param(case, schema, id=str(case))
    for case in cases()
    for status, _, schema in replies(case)
    if status == "200" and case.operation.pagination and case.operation.pagination.continuation
]
TOKENS = st.lists(
    st.one_of(
        st.sampled_from(["a", "0", "a b", "a+b/c==", "&more=", "%2F", "\u00e9", "null"]),
        st.text(st.characters(codec="utf-8"), min_size=1),
    ),
    max_size=3,
    unique=True,
)


def links(case: Case, tokens: list[str]) -> list[str]:
    """Links of the vendor's own origin, one for each token."""
    return [f"{case.vendor.origin}/p/%2F?cursor={percent_encode(token)}&x=" for token in tokens]


def address(sent: SentRequest) -> str:
    """Where a request went."""
    query = "&".join(f"{name}={value}" for name, value in sent.query)
    return f"{sent.origin}{sent.path}?{query}"


@pytest.mark.parametrize(("case", "schema"), PAGED)
def test_pages(case: Case, schema: Any) -> None:
    """Every page is asked for once, by what leads to it and nothing else; all items in order."""
    paging = case.operation.pagination
    envelope = values(case, case.spec.envelope(schema))
    pages = st.tuples(envelope, envelope)

    @examples(case, TOKENS, pages, arguments(case.spec.document, case.operation.id))
    def check(tokens: list[str], two: tuple[Any, Any], drawn: dict[str, Any]) -> None:
        drawn.pop(paging.parameter, None)
        bodies = [last_page(case, two[number % 2]) for number in range(len(tokens) + 1)]
        leading = tokens if paging.token else links(case, tokens)
        for body, lead in zip(bodies, leading, strict=False):
            body[paging.continuation] = lead
        for one in case.modes():
            assert_paged(one, schema, bodies, (tokens, leading), drawn)

    check()


def assert_paged(
    case: Case, schema: Any, bodies: list[Any], led: tuple[list[str], list[str]], drawn: Any
) -> None:
    """The pages are asked for by these tokens or links, and all their items are read."""
    tokens, leading = led
    paging = case.operation.pagination
    sent: list[SentRequest] = []

    def page(request: httpx.Request) -> httpx.Response:
        sent.append(sent_request(request))
        return httpx.Response(200, json=bodies[len(sent) - 1])

    found = case.play(page, drawn)
    if paging.token:
        assert [one.query for one in sent[1:]] == [
            ((paging.parameter, percent_encode(token)),) for token in tokens
        ]
        assert {(one.method, one.path) for one in sent} == {(sent[0].method, sent[0].path)}
    else:
        assert [address(one) for one in sent[1:]] == leading
    assert {one.header("authorization")[0] for one in sent} == {case.vendor.authorization}
    _, inner = value_schema(case, schema)
    wanted = [item for body in bodies for item in returned(case, schema, body)]
    again = as_json(found)
    assert normal(case.spec, inner, again, read=True) == normal(case.spec, inner, wanted, read=True)


@pytest.mark.parametrize("token", [ABSENT, None, ""], ids=["absent", "null", "empty"])
@pytest.mark.parametrize(("case", "schema"), PAGED)
def test_last_page(case: Case, schema: Any, token: Any) -> None:
    """No token, a null one or an empty one ends the list, and a list left out is empty."""
    paging = case.operation.pagination
    ends = {} if token is ABSENT else {paging.continuation: token}
    required = {name: [] for name in case.spec.required(case.spec.envelope(schema))}
    for one in case.modes():
        capture = Capture(content=json.dumps({**required, **ends}).encode())
        assert one.play(capture, least_arguments(case)) == []
        assert len(capture.sent) == 1
