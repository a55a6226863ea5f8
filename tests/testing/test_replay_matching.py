"""Which requests are the same: the parts of a request line, and the nearest of several."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest

from lmskit.testing import Cassette, Interaction, RecordedRequest, RecordedResponse, ReplayTransport
from lmskit.testing.bodies import JsonBody, RawBody, canonical
from lmskit.testing.differences import closeness, excerpt
from lmskit.testing.uri import split_uri
from tests.testing.matching_keys import FORM, JSON, key, told, url_difference

if TYPE_CHECKING:
    from lmskit.testing.matching import Key


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
