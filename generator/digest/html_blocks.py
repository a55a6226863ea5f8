"""The blocks of an HTML page, in their order.

Only elements that are known not to hold content are passed over; text in a place where no block
stands is an error.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import frozen
from lxml import etree, html

from generator.digest.blocks import (
    Aside,
    Block,
    Code,
    Heading,
    Items,
    Paragraph,
    Quote,
    Row,
    Table,
    one_line,
)
from generator.digest.facts import PageError
from generator.digest.html_site import is_box, is_passed, main_part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

_INLINE: Final = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins"),
        *("kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt"),
        *("u", "var", "wbr"),
    )
)
_NUMBERS: Final = frozenset(("ln", "lnt", "linenos", "lineno", "line-number"))
"""The classes of what numbers a line of code."""
_DEEPEST: Final = 200
"""Levels of nesting beyond which nothing is a page."""
_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}


def parse_html(text: str, name: str) -> HtmlElement:
    """The tree of a whole page; a page without its end is refused."""
    if not re.search(r"</html\s*>\s*(?:<!--.*?-->\s*)*\Z", text[-2000:], re.IGNORECASE | re.DOTALL):
        last = text.count("\n") + 1
        raise PageError(f"{name}:{last}", "the page ends before </html>", "it may be cut off")
    parser = html.HTMLParser(encoding="utf-8", huge_tree=False)
    try:
        root = html.document_fromstring(text.encode(), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise PageError(name, f"the HTML cannot be parsed: {error}") from None
    _bound(root, name)
    return root


def _bound(root: HtmlElement, name: str) -> None:
    """Refuse a tree that is deeper than any page, before anything walks down it."""
    depth = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > _DEEPEST:
            raise PageError(f"{name}:{_line(element)}", "the page is nested too deeply")


def html_blocks(text: str, name: str) -> list[Block]:
    """Every block of the body."""
    root = parse_html(text, name)
    return list(_Walk(name).blocks(main_part(root)))


def from_title(blocks: Sequence[Block], name: str) -> Sequence[Block]:
    """What a site puts above the title is left out, as long as no table or code stands there."""
    for at, block in enumerate(blocks):
        if isinstance(block, Heading) and block.level == 1:
            return blocks[at:]
        if isinstance(block, Table | Code):
            kind = "table" if isinstance(block, Table) else "block of code"
            raise PageError(f"{name}:{block.line}", f"a {kind} above the title of the page")
    raise PageError(f"{name}:1", "no h1 with the title of the page")


@frozen
class _Walk:
    """Goes through a tree; knows the page to name in errors."""

    name: str

    def blocks(self, element: HtmlElement) -> Iterator[Block]:
        """The blocks in an element that is a container."""
        self._no_text(element, element.text)
        for inner in element:
            if isinstance(inner.tag, str) and not is_passed(inner):
                yield from self._block(inner)
            self._no_text(inner, inner.tail)

    def _block(self, element: HtmlElement) -> Iterator[Block]:
        tag, line = str(element.tag), _line(element)
        if tag in _HEADINGS:
            yield Heading(line, _HEADINGS[tag], _heading_text(element))
        elif tag == "table":
            yield self._table(element)
        elif tag == "pre":
            yield _code(element)
        elif tag == "blockquote":
            yield Quote(line, inline_text(element))
        elif tag == "aside" or is_box(element):
            yield Aside(line, element.get("class") or "", inline_text(element))
        elif tag in ("ul", "ol"):
            yield Items(line, tuple(inline_text(item) for item in element.iter("li")))
        elif tag == "p":
            yield Paragraph(line, inline_text(element))
        elif tag in _INLINE:
            # An anchor or a wrapper that stands between blocks may hold nothing to read.
            self._no_text(element, inline_text(element))
        else:
            yield from self.blocks(element)

    def _table(self, element: HtmlElement) -> Table | Code:
        code = list(element.iter("pre"))
        if code and element.find(".//th") is None:
            # Highlighted code beside a column of line numbers.
            return _code(code[-1])
        if element.find(".//table") is not None:
            raise PageError(f"{self.name}:{_line(element)}", "a table within a table")
        rows = [self._row(row) for row in element.iter("tr")]
        if not rows or element.find(".//th") is None:
            raise PageError(f"{self.name}:{_line(element)}", "a table without headings")
        return Table(_line(element), rows[0].cells, tuple(rows[1:]))

    def _row(self, row: HtmlElement) -> Row:
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        for cell in cells:
            if cell.get("colspan", "1") != "1" or cell.get("rowspan", "1") != "1":
                place = f"{self.name}:{_line(cell)}"
                raise PageError(place, "a table cell that spans others is not understood")
        return Row(_line(row), tuple(inline_text(cell) for cell in cells))

    def _no_text(self, element: HtmlElement, text: str | None) -> None:
        if text and text.strip():
            message = f"text outside of any paragraph: {one_line(text)[:60]!r}"
            raise PageError(f"{self.name}:{_line(element)}", message)


def _code(pre: HtmlElement) -> Code:
    return Code(_line(pre), _language(pre), "".join(_code_pieces(pre)))


def _code_pieces(element: HtmlElement) -> Iterator[str]:
    """The text of code as it stands, without the numbers of its lines."""
    yield element.text or ""
    for inner in element:
        if inner.tag == "br":
            yield "\n"
        elif isinstance(inner.tag, str) and _NUMBERS.isdisjoint((inner.get("class") or "").split()):
            yield from _code_pieces(inner)
        yield inner.tail or ""


def inline_text(element: HtmlElement) -> str:
    """The text of an element in one line, code spans in backticks."""
    return one_line("".join(_pieces(element)))


def _pieces(element: HtmlElement) -> Iterator[str]:
    is_code = element.tag == "code"
    if is_code:
        yield "`"
    yield element.text or ""
    for inner in element:
        if inner.tag == "br" or (isinstance(inner.tag, str) and inner.tag not in _INLINE):
            yield " "
        if isinstance(inner.tag, str) and inner.tag not in ("script", "style"):
            yield from _pieces(inner)
        yield inner.tail or ""
    if is_code:
        yield "`"


def _heading_text(heading: HtmlElement) -> str:
    """The text of a heading without the link to itself that a site adds to it."""
    text = inline_text(heading)
    for link in heading.iter("a"):
        shown = inline_text(link)
        if len(shown) == 1 and not shown.isalnum():
            text = text.removesuffix(shown).removeprefix(shown).strip()
    return text


def _language(pre: HtmlElement) -> str:
    """The language that the class of the code names: `language-json`, `highlight json`."""
    for element in (*pre.iter("code"), pre):
        for word in (element.get("class") or "").split():
            if word.startswith(("language-", "lang-")):
                return word.partition("-")[2]
    words = [
        word for word in (pre.get("class") or "").split() if word not in ("highlight", "chroma")
    ]
    return words[0] if words else ""


def _line(element: HtmlElement) -> int:
    return int(element.sourceline or 1)
