"""Who gets to see a token: the vendor, and nobody who reads a log, an error or a pickle."""

from __future__ import annotations

import logging
import pickle
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from lmskit import ConnectionError, DecodeError, ServerError
from tests.runtime.office import Office

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.runtime.driver import Driver

BASIC = "QVBQLTEyMzQ1OktFWTpzM2NyM3Q="


@pytest.fixture
def office() -> Office:
    return Office()


def school(driver: Driver, handler: Any) -> Any:
    """A client that uses tokens."""
    return driver.school(handler, auth="oauth2")


def texts(client: Any, error: BaseException) -> Iterator[str]:
    """Whatever of a client and an error could end up in a log."""
    settings = client._core.settings
    tokens = client._core.tokens
    for thing in (
        client,
        settings,
        settings.secrets,
        vars(settings.secrets),
        tokens,
        tokens._current,
        vars(tokens),
        error,
    ):
        yield repr(thing)
        yield str(thing)
    yield pickle.dumps(error).decode("latin-1")


def test_no_text_shows_a_token(
    driver: Driver, office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    """No error, log, repr or pickle shows a token that is, or was, in use."""
    caplog.set_level(logging.DEBUG)
    shown: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        header = request.headers["authorization"]
        if request.url.path == "/api/token" or header.partition(" ")[2] in office.good:
            return office(request)
        return httpx.Response(401)

    client = school(driver, handler)
    driver.run(lambda: client.courses.get("a"))
    office.good = set()
    driver.run(lambda: client.courses.get("a"))

    def quoting(request: httpx.Request) -> httpx.Response:
        shown.append(request.headers["authorization"])
        raise httpx.ReadError(f"lost {shown[-1]} after t0ken-1", request=request)

    kind = type(client._core.connection.client())
    client._core.connection._given = kind(transport=httpx.MockTransport(quoting))
    client = client.with_options(max_retries=0)
    with pytest.raises(ConnectionError, match=r"lost Bearer \*\*\* after \*\*\*$") as caught:
        driver.run(lambda: client.courses.get("a"))
    assert shown == ["Bearer t0ken-2"]
    for text in (*texts(client, caught.value.with_traceback(None)), caplog.text):
        assert "KEY:s3cr3t" not in text
        assert BASIC not in text
        assert "t0ken-" not in text


def test_an_error_has_no_token_in_its_response(driver: Driver, office: Office) -> None:
    """The response of an error shows neither the token sent nor one that came malformed."""
    answer = {"token": "t0ken-lost", "access_token": {"value": "t0ken-lost"}}
    office.answers = [httpx.Response(200, json=answer)]
    client = school(driver, office)
    with pytest.raises(DecodeError) as decoding:
        driver.run(lambda: client.courses.get("a"))
    assert decoding.value.path == "$.access_token"
    assert b"t0ken-lost" not in pickle.dumps(decoding.value)
    assert decoding.value.response.request.headers["authorization"] == "***"
    driver.run(lambda: client.courses.get("a"))
    office.answers, office.good = [httpx.Response(500, json={"error": "about t0ken-2"})], set()
    with pytest.raises(ServerError, match=r"about \*\*\*$") as failed:
        driver.run(lambda: client.courses.get("a"))
    assert failed.value.response.request.headers["authorization"] == "***"
