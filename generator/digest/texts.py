"""What a page says in sentences: each by its place, and by a hash of its words.

A place is the key of a fact with `/text` behind it, or an operation, a resource or the page with
the part of it that the words are:

    page/text:intro
    op:<name>/text:<heading|usage|description|fields|path|query|header|body|response>
    op:<name>/text:notice:<ordinal>
    op:<name>/text:example:<request|response>:<ordinal>
    op:<name>/body:<dotted.name>/text

The words themselves are the vendor's. They are known while a page is read, and are kept nowhere.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

_LENGTH: Final = 16
"""Hexadecimal digits of a hash: enough for some thousand texts."""
_PLAIN: Final = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"),
        "\u2026": "...",
    }
)
_MARKUP: Final = re.compile(r"[`\"]|\*\*|(?<!\w)'|'(?!\w)|(?<!\S)[*\u2022-](?!\S)")
"""Code spans, quotes (an apostrophe within a word is none), emphasis, the marks of a list."""
_LOOSE: Final = re.compile(r"\s+(?=[.,;:!?)\]])|(?<=[(\[])\s+")
"""Blanks that markup leaves beside a mark of punctuation."""
_TYPES: Final = re.compile(
    r"\b(?:string|integer|number|boolean|object|array|list|enum|date|datetime)s?\b", re.IGNORECASE
)


def _all_lines(lines: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(set(lines)))


@frozen
class Text:
    """One text of a page, by its place and the hash of its words."""

    place: str
    hash: str
    lines: tuple[int, ...] = field(converter=_all_lines)
    """The lines of the page, from 1, that the text begins or stands in."""
    wording: str | None = field(default=None, eq=False)
    """The words as the page has them, in one line; None if the digest comes from a file."""

    @property
    def words(self) -> tuple[str, str]:
        """What is the same for the same words at the same place, whatever their lines."""
        return self.place, self.hash

    @property
    def about(self) -> str:
        """The key of the fact, or of the operation, resource or page, that the text is about."""
        return self.place.rpartition("/text")[0]


def text_of(place: str, wording: str, lines: Iterable[int]) -> Text:
    """The text that some words of a page are."""
    return Text(place, hash_of(wording), lines, " ".join(wording.split()))


def hash_of(wording: str) -> str:
    """The hash of the words, the same for all ways to wrap, quote and mark them up."""
    return hashlib.sha256(normalized(wording).encode()).hexdigest()[:_LENGTH]


def plain(wording: str) -> str:
    """The words with the quotes and dashes of a keyboard."""
    return unicodedata.normalize("NFC", wording).translate(_PLAIN)


def normalized(wording: str) -> str:
    """The words without what is noise: blanks, quotes, markup, and the case of names of types."""
    words = " ".join(_MARKUP.sub("", plain(wording)).split())
    return _TYPES.sub(lambda found: found[0].lower(), _LOOSE.sub("", words))
