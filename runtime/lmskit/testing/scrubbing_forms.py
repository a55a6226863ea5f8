"""The forms in which a text can stand in a recording, and the way back from each.

A decoder gives everything that some bytes may hold in one form, at every alignment; what it gives
is for searching only.
"""

from __future__ import annotations

import binascii
import re
import zlib
from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SHORTEST_SECRET = 6
"""Anything shorter is found everywhere by chance, and its base64 is too short to tell apart."""

BASE64 = re.compile(rb"[A-Za-z0-9+/_-]+(?:[ \t]*\r?\n[ \t]*[A-Za-z0-9+/_-]+)*=*")
HEX = re.compile(rb"[0-9A-Fa-f]{%d,}" % (2 * SHORTEST_SECRET))
_SHORTEST_BASE64 = 8
_DEPTH = 4
_MOST_INFLATED = 64 * 1024 * 1024
_STEP = 64 * 1024

_PERCENT = re.compile(rb"%([0-9A-Fa-f]{2})")
_ESCAPE = re.compile(
    rb"\\u([dD][89abAB][0-9A-Fa-f]{2})\\u([dD][c-fC-F][0-9A-Fa-f]{2})"
    rb"|\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})|\\x([0-9A-Fa-f]{2})|\\(?:\r?\n[ \t]*|(.))",
    re.DOTALL,
)
_CONTROLS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_COMPRESSED = re.compile(rb"\x1f\x8b\x08|\x78[\x01\x5e\x9c\xda]")
_BLANKS = re.compile(rb"\s+")


class UnscannableError(ValueError):
    """Something cannot be searched for secrets, so nothing can be said about it."""


def views(content: bytes) -> Iterator[tuple[tuple[str, ...], bytes]]:
    """The bytes themselves, then all that they decode to, each with the forms on the way."""
    seen = {content}
    waiting: deque[tuple[tuple[str, ...], bytes]] = deque([((), content)])
    while waiting:
        forms, current = waiting.popleft()
        yield forms, current
        for name, decode in _DECODERS.items() if len(forms) < _DEPTH else ():
            for found in decode(current):
                if len(found) >= SHORTEST_SECRET and found not in seen:
                    seen.add(found)
                    waiting.append(((*forms, name), found))


def base64_bytes(run: bytes, start: int) -> bytes:
    """What a run of base64 or base64url says from its character at `start` on."""
    letters = _BLANKS.sub(b"", run).rstrip(b"=")[start:].translate(_STANDARD)
    whole = letters[: len(letters) - (len(letters) % 4 == 1)]
    return binascii.a2b_base64(whole + b"=" * (-len(whole) % 4))


def inflated(content: bytes, wbits: int) -> bytes:
    """As much as can be decompressed; UnscannableError when it is too much to hold."""
    stream, parts, size = zlib.decompressobj(wbits), list[bytes](), 0
    try:
        while content and not stream.eof:
            parts.append(stream.decompress(content, _STEP))
            content = stream.unconsumed_tail
            size += len(parts[-1])
            if size > _MOST_INFLATED:
                raise UnscannableError("it decompresses to more than can be searched")
    except zlib.error:
        # What came before the damage is searched all the same.
        pass
    return b"".join(parts)


_STANDARD = bytes.maketrans(b"-_", b"+/")


def _percent(content: bytes) -> list[bytes]:
    if not _PERCENT.search(content):
        return []
    return [_PERCENT.sub(lambda match: bytes([int(match[1], 16)]), content)]


def _plus(content: bytes) -> list[bytes]:
    return [content.replace(b"+", b" ")] if b"+" in content else []


def _escapes(content: bytes) -> list[bytes]:
    return [_ESCAPE.sub(_unescaped, content)] if b"\\" in content else []


def _unescaped(match: re.Match[bytes]) -> bytes:
    high, low, short, long, byte, single = match.groups()
    if high:
        point = 0x10000 + ((int(high, 16) & 0x3FF) << 10) + (int(low, 16) & 0x3FF)
    elif short or long or byte:
        point = int(short or long or byte, 16)
    else:
        return _CONTROLS.get(single, single) if single else b""
    return chr(point).encode("utf-8", "replace") if point <= 0x10FFFF else b""


def _base64(content: bytes) -> list[bytes]:
    runs = [run for run in BASE64.findall(content) if len(run) >= _SHORTEST_BASE64]
    return [b"\0".join(base64_bytes(run, start) for run in runs) for start in range(4)]


def _hex(content: bytes) -> list[bytes]:
    runs = HEX.findall(content)
    return [b"\0".join(_hex_bytes(run[start:]) for run in runs) for start in range(2)]


def _hex_bytes(digits: bytes) -> bytes:
    return binascii.a2b_hex(digits[: len(digits) // 2 * 2])


def _decompressed(content: bytes) -> list[bytes]:
    starts = (match.start() for match in _COMPRESSED.finditer(content))
    found = [inflated(content[start:], zlib.MAX_WBITS | 32) for start in starts]
    # A deflate stream without a header can be told only by trying.
    return [*found, inflated(content, -zlib.MAX_WBITS)]


_DECODERS: dict[str, Callable[[bytes], list[bytes]]] = {
    "percent-encoded": _percent,
    "form-encoded": _plus,
    "escaped": _escapes,
    "base64": _base64,
    "hexadecimal": _hex,
    "compressed": _decompressed,
}
