"""SCORM Cloud's reference as HTML: headings, paragraphs, lists and tables to the lines of the text.

No HTML of the vendor is at hand. The structure taken for granted is the one that the text page and
its look in a browser show: one `h1` with the title; for every operation its name, its method and
path (in one line or two), then the same markers and tables as in text. The tests render the facts
of the text page into it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.blocks import Heading, Items, Paragraph
from generator.digest.blocks import Table as HtmlTable
from generator.digest.facts import PageError
from generator.digest.html_blocks import from_title, html_blocks
from generator.digest.readers.scormcloud_blocks import Line, Row, Table, header, normal
from generator.digest.readers.scormcloud_grammar import VENDOR, read_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.blocks import Block as HtmlBlock
    from generator.digest.facts import Digest
    from generator.digest.readers.scormcloud_blocks import Block


def read_page(text: str, name: str) -> Digest:
    """The digest of a page; a block that is not understood is an error."""
    found = from_title(html_blocks(text, name), name)
    blocks = [block for one in found for block in _blocks(one, name)]
    return read_blocks(name, blocks).digest(VENDOR, "html", text)


def _blocks(block: HtmlBlock, name: str) -> Iterator[Block]:
    if isinstance(block, HtmlTable):
        yield _table(block, name)
    elif isinstance(block, Items):
        yield from (line for item in block.items for line in _line(block.line, item))
    elif isinstance(block, Heading | Paragraph):
        yield from _line(block.line, block.text)
    else:
        kind = type(block).__name__.lower()
        raise PageError(f"{name}:{block.line}", f"a block of the kind {kind} has no place here")


def _line(number: int, text: str) -> Iterator[Line]:
    if plain := _plain(text):
        yield Line(number, plain)


def _table(table: HtmlTable, name: str) -> Table:
    names = header([_plain(cell) for cell in table.header])
    if names is None:
        message = f"a table whose header is not known: {' | '.join(table.header)[:60]!r}"
        raise PageError(f"{name}:{table.line}", message)
    for row in table.rows:
        if len(row.cells) != len(names):
            raise PageError(f"{name}:{row.line}", f"a row without {len(names)} cells")
    rows = (Row((row.line,), tuple(map(_plain, row.cells))) for row in table.rows)
    return Table(table.line, names, tuple(rows))


def _plain(text: str) -> str:
    """The text as the text page has it, where code is not set apart."""
    return normal(text.replace("`", ""))
