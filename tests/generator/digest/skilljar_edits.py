"""Seeded edits of Skilljar's page: of what it says, and of how it says it.

An edit of a fact changes the parts of the page in place and tells what has to change in the digest:
keys with their new values, None for a key that is gone.
"""

from __future__ import annotations

import copy
import random
import re
from collections.abc import Callable
from typing import Any

from tests.generator.digest.skilljar_page import TYPES, Operation, Page, Row, Table

Values = dict[str, Any]
Edit = Callable[[Page, Values, random.Random], Values]
SYNONYMS = {
    "associated": "connected",
    "based upon": "depending on",
    "details": "particulars",
    "displayed": "shown",
    "filters": "conditions",
    "given": "named",
    "Get": "Read",
    "organization": "company",
    "system": "product",
    "The title": "A title",
}


def _some(page: Page, dice: random.Random, least: int = 1) -> tuple[Table, Row, str]:
    """A row of a table with so many rows that the request is made of, and its key."""
    triples = [
        (table, row, f"op:{operation.name}/{table.prefix}{row.name}")
        for operation in page.operations
        for table in operation.tables
        for row in table.rows
        if table.kind != "Response Object" and len(table.rows) >= least
    ]
    return dice.choice(triples)


def _where(page: Page, pattern: str, dice: random.Random) -> tuple[Operation, str]:
    """An operation whose prose has the pattern, and its key."""
    operations = [one for one in page.operations if re.search(pattern, one.about)]
    operation = dice.choice(operations)
    return operation, f"op:{operation.name}"


def _moved(before: Values, old: str, new: str) -> Values:
    return {old: None, new: before[old]}


def _below(before: Values, key: str) -> Values:
    """What is said of an operation, by the rest of the key."""
    return {
        name.removeprefix(key): value
        for name, value in before.items()
        if name == key or name.startswith(f"{key}/")
    }


def field_added(page: Page, before: Values, dice: random.Random) -> Values:
    table, _, key = _some(page, dice)
    row = Row("", False, "", "", "")
    row.put(
        name="added_field",
        required=dice.random() < 0.5,
        description=dice.choice(("", "What is new")),
        type=dice.choice(TYPES),
    )
    table.rows.insert(dice.randrange(len(table.rows) + 1), row)
    value = {"type": row.type.lower(), "required": row.required}
    return {f"{key[: key.rindex(':')]}:added_field": value}


def field_removed(page: Page, before: Values, dice: random.Random) -> Values:
    table, row, key = _some(page, dice, least=2)
    table.rows.remove(row)
    return {key: None}


def field_renamed(page: Page, before: Values, dice: random.Random) -> Values:
    _, row, key = _some(page, dice)
    row.put(name=f"{row.name}_renamed")
    return _moved(before, key, f"{key}_renamed")


def field_retyped(page: Page, before: Values, dice: random.Random) -> Values:
    _, row, key = _some(page, dice)
    while before[key].keys() - {"type", "required"}:
        # What its description says may depend on its type.
        _, row, key = _some(page, dice)
    row.put(type=dice.choice([name for name in TYPES if name != row.type]))
    return {key: {**before[key], "type": row.type.lower()}}


def field_required(page: Page, before: Values, dice: random.Random) -> Values:
    _, row, key = _some(page, dice)
    row.put(required=not row.required)
    return {key: {**before[key], "required": row.required}}


def value_changed(page: Page, before: Values, dice: random.Random) -> Values:
    """A value in the list of a description, added or taken away."""
    while True:
        _, row, key = _some(page, dice)
        if row.description.startswith("'") or "Can be" in row.description:
            break
    values = before[key]["enum"]
    if dice.random() < 0.5:
        quote, last = ("'" if row.description[0] == "'" else ""), values[0]
        new = row.description.replace(
            f"{quote}{last}{quote}", f"{quote}NEW{quote}, {quote}{last}{quote}", 1
        )
        row.put(description=new)
        return {key: {**before[key], "enum": ["NEW", *values]}}
    row.put(description=re.sub(rf"'?{re.escape(values[0])}'? ?, ", "", row.description, count=1))
    return {key: {**before[key], "enum": values[1:]}}


def default_changed(page: Page, before: Values, dice: random.Random) -> Values:
    while True:
        _, row, key = _some(page, dice)
        if "default" in before[key]:
            break
    new, value = {True: ("False", False), 0: ("3", 3)}.get(before[key]["default"], ("zoom", "zoom"))
    row.put(description=re.sub(r"(efault \(|efaults to )[\w.]+", rf"\g<1>{new}", row.description))
    return {key: {**before[key], "default": value}}


def condition_removed(page: Page, before: Values, dice: random.Random) -> Values:
    while True:
        _, row, key = _some(page, dice)
        if "conditional" in before[key] and "names" not in before[key]:
            break
    row.put(description="What it is for")
    return {key: {name: before[key][name] for name in ("type", "required")}}


def operation_added(page: Page, before: Values, dice: random.Random) -> Values:
    at = dice.randrange(len(page.operations) - 1)
    operation = page.operations[at]
    new = copy.deepcopy(operation)
    new.above, new.heading = [], dice.choice(("added > list", "a > b > partial_update", "archive"))
    page.operations.insert(at + 1, new)
    below = _below(before, f"op:{operation.name}")
    return {f"op:{new.name}{name}": value for name, value in below.items()}


def operation_removed(page: Page, before: Values, dice: random.Random) -> Values:
    operation = dice.choice([one for one in page.operations[:-1] if not one.above])
    page.operations.remove(operation)
    return _gone(before, operation)


def operation_renamed(page: Page, before: Values, dice: random.Random) -> Values:
    operation = dice.choice(page.operations[:-1])
    below, gone = _below(before, f"op:{operation.name}"), _gone(before, operation)
    operation.heading = dice.choice(("renamed > list", "renamed > by > read"))
    return {**gone, **{f"op:{operation.name}{name}": value for name, value in below.items()}}


def _gone(before: Values, operation: Operation) -> Values:
    return {f"op:{operation.name}{name}": None for name in _below(before, f"op:{operation.name}")}


def page_size_changed(page: Page, before: Values, dice: random.Random) -> Values:
    operation, key = _where(page, r"\d+ results per page", dice)
    operation.about = re.sub(r"\d+ results per page", "250 results per page", operation.about)
    return {key: {**before[key], "perPage": 250}}


def limit_changed(page: Page, before: Values, dice: random.Random) -> Values:
    operation, key = _where(page, r"limit of \d+", dice)
    operation.about = operation.about.replace("limit of 500", "limit of 50")
    return {key: {**before[key], "maxItems": 50}}


def rule_removed(page: Page, before: Values, dice: random.Random) -> Values:
    sentence = r"PUT and PATCH are identical - both do partial updates\.?"
    operation, key = _where(page, sentence, dice)
    operation.about = re.sub(sentence, "", operation.about)
    return {key: {name: value for name, value in before[key].items() if name != "partial"}}


def status_changed(page: Page, before: Values, dice: random.Random) -> Values:
    operation, key = _where(page, "return a 201", dice)
    operation.about = operation.about.replace("return a 201", "return a 202")
    return _moved(before, f"{key}/status:201", f"{key}/status:202")


def media_changed(page: Page, before: Values, dice: random.Random) -> Values:
    tables = [(one, table) for one in page.operations for table in one.tables]
    operation, table = dice.choice([pair for pair in tables if pair[1].kind == "Request Body"])
    table.intro = re.sub(
        r"application/json", "multipart/form-data", table.intro, flags=re.IGNORECASE
    )
    key = f"op:{operation.name}"
    return {key: {**before[key], "consumes": ["multipart/form-data"]}}


def notice_added(page: Page, before: Values, dice: random.Random) -> Values:
    operation, key = _where(page, r"\A[^{|]+\Z", dice)
    operation.about += "This must not be called twice.\n"
    ordinal = 1 + sum(name.startswith(f"{key}/notice:") for name in before)
    return {f"{key}/notice:{ordinal}": {}}


def example_field_added(page: Page, before: Values, dice: random.Random) -> Values:
    operation, key = _where(
        page, r"\AExample Request\n|\n(?:Example body|Example POST.*):\n\{\n", dice
    )
    operation.about = operation.about.replace("{", '{\n"added": [{"a": 1.5}],\n', 1)
    name = f"{key}/example:request:1"
    names = {"added": "array", "added[]": "object", "added[].a": "number"}
    return {name: {**before[name], "names": {**before[name]["names"], **names}}}


EDITS: tuple[Edit, ...] = (
    field_added, field_removed, field_renamed, field_retyped, field_required, value_changed,
    default_changed, condition_removed, operation_added, operation_removed, operation_renamed,
    page_size_changed, limit_changed, rule_removed, status_changed, media_changed, notice_added,
    example_field_added,
)  # fmt: skip


def _at(text: str, pattern: str, dice: random.Random) -> re.Match[str]:
    return dice.choice(list(re.finditer(pattern, text, re.MULTILINE)))


def _replace(text: str, match: re.Match[str], new: str) -> str:
    return text[: match.start()] + new + text[match.end() :]


def padding(text: str, dice: random.Random) -> str:
    found = _at(text, r"(?<=\S) (?=\S)", dice)
    return _replace(text, found, dice.choice(("  ", "\t", " \u00a0 ")))


def indent(text: str, dice: random.Random) -> str:
    return _replace(text, _at(text, r"^(?=.)", dice), "   ")


def trailing(text: str, dice: random.Random) -> str:
    return _replace(text, _at(text, r"$", dice), " \t")


def left_border(text: str, dice: random.Random) -> str:
    return _replace(text, _at(text, r"^(?=[a-zP][\w ]* \|(?!\Z))", dice), "| ")


def right_border(text: str, dice: random.Random) -> str:
    found = _at(text, r"(?<=[a-z]) \|(?: \|)?$(?!\Z)", dice)
    return _replace(text, found, dice.choice(("", " | ", " | |")))


def dashes(text: str, dice: random.Random) -> str:
    new = dice.choice((":---", "-------", " :---: ", "--- "))
    found = _at(text, r"^---(?:\|---)+\|$", dice)
    return _replace(text, found, found[0].replace("---", new))


def cut_row(text: str, dice: random.Random) -> str:
    """A row that goes on in the next line, within a description or before a cell."""
    found = _at(text, r"(?<=\w) (?=\w+ .*\| \w+ \|$)|(?<=\|) (?=[A-Z]\w+ \|)", dice)
    return _replace(text, found, "\n")


def joined_row(text: str, dice: random.Random) -> str:
    return text.replace("Example:\n| Array", "Example: | Array")


def cut_prose(text: str, dice: random.Random) -> str:
    found = _at(text, r"(?<= (?:the|and|for)) (?=[a-z]+ [^|\n{]*\.$)", dice)
    return _replace(text, found, "\n")


def joined_prose(text: str, dice: random.Random) -> str:
    return _replace(text, _at(text, r"(?<=[a-z])\n(?=(?:objects?|encoded|from) \w+)", dice), " ")


def blank_lines(text: str, dice: random.Random) -> str:
    return _replace(text, _at(text, r"\n", dice), "\n\n \n")


def wording(text: str, dice: random.Random) -> str:
    """Another word in a sentence or in a description."""
    word = dice.choice(sorted(SYNONYMS))
    return _replace(text, _at(text, rf"(?<![\w\"]){word}\b(?!\")", dice), SYNONYMS[word])


def example_value(text: str, dice: random.Random) -> str:
    """Another string or number as the value of a field."""
    found = _at(text, r"(?<=\": )(?:\"[\w ]+\"|[1-9]\d*)(?=,?$)", dice)
    return _replace(text, found, '"another"' if found[0].startswith('"') else "77")


def links(text: str, dice: random.Random) -> str:
    old, new = dice.choice((("http:", "https:"), ("https:", "http:")))
    return text.replace(old, new)


def line_ends(text: str, dice: random.Random) -> str:
    return text.replace("\n", "\r\n")


NOISE: tuple[Callable[[str, random.Random], str], ...] = (
    padding, indent, trailing, left_border, right_border, dashes, cut_row, joined_row, cut_prose,
    joined_prose, blank_lines, wording, example_value, links, line_ends,
)  # fmt: skip
