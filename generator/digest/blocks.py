"""What a laid-out page consists of, whether it came as Markdown or as HTML.

Text keeps the backticks of its code spans and nothing else of the markup.
"""

from __future__ import annotations

from attrs import frozen


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
    """The text with every run of white space made one space."""
    return " ".join(text.split())
