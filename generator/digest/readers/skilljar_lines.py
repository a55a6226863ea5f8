"""The lines of a Skilljar page, and which of them are headings.

The text of the page has no marks: a heading is known by its words and by where it stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import define, field, frozen

from generator.digest.facts import PageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SECTIONS: Final = {
    "Path Parameters": "path",
    "Query Parameters": "query",
    "Header Parameters": "header",
    "Request Body": "body",
    "Response Object": "response",
}
VERBS: Final = frozenset({"list", "create", "read", "update", "partial_update", "delete"})

_SLUG: Final = re.compile(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*")
_BELOW: Final = re.compile(rf"{_SLUG.pattern}(?:\s*>\s*{_SLUG.pattern})+")


class CutOffError(PageError):
    """Lines that end before what they have begun does."""


@frozen
class Line:
    """A line that is not blank: its number on the page, and its text with single blanks."""

    number: int
    text: str


@define
class Cursor:
    """The lines of a page, or of a part of it, read one after the other."""

    page: str
    lines: list[Line]
    at: int = field(default=0, init=False)

    def next(self) -> Line:
        """The line at hand, which is then behind."""
        line = self.lines[self.at]
        self.at += 1
        return line

    def see(self, ahead: int = 0) -> str:
        """The text of a line to come; empty behind the last."""
        at = self.at + ahead
        return self.lines[at].text if at < len(self.lines) else ""

    def back(self, line: Line) -> None:
        """Make the rest of a line the next one."""
        self.lines.insert(self.at, line)

    def section(self) -> str:
        """The kind of the section whose heading is at hand; empty if it is none.

        One operation heads an example like a section; its body begins at once.
        """
        kind = SECTIONS.get(self.see(), "")
        return "" if self.see(1).startswith(("{", "[")) else kind

    def heading(self) -> str:
        """`resource`, `operation` or nothing: what the line at hand heads after a table.

        A resource may have no operation; then the next one follows, and that has one.
        """
        if not is_name(self.see()):
            return ""
        nothing_between = _SLUG.fullmatch(self.see(1)) and _is_operation(self.see(2))
        if _is_operation(self.see()) or not (_is_operation(self.see(1)) or nothing_between):
            return "operation"
        return "resource"

    def error(self, message: str, hint: str = "", line: int = 0) -> PageError:
        """A complaint about a line; about the one at hand, or the last, if none is given."""
        return PageError(f"{self.page}:{line or self._number()}", message, hint)

    def cut_off(self, message: str, line: int = 0) -> PageError:
        """A complaint of what is missing at the line at hand; `CutOffError` if there is no line."""
        kind = PageError if self.see() else CutOffError
        return kind(f"{self.page}:{line or self._number()}", message, "is the page cut off?")

    def _number(self) -> int:
        at = min(self.at, len(self.lines) - 1)
        return self.lines[at].number if self.lines else 1


def lines_of(text: str, first: int = 1) -> list[Line]:
    """The lines of a text that are not blank, counted as an editor counts them."""
    numbered = enumerate(map(normal, text.split("\n")), first)
    return [Line(number, line) for number, line in numbered if line]


def normal(text: str) -> str:
    """The text with single blanks."""
    return " ".join(text.split())


def joined(lines: Iterable[Line]) -> str:
    """The words of some lines as one line."""
    return " ".join(line.text for line in lines)


def numbers(lines: Sequence[Line]) -> tuple[int, ...]:
    """The numbers of some lines."""
    return tuple(line.number for line in lines)


def is_name(text: str) -> bool:
    """Whether the text can be the name of a resource or of an operation."""
    return _SLUG.fullmatch(text) is not None or is_below(text)


def is_below(text: str) -> bool:
    """Whether the text is a heading like `a > b > list`."""
    return _BELOW.fullmatch(text) is not None


def operation_name(resource: str, heading: str) -> str:
    """The name of an operation from the headings of its resource and of itself."""
    return " > ".join([resource, *(part.strip() for part in heading.split(">"))])


def _is_operation(text: str) -> bool:
    return text in VERBS or is_below(text)
