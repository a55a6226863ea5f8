"""The text of Skilljar's endpoint reference.

The text is what is left of a page without its tags, and says nowhere that it ends. So it may end
anywhere but in a row, and what it has begun at its end is left out: the last operation is called
cut, for it may lack facts. The one capture that is known ends in a row, which is left out too.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from attrs import define, field

from generator.digest.readers.skilljar_about import read_about
from generator.digest.readers.skilljar_facts import page_digest
from generator.digest.readers.skilljar_lines import (
    SECTIONS,
    Cursor,
    CutOffError,
    Line,
    is_name,
    joined,
    lines_of,
    numbers,
    operation_name,
)
from generator.digest.readers.skilljar_model import About, Operation, Page, Row, Section
from generator.digest.readers.skilljar_rows import (
    TYPED,
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
"""The operation and the row in which the known capture ends."""
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

    def page(self) -> Page:
        """Read the whole page."""
        title, *intro = self._intro()
        resource = ""
        while self.cursor.see() and not self._only_names():
            kind = self.cursor.heading()
            if kind == "resource":
                resource = self._resource()
            elif kind == "operation" and resource:
                self._operation(resource)
            else:
                raise self.cursor.error(f"{self.cursor.see()[:60]!r} is no heading", _HINT)
        if not self.operations:
            raise self.cursor.error("the page ends before its first operation", _HINT)
        end = self.cursor.lines[-1]
        operations, empty = tuple(self.operations), tuple(self.empty)
        return Page(self.cursor.page, title, tuple(intro), operations, empty, end)

    def _only_names(self) -> bool:
        """Whether the page ends in headings, which may be parts of names, and names of anything."""
        rest = self.cursor.lines[self.cursor.at : self.cursor.at + _LONGEST_HEAD + 1]
        return len(rest) <= _LONGEST_HEAD and all(is_name(line.text) for line in rest)

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

    def _operation(self, resource: str) -> None:
        """Put down an operation, and as much of it as there is where the page ends in it."""
        heading = self.cursor.next()
        name = operation_name(resource, heading.text)
        about, sections = About((), (), ()), list[Section]()
        with suppress(CutOffError):
            read = read_about(self.cursor)
            if not self.cursor.see(1):
                # It may head an example.
                self.cursor.at = len(self.cursor.lines)
            if not self.cursor.section():
                raise self.cursor.cut_off(f"{name!r} has no table", heading.number)
            about = read
            while self.cursor.section():
                self._section(name, sections)
        operation = Operation(name, resource, heading.number, "", "", about, tuple(sections))
        self.operations.append(operation)

    def _section(self, operation: str, sections: list[Section]) -> None:
        heading = self.cursor.next()
        kind = SECTIONS[heading.text]
        intro: list[Line] = []
        while not (columns := self._columns(kind)):
            self._half_a_head()
            if "|" in self.cursor.see() or self.cursor.section() or not self.cursor.see():
                raise self.cursor.cut_off(f"the table of {heading.text!r} is missing or unknown")
            intro.append(self.cursor.next())
        if not is_rule(self.cursor.see(), columns):
            raise self.cursor.cut_off("the rule below the head of the table is missing")
        bordered = self.cursor.next().text.endswith("|")
        rows: list[Row] = []
        while begins_row(self.cursor.see(), self.cursor.see(1)):
            rows += self._row(columns, operation, bordered=bordered)
        if not rows:
            raise self.cursor.cut_off(f"the table of {heading.text!r} has no row")
        sections.append(Section(kind, tuple(intro), tuple(rows), heading.number))

    def _columns(self, kind: str) -> tuple[str, ...]:
        """Take the head of a table, which may be cut over lines; nothing if none is at hand."""
        seen = ""
        for count in range(1, _LONGEST_HEAD + 1):
            seen = f"{seen} {self.cursor.see(count - 1)}"
            if columns := columns_of(seen, kind, self.cursor.see(count)):
                self.cursor.at += count
                return columns
        return ()

    def _half_a_head(self) -> None:
        """Take the first cells of the head of a table if the page ends in them."""
        cells = cells_of(self.cursor.see())
        if cells and cells == TYPED[: len(cells)] and not self.cursor.see(1):
            self.cursor.next()

    def _row(self, columns: tuple[str, ...], operation: str, *, bordered: bool) -> list[Row]:
        """Take a row; nothing if it is the one in which the known capture ends."""
        lines = [self.cursor.next()]
        while not is_whole(joined(lines), self.cursor.see(), columns):
            if not self.cursor.see():
                return self._cut(lines, operation)
            if len(lines) == _LONGEST_ROW or self.cursor.section():
                raise self.cursor.error("the row has no type", "", lines[0].number)
            lines.append(self.cursor.next())
        if bordered and not self.cursor.see() and not lines[-1].text.endswith("|"):
            return self._cut(lines, operation)
        row = row_of(cells_of(joined(lines)), columns, numbers(lines))
        if isinstance(row, str):
            raise self.cursor.error(row, "", lines[0].number)
        return [row]

    def _cut(self, lines: list[Line], operation: str) -> list[Row]:
        if (operation, joined(lines)) != CUT:
            message = f"the page ends in a row of {operation!r}"
            hint = "take the page to the end of a row at least; its HTML says where it ends"
            raise self.cursor.error(message, hint, lines[0].number)
        return []
