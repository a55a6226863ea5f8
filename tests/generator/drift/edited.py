"""Seeded edits of the four pages: of facts, of texts, and of what is noise to both."""

from __future__ import annotations

import random
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from generator.digest.reading import read
from generator.drift.compare import drift
from tests.generator.digest import (
    scormcloud_edits,
    scormcloud_page,
    skilljar_edits,
    skilljar_page,
    strigo_edits,
    strigo_page,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.digest.facts import Digest
    from generator.drift.values import Drift

PAGES: dict[str, Callable[[], str]] = {
    **{name: (lambda name=name: strigo_page.content(name)) for name in strigo_page.PAGES},
    scormcloud_page.NAME: scormcloud_page.content,
    skilljar_page.NAME: skilljar_page.content,
}
"""What gives each page its content, by the name of its file."""
# Edits of words, which the digest of facts calls noise.
_REWORDING = {"reword_cells", "reword_prose", "reword_boxes", "wording"}
_PARTS = {
    scormcloud_page.NAME: (scormcloud_page.take_apart, scormcloud_edits.EDITS),
    skilljar_page.NAME: (skilljar_page.take_apart, skilljar_edits.EDITS),
}
_NOISE = {scormcloud_page.NAME: scormcloud_edits.NOISE, skilljar_page.NAME: skilljar_edits.NOISE}


@lru_cache(maxsize=2 * len(PAGES))
def digest(name: str, text: str) -> Digest:
    """The digest of a page's text."""
    return read(text.encode(), name)


def compare(name: str, before: str, after: str) -> Drift:
    """What is told of an edited page."""
    return drift([digest(name, before)], [digest(name, after)])


def edited_facts(name: str, text: str, seed: int) -> tuple[str, str, dict[str, Any]]:
    """What the edit is called, the page with a fact edited, and the facts that differ."""
    before = {fact.key: fact.value for fact in digest(name, text).facts}
    if name in _PARTS:
        take_apart, edits = _PARTS[name]
        parts, edit = take_apart(text), edits[seed % len(edits)]
        expected = edit(parts, before, random.Random(seed))
        return edit.__name__, parts.text(), expected
    edit = strigo_edits.FACTS[seed % len(strigo_edits.FACTS)]
    after, expected = edit(text, before, random.Random(seed))
    return edit.__name__, after, expected


def noises(name: str) -> list[Any]:
    """What changes a page and nothing that it says."""
    return [
        edit for edit in _NOISE.get(name, strigo_edits.NOISE) if edit.__name__ not in _REWORDING
    ]


def reworded(name: str, text: str, seed: int) -> tuple[str, str] | None:
    """A page with one word more in one of its texts, and the place of that text.

    None where the words of the text are not in one piece in the page.
    """
    dice = random.Random(seed)
    said = dice.choice([one for one in digest(name, text).texts if one.wording])
    lines = text.split("\n")
    at = min(said.lines) - 1
    words = re.findall(r"[a-z]{4,}(?= [a-z]{2,} )", said.wording or "")
    usable = [word for word in words if len(re.findall(rf"\b{word}\b", lines[at])) == 1]
    if not usable:
        return None
    word = dice.choice(usable)
    lines[at] = re.sub(rf"\b{word}\b", f"{word} hardly", lines[at])
    return "\n".join(lines), said.place
