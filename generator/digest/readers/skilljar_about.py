"""What a Skilljar page says about an operation before its tables: prose, examples, lists of fields.

Prose may be any words. What looks like a table, an example or a heading is prose nowhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import define, evolve, field

from generator.digest.readers.skilljar_examples import read_example
from generator.digest.readers.skilljar_lines import VERBS, Line, is_below, joined
from generator.digest.readers.skilljar_model import About, Example

if TYPE_CHECKING:
    from generator.digest.readers.skilljar_lines import Cursor

FIELDS: Final = re.compile(
    r"(?:Valid fields in|Properties of) the (?P<object>\w+)(?: request (?:object|field))?:?"
)
_JSON: Final = ("{", "[")
_LABEL: Final = re.compile(r"(?:Example\b|For example:?|Request Body$|Response:?$|Or$)")
_START: Final = re.compile(r"(?:^|:\s*(?:\\n)?\s*)(?P<json>[{\[])")
"""Where an example begins; on the page a line break before it has become a backslash and an n."""
_REQUESTS: Final = ("request", "post body", "body", "for example")


@define
class _Reading:
    cursor: Cursor
    prose: list[Line] = field(factory=list["Line"])
    examples: list[Example] = field(factory=list[Example])
    fields: list[Line] = field(factory=list["Line"])
    role: str = "request"
    """The role of the example at hand, or of the one before."""

    def line(self) -> None:
        """Take what the line at hand begins."""
        text = self.cursor.see()
        if _LABEL.match(text):
            self._label()
        elif FIELDS.match(f"{text} {self.cursor.see(1)}"):
            self._fields()
        else:
            self.prose.append(self._word())

    def _label(self) -> None:
        """Take the label of an example, its prose, and the example."""
        words: list[Line] = []
        while not (start := _START.search(self.cursor.see())):
            if (words and self.cursor.section()) or not self.cursor.see():
                raise self.cursor.cut_off("an example is announced, and none follows")
            words.append(self._word())
        self.role = self._role(joined(words) or self.cursor.see())
        if words and words[0].text.startswith("Response"):
            self.prose += words[1:]
            del words[1:]
        at = start.start("json")
        if lead := self.cursor.see()[:at].strip():
            words.append(Line(self.cursor.lines[self.cursor.at].number, lead))
        example = read_example(self.cursor, self.role, at)
        self.examples.append(evolve(example, label=tuple(words)))

    def _role(self, words: str) -> str:
        lower = words.lower().removeprefix("example ")
        if lower.startswith("or"):
            return self.role
        if lower.startswith("response"):
            return "response"
        if lower.startswith(_REQUESTS):
            return "request"
        raise self.cursor.error(f"an example of neither request nor response: {words!r}")

    def _fields(self) -> None:
        """Take the list of the fields of an object; it ends at an example or a table."""
        if self.fields:
            raise self.cursor.error("a second list of fields")
        while self.cursor.see() and not self.cursor.section():
            if _LABEL.match(self.cursor.see()):
                return
            self.fields.append(self._word(listed=True))

    def _word(self, *, listed: bool = False) -> Line:
        text = self.cursor.see()
        if "|" in text:
            raise self.cursor.error("a row of a table stands outside of one")
        if text.startswith((*_JSON, "}", "]")):
            raise self.cursor.error("an example without a line that announces it")
        if is_below(text) or (text in VERBS and not listed):
            raise self.cursor.error(f"{text!r} begins before the operation above it has a table")
        return self.cursor.next()


def read_about(cursor: Cursor) -> About:
    """Take the lines up to the first table, or to the end."""
    reading = _Reading(cursor)
    while cursor.see() and not cursor.section():
        reading.line()
    return About(tuple(reading.prose), tuple(reading.examples), tuple(reading.fields))
