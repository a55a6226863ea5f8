"""Keeping secrets out of cassettes: which headers stay, and what is replaced in all the rest.

The allow-lists decide about headers. In URIs, header values and bodies a secret is replaced in
the forms that clients and servers write; `scrubbing_canary` then looks for all that is left.
"""

from __future__ import annotations

import binascii
import gzip
import re
import zlib
from typing import TYPE_CHECKING
from urllib.parse import quote

from attrs import Factory, evolve, field, frozen

from lmskit.testing.scrubbing_forms import (
    BASE64,
    HEX,
    SHORTEST_SECRET,
    base64_bytes,
    inflated,
    views,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    import attrs

    from lmskit.testing.cassette import Headers, Interaction

REQUEST_HEADERS = frozenset({"accept", "content-type"})
"""What a recorded request keeps; credentials, versions and machine names go with the rest."""

RESPONSE_HEADERS = frozenset(
    {
        "allow",
        "content-disposition",
        "content-type",
        "link",
        "location",
        "retry-after",
        "www-authenticate",
        "x-ratelimit-limit",
        "x-ratelimit-remaining",
        "x-ratelimit-reset",
    }
)
"""What a recorded response keeps: what a client acts on, and nothing that differs every time."""

_PLACEHOLDER = re.compile(r"[A-Za-z0-9._@-]+")
_BASE64_LINE = re.compile(rb"[A-Za-z0-9+/_-]+=*")
_BLANKS = re.compile(rb"\s+")
_DEPTH = 2


class ShortSecretError(ValueError):
    """A secret is too short to be told from other text, so no scan for it means anything."""


def _is_long(instance: Secret, _: attrs.Attribute[str], value: str) -> None:
    if len(value.encode()) < SHORTEST_SECRET:
        raise ShortSecretError(
            f"{instance.name} is shorter than {SHORTEST_SECRET} bytes, which cannot be searched "
            "for; use a longer one, or leave it out and look for it yourself"
        )


def _is_plain(instance: Secret, _: attrs.Attribute[str], value: str) -> None:
    # The same text in every encoding, so that one replacement serves them all.
    if not _PLACEHOLDER.fullmatch(value):
        raise ValueError(f"the placeholder of {instance.name} may have letters, digits and ._@-")


@frozen
class Secret:
    """A text that no cassette may hold, and what stands in its place."""

    name: str
    value: str = field(repr=False, validator=_is_long)
    placeholder: str = field(
        default=Factory(lambda self: _placeholder(self.name), takes_self=True),
        validator=_is_plain,
    )


def _placeholder(name: str) -> str:
    return "SCRUBBED-" + re.sub(r"[^A-Za-z0-9._-]", "-", name)


class Scrubber:
    """Takes secrets out of what was recorded.

    Args:
        secrets: What must not be kept.
        request_headers: More request headers to keep, by name.
        response_headers: More response headers to keep, by name.
    """

    def __init__(
        self,
        secrets: Iterable[Secret],
        *,
        request_headers: Iterable[str] = (),
        response_headers: Iterable[str] = (),
    ) -> None:
        # The longest first: one secret may be a part of another.
        self.secrets = sorted(secrets, key=lambda secret: -len(secret.value))
        self._request_headers = REQUEST_HEADERS | {name.lower() for name in request_headers}
        self._response_headers = RESPONSE_HEADERS | {name.lower() for name in response_headers}
        self._patterns = [(_pattern(it.value), _Replacement(it.placeholder)) for it in self.secrets]

    def interaction(self, recorded: Interaction) -> Interaction:
        """An interaction with the headers that stay, and without the secrets."""
        request, response = recorded.request, recorded.response
        return evolve(
            recorded,
            request=evolve(
                request,
                uri=self.text(request.uri),
                headers=self._headers(request.headers, self._request_headers),
                body=self.content(request.body),
            ),
            response=evolve(
                response,
                headers=self._headers(response.headers, self._response_headers),
                body=self.content(response.body),
            ),
        )

    def text(self, text: str) -> str:
        """A text without the secrets."""
        return self.content(text.encode()).decode()

    def content(self, content: bytes) -> bytes:
        """Bytes without the secrets: as they are, percent-encoded, escaped, and packed."""
        plain = self._replaced(content)
        # Unpacking every run of letters is slow, and nearly always for nothing.
        return self._clean(plain, _DEPTH) if self._hides(plain) else plain

    def _replaced(self, content: bytes) -> bytes:
        for pattern, replacement in self._patterns:
            content = pattern.sub(replacement, content)
        return content

    def _hides(self, content: bytes) -> bool:
        values = [secret.value.encode() for secret in self.secrets]
        return bool(values) and any(value in it for _, it in views(content) for value in values)

    def _clean(self, content: bytes, depth: int) -> bytes:
        content = self._replaced(content)
        if not depth:
            return content
        content = self._unpacked(content, depth - 1)
        content = HEX.sub(lambda match: self._hex(match[0], depth - 1), content)
        # First line by line: what is joined over lines loses its line breaks.
        for runs in (_BASE64_LINE, BASE64):
            content = runs.sub(lambda match: self._base64(match[0], depth - 1), content)
        return content

    def _headers(self, headers: Headers, kept: frozenset[str]) -> Headers:
        pairs = [(name.lower(), value) for name, value in headers]
        stay = [(name, self.text(value)) for name, value in pairs if name in kept]
        return tuple(sorted(stay, key=lambda pair: pair[0]))

    def _unpacked(self, content: bytes, depth: int) -> bytes:
        for magic, wbits, pack in ((b"\x1f\x8b", 31, _gzipped), (b"\x78", 15, zlib.compress)):
            if content.startswith(magic):
                plain = inflated(content, wbits)
                clean = self._clean(plain, depth)
                return content if clean == plain else pack(clean)
        return content

    def _hex(self, digits: bytes, depth: int) -> bytes:
        for start in range(2):
            end = start + (len(digits) - start) // 2 * 2
            plain = binascii.a2b_hex(digits[start:end])
            clean = self._clean(plain, depth)
            if clean != plain:
                packed = binascii.b2a_hex(clean)
                written = packed if digits == digits.lower() else packed.upper()
                return digits[:start] + written + digits[end:]
        return digits

    def _base64(self, run: bytes, depth: int) -> bytes:
        letters = _BLANKS.sub(b"", run)
        bare = letters.rstrip(b"=")
        for start in range(4):
            plain = base64_bytes(run, start)
            clean = self._clean(plain, depth)
            if clean != plain:
                packed = binascii.b2a_base64(clean, newline=False)
                if len(letters) % 4:
                    # It was written without padding, and a `=` may mean something there.
                    packed = packed.rstrip(b"=")
                if b"-" in bare or b"_" in bare:
                    packed = packed.translate(bytes.maketrans(b"+/", b"-_"))
                return bare[:start] + packed
        return run


@frozen
class _Replacement:
    """Writes a placeholder in the encoding of what it replaces."""

    placeholder: str

    def __call__(self, match: re.Match[bytes]) -> bytes:
        written = self.placeholder
        for _ in range(2 if b"%25" in match[0] else int(b"%" in match[0])):
            written = quote(written, safe="")
        return written.encode()


def _gzipped(content: bytes) -> bytes:
    return gzip.compress(content, mtime=0)


def _pattern(value: str) -> re.Pattern[bytes]:
    """The text with each character as it is, percent-encoded once or twice, or escaped."""
    return re.compile(b"".join(map(_character, value)))


def _character(character: str) -> bytes:
    raw = character.encode()
    units = character.encode("utf-16-be")
    escaped = b"".join(
        rb"\\u(?i:%02x%02x)" % (units[at], units[at + 1]) for at in range(0, len(units), 2)
    )
    forms = [
        re.escape(raw),
        b"".join(b"%%(?:25)?(?i:%02x)" % byte for byte in raw),
        escaped,
        *([rb"\\" + re.escape(raw)] if character in '"\\/' else []),
        *([rb"\+"] if character == " " else []),
    ]
    return b"(?:" + b"|".join(forms) + b")"
