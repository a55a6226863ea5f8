"""Where two requests for the same intent differ on the wire, and which differences are known."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, unquote_plus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.peers.wiretap import Sent

NO_CONTENT_TYPE = (
    "theirs names application/json on every request without a form, ours only where there is a body"
)
NO_BODY = "theirs sends {} with a DELETE that has no body, ours nothing"
BOOLEANS = "theirs sends Python's True and False, ours JSON's"
SPELLING = "the same JSON: theirs with spaces and \\u escapes, ours without and in UTF-8"

EVERYWHERE = {
    "header user-agent": "each says who it is",
    "header accept-encoding": "theirs asks for identity, ours for gzip or deflate",
    "header connection": "ours asks to keep the connection, which HTTP/1.1 does anyway",
}
"""What differs in every intent, and why."""

HERE = {
    "import by upload": {
        "query booleans": BOOLEANS,
        "query encoding": "theirs encodes the comma of the list too, and a space as a plus sign",
    },
    "import a new version, and wait": {
        "query booleans": BOOLEANS,
        "query encoding": "theirs encodes a space as a plus sign",
        "header uploadedcontenttype": "ours guesses the media type of the file from its name",
        "header content-type": NO_CONTENT_TYPE,
    },
    "get": {"query booleans": BOOLEANS, "header content-type": NO_CONTENT_TYPE},
    "list with paging": {"header content-type": NO_CONTENT_TYPE},
    "tags": {"body spelling": SPELLING, "header content-type": NO_CONTENT_TYPE},
    "configuration": {
        "body": NO_BODY,
        "body spelling": SPELLING,
        "header content-type": NO_CONTENT_TYPE,
        "query booleans": BOOLEANS,
    },
    "title": {"body spelling": SPELLING},
    "delete": {"body": NO_BODY, "header content-type": NO_CONTENT_TYPE},
}
"""What else differs in an intent, and why."""

# Of every message and of no interest: they follow from the body or from the port.
_FOLLOWING = frozenset({"host", "content-length"})
_BOUNDARY = re.compile(r"; boundary=\"?([^\s;\"]+)")
_BOOLEAN = re.compile(r"(?<==)(?:True|False)(?=&|$)")


def differences(theirs: list[Sent], ours: list[Sent]) -> set[str]:
    """The places in which two sequences of requests differ, each named once."""
    found = {"number of requests"} if len(theirs) != len(ours) else set[str]()
    for one, other in zip(theirs, ours, strict=False):
        found.update(_request(one, other))
    return found


def _request(one: Sent, other: Sent) -> Iterator[str]:
    if (one.method, unquote(one.path)) != (other.method, unquote(other.path)):
        yield "operation"
    elif one.path != other.path:
        yield "path encoding"
    yield from _query(one.query, other.query)
    for name in sorted((one.headers.keys() | other.headers.keys()) - _FOLLOWING):
        if _header(one, name) != _header(other, name):
            yield f"header {name}"
    yield from _body(one, other)


def _query(one: str, other: str) -> Iterator[str]:
    plain, plain_other = (_BOOLEAN.sub(_lower, query) for query in (one, other))
    if _decoded(plain) != _decoded(plain_other):
        yield "query"
        return
    if _decoded(one) != _decoded(other):
        yield "query booleans"
    if sorted(plain.split("&")) != sorted(plain_other.split("&")):
        yield "query encoding"


def _lower(found: re.Match[str]) -> str:
    return found[0].lower()


def _decoded(query: str) -> list[str]:
    return sorted(map(unquote_plus, query.split("&")))


def _header(sent: Sent, name: str) -> str | None:
    text = sent.headers.get(name)
    return None if text is None else _BOUNDARY.sub("", text)


def _body(one: Sent, other: Sent) -> Iterator[str]:
    if _content(one) == _content(other):
        return
    yield "body spelling" if _json(one) == _json(other) else "body"


def _content(sent: Sent) -> bytes:
    boundary = _BOUNDARY.search(sent.headers.get("content-type", ""))
    return sent.body.replace(boundary[1].encode(), b"boundary") if boundary else sent.body


def _json(sent: Sent) -> Any:
    try:
        return json.loads(sent.body)
    except ValueError:
        return sent
