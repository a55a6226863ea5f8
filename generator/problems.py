"""What a room of the generator has to complain about, as values.

Problems are collected, printed together at the end, and fail the build once.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

Level = Literal["error", "warning"]


@frozen
class Problem:
    """One complaint: how bad it is, where it is, what it is, and what to do about it."""

    level: Level
    place: str
    """`file:line` where the file is known, otherwise a JSON Pointer."""
    message: str
    hint: str = ""

    def __str__(self) -> str:
        text = f"{self.place}: {self.level}: {self.message}"
        return f"{text} ({self.hint})" if self.hint else text


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems by file, line and text, each once."""
    return tuple(sorted(set(problems), key=_rank))


def failed(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems forbids going on."""
    return any(problem.level == "error" for problem in problems)


def report(problems: Iterable[Problem]) -> str:
    """The problems one a line, and a last line that counts them; empty if there are none."""
    ordered = in_order(problems)
    if not ordered:
        return ""
    errors = sum(problem.level == "error" for problem in ordered)
    return "\n".join([*map(str, ordered), f"{errors} errors, {len(ordered) - errors} warnings"])


def _rank(problem: Problem) -> tuple[str, int, str, str]:
    """Line 9 comes before line 10, which plain text order would turn round."""
    found = re.fullmatch(r"(.*):(\d{1,9})", problem.place, re.DOTALL)
    file, line = (found[1], int(found[2])) if found else (problem.place, 0)
    return file, line, problem.message, problem.hint
