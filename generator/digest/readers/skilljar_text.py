"""The text of Skilljar's endpoint reference.

The text is what is left of a page without its tags, and says nowhere that it ends. So it must end
where the one capture is known to be cut; any other end is taken for a page that lacks a part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define, field

from generator.digest.readers.skilljar_about import read_about
from generator.digest.readers.skilljar_facts import page_digest
from generator.digest.readers.skilljar_lines import (
    SECTIONS,
    Cursor,
    Line,
    joined,
    lines_of,
    numbers,
    operation_name,
)
from generator.digest.readers.skilljar_model import Operation, Page, Row, Section
from generator.digest.readers.skilljar_rows import (
    begins_row,
    cells_of,
    columns_of,
    is_rule,
    is_whole,
    row_of,
)

if TYPE_CHECKING:
    from generator.digest.facts import Digest

CUT: Final = ("webhooks > create", "basic_au |")
"""The operation and the row in which the known capture is cut off."""
_LONGEST_HEAD: Final = 3
_LONGEST_ROW: Final = 30
_LONGEST_INTRO: Final = 30
_HINT: Final = "is this a page of Skilljar's endpoint reference?"


def read_page(text: str, name: str) -> Digest:
    """The facts of a page, given as text."""
    return page_digest(parse_page(text, name), "text", text)


def parse_page(text: str, name: str) -> Page:
    """The operations of a page, given as text."""
    return _Text(Cursor(name, lines_of(text))).page()


@define
class _Text:
    cursor: Cursor
    operations: list[Operation] = field(factory=list[Operation])
    empty: list[Line] = field(factory=list["Line"])
    cut: Line | None = None

    def page(self) -> Page:
        """Read the whole page."""
        title, *intro = self._intro()
        resource = ""
        while self.cursor.see():
            kind = self.cursor.heading()
            if kind == "resource":
                resource = self._resource()
            elif kind == "operation" and resource:
                self.operations.append(self._operation(resource))
            else:
                raise self.cursor.error(f"{self.cursor.see()[:60]!r} is no heading", _HINT)
        self._end()
        name = self.cursor.page
        return Page(name, title, tuple(intro), tuple(self.operations), tuple(self.empty), self.cut)

    def _intro(self) -> list[Line]:
        """Take the title and the words before the first resource."""
        for _ in range(_LONGEST_INTRO):
            if self.cursor.at and self.cursor.heading() == "resource":
                return self.cursor.lines[: self.cursor.at]
            if not self.cursor.see():
                break
            self.cursor.next()
        self.cursor.at = 0
        raise self.cursor.error("no resource and operation are headed", _HINT)

    def _resource(self) -> str:
        line = self.cursor.next()
        if self.cursor.heading() == "resource" or not self.cursor.see():
            self.empty.append(line)
        return line.text

    def _operation(self, resource: str) -> Operation:
        heading = self.cursor.next()
        name = operation_name(resource, heading.text)
        about = read_about(self.cursor)
        sections: list[Section] = []
        while self.cursor.section():
            sections.append(self._section(name))
        if not sections:
            raise self.cursor.error(f"{name!r} has no table", "", heading.number)
        return Operation(name, resource, heading.number, "", "", about, tuple(sections))

    def _section(self, operation: str) -> Section:
        heading = self.cursor.next()
        kind = SECTIONS[heading.text]
        intro: list[Line] = []
        while not (columns := self._columns(kind)):
            if "|" in self.cursor.see() or self.cursor.section() or not self.cursor.see():
                raise self.cursor.error(f"the table of {heading.text!r} is missing or unknown")
            intro.append(self.cursor.next())
        if not is_rule(self.cursor.see(), columns):
            raise self.cursor.error("the rule below the head of the table is missing")
        self.cursor.next()
        rows: list[Row] = []
        while begins_row(self.cursor.see(), self.cursor.see(1)):
            rows += self._row(columns, operation)
        if not rows:
            raise self.cursor.error(f"the table of {heading.text!r} has no row")
        return Section(kind, tuple(intro), tuple(rows), heading.number)

    def _columns(self, kind: str) -> tuple[str, ...]:
        """Take the head of a table, which may be cut over lines; nothing if none is at hand."""
        seen = ""
        for count in range(1, _LONGEST_HEAD + 1):
            seen = f"{seen} {self.cursor.see(count - 1)}"
            if columns := columns_of(seen, kind, self.cursor.see(count)):
                self.cursor.at += count
                return columns
        return ()

    def _row(self, columns: tuple[str, ...], operation: str) -> list[Row]:
        """Take a row; nothing if it is the one in which the page is cut."""
        lines = [self.cursor.next()]
        while not is_whole(joined(lines), self.cursor.see(), columns):
            if not self.cursor.see():
                return self._cut(lines, operation)
            if len(lines) == _LONGEST_ROW or self.cursor.section():
                raise self.cursor.error("the row has no type", "", lines[0].number)
            lines.append(self.cursor.next())
        row = row_of(cells_of(joined(lines)), columns, numbers(lines))
        if isinstance(row, str):
            raise self.cursor.error(row, "", lines[0].number)
        return [row]

    def _cut(self, lines: list[Line], operation: str) -> list[Row]:
        if (operation, joined(lines)) != CUT:
            raise self.cursor.error(f"the page is cut off in a row of {operation!r}")
        self.cut = lines[0]
        return []

    def _end(self) -> None:
        if self.cut is None:
            last = self.operations[-1].name if self.operations else self.cursor.see()
            raise self.cursor.error(
                f"the page ends after {last!r}, where no page is known to end",
                "is it cut off? The HTML of the page says where it ends",
            )
