"""What a page of SCORM Cloud's reference consists of, whatever it is written in: lines and tables.

The readers of text and of HTML make these; `scormcloud_grammar` makes facts of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import define, frozen

from generator.digest.facts import PageError

if TYPE_CHECKING:
    from collections.abc import Sequence

PARAMETERS: Final = ("Type", "Name", "Required", "Schema")
RESPONSES: Final = ("HTTP Code", "Description", "Schema")
AUTHENTICATION: Final = ("Type", "Name", "Scopes")
HEADERS: Final = (PARAMETERS, RESPONSES, AUTHENTICATION)

_MARKERS: Final = ("summary", "parameters", "responses", "authentication")
_MEDIA: Final = re.compile(r"(consumes|produces)\s*:\s*(.*)", re.IGNORECASE)
_METHODS: Final = "GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS"
_REQUEST: Final = re.compile(rf"({_METHODS})(?:\s*(/\S*))?")
_NAME: Final = re.compile(r"[A-Za-z]\w*")


@frozen
class Line:
    """A line of text that is not in a table, with its blanks normalised."""

    number: int
    text: str

    @property
    def numbers(self) -> tuple[int, ...]:
        """The lines of the page that it stands in."""
        return (self.number,)


@frozen
class Row:
    """The cells of one row, and the lines of the page that it is cut over."""

    numbers: tuple[int, ...]
    cells: tuple[str, ...]


@frozen
class Table:
    """A table with a header that is one of `HEADERS`."""

    number: int
    header: tuple[str, ...]
    rows: tuple[Row, ...]


Block = Line | Table


@frozen
class Head:
    """The lines that begin an operation."""

    name: str
    method: str
    path: str
    numbers: tuple[int, ...]


def normal(text: str) -> str:
    """Text with every run of blanks as one space, which is how a browser shows it."""
    return " ".join(text.split())


def header(cells: Sequence[str]) -> tuple[str, ...] | None:
    """The known header that these cells are."""
    found = [cell.strip("* ").casefold() for cell in cells]
    return next((head for head in HEADERS if [cell.casefold() for cell in head] == found), None)


def marker(text: str) -> str:
    """Which part of an operation the line begins; empty if none."""
    word = text.removesuffix(":").strip().casefold()
    return word if word in _MARKERS else ""


def media(text: str) -> tuple[str, list[str]] | None:
    """`consumes` or `produces` and the media types, if the line states them."""
    found = _MEDIA.fullmatch(text)
    return (found[1].casefold(), found[2].replace(",", " ").split()) if found else None


def head(lines: Sequence[Block]) -> Head | None:
    """The head of an operation, if the first of the lines are one."""
    texts = [block.text if isinstance(block, Line) else "" for block in lines[:3]]
    if len(texts) < 2 or not _NAME.fullmatch(texts[0]):
        return None
    request = _REQUEST.fullmatch(texts[1])
    if request is None:
        return None
    path, size = (request[2], 2) if request[2] else (texts[2] if len(texts) > 2 else "", 3)
    if not path.startswith("/"):
        return None
    numbers = tuple(n for block in lines[:size] if isinstance(block, Line) for n in block.numbers)
    return Head(texts[0], request[1], path, numbers)


def is_prose(text: str) -> bool:
    """Whether the line can only be a sentence, and so may be passed over where prose stands."""
    structure = marker(text) or media(text) or _REQUEST.fullmatch(text)
    return not structure and not text.startswith("/") and "|" not in text


@define
class Cursor:
    """The blocks of a page, taken one after the other."""

    page: str
    blocks: tuple[Block, ...]
    at: int = 0

    @property
    def rest(self) -> tuple[Block, ...]:
        """The few blocks that come next, enough to know the head of an operation."""
        return self.blocks[self.at : self.at + 3]

    def line(self, wanted: str) -> Line:
        """The next block, which has to be a line."""
        block = self.rest[0] if self.rest else None
        if not isinstance(block, Line):
            raise self.error(f"{wanted} is missing")
        self.at += 1
        return block

    def table(self, wanted: tuple[str, ...]) -> Table:
        """The next block, which has to be a table with this header."""
        block = self.rest[0] if self.rest else None
        if not isinstance(block, Table) or block.header != wanted:
            raise self.error(f"the table {' | '.join(wanted)} is missing")
        self.at += 1
        return block

    def prose(self) -> list[Line]:
        """The lines of prose that come next."""
        found: list[Line] = []
        while self.rest and not head(self.rest):
            block = self.rest[0]
            if not isinstance(block, Line) or not is_prose(block.text):
                break
            found.append(block)
            self.at += 1
        return found

    def error(self, message: str) -> PageError:
        """The complaint about the block that comes next, or about the end of the page."""
        if self.rest:
            block = self.rest[0]
            seen = block.text if isinstance(block, Line) else " | ".join(block.header)
            return PageError(f"{self.page}:{block.number}", f"{message} before {seen[:60]!r}")
        return PageError(f"{self.page}:{self._end()}", f"{message}: the page ends here", "cut off?")

    def _end(self) -> int:
        if not self.blocks:
            return 1
        last = self.blocks[-1]
        if isinstance(last, Table) and last.rows:
            return last.rows[-1].numbers[-1]
        return last.number
