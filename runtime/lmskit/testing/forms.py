"""Whether the fields of a recorded form, multipart or urlencoded, are those of a spec."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from attrs import frozen

from lmskit.testing.bodies import FormBody, MultipartBody, canonical
from lmskit.testing.parameters import typed, types_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lmskit.testing.openapi import Document, Node

FORMS = ("multipart/form-data", "application/x-www-form-urlencoded")


@frozen
class _Field:
    """A name with what stands under it; `word` is what messages call it."""

    name: str
    content: bytes
    word: str

    def __str__(self) -> str:
        return f"the {self.word} {self.name!r}"


def form_problems(document: Document, schema: Node, kind: str, body: bytes) -> list[str]:
    """Fields that are missing, unknown, given twice or of another type."""
    fields = _fields(kind, body)
    if fields is None:
        return ["its body is not the form that Content-Type says"]
    whole = document.resolve(schema)
    declared: Node = whole.get("properties", {})
    names = [field.name for field in fields]
    word = "part" if kind.startswith("multipart/") else "field"
    problems = [
        f"the {word} {name!r} is missing" for name in whole.get("required", ()) if name not in names
    ]
    if declared and not whole.get("additionalProperties"):
        problems += [f"{field} is unknown" for field in fields if field.name not in declared]
    for name, described in declared.items():
        given = [field for field in fields if field.name == name]
        problems += _checked(document, document.resolve(described), given)
    return problems


def _fields(kind: str, body: bytes) -> list[_Field] | None:
    try:
        read = canonical(kind, body)
    except ValueError:
        return None
    if isinstance(read, MultipartBody):
        parts = [(part.name, part.content) for part in read.parts]
        return None if any(name is None for name, _ in parts) else _named("part", parts)
    if isinstance(read, FormBody):
        return _named("field", [(name, value or b"") for name, value in read.form if name or value])
    return None


def _named(word: str, pairs: Sequence[tuple[bytes | None, bytes]]) -> list[_Field]:
    return [
        _Field((name or b"").decode("utf-8", "replace"), content, word) for name, content in pairs
    ]


def _checked(document: Document, schema: Node, given: list[_Field]) -> list[str]:
    """What is wrong with the values of one name; several stand for an array."""
    if not given:
        return []
    kinds = types_of(schema)
    if "array" in kinds:
        items = document.resolve(schema.get("items", {}))
        values = [typed(types_of(items), _text(field)) for field in given]
        return [f"{given[0]} {error}" for error in document.errors(schema, values)]
    if len(given) > 1:
        return [f"{given[0]} is given {len(given)} times"]
    if schema.get("format") == "binary":
        return []
    if "contentSchema" in schema:
        return _json(document, schema["contentSchema"], given[0])
    value = typed(kinds, _text(given[0]))
    return [f"{given[0]} {error}" for error in document.errors(schema, value)]


def _json(document: Document, schema: Node, field: _Field) -> list[str]:
    try:
        value = json.loads(field.content)
    except ValueError as fault:
        return [f"{field} is not JSON: {fault}"]
    return [f"{field} {error}" for error in document.errors(schema, value)]


def _text(field: _Field) -> str:
    return field.content.decode("utf-8", "replace")
