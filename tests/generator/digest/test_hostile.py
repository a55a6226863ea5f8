"""Pages damaged in any way: each is read or refused, in a time that its size bounds."""

from __future__ import annotations

import contextlib
import random
import re
import time
from functools import cache
from typing import TYPE_CHECKING

import pytest

from generator.digest.facts import PageError
from generator.digest.reading import LONGEST_LINE, read
from tests.generator.digest import scormcloud_page, skilljar_page, strigo_page

if TYPE_CHECKING:
    from collections.abc import Callable

PAGES: dict[str, Callable[[], str]] = {
    "events.md": lambda: strigo_page.content("strigo-events.md"),
    "ondemand.md": lambda: strigo_page.content("strigo-ondemand.md"),
    "events.html": lambda: strigo_page.render(strigo_page.content("strigo-events.md")),
    "skilljar.txt": skilljar_page.content,
    "skilljar.html": lambda: skilljar_page.take_apart(skilljar_page.content()).html(),
    "scormcloud.txt": scormcloud_page.content,
    "scormcloud.html": lambda: scormcloud_page.take_apart(scormcloud_page.content()).html(),
}
FRAGMENTS = (
    *(
        "<main></main>",
        "<a class='nav'>",
        "<b>",
        "<div>",
        "<td>",
        "<table>",
        "<aside>",
        "</aside>",
        "</div>",
        "</html>",
        "<!--",
        "-->",
    ),
    *("|", "| ", "---|", "`", "```\n", "~~~", "> ", "# ", "- ", "**a", "[", "](", "![", "(", "{"),
    *("{{<", "{{< notice >}}", "{{< /notice >}}", ":::note\n", ":::\n", "[!NOTE] ", "\\", "&amp;"),
    *("'a', ", "'a' or ", "1,000", "1 to 2 ", "default: ", "at most 5 ", "one of a, b", "a/b"),
    *(
        "$ curl -X ",
        "-F a=b ",
        '"a": ',
        "Example Request:\n",
        "list\n",
        "users > list\n",
        "String |",
    ),
    *("\u200b", "\u2019", "\ud7ff", "\U0001f4a9", "\t", "\u2028", "\x0b", "\x00", "\n", "x"),
)


@cache
def page(name: str) -> str:
    return PAGES[name]()


def insert(text: str, dice: random.Random) -> str:
    at = dice.randrange(len(text))
    return text[:at] + dice.choice(FRAGMENTS) + text[at:]


def repeat(text: str, dice: random.Random) -> str:
    """Many lines of one fragment, each almost as long as a line may be."""
    fragment = dice.choice(FRAGMENTS)
    line = fragment * ((LONGEST_LINE - 1) // len(fragment)) + "\n"
    lines = text.split("\n")
    at = dice.randrange(len(lines))
    return "\n".join([*lines[:at], line * dice.choice((1, 5, 25)), *lines[at:]])


def swell(text: str, dice: random.Random) -> str:
    """A fragment many times at the end of a sentence, where descriptions stand."""
    found = dice.choice(list(re.finditer(r"\.", text)))
    return text[: found.start()] + dice.choice(FRAGMENTS) * 500 + text[found.start() :]


def cut(text: str, dice: random.Random) -> str:
    begin = dice.randrange(len(text))
    return text[:begin] + text[begin + dice.choice((1, 10, 1000)) :]


def move(text: str, dice: random.Random) -> str:
    one, two, three = sorted(dice.randrange(len(text)) for _ in range(3))
    return text[:one] + text[two:three] + text[one:two] + text[three:]


def double(text: str, dice: random.Random) -> str:
    one, two = sorted(dice.randrange(len(text)) for _ in range(2))
    return text[:two] + text[one:]


def lose(text: str, dice: random.Random) -> str:
    """The page without one of its signs."""
    return text.replace(dice.choice("|`<>/\"'-#\n"), "")


def shuffle(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    dice.shuffle(lines)
    return "\n".join(lines)


def damaged(text: str, dice: random.Random) -> str:
    kinds = (insert, insert, insert, repeat, swell, cut, cut, move, double, lose, shuffle)
    for damage in dice.choices(kinds, k=dice.choice((1, 1, 2, 4))):
        text = damage(text, dice) or "x"
    return text


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("seed", range(10))
def test_damaged(name, seed):
    """A damaged page is read, or refused with its place, in a time that its size bounds."""
    text = damaged(page(name), random.Random(f"{name} {seed}"))
    refused: PageError | None = None
    begin = time.process_time()
    try:
        read(text.encode(), name)
    except PageError as error:
        refused = error
    assert time.process_time() - begin < 2 + 60e-6 * len(text)
    if refused:
        place = re.fullmatch(rf"{re.escape(name)}(?::(\d+))?", refused.place)
        assert place
        assert place[1] is None or 1 <= int(place[1]) <= text.count("\n") + text.count("\x0b") + 1


def test_both_outcomes():
    """The damage above is neither harmless always nor always fatal."""
    outcomes = {name: {"read": 0, "refused": 0} for name in PAGES}
    for name in ("events.md", "scormcloud.txt"):
        for seed in range(20):
            text = damaged(page(name), random.Random(seed))
            try:
                read(text.encode(), name)
                outcomes[name]["read"] += 1
            except PageError:
                outcomes[name]["refused"] += 1
        assert min(outcomes[name].values()) > 0


EMPTY = ("<table></table>", "<table><tr></tr></table>", "<table><!-- x --></table>", "<pre></pre>")
EMPTY += ("<ul></ul>", "<h2></h2>", "<aside></aside>", "<blockquote></blockquote>", "<p></p>")


@pytest.mark.parametrize("name", [name for name in PAGES if name.endswith(".html")])
@pytest.mark.parametrize("element", EMPTY)
def test_empty_elements(name, element):
    """An element with nothing in it, in front of any table or heading, is read or refused."""
    text = page(name)
    places = [found.start() for found in re.finditer(r"<(?:table|h\d|/body)\b", text)]
    for at in random.Random(name + element).sample(places, 2):
        with contextlib.suppress(PageError):
            assert read(f"{text[:at]}{element}{text[at:]}".encode(), name).facts


@pytest.mark.parametrize("name", [name for name in PAGES if name.endswith(".html")])
@pytest.mark.parametrize(
    "element", ["<main></main>", "<div class='nav'></div>", "<div class='note'>x</div>", "<p>x</p>"]
)
def test_many_elements(name, element):
    """As many elements as a page may hold cost a time that grows no faster than they do."""
    text = page(name).replace("<body>", "<body>" + element * (300_000 // len(element)), 1)
    begin = time.process_time()
    with contextlib.suppress(PageError):
        assert read(text.encode(), name).facts
    assert time.process_time() - begin < 2 + 60e-6 * len(text)
