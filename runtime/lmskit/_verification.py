"""Whether a delivery carries what its subscription was given."""

from __future__ import annotations

import binascii
from base64 import b64decode
from collections.abc import Iterable, Iterator
from hmac import compare_digest
from typing import Any, Protocol, TypeAlias

from lmskit._headers import is_header_name, is_header_value
from lmskit._secret import Secret, Secrets
from lmskit._shapes import is_sequence
from lmskit.errors import ConfigurationError, InvalidArgumentError

Pair: TypeAlias = tuple[str | bytes, str | bytes]


class HasItems(Protocol):
    """A dict, `httpx.Headers`, `starlette.datastructures.Headers`, and the like."""

    def items(self) -> Iterable[Pair]:
        """The names with their values."""
        ...


Headers: TypeAlias = HasItems | Iterable[Pair]
"""Headers as a framework has them, or a list of pairs."""

# Nobody knows in which of them a vendor writes what is not ASCII: RFC 7617 leaves it open.
_ENCODINGS = ("utf-8", "latin-1")


class Expected:
    """What a delivery must carry, checked when it is made; `bool` is whether it is anything."""

    __slots__ = ("_header", "_users", "secrets")

    def __init__(self, username: Any, password: Any, secret_header: Any) -> None:
        self._users = _users(username, password)
        self._header = _header(secret_header)
        given = (username, password, self._header and self._header[1].decode("ascii"))
        self.secrets = Secrets([Secret(text) for text in given if text])

    def __bool__(self) -> bool:
        return bool(self._users or self._header)

    def are_in(self, headers: Headers) -> bool:
        """Whether all of it is there, each once; how long it takes does not tell what is not."""
        pairs = list(_pairs(headers))
        good = [self._is_user(_only(pairs, "authorization"))] if self._users else []
        if self._header:
            name, value = self._header
            good.append(compare_digest(_only(pairs, name), value))
        return all(good)

    def _is_user(self, value: bytes) -> bool:
        scheme, _, encoded = value.partition(b" ")
        decoded = _decoded(encoded) if scheme.lower() == b"basic" else b""
        name, colon, password = decoded.partition(b":")
        same = [compare_digest(name, n) & compare_digest(password, p) for n, p in self._users]
        return bool(colon) and any(same)


def _users(username: Any, password: Any) -> tuple[tuple[bytes, bytes], ...]:
    """The user and the password in each encoding that has both."""
    if username is None and password is None:
        return ()
    if not isinstance(username, str) or not isinstance(password, str):
        raise ConfigurationError("username and password go together, and each is a str")
    if ":" in username:
        raise ConfigurationError("username must not hold a colon, which would end it")
    if not username and not password:
        raise ConfigurationError("username and password are both empty, which anybody can send")
    found = (_encoded(username, password, encoding) for encoding in _ENCODINGS)
    pairs = tuple(dict.fromkeys(pair for pair in found if pair is not None))
    if not pairs:
        raise ConfigurationError("username or password is no text that can be sent")
    return pairs


def _encoded(username: str, password: str, encoding: str) -> tuple[bytes, bytes] | None:
    try:
        return username.encode(encoding), password.encode(encoding)
    except UnicodeEncodeError:
        return None


def _header(given: Any) -> tuple[str, bytes] | None:
    """The name in lower case and the value of a header that is a secret."""
    if given is None:
        return None
    if not is_sequence(given) or len(given) != 2 or not is_header_name(given[0]):
        raise ConfigurationError("secret_header must be the name and the value of a header")
    name, value = given
    if not value or not is_header_value(value):
        expected = "printable ASCII without white space around it, and not empty"
        raise ConfigurationError(f"the value of secret_header must be {expected}")
    return name.lower(), value.encode("ascii")


def _pairs(headers: Any) -> Iterator[tuple[str, bytes]]:
    """The names, in lower case, and the values of what are texts."""
    try:
        listed = headers.items() if hasattr(headers, "items") else headers
        pairs = [(name, value) for name, value in listed]
    except (TypeError, ValueError):
        message = "expected a mapping of names to values, or pairs of them"
        raise InvalidArgumentError(message, argument="headers") from None
    for name, value in pairs:
        if isinstance(name, str | bytes) and isinstance(value, str | bytes):
            yield _as_bytes(name).decode("latin-1").lower(), _as_bytes(value)


def _as_bytes(text: str | bytes) -> bytes:
    # What is expected is ASCII, so it does not matter how anything else is spelled.
    return text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text


def _only(pairs: list[tuple[str, bytes]], name: str) -> bytes:
    """The value of a header that is there once: of two, a proxy may mean the other."""
    found = [value for key, value in pairs if key == name]
    return found[0] if len(found) == 1 else b""


def _decoded(encoded: bytes) -> bytes:
    try:
        return b64decode(encoded.strip(), validate=True)
    except binascii.Error:
        return b""
