"""A small page of facts and texts, before and after an edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.digest.facts import Digest, Fact
from generator.digest.texts import text_of
from generator.drift.compare import drift

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.drift.values import Change, Drift

CREATE, UPDATE = "op:Toys > Create", "op:Toys > Update"
ROW = {"type": "String", "required": False}
VALUES: dict[str, dict[str, Any]] = {
    "page": {"title": "Toys"},
    CREATE: {"method": "POST", "path": "/toys", "consumes": ["application/json"]},
    f"{CREATE}/auth:basic": {"type": "basic"},
    f"{CREATE}/scope:write": {"scheme": "oauth"},
    f"{CREATE}/param:query:dryRun": {"type": "Boolean", "required": False},
    f"{CREATE}/body:name": {"type": "String", "required": True, "maxLength": 9},
    f"{CREATE}/body:color": {"type": "String", "required": False, "enum": ["red", "green"]},
    f"{CREATE}/status:201": {"schema": "Toy"},
    f"{CREATE}/status:404": {"schema": "Error"},
    f"{CREATE}/schema:request": {"name": "Toy", "argument": "toy", "required": True},
    f"{CREATE}/example:request:1": {
        "parses": True,
        "url": "POST /v1/toys",
        "headers": ["accept"],
        "names": {"name": "string", "parts": "array"},
    },
    UPDATE: {"method": "PATCH", "path": "/toys/:toy_id", "partial": True},
    f"{UPDATE}/param:path:toy_id": {"type": "String", "required": True},
    f"{UPDATE}/response:note": {"type": "String", "required": True},
    "resource:Toy": {},
    "resource:Toy/field:id": {"type": "String"},
    "resource:Toy/field:size": {"type": "Number", "maximum": 9},
}
TEXTS = {
    "page/text:intro": "All of the toys.",
    f"{CREATE}/text:notice:1": "Only on Mondays.",
    f"{CREATE}/body:name/text": "What it is called.",
}
Edit = "Mapping[str, dict[str, Any] | str | None]"


def page(edits: Mapping[str, Any], first: int = 1) -> Digest:
    """The page with facts and texts changed, added or (None) taken away."""
    values = {**VALUES, **{key: one for key, one in edits.items() if not _is_text(key)}}
    words = {**TEXTS, **{key: one for key, one in edits.items() if _is_text(key)}}
    facts = [
        Fact(key, value, (at,))
        for at, (key, value) in enumerate(values.items(), first)
        if value is not None
    ]
    texts = [
        text_of(place, said, [at])
        for at, (place, said) in enumerate(words.items(), first)
        if said is not None
    ]
    return Digest.of("tiny", "page.txt", "text", "", facts, texts=texts)


def _is_text(key: str) -> bool:
    return "/text" in key


def compared(edits: Mapping[str, Any], before: Mapping[str, Any] | None = None) -> Drift:
    """What is told of an edit of the page, whose lines have all moved."""
    return drift([page(before or {})], [page(edits, first=501)])


def told(edits: Mapping[str, Any], before: Mapping[str, Any] | None = None) -> Change:
    """The one change that is told of an edit of facts."""
    found = compared(edits, before)
    assert len(found.changes) == 1, found.changes
    assert not found.texts
    return found.changes[0]
