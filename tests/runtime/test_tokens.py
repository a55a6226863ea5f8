"""Tokens: how they are asked for, what for, and when anew."""

from __future__ import annotations

import base64
from typing import Any

import httpx
import pytest

from lmskit import (
    AuthenticationError,
    ConnectionError,
    DecodeError,
    LmsError,
    RequestOptions,
    ServerError,
    StatusError,
)
from tests.runtime.driver import Driver, Wire, raw
from tests.runtime.office import DENIED, Office

BASIC = "Basic " + base64.b64encode(b"APP-12345:KEY:s3cr3t").decode()


@pytest.fixture
def office() -> Office:
    return Office()


def school(driver: Driver, handler: Any, **arguments: Any) -> Any:
    """A client that uses tokens."""
    return driver.school(handler, **{"auth": "oauth2", **arguments})


def test_the_token_request(driver: Driver) -> None:
    """The vendor's request is not OAuth's: no grant type, the lifetime in the form."""
    wire = Wire(httpx.Response(200, json={"access_token": "t0ken-1"}), raw(b"", 204))
    client = school(driver, wire, scopes=["read:course", "write"], token_lifetime=90)
    driver.run(lambda: client.courses.rename("a", title="t"))
    first, second = wire.requests
    assert (first.method, str(first.url)) == ("POST", "https://school.example.com/api/token")
    assert first.content == b"scope=read%3Acourse+write&expiration=90"
    assert first.headers["content-type"] == "application/x-www-form-urlencoded"
    assert first.headers["accept"] == "application/json"
    assert first.headers["authorization"] == BASIC
    assert first.headers["user-agent"].startswith("lmskit/")
    assert second.headers["authorization"] == "Bearer t0ken-1"
    assert second.headers.get_list("authorization") == ["Bearer t0ken-1"]
    assert second.url.path == "/api/courses/a/title"


def test_the_token_request_has_the_clients_own_headers(driver: Driver, office: Office) -> None:
    """What a gateway wants of every request it gets here too, and the call's patience."""
    seen: list[httpx.Request] = []

    def handler(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return office(request)

    client = school(driver, handler).with_options(extra_headers={"X-Gate": "1", "Accept": "a/b"})
    options = RequestOptions(extra_headers={"X-Call": "2"}, timeout=7)
    driver.run(lambda: client.courses.get("a", options=options))
    first, second = seen
    assert first.headers["x-gate"] == second.headers["x-gate"] == "1"
    assert first.headers["accept"] == "application/json"
    assert ("x-call" in first.headers, "x-call" in second.headers) == (False, True)
    assert first.extensions["timeout"] == second.extensions["timeout"]
    assert first.extensions["timeout"]["read"] == 7


def test_a_token_is_used_again(driver: Driver, office: Office) -> None:
    """One token serves all calls, whatever one of its scopes covers them."""
    client = school(driver, office)
    for _ in range(3):
        driver.run(lambda: client.courses.get("a"))
    assert office.forms == [{"scope": "read:course", "expiration": "300"}]
    assert office.shown == ["Bearer t0ken-1"] * 3


def test_nothing_is_asked_before_it_is_needed(driver: Driver, office: Office) -> None:
    """Neither a client nor a refused argument costs a token."""
    client = school(driver, office)
    with pytest.raises(LmsError):
        driver.run(lambda: client.courses.get(""))
    assert office.forms == []


def test_scopes_follow_the_calls(driver: Driver, office: Office) -> None:
    """A token is asked for the narrowest scope of the call, and for those needed before."""
    client = school(driver, office)
    driver.run(lambda: client.courses.get("a"))
    driver.run(lambda: client.courses.rename("a", title="t"))
    driver.run(lambda: client.courses.get("a"))
    driver.run(lambda: client.courses.delete("a"))
    driver.now += 1000
    driver.run(lambda: client.courses.get("a"))
    everything = "read:course write:course delete:course"
    asked = [form["scope"] for form in office.forms]
    assert asked == ["read:course", "read:course write:course", everything, everything]


def test_given_scopes_are_asked_for_as_they_are(driver: Driver, office: Office) -> None:
    """With scopes of the user's own, no call makes them more."""
    client = school(driver, office, scopes=["read", "write"])
    driver.run(lambda: client.courses.get("a"))
    driver.run(lambda: client.courses.delete("a"))
    assert [form["scope"] for form in office.forms] == ["read write"]


def test_a_scope_that_is_not_given_spoils_nothing(driver: Driver, office: Office) -> None:
    """A scope for which the vendor gave no token is not asked for again with others."""
    client = school(driver, office)
    driver.run(lambda: client.courses.get("a"))
    office.answers = [httpx.Response(400, json={"message": "no such scope"})]
    with pytest.raises(StatusError, match="token request: 400 no such scope"):
        driver.run(lambda: client.courses.delete("a"))
    driver.run(lambda: client.courses.get("a"))
    driver.now += 1000
    driver.run(lambda: client.courses.get("a"))
    scopes = [form["scope"] for form in office.forms]
    assert scopes == ["read:course", "read:course delete:course", "read:course"]


def test_an_operation_that_takes_no_token(driver: Driver, office: Office) -> None:
    """What has no scope is called with the credentials themselves."""
    client = school(driver, office)
    driver.run(client.courses.ping)
    assert office.forms == []
    assert office.shown == [BASIC]


def test_credentials_that_are_refused_are_not_renewed(driver: Driver) -> None:
    """A 401 to the credentials themselves is final, in both modes."""
    wire = Wire(httpx.Response(401, json=DENIED))
    for mode in ("basic", "oauth2"):
        client = school(driver, wire, auth=mode)
        with pytest.raises(AuthenticationError, match="ping: 401 Authorization Required"):
            driver.run(client.courses.ping)
    assert len(wire.requests) == 2


def test_a_header_of_the_users_own(driver: Driver, office: Office) -> None:
    """Who brings an authorization of their own gets no token, and no renewal."""
    client = school(driver, office)
    options = RequestOptions(extra_headers={"AUTHORIZATION": "Bearer own"})
    with pytest.raises(AuthenticationError):
        driver.run(lambda: client.courses.get("a", options=options))
    client = client.with_options(extra_headers={"Authorization": "Bearer own-2"})
    with pytest.raises(AuthenticationError):
        driver.run(lambda: client.courses.get("a"))
    assert office.forms == []
    assert office.shown == ["Bearer own", "Bearer own-2"]


@pytest.mark.parametrize(
    ("lifetime", "margin"), [(300, 30), (43_200, 30), (100, 10), (10, 1), (0.5, 0.05)]
)
def test_a_token_is_renewed_before_it_expires(
    driver: Driver, office: Office, lifetime: float, margin: float
) -> None:
    """A token is left a tenth of its life before its end, or half a minute if that is less."""
    office.more["expires_in"] = lifetime
    client = school(driver, office)
    driver.run(lambda: client.courses.get("a"))
    driver.now += (lifetime - margin) * 0.999
    driver.run(lambda: client.courses.get("a"))
    assert len(office.forms) == 1
    driver.now += (lifetime - margin) * 0.001 + 1e-6
    driver.run(lambda: client.courses.get("a"))
    assert office.shown == ["Bearer t0ken-1", "Bearer t0ken-1", "Bearer t0ken-2"]


@pytest.mark.parametrize("odd", [None, "300", 0, -5, True, [], 10**400, 1e308])
def test_a_lifetime_that_is_none(driver: Driver, office: Office, odd: Any) -> None:
    """Where the vendor says nothing of use, the lifetime that was asked for counts."""
    office.more = {} if odd is None else {"expires_in": odd}
    client = school(driver, office, token_lifetime=100)
    driver.run(lambda: client.courses.get("a"))
    driver.now += 89
    driver.run(lambda: client.courses.get("a"))
    assert len(office.forms) == 1
    if not isinstance(odd, float) and odd != 10**400:
        driver.now += 2
        driver.run(lambda: client.courses.get("a"))
        assert len(office.forms) == 2


def test_a_token_expires_between_retries(driver: Driver, office: Office) -> None:
    """A retry after a long wait does not show a token that has expired in the meantime."""
    office.more["expires_in"] = 20
    busy = [httpx.Response(503, headers={"retry-after": "50"})]

    def handler(request: httpx.Request) -> httpx.Response:
        if busy and request.url.path != "/api/token":
            return busy.pop()
        return office(request)

    client = school(driver, handler)
    assert driver.run(lambda: client.courses.get("a")).id == "a"
    assert office.shown == ["Bearer t0ken-2"]


@pytest.mark.parametrize("retries", [0, 2])
def test_a_refused_token_is_renewed_once(driver: Driver, office: Office, retries: int) -> None:
    """A 401 costs one more token and one more request, and is no retry; unsafe calls too."""
    client = school(driver, office, max_retries=retries)
    driver.run(lambda: client.courses.rename("a", title="t"))
    office.good = set()
    driver.run(lambda: client.courses.rename("a", title="t"))
    assert office.shown == ["Bearer t0ken-1", "Bearer t0ken-1", "Bearer t0ken-2"]
    assert office.calls[1].content == office.calls[2].content == b'{"title":"t"}'
    assert len(office.forms) == 2


def test_a_new_token_that_is_refused_too(driver: Driver) -> None:
    """A second 401 is the answer; the new token is kept for the next call."""
    office = Office()
    wire = Wire(*[lambda r: office(r) if r.url.path == "/api/token" else _denied()] * 9)
    client = school(driver, wire)
    with pytest.raises(AuthenticationError, match="getCourse: 401 Authorization Required"):
        driver.run(lambda: client.courses.get("a"))
    paths = [request.url.path.rpartition("/")[2] for request in wire.requests]
    assert paths == ["token", "a", "token", "a"]
    with pytest.raises(AuthenticationError):
        driver.run(lambda: client.courses.get("a"))
    assert len(office.forms) == 3


def _denied() -> httpx.Response:
    return httpx.Response(401, json=DENIED)


def test_a_refusal_where_the_token_was_not_shown(driver: Driver, office: Office) -> None:
    """Another origin gets no token, and its 401 says nothing about the one we have."""
    seen: list[httpx.Request] = []

    def handler(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        if request.url.host != "school.example.com":
            return _denied()
        if request.url.path.endswith("/moved"):
            return httpx.Response(302, headers={"location": "https://evil.example.net/x"})
        return office(request)

    client = school(driver, handler)
    with pytest.raises(AuthenticationError):
        driver.run(lambda: client.courses.get("moved"))
    driver.run(lambda: client.courses.get("a"))
    assert len(office.forms) == 1
    assert [r.url.host for r in seen].count("evil.example.net") == 1
    assert (
        "authorization" not in next(r for r in seen if r.url.host != "school.example.com").headers
    )


def test_the_token_request_is_not_redirected(driver: Driver) -> None:
    """The credentials go where the vendor's page says, and nowhere else."""
    wire = Wire(httpx.Response(307, headers={"location": "https://evil.example.net/token"}))
    client = school(driver, wire)
    with pytest.raises(StatusError, match="token request: 307"):
        driver.run(lambda: client.courses.get("a"))
    assert len(wire.requests) == 1


def test_the_token_request_is_retried(driver: Driver, office: Office) -> None:
    """Whoever asks for a token twice does no harm: a failure that passes is hidden."""
    office.answers = [httpx.Response(503), httpx.ReadError("reset")]
    client = school(driver, office)
    driver.run(lambda: client.courses.rename("a", title="t"))
    assert len(office.forms) == 3
    assert len(driver.slept) == 2


@pytest.mark.parametrize(
    ("answer", "kind", "text"),
    [
        (httpx.Response(401, json=DENIED), AuthenticationError, "401 Authorization Required."),
        (httpx.Response(400, json={"message": "scope?"}), StatusError, "400 scope?"),
        (httpx.Response(503), ServerError, "503 Service Unavailable"),
        (httpx.Response(200, json={"error": "locked"}), StatusError, "200 locked"),
        (httpx.Response(200, json={}), DecodeError, "no token in the body"),
        (httpx.Response(200, json=["t0ken"]), DecodeError, "no token"),
        (httpx.Response(200, text="<html>"), DecodeError, r"200 \(text/plain.*no token"),
        (httpx.Response(204), DecodeError, "no token"),
        (httpx.Response(200, json={"access_token": ""}), DecodeError, "no token"),
        (httpx.Response(200, json={"access_token": 5}), DecodeError, "no token"),
        (httpx.Response(200, json={"access_token": "a\r\nX: b"}), DecodeError, "no token"),
        (httpx.ConnectError("refused"), ConnectionError, "ConnectError: refused"),
    ],
)
def test_a_token_that_does_not_come(
    driver: Driver, office: Office, answer: Any, kind: type[LmsError], text: str
) -> None:
    """A failed token request is told as such, and the next call tries anew."""
    office.answers = [answer]
    client = school(driver, office, max_retries=0)
    with pytest.raises(kind, match=f"^token request: .*{text}"):
        driver.run(lambda: client.courses.get("a"))
    assert office.calls == []
    driver.run(lambda: client.courses.get("a"))
    assert len(office.forms) == 2


def test_a_success_that_also_says_something(driver: Driver, office: Office) -> None:
    """A token is taken, whatever else its answer says."""
    office.more["message"] = "granted"
    client = school(driver, office)
    assert driver.run(lambda: client.courses.get("a")).id == "a"


def test_copies_share_the_token(driver: Driver, office: Office) -> None:
    """A copy of a client, and its twin that responds, use the same token."""
    client = school(driver, office)
    driver.run(lambda: client.courses.get("a"))
    copied = client.with_options(max_retries=0)
    driver.run(lambda: copied.courses.get("a"))
    driver.run(lambda: client.with_response.courses.get("a"))
    office.good = set()
    driver.run(lambda: copied.courses.get("a"))
    driver.run(lambda: client.courses.get("a"))
    assert len(office.forms) == 2
    assert office.shown[-1] == "Bearer t0ken-2"


def test_clients_do_not_share_tokens(driver: Driver, office: Office) -> None:
    """Two clients may be two accounts."""
    first, second = school(driver, office), school(driver, office)
    driver.run(lambda: first.courses.get("a"))
    driver.run(lambda: second.courses.get("a"))
    assert len(office.forms) == 2


class Spent:
    """A file that can be read only once."""

    def __init__(self) -> None:
        self.left = b"x" * 100

    def read(self, size: int = -1) -> bytes:
        size = len(self.left) if size < 0 else size
        part, self.left = self.left[:size], self.left[size:]
        return part

    def seekable(self) -> bool:
        return False


def test_an_upload_that_cannot_be_read_again(driver: Driver, office: Office) -> None:
    """A file that is gone is not sent half; the call after it has a new token."""
    client = school(driver, office)
    driver.run(lambda: client.courses.rename("a", title="t"))
    office.good = set()
    with pytest.raises(AuthenticationError):
        driver.run(lambda: client.courses.upload(file=Spent()))
    assert len(office.forms) == 1
    driver.run(lambda: client.courses.upload(file=Spent()))
    assert office.shown[1:] == ["Bearer t0ken-1", "Bearer t0ken-2"]
    assert b"x" * 100 in office.calls[-1].content


def test_an_upload_that_can(driver: Driver, office: Office) -> None:
    """Bytes are sent again with the new token."""
    client = school(driver, office)
    driver.run(lambda: client.courses.rename("a", title="t"))
    office.good = set()
    driver.run(lambda: client.courses.upload(file=b"y" * 100))
    assert [b"y" * 100 in call.content for call in office.calls] == [False, True, True]


@pytest.mark.parametrize("failure", [httpx.ReadError("reset"), httpx.Response(503)])
def test_a_spent_upload_is_not_retried(driver: Driver, failure: Any) -> None:
    """Nor is it sent again after a failure, though the operation allows it."""
    wire = Wire(failure, raw(b"", 204))
    client = driver.school(wire)
    with pytest.raises(LmsError):
        driver.run(lambda: client.courses.upload(file=Spent()))
    assert len(wire.requests) == 1
