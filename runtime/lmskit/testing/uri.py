"""Taking a URI apart without changing a byte of it."""

from __future__ import annotations

import re
from typing import NamedTuple

_ABSOLUTE = re.compile(
    r"(?P<scheme>https?)://(?:[^/?#@]*@)?"
    r"(?P<host>\[[0-9a-f:.]+\]|[^/?#@:\[\]]+)(?::(?P<port>[0-9]*))?"
    r"(?P<path>/[^?#]*)?(?:\?(?P<query>[^#]*))?(?:#.*)?",
    re.IGNORECASE,
)
_WIRE_CHARACTERS = re.compile(r"[!-~]+")
_DEFAULT_PORTS = {"http": 80, "https": 443}


class Target(NamedTuple):
    """Where a request goes: the origin normalised, path and query as they stand on the wire."""

    scheme: str
    host: str
    port: int
    path: str
    query: str | None

    @property
    def origin(self) -> str:
        """Scheme, host and, where it is not the usual one, port."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        default = _DEFAULT_PORTS.get(self.scheme)
        return f"{self.scheme}://{host}" + ("" if self.port == default else f":{self.port}")

    def __str__(self) -> str:
        return self.origin + self.path + ("" if self.query is None else f"?{self.query}")


def split_uri(uri: str) -> Target:
    """The parts of an absolute http(s) URI; ValueError when it is not one, as sent on the wire.

    `urllib.parse` drops tabs and newlines and cannot tell `?` with nothing after it from no
    query; user information is left out, for it may be a credential.
    """
    match = _ABSOLUTE.fullmatch(uri) if _WIRE_CHARACTERS.fullmatch(uri) else None
    if match is None:
        raise ValueError(f"{uri!r} is not an absolute http(s) URI, percent-encoded as on the wire")
    scheme = match["scheme"].lower()
    port = int(match["port"]) if match["port"] else _DEFAULT_PORTS[scheme]
    return Target(
        scheme, match["host"].lower().strip("[]"), port, match["path"] or "/", match["query"]
    )
