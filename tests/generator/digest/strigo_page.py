"""Strigo's pages by regular expressions alone, to be counted, edited and rendered.

It shares no code with the readers, and knows only the layout that the pages have today.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from attrs import frozen
from markdown_it import MarkdownIt

PAGES = ("strigo-events.md", "strigo-ondemand.md")
DOCS = Path(os.environ.get("LMSKIT_DOCS") or Path(__file__).parents[4] / "shared" / "docs")
ROW = re.compile(r"^\| `(?P<name>[\w.]+)` +\| (?P<cells>.*) \|$")
KINDS = {"Attributes:": "field", "URL Parameters": "param:path", "BODY Parameters": "body"}
# What Hugo's theme puts around a page; made up, for no rendered page is at hand.
FRAME = (
    "<!doctype html>\n<html><head><title>Reference</title><style>p {{}}</style></head><body>\n"
    '<nav><ul><li><a href="#events">Events</a></li></ul></nav>\n'
    '<div class="toc-wrapper"><ul><li>Events</li></ul></div>\n'
    '<div class="page-wrapper"><div class="content">\n{}</div></div>\n'
    "<script>var x = 1 < 2;</script>\n</body></html>\n"
)


@frozen
class Row:
    """A row of a table: where it stands, the key of its fact, and its cells but the name."""

    at: int
    key: str
    table: str
    name: str
    cells: tuple[str, ...]


def content(name: str) -> str:
    """The text of a vendor's page; without it, the test is skipped."""
    if not (DOCS / name).is_file():
        pytest.skip("the vendors' pages are not beside this clone")
    return (DOCS / name).read_text(encoding="utf-8")


def history() -> list[Path]:
    """Older pages; none where they are not at hand."""
    return sorted((DOCS / "history").glob("strigo-*/*.md"))


def title(text: str) -> str:
    found = re.search(r"^# (.*)$", text, re.MULTILINE)
    assert found
    return found[1]


def subject(text: str, at: int) -> str:
    """The key of the operation or resource that a line belongs to."""
    heading = [line for line in text.split("\n")[:at] if line.startswith("## ")][-1][3:]
    words = re.fullmatch(r"The (.*) Resource", heading)
    return f"resource:{words[1]}" if words else f"op:{title(text)} > {heading}"


def rows(text: str) -> list[Row]:
    """Every row of every table."""
    found: list[Row] = []
    section = ""
    for at, line in enumerate(text.split("\n")):
        if line.startswith("### "):
            section = line[4:]
        if match := ROW.match(line):
            prefix = f"{subject(text, at)}/{KINDS[section]}"
            cells = tuple(cell.strip() for cell in match["cells"].split(" | "))
            found.append(Row(at, f"{prefix}:{match['name']}", prefix, match["name"], cells))
    return found


def operations(text: str) -> list[tuple[str, str]]:
    """The heading and the whole section of every operation."""
    parts = re.split(r"(?m)^(?=## )", text)[1:]
    named = [(part.partition("\n")[0][3:], part) for part in parts]
    return [(name, part) for name, part in named if not name.endswith("Resource")]


def render(text: str) -> str:
    """The page as HTML: the Markdown rendered, in a frame."""
    body = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    return FRAME.format(MarkdownIt("commonmark", {"html": True}).enable("table").render(body))
