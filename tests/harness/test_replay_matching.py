"""Two requests are the same exactly when a server reads the same from both."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from lmskit.testing import Cassette, Interaction, RecordedRequest, RecordedResponse, ReplayTransport
from lmskit.testing.bodies import JsonBody, RawBody, canonical
from lmskit.testing.differences import closeness, excerpt, first_difference
from lmskit.testing.matching import Key, key_of
from lmskit.testing.uri import split_uri

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data; boundary=B"


def key(
    method: str = "GET",
    uri: str = "https://api.test/a",
    content_type: str | None = None,
    body: bytes = b"",
) -> Key:
    return key_of(method, uri, content_type, body)


def told(recorded: Key, sent: Key) -> str:
    assert recorded != sent
    return first_difference(recorded, sent)


def url_difference(recorded: str, sent: str) -> str:
    return told(key(uri=recorded), key(uri=sent))


def body_difference(kind: str | None, recorded: bytes, sent: bytes) -> str:
    return told(key(content_type=kind, body=recorded), key(content_type=kind, body=sent))


def part(disposition: str, content: bytes, *headers: str) -> bytes:
    lines = [f"Content-Disposition: {disposition}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + content


def multipart(*parts: bytes, boundary: str = "B") -> tuple[str, bytes]:
    line = b"--" + boundary.encode()
    body = b"".join(line + b"\r\n" + one + b"\r\n" for one in parts) + line + b"--\r\n"
    return f"multipart/form-data; boundary={boundary}", body


def multipart_key(*parts: bytes, boundary: str = "B") -> Key:
    kind, body = multipart(*parts, boundary=boundary)
    return key(content_type=kind, body=body)


FIELD = part('form-data; name="a"', b"1")
FILE = part('form-data; name="f"; filename="x.zip"', b"\x00\r\n", "Content-Type: application/zip")


def test_the_method_is_compared() -> None:
    """Another method is another request."""
    assert told(key("GET"), key("PUT")) == "method: recorded GET, sent PUT"
    assert key("get") != key("GET")


@pytest.mark.parametrize(
    "same",
    ["HTTPS://API.test/a", "https://api.test:443/a", "https://me:pw@api.test/a#there"],
)
def test_the_origin_is_normalised(same: str) -> None:
    """Case, the usual port, user information and fragment do not count."""
    assert key(uri=same) == key(uri="https://api.test/a")


@pytest.mark.parametrize(
    ("other", "shown"),
    [
        ("http://api.test/a", "http://api.test:80"),
        ("https://api.test:444/a", "https://api.test:444"),
        ("https://api2.test/a", "https://api2.test:443"),
    ],
)
def test_the_origin_is_compared(other: str, shown: str) -> None:
    """Another scheme, host or port is another request."""
    difference = url_difference("https://api.test/a", other)
    assert difference == f"origin: recorded https://api.test:443, sent {shown}"


@pytest.mark.parametrize("other", ["a/b", "a%2fb", "a%252Fb", "a%2Fb/", "%61%2Fb", "A%2Fb", ""])
def test_the_path_is_compared_as_it_stands_on_the_wire(other: str) -> None:
    """An escaped slash is no slash, and not even the case of an escape is forgiven."""
    difference = url_difference("https://api.test/a%2Fb", f"https://api.test/{other}")
    assert difference == f"path: recorded /a%2Fb, sent /{other}"


def test_no_path_is_the_root() -> None:
    """A URI without a path asks for `/`, as every client sends it."""
    assert key(uri="https://api.test") == key(uri="https://api.test/")
    assert key(uri="https://api.test?a=1") == key(uri="https://api.test/?a=1")


@pytest.mark.parametrize(
    ("recorded", "sent", "difference"),
    [
        ("?a=1&b=2", "?b=2&a=1", "query pair 1: recorded a=1, sent b=2"),
        ("?a=1&b=2", "?a=1", "query pair 2: recorded b=2, sent absent"),
        ("?a=1", "?a=1&a=1", "query pair 2: recorded absent, sent a=1"),
        ("?a=", "", "query: recorded a=, sent absent"),
        ("?a=", "?a", "query pair 1: recorded a=, sent a"),
        ("?", "", "query: recorded , sent absent"),
        ("?a=1&", "?a=1", "query pair 2: recorded , sent absent"),
        ("?a=1,2", "?a=1&a=2", "query pair 1: recorded a=1,2, sent a=1"),
        ("?a=%2B", "?a=+", "query pair 1: recorded a=+, sent a= "),
        ("?a=%26b", "?a=&b", "query pair 1: recorded a=&b, sent a="),
        ("?a=%ff", "?a=%fe", "query pair 1: recorded a=b'\\xff', sent a=b'\\xfe'"),
        ("?A=1", "?a=1", "query pair 1: recorded A=1, sent a=1"),
    ],
)
def test_the_query_is_compared_in_order_with_blanks(
    recorded: str, sent: str, difference: str
) -> None:
    """Pairs keep their order and number; an empty value, none and no pair are three things."""
    base = "https://api.test/a"
    assert url_difference(base + recorded, base + sent) == difference


@pytest.mark.parametrize("same", ["?q=a%20b%2F", "?q=a+b/", "?q=a%20b%2f"])
def test_the_query_is_compared_decoded(same: str) -> None:
    """Spellings of one pair that every server reads alike are the same."""
    assert key(uri=f"https://api.test/a{same}") == key(uri="https://api.test/a?q=a+b%2F")


@pytest.mark.parametrize(
    "same", ["application/json", "Application/JSON", "application/json ; charset=utf-8"]
)
def test_the_media_type_is_compared_without_parameters(same: str) -> None:
    """Case and parameters of the Content-Type do not count."""
    assert key(content_type=same, body=b"{}") == key(content_type=JSON, body=b"{}")


def test_the_content_type_is_compared() -> None:
    """Another media type is another request, and so is none, body or not."""
    difference = told(key(content_type=JSON), key(content_type=FORM))
    assert difference == f"Content-Type: recorded {JSON}, sent {FORM}"
    assert told(key(content_type=JSON), key()) == f"Content-Type: recorded {JSON}, sent absent"
    assert told(key(), key(content_type=JSON)) == f"Content-Type: recorded absent, sent {JSON}"
    assert key(content_type="") == key()


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


@pytest.mark.parametrize(
    ("recorded", "sent"),
    [
        ("https://api.test/a%2Fb?x=", "https://api.test/a%2Fb?x="),
        ("https://API.test:443/a", "https://api.test/a"),
        ("http://[::1]:8080/a", "http://[::1]:8080/a"),
        ("https://xn--bcher-kva.test/", "https://bücher.test"),
        ("https://api.test/%C3%BC?q=%C3%BC+%C3%BC", "https://api.test/ü?q=ü%20ü"),
        ("https://api.test/a?", "https://api.test/a?"),
    ],
)
def test_requests_of_httpx_match_their_wire_form(recorded: str, sent: str) -> None:
    """The recorded URI is the wire form of what httpx was given."""
    response = RecordedResponse(204, (), b"")
    one = Interaction(RecordedRequest("GET", recorded, (), b""), response)
    with httpx.Client(transport=ReplayTransport([Cassette(Path("c"), (one,))])) as client:
        assert client.get(sent).status_code == 204


def test_a_target_shows_its_uri_without_user_information() -> None:
    """A URI in a message has no credential, and no port that goes without saying."""
    assert str(split_uri("https://me:pw@A.test:443/b?c#d")) == "https://a.test/b?c"
    assert str(split_uri("http://[::1]:81")) == "http://[::1]:81/"


@pytest.mark.parametrize(
    "bad",
    [
        "",
        "/a",
        "https://",
        "https:///a",
        "ftp://a/",
        "https://a b/",
        "https://a:b:c/",
        "https://a\n/",
    ],
)
def test_what_is_no_uri_is_refused(bad: str) -> None:
    """Only an absolute http(s) URI can be matched."""
    with pytest.raises(ValueError, match="is not an absolute"):
        split_uri(bad)


EVENT = key("POST", "https://api.test/v1/events?a=1&b=2", JSON, b'{"a": 1, "b": 2, "c": 3}')


@pytest.mark.parametrize(
    ("nearer", "farther"),
    [
        (EVENT, EVENT._replace(path=b"/v1/event")),
        (EVENT._replace(path=b"/v1/other"), EVENT._replace(path=b"/v2/other")),
        (EVENT._replace(path=b"/v1/other"), EVENT._replace(path=b"/v1/events/1/parts")),
        (EVENT._replace(method="PUT"), EVENT._replace(path=b"/v1/other")),
        (EVENT, EVENT._replace(method="PUT")),
        (EVENT._replace(origin=("http", "b", 1)), EVENT._replace(method="PUT")),
        (EVENT, EVENT._replace(origin=("http", "b", 1))),
        (EVENT._replace(query=None), EVENT._replace(origin=("http", "b", 1))),
        (EVENT._replace(query=((b"a", b"1"),)), EVENT._replace(query=((b"a", b"2"),))),
        (EVENT, EVENT._replace(query=None)),
        (EVENT._replace(media_type=None), EVENT._replace(query=())),
        (EVENT, EVENT._replace(media_type=None)),
        (EVENT._replace(body=RawBody(b"")), EVENT._replace(media_type=None)),
        (EVENT, EVENT._replace(body=RawBody(b""))),
        (
            EVENT._replace(body=canonical(JSON, b'{"a": 1, "b": 2, "c": 4}')),
            EVENT._replace(body=canonical(JSON, b'{"a": 1, "b": 3, "c": 4}')),
        ),
    ],
)
def test_the_nearest_recording_is_found(nearer: Key, farther: Key) -> None:
    """Path, method, origin, query, media type and body weigh in this order, each by degrees."""
    assert closeness(nearer, EVENT) > closeness(farther, EVENT)


def test_the_nearest_of_bodies_is_found() -> None:
    """Forms, parts and other bytes are weighed too, and a value that is no object."""
    one, two = (canonical(FORM, body) for body in (b"a=1&b=2", b"a=2&b=2"))
    for same, other in ((one, two), (RawBody(b"a"), RawBody(b"b")), (JsonBody(1), JsonBody(2))):
        sent = EVENT._replace(body=same)
        assert closeness(sent, sent) > closeness(EVENT._replace(body=other), sent)


def test_an_excerpt_is_cut_where_it_is_too_long() -> None:
    """What fits is shown whole; what does not says how long it is."""
    assert excerpt("x" * 160) == "x" * 160
    assert excerpt("x" * 161) == "x" * 160 + "… (161 characters)"
