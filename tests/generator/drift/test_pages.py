"""Whole pages: moved, mixed, split and retitled, and what several of them have in common."""

from __future__ import annotations

import random
import re

import pytest

from generator.digest.reading import read
from generator.drift.compare import drift
from generator.drift.values import FACTS, NOTHING, TEXTS
from tests.generator.digest import scormcloud_page, strigo_page
from tests.generator.drift.edited import compare
from tests.generator.drift.pages import CREATE, VALUES, compared, told

NAMES = strigo_page.PAGES


def _shuffled(text):
    """The page with its sections, and the rows of its tables, in another order."""
    dice = random.Random(7)
    head, *sections = re.split(r"(?m)^(?=## )", text)
    dice.shuffle(sections)

    def rows(table):
        first, rule, *rest = table[0].splitlines()
        dice.shuffle(rest)
        return "\n".join((first, rule, *rest, ""))

    mixed = head + "\n".join(f"{section.rstrip()}\n" for section in sections)
    return re.sub(r"(?m)(?:^\|.*\|[ ]*\n)+", rows, mixed)


def _small_types(text):
    return re.sub(r"\| (String|Boolean|Number|List|Datetime) ", lambda m: m[0].lower(), text)


def _items_and_nulls(text):
    return text.replace('"tas": []', '"tas": ["a@b.c"]').replace('"online"', "null")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("noise", [_shuffled, _small_types, _items_and_nulls, strigo_page.render])
def test_layout(name, noise):
    """Order, spelling of types, values of examples, and the format of the page are noise."""
    text = strigo_page.content(name)
    assert noise(text) != text
    assert compare(name, text, noise(text)).code == NOTHING


def test_pages_in_any_order():
    """Each page is compared with the older one that it is a version of."""
    digests = [read(strigo_page.DOCS / name) for name in NAMES if strigo_page.content(name)]
    assert drift(digests, digests[::-1]).code == NOTHING
    alone = drift(digests, digests[:1])
    assert (alone.code, alone.pages) == (NOTHING, ((NAMES[0], NAMES[0]),))


def test_a_new_page():
    """A page that no older one is a version of is new as a whole, an operation at a time."""
    old, new = (read(strigo_page.DOCS / name) for name in NAMES if strigo_page.content(name))
    found = drift([old], [old, new])
    assert found.pages[1] == ("", NAMES[1])
    assert {(change.action, change.place) for change in found.changes} == {("added", "")}
    assert len(found.changes) == 1 + len(new.operations())


def test_a_title_is_a_text():
    """A page retitled, and an operation of another name at the same address, are reworded."""
    text = strigo_page.content(NAMES[0])
    found = compare(NAMES[0], text, text.replace("# Events\n", "# Meetings\n", 1))
    assert [(one.place, one.before, one.after) for one in found.texts] == [
        ("title", "Events", "Meetings")
    ]
    assert found.code == TEXTS
    name, page = scormcloud_page.NAME, scormcloud_page.content()
    found = compare(name, page, page.replace("getCourses\n", "listAllCourses\n", 1))
    assert [(one.place, one.after) for one in found.texts] == [("heading", "listAllCourses")]


def test_what_was_contradictory_is_no_news():
    """An example that was sent elsewhere before is, when both addresses move."""
    text = strigo_page.content(NAMES[0])
    found = compare(NAMES[0], text, text.replace("/events", "/meetings"))
    assert found.code == FACTS
    assert not found.faults
    assert {change.aspect for change in found.changes} <= {"path", "url"}


def test_the_scopes_of_a_scheme_go_with_it():
    """They are not told beside it."""
    scheme = {f"{CREATE}/scope:write": {"scheme": "basic"}}
    change = told({f"{CREATE}/auth:basic": None, f"{CREATE}/scope:write": None}, scheme)
    assert change.place == "auth basic"


def test_an_example_follows_its_tables():
    """Of a field that its table lost too, the example says nothing new."""
    name, example = f"{CREATE}/body:name", f"{CREATE}/example:request:1"
    lost = {**VALUES[example], "names": {"parts": "array"}}
    assert told({name: None, f"{name}/text": None, example: lost}).keys == (name, "")


def test_a_notice_put_first_is_one_text():
    """The notice that was there before is not reworded."""
    first, second = (f"{CREATE}/text:notice:{at}" for at in (1, 2))
    found = compared({first: "Twice a day.", second: "Only on Mondays."})
    assert [(one.action, one.after) for one in found.texts] == [("added", "Twice a day.")]
