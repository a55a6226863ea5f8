"""The JSON examples of a Skilljar page, a good part of which is broken.

An example keeps the names of its fields and the kinds of their values; the values are noise.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from attrs import define, field

from generator.digest.examples import kind, shape
from generator.digest.readers.skilljar_lines import SECTIONS, Line, is_below
from generator.digest.readers.skilljar_model import Example
from generator.spec_nodes import DEEPEST

if TYPE_CHECKING:
    from generator.digest.readers.skilljar_lines import Cursor

_LONGEST: Final = 200
"""Lines; the longest example of the page has 40."""
_PART: Final = re.compile(r'"(?:[^"\\\n]|\\.)*"|[{}\[\]:,]|[^\s{}\[\]:,"]+')
_CLOSES: Final = {"}": "{", "]": "["}


def read_example(cursor: Cursor, role: str, start: int) -> Example:
    """Take an example that begins in the line at hand; what follows its end stays to be read."""
    lines = _candidates(cursor)
    text = "\n".join([lines[0].text[start:], *(line.text for line in lines[1:])])
    value, end = _loose(text)
    if end == 0:
        names, end = _broken(text)
        if end == 0:
            # Nothing follows it: it may have been cut off.
            if len(lines) == len(cursor.lines) - cursor.at:
                cursor.at = len(cursor.lines)
            raise cursor.cut_off(f"the example of the {role} has no end")
    else:
        names = shape(value)
    count = text.count("\n", 0, end) + 1
    cursor.at += count
    if tail := text[end:].partition("\n")[0].strip():
        cursor.back(Line(lines[count - 1].number, tail))
    names = dict(sorted(names.items()))
    return Example(role, _is_json(text[:end]), names, (lines[0].number, lines[count - 1].number))


def _candidates(cursor: Cursor) -> list[Line]:
    found: list[Line] = []
    for line in cursor.lines[cursor.at : cursor.at + _LONGEST]:
        if found and (line.text in SECTIONS or is_below(line.text)):
            break
        found.append(line)
    return found


def _loose(text: str) -> tuple[Any, int]:
    """The value if only line breaks inside strings keep it from being JSON, and where it ends."""
    try:
        value, end = json.JSONDecoder(strict=False).raw_decode(text)
    except (ValueError, RecursionError):
        return None, 0
    return value, end


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


@define
class _Walk:
    """The names in something that is almost JSON, by its brackets and colons alone."""

    names: dict[str, set[str]] = field(factory=dict[str, set[str]])
    open: list[tuple[str, str]] = field(factory=list[tuple[str, str]])
    """The brackets that are open, each with the name of what it holds."""
    name: str | None = None
    """The field whose value comes next."""
    last: str = ""

    def take(self, part: str) -> bool:
        """Take the next part; true if it closes the example."""
        if part in ",]}":
            self._end_value()
        if part in _CLOSES:
            self._close(_CLOSES[part])
        elif part in _CLOSES.values():
            self.open.append((part, self._value("object" if part == "{" else "array")))
        elif part == ":":
            self._field()
        elif part != ",":
            self.last = part
            if self.name is not None:
                self._value(_kind_of(part))
        return not self.open

    def _end_value(self) -> None:
        """A value without a name counts where it can only be an item of an array."""
        if self.last and self.open and self.open[-1][0] == "[":
            self._put(self._place(), _kind_of(self.last))
        self.name, self.last = None, ""

    def _field(self) -> None:
        if self.last.startswith('"'):
            place, field_name = self._place(), self.last[1:-1]
            self.name, self.last = f"{place}.{field_name}" if place else field_name, ""

    def _value(self, kind_of_it: str) -> str:
        name, self.name, self.last = self.name or self._place(), None, ""
        self._put(name, kind_of_it)
        return name

    def _put(self, name: str, kind_of_it: str) -> None:
        if name:
            self.names.setdefault(name, set()).add(kind_of_it)

    def _place(self) -> str:
        bracket, name = self.open[-1] if self.open else ("", "")
        return f"{name}[]" if bracket == "[" else name

    def _close(self, bracket: str) -> None:
        """Close down to the bracket that is meant, for one within may lack its end."""
        while self.open and self.open.pop()[0] != bracket:
            pass


def _broken(text: str) -> tuple[dict[str, str], int]:
    walk = _Walk()
    for match in _PART.finditer(text):
        if len(walk.open) > DEEPEST:
            break
        if walk.take(match[0]):
            names = {name: "|".join(sorted(kinds)) for name, kinds in walk.names.items()}
            return names, match.end()
    return {}, 0


def _kind_of(part: str) -> str:
    """The kind of a bare value; a word without quotes was meant as a string."""
    try:
        return kind(json.loads(part))
    except ValueError:
        return "string"
