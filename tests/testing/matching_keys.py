"""Keys of requests, and what tells two of them apart."""

from __future__ import annotations

from lmskit.testing.differences import first_difference
from lmskit.testing.matching import Key, key_of

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
