"""Strigo's page: one resource, its attributes, and an operation under each further heading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define, field

from generator.digest.blocks import Aside, Block, Heading, Paragraph, Row, Table
from generator.digest.facts import Notes, PageError
from generator.digest.prose import constraints, mentions_email
from generator.digest.readers.strigo_operation import OperationReader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.spec_nodes import Json

VENDOR: Final = "strigo"
_RESOURCE: Final = ("attribute", "type", "description")
_PARAMETERS: Final = ("attribute", "type", "required", "description")
_TRUTH: Final = {"yes": True, "no": False}


def read_blocks(blocks: Sequence[Block], name: str) -> Notes:
    """What a page says, out of its blocks."""
    reader = _Reader(Notes(name))
    reader.read(blocks)
    return reader.notes


@define
class _Reader:
    """Divides a page into the parts that its headings of the second level open."""

    notes: Notes
    title: str = ""
    parts: list[tuple[Heading, list[Block]]] = field(factory=list[tuple[Heading, list[Block]]])

    def read(self, blocks: Sequence[Block]) -> None:
        """Take the page apart, and read every part."""
        if not blocks:
            raise PageError(self.notes.page, "the page has no content")
        first = blocks[0]
        if not isinstance(first, Heading) or first.level != 1:
            raise self._error(first, "the page does not begin with its title")
        self.title = first.text
        self.notes.add("page", {"title": first.text}, first.line)
        for block in blocks[1:]:
            self._sort(block)
        for heading, part in self.parts:
            self._part(heading, part)
        self._whole(blocks[-1])

    def _sort(self, block: Block) -> None:
        if isinstance(block, Heading) and block.level == 1:
            raise self._error(block, "a second title", "one page describes one resource")
        if isinstance(block, Heading) and block.level == 2:
            self.parts.append((block, []))
        elif self.parts:
            self.parts[-1][1].append(block)
        elif not isinstance(block, Paragraph | Aside):
            raise self._error(block, "only text may stand between the title and the first part")
        else:
            self.notes.say("page/text:intro", block.text, block.line)

    def _part(self, heading: Heading, blocks: Sequence[Block]) -> None:
        if name := resource_name(heading.text):
            self._resource(f"resource:{name}", heading, blocks)
        else:
            key = f"op:{self.title} > {heading.text}"
            OperationReader(self.notes, key, heading, self).read(blocks)

    def _resource(self, key: str, heading: Heading, blocks: Sequence[Block]) -> None:
        self.notes.add(key, {}, heading.line)
        self.notes.say(f"{key}/text:heading", heading.text, heading.line)
        tables = [block for block in blocks if isinstance(block, Table)]
        for block in blocks:
            is_section = isinstance(block, Heading) and _is_attributes(block)
            if not is_section and not isinstance(block, Table | Paragraph | Aside):
                raise self._error(block, "not understood in the description of a resource")
            if isinstance(block, Paragraph | Aside):
                self.notes.say(f"{key}/text:description", block.text, block.line)
        if len(tables) != 1:
            raise self._error(heading, f"a resource with {len(tables)} tables of attributes")
        for row in self.rows(tables[0], _RESOURCE):
            name, kind, text = row.cells
            value = {"type": kind, **self.described(text, kind)}
            self._put(f"{key}/field:{self.field_name(name, row)}", value, row)

    def parameters(self, key: str, table: Table) -> None:
        """Put down the rows of a table of parameters; `key` ends in what they are."""
        for row in self.rows(table, _PARAMETERS):
            name, kind, required, text = row.cells
            if required.lower() not in _TRUTH:
                message = f"{required!r} says neither Yes nor No"
                raise PageError(f"{self.notes.page}:{row.line}", message)
            value = {"type": kind, "required": _TRUTH[required.lower()]}
            value |= self.described(text, kind)
            self._put(f"{key}:{self.field_name(name, row)}", value, row)

    def _put(self, key: str, value: dict[str, Json], row: Row) -> None:
        self.notes.add(key, value, row.line)
        self.notes.say(f"{key}/text", row.cells[-1], row.line)

    def rows(self, table: Table, header: tuple[str, ...]) -> Sequence[Row]:
        """The rows of a table that must have these columns."""
        found = tuple(cell.lower() for cell in table.header)
        while len(found) > len(header) and not found[-1]:
            found = found[:-1]
        if found != header:
            columns = " | ".join(header)
            hint = f"its columns should be: {columns}"
            raise self._error(table, f"a table with other columns: {' | '.join(found)}", hint)
        if not table.rows:
            raise self._error(table, "a table without rows", "the page may be cut off")
        for row in table.rows:
            if len(row.cells) != len(header) or not all(row.cells[:-1]):
                place = f"{self.notes.page}:{row.line}"
                raise PageError(place, "a row with an empty cell, or with too many or too few")
        return table.rows

    def field_name(self, cell: str, row: Row) -> str:
        """The name in the first cell of a row."""
        name = cell.strip("`")
        if not name or any(sign in name for sign in " `/:"):
            raise PageError(f"{self.notes.page}:{row.line}", f"{cell!r} is no name of a field")
        return name

    def described(self, text: str, kind: str) -> dict[str, Json]:
        """What the description adds to the type."""
        found = constraints(text, kind)
        if kind.lower() in ("string", "list") and mentions_email(text):
            found["format"] = "email"
        return found

    def _whole(self, last: Block) -> None:
        keys = [key.partition(":")[0] for key in self.notes.facts]
        for kind in ("resource", "op"):
            if kind not in keys:
                what = "a resource" if kind == "resource" else "an operation"
                message = f"the page ends without {what}"
                raise self._error(last, message, "it may be cut off")
        if isinstance(last, Table) and not self._is_whole_table():
            message = "the page ends in a table that lacks rows of the other tables of its kind"
            raise self._error(last, message, "it may be cut off")

    def _is_whole_table(self) -> bool:
        """Whether the table at the end of the page may be whole.

        Nothing follows it that would show its end. A table of body parameters has the names that
        the other bodies of the page have; other tables have one row.
        """
        heading, blocks = self.parts[-1]
        sections = [block for block in blocks if isinstance(block, Heading)]
        if not sections or not sections[-1].text.lower().startswith("body"):
            return True
        key = f"op:{self.title} > {heading.text}"
        bodies = [fact for fact in self.notes.facts.values() if fact.kind == "body"]
        own = {fact.name for fact in bodies if fact.subject == key}
        others = {fact.name for fact in bodies if fact.subject != key}
        return bool(others) and others <= own

    def _error(self, block: Block, message: str, hint: str = "") -> PageError:
        return PageError(f"{self.notes.page}:{block.line}", message, hint)


def resource_name(heading: str) -> str:
    """`Event` of `The Event Resource`; empty for any other heading."""
    words = heading.split()
    if len(words) > 2 and (words[0].lower(), words[-1].lower()) == ("the", "resource"):
        return " ".join(words[1:-1])
    return ""


def _is_attributes(heading: Heading) -> bool:
    return heading.level == 3 and heading.text.rstrip(":").lower() == "attributes"
