r"""JSON Schema's patterns, which are those of ECMA-262 with the flag `u`, for Python's `re`.

The two read the same text differently: Python's `$` lets a line break pass, its `\d` and `\w` take
the digits and letters of all scripts, its `.` takes more, its `\s` other spaces. What has no like
in Python, or what only one of the two would take, is refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define

if TYPE_CHECKING:
    from collections.abc import Iterator

WORD = "0-9A-Z_a-z"
SPACE = r"\t-\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
SETS = {
    "d": "0-9",
    "D": r"\x00-/:-\U0010ffff",
    "w": WORD,
    "W": r"\x00-/:-@\[-\^`\{-\U0010ffff",
    "s": SPACE,
    "S": (
        r"\x00-\x08\x0e-\x1f!-\x9f\xa1-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e\u2030-\u205e"
        r"\u2060-\u2fff\u3001-\ufefe\uff00-\U0010ffff"
    ),
}
"""The letter of an escape and what it stands for, as the content of a class."""
EDGE = f"(?:(?<![{WORD}])(?=[{WORD}])|(?<=[{WORD}])(?![{WORD}]))"
NO_EDGE = f"(?:(?<![{WORD}])(?![{WORD}])|(?<=[{WORD}])(?=[{WORD}]))"
CONTROLS = {"t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "0": "\0"}
SYNTAX = "^$\\.*+?()[]{}|/"
GROUP = re.compile(r"\((?:\?(?::|=|!|<=|<!|<([A-Za-z_][A-Za-z0-9_]{0,39})>))?")
QUANTIFIER = re.compile(r"[*+?]|\{[0-9]{1,4}(?:,(?:[0-9]{1,4})?)?\}")
CODE = re.compile(r"x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]{1,6})\}")
LONGEST = 1000
DEEPEST = 20


class PatternError(Exception):
    """Why a pattern is refused."""


def python_pattern(pattern: str) -> str:
    """A pattern of ECMA-262 as one for `re.search`; raises PatternError where there is none."""
    if len(pattern) > LONGEST:
        raise PatternError(f"longer than {LONGEST} characters")
    found = "".join(_Reader(pattern).whole())
    try:
        re.compile(found)
    except (re.error, OverflowError, RecursionError) as error:
        raise PatternError(str(error)) from None
    return found


@define
class _Reader:
    """Goes through a pattern from left to right."""

    text: str
    at: int = 0
    depth: int = 0

    def whole(self) -> Iterator[str]:
        """The pieces of the translation."""
        while self.at < len(self.text):
            yield from self._term()
        if self.depth:
            raise PatternError("a ( is not closed")

    def _term(self) -> Iterator[str]:
        start, char = self.at, self.text[self.at]
        if char == "(":
            yield self._open()
            return
        if char == "|":
            yield self._take()
            return
        yield self._atom(char)
        asserts = char in "^$" or self.text[start : start + 2] in (r"\b", r"\B")
        yield self._quantifier(allowed=not asserts)

    def _atom(self, char: str) -> str:
        if char == "[":
            return self._class()
        if char == "\\":
            return self._escape()
        self.at += 1
        if char == ")":
            self.depth -= 1
            if self.depth < 0:
                raise PatternError("a ) closes nothing")
            return ")"
        if char in "]{}*+?":
            raise PatternError(f"{char!r} stands where it means nothing; write \\{char}")
        plain = {"^": "^", "$": r"\Z", ".": r"[^\n\r\u2028\u2029]"}
        return plain.get(char) or re.escape(char)

    def _open(self) -> str:
        found = GROUP.match(self.text, self.at)
        self.depth += 1
        if found is None or self.text.startswith("?", found.end()):
            raise PatternError("a kind of group that JSON Schema and Python do not share")
        if self.depth > DEEPEST:
            raise PatternError(f"groups more than {DEEPEST} deep")
        self.at = found.end()
        return f"(?P<{found[1]}>" if found[1] else found[0]

    def _quantifier(self, *, allowed: bool) -> str:
        found = QUANTIFIER.match(self.text, self.at)
        if found is None:
            return ""
        if not allowed:
            raise PatternError("a quantifier behind an assertion")
        self.at = found.end()
        lazy = self.text.startswith("?", self.at)
        self.at += lazy
        return found[0] + "?" * lazy

    def _escape(self) -> str:
        letter = self.text[self.at + 1 : self.at + 2]
        if letter in ("b", "B"):
            self.at += 2
            return EDGE if letter == "b" else NO_EDGE
        if letter and letter in SETS:
            self.at += 2
            return f"[{SETS[letter]}]"
        return re.escape(self._character())

    def _character(self) -> str:
        """One character, written as it is or by an escape."""
        char = self._take()
        if char != "\\":
            return char
        if found := CODE.match(self.text, self.at):
            self.at = found.end()
            return _of_code(int(found[1] or found[2] or found[3], 16))
        letter = self._take()
        if letter in CONTROLS and not (
            letter == "0" and self.text[self.at : self.at + 1].isdigit()
        ):
            return CONTROLS[letter]
        if letter not in (*SYNTAX, "-"):
            raise PatternError(f"the escape \\{letter} is not the same in Python")
        return letter

    def _take(self) -> str:
        if self.at >= len(self.text):
            raise PatternError("it ends in the middle")
        self.at += 1
        return self.text[self.at - 1]

    def _class(self) -> str:
        self.at += 1
        sign = "^" if self.text.startswith("^", self.at) else ""
        self.at += len(sign)
        if self.text.startswith("]", self.at):
            raise PatternError("an empty class")
        found: list[str] = []
        while not self.text.startswith("]", self.at):
            found.append(self._member())
        self.at += 1
        return f"[{sign}{''.join(found)}]"

    def _member(self) -> str:
        """A character, a range or a set of a class."""
        first = self._class_atom()
        ranged = self.text.startswith("-", self.at) and not self.text.startswith("-]", self.at)
        if not ranged:
            return first[1]
        self.at += 1
        last = self._class_atom()
        if first[0] is None or last[0] is None or first[0] > last[0]:
            raise PatternError("a range that has no beginning or no end")
        return f"{first[1]}-{last[1]}"

    def _class_atom(self) -> tuple[str | None, str]:
        """A character, None for a set, and how either is written in a class."""
        letter = self.text[self.at + 1 : self.at + 2] if self.text.startswith("\\", self.at) else ""
        if letter == "b":
            self.at += 2
            return "\b", r"\x08"
        if letter and letter in SETS:
            self.at += 2
            return None, SETS[letter]
        char = self._character()
        return char, re.escape(char)


def _of_code(code: int) -> str:
    if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        raise PatternError(f"U+{code:04X} is no character")
    return chr(code)
