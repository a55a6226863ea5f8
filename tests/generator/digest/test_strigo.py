from __future__ import annotations

import collections
import random
import re
from pathlib import Path
from typing import Any

import pytest

from generator.digest.facts import Digest, PageError, digests_json, parse_digests
from generator.digest.reading import read
from tests.generator.digest.strigo_edits import FACTS, NOISE
from tests.generator.digest.strigo_page import (
    PAGES,
    content,
    history,
    operations,
    render,
    rows,
    title,
)

DOCUMENTED = Path(__file__).parents[3] / "specs" / "strigo" / "documented.json"
COUNTS = {
    "strigo-events.md": {"op": 5, "field": 18, "param": 3, "body": 28, "example": 10, "notice": 2},
    "strigo-ondemand.md": {
        "op": 5,
        "field": 13,
        "param": 2,
        "body": 22,
        "example": 10,
        "notice": 1,
    },
}


def digest(text: str) -> Digest:
    return read(text.encode(), "page", "strigo")


def values(text: str) -> dict[str, Any]:
    return {fact.key: fact.value for fact in digest(text).facts}


def without_example_remarks(found: dict[str, Any]) -> dict[str, Any]:
    """What examples say of their own values goes with the values."""
    return {
        key: {k: v for k, v in value.items() if k not in ("unlike", "foreign")}
        for key, value in found.items()
    }


def changes(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    return {
        key: after.get(key)
        for key in before.keys() | after.keys()
        if before.get(key) != after.get(key)
    }


@pytest.mark.parametrize("name", PAGES)
def test_counts(name):
    """Each page gives five operations and every row of its tables."""
    found = digest(content(name)).counts()
    assert {kind: found[kind] for kind in COUNTS[name]} == COUNTS[name]


@pytest.mark.parametrize("name", PAGES)
def test_second_count(name):
    """Rows, operations, examples and notices counted without the reader agree with it."""
    text = content(name)
    found = digest(text)
    assert sorted(row.key for row in rows(text)) == sorted(
        fact.key for fact in found.facts if fact.kind in ("field", "param", "body")
    )
    assert [f"op:{title(text)} > {heading}" for heading, _ in operations(text)] == [
        fact.key for fact in sorted(found.operations(), key=lambda fact: fact.lines)
    ]
    assert found.counts()["example"] == len(re.findall(r"(?m)^> \w+ Example$", text))
    assert found.counts()["notice"] == text.count("<aside")


@pytest.mark.parametrize("name", PAGES)
def test_lines(name):
    """Every row has the line that it stands in."""
    text = content(name)
    found = digest(text)
    for row in rows(text):
        fact = found.find(row.key)
        assert fact
        assert fact.lines == (row.at + 1,)


def test_documented_is_what_the_pages_say():
    """The digest in force is that of the two pages."""
    digests = [read(content(name).encode(), name) for name in PAGES]
    assert DOCUMENTED.read_text(encoding="utf-8") == digests_json(digests)


def test_documented_holds_no_prose():
    """The digest in force has names, types and numbers, and no sentence of the page."""
    pages = parse_digests(DOCUMENTED.read_text(encoding="utf-8"))
    for name, page in zip(PAGES, pages, strict=True):
        said = str([(fact.key, fact.value) for fact in page.facts])
        for row in rows(content(name)):
            assert len(row.cells[-1].split()) < 5 or row.cells[-1] not in said


@pytest.mark.parametrize("name", PAGES)
def test_html_twin(name):
    """The page rendered as HTML gives the same facts."""
    text = content(name)
    twin = digest(render(text))
    assert twin.format == "html"
    assert {fact.key: fact.value for fact in twin.facts} == values(text)


def test_history():
    """Older pages are read too, those with tables without borders included."""
    if not history():
        pytest.skip("the vendors' pages are not beside this clone")
    for path in history():
        found = read(path)
        assert len(found.operations()) in (4, 5)
        assert found.counts()["field"] == len(
            re.findall(r"(?m)^\|? ?`[\w.]+` *\|[^|]*\|[^|]*\|?$", path.read_text(encoding="utf-8"))
        )


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("seed", range(50))
def test_fact_edit(name, seed):
    """An edit of a fact changes its place in the digest and nothing else."""
    text = content(name)
    before = values(text)
    dice = random.Random(seed)
    edit = FACTS[seed % len(FACTS)]
    edited, wanted = edit(text, before, dice)
    assert edited != text
    for page in (edited, render(edited)):
        found = changes(before, values(page))
        assert without_example_remarks(
            {key: value or {} for key, value in found.items() if value is not None}
        ) == without_example_remarks(
            {key: value for key, value in wanted.items() if value is not None}
        )
        assert {key for key, value in found.items() if value is None} == {
            key for key, value in wanted.items() if value is None
        }


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("seed", range(50))
def test_noise_edit(name, seed):
    """Layout, wording and example values leave the digest as it was."""
    text = content(name)
    dice = random.Random(seed)
    edits = [NOISE[seed % len(NOISE)], *dice.sample(NOISE[:-4], seed // len(NOISE))]
    edited = text
    for edit in edits:
        edited = edit(edited, dice)
    assert without_example_remarks(values(edited)) == without_example_remarks(values(text))


def test_every_noise_edits_something():
    """No noise edit leaves both pages as they are."""
    for edit in NOISE:
        assert any(edit(content(name), random.Random(1)) != content(name) for name in PAGES)


def whole(full: dict[str, Any], cut: str) -> bool:
    """Whether every operation that a cut page is said to have has all its facts."""
    part = values(cut)
    subjects = {key.partition("/")[0] for key in part if key.startswith("op:")}
    # A notice behind the last table of an operation can be lost: nothing tells that it was there.
    lost = [
        key
        for key in set(full) - set(part)
        if key.partition("/")[0] in subjects and "/notice:" not in key
    ]
    return not lost and all(full[key] == value for key, value in part.items())


@pytest.mark.parametrize("name", PAGES)
def test_truncated(name):
    """A page cut anywhere is an error, or what is left are whole operations."""
    text = content(name)
    full = values(text)
    cuts = [random.Random(seed).randrange(len(text)) for seed in range(20)]
    ends = [found.end() for found in re.finditer("\n", text)]
    outcomes: collections.Counter[str] = collections.Counter()
    for at in (*cuts, *ends[:-1], *(end - 1 for end in ends[:-1])):
        try:
            assert whole(full, text[:at]), text[at - 100 : at]
            outcomes["whole"] += 1
        except PageError:
            outcomes["error"] += 1
    assert outcomes["error"] > 5 * outcomes["whole"]


@pytest.mark.parametrize("name", PAGES)
def test_truncated_html(name):
    """HTML that is cut off is an error."""
    text = render(content(name))
    for seed in range(20):
        with pytest.raises(PageError):
            digest(text[: random.Random(seed).randrange(len(text) - 8)])


BROKEN = {
    "another column": ("| Type     |", "| Kind     |", 0),
    "a cell too many": ("| String   | The event's name.", "| String   | x | The event's name.", 15),
    "a cell too few": ("| `name`                  | String   |", "| `name` |", 15),
    "no rule below the header": ("|-----------------", "| x", 0),
    "an unknown section": ("### Usage", "### Abuse", 70),
    "a deep heading": ("### Usage", "#### Usage", 70),
    "a list": ("Lists all events", "- Lists all events", 72),
    "a second title": ("## Retrieve all events", "# Retrieve all events", 0),
    "neither yes nor no": ("| Yes      |", "| Maybe    |", 122),
    "no path line": ('`GET "/events"`', "Nothing", 0),
    "a broken path line": ('`GET "/events"`', "GET /events", 74),
    "two path lines": ('`GET "/events"`', '`GET "/events"`\n\n`GET "/all"`', 76),
    "no curl": ("$ curl -X GET", "$ wget", 37),
    "an unknown option": ("$ curl -X GET", "$ curl --zap -X GET", 37),
    "an unclosed box": ("</aside>", "", 0),
    "unknown HTML": ("</aside>", "</aside>\n\n<div>x</div>", 271),
    "a lost example heading": ("> Response Example\n", "", 0),
    "an unknown quotation": ("> Request Example", "> Remark", 34),
    "a twin row": ("| `tas`  ", "| `name` ", 25),
    "a definition that the parser drops": ("Get a single event.", "[x]: /y", 0),
}


@pytest.mark.parametrize("case", BROKEN)
def test_not_understood(case):
    """What the reader does not know is an error with its line, not a smaller digest."""
    old, new, line = BROKEN[case]
    text = content("strigo-events.md")
    assert old in text
    with pytest.raises(PageError) as raised:
        digest(text.replace(old, new, 1))
    assert re.fullmatch(r"page(:\d+)?", raised.value.place)
    if line:
        assert raised.value.place == f"page:{line}"


HTML_NOISE = {
    "attributes": lambda text: re.sub(r"<(h\d|p|td|table)>", r'<\1 id="x" class="y">', text),
    "capitals": lambda text: re.sub(r"</?(h\d|table|tr)>", lambda tag: tag[0].upper(), text),
    "comments": lambda text: text.replace("<h3>", "<!-- a <table> --><h3>"),
    "anchors": lambda text: re.sub(r"<(h\d)>", r'<\1><a href="#x"></a>', text),
    "wrapping": lambda text: re.sub(r"</(h\d|td)>", r"\n   </\1>", text),
    "wrappers": lambda text: re.sub(r"(<table>.*?</table>)", r"<div>\1</div>", text, flags=re.S),
    "coloured code": lambda text: re.sub(
        r'(<code class="language-json">)(.*?)(</code>)', r"\1<span>\2</span>\3", text, flags=re.S
    ),
}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("noise", HTML_NOISE)
def test_html_noise(name, noise):
    """The markup around the words of an HTML page leaves the digest as it was."""
    text = render(content(name))
    edited = HTML_NOISE[noise](text)
    assert edited != text
    assert values(edited) == values(text)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<h3>Usage</h3>", "<h3>Usage</h3>loose text"),
        ("<td>Yes</td>", '<td colspan="2">Yes</td>'),
        ("<th>Type</th>", "<th>Kind</th>"),
        ("<h3>URL Parameters</h3>", "<h3>URL Parameters</h3><ul><li>a</li></ul>"),
        ("<body>", "<body>" + "<div>" * 1000),
    ],
)
def test_html_not_understood(old, new):
    """What the reader does not know in HTML is an error too."""
    text = render(content("strigo-events.md"))
    assert old in text
    with pytest.raises(PageError):
        digest(text.replace(old, new, 1))
