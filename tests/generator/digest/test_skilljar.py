from __future__ import annotations

import random
import re
from pathlib import Path
from typing import Any

import pytest

from generator.digest.facts import Digest, PageError, digests_json
from generator.digest.readers.skilljar_text import read_page
from generator.digest.reading import read
from tests.generator.digest.skilljar_edits import EDITS, NOISE
from tests.generator.digest.skilljar_page import NAME, content, take_apart

DOCUMENTED = Path(__file__).parents[3] / "specs" / "skilljar" / "documented.json"
TINY = """A reference
Words about it.
things
list
Returns a paginated list (100 results per page) of things.
Query Parameters
Put these into the URL.
Parameter | Description | Type |
---|---|---|
page | Integer | |
kind | 'A', 'B' or null | Enum |
webhooks
create
Request Body
The request body should be "application/json"
Parameter | Description | Type |
---|---|---|
target_url required | String | |
basic_au |"""


@pytest.fixture(scope="module")
def page() -> str:
    return content()


@pytest.fixture(scope="module")
def digest(page: str) -> Digest:
    return read_page(page, NAME)


def values(text: str) -> dict[str, Any]:
    return {fact.key: fact.value for fact in read_page(text, NAME).facts}


def changes(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    return {
        key: after.get(key)
        for key in before.keys() | after.keys()
        if before.get(key) != after.get(key)
    }


def number_of(text: str, line: str) -> int:
    return text.split("\n").index(line) + 1


def test_counts(digest):
    """The page has 130 operations, 599 rows of requests, 21 of a response, and 56 examples."""
    rows = [fact for fact in digest.facts if fact.kind in ("param", "body")]
    printed = [fact for fact in rows if "." not in fact.name]
    examples = [fact.value["parses"] for fact in digest.facts if fact.kind == "example"]
    assert len(digest.operations()) == 130
    assert (len(printed), len(rows) - len(printed)) == (599, 13)
    assert digest.counts()["response"] == 21
    assert (len(examples), examples.count(False)) == (56, 20)


def test_second_count(page, digest):
    """Lines counted with regular expressions alone give the same operations, rows and types."""
    lines = page.split("\n")
    rows = [
        line for line in lines if "|" in line and not re.match(r"Parameter \||---|basic_au ", line)
    ]
    rows = [line for line in rows if line != "| Array |"]
    headed = [line for line in lines if line.count(" > ") and re.fullmatch(r"[a-z_> -]+", line)]
    verbs = r"(?:list|create|read|update|partial_update|delete|fulfill|anonymize)"
    headed += [line for line in lines if re.fullmatch(verbs, line)]
    lessons = len(re.findall(r"^lessons\nUpdates", page, re.MULTILINE))
    facts = [fact for fact in digest.facts if fact.kind in ("param", "body", "response")]
    facts = [fact for fact in facts if "." not in fact.name]
    assert len(headed) + lessons == len(digest.operations())
    assert len(rows) == len(facts)
    assert sum(bool(re.match(r"\w+ required \|", row)) for row in rows) == sum(
        fact.value.get("required", False) for fact in facts
    )
    for kind in ("String", "Integer", "Boolean", "Array", "Object", "Enum"):
        # The one row that is cut over two lines has its type in the second.
        count = sum(bool(re.search(rf"\| {kind} \|(?: \|)?$", row)) for row in rows)
        found = sum(fact.value["type"] == kind.lower() for fact in facts)
        assert count + (kind == "Array") == found


def test_rows_and_lines(page, digest):
    """Every row of every table is a fact with its line, its type, and whether it is required."""
    for operation in take_apart(page).operations:
        for table in operation.tables:
            prefix = f"op:{operation.name}/{table.prefix}"
            if table.kind == "Response Object":
                prefix = f"op:{operation.name}/response:"
            for row in table.rows:
                fact = digest.find(prefix + row.name)
                assert fact is not None
                assert page.split("\n")[fact.lines[0] - 1] == row.text.split("\n")[0]
                assert fact.value["type"] == (row.type.lower() or None)
                assert fact.value.get("required", False) == row.required


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("op:courses > create/body:labels", {"type": "array", "required": False}),
        (
            "op:lesson-progress > update/body:success_status",
            {"type": "enum", "required": False, "enum": ["PASSED", "FAILED"], "nullable": True},
        ),
        (
            "op:domains > plan > plan-enrollments > create",
            {
                "method": None,
                "path": None,
                "consumes": ["application/json"],
                "idempotentOn": ["user.id", "enrolled_at"],
            },
        ),
        (
            "op:assets > create/body:asset.aspect_ratio",
            {"type": None, "required": False, "enum": ["16:9", "4:3"], "default": "16:9"},
        ),
        ("op:groups > create/body:sign_up_field_rule.require_match_all", {"type": None}),
        (
            "op:web-packages > create/body:web_package.redirect_on_completion",
            {"type": None, "required": False, "default": True},
        ),
        (
            "op:quiz-questions > create/body:answers",
            {"type": "array", "required": False, "conditional": True},
        ),
        ("op:domains > users > signup-fields-bulk > create/status:201", {"headers": ["Location"]}),
        ("resource:group-categories", {"operations": 0}),
        ("op:purchases > read/response:currency_code", {"type": None}),
        ("page", {"title": "Skilljar API endpoint reference", "cut": "webhooks > create"}),
    ],
)
def test_facts(digest, key, expected):
    """Tables, sentences, lists of fields, bare headings and the cut end are in the digest."""
    assert digest.find(key).value == expected


def test_purchase_states(digest):
    """A list of values in prose belongs to the field that the example has under that name."""
    fact = digest.find("op:domains > users > create/body:purchase.purchase_state")
    assert fact is None
    fact = digest.find(
        "op:domains > published-courses > enrollments > create/body:purchase.purchase_state"
    )
    assert len(fact.value["enum"]) == 7


def test_broken_examples(digest):
    """An example that is no JSON says so, and has the names of its fields all the same."""
    names = digest.find("op:domains > access-code-pools > read/example:response:1").value["names"]
    assert (names["start_date"], names["code_count"]) == ("string", "number")
    value = digest.find("op:web-packages > list/example:response:1").value
    assert value["parses"] is False
    assert value["names"]["results[].title"] == "string"
    value = digest.find("op:domains > users > signup-fields-bulk > create/example:response:1").value
    assert value["names"]["signup_fields[].signup_field.label"] == "string"


def test_documented(page, digest):
    """The digest in force is the one of the page."""
    assert DOCUMENTED.read_text(encoding="utf-8") == digests_json([read(page.encode(), NAME)])
    assert read(page.encode(), NAME) == digest


@pytest.mark.parametrize("seed", range(54))
def test_edited_facts(page, digest, seed):
    """An edit of what the page says changes the digest there and nowhere else."""
    edit = EDITS[seed % len(EDITS)]
    parts = take_apart(page)
    before = {fact.key: fact.value for fact in digest.facts}
    expected = edit(parts, before, random.Random(seed))
    assert expected
    assert changes(before, values(parts.text())) == expected


@pytest.mark.parametrize("seed", range(60))
def test_edited_noise(page, digest, seed):
    """An edit of how the page says it leaves the digest as it was."""
    dice = random.Random(seed)
    edited = NOISE[seed % len(NOISE)](page, dice)
    assert edited != page
    before = {fact.key: fact.value for fact in digest.facts}
    assert changes(before, values(edited)) == {}


def test_noise_all_over(page, digest):
    """A hundred edits of all kinds in one page leave the digest as it was."""
    dice, edited = random.Random(4), page
    for _ in range(100):
        edited = dice.choice(
            [edit for edit in NOISE if edit.__name__ not in ("joined_row", "line_ends")]
        )(edited, dice)
    before = {fact.key: fact.value for fact in digest.facts}
    assert changes(before, values(edited)) == {}


def told_wrongly(full: Digest, cut: str) -> list[str]:
    """The facts that a page cut off says otherwise than the whole one, or lacks without notice.

    The page names the last operation as the one that may lack facts, and facts of its prose.
    """
    found = read_page(cut, NAME)
    whole = {fact.key: fact.value for fact in full.facts}
    part = {fact.key: fact.value for fact in found.facts}
    hashes = {text.place: text.hash for text in full.texts}
    last = f"op:{part.pop('page')['cut']}"
    told = {key.partition("/")[0] for key in part} - {last}
    wrong = [key for key in whole if key.partition("/")[0] in told and key not in part]
    wrong += [text.place for text in found.texts if hashes.get(text.place) != text.hash]
    for key, value in part.items():
        same = whole.get(key) == value or (key == last and value.items() <= whole[key].items())
        wrong += [] if same else [key]
    return wrong


@pytest.mark.parametrize("part", range(10))
def test_ends_behind_a_line(page, digest, part):
    """Each line can be the last, once the first operation has begun, and no fact is then half."""
    lines = page.split("\n")
    first = lines.index("list") + 2
    # All over the page, and each line of its last table and examples.
    ends = [*range(first + part * 29, len(lines), 290), *range(len(lines) - 1 - part, 2525, -10)]
    for end in ends:
        assert told_wrongly(digest, "\n".join(lines[:end] + [""] * (end % 2))) == []


@pytest.mark.parametrize("kind", ["Query Parameters", "Request Body", "Response Object"])
def test_ends_in_a_section(page, digest, kind):
    """Each line of an operation can be the last: of its prose, examples, headings and tables."""
    parts = take_apart(page)
    having = [one for one in parts.operations[1:] if kind in {table.kind for table in one.tables}]
    operation = max(having, key=lambda one: len(one.about))
    lines = page.split("\n")
    begin = page[: page.index(operation.text())].count("\n")
    for end in range(begin + 1, begin + operation.text().count("\n") + 2):
        assert told_wrongly(digest, "\n".join(lines[:end])) == []


@pytest.mark.parametrize("seed", range(20))
def test_truncated(page, digest, seed):
    """A page cut off anywhere tells no fact wrongly, or is an error with the line of the cut."""
    cut = random.Random(seed).randrange(1, len(page) - 1)
    last, wrong, at = page.count("\n", 0, cut) + 1, list[str](), 0
    try:
        wrong = told_wrongly(digest, page[:cut])
    except PageError as error:
        at = int(error.place.partition(":")[2])
    assert wrong == []
    assert at == 0 or last - 2 <= at <= last


@pytest.mark.parametrize("seed", range(20))
def test_truncated_in_a_row(page, seed):
    """A page that is cut off in a row is an error with its line and what to do."""
    rows = list(re.finditer(r"(?m)^[a-z_]+(?: required)? \|.* \w+ \|$", page))
    row = random.Random(seed).choice(rows)
    cut = random.Random(seed).randrange(page.index("|", row.start()) + 1, row.end() - 3)
    with pytest.raises(PageError, match="ends in a row") as caught:
        read_page(page[:cut], NAME)
    assert caught.value.place == f"{NAME}:{page.count(chr(10), 0, cut) + 1}"
    assert caught.value.hint


def test_truncated_between_operations(page, digest):
    """A page that ends where an operation does has all facts of the operations before."""
    parts = take_apart(page)
    parts.cut = ""
    for count in (len(parts.operations), 129, 100, 64, 1):
        parts.operations = parts.operations[:count]
        found = read_page(parts.text(), NAME)
        assert len(found.operations()) == count
        assert told_wrongly(digest, parts.text()) == []
    parts.operations = []
    with pytest.raises(PageError):
        read_page(parts.text(), NAME)


def test_last_row_completed(page):
    """The page with the row whole in which it ends has one more fact, and no other change."""
    tail = content("cases/skilljar-last-row-completed.tail.txt")
    line = tail.rstrip("\n").split("\n")[-1]
    completed = page[: page.rindex("\n") + 1] + line
    key = "op:webhooks > create/body:basic_auth_password"
    for end in ("", "\n"):
        found = changes(values(page), values(completed + end))
        assert found == {key: {"type": "string", "required": False}}


@pytest.mark.parametrize("mark", ["`{}`", "**{}**"])
def test_marked_types(page, digest, mark):
    """Marks and case of the types are noise."""
    edited = re.sub(
        r"\| ((?!Type|Description)\w+) \|$",
        lambda found: f"| {mark.format(found[1].upper())} |",
        page,
        flags=re.M,
    )
    assert edited != page
    assert changes({fact.key: fact.value for fact in digest.facts}, values(edited)) == {}


@pytest.mark.parametrize(
    "name", ["strigo-events.md", "strigo-ondemand.md", "scormcloud-course-service.txt"]
)
def test_other_vendors(name):
    """A page of another vendor is refused."""
    with pytest.raises(PageError):
        read_page(content(name), name)
    with pytest.raises(PageError, match="not of skilljar"):
        read(content(name).encode(), name, "skilljar")


def test_tiny():
    """A page in the layout is read, whatever it is about."""
    found = values(TINY)
    assert found["op:things > list/param:query:kind"]["enum"] == ["A", "B"]
    assert found["op:things > list"]["perPage"] == 100
    assert len(found) == 6
    assert values(TINY.replace("webhooks\n", "others\nwebhooks\n"))["resource:others"]


PAGE = "page | Integer | |"
QUERY = "Query Parameters\n"
HEAD = "Parameter | Description | Type |"
KIND = "kind | 'A', 'B' or null | Enum |"
LIST = "Returns a paginated list (100 results per page) of things."


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        (PAGE, "page | Whole | |", "page | Whole | |", "no type"),
        (PAGE, "page | a | b | Integer |", "page | a | b | Integer |", "4 cells"),
        (PAGE, "The page | Integer | |", "The page | Integer | |", "no name"),
        (PAGE, "page | A page |", "page | A page |", "no type"),
        (PAGE, "kind | Integer | |", KIND, "stands here"),
        (PAGE, f"{PAGE}\nSome words.", "Some words.", "no heading"),
        ("'A', 'B'", "'A', B", "kind | 'A', B or null | Enum |", "no known form"),
        (f"{HEAD}\n---", "Name | Type |\n---", "Name | Type |", "unknown"),
        ("|---|---|\npage", "|---|\npage", "---|---|", "rule"),
        ("Query", "Cookie", HEAD, "outside"),
        (QUERY, f"create\n{QUERY}", "create", "begins before"),
        (QUERY, f"{{}}\n{QUERY}", "{}", "announces"),
        (QUERY, f"Example Answer:\n{{}}\n{QUERY}", "{}", "neither"),
        (QUERY, f"Example Request:\n{QUERY}", "Query Parameters", "none follows"),
        (QUERY, f"Example Request:\n{{ [\n{QUERY}", "{ [", "no end"),
        (QUERY, f"state = 'A', 'B'\n{QUERY}", LIST, "0 known"),
        ('"application/json"', "JSON", "Request Body", "media type"),
        ("basic_au |", "basic_author |", "basic_author |", "ends in a row"),
        ("basic_au |", "kind | String", "kind | String", "ends in a row"),
        ("basic_au |", "Some words.", "Some words.", "no heading"),
        (f"{HEAD}\n---", "Name |\n---", "Name |", "unknown"),
    ],
)
def test_not_understood(old, new, line, message):
    """What is not understood is an error with its line, never a smaller digest."""
    edited = TINY.replace(old, new, 1)
    with pytest.raises(PageError, match=message) as caught:
        read_page(edited, "p")
    assert caught.value.place == f"p:{number_of(edited, line)}"


@pytest.mark.parametrize(
    "text", ["", "\n\n", "list\n", "{}", "a | b |\n", "<html></html>", "x\n" * 9999]
)
def test_garbage(text):
    """What is no page at all is an error."""
    with pytest.raises(PageError):
        read_page(text, "p")


def test_bounded():
    """Brackets without end and prose of many lines are read, or refused, in bounded time."""
    with pytest.raises(PageError, match="no end"):
        read_page(TINY.replace(QUERY, f"Example Request:\n{'[' * 1_000_000}\n{QUERY}"), "p")
    prose = "It must be so.\n" * 50_000
    assert len(values(TINY.replace(QUERY, prose + QUERY))) == 50_006
