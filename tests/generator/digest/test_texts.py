"""The texts of a page: where they stand, what changes their hash, and what does not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator.digest.facts import Notes, digests_json, parse_digests
from generator.digest.reading import read
from generator.digest.texts import hash_of, normalized, text_of
from tests.generator.digest import scormcloud_page, skilljar_page, strigo_page

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from generator.digest.facts import Digest

SAME = {
    "wrapping": ("You can only\n  delete it.", "You can only delete it."),
    "a blank that does not break": ("You can\u00a0only", "You can only"),
    "curly quotes": ("the event\u2019s \u201cready\u201d state", 'the event\'s "ready" state'),
    "quotes of another kind": ("either 'days' or 'hours'", 'either "days" or "hours"'),
    "quotes around alternatives": ('["public"/"private"]', "[`public`/`private`]"),
    "a code span": ("in `ready` state.", "in ready state."),
    "a code span before a full stop": ("in the `ready` .", "in the ready."),
    "emphasis": ("you **must** do it", "you must do it"),
    "a dot of a list": ("* name (optional)", "\u2022 name (optional)"),
    "a dash": ("optional \u2013 see below", "optional - see below"),
    "a dash that begins an item": ("- name (optional)", "name (optional)"),
    "an ellipsis": ("and so on\u2026", "and so on..."),
    "the case of a type": ("A String, or a List of Strings", "A string, or a list of strings"),
    "an invisible break": ("mile\u00adstone", "milestone"),
    "an accent in two characters": ("cafe\u0301", "caf\u00e9"),
}
OTHER = {
    "a word": ("You can only delete it.", "You can always delete it."),
    "a negation": ("You cannot delete it.", "You can delete it."),
    "a number": ("at most 256 chars", "at most 255 chars"),
    "a unit": ("limited to 64K chars", "limited to 64 chars"),
    "an apostrophe": ("it's", "its"),
    "the case of a value": ("in the state READY", "in the state ready"),
    "the order of words": ("users of courses", "courses of users"),
    "a word taken apart": ("cannot", "can not"),
    "a comparison": ("less than 5", "more than 5"),
    "a sign": ("-5 or more", "5 or more"),
}
PAGES: dict[str, Callable[[str], str]] = {
    **dict.fromkeys(strigo_page.PAGES, strigo_page.content),
    scormcloud_page.NAME: scormcloud_page.content,
    skilljar_page.NAME: skilljar_page.content,
}
"""What gives each page its content, by the name of its file."""


@pytest.mark.parametrize("case", SAME)
def test_noise_changes_no_hash(case: str) -> None:
    """Wrapping, quotes, markup and the case of type names are not words."""
    one, other = SAME[case]
    assert one != other
    assert normalized(one) == normalized(other)
    assert hash_of(one) == hash_of(other)


@pytest.mark.parametrize("case", OTHER)
def test_a_word_changes_the_hash(case: str) -> None:
    """What could mean something else has another hash."""
    one, other = OTHER[case]
    assert hash_of(one) != hash_of(other)


def test_a_text_is_put_together_from_the_lines_that_a_place_has() -> None:
    """Paragraphs of one part of a page are one text, with all their lines."""
    notes = Notes("a.md")
    notes.say("page/text:intro", "One.", 3)
    notes.say("page/text:intro", "  \n", 4)
    notes.say("page/text:intro", "Two.", 7, 5)
    (text,) = notes.digest("strigo", "markdown", "").texts
    assert (text.wording, text.lines) == ("One. Two.", (3, 5, 7))
    assert text == text_of("page/text:intro", "One. Two.", [3, 5, 7])


@pytest.mark.parametrize(
    ("place", "about"),
    [
        ("page/text:intro", "page"),
        ("op:a > b/text:notice:1", "op:a > b"),
        ("op:a > b/body:text/text", "op:a > b/body:text"),
        ("resource:R/field:x.y/text", "resource:R/field:x.y"),
    ],
)
def test_a_place_names_what_the_text_is_about(place: str, about: str) -> None:
    """The key of the fact, or of what the text stands in."""
    assert text_of(place, "Words.", [1]).about == about


@pytest.mark.parametrize("name", PAGES)
def test_the_words_are_known_while_reading_and_kept_nowhere(name: str) -> None:
    """A digest has the wording, its JSON only place, hash and lines."""
    digest = read(PAGES[name](name).encode(), name)
    assert digest.texts
    assert all(text.wording for text in digest.texts)
    kept = digests_json([digest])
    (again,) = parse_digests(kept)
    assert again == digest
    assert {text.wording for text in again.texts} == {None}
    for node in json.loads(kept)["pages"][0]["texts"].values():
        assert set(node) == {"hash", "lines"}


@pytest.mark.parametrize("name", PAGES)
def test_each_text_stands_in_its_lines(name: str) -> None:
    """The first word of a text is in the first of its lines, or right below the tag there."""
    page = PAGES[name](name)
    lines = page.split("\n")
    for text in read(page.encode(), name).texts:
        near = normalized(" ".join(lines[min(text.lines) - 1 : max(text.lines) + 1]))
        assert normalized(text.wording or "").split()[0] in near, text


@pytest.mark.parametrize("name", strigo_page.PAGES)
def test_markdown_and_its_rendering_have_the_same_texts(name: str) -> None:
    """What Hugo makes of a page are the same words."""
    page = strigo_page.content(name)
    markdown, html = (read(one.encode(), name) for one in (page, strigo_page.render(page)))
    assert hashes(markdown) == hashes(html)


@pytest.mark.parametrize("module", [scormcloud_page, skilljar_page])
def test_a_text_page_and_its_html_have_the_same_texts(module: ModuleType) -> None:
    """What the tests make of a text page in HTML are the same words."""
    page = module.content()
    text, html = (read(one.encode(), "p") for one in (page, module.take_apart(page).html()))
    assert hashes(text) == hashes(html)


def hashes(digest: Digest) -> dict[str, str]:
    return {text.place: text.hash for text in digest.texts}
