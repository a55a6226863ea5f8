"""The blocks of a Markdown page, in their order.

The parser drops what it takes for nothing (surplus table cells, an unclosed fence, reference
definitions); whatever it drops is an error here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import define, field
from lxml import html
from markdown_it import MarkdownIt

from generator.digest.blocks import (
    Aside,
    Block,
    Code,
    Heading,
    Paragraph,
    Quote,
    Row,
    Table,
    one_line,
)
from generator.digest.facts import PageError
from generator.digest.html_blocks import inline_text
from generator.digest.markdown_boxes import boxes_as_html

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

_BREAKS: Final = ("softbreak", "hardbreak")
_ALERT: Final = re.compile(r"\[!(\w+)\]\s*")
"""How GitHub's Markdown begins a quotation that is a box."""
_LONGEST_BOX: Final = 50
"""Paragraphs in a box beside the text."""


def markdown_blocks(text: str, name: str) -> list[Block]:
    """Every block below the front matter."""
    lines = boxes_as_html(_without_front_matter(text.split("\n"), name), name)
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse("\n".join(lines))
    reader = _Reader(name, lines, tokens)
    reader.read()
    return reader.blocks


def _without_front_matter(lines: list[str], name: str) -> list[str]:
    """The lines, those of the front matter made blank: the others keep their numbers."""
    if lines[0].rstrip() != "---":
        return lines
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == "---":
            return [""] * (number + 1) + lines[number + 1 :]
    raise PageError(f"{name}:1", "the front matter has no end", "the page may be cut off")


@define
class _Reader:
    """Goes through the tokens of a page and puts blocks together."""

    name: str
    lines: list[str]
    tokens: Sequence[Token]
    blocks: list[Block] = field(factory=list[Block])
    at: int = 0
    seen: set[int] = field(factory=set[int])
    """The lines, from 0, that stand in some block."""

    def read(self) -> None:
        """Turn all tokens into blocks and see that no line is left over."""
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            group = self._group()
            self._block(token, group, (token.map or (0, 0))[0] + 1)
        for number, line in enumerate(self.lines):
            if number not in self.seen and line.strip():
                raise self._error(number + 1, f"not understood: {line.strip()[:60]!r}")

    def _group(self) -> Sequence[Token]:
        """The next token with all that it opens."""
        start, depth = self.at, 0
        self.seen.update(range(*(self.tokens[start].map or (0, 0))))
        while True:
            depth += self.tokens[self.at].nesting
            self.at += 1
            if depth == 0:
                return self.tokens[start : self.at]

    def _block(self, token: Token, group: Sequence[Token], line: int) -> None:
        kind = token.type.removesuffix("_open")
        if kind == "heading":
            self.blocks.append(Heading(line, int(token.tag[1]), _plain(group[1])))
        elif kind == "paragraph":
            self._paragraph(group[1], line)
        elif kind == "fence":
            self.blocks.append(self._fence(token, line))
        elif kind == "blockquote":
            self.blocks.append(self._quote(group, line))
        elif kind == "table":
            self.blocks.append(self._table(group, line))
        elif kind == "html_block":
            self._html(token, line)
        elif kind != "hr":
            raise self._error(line, f"a {kind.replace('_', ' ')} is not understood here")

    def _paragraph(self, inline: Token, line: int) -> None:
        text = _plain(inline)
        if "|" in re.sub(r"`[^`]*`", "", text):
            hint = "its second line must have a dash for each column of the first"
            raise self._error(line, "this looks like a table and is none", hint)
        self.blocks.append(Paragraph(line, text))

    def _fence(self, token: Token, line: int) -> Code:
        last = (token.map or (0, 0))[1]
        # An unclosed fence runs to the end of the page.
        if last - line < 1 or not re.fullmatch(r"\s*(`{3,}|~{3,})\s*", self.lines[last - 1]):
            raise self._error(line, "the block of code has no end", "the page may be cut off")
        return Code(line + 1, token.info.strip().partition(" ")[0], token.content)

    def _quote(self, group: Sequence[Token], line: int) -> Quote | Aside:
        inlines = [token for token in group if token.type == "inline"]
        if len(inlines) != 1 or len(group) != 5:
            raise self._error(line, "a quotation of more than one paragraph is not understood")
        text = _plain(inlines[0])
        if alert := _ALERT.match(text):
            return Aside(line, alert[1].lower(), text[alert.end() :])
        return Quote(line, text)

    def _table(self, group: Sequence[Token], line: int) -> Table:
        rows: list[Row] = []
        for at, token in enumerate(group):
            if token.type == "tr_open":
                row_line = (token.map or (line - 1,))[0] + 1
                rows.append(Row(row_line, self._cells(group, at)))
        self._count_cells(rows)
        return Table(line, rows[0].cells, tuple(rows[1:]))

    def _cells(self, group: Sequence[Token], at: int) -> tuple[str, ...]:
        cells: list[str] = []
        while group[at].type != "tr_close":
            if group[at].type == "inline":
                cells.append(_plain(group[at]))
            at += 1
        return tuple(cells)

    def _count_cells(self, rows: Sequence[Row]) -> None:
        """Refuse rows that the parser has cut or filled up, and a last row that is cut off."""
        width = len(rows[0].cells)
        for row in rows:
            found = len(_split(self.lines[row.line - 1]))
            if found != width:
                raise self._error(row.line, f"{found} cells in a table of {width} columns")
        closed = self.lines[rows[0].line - 1].rstrip().endswith("|")
        rest = "".join(self.lines[rows[-1].line :]).strip()
        if closed and not rest and not self.lines[rows[-1].line - 1].rstrip().endswith("|"):
            raise self._error(rows[-1].line, "the last row has no end", "the page may be cut off")

    def _html(self, token: Token, line: int) -> None:
        text = token.content.strip()
        if text.startswith("<aside") and "</aside>" not in text:
            text = self._box(text, line)
        if re.fullmatch(r"<!--.*?-->", text, re.DOTALL):
            return
        if not re.fullmatch(r"<aside\b[^>]*>.*</aside>", text, re.DOTALL):
            raise self._error(line, f"HTML that is not understood: {one_line(text)[:60]!r}")
        element = html.fragment_fromstring(text)
        self.blocks.append(Aside(line, element.get("class") or "", inline_text(element)))

    def _box(self, text: str, line: int) -> str:
        """All of a box that blank lines divide into blocks."""
        pieces = [text]
        while "</aside>" not in pieces[-1]:
            if len(pieces) > _LONGEST_BOX:
                raise self._error(line, "the box has no end", "the page may be cut off")
            pieces.append(self._more(line))
        return "\n".join(pieces).strip()

    def _more(self, line: int) -> str:
        """The text of the next block."""
        if self.at >= len(self.tokens) or self.tokens[self.at].type not in (
            "html_block",
            "paragraph_open",
        ):
            raise self._error(line, "the box has no end", "the page may be cut off")
        group = self._group()
        return "\n".join(token.content for token in group if token.content)

    def _error(self, line: int, message: str, hint: str = "") -> PageError:
        return PageError(f"{self.name}:{line}", message, hint)


def _plain(inline: Token) -> str:
    """The text of a line of tokens, code spans in backticks."""
    pieces: list[str] = []
    for token in inline.children or ():
        if token.type == "code_inline":
            pieces.append(f"`{token.content}`")
        elif token.type in _BREAKS or re.fullmatch(r"<br\s*/?>", token.content):
            pieces.append(" ")
        else:
            pieces.append(token.content)
    return one_line("".join(pieces))


def _split(line: str) -> list[str]:
    """The cells of a row as GitHub's Markdown counts them, with a border or without."""
    row = re.sub(r"^\||(?<!\\)\|$", "", line.strip())
    return re.split(r"(?<!\\)\|", row)
