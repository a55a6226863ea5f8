"""SCORM Cloud's reference as text: names, markers and tables by `|`, with rows cut over lines.

A row ends with the `|` behind its last cell. Where the cells of a line are too few, the row goes
on in the next one; only at the end of an Authentication table does the page drop the last cell
when it is empty.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import define, field

from generator.digest.blocks import bare
from generator.digest.facts import PageError
from generator.digest.readers.scormcloud_blocks import (
    AUTHENTICATION,
    Line,
    Row,
    Table,
    head,
    header,
    marker,
    media,
    normal,
)
from generator.digest.readers.scormcloud_grammar import VENDOR, read_blocks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest.facts import Digest
    from generator.digest.readers.scormcloud_blocks import Block

_DASHES: Final = re.compile(r"\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?)?")
_MOST: Final = 100_000
_LONGEST: Final = 12
"""Lines that a row may be cut over; a page that is no table costs no more than them."""


def read_page(text: str, name: str) -> Digest:
    """The digest of a page; a line that is not understood is an error."""
    if text.count("\n") > _MOST:
        raise PageError(f"{name}:{_MOST}", f"more than {_MOST} lines", "a page has some hundreds")
    lines = (Line(number, normal(line)) for number, line in enumerate(text.split("\n"), 1))
    blocks = _Blocks(name, tuple(line for line in lines if line.text)).read()
    return read_blocks(name, blocks).digest(VENDOR, "text", text)


@define
class _Blocks:
    """The lines of a page, from which its tables are put together."""

    page: str
    lines: tuple[Line, ...]
    at: int = 0
    found: list[Block] = field(factory=list["Block"])

    def read(self) -> list[Block]:
        while self.at < len(self.lines):
            if "|" in self.lines[self.at].text:
                self.found.append(self._table())
            else:
                self.found.append(self.lines[self.at])
                self.at += 1
        return self.found

    def _table(self) -> Table:
        first = self.lines[self.at]
        names = self._header(first)
        rows: list[Row] = []
        while self.at < len(self.lines) and not self._ends():
            rows.append(self._row(names))
        self._refuse_open_end(rows)
        return Table(first.number, names, tuple(rows))

    def _header(self, first: Line) -> tuple[str, ...]:
        ahead = self.lines[self.at : self.at + _LONGEST]
        size = next((n for n, line in enumerate(ahead) if _DASHES.fullmatch(line.text)), 0)
        names = header(_cells(" ".join(line.text for line in ahead[:size])))
        if names is None:
            raise self._error(first, "neither a row of a table nor a header that is known")
        dashes = ahead[size]
        if len(_cells(dashes.text)) != len(names):
            raise self._error(dashes, f"not the dashes of {len(names)} columns")
        self.at += size + 1
        return names

    def _row(self, names: tuple[str, ...]) -> Row:
        start, taken = self.at, 0
        cells: list[str] = []
        while len(cells) < len(names) or not self.lines[self.at - 1].text.endswith("|"):
            if self.at == len(self.lines) or (taken and self._ends()):
                cells = self._short(names, start, cells)
                break
            taken += 1
            self.at += 1
            cells = _cells(" ".join(line.text for line in self.lines[start : self.at]))
            if len(cells) > len(names) or taken > _LONGEST:
                raise self._error(self.lines[start], f"a row without {len(names)} cells")
        if header(cells):
            raise self._error(self.lines[start], "a header among the rows of another table")
        numbers = tuple(line.number for line in self.lines[start : self.at])
        return Row(numbers, tuple(cells))

    def _short(self, names: tuple[str, ...], start: int, cells: Sequence[str]) -> list[str]:
        """The cells of a row that the table ends in, with the empty one that was dropped."""
        whole = self.lines[self.at - 1].text.endswith("|")
        bare = names == AUTHENTICATION and len(cells) == 2 and cells[0].casefold() == "basic"
        if not (whole and bare):
            raise self._error(self.lines[start], f"a row cut off before its {len(names)} cells")
        return [*cells, ""]

    def _ends(self) -> bool:
        text = self.lines[self.at].text
        return bool(marker(text) or media(text) or head(self.lines[self.at : self.at + 3]))

    def _refuse_open_end(self, rows: Sequence[Row]) -> None:
        """A table prints an empty last cell only where another row follows."""
        if self.at < len(self.lines) or not rows:
            return
        last = self.lines[-1]
        if last.text.removesuffix("|").rstrip().endswith("|"):
            raise self._error(last, "the page ends where another row has to follow")

    def _error(self, line: Line, message: str) -> PageError:
        return PageError(f"{self.page}:{line.number}", f"{message}: {line.text[:60]!r}")


def _cells(text: str) -> list[str]:
    return [bare(normal(cell)) for cell in text.removeprefix("|").removesuffix("|").split("|")]
