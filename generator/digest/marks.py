"""Which texts of a vendor's pages a person has read: `read.json` beside the digest in force."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from attrs import frozen

from generator.problems import Problem
from generator.spec_nodes import is_object, members

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from generator.digest.facts import Digest
    from generator.digest.texts import Text

READ_FILE: Final = "read.json"


@frozen
class Marks:
    """The date at which each text was read: by its place, and by the hash of its words there.

    Two pages of one vendor may have the same place, and then it has two hashes.
    """

    dates: dict[str, dict[str, str]]

    def has(self, text: Text) -> bool:
        """Whether a person has read these words at this place."""
        return text.hash in self.dates.get(text.place, {})

    def latest(self, place: str) -> str:
        """When something at this place was last read; empty if nothing was."""
        return max(self.dates.get(place, {}).values(), default="")

    def gone(self, digests: Iterable[Digest]) -> Iterator[str]:
        """The places of words that were read and are on no page now; none where others stand."""
        known: dict[str, set[str]] = {}
        for text in texts_of(digests):
            known.setdefault(text.place, set()).add(text.hash)
        for place, dates in self.dates.items():
            here = known.get(place, set())
            if here <= dates.keys() and not dates.keys() <= here:
                yield place

    def marked(self, digests: Iterable[Digest], read: Iterable[Text], date: str) -> Marks:
        """These marks, with those of texts just read and without those of words that are gone."""
        fresh = {text.words for text in read}
        dates: dict[str, dict[str, str]] = {}
        for text in texts_of(digests):
            known = self.dates.get(text.place, {})
            if text.hash in known or text.words in fresh:
                dates.setdefault(text.place, {})[text.hash] = known.get(text.hash, date)
            elif known:
                # What was read there before tells a changed text from a new one.
                dates.setdefault(text.place, {}).update(known)
        return Marks(dates)

    def to_json(self) -> str:
        """The text of a `read.json`, a line for each place."""
        lines = (
            f" {json.dumps(place, ensure_ascii=False)}: {json.dumps(dict(sorted(dates.items())))}"
            for place, dates in sorted(self.dates.items())
        )
        return "{\n" + ",\n".join(lines) + "\n}\n"


def texts_of(digests: Iterable[Digest]) -> Iterator[Text]:
    """Every text of every page."""
    for digest in digests:
        yield from digest.texts


def marks_in_force(folder: Path) -> Marks | Problem:
    """The marks that a vendor's folder holds; none if nothing was ever read."""
    path = folder / READ_FILE
    if not path.exists():
        return Marks({})
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        return _unreadable(path, str(error))
    if not is_object(raw) or not all(map(is_object, raw.values())):
        return _unreadable(path, "not an object of objects")
    dates = {
        place: {word: str(date) for word, date in members(node).items()}
        for place, node in raw.items()
    }
    return Marks(dates)


def _unreadable(path: Path, why: str) -> Problem:
    hint = "take it from the version before, or mark all texts anew: check --read"
    return Problem("error", str(path), f"no marks that can be read: {why}", hint)
