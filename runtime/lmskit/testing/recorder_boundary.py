"""The boundary of a recorded form, made from what it encloses and no longer random.

A client draws a boundary for every request; recorded as it came, the same session would make other
bytes each time.
"""

from __future__ import annotations

import hashlib
import re
from itertools import count
from typing import TYPE_CHECKING

from attrs import evolve

from lmskit.testing.bodies import boundary_of, media_type, pieces

if TYPE_CHECKING:
    from lmskit.testing.cassette import RecordedRequest

_PARAMETER = re.compile(r"(?i)(boundary\s*=\s*)(?:\"[^\"]*\"|[^\s;]+)")


def with_own_boundary(request: RecordedRequest) -> RecordedRequest:
    """A request whose multipart body is delimited by a digest of its parts; any other as it is."""
    content_type = request.header("content-type")
    if content_type is None or not (media_type(content_type) or "").startswith("multipart/"):
        return request
    try:
        enclosed = pieces(boundary_of(content_type), request.body)
    except (ValueError, LookupError):
        # It is compared byte for byte, so it is kept byte for byte.
        return request
    boundary = _digest(enclosed)
    delimiter = f"\r\n--{boundary}".encode()
    body = delimiter.join([b"", *enclosed, b"--\r\n"]).removeprefix(b"\r\n")
    headers = tuple(
        (name, _PARAMETER.sub(rf"\g<1>{boundary}", value) if _is_type(name) else value)
        for name, value in request.headers
    )
    return evolve(request, headers=headers, body=body)


def _is_type(name: str) -> bool:
    return name.lower() == "content-type"


def _digest(enclosed: list[bytes]) -> str:
    """A boundary that stands nowhere in what it encloses."""
    digest = hashlib.sha256()
    for piece in enclosed:
        digest.update(b"%d:" % len(piece) + piece)
    found = (f"{digest.hexdigest()[:32]}{number or ''}" for number in count())
    return next(one for one in found if not any(one.encode() in piece for piece in enclosed))
