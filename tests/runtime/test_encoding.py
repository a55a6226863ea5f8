"""The wire form of paths, queries and headers, down to the bytes that httpx sends."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from lmskit import _encoding
from tests.runtime.driver import Driver, Wire
from tests.runtime.sample import Color


@pytest.mark.parametrize(
    ("value", "segment"),
    [
        ("abc", "abc"),
        ("a-b._~", "a-b._~"),
        ("a/b", "a%2Fb"),
        ("a?b#c", "a%3Fb%23c"),
        ("a%2Fb", "a%252Fb"),
        ("a b+c", "a%20b%2Bc"),
        ("é€", "%C3%A9%E2%82%AC"),
        (".", "%2E"),
        ("..", "%2E%2E"),
        ("...", "..."),
        ("../x", "..%2Fx"),
        ("a\\b;c,d:e@f", "a%5Cb%3Bc%2Cd%3Ae%40f"),
        ("\r\n\x00", "%0D%0A%00"),
        ("\u0661", "%D9%A1"),
    ],
)
def test_path_segment_reaches_the_wire_whole(driver: Driver, value: str, segment: str) -> None:
    """Whatever an id holds, it stays one segment of the path that httpx sends."""
    wire = Wire()
    client = driver.client(wire)
    driver.run(lambda: client.things.get(value))
    assert wire.request.url.raw_path == f"/v1/things/{segment}".encode()


def test_every_letter_but_ascii_is_encoded() -> None:
    """What httpx would encode itself is encoded here, so that nothing rests on it."""
    assert _encoding.percent_encode("aé\u0661") == "a%C3%A9%D9%A1"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (False, "false"),
        (5, "5"),
        (5.0, "5"),
        (-0.5, "-0.5"),
        (0.1, "0.1"),
        (1e22, "1e+22"),
        (10**30, "1" + "0" * 30),
        ("a", "a"),
        (Color.RED, "red"),
        (Color("green"), "green"),
        (date(2018, 9, 20), "2018-09-20"),
        (datetime(2018, 9, 20, 11, tzinfo=UTC), "2018-09-20T11:00:00Z"),
        (datetime(2018, 9, 20, 11, 0, 0, 5000, tzinfo=UTC), "2018-09-20T11:00:00.005000Z"),
        (
            datetime(2018, 9, 20, 11, tzinfo=timezone(timedelta(hours=-5))),
            "2018-09-20T11:00:00-05:00",
        ),
    ],
)
def test_scalar(value: Any, text: str) -> None:
    """Each kind of value has one text."""
    assert _encoding.scalar(value) == text


@pytest.mark.parametrize(
    ("arguments", "query"),
    [
        ({}, ""),
        ({"deep": True}, "deep=true"),
        ({"color": "red", "deep": False}, "color=red&deep=false"),
        ({"labels": ["a", "b c"]}, "la%5B%5D=a&la%5B%5D=b%20c"),
        ({"tags": ["a", "b,c", "d&e"]}, "tags=a,b%2Cc,d%26e"),
        ({"tags": ("a",)}, "tags=a"),
        ({"tags": [""]}, "tags="),
        ({"tags": [], "labels": []}, ""),
        ({"limit": 1.5}, "limit=1.5"),
        (
            {"since": datetime(2018, 9, 20, 11, tzinfo=timezone(timedelta(hours=2)))},
            "since=2018-09-20T11%3A00%3A00%2B02%3A00",
        ),
    ],
)
def test_query_reaches_the_wire(driver: Driver, arguments: dict[str, Any], query: str) -> None:
    """Arrays follow the style of their parameter; what is unset is not there."""
    wire = Wire()
    client = driver.client(wire)
    driver.run(lambda: client.things.list(**arguments))
    assert wire.request.url.query.decode() == query
    assert b"?" not in wire.request.url.raw_path or query


def test_header_parameter(driver: Driver) -> None:
    """A header parameter goes into its header."""
    wire = Wire()
    client = driver.client(wire)
    driver.run(lambda: client.things.list(trace="a b"))
    assert wire.request.headers["x-trace"] == "a b"


def test_simple_style_joins_lists() -> None:
    """Lists in a path and in a header are joined by commas, items of a path encoded."""
    assert _encoding.path_segment(["a,b", "c"]) == "a%2Cb,c"
    assert _encoding.header_value([1, True]) == "1,true"
