"""Deliveries and their credentials: what is let in, what is not, and what cannot be asked for."""

from __future__ import annotations

import base64
import hmac
from email.message import Message
from types import MappingProxyType
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import Headers

from lmskit import ConfigurationError, InvalidArgumentError, WebhookVerificationError, _verification
from lmskit._verification import Expected
from lmskit.webhooks import verify
from tests.oracles import profiles

profiles.load()

NAME, PASSWORD = "hook", "pässwörd: 名"
SECRET = ("X-Hook-Secret", "s3cret, and long")
ENCODED = base64.b64encode(f"{NAME}:{PASSWORD}".encode()).decode()
BASIC = f"Basic {ENCODED}"


def basic(text: bytes) -> str:
    """A header of HTTP's Basic scheme."""
    return f"Basic {base64.b64encode(text).decode()}"


def refused(headers: Any, **credentials: Any) -> None:
    """A delivery is not let in, and the error tells neither what came nor what was expected."""
    with pytest.raises(WebhookVerificationError) as caught:
        verify(headers, **credentials)
    assert caught.value.status == 401
    assert str(caught.value) == "the delivery does not carry the credentials of the webhook"
    assert caught.value.__context__ is None


def message(value: str) -> Message:
    """Headers as the standard library's server has them."""
    found = Message()
    found["AUTHORIZATION"] = value
    return found


@pytest.mark.parametrize(
    "headers",
    [
        {"Authorization": BASIC},
        {"authorization": BASIC, "Content-Type": "application/json"},
        {b"AUTHORIZATION": BASIC.encode()},
        MappingProxyType({"Authorization": BASIC}),
        [("authorization", BASIC)],
        iter([(b"authorization", BASIC.encode())]),
        httpx.Headers({"Authorization": BASIC}),
        Headers({"Authorization": BASIC}),
        Headers(raw=[(b"authorization", BASIC.encode())]),
        message(BASIC),
        {"Authorization": f"bAsIc   {ENCODED}"},
        {"Authorization": BASIC, "X-Other": None, 5: "x"},
    ],
    ids=lambda headers: type(headers).__name__,
)
def test_headers_of_every_framework(headers: Any) -> None:
    """Names in any case, texts and bytes, mappings and pairs are all read."""
    verify(headers, username=NAME, password=PASSWORD)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "Basic",
        "Basic ",
        "Basic ***",
        "Basic " + "A" * 401,
        BASIC[:-1],
        f"{BASIC}!",
        f"{BASIC}, {BASIC}",
        ENCODED,
        f"Bearer {ENCODED}",
        f"Basic{ENCODED}",
        f"Basic {NAME}:{PASSWORD}",
        basic(NAME.encode()),
        basic(b""),
        basic(b":"),
        basic(f"{NAME}:".encode()),
        basic(f":{PASSWORD}".encode()),
        basic(f"{PASSWORD}:{NAME}".encode()),
        basic(f"{NAME.upper()}:{PASSWORD}".encode()),
        basic(f"{NAME}:{PASSWORD}x".encode()),
        basic(f"{NAME}:{PASSWORD}".encode("utf-16")),
        "Basic \ud800",
        "Basic é",
        b"\xff\x00",
        None,
        5,
        [BASIC],
    ],
)
def test_a_wrong_basic_header(value: Any) -> None:
    """What is malformed, of another scheme, or of another user or password is nobody's."""
    refused({"Authorization": value}, username=NAME, password=PASSWORD)


def test_a_header_that_is_not_there_once() -> None:
    """Missing, or there twice: which of two would be the one that a proxy has looked at?"""
    for headers in (
        {},
        [],
        {"Proxy-Authorization": BASIC},
        {"Authorization": BASIC, "authorization": BASIC},
        [("Authorization", BASIC), ("Authorization", "Basic eDp5")],
        httpx.Headers([("Authorization", BASIC), ("Authorization", BASIC)]),
        Headers(raw=[(b"authorization", BASIC.encode())] * 2),
    ):
        refused(headers, username=NAME, password=PASSWORD)
    refused([SECRET, SECRET], secret_header=SECRET)


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
def test_credentials_beyond_ascii(encoding: str) -> None:
    """Vendors encode them in either way; both are what was given."""
    verify(
        {"Authorization": basic("nä:pässwörd".encode(encoding))},
        username="nä",
        password="pässwörd",
    )
    refused({"Authorization": basic("na:password".encode(encoding))}, username="nä", password="pä")


def test_the_user_may_be_the_secret() -> None:
    """A password may be empty, and hold colons; a user may be empty."""
    verify({"Authorization": basic(b"key:")}, username="key", password="")
    verify({"Authorization": basic(b"u:a:b")}, username="u", password="a:b")
    verify({"Authorization": basic(b":p")}, username="", password="p")
    refused({"Authorization": basic(b"key")}, username="key", password="")


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Hook-Secret": SECRET[1]},
        {"x-hook-secret": SECRET[1].encode()},
        [(b"X-HOOK-SECRET", SECRET[1])],
        Headers({"X-Hook-Secret": SECRET[1]}),
    ],
    ids=lambda headers: type(headers).__name__,
)
def test_a_secret_header(headers: Any) -> None:
    """A header of the subscriber's own is compared whole."""
    verify(headers, secret_header=SECRET)
    verify(headers, secret_header=["X-HOOK-SECRET", SECRET[1]])  # type: ignore[arg-type]
    refused(headers, secret_header=("X-Hook-Secret", SECRET[1] + "x"))
    refused(headers, secret_header=("X-Hook-Secret", SECRET[1][:-1]))
    refused(headers, secret_header=("X-Hook", SECRET[1]))
    refused({"X-Hook-Secret": f"{SECRET[1]}\u00e9"}, secret_header=SECRET)


def test_all_that_is_given_must_match() -> None:
    """Two kinds of credentials are no alternatives."""
    both: dict[str, Any] = {"username": NAME, "password": PASSWORD, "secret_header": SECRET}
    verify([SECRET, ("Authorization", BASIC)], **both)
    refused([SECRET], **both)
    refused([("Authorization", BASIC)], **both)
    refused([("Authorization", BASIC), (SECRET[0], "other")], **both)


@pytest.mark.parametrize(
    ("credentials", "message"),
    [
        ({}, "a webhook needs username= and password=, or secret_header="),
        ({"username": NAME}, "go together"),
        ({"password": PASSWORD}, "go together"),
        ({"username": b"hook", "password": "x"}, "each is a str"),
        ({"username": "hook", "password": 5}, "each is a str"),
        ({"username": "", "password": ""}, "both empty"),
        ({"username": "ho:ok", "password": "x"}, "colon"),
        ({"username": "hook", "password": "\ud800"}, "can be sent"),
        ({"secret_header": "X-Hook-Secret"}, "the name and the value"),
        ({"secret_header": ("X-Hook-Secret",)}, "the name and the value"),
        ({"secret_header": ("X Hook", "s3cret-s3cret")}, "the name and the value"),
        ({"secret_header": (b"X-Hook", "s3cret-s3cret")}, "the name and the value"),
        ({"secret_header": {"X-Hook": "s3cret-s3cret"}}, "the name and the value"),
        ({"secret_header": ("X-Hook", "")}, "printable ASCII"),
        ({"secret_header": ("X-Hook", " s3cret-s3cret")}, "printable ASCII"),
        ({"secret_header": ("X-Hook", "s3cret-s3crét")}, "printable ASCII"),
        ({"secret_header": ("X-Hook", b"s3cret-s3cret")}, "printable ASCII"),
        ({"secret_header": ("X-Hook", None)}, "printable ASCII"),
    ],
)
def test_what_cannot_be_expected(credentials: Any, message: str) -> None:
    """No credentials, or such as no delivery could carry, are a mistake of the receiver's."""
    with pytest.raises(ConfigurationError, match=message) as caught:
        verify({"Authorization": BASIC}, **credentials)
    assert "s3cret" not in str(caught.value)
    assert caught.value.__context__ is None


@pytest.mark.parametrize("headers", [None, 5, "Authorization: x", b"x", [("a",)], [None], dict])
def test_what_are_no_headers(headers: Any) -> None:
    """Something else in the place of the headers is refused by its name."""
    with pytest.raises(InvalidArgumentError, match="headers: expected"):
        verify(headers, username=NAME, password=PASSWORD)


def test_what_is_expected_is_not_shown() -> None:
    """No repr has a secret in it."""
    text = repr(Expected(NAME, PASSWORD, SECRET))
    assert PASSWORD not in text
    assert SECRET[1] not in text


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": "Bearer x"},
        {"Authorization": "Basic ***"},
        {"Authorization": basic(b"hook")},
        {"Authorization": basic(b"other:wrong")},
        {"Authorization": basic(f"other:{PASSWORD}".encode())},
        {"Authorization": basic(b"hook:wrong")},
        {"Authorization": BASIC},
        {"Authorization": BASIC, SECRET[0]: "wrong"},
        {"Authorization": BASIC, SECRET[0]: SECRET[1]},
    ],
)
def test_all_is_compared(monkeypatch: pytest.MonkeyPatch, headers: dict[str, str]) -> None:
    """User, password and header are compared whatever came, as bytes, and in constant time."""
    compared: list[Any] = []

    def compare(one: Any, other: Any) -> bool:
        compared.append(other)
        return hmac.compare_digest(one, other)

    monkeypatch.setattr(_verification, "compare_digest", compare)
    expected = Expected(NAME, PASSWORD, SECRET)
    assert expected.are_in(headers) == (len(headers) == 2 and headers[SECRET[0]] == SECRET[1])
    assert compared == [NAME.encode(), PASSWORD.encode(), SECRET[1].encode()]


TEXTS = st.text(st.characters(codec="utf-8"), max_size=20)
USERS = TEXTS.filter(lambda text: ":" not in text)


def sent_as(username: str, password: str) -> set[bytes]:
    """The bytes that stand for a user and a password, in every encoding that has both."""
    text = f"{username}:{password}"
    latin = {text.encode("latin-1")} if all(ord(letter) < 256 for letter in text) else set()
    return {text.encode(), *latin}


@given(USERS, TEXTS, st.data())
def test_only_the_credentials_pass(username: str, password: str, data: st.DataObject) -> None:
    """Of any two pairs of user and password, one lets in the other only if it is the same."""
    if not username and not password:
        return
    near = st.sampled_from([username, username[:-1], username.upper(), f"{username}x"])
    users = near | USERS
    passwords = st.sampled_from([password, password[1:], password[::-1]]) | TEXTS
    content = f"{data.draw(users)}:{data.draw(passwords)}".encode()
    headers = {"Authorization": basic(content)}
    if content in sent_as(username, password):
        verify(headers, username=username, password=password)
    else:
        refused(headers, username=username, password=password)


@given(st.one_of(st.text(), st.binary()))
def test_no_other_text_passes(value: Any) -> None:
    """Whatever else stands in the headers is refused, and breaks nothing."""
    refused({"Authorization": value}, username=NAME, password=PASSWORD)
    refused({SECRET[0]: value}, secret_header=SECRET)
    refused([(value, value)], secret_header=SECRET)
