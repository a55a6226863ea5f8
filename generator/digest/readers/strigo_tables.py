"""The tables of a Strigo page: the attributes of a resource, the parameters of an operation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from generator.digest.blocks import Row, bare
from generator.digest.facts import Notes, PageError
from generator.digest.prose import constraints, mentions_email

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest.blocks import Table
    from generator.spec_nodes import Json

_RESOURCE: Final = ("attribute", "type", "description")
_PARAMETERS: Final = ("attribute", "type", "required", "description")
_NOTES: Final = ("note", "notes", "comment", "comments", "remarks")
"""Further columns that go on describing."""
_PASSED: Final = ("example", "examples")
"""Further columns whose cells are noise."""
_DEFAULT: Final = "default"
"""A further column, which says what a description says by `Default is`."""
_TRUTH: Final = {
    **dict.fromkeys(("yes", "true", "required"), True),
    **dict.fromkeys(("no", "false", "optional"), False),
}


@frozen
class Tables:
    """Puts down the rows of tables."""

    notes: Notes

    def attributes(self, key: str, table: Table) -> None:
        """Put down the rows of the table of a resource, given by its key."""
        for row in self._rows(table, _RESOURCE):
            name, kind, *texts = row.cells
            value = {"type": _type(kind), **_described(texts, kind)}
            self._put(f"{key}/field:{self._name(name, row)}", value, row.line, texts)

    def parameters(self, key: str, table: Table) -> None:
        """Put down the rows of a table of parameters; `key` ends in what they are."""
        for row in self._rows(table, _PARAMETERS):
            name, kind, required, *texts = row.cells
            needed = _TRUTH.get(bare(required).lower())
            if needed is None:
                message = f"{required!r} says neither Yes nor No"
                raise PageError(f"{self.notes.page}:{row.line}", message)
            value = {"type": _type(kind), "required": needed}
            value |= _described(texts, kind)
            self._put(f"{key}:{self._name(name, row)}", value, row.line, texts)

    def _put(self, key: str, value: dict[str, Json], line: int, texts: Sequence[str]) -> None:
        self.notes.add(key, value, line)
        for text in texts:
            self.notes.say(f"{key}/text", text, line)

    def _rows(self, table: Table, header: tuple[str, ...]) -> Sequence[Row]:
        """The cells of these columns, in this order, of each row of a table that has them.

        What stands in columns of notes follows them.
        """
        found = [bare(cell).rstrip(":").lower() for cell in table.header]
        while len(found) > len(header) and not found[-1]:
            found.pop()
        place = f"{self.notes.page}:{table.line}"
        unknown = [cell for cell in found if cell not in (*header, *_NOTES, *_PASSED, _DEFAULT)]
        if unknown or len(set(found)) < len(found) or not set(header) <= set(found):
            columns = " | ".join(header)
            hint = f"its columns should be: {columns}"
            raise PageError(place, f"a table with other columns: {' | '.join(found)}", hint)
        if not table.rows:
            raise PageError(place, "a table without rows", "the page may be cut off")
        return [self._row(row, found, header) for row in table.rows]

    def _row(self, row: Row, found: Sequence[str], header: tuple[str, ...]) -> Row:
        cells = dict(zip(found, row.cells, strict=False))
        wanted = [cells.get(column, "") for column in header]
        if len(row.cells) != len(found) or not all(wanted[:-1]):
            place = f"{self.notes.page}:{row.line}"
            raise PageError(place, "a row with an empty cell, or with too many or too few")
        notes = [cells[column] for column in _NOTES if cells.get(column)]
        if any(sign.isalnum() for sign in cells.get(_DEFAULT, "")):
            notes.append(f"Default is `{bare(cells[_DEFAULT])}`")
        return Row(row.line, (*wanted, *notes))

    def _name(self, cell: str, row: Row) -> str:
        """The name in the first cell of a row."""
        name = bare(cell)
        if not name or any(sign in name for sign in " `/:*"):
            raise PageError(f"{self.notes.page}:{row.line}", f"{cell!r} is no name of a field")
        return name


def _described(texts: Sequence[str], kind: str) -> dict[str, Json]:
    """What the descriptions of a field add to its type."""
    kind = bare(kind)
    found: dict[str, Json] = {}
    for text in texts:
        found = constraints(text, kind) | found
        if kind.lower() in ("string", "list") and mentions_email(text):
            found["format"] = "email"
    return found


def _type(cell: str) -> str:
    """The type that a cell names: `String` and `string` are one."""
    return bare(cell).capitalize()


def is_of_fields(table: Table) -> bool:
    """Whether the first column of a table names fields."""
    return bare(table.header[0]).lower() == _RESOURCE[0]
