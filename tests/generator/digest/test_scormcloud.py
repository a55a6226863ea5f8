"""The reader of SCORM Cloud's text page: counts, edits, cuts and foreign pages."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING, Any

import pytest

from generator.digest.facts import Digest, PageError, parse_digests
from generator.digest.readers.scormcloud_text import read_page
from generator.digest.reading import read
from tests.generator.digest.scormcloud_edits import EDITS, NOISE
from tests.generator.digest.scormcloud_page import NAME, content, take_apart

if TYPE_CHECKING:
    from pathlib import Path

COUNTS = {
    "auth": 54, "notice": 9, "op": 29, "page": 1, "param": 83, "schema": 12, "scope": 50,
    "status": 86,
}  # fmt: skip
PARAMETER_ROW = r"^(Path|Query|Form|\*{4}|Body) \| \w+ \| (?:true|false) \| \w+ \|$"
END = "basic | APP_NORMAL |"


@pytest.fixture(scope="module")
def page() -> str:
    return content()


def values(digest: Digest) -> dict[str, dict[str, Any]]:
    return {fact.key: fact.value for fact in digest.facts}


def difference(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    changed = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
    return {key: after.get(key) for key in changed}


def test_counts(page):
    """The page has 29 operations on 23 paths, and so many facts of every other kind."""
    digest = read_page(page, NAME)
    assert digest.counts() == COUNTS
    assert len({fact.value["path"] for fact in digest.operations()}) == 23


def test_second_count(page):
    """Lines counted in the file itself are as many as the facts that came of them."""
    counts = read_page(page, NAME).counts()
    places = [match[1] for match in re.finditer(PARAMETER_ROW, page, re.MULTILINE)]
    assert places.count("Body") == counts["schema"]
    assert len(places) == counts["param"] + counts["schema"] == 95
    assert len(re.findall(r"^(?:GET|PUT|POST|DELETE)$", page, re.MULTILINE)) == counts["op"]
    assert len(re.findall(r"^\d{3} \|", page, re.MULTILINE)) == counts["status"]
    assert len(re.findall(r"^(?:basic|oauth2) \|", page, re.MULTILINE)) == counts["auth"]
    scopes = re.findall(r"^oauth2 \| OAUTH \| (.+) \|$", page, re.MULTILINE)
    assert sum(len(cell.split()) for cell in scopes) == counts["scope"]
    sentences = r"\b(?:Note: |If t|When a c)|\bvalid for\b"
    assert len(re.findall(sentences, page)) == counts["notice"]


def test_every_row(page):
    """Every row that regular expressions find is the fact of its operation, with its lines."""
    digest = read_page(page, NAME)
    facts = values(digest)
    for operation in take_apart(page).operations:
        for place, name, required, kind in (one.cells for one in operation.parameters):
            if place == "Body":
                fact = facts[f"op:{operation.name}/schema:request"]
                assert (fact["argument"], fact["name"]) == (name, kind)
            else:
                where = "header" if place == "****" else place.lower()
                fact = facts[f"op:{operation.name}/param:{where}:{name}"]
            assert fact["required"] == (required == "true")
        for status, _, schema in (one.cells for one in operation.responses):
            assert facts[f"op:{operation.name}/status:{status}"].get("schema", "") == schema
        for kind, scheme, scopes in (one.cells for one in operation.authentication):
            assert facts[f"op:{operation.name}/auth:{scheme}"] == {"type": kind}
            assert all(f"op:{operation.name}/scope:{scope}" in facts for scope in scopes.split())


def test_parts_are_all_of_the_page(page):
    """The parts that the second count is made of are the page, character for character."""
    assert take_apart(page).text() == page


def test_lines(page):
    """The lines of a fact hold the words of the fact."""
    lines = page.split("\n")
    for fact in read_page(page, NAME).facts:
        said = "\n".join(lines[number - 1] for number in fact.lines)
        words = [
            fact.value[key] for key in ("method", "path", "name", "schema") if key in fact.value
        ]
        words += [fact.name] if fact.kind in ("status", "scope", "auth") else []
        assert all(word in said for word in words), fact


def test_cut_rows_are_whole(page):
    """A row that the page cuts over two lines is one fact with both lines."""
    digest = read_page(page, NAME)
    cut = [fact for fact in digest.facts if fact.kind == "status" and len(fact.lines) == 2]
    assert len(cut) == len(re.findall(r"^(?:MessageSchema|ResponseError) \|$", page, re.MULTILINE))
    assert {fact.value["schema"] for fact in cut} == {"MessageSchema", "ResponseError"}


def test_star_place_is_header(page):
    """The parameter whose place is printed as stars is the one header."""
    found = [fact.key for fact in read_page(page, NAME).facts if "/param:header:" in fact.key]
    assert found == ["op:createUploadAndImportCourseJob/param:header:uploadedContentType"]


@pytest.mark.parametrize("seed", range(57))
def test_edit_of_a_fact(page, seed):
    """An edit of what the page says changes the digest there and nowhere else."""
    before = values(read_page(page, NAME))
    parts = take_apart(page)
    expected = EDITS[seed % len(EDITS)](parts, before, random.Random(seed))
    after = values(read_page(parts.text(), NAME))
    assert expected
    assert difference(before, after) == expected


@pytest.mark.parametrize("seed", range(52))
def test_noise(page, seed):
    """An edit of how the page says it leaves the digest as it was."""
    dice = random.Random(seed)
    text = page
    for _ in range(dice.randint(1, 4)):
        text = NOISE[seed % len(NOISE)](text, dice)
    assert text != page
    assert values(read_page(text, NAME)) == values(read_page(page, NAME))


def test_all_noise_at_once(page):
    """Noise of every kind on one page leaves the digest as it was."""
    dice, text = random.Random(1), page
    for noise in NOISE * 3:
        text = noise(text.replace("\r\n", "\n"), dice)
    assert values(read_page(text, NAME)) == values(read_page(page, NAME))


@pytest.mark.parametrize("mark", ["`{}`", "**{}**", "{} "])
def test_marks_in_cells(page, mark):
    """Marks and case of types are noise, but for the stars that stand for a header."""
    kinds = r"(?<=\| )(String|Boolean|Integer)(?= \|)"
    edited = re.sub(kinds, lambda found: mark.format(found[1].upper()), page)
    edited = re.sub(r"(?m)^(Path|Query|Body)(?= \|)", lambda found: mark.format(found[1]), edited)
    assert edited != page
    assert values(read_page(edited, NAME)) == values(read_page(page, NAME))


def whole_ends(page: str) -> list[int]:
    """Where a page can be cut so that it looks whole: behind the last row of an operation."""
    ends = [match.start() for match in re.finditer(r"(?<=\|)\n\w+\n[A-Z]+\n/", page)]
    return [*ends, *(end + 1 for end in ends)]


def test_cut_behind_any_line(page):
    """A page cut behind any of its lines but the last of an operation is refused."""
    whole = set(whole_ends(page))
    for match in re.finditer(r"\n", page):
        text = page[: match.end()]
        if match.end() in whole:
            assert len(read_page(text, NAME).operations()) == text.count("Authentication:")
        else:
            with pytest.raises(PageError, match=rf"{NAME}:\d+: "):
                read_page(text, NAME)


@pytest.mark.parametrize("seed", range(20))
def test_cut_anywhere(page, seed):
    """A page cut in the middle of an operation is refused.

    One such cut cannot be told from the end of the page: within the row of the basic scheme, which
    then reads as the page's own last line does.
    """
    at = random.Random(seed).randrange(len(page))
    text = page[:at]
    assert at not in whole_ends(page)
    assert not text.endswith(END)
    with pytest.raises(PageError, match=rf"{NAME}:\d+: "):
        read_page(text, NAME)


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("Path | courseId | true | String |", "Path | courseId | true |", 12, "without 4 cells"),
        ("Path | courseId | true", "Cookie | courseId | true", 12, "place of parameters"),
        ("courseId | true | String", "courseId | maybe | String", 12, "true or false"),
        ("courseId | true | String", "courseId | true | Strnig", 12, "'Strnig' is not a type"),
        ("Query | cssUrl", "Path | courseId", 14, "in line 12"),
        ("Type | Name | Required | Schema |", "Type | Name | Schema |", 10, "header that is known"),
        ("---|---|---|---|", "---|---|---|", 11, "dashes of 4 columns"),
        ("400 | Bad request", "4000 | Bad request", 20, "an HTTP status"),
        ("| MessageSchema |", "| a schema |", 20, "the name of a schema"),
        ("basic | APP_NORMAL | |", "digest | APP_NORMAL | |", 26, "kind of scheme"),
        ("| read read:course |", "| read/course |", 27, "a scope"),
        ("Summary\n", "", 6, "'Summary' is missing"),
        ("Consumes: application/json\n", "", 9, "'Consumes'"),
        ("Produces: application/json", "Produces: json", 16, "'Produces'"),
        ("Authentication:\n", "", 23, "a header among the rows"),
        ("\nPOST\n", "\nSEND\n", 5, "operation"),
        ("/courses/{courseId}/preview", "/courses/{courseId/preview", 5, "not a path"),
        ("Returns the", "Returns | the", 7, "neither a row"),
        ("Summary\n", "Summary\nGET\n", 7, "'Parameters' is missing"),
        ("404 | courseId not found |\nMessageSchema |\n", "404 | not found |\n", 21, "cut off"),
        ("oauth2 | OAUTH | read read:course |\n", "oauth2 | OAUTH |\n", 27, "cut off"),
    ],
)
def test_not_understood(page, old, new, line, message):
    """What no rule understands is an error with its line."""
    assert old in page
    with pytest.raises(PageError, match=message) as caught:
        read_page(page.replace(old, new, 1), NAME)
    assert caught.value.place == f"{NAME}:{line}"


@pytest.mark.parametrize(
    "name", ["strigo-events.md", "strigo-ondemand.md", "skilljar-endpoint-reference.txt"]
)
def test_page_of_another_vendor(name):
    """Another vendor's page is refused in its first lines that differ."""
    with pytest.raises(PageError):
        read_page(content(name), name)


@pytest.mark.parametrize(
    "text",
    ["", "\n\n", "Course Service", "a\n" * 200_000, "a | b |\n" * 50_000, "a" * 5_000_000,
     "Type | Name | Scopes |\n---|---|---|\n" + "x\n" * 90_000, "Summary\n" * 50_000],
)  # fmt: skip
def test_garbage(text):
    """What is no page at all is refused, in a time that its size bounds."""
    with pytest.raises(PageError):
        read_page(text, NAME)


def test_detected(page):
    """The page is known without its vendor being named, and refused where another is named."""
    digest = read(page.encode(), NAME)
    assert digest == read_page(page, NAME)
    assert digest == read(page.encode(), NAME, "scormcloud")
    with pytest.raises(PageError, match="scormcloud"):
        read(page.encode(), NAME, "strigo")


def test_digest_in_force(page, pytestconfig):
    """The committed digest is what the reader makes of the page."""
    path: Path = pytestconfig.rootpath / "specs" / "scormcloud" / "documented.json"
    (in_force,) = parse_digests(path.read_text(encoding="utf-8"))
    assert in_force == read_page(page, NAME)
