"""The rows of the three tables of an operation to facts; a cell that is not known is an error.

The page prints the place of a header parameter as bold nothing (`****`): of the five places that
Swagger 2.0 has, it spells the other four.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.digest.facts import PageError

if TYPE_CHECKING:
    from generator.digest.facts import Notes
    from generator.digest.readers.scormcloud_blocks import Row

_PLACES: Final = ("path", "query", "form", "header")
_TYPES: Final = {
    "boolean": "boolean",
    "date": "date",
    "double": "number",
    "file": "file",
    "float": "number",
    "integer": "integer",
    "listlist": "array",
    "long": "integer",
    "number": "number",
    "string": "string",
}
_TRUTH: Final = {"true": True, "false": False}
_SCHEMES: Final = ("basic", "oauth2", "apikey")
_FIELD: Final = re.compile(r"[A-Za-z_][\w.\[\]-]*")
_SCHEMA: Final = re.compile(r"[A-Z]\w*")
_STATUS: Final = re.compile(r"[1-5]\d\d")
_SCHEME: Final = re.compile(r"[A-Z][A-Z0-9_]*")
_SCOPE: Final = re.compile(r"[a-z]+(?::[a-z]+)?")


def parameter(notes: Notes, operation: str, row: Row) -> None:
    """A row `Type | Name | Required | Schema`; the row of a body names the request's schema."""
    place, name, required, kind = row.cells
    needed = _TRUTH.get(required.casefold())
    _check(notes, row, "a name", name, known=_FIELD.fullmatch(name) is not None)
    _check(notes, row, "true or false", required, known=needed is not None)
    if place.casefold() == "body":
        _check(notes, row, "the name of a schema", kind, known=_SCHEMA.fullmatch(kind) is not None)
        value = {"name": kind, "argument": name, "required": needed}
        notes.add(f"{operation}/schema:request", value, *row.numbers)
        return
    where = place.strip("*").casefold() or "header"
    _check(notes, row, "a place of parameters", place, known=where in _PLACES)
    _check(notes, row, "a type", kind, known=kind.casefold() in _TYPES)
    value = {"type": _TYPES[kind.casefold()], "required": needed}
    notes.add(f"{operation}/param:{where}:{name}", value, *row.numbers)


def response(notes: Notes, operation: str, row: Row) -> None:
    """A row `HTTP Code | Description | Schema`; without a schema the answer has no body."""
    status, description, schema = row.cells
    _check(notes, row, "an HTTP status", status, known=_STATUS.fullmatch(status) is not None)
    known = not schema or _SCHEMA.fullmatch(schema) is not None
    _check(notes, row, "the name of a schema", schema, known=known)
    value = {"schema": schema} if schema else {}
    key = f"{operation}/status:{status}"
    notes.add(key, value, *row.numbers)
    notes.say(f"{key}/text", description, *row.numbers)


def authentication(notes: Notes, operation: str, row: Row) -> None:
    """A row `Type | Name | Scopes`: a scheme, and any one of its scopes is enough."""
    kind, name, scopes = row.cells
    _check(notes, row, "a kind of scheme", kind, known=kind.casefold() in _SCHEMES)
    _check(notes, row, "the name of a scheme", name, known=_SCHEME.fullmatch(name) is not None)
    notes.add(f"{operation}/auth:{name}", {"type": kind.casefold()}, *row.numbers)
    for scope in scopes.replace(",", " ").split():
        _check(notes, row, "a scope", scope, known=_SCOPE.fullmatch(scope) is not None)
        notes.add(f"{operation}/scope:{scope}", {"scheme": name}, *row.numbers)


def _check(notes: Notes, row: Row, wanted: str, seen: str, *, known: bool) -> None:
    if not known:
        text = " | ".join(row.cells)
        raise PageError(
            f"{notes.page}:{row.numbers[0]}", f"{seen!r} is not {wanted}, in the row {text[:80]!r}"
        )
