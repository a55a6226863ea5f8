"""The HTML of an endpoint reference as headings, lines and tables.

Skilljar serves the documentation pages of Django REST framework (coreapi) with a column for types:
`h2.coredocs-section-title` heads a resource, `h3.coredocs-link-title` an operation, `div.meta`
prints its method and path. What the page holds beside that is passed over by name; an element
of another kind is an error.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import frozen

from generator.digest.facts import PageError
from generator.digest.html_blocks import parse_html
from generator.digest.readers.skilljar_lines import Line, lines_of, normal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_CONTAINERS: Final = ("html", "body", "main", "div", "section", "article", "ul", "ol", "blockquote")
_TEXTS: Final = ("p", "li", "span", "code", "em", "strong", "a")
_SKIPPED: Final = (
    "head",
    "script",
    "style",
    "noscript",
    "nav",
    "header",
    "footer",
    "button",
    "hr",
    "br",
)
_SKIPPED_CLASSES: Final = frozenset({"code-samples", "intro-code", "modal"})
_MARKS: Final = {"coredocs-section-title": "resource", "coredocs-link-title": "operation"}


@frozen
class Heading:
    """A heading that is no word of a description: `title`, `resource` or `operation`."""

    kind: str
    line: Line


@frozen
class Meta:
    """The line with method and path."""

    words: tuple[str, ...]
    number: int


@frozen
class Table:
    """The columns and the cells of a table, each row with its line."""

    columns: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    number: int


Block = Heading | Line | Meta | Table


def blocks_of(text: str, name: str) -> list[Block]:
    """The blocks of a page in their order, from the part that it marks as the main one."""
    root = parse_html(text, name)
    main = next((element for element in root.iter() if element.get("role") == "main"), root)
    blocks = list(_Walk(name).inside(main))
    _complete(text, name, blocks)
    return blocks


def _complete(text: str, name: str, blocks: list[Block]) -> None:
    """Refuse a page whose headings are in part within what is passed over.

    A comment or a script that is not closed takes in all that follows it.
    """
    kinds = [block.kind for block in blocks if isinstance(block, Heading)]
    for mark, kind in _MARKS.items():
        printed = list(re.finditer(rf"<h\d[^>]*\b{mark}\b", text))
        if len(printed) != kinds.count(kind):
            line = text.count("\n", 0, printed[-1].start()) + 1 if printed else 1
            message = f"{kinds.count(kind)} of {len(printed)} headings of the kind {kind} are read"
            raise PageError(f"{name}:{line}", message, "is an element left open?")


@frozen
class _Walk:
    page: str

    def inside(self, element: HtmlElement) -> Iterator[Block]:
        """The blocks in an element that holds others, and the words between them."""
        yield from self._words(element, element.text)
        for child in element:
            if isinstance(child.tag, str):
                yield from self._element(child)
            yield from self._words(child, child.tail)

    def _element(self, element: HtmlElement) -> Iterator[Block]:
        tag, classes = str(element.tag), frozenset((element.get("class") or "").split())
        if tag in _SKIPPED or classes & _SKIPPED_CLASSES:
            return
        if tag in _HEADINGS:
            yield self._heading(element, classes)
        elif "meta" in classes:
            yield Meta(tuple(_text(child) for child in element), _line(element))
        elif tag == "table":
            yield self._table(element)
        elif tag == "pre":
            yield from lines_of(element.text_content(), _line(element))
        elif tag in _TEXTS:
            yield from self._words(element, element.text_content())
        elif tag in _CONTAINERS:
            yield from self.inside(element)
        else:
            raise self._error(element, f"the element {tag!r} has no place on the page")

    def _words(self, element: HtmlElement, text: str | None) -> Iterator[Line]:
        if text and (words := normal(text)):
            yield Line(_line(element), words)

    def _heading(self, element: HtmlElement, classes: frozenset[str]) -> Block:
        line = Line(_line(element), _text(element))
        if not line.text:
            raise self._error(element, "an empty heading")
        kinds = [_MARKS[mark] for mark in sorted(classes & _MARKS.keys())]
        if element.tag == "h1":
            kinds.append("title")
        return Heading(kinds[0], line) if kinds else line

    def _table(self, table: HtmlElement) -> Table:
        found = list(table.iter("tr"))
        if not found:
            raise self._error(table, "a table without rows")
        head, *rows = found
        cells = [(_line(row), tuple(_text(cell) for cell in row)) for row in rows]
        return Table(tuple(_text(cell) for cell in head), tuple(cells), _line(table))

    def _error(self, element: HtmlElement, message: str) -> PageError:
        return PageError(f"{self.page}:{_line(element)}", message)


def _text(element: HtmlElement) -> str:
    return normal(element.text_content())


def _line(element: HtmlElement) -> int:
    return element.sourceline or 1
