"""The rows of the tables of a Skilljar page.

Where a description is empty the text has the type in its place, so the last cell that is filled
is the type. A row may be cut over lines; it is whole once it has a type.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.digest.blocks import bare
from generator.digest.readers.skilljar_lines import normal
from generator.digest.readers.skilljar_model import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

TYPED: Final = ("Parameter", "Description", "Type")
UNTYPED: Final = ("Parameter", "Description")
TYPES: Final = ("array", "boolean", "enum", "integer", "number", "object", "string")
_NAME: Final = re.compile(r"(?P<name>[a-z][a-z0-9_]*)(?P<required> required)?")
_RULE: Final = re.compile(r":?-{2,}:?")


def cells_of(text: str) -> tuple[str, ...]:
    """The cells of a row up to the last that is filled."""
    cells = [bare(normal(cell)) for cell in text.strip().removeprefix("|").split("|")]
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)


def columns_for(kind: str) -> tuple[tuple[str, ...], ...]:
    """The columns that the table of a section may have; only what is answered may lack types."""
    return (TYPED, UNTYPED) if kind == "response" else (TYPED,)


def columns_of(text: str, kind: str, following: str) -> tuple[str, ...]:
    """The columns if the text is the head of the table of such a section, else nothing."""
    cells = cells_of(text)
    goes_on = cells_of(following) == TYPED[len(cells) :]
    return cells if cells in columns_for(kind) and not goes_on else ()


def is_rule(text: str, columns: Sequence[str]) -> bool:
    """Whether the line is the rule below the head of a table."""
    cells = cells_of(text)
    return len(cells) == len(columns) and all(map(_RULE.fullmatch, cells))


def begins_row(text: str, following: str) -> bool:
    """Whether a line within a table begins a row; the rest of its first cell may follow."""
    return "|" in text or re.match(r"required\s*\|", following) is not None


def is_whole(text: str, following: str, columns: Sequence[str]) -> bool:
    """Whether the lines of a row so far have all its cells, or another row follows."""
    cells = cells_of(text)
    if len(cells) < 2:
        return False
    if tuple(columns) == TYPED and cells[-1].casefold() not in TYPES:
        return text.endswith("|") and _starts(following)
    return text.endswith("|") or "|" not in following or _starts(following)


def _starts(text: str) -> bool:
    """Whether the line has cells, the first of which can be a name."""
    cells = cells_of(text)
    return len(cells) > 1 and _NAME.fullmatch(cells[0]) is not None


def row_of(cells: Sequence[str], columns: Sequence[str], lines: Sequence[int]) -> Row | str:
    """The row that the cells are, or what is wrong with them."""
    if len(cells) > len(columns):
        return f"{len(cells)} cells in a table of {len(columns)} columns"
    first = _NAME.fullmatch(cells[0]) if cells else None
    if first is None:
        return f"{cells[0] if cells else ''!r} is no name"
    rest, kind = list(cells[1:]), ""
    if tuple(columns) == TYPED:
        kind = bare(rest.pop()) if rest else ""
        if kind.casefold() not in TYPES:
            return f"{kind!r} is no type"
    return Row(
        first["name"], bool(first["required"]), " ".join(rest), kind.casefold(), tuple(lines)
    )
