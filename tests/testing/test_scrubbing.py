"""No form of a secret passes the canary, and the scrubber takes out those that are written."""

from __future__ import annotations

import base64
import gzip
import json
import zlib
from typing import TYPE_CHECKING
from urllib.parse import quote, quote_plus

import pytest
import yaml

from lmskit.testing import Interaction, RecordedRequest, RecordedResponse
from lmskit.testing.scrubbing import (
    REQUEST_HEADERS,
    RESPONSE_HEADERS,
    Scrubber,
    Secret,
    ShortSecretError,
)
from lmskit.testing.scrubbing_canary import canary
from lmskit.testing.scrubbing_forms import UnscannableError

if TYPE_CHECKING:
    from collections.abc import Callable

SECRETS = ["s3cr3t-K", "pa/ss?w=rd", 'qu"o\\te', "zwei Wörter ☂", "🔑🔑key", "org:key-1234"]
PLACEHOLDER = "SCRUBBED-api-key"


def every_percent(text: str) -> bytes:
    return "".join(f"%{byte:02x}" for byte in text.encode()).encode()


def every_escape(text: str) -> bytes:
    units = text.encode("utf-16-be")
    return "".join(
        f"\\u{units[at]:02X}{units[at + 1]:02x}" for at in range(0, len(units), 2)
    ).encode()


def wrapped(text: str) -> bytes:
    return base64.encodebytes(b"x" * 70 + text.encode() + b"y" * 70)


FORMS: dict[str, Callable[[str], bytes]] = {
    "raw": str.encode,
    "percent": lambda it: quote(it, safe="").encode(),
    "percent, every byte": every_percent,
    "percent twice": lambda it: quote(quote(it, safe=""), safe="").encode(),
    "percent twice, every byte": lambda it: quote(every_percent(it)).encode(),
    "form": lambda it: quote_plus(it).encode(),
    "json": lambda it: json.dumps(it).encode(),
    "json, as it is": lambda it: json.dumps(it, ensure_ascii=False).replace("/", "\\/").encode(),
    "json, every character": every_escape,
    "hex": lambda it: it.encode().hex().encode(),
    "HEX": lambda it: it.encode().hex().upper().encode(),
    "hex after a digit": lambda it: b"0" + it.encode().hex().encode(),
    "basic": lambda it: b"Basic " + base64.b64encode(f"user:{it}".encode()),
    "base64 after letters": lambda it: b"token" + base64.b64encode(it.encode()),
    "base64 without padding": lambda it: base64.b64encode(it.encode()).rstrip(b"="),
    "base64 of percent": lambda it: base64.b64encode(quote(it, safe="").encode()),
    "base64 over lines": wrapped,
    "gzip": lambda it: gzip.compress(f"some {it} text".encode()),
    "deflate": lambda it: zlib.compress(f"some {it} text".encode()),
    "gzip of base64": lambda it: gzip.compress(base64.b64encode(it.encode())),
} | {
    f"{name}, {shift} before": lambda it, encode=encode, shift=shift: encode(
        b"\xff" * shift + it.encode() + b"\xfb\xff" * 3
    )
    for shift in range(3)
    for name, encode in (("base64", base64.b64encode), ("base64url", base64.urlsafe_b64encode))
}
# What the canary knows besides: nobody writes these, so the recording is refused instead.
RARER: dict[str, Callable[[str], bytes]] = {
    "json twice": lambda it: json.dumps(json.dumps(it)).encode(),
    "percent of base64": lambda it: quote(
        base64.b64encode(b"\xff" + it.encode()), safe=""
    ).encode(),
    "raw deflate": lambda it: zlib.compress(it.encode(), wbits=-15),
    "gzip within": lambda it: b"--part\r\n" + gzip.compress(it.encode()) + b"\r\n--part--",
    "damaged gzip": lambda it: gzip.compress(it.encode() * 20 + bytes(range(200)))[:-30],
    "base64 over escaped lines": lambda it: json.dumps(wrapped(it).decode()).encode(),
    "base64 three times": lambda it: base64.b64encode(
        base64.b64encode(base64.b64encode(it.encode()))
    ),
}


def secret(value: str) -> Secret:
    return Secret("api key", value)


def cassette(body: bytes, uri: str = "https://api.test/a") -> bytes:
    """A cassette as vcrpy writes it: text where it can be, else binary."""
    try:
        content: str | bytes = body.decode()
    except UnicodeDecodeError:
        content = body
    request = {"method": "GET", "uri": uri, "body": None, "headers": {}}
    response = {
        "status": {"code": 200, "message": "OK"},
        "headers": {},
        "body": {"string": content},
    }
    document = {"version": 1, "interactions": [{"request": request, "response": response}]}
    return yaml.safe_dump(document).encode()


@pytest.mark.parametrize("value", SECRETS)
@pytest.mark.parametrize("form", [*FORMS, *RARER])
def test_the_canary_finds_every_form(form: str, value: str) -> None:
    """A secret in a body is found in every form, and its place is told, but not the secret."""
    held = {**FORMS, **RARER}[form](value)
    found = canary(cassette(b"before " + held + b" after"), [secret(value)])
    if held[:1] in (b"\x1f", b"\x78") or form == "raw deflate":
        found += canary(cassette(held), [secret(value)])
    assert {it.place for it in found} == {"interactions.1.response.body.string"}
    assert all("api key stands in" in str(it) and value not in str(it) for it in found)


@pytest.mark.parametrize("value", SECRETS)
@pytest.mark.parametrize("form", FORMS)
def test_the_scrubber_takes_out_every_form(form: str, value: str) -> None:
    """What is scrubbed passes the canary, and what is around the secret stays."""
    held = FORMS[form](value)
    packed = held[:1] in (b"\x1f", b"\x78")
    body = held if packed else b'{"a": "' + held + b'", "b": 1}'
    clean = Scrubber([secret(value)]).content(body)
    assert clean != body
    assert canary(cassette(clean), [secret(value)]) == []
    assert packed or (clean.startswith(b'{"a": "') and clean.endswith(b'", "b": 1}'))


@pytest.mark.parametrize("value", SECRETS)
def test_what_holds_no_secret_stays_as_it_is(value: str) -> None:
    """Bytes of every kind come back unchanged, and the canary is silent."""
    for content in (bytes(range(256)) * 40, gzip.compress(b"text" * 99), b"YWJjZGVmZ2g=\n" * 9):
        assert Scrubber([secret(value)]).content(content) == content
        assert canary(cassette(content), [secret(value)]) == []


def test_the_placeholder_is_written_as_the_secret_was() -> None:
    """Percent-encoded where the secret was, and readable within base64 and gzip."""
    scrubber = Scrubber([Secret("owner", "real@firm.example", "host@example.com")])
    assert scrubber.text("/a?to=real%40firm.example") == "/a?to=host%40example.com"
    assert scrubber.text("/a?to=real%2540firm.example") == "/a?to=host%2540example.com"
    assert scrubber.text("to real@firm.example!") == "to host@example.com!"
    packed = scrubber.content(base64.urlsafe_b64encode(b"??>real@firm.example"))
    assert base64.urlsafe_b64decode(packed) == b"??>host@example.com"
    assert gzip.decompress(scrubber.content(gzip.compress(b"<real@firm.example>"))) == (
        b"<host@example.com>"
    )


def test_the_longest_secret_goes_first() -> None:
    """A secret that is a part of another one does not leave the rest of it behind."""
    scrubber = Scrubber([Secret("short", "abcdef"), Secret("long", "abcdef-ghijkl")])
    assert scrubber.text("abcdef abcdef-ghijkl") == "SCRUBBED-short SCRUBBED-long"


@pytest.mark.parametrize("value", ["", "five5", "ab"])
def test_short_secrets_are_refused(value: str) -> None:
    """What is too short to search for is no secret that anyone can promise to keep."""
    with pytest.raises(ShortSecretError, match="pin is shorter than 6 bytes"):
        Secret("pin", value)


@pytest.mark.parametrize("placeholder", ["", "a b", 'a"b', "a%20", "ä"])
def test_placeholders_are_plain(placeholder: str) -> None:
    """A placeholder is the same in every encoding."""
    with pytest.raises(ValueError, match="the placeholder of key"):
        Secret("key", "abcdef", placeholder)


def test_a_secret_is_not_shown() -> None:
    """Neither the value itself nor a part of it is in the repr."""
    assert repr(Secret("key", "abcdef")) == "Secret(name='key', placeholder='SCRUBBED-key')"


YAML_FORMS = {
    "escapes": (b'a: "\\x73\\u0033cr3\\U00000074-K"', "a"),
    "folded": (b'a:\n  - "zzz s3cr\\\n    3t-K"', "a.1"),
    "a comment": (b"a: 1\n# s3cr3t-K\n", "the file"),
    "a name": (b"top:\n  x-s3cr3t-K: 1\n", "top.a name, x-***"),
    "binary": (b"a: !!binary |\n  /" + base64.b64encode(b"\xffs3cr3t-K")[1:] + b"\n", "a"),
    "a second document": (b"a: 1\n---\nb: s3cr3t-K\n", "b"),
    "an anchor": (b"a: &x [s3cr3t-K]\nb: *x\n", "a.1"),
    "no YAML": (b"\x00{[s3cr3t-K", "the file"),
    "a bare scalar": (b"s3cr3t-K", "the document"),
}


@pytest.mark.parametrize("form", YAML_FORMS)
def test_the_canary_reads_yaml(form: str) -> None:
    """Escapes, folding, names, comments and broken files hide nothing; the place is told."""
    source, place = YAML_FORMS[form]
    assert {it.place for it in canary(source, [secret("s3cr3t-K")])} == {place}


def test_the_place_says_where() -> None:
    """Each secret is told once a place, with the forms on the way to it."""
    source = cassette(b"x", "https://api.test/a?key=" + quote(quote("pa/ss?w=rd", safe="")))
    (found,) = canary(source, [secret("pa/ss?w=rd"), Secret("other", "not in it")])
    assert str(found) == (
        "api key stands in interactions.1.request.uri, percent-encoded in percent-encoded"
    )


def test_what_cannot_be_searched_is_told() -> None:
    """A body that inflates without end is refused, with its place."""
    bomb = gzip.compress(bytes(70_000_000), 9)
    with pytest.raises(UnscannableError, match=r"interactions\.1\.response\.body\.string: it dec"):
        canary(cassette(bomb), [secret("s3cr3t-K")])


def test_only_allowed_headers_stay() -> None:
    """Everything else goes, whoever has heard of it; names are lower case and sorted."""
    headers = (
        ("Content-Type", "text/plain"),
        ("Authorization", "Bearer s3cr3t-K"),
        ("X-New-Thing", "s3cr3t-K"),
        ("Accept", "*/*"),
        ("Date", "today"),
        ("Set-Cookie", "a=s3cr3t-K"),
        ("Retry-After", "1"),
    )
    recorded = Interaction(
        RecordedRequest("GET", "https://api.test/s3cr3t-K", headers, b""),
        RecordedResponse(200, headers, b"s3cr3t-K", "OK"),
    )
    clean = Scrubber([secret("s3cr3t-K")], request_headers=["X-New-Thing"]).interaction(recorded)
    assert clean.request.headers == (
        ("accept", "*/*"), ("content-type", "text/plain"), ("x-new-thing", PLACEHOLDER),
    )  # fmt: skip
    assert clean.response.headers == (("content-type", "text/plain"), ("retry-after", "1"))
    assert clean.request.uri == f"https://api.test/{PLACEHOLDER}"
    assert clean.response.body == PLACEHOLDER.encode()


def test_no_credential_is_on_the_lists() -> None:
    """Headers that carry credentials are allowed nowhere, nor those that differ every time."""
    never = {"authorization", "cookie", "set-cookie", "x-api-key", "date", "server", "user-agent"}
    assert not never & (REQUEST_HEADERS | RESPONSE_HEADERS)
