"""The blocks of a page of SCORM Cloud's reference to its facts: one operation after the other.

Every operation has the same parts in the same order, so whatever else stands there is an error.
"""

from __future__ import annotations

import re
from bisect import bisect
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from generator.digest.facts import Notes, PageError
from generator.digest.readers.scormcloud_blocks import (
    AUTHENTICATION,
    PARAMETERS,
    RESPONSES,
    Cursor,
    head,
    marker,
    media,
)
from generator.digest.readers.scormcloud_rows import authentication, parameter, response

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest.readers.scormcloud_blocks import Block, Head, Line, Row

VENDOR: Final = "scormcloud"
_PATH: Final = re.compile(r"(?:/(?:[\w.-]+|\{\w+\}))+")
_MEDIA_TYPE: Final = re.compile(r"[\w.*+-]+/[\w.*+-]+")
_SENTENCE: Final = re.compile(r"[^\s.!].*?(?:[.!](?=\s+(?:[A-Z]|$))|$)", re.DOTALL)
_RULE: Final = re.compile(r"(?:Note|If|When)\b|.*\bvalid for\b", re.DOTALL)
"""How the page opens a sentence that binds the caller; what operations do is told in others."""


def read_blocks(name: str, blocks: Sequence[Block]) -> Notes:
    """What a page says; a block that fits nowhere is an error with its line."""
    cursor, notes = Cursor(name, tuple(blocks)), Notes(name)
    title = cursor.line("the title of the page")
    notes.add("page", {"title": title.text}, title.number)
    _say(notes, "page/text:intro", cursor.prose())
    while cursor.rest:
        _operation(cursor, notes)
    if len(notes.facts) == 1:
        raise cursor.error("no operation found")
    return notes


def _operation(cursor: Cursor, notes: Notes) -> None:
    top = _head(cursor)
    key = f"op:{top.name}"
    _marker(cursor, "summary")
    summary = cursor.prose()
    _marker(cursor, "parameters")
    consumes, at = _media(cursor, "consumes")
    rows = [(parameter, row) for row in cursor.table(PARAMETERS).rows]
    _marker(cursor, "responses")
    produces, to = _media(cursor, "produces")
    rows += [(response, row) for row in _some(cursor, RESPONSES)]
    _marker(cursor, "authentication")
    rows += [(authentication, row) for row in _some(cursor, AUTHENTICATION)]
    value = {"method": top.method, "path": top.path, "consumes": consumes, "produces": produces}
    notes.add(key, value, *top.numbers, at, to)
    _rules(summary, notes, key)
    _say(notes, f"{key}/text:description", summary)
    for take, row in rows:
        take(notes, key, row)


def _head(cursor: Cursor) -> Head:
    found = head(cursor.rest)
    if found is None:
        raise cursor.error("an operation (its name, method and path)")
    if not _PATH.fullmatch(found.path):
        raise PageError(f"{cursor.page}:{found.numbers[-1]}", f"{found.path!r} is not a path")
    cursor.at += len(found.numbers)
    return found


def _marker(cursor: Cursor, wanted: str) -> None:
    if marker(cursor.line(f"the line {wanted.title()!r}").text) != wanted:
        cursor.at -= 1
        raise cursor.error(f"the line {wanted.title()!r} is missing")


def _media(cursor: Cursor, wanted: str) -> tuple[list[str], int]:
    line = cursor.line(f"the line {wanted.title()!r}")
    label, types = media(line.text) or ("", [])
    if label != wanted or not types or not all(map(_MEDIA_TYPE.fullmatch, types)):
        cursor.at -= 1
        raise cursor.error(f"the line {wanted.title()!r} with its media types is missing")
    return sorted(types), line.number


def _some(cursor: Cursor, wanted: tuple[str, ...]) -> tuple[Row, ...]:
    table = cursor.table(wanted)
    if not table.rows:
        raise cursor.error(f"the rows of the table {' | '.join(wanted)} are missing")
    return table.rows


def _say(notes: Notes, place: str, lines: Sequence[Line]) -> None:
    notes.say(place, " ".join(line.text for line in lines), *(line.number for line in lines))


def _rules(summary: Sequence[Line], notes: Notes, key: str) -> None:
    """Put down that a rule stands there; its words are the vendor's, and may change."""
    ends = list(accumulate(len(line.text) + 1 for line in summary))
    text = "\n".join(line.text for line in summary)
    rules = (found for found in _SENTENCE.finditer(text) if _RULE.match(found[0]))
    for ordinal, found in enumerate(rules, 1):
        first, last = bisect(ends, found.start()), bisect(ends, found.end())
        lines = [line.number for line in summary[first : last + 1]]
        notes.add(f"{key}/notice:{ordinal}", {}, *lines)
