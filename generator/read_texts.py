"""`check --read`: mark texts of the digests in force as read, and show which."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from rich.console import Console

from generator import pages
from generator.digest.facts import PageError
from generator.digest.in_force import digests_in_force
from generator.digest.marks import READ_FILE, marks_in_force
from generator.digest.reading import read
from generator.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from generator.digest.facts import Digest


def mark_as_read(folders: Sequence[Path], files: Sequence[Path]) -> list[Problem]:
    """Mark what the digests of the vendors have and nobody has read; with pages, what these have.

    A page that is not the one in force, or is of another vendor, marks nothing.
    """
    try:
        given = [read(path) for path in files]
    except PageError as error:
        return [Problem("error", error.place, error.message, error.hint)]
    vendors = {folder.name for folder in folders}
    problems = [
        Problem("error", page.page, f"a page of {page.vendor}, whose texts are not asked for")
        for page in given
        if page.vendor not in vendors
    ]
    for folder in folders if not problems else ():
        pages_of_it = [page for page in given if page.vendor == folder.name]
        if pages_of_it or not given:
            problems += _mark(folder, pages_of_it)
    return problems


def _mark(folder: Path, given: Sequence[Digest]) -> list[Problem]:
    digests, marks = digests_in_force(folder), marks_in_force(folder)
    if isinstance(digests, Problem):
        return [digests]
    if isinstance(marks, Problem):
        return [marks]
    if problems := [problem for page in given for problem in _other(page, digests)]:
        return problems
    words = {text.words: text.wording or "" for page in given for text in page.texts}
    fresh = [
        (digest, text)
        for digest in digests
        for text in digest.texts
        if not marks.has(text) and (not given or text.words in words)
    ]
    console = Console(stderr=True, soft_wrap=True)
    for line in pages.texts_lines((page, one, words.get(one.words, "")) for page, one in fresh):
        console.print(line, markup=False, highlight=False)
    date = datetime.now(UTC).date().isoformat()
    after = marks.marked(digests, (text for _, text in fresh), date)
    (folder / READ_FILE).write_text(after.to_json(), encoding="utf-8")
    return []


def _other(page: Digest, digests: Sequence[Digest]) -> list[Problem]:
    """What a page says that the digests in force do not."""
    known = {text.words for digest in digests for text in digest.texts}
    return [
        Problem(
            "error",
            f"{page.page}:{min(text.lines, default=1)}",
            f"the digest in force has other words at {text.place}",
            "put this page in force first: python -m generator digest PAGE… --into FILE",
        )
        for text in page.texts
        if text.words not in known
    ]
