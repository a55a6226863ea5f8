"""The texts that came, went or say something else, of what both pages have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.digest.facts import Fact
from generator.digest.texts import hash_of
from generator.drift.making import label
from generator.drift.pairing import pair
from generator.drift.values import Place, TextChange

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.digest.texts import Text
    from generator.drift.pairing import Subject
    from generator.drift.values import Change

_SCHEME: Final = re.compile(r"\bhttps?://")
_NOTICE: Final = re.compile(r"(?<=/text:notice):\d+$")


def text_changes(old: Subject, new: Subject, changes: Iterable[Change]) -> Iterator[TextChange]:
    """What the texts of an operation, a resource or a page say otherwise.

    The texts of rows that came or went belong to those; `changes` has them, and rows that moved.
    """
    moved = {change.keys[0]: change.keys[1] for change in changes if all(change.keys)}
    alone = {key for change in changes if not all(change.keys) for key in change.keys if key}
    before = [(_place(text, old, new, moved), text) for text in old.texts]
    paired = pair(
        [one for one in before if one[1].about not in alone],
        [(text.place, text) for text in new.texts if text.about not in alone],
        # A notice put before another one leaves the words of that one as they were.
        lambda one: _NOTICE.sub("", one[0]) + one[1].hash if _NOTICE.search(one[0]) else "",
        lambda one: one[0],
    )
    for (_, was), (_, now) in paired.both:
        if not _same(was, now):
            yield _changed(old, new, was, now)
    for _, text in paired.gone:
        yield _changed(old, new, text, None)
    for _, text in paired.new:
        yield _changed(old, new, None, text)


def heading_change(old: Subject, new: Subject) -> TextChange | None:
    """Another title of a page, or name of an operation whose heading is no text of its own."""
    was, now = _name(old), _name(new)
    if was == now or any(text.place.endswith("/text:heading") for text in new.texts):
        return None
    return TextChange(
        action="changed",
        operation=new.fact.name,
        place="heading" if new.fact.name else "title",
        before=was,
        after=now,
        was=Place(old.page, old.fact.lines),
        now=Place(new.page, new.fact.lines),
    )


def _name(subject: Subject) -> str:
    return subject.fact.name or str(subject.fact.value.get("title") or "")


def _place(text: Text, old: Subject, new: Subject, moved: Mapping[str, str]) -> str:
    """The place that a text of before would have in the newer page."""
    about = moved.get(text.about) or new.fact.key + text.about.removeprefix(old.fact.key)
    return about + text.place.removeprefix(text.about)


def _same(one: Text, other: Text) -> bool:
    """Whether the words are the same, by whatever scheme a page is linked."""
    if one.hash == other.hash or other.wording is None:
        return one.hash == other.hash
    schemes = ("http://", "https://")
    hashes = {hash_of(_SCHEME.sub(scheme, other.wording)) for scheme in schemes}
    if one.wording is not None:
        return hash_of(_SCHEME.sub(schemes[0], one.wording)) in hashes
    return one.hash in hashes


def _changed(old: Subject, new: Subject, one: Text | None, other: Text | None) -> TextChange:
    text = other or one
    about = Fact(text.about if text else "")
    part = text.place.removeprefix(f"{about.key}/text").strip(":") if text else ""
    return TextChange(
        action="changed" if one and other else "added" if other else "removed",
        operation=new.fact.name,
        place=label(about) if about.kind else part.replace(":", " "),
        before=one.wording if one else None,
        after=other.wording if other else None,
        was=Place(old.page, one.lines) if one else Place(),
        now=Place(new.page, other.lines) if other else Place(),
    )
