"""Whose page it is, and in which format, told by what only that vendor's page has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import frozen

from generator.digest.blocks import bare
from generator.digest.facts import PageError

if TYPE_CHECKING:
    from generator.digest.facts import Format

_HTML: Final = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype|html)\b", re.IGNORECASE | re.DOTALL
)
# Bounded, for what is searched may be anything.
_LOGIN: Final = re.compile(r"<input[^>]{0,500}\btype\s{0,9}=\s{0,9}[\"']?password", re.IGNORECASE)
_CELL: Final = re.compile(r"<th\b[^>]{0,300}>([^\x00]{0,300}?)</th\s{0,9}>", re.IGNORECASE)
_TAG: Final = re.compile(r"<[^>]*>")
_LONGEST: Final = 2_000
"""Characters in a row of dashes."""


@frozen
class Marks:
    """What tells the pages of a vendor from all others, in each format."""

    vendor: str
    source: Format
    """The format that is not HTML."""
    columns: frozenset[str]
    """Headings of table columns, all of which a page has."""
    headers: tuple[str, ...]
    """The words of the first rows of its tables, in small letters."""


VENDORS: Final = (
    Marks(
        "strigo",
        "markdown",
        frozenset({"attribute", "type", "description"}),
        ("attribute type description", "attribute type required description"),
    ),
    Marks(
        "scormcloud",
        "text",
        frozenset({"type", "name", "required", "schema", "http code"}),
        ("type name required schema", "http code description schema"),
    ),
    Marks(
        "skilljar",
        "text",
        frozenset({"parameter", "description", "type"}),
        ("parameter description type",),
    ),
)


@frozen
class Detected:
    """A vendor and a format."""

    vendor: str
    format: Format


def detect(text: str, name: str) -> Detected:
    """The vendor and the format of a page; a page of nobody known is refused."""
    is_html = _HTML.match(text) is not None
    columns = _html_columns(text) if is_html else _text_columns(text)
    found = [marks for marks in VENDORS if marks.columns <= columns]
    if len(found) == 1:
        return Detected(found[0].vendor, "html" if is_html else found[0].source)
    if found:
        names = " and ".join(marks.vendor for marks in found)
        raise PageError(name, f"tables of {names} in one page", "give one page at a time")
    if is_html and _LOGIN.search(text):
        raise PageError(name, "this is a page to log in", "save the page after logging in")
    what = "an HTML page" if is_html else "a text"
    if not is_html:
        _refuse_unmarked(text, name)
    known = ", ".join(marks.vendor for marks in VENDORS)
    raise PageError(name, f"{what} without the tables of a known page", f"known: {known}")


def _refuse_unmarked(text: str, name: str) -> None:
    """Name the line in which the columns of a known table stand with nothing between them."""
    headers = {words: marks.vendor for marks in VENDORS for words in marks.headers}
    for number, line in enumerate(text.split("\n"), 1):
        if vendor := headers.get(" ".join(line[:_LONGEST].split()).lower()):
            message = f"a table of {vendor} with nothing between its cells: {line.strip()!r}"
            raise PageError(f"{name}:{number}", message, "give the page as HTML, or with | between")


def _html_columns(text: str) -> frozenset[str]:
    return frozenset(_TAG.sub("", cell).strip().lower() for cell in _CELL.findall(text))


def _text_columns(text: str) -> frozenset[str]:
    """The cells of the lines above a row of dashes."""
    columns: set[str] = set()
    before = ""
    for line in text.split("\n"):
        if len(line) < _LONGEST and re.fullmatch(
            r"\s*\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?\s*)?", line
        ):
            columns.update(bare(cell.strip()).lower() for cell in before.split("|"))
        before = line
    return frozenset(columns)
