"""Clients: what they are made of, how they are copied, and when they are closed."""

from __future__ import annotations

import asyncio
import copy
import pickle
import threading
import time
from typing import Any

import httpx
import pytest

from lmskit import ConfigurationError, DecodeError, Drift, LmsError
from lmskit import _connection as connection_module
from lmskit._secret import Secret
from tests.runtime.driver import CREDENTIALS, THING, Driver, SyncDriver, Wire, success
from tests.runtime.sample import AsyncSample, Sample

Kind = type[Sample] | type[AsyncSample]
BOTH = pytest.mark.parametrize("kind", [Sample, AsyncSample])


@BOTH
def test_credentials_from_the_environment(kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    """Credentials come from the environment where no argument gives them."""
    monkeypatch.setenv("SAMPLE_ORGANIZATION_ID", "from-env")
    monkeypatch.setenv("SAMPLE_API_KEY", "from-env")
    assert _header(kind()) == "Bearer from-env:from-env"
    assert _header(kind(api_key="given")) == "Bearer from-env:given"


def _header(client: Sample | AsyncSample) -> str:
    return client._core.settings.headers()["authorization"]


@BOTH
@pytest.mark.parametrize("value", [None, ""])
def test_a_missing_credential(
    kind: Kind, value: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A missing credential is named with its argument and its variable."""
    monkeypatch.delenv("SAMPLE_API_KEY", raising=False)
    with pytest.raises(ConfigurationError, match="api_key= or the variable SAMPLE_API_KEY"):
        kind(organization_id="o", api_key=value)


@BOTH
@pytest.mark.parametrize("value", ["k3y\n", "k3\ny", "k3y\r\nX: y", "k3y\x00", " k3y", "k3ÿ", b"k"])
def test_a_credential_that_no_header_holds(kind: Kind, value: Any) -> None:
    """A credential that could not be sent as it is is refused, and not shown."""
    with pytest.raises(ConfigurationError, match="api_key") as caught:
        kind(organization_id="o", api_key=value)
    assert "k3" not in str(caught.value)


@BOTH
@pytest.mark.parametrize(
    "url",
    [
        "http://api.example.com",
        "http://127.0.0.1.example.com",
        "http://localhost.example.com",
        "ftp://127.0.0.1",
        "https://user:p4ss@api.example.com",
        "https://user@api.example.com",
        "https://api.example.com/?a=b",
        "https://api.example.com/?",
        "https://api.example.com/#a",
        "https://",
        "api.example.com",
        "/v1",
        "https://api.example.com:port",
        "https://api.exa\nmple.com",
        "https://xn--a/",
        "https://xn--zzzzzzzzz99/",
        5,
    ],
)
def test_a_base_url_that_is_refused(kind: Kind, url: Any) -> None:
    """A base URL is https, and a prefix of URLs; a password in it is not shown."""
    with pytest.raises(ConfigurationError, match="base_url") as caught:
        kind(**CREDENTIALS, base_url=url)
    assert "p4ss" not in str(caught.value)


@BOTH
@pytest.mark.parametrize(
    ("url", "insecure"),
    [
        ("https://api.example.com/v2", False),
        ("http://localhost:8080", False),
        ("http://a.localhost", False),
        ("http://127.0.0.1:8080/api", False),
        ("http://127.8.9.1", False),
        ("http://[::1]:8080", False),
        ("http://intranet/api", True),
    ],
)
def test_a_base_url_that_is_taken(kind: Kind, url: str, insecure: bool) -> None:
    """Plain http is for this machine, or for who says so."""
    client = kind(**CREDENTIALS, base_url=url, allow_insecure_http=insecure)
    assert client._core.settings.base_url == url


@BOTH
@pytest.mark.parametrize(
    "arguments", [{"timeout": 0}, {"timeout": "5"}, {"max_retries": -1}, {"max_retries": None}]
)
def test_other_settings_are_checked(kind: Kind, arguments: dict[str, Any]) -> None:
    """A client that could not work is not made, nor copied into."""
    name = next(iter(arguments))
    with pytest.raises(ConfigurationError, match=name):
        kind(**CREDENTIALS, **arguments)
    with pytest.raises(ConfigurationError, match=name):
        kind(**CREDENTIALS).with_options(**arguments)


@BOTH
def test_repr_shows_no_more_than_the_url(kind: Kind) -> None:
    """A client shows its class and its base URL, and its parts show no secret."""
    client = kind(**CREDENTIALS).with_options(extra_headers={"X-Key": "s3cr3t"})
    assert repr(client) == f"{kind.__name__}(base_url='https://api.example.com/v1')"
    for part in (client._core, client._core.settings, client.things, client.with_response):
        assert "s3cr3t" not in repr(part)


def test_a_secret_does_not_show_itself() -> None:
    """A secret is not printed, formatted or pickled."""
    secret = Secret("s3cr3t")
    assert "s3cr3t" not in f"{secret} {secret!r} {secret!s} {[secret]}"
    assert copy.deepcopy(secret) is secret is copy.copy(secret)
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(secret)


def test_making_a_client_makes_no_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    """The httpx client is made at the first call, once, by however many threads."""
    made: list[httpx.Client] = []
    gate = threading.Barrier(8)

    def make() -> httpx.Client:
        time.sleep(0.01)  # long enough for every thread to find that there is none
        made.append(httpx.Client(transport=httpx.MockTransport(Wire())))
        return made[-1]

    monkeypatch.setattr("lmskit.client.new_client", make)
    client = Sample(**CREDENTIALS)
    assert made == []

    def call() -> None:
        gate.wait()
        client.things.get("a")

    threads = [threading.Thread(target=call) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 1
    client.close()
    assert made[0].is_closed


@BOTH
def test_the_own_client_is_closed(kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    """A client that it made itself is closed at the end of the block."""
    made: list[Any] = []

    def make() -> Any:
        transport = httpx.MockTransport(Wire())
        httpx_kind = httpx.Client if kind is Sample else httpx.AsyncClient
        made.append(httpx_kind(transport=transport))
        return made[-1]

    monkeypatch.setattr("lmskit.client.new_client", make)
    monkeypatch.setattr("lmskit.client.new_async_client", make)

    async def main() -> None:
        async with AsyncSample(**CREDENTIALS) as client:
            await client.things.get("a")

    if kind is AsyncSample:
        asyncio.run(main())
    else:
        with Sample(**CREDENTIALS) as client:
            client.things.get("a")
    assert made[0].is_closed


def test_a_given_client_is_not_closed(driver: Driver) -> None:
    """A client that the user brought is the user's to close."""
    client = driver.client(Wire())
    own = client._core.connection.client()
    driver.close(client)
    assert not own.is_closed


def test_use_after_close(driver: Driver) -> None:
    """A closed client says so, and closing twice is no harm."""
    client = driver.client(Wire())
    things, again = client.things, client.with_response.things
    copied = client.with_options(max_retries=0)
    driver.close(client)
    driver.close(client)
    for call in (things.get, again.get, copied.things.get):
        with pytest.raises(LmsError, match="closed"):
            driver.run(lambda call=call: call("a"))


def test_a_given_client_that_was_closed() -> None:
    """That a given client was closed is told as such."""
    own = httpx.Client()
    own.close()
    with pytest.raises(LmsError, match="http_client of this client is closed"):
        Sample(**CREDENTIALS, http_client=own).things.get("a")


def test_a_copy_shares_the_connections(driver: Driver) -> None:
    """A copy uses the same httpx client, and closing the copy leaves it open."""
    wire = Wire()
    client = driver.client(wire)
    driver.run(lambda: client.things.get("a"))
    copied = client.with_options(extra_headers={"X-A": "1"})
    assert type(copied) is type(client)
    assert copied._core.connection.client() is client._core.connection.client()
    driver.run(lambda: copied.things.get("a"))
    assert wire.request.headers["x-a"] == "1"
    driver.run(lambda: client.things.get("a"))
    assert "x-a" not in wire.request.headers
    driver.close(copied)
    driver.run(lambda: client.things.get("a"))
    with pytest.raises(LmsError, match="closed"):
        driver.run(lambda: copied.things.get("a"))


def test_a_copy_keeps_what_is_not_given(driver: Driver) -> None:
    """A copy differs in what was given, and in nothing else."""
    heard: list[Drift] = []
    odd = Wire(success({**THING, "weight": "x"}))
    client = driver.client(odd, on_drift=heard.append, max_retries=7)
    assert client.with_options(strict=True)._core.settings.max_retries == 7
    driver.run(lambda: client.with_options(timeout=1).things.get("a"))
    assert len(heard) == 1
    strict = client.with_options(strict=True)
    with pytest.raises(DecodeError):
        driver.run(lambda: strict.things.get("a"))
    tolerant = strict.with_options(strict=False, on_drift=None)
    driver.run(lambda: tolerant.things.get("a"))
    assert len(heard) == 1


def test_cookies_are_not_kept() -> None:
    """The own httpx client takes no cookies: they would follow into other calls."""
    response = httpx.Response(200, headers={"set-cookie": "session=1"})
    response.request = httpx.Request("GET", "https://api.example.com/")
    for client in (connection_module.new_client(), connection_module.new_async_client()):
        client.cookies.extract_cookies(response)
        assert dict(client.cookies) == {}


def test_resources_are_made_once(driver: Driver) -> None:
    """A resource is the same object each time it is touched."""
    client = driver.client(Wire())
    assert client.things is client.things
    assert client.with_response is client.with_response
    assert isinstance(driver, SyncDriver) == isinstance(client, Sample)
