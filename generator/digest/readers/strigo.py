"""Strigo's page: one resource, its attributes, and an operation under each further heading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define, field

from generator.digest.blocks import Aside, Block, Heading, Paragraph, Table
from generator.digest.facts import Notes, PageError
from generator.digest.readers.strigo_operation import (
    OperationReader,
    is_note,
    is_section,
    is_usage,
)
from generator.digest.readers.strigo_tables import Tables, is_of_fields

if TYPE_CHECKING:
    from collections.abc import Sequence


VENDOR: Final = "strigo"
_CUT: Final = "it may be cut off"


def read_blocks(blocks: Sequence[Block], name: str, *, ended: bool = False) -> Notes:
    """What a page says, out of its blocks; `ended` if the page says where it ends."""
    reader = _Reader(Notes(name), ended)
    reader.read(blocks)
    return reader.notes


@define
class _Reader:
    """Divides a page into chapters, and these into parts that headings of the second level open.

    A chapter has a title and describes a resource. The site puts some on one page, with chapters
    that describe none: an introduction, the errors.
    """

    notes: Notes
    ended: bool
    title: str = ""
    parts: list[tuple[Heading, list[Block]]] = field(factory=list[tuple[Heading, list[Block]]])

    def read(self, blocks: Sequence[Block]) -> None:
        """Take the page apart, and read every chapter."""
        if not blocks:
            raise PageError(self.notes.page, "the page has no content")
        if not _is_title(blocks[0]):
            raise self._error(blocks[0], "the page does not begin with its title")
        chapters = _chapters(blocks)
        described = [one for one in chapters if len(chapters) == 1 or _is_reference(one)]
        if not described:
            raise self._error(blocks[-1], "the page ends without a resource", _CUT)
        titles = [one[0] for one in described if isinstance(one[0], Heading)]
        name = " + ".join(title.text for title in titles)
        self.notes.add("page", {"title": name}, *(title.line for title in titles))
        for chapter, title in zip(described, titles, strict=True):
            self._chapter(title, chapter[1:])
        if not self.ended and chapters[-1] is described[-1]:
            self._end(blocks[-1])

    def _chapter(self, title: Heading, blocks: Sequence[Block]) -> None:
        self.title, self.parts = title.text, []
        known = len(self.notes.facts)
        for block in blocks:
            self._sort(block)
        for heading, part in self.parts:
            self._part(heading, part)
        self._whole([title, *blocks][-1], list(self.notes.facts)[known:])

    def _sort(self, block: Block) -> None:
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
            OperationReader(self.notes, key, heading, Tables(self.notes)).read(blocks)

    def _resource(self, key: str, heading: Heading, blocks: Sequence[Block]) -> None:
        self.notes.add(key, {}, heading.line)
        self.notes.say(f"{key}/text:heading", heading.text, heading.line)
        tables = [block for block in blocks if isinstance(block, Table) and not is_note(block)]
        for block in blocks:
            is_section = isinstance(block, Heading) and _is_attributes(block)
            if not is_section and not isinstance(block, Table | Paragraph | Aside):
                raise self._error(block, "not understood in the description of a resource")
            if isinstance(block, Paragraph | Aside):
                self.notes.say(f"{key}/text:description", block.text, block.line)
            elif isinstance(block, Table) and is_note(block):
                for row in block.rows:
                    self.notes.say(f"{key}/text:description", row.cells[0], row.line)
        if len(tables) != 1:
            raise self._error(heading, f"a resource with {len(tables)} tables of attributes")
        Tables(self.notes).attributes(key, tables[0])

    def _whole(self, last: Block, own: Sequence[str]) -> None:
        """Refuse a chapter, with facts of its own, that lacks what every chapter has."""
        keys = [key.partition(":")[0] for key in own]
        for kind in ("resource", "op"):
            if kind not in keys:
                what = "a resource" if kind == "resource" else "an operation"
                raise self._error(last, f"the page ends without {what}", _CUT)

    def _end(self, last: Block) -> None:
        if isinstance(last, Table) and not self._is_whole_table():
            message = "the page ends in a table that lacks rows of the other tables of its kind"
            raise self._error(last, message, _CUT)

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


def _is_title(block: Block) -> bool:
    return isinstance(block, Heading) and block.level == 1


def _chapters(blocks: Sequence[Block]) -> list[list[Block]]:
    chapters: list[list[Block]] = []
    for block in blocks:
        if _is_title(block):
            chapters.append([])
        chapters[-1].append(block)
    return chapters


def _is_reference(chapter: Sequence[Block]) -> bool:
    """Whether anything in a chapter belongs to the description of a resource."""
    return any(
        (isinstance(block, Heading) and (resource_name(block.text) or is_section(block)))
        or (isinstance(block, Table) and is_of_fields(block))
        or (isinstance(block, Paragraph) and is_usage(block))
        for block in chapter
    )


def resource_name(heading: str) -> str:
    """`Event` of `The Event Resource`; empty for any other heading."""
    words = heading.split()
    if len(words) > 2 and (words[0].lower(), words[-1].lower()) == ("the", "resource"):
        return " ".join(words[1:-1])
    return ""


def _is_attributes(heading: Heading) -> bool:
    return heading.level == 3 and heading.text.rstrip(":").lower() == "attributes"
