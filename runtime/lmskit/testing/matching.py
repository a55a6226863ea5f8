"""What makes two requests the same request: the key by which a recording is found."""

from __future__ import annotations

from typing import NamedTuple

from lmskit.testing.bodies import Body, Pairs, canonical, media_type, pairs
from lmskit.testing.uri import Target, split_uri

Origin = tuple[str, str, int]


class Key(NamedTuple):
    """Every part of a request that a recording must share with it.

    The path is the bytes of the wire: `%2F` is no `/`, and `%2f` no `%2F`. The query is None
    where the request has none. Headers other than Content-Type are left out: they carry
    credentials and the client's version.
    """

    method: str
    origin: Origin
    path: bytes
    query: Pairs | None
    media_type: str | None
    body: Body

    @property
    def url(self) -> str:
        """Scheme, host and path, for messages."""
        scheme, host, port = self.origin
        return str(Target(scheme, host, port, self.path.decode("latin-1"), None))


def key_of(method: str, uri: str, content_type: str | None, body: bytes) -> Key:
    """The key of a request; `uri` is its wire form.

    DuplicateMemberError for a JSON body that names a member twice.
    """
    scheme, host, port, path, query = split_uri(uri)
    return Key(
        method,
        (scheme, host, port),
        path.encode(),
        None if query is None else pairs(query.encode()),
        media_type(content_type),
        canonical(content_type, body),
    )
