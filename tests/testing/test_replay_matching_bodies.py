"""Which bodies are the same: JSON by value, forms by pairs and parts, the rest by bytes."""

from __future__ import annotations

import httpx
import pytest

from tests.testing.matching_keys import (
    FIELD,
    FILE,
    FORM,
    JSON,
    MULTIPART,
    body_difference,
    key,
    multipart,
    multipart_key,
    part,
    told,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (b'{"a": 1, "b": {"c": 2, "d": 3}}', b'{"b":{"d":3,"c":2},"a":1}'),
        (b'"\\u00e9\\/"', '"é/"'.encode()),
        (b"[1.0, 10.5]", b"[1.00, 1.05e1]"),
        (b'{"a": []}', b' {"a":[ ]}\n'),
    ],
)
def test_json_is_compared_by_value(one: bytes, other: bytes) -> None:
    """Order of members, white space and escapes do not count."""
    for kind in (JSON, "application/merge-patch+json"):
        assert key(content_type=kind, body=one) == key(content_type=kind, body=other)


@pytest.mark.parametrize(
    ("recorded", "sent", "difference"),
    [
        ("true", "1", "body (whole): recorded true, sent 1"),
        ("false", "0", "body (whole): recorded false, sent 0"),
        ("1", "1.0", "body (whole): recorded 1, sent 1.0"),
        ("true", "1.0", "body (whole): recorded true, sent 1.0"),
        ("null", "{}", "body (whole): recorded null, sent {}"),
        ('"1"', "1", 'body (whole): recorded "1", sent 1'),
        ('""', "null", 'body (whole): recorded "", sent null'),
        ("[]", "{}", "body (whole): recorded [], sent {}"),
        ("0.1", "0.10000000000000001", "body (whole): recorded 0.1, sent 0.10000000000000001"),
        ("1e400", "1e401", "body (whole): recorded 1E+400, sent 1E+401"),
        ('{"a": null}', "{}", "body /a: recorded null, sent absent"),
        ("{}", '{"a": null}', "body /a: recorded absent, sent null"),
        (
            '{"a": {"b/c": [1, {"d~": true}]}}',
            '{"a": {"b/c": [1, {"d~": 1}]}}',
            "body /a/b~1c/1/d~0: recorded true, sent 1",
        ),
        ("[1, 2]", "[2, 1]", "body /0: recorded 1, sent 2"),
        ("[1]", "[1, 2]", "body (whole): recorded 1 elements, sent 2"),
        ('{"a": [1]}', '{"a": []}', "body /a: recorded 1 elements, sent 0"),
        ('{"a": {"b": [1.5, false]}}', '{"a": 1}', 'body /a: recorded {"b": [1.5, false]}, sent 1'),
        ('["boolean", true]', "true", 'body (whole): recorded ["boolean", true], sent true'),
    ],
)
def test_json_types_are_told_apart(recorded: str, sent: str, difference: str) -> None:
    """true, 1, 1.0 and "1" are four values; null is not absence; numbers are exact."""
    assert body_difference(JSON, recorded.encode(), sent.encode()) == difference


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"NaN",
        b"[Infinity]",
        b"\xff",
        b"\xef\xbb\xbf{}",
        b"[" * 100_000,
        b"9" * 5_000,
        b"1e" + b"9" * 30,
    ],
)
def test_a_body_that_is_not_json_is_compared_byte_for_byte(body: bytes) -> None:
    """What only claims to be JSON is bytes: equal to itself, and to nothing else."""
    assert key(content_type=JSON, body=body) == key(content_type=JSON, body=body)
    assert key(content_type=JSON, body=body) != key(content_type=JSON, body=body + b" ")
    difference = body_difference(JSON, b"{}", body)
    assert difference.startswith("body: recorded JSON, sent bytes that are not what Content-Type")


def test_json_without_its_content_type_is_bytes() -> None:
    """Only the Content-Type makes a body JSON."""
    difference = body_difference(None, b'{"a":1}', b'{"a": 1}')
    assert difference == "body byte 5: recorded 1}, sent  1}"
    assert body_difference("text/plain", b"{}", b"{ }").startswith("body byte 1")


@pytest.mark.parametrize(
    ("recorded", "sent", "difference"),
    [
        ("a=1&b=2", "b=2&a=1", "body pair 1: recorded a=1, sent b=2"),
        ("a=&b", "a=&b=", "body pair 2: recorded b, sent b="),
        ("a=1", "a=1&a=1", "body pair 2: recorded absent, sent a=1"),
    ],
)
def test_forms_are_compared_by_ordered_pairs(recorded: str, sent: str, difference: str) -> None:
    """A form is compared as a query is."""
    assert body_difference(FORM, recorded.encode(), sent.encode()) == difference
    assert key(content_type=FORM, body=b"a=x+y%2f") == key(content_type=FORM, body=b"a=x%20y/")


def test_other_bodies_are_compared_byte_for_byte() -> None:
    """The message gives the first byte that differs, and what is missing."""
    zipped = "application/zip"
    assert body_difference(zipped, b"abcd", b"abxd") == "body byte 2: recorded cd, sent xd"
    assert body_difference(zipped, b"ab", b"abc") == "body byte 2: recorded end, sent c"
    assert body_difference(zipped, b"abc", b"ab") == "body byte 2: recorded c, sent end"
    assert body_difference(zipped, b"ab", b"") == "body: recorded ab, sent empty"
    assert body_difference(zipped, b"", b"ab") == "body: recorded empty, sent ab"
    assert body_difference(JSON, b"{}", b"") == "body: recorded JSON, sent no body"


def test_multipart_forgets_its_boundary_only() -> None:
    """The same parts under another boundary are the same body, even if one quotes it."""
    assert multipart_key(FIELD, FILE) == multipart_key(FIELD, FILE, boundary="other")
    kind, body = multipart(FIELD)
    quoted = kind.replace("=B", '="B"')
    assert key(content_type=quoted, body=body) == key(content_type=kind, body=body)
    for spelling in ("form-data; name=a", "Form-Data ; NAME=a ", "form-data; name=a ;"):
        assert multipart_key(part(spelling, b"1")) == multipart_key(FIELD)


@pytest.mark.parametrize(
    ("sent", "difference"),
    [
        ((FIELD,), "body part 2: recorded b'f', sent absent"),
        ((FIELD, FILE, FIELD), "body part 3: recorded absent, sent b'a'"),
        ((FILE, FIELD), "body part 1 name: recorded b'a', sent b'f'"),
        ((FIELD.replace(b"1", b"2"), FILE), "body part 1 (a) byte 0: recorded 1, sent 2"),
        (
            (FIELD, FILE.replace(b"x.zip", b"y.zip")),
            "body part 2 filename: recorded b'x.zip', sent b'y.zip'",
        ),
        (
            (FIELD, FILE.replace(b'; filename="x.zip"', b"")),
            "body part 2 filename: recorded b'x.zip', sent None",
        ),
        (
            (FIELD, FILE.replace(b"/zip", b"/gzip")),
            "body part 2 content_type: recorded b'application/zip', sent b'application/gzip'",
        ),
        ((FIELD, FILE + b"\r\n"), "body part 2 (f) byte 3: recorded end, sent \r\n"),
    ],
)
def test_multipart_is_compared_by_parts(sent: tuple[bytes, ...], difference: str) -> None:
    """Name, file name, content type and content of every part count, in order."""
    assert told(multipart_key(FIELD, FILE), multipart_key(*sent)) == difference


def test_other_headers_of_a_part_count() -> None:
    """A transfer encoding or a charset of a part changes what a server reads."""
    encoded = part('form-data; name="a"', b"1", "Content-Transfer-Encoding: base64")
    starred = part("form-data; name=\"a\"; filename*=utf-8''x", b"1")
    for other in (encoded, starred, part('inline; name="a"', b"1")):
        assert told(multipart_key(FIELD), multipart_key(other)).startswith("body part 1 headers")


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("multipart/form-data", multipart(FIELD)[1]),
        ('multipart/form-data; boundary="', multipart(FIELD)[1]),
        ("multipart/form-data; boundary=other", multipart(FIELD)[1]),
        (MULTIPART, multipart(FIELD)[1].removesuffix(b"--\r\n")),
        (MULTIPART, b"preamble\r\n" + multipart(FIELD)[1]),
        (MULTIPART, multipart(FIELD)[1] + b"epilogue"),
        (MULTIPART, multipart(b"no headers")[1]),
        (MULTIPART, multipart(b"Content-Disposition: form-data; name=a")[1]),
        (MULTIPART, multipart(b"no colon\r\n\r\n1")[1]),
        (MULTIPART, multipart(part('form-data; name="a"; name="b"', b"1"))[1]),
        (MULTIPART, multipart(part('form-data; name="a"', b"1", "A: 1", "a: 2"))[1]),
        (MULTIPART, multipart(part('form-data; name="a" b', b"1"))[1]),
    ],
)
def test_malformed_multipart_is_compared_byte_for_byte(kind: str, body: bytes) -> None:
    """What a server might read in two ways is bytes."""
    assert key(content_type=kind, body=body) == key(content_type=kind, body=body)
    difference = told(multipart_key(FIELD), key(content_type=kind, body=body))
    assert difference.startswith("body: recorded multipart, sent bytes that are not what")


def test_content_may_look_like_a_boundary() -> None:
    """Only a whole delimiter line ends a part."""
    one, other = (part('form-data; name="a"', b"\r\n--Bx" + tail) for tail in (b"1", b"2"))
    assert told(multipart_key(one), multipart_key(other)).startswith("body part 1 (a) byte 6")


def test_a_boundary_is_no_expression() -> None:
    """Characters of a boundary that mean something to an expression stand for themselves."""
    assert multipart_key(FIELD, boundary="a.+(b") == multipart_key(FIELD)


def test_what_httpx_sends_is_understood() -> None:
    """Files and fields that httpx encodes are parts, quotes and controls in names included."""
    files = {"f": ('a"b\\c\n.zip', b"\r\n--x", "application/zip")}
    data = {"n": ["1", "2"], "é": "ü"}
    one, two = (httpx.Request("POST", "https://a.test", data=data, files=files) for _ in "12")
    assert one.headers["content-type"] != two.headers["content-type"]
    keys = [key(content_type=it.headers["content-type"], body=it.read()) for it in (one, two)]
    assert keys[0] == keys[1]
    assert told(keys[0], key(content_type=keys[0].media_type)).endswith("sent no body")
