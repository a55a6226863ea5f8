"""What a laid-out page consists of, whether it came as Markdown or as HTML.

Text keeps the backticks of its code spans and nothing else of the markup.
"""

from __future__ import annotations

from typing import Final

from attrs import frozen

_TYPOGRAPHY: Final = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f", '"'),
        **dict.fromkeys("\u2013\u2014", "-"),
        "\u2026": "...",
        # Soft hyphens and characters without width.
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"),
    }
)
"""What the typography of a site makes of plain characters, undone."""


@frozen
class Heading:
    """A heading of a level from 1 to 6."""

    line: int
    level: int
    text: str


@frozen
class Paragraph:
    """Running text, in one line."""

    line: int
    text: str


@frozen
class Quote:
    """Running text that is set apart as a quotation."""

    line: int
    text: str


@frozen
class Aside:
    """A box beside the text."""

    line: int
    kind: str
    """The class of the box, such as notice."""
    text: str


@frozen
class Code:
    """A block of code, as it stands."""

    line: int
    """Where the code itself begins."""
    language: str
    text: str


@frozen
class Items:
    """A list, one text an item."""

    line: int
    items: tuple[str, ...]


@frozen
class Row:
    """One row of a table."""

    line: int
    cells: tuple[str, ...]


@frozen
class Table:
    """A table with a row of headings."""

    line: int
    header: tuple[str, ...]
    rows: tuple[Row, ...]


Block = Heading | Paragraph | Quote | Aside | Code | Items | Table


def one_line(text: str) -> str:
    """The text with every run of white space made one space, and plain quotes and dashes."""
    return " ".join(text.translate(_TYPOGRAPHY).split())


def bare(cell: str) -> str:
    """The text of a cell that is a code span or bold as a whole, without these marks."""
    for mark in ("**", "__", "`"):
        inner = cell.removeprefix(mark).removesuffix(mark)
        if cell == f"{mark}{inner}{mark}" and inner.strip("*_` "):
            return bare(inner.strip())
    return cell
