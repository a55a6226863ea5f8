"""Pages altered by a word: whatever it is part of, a fact or a text, `check` has to fail.

What is noise is left alone: values of examples, targets of links, names of languages and of boxes.
"""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

import pytest

from generator.check.run import check
from generator.check.texts import unread
from generator.digest.facts import PageError
from generator.digest.marks import Marks, marks_in_force
from generator.digest.reading import read
from tests.generator.digest.in_force import SPECS, digests, spec
from tests.generator.digest.test_texts import PAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.texts import Text

VENDOR = {name: name.partition("-")[0] for name in PAGES}
CASES = {
    "events-six-rules-changed.md": ("strigo-events.md", 7),
    "notice-changed.md": ("strigo-ondemand.md", 1),
    "desc-rule-changed.md": ("strigo-ondemand.md", 3),
}
"""Pages of the same vendor in which somebody changed rules, and in how many texts."""
COUNT = 100
WORDS = ("never", "always", "only", "without", "another", "ignored", "before", "unless")
WORD = re.compile(r"(?<![\w/.])[A-Za-z_]{2,}(?![\w/])")
KEY = re.compile(r'(?<=")[a-z_]+(?="\s*:)')
LINK = re.compile(r"\]\([^)]*\)")
BEARING = re.compile(r"/text:(?:heading|example:\w+:\d+)$")
VALUES = re.compile(r"^'|\bCan be\b")
JSON = re.compile(r'[{}\[\]]|^\s*"|":|",')

Span = tuple[int, int]


def spans(name: str, text: str) -> list[Span]:
    """Where the words of a page stand that are part of a fact or of a text."""
    at, fenced, front, found = 0, False, False, list[Span]()
    for number, line in enumerate(text.split("\n")):
        front ^= line == "---" and (front or number == 0)
        fenced ^= line.startswith("```")
        noise = line.startswith(("```", ">", "<")) or front or line == "---"
        pattern = KEY if fenced else WORD
        if name.endswith(".txt"):
            noise = VENDOR[name] == "skilljar" and JSON.search(line) is not None
        links = [link.span() for link in LINK.finditer(line)]
        for word in pattern.finditer(line) if not noise else ():
            if not any(start <= word.start() < end for start, end in links):
                found.append((at + word.start(), at + word.end()))
        at += len(line) + 1
    return found


def mutations(name: str, text: str) -> Iterator[tuple[str, str]]:
    """The page with another word in one place, and what was done."""
    dice, known = random.Random(name), spans(name, text)
    for start, end in dice.sample(known, COUNT):
        word = dice.choice([one for one in WORDS if one != text[start:end].lower()])
        line = text.count("\n", 0, start) + 1
        yield f"{line}: {text[start:end]} -> {word}", text[:start] + word + text[end:]


def marks(vendor: str) -> Marks:
    found = marks_in_force(SPECS / vendor)
    assert isinstance(found, Marks)
    return found


def fails(name: str, text: str, read_before: Marks) -> bool:
    """Whether the page cannot be read, or `check` has a problem with it."""
    vendor = VENDOR[name]
    try:
        fresh = read(text.encode(), name, vendor)
    except PageError:
        return True
    pages = [fresh if page.page == name else page for page in digests(vendor)]
    if any(unread(vendor, pages, read_before)):
        return True
    return bool(check(spec(vendor), pages).problems)


@pytest.mark.parametrize("name", PAGES)
def test_another_word_in_one_place_is_noticed(name: str) -> None:
    """None of a hundred words, drawn all over the page, can change unseen."""
    text, read_before = PAGES[name](name), marks(VENDOR[name])
    assert not fails(name, text, read_before)
    slipped = [what for what, page in mutations(name, text) if not fails(name, page, read_before)]
    assert slipped == []


@pytest.mark.parametrize("name", PAGES)
def test_each_text_is_noticed_by_one_word(name: str) -> None:
    """Another word in a text is a problem: in all of them at once, each by its place.

    Headings, what announces an example and lists of values may make the page one that no reader
    takes; they are altered one at a time.
    """
    text, vendor = PAGES[name](name), VENDOR[name]
    lines, read_before = text.split("\n"), marks(vendor)
    altered = set[str]()
    for one in read(text.encode(), name, vendor).texts:
        at, line = with_another_word(lines, one)
        if BEARING.search(one.place) or VALUES.search(one.wording or ""):
            page = "\n".join([*text.split("\n")[:at], line, *text.split("\n")[at + 1 :]])
            assert fails(name, page, read_before), one
        else:
            lines[at] = line
            altered.add(one.place)
    fresh = read("\n".join(lines).encode(), name, vendor)
    pages = [fresh if page.page == name else page for page in digests(vendor)]
    found = [problem.message for problem in unread(vendor, pages, read_before)]
    missed = [place for place in altered if not any(f" {place} " in one for one in found)]
    assert sorted(missed) == []


def with_another_word(lines: list[str], text: Text) -> tuple[int, str]:
    """A line (from 0) that the text stands in, with the last word of the text there altered."""
    first, last = min(text.lines) - 1, max(text.lines) - 1
    for word in reversed(re.findall(r"\b[A-Za-z]{2,}\b", text.wording or "")):
        for at in (*range(last, first - 1, -1), last + 1):
            if found := list(re.finditer(rf"\b{word}\b", lines[at])):
                end = found[-1].end()
                return at, f"{lines[at][:end]}less{lines[at][end:]}"
    raise AssertionError(text)


@pytest.mark.parametrize("case", CASES)
def test_rules_that_say_the_opposite(case: str) -> None:
    """Each rule that was turned round is one problem, and no other text is."""
    name, count = CASES[case]
    vendor = VENDOR[name]
    fresh = read(PAGES[name](f"cases/{case}").encode(), name, vendor)
    pages = [fresh if page.page == name else page for page in digests(vendor)]
    assert len(list(unread(vendor, pages, marks(vendor)))) == count
