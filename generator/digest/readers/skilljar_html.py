"""The HTML of Skilljar's endpoint reference.

No page of the vendor's was at hand as HTML. What is read here is the template that its text betrays
(see `skilljar_blocks`), and the tests hold it against that text written into this template.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define, field

from generator.digest.facts import PageError
from generator.digest.readers.skilljar_about import read_about
from generator.digest.readers.skilljar_blocks import Block, Heading, Meta, Table, blocks_of
from generator.digest.readers.skilljar_facts import page_digest
from generator.digest.readers.skilljar_lines import (
    SECTIONS,
    Cursor,
    Line,
    is_name,
    operation_name,
)
from generator.digest.readers.skilljar_model import About, Operation, Page, Row, Section
from generator.digest.readers.skilljar_rows import columns_for, row_of

if TYPE_CHECKING:
    from generator.digest.facts import Digest

_METHODS: Final = ("GET", "POST", "PUT", "PATCH", "DELETE")


def read_page(text: str, name: str) -> Digest:
    """The facts of a page, given as HTML."""
    return page_digest(_Html(name, blocks_of(text, name)).page(), "html", text)


@define
class _Html:
    name: str
    blocks: list[Block]
    at: int = 0
    operations: list[Operation] = field(factory=list[Operation])
    empty: list[Line] = field(factory=list["Line"])

    def page(self) -> Page:
        """Read the whole page."""
        title = self._heading("title")
        if title is None:
            raise self._error("the title is missing")
        intro = tuple(self._lines())
        while line := self._heading("resource"):
            self._resource(line)
        if self.at < len(self.blocks) or not self.operations:
            raise self._error("no resource is headed here")
        return Page(self.name, title, intro, tuple(self.operations), tuple(self.empty), None)

    def _resource(self, line: Line) -> None:
        if not is_name(line.text):
            raise self._error(f"{line.text!r} is no resource", line.number)
        count = len(self.operations)
        while heading := self._heading("operation"):
            self.operations.append(self._operation(line.text, heading))
        if len(self.operations) == count:
            self.empty.append(line)

    def _operation(self, resource: str, heading: Line) -> Operation:
        if not is_name(heading.text):
            raise self._error(f"{heading.text!r} is no operation", heading.number)
        method, path = self._meta()
        about = self._about()
        sections: list[Section] = []
        while self._is_section():
            sections.append(self._section())
        name = operation_name(resource, heading.text)
        return Operation(name, resource, heading.number, method, path, about, tuple(sections))

    def _meta(self) -> tuple[str, str]:
        block = self._see()
        if not isinstance(block, Meta):
            return "", ""
        self.at += 1
        if len(block.words) != 2 or block.words[0] not in _METHODS or block.words[1][:1] != "/":
            raise self._error("this is no method and path", block.number)
        return block.words[0], block.words[1]

    def _about(self) -> About:
        """Read the lines up to the first table with a reader of their own."""
        cursor = Cursor(self.name, self._lines())
        about = read_about(cursor)
        if cursor.see():
            raise cursor.error(f"no table follows {cursor.see()!r}")
        return about

    def _section(self) -> Section:
        heading, *intro = self._lines(section=True)
        kind, table = SECTIONS[heading.text], self._see()
        if not isinstance(table, Table) or table.columns not in columns_for(kind):
            raise self._error(f"the table of {heading.text!r} is missing or unknown")
        self.at += 1
        rows = [self._row(table, number, cells) for number, cells in table.rows]
        if not rows:
            raise self._error(f"the table of {heading.text!r} has no row", table.number)
        return Section(kind, tuple(intro), tuple(rows), heading.number)

    def _row(self, table: Table, number: int, cells: tuple[str, ...]) -> Row:
        if len(cells) != len(table.columns):
            raise self._error(f"{len(cells)} cells below {len(table.columns)} heads", number)
        row = row_of(cells, table.columns, [number])
        if isinstance(row, str):
            raise self._error(row, number)
        return row

    def _is_section(self) -> bool:
        """Whether a heading of a section comes next; one before an example is none."""
        line = self._see()
        following = self._see(1)
        example = isinstance(following, Line) and following.text.startswith(("{", "["))
        return isinstance(line, Line) and line.text in SECTIONS and not example

    def _lines(self, *, section: bool = False) -> list[Line]:
        """Take the lines that come next, up to the heading of a section."""
        found: list[Line] = []
        while isinstance(line := self._see(), Line):
            if self._is_section() and not (section and not found):
                break
            found.append(line)
            self.at += 1
        return found

    def _heading(self, kind: str) -> Line | None:
        block = self._see()
        if not isinstance(block, Heading) or block.kind != kind:
            return None
        self.at += 1
        return block.line

    def _see(self, ahead: int = 0) -> Block | None:
        at = self.at + ahead
        return self.blocks[at] if at < len(self.blocks) else None

    def _error(self, message: str, line: int = 0) -> PageError:
        return PageError(f"{self.name}:{line or self._number()}", message)

    def _number(self) -> int:
        if not self.blocks:
            return 1
        block = self.blocks[min(self.at, len(self.blocks) - 1)]
        return block.line.number if isinstance(block, Heading) else block.number
