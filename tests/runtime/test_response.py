"""Responses, and the methods that return them."""

from __future__ import annotations

import inspect

import httpx

from lmskit import Response
from tests.runtime.driver import THING, Driver, Wire, raw, success
from tests.runtime.sample import Sample, Thing, Things, ThingsWithResponse


def test_a_response_has_all_of_it(driver: Driver) -> None:
    """Value, status, headers, request id and the raw bytes are there."""
    answer = success({**THING, "new": 1})
    answer.headers["X-Request-Id"] = "r-1"
    client = driver.client(Wire(answer))
    response = driver.run(lambda: client.with_response.things.get("a"))
    assert isinstance(response, Response)
    assert response.value == Thing(id="t1", name="one")
    assert response.status == 200
    assert isinstance(response.headers, httpx.Headers)
    assert response.headers["content-type"] == "application/json"
    assert response.request_id == "r-1"
    assert b'"new"' in response.content


def test_a_response_of_nothing(driver: Driver) -> None:
    """A delete has a response too, with no value and no request id."""
    client = driver.client(Wire(raw(b"", 204)))
    response = driver.run(lambda: client.with_response.things.delete("a"))
    assert (response.value, response.status, response.request_id) == (None, 204, None)
    assert response.content == b""


def test_repr_shows_no_body(driver: Driver) -> None:
    """A response in a log shows neither body nor headers."""
    answer = success({**THING, "name": "p3rs0nal"})
    answer.headers["X-Other"] = "p3rs0nal"
    client = driver.client(Wire(answer))
    response = driver.run(lambda: client.with_response.things.get("a"))
    assert repr(response) == "Response(status=200, request_id=None)"


def test_plain_methods_are_not_changed(driver: Driver) -> None:
    """Asking for responses changes nothing for who does not."""
    client = driver.client(Wire())
    assert driver.run(lambda: client.with_response.things.get("a")).status == 200
    assert driver.run(lambda: client.things.get("a")).id == "t1"


def test_signatures_survive() -> None:
    """The method that returns a response takes the same arguments."""
    client = Sample(organization_id="o", api_key="k")
    plain, twin = client.things, client.with_response.things
    assert isinstance(plain, Things)
    assert isinstance(twin, ThingsWithResponse)
    assert inspect.signature(twin.get) == inspect.signature(plain.get)
    assert inspect.signature(twin.list) == inspect.signature(plain.list)
    assert twin.list.__doc__ == plain.list.__doc__
