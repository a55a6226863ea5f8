"""What a Skilljar page consists of, whatever it is written in: operations with their tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from generator.digest.readers.skilljar_lines import Line


@frozen
class Row:
    """A row of a table; the type is empty in a table without that column."""

    name: str
    required: bool
    description: str
    type: str
    lines: tuple[int, ...]


@frozen
class Section:
    """A table with its heading and the words between them."""

    kind: str
    intro: tuple[Line, ...]
    rows: tuple[Row, ...]
    line: int


@frozen
class Example:
    """An example, its role (request or response), whether it is JSON, and the names in it."""

    role: str
    parses: bool
    names: dict[str, str]
    lines: tuple[int, int]
    """The first and the last."""
    label: tuple[Line, ...] = ()
    """The words that announce it."""


@frozen
class About:
    """What stands between the heading of an operation and its tables."""

    prose: tuple[Line, ...]
    examples: tuple[Example, ...]
    fields: tuple[Line, ...]
    """The lines that list the fields of a nested object."""


@frozen
class Operation:
    """An operation as the page tells it; method and path are empty where it prints none."""

    name: str
    resource: str
    line: int
    method: str
    path: str
    about: About
    sections: tuple[Section, ...]


@frozen
class Page:
    """A whole page."""

    name: str
    title: Line
    intro: tuple[Line, ...]
    """The words before the first resource."""
    operations: tuple[Operation, ...]
    empty: tuple[Line, ...]
    """The headings of resources without operations."""
    cut: Line | None
    """The last line of a page that says nowhere that it ends: its last operation may lack facts."""
