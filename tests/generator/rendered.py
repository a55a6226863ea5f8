"""A page as a reader sees it: Markdown rendered by a library, and its HTML taken apart again."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from attrs import define, field
from markdown_it import MarkdownIt

_MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_BLOCKS = frozenset({"h1", "h2", "h3", "h4", "li", "p", "pre", "td", "th"})


@define
class Rendered:
    """What a page comes to."""

    tags: set[str] = field(factory=set)
    ids: list[str] = field(factory=list)
    links: list[str] = field(factory=list)
    others: list[str] = field(factory=list)
    """The values of attributes that neither name nor lead."""
    blocks: list[tuple[str, str]] = field(factory=list)
    """Headings, paragraphs, cells and listings, each by its tag, with its text."""
    rows: list[list[str]] = field(factory=list)
    """The texts of the cells of every row of a table."""

    @property
    def text(self) -> str:
        """All text, without a break."""
        return " ".join(text for _, text in self.blocks)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = Rendered()
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.page.tags.add(tag)
        for name, value in attrs:
            known = {"id": self.page.ids, "href": self.page.links}
            known.get(name, self.page.others).append(value or "")
        if tag == "tr":
            self.page.rows.append([])
        if tag in _BLOCKS:
            self._open.append(tag)
            self.page.blocks.append((tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._open.pop()
            kind, text = self.page.blocks[-1]
            self.page.blocks[-1] = kind, " ".join(text.split())
            if tag in ("td", "th"):
                self.page.rows[-1].append(self.page.blocks[-1][1])

    def handle_data(self, data: str) -> None:
        if self._open:
            kind, text = self.page.blocks[-1]
            self.page.blocks[-1] = kind, text + data


def render(markdown: str) -> Rendered:
    """The page that a text makes."""
    reader = _Reader()
    reader.feed(_MARKDOWN.render(markdown))
    reader.close()
    return reader.page


def page_of(markdown: str) -> Rendered:
    """A page of operations, every link of which leads to one place of it."""
    page = render(markdown)
    assert len(set(page.ids)) == len(page.ids)
    assert {link.removeprefix("#") for link in page.links if link.startswith("#")} <= {*page.ids}
    return page


def visible(text: str) -> str:
    """How a text is to be read: in one line, with what has no shape spelled out."""
    return spelled(" ".join(text.split()))


def spelled(text: str) -> str:
    """How code is to be read: character by character."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)


def markup(markdown: str) -> list[str]:
    """What a site generator would take for its own: `{{ … }}`, `{% … %}`, `{# … #}`."""
    return re.findall(r"\{[{%#]", markdown)
