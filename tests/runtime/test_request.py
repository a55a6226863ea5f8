"""Requests: headers, bodies, and what options add."""

from __future__ import annotations

from typing import Any

import pytest

from lmskit import InvalidArgumentError, RequestOptions, __version__
from lmskit._request import Prepared
from tests.runtime.driver import Driver, Wire


def test_headers_without_a_body(driver: Driver) -> None:
    """A request without a body has no Content-Type."""
    wire = Wire()
    client = driver.client(wire)
    driver.run(lambda: client.things.get("a"))
    headers = wire.request.headers
    assert headers["accept"] == "application/json"
    assert headers["user-agent"] == f"lmskit/{__version__}"
    assert headers["authorization"] == "Bearer org-123456:k3y-s3cr3t"
    assert "content-type" not in headers
    assert "content-length" not in headers
    assert wire.request.content == b""


def test_headers_with_a_body(driver: Driver) -> None:
    """A request with a body says that it is JSON."""
    wire = Wire()
    client = driver.client(wire)
    driver.run(lambda: client.things.create(name="n"))
    assert wire.request.headers["content-type"] == "application/json"
    assert wire.request.headers["content-length"] == str(len(wire.request.content))


def test_extra_headers_replace_whatever_their_case(driver: Driver) -> None:
    """Extra headers of the call go before those of the client, and those before the own."""
    wire = Wire()
    client = driver.client(wire).with_options(extra_headers={"X-A": "1", "ACCEPT": "text/plain"})
    options = RequestOptions(extra_headers={"x-a": "2", "USER-agent": "me"})
    driver.run(lambda: client.things.get("a", options=options))
    assert wire.request.headers.get_list("x-a") == ["2"]
    assert wire.request.headers.get_list("user-agent") == ["me"]
    assert wire.request.headers.get_list("accept") == ["text/plain"]


def test_extra_query_replaces_and_adds(driver: Driver) -> None:
    """Extra query parameters replace those of their name."""
    wire = Wire()
    client = driver.client(wire)
    options = RequestOptions(extra_query={"deep": False, "la[]": ["x", 1], "&": "="})
    driver.run(lambda: client.things.list(deep=True, labels=["a"], color="red", options=options))
    query = b"color=red&deep=false&la%5B%5D=x&la%5B%5D=1&%26=%3D"
    assert wire.request.url.query == query


def test_extra_body_replaces_and_adds(driver: Driver) -> None:
    """Extra members of the body replace those of their name."""
    wire = Wire()
    client = driver.client(wire)
    options = RequestOptions(extra_body={"name": None, "new": {"a": [1]}})
    driver.run(lambda: client.things.create(name="n", on=True, options=options))
    assert wire.body == {"name": None, "on": True, "new": {"a": [1]}}


def test_extra_body_where_there_was_none(driver: Driver) -> None:
    """A body that only the options bring is JSON too."""
    wire = Wire()
    client = driver.client(wire)
    driver.run(lambda: client.things.get("a", options=RequestOptions(extra_body={"a": 1})))
    assert wire.body == {"a": 1}
    assert wire.request.headers["content-type"] == "application/json"


@pytest.mark.parametrize(
    ("options", "argument"),
    [
        ({"extra_query": {"a": None}}, "extra_query['a']"),
        ({"extra_query": {"a": {"b": 1}}}, "extra_query['a']"),
        ({"extra_query": {"a": [[1]]}}, "extra_query['a']"),
        ({"extra_query": {"a": object()}}, "extra_query['a']"),
        ({"extra_body": {"a": {"b": [object()]}}}, "extra_body['a']['b'][0]"),
        ({"extra_body": {"a": float("nan")}}, "extra_body['a']"),
    ],
)
def test_extras_are_checked(driver: Driver, options: dict[str, Any], argument: str) -> None:
    """What has no wire form is refused by its place."""
    wire = Wire()
    client = driver.client(wire)
    with pytest.raises(InvalidArgumentError) as caught:
        driver.run(lambda: client.things.create(name="n", options=RequestOptions(**options)))
    assert caught.value.argument == argument
    assert wire.requests == []


def test_a_url_that_is_too_long(driver: Driver) -> None:
    """A URL that httpx would not take is refused as an argument."""
    client = driver.client(Wire())
    with pytest.raises(InvalidArgumentError, match="a URL of 70"):
        driver.run(lambda: client.things.get("a" * 70_000))


def test_base_url_is_a_prefix(driver: Driver) -> None:
    """The path of the base URL stays, with or without a slash at its end."""
    wire = Wire()
    client = driver.client(wire, base_url="http://127.0.0.1:8080/api/v2/")
    driver.run(lambda: client.things.get("a"))
    assert str(wire.request.url) == "http://127.0.0.1:8080/api/v2/things/a"


def test_repr_of_a_prepared_request() -> None:
    """A prepared request shows neither its headers, which hold the credentials, nor its body."""
    prepared = Prepared(
        method="POST",
        url="https://example.com/",
        headers={"authorization": "Bearer s3cr3t"},
        content=b"s3cr3t",
        timeout=None,
        max_retries=0,
        harmless=False,
    )
    assert repr(prepared) == "Prepared(POST 'https://example.com/')"
