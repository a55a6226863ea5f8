"""Seeded edits of Strigo's pages: of what they say, and of how they say it.

An edit of a fact gives the new text and what has to change in the digest: keys with their new
values, None for a key that is gone.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable
from typing import Any

from tests.generator.digest.strigo_page import Row, operations, rows, title

Values = dict[str, Any]
Edit = Callable[[str, Values, random.Random], tuple[str, Values]]
TYPES = ("String", "Number", "Integer", "Boolean", "List", "Object", "Datetime")


def _line(text: str, at: int, line: str | None) -> str:
    lines = text.split("\n")
    lines[at : at + 1] = [] if line is None else [line]
    return "\n".join(lines)


def _some(text: str, dice: random.Random, fits: Callable[[Row], bool] = lambda _: True) -> Row:
    """A row that is not the only one of its table."""
    found = rows(text)
    tables = [row.table for row in found]
    return dice.choice([row for row in found if tables.count(row.table) > 1 and fits(row)])


def _replace_in_row(text: str, row: Row, old: str, new: str) -> str:
    line = text.split("\n")[row.at]
    assert old in line
    return _line(text, row.at, line.replace(old, new, 1))


def add_field(text: str, before: Values, dice: random.Random) -> tuple[str, Values]:
    row = _some(text, dice)
    name, kind = f"added_{dice.randrange(100)}", dice.choice(TYPES)
    cells, value = [f"`{name}`", kind], {"type": kind}
    if len(row.cells) == 3:
        value["required"] = dice.choice((True, False))
        cells.append("Yes" if value["required"] else "No")
    line = f"| {' | '.join((*cells, 'Something new.'))} |"
    there = text.split("\n")[row.at]
    return _line(text, row.at, f"{there}\n{line}"), {f"{row.table}:{name}": value}


def remove_field(text: str, before: Values, dice: random.Random) -> tuple[str, Values]:
    row = _some(text, dice)
    return _line(text, row.at, None), {row.key: None}


def rename_field(text: str, before: Values, dice: random.Random) -> tuple[str, Values]:
    row = _some(text, dice)
    new = f"renamed_{dice.randrange(100)}"
    edited = _replace_in_row(text, row, f"`{row.name}`", f"`{new}`")
    return edited, {row.key: None, f"{row.table}:{new}": before[row.key]}


def retype(text: str, before: Values, dice: random.Random) -> tuple[str, Values]:
    # Values, formats and defaults depend on the type, so those fields stay as they are.
    row = _some(text, dice, lambda row: not {"enum", "format", "default"} & set(before[row.key]))
    kinds = [kind for kind in TYPES if kind != row.cells[0] and kind not in ("String", "List")]
    kind = dice.choice(kinds)
    edited = _replace_in_row(text, row, f"| {row.cells[0]} ", f"| {kind} ")
    return edited, {row.key: {**before[row.key], "type": kind}}


def flip_required(text: str, before: Values, dice: random.Random) -> tuple[str, Values]:
    row = _some(text, dice, lambda row: len(row.cells) == 3)
    old, new = ("Yes", "No") if row.cells[1] == "Yes" else ("No", "Yes")
    edited = _replace_in_row(text, row, f"| {old} ", f"| {new} ")
    return edited, {row.key: {**before[row.key], "required": new == "Yes"}}


def change_value(text: str, before: Values, dice: random.Random) -> tuple[str, Values]:
    row = _some(text, dice, lambda row: "enum" in before[row.key])
    old = before[row.key]["enum"]
    at = dice.randrange(len(old))
    new = [*old[:at], "other", *old[at + 1 :]]
    edited = re.sub(rf"\b{old[at]}\b", "other", text.split("\n")[row.at], count=1)
    return _line(text, row.at, edited), {row.key: {**before[row.key], "enum": new}}


def add_value(text: str, before: Values, dice: random.Random) -> tuple[str, Values]:
    row = _some(text, dice, lambda row: "(`" in row.cells[-1] or "public/" in row.cells[-1])
    old = before[row.key]["enum"]
    wanted = [*old, "other"]
    line = (
        text.split("\n")[row.at]
        .replace("`)", "`, `other`)")
        .replace("/private ", "/private/other ")
    )
    return _line(text, row.at, line), {row.key: {**before[row.key], "enum": wanted}}


def add_limit(text: str, before: Values, dice: random.Random) -> tuple[str, Values]:
    row = _some(text, dice, lambda row: row.cells[0] == "String" and len(row.cells[-1]) > 20)
    most = dice.randrange(2, 5000)
    edited = _replace_in_row(
        text, row, f" {row.cells[-1]}", f" {row.cells[-1]} Max {most} characters."
    )
    value = {"maxLength": most, **before[row.key]}
    if "limited to" in row.cells[-1]:
        edited = re.sub(r"limited to \d+", f"limited to {most}", text.split("\n")[row.at])
        edited, value = _line(text, row.at, edited), {**value, "maxLength": most}
    return edited, {row.key: value}


def add_default(text: str, before: Values, dice: random.Random) -> tuple[str, Values]:
    row = _some(text, dice, lambda row: row.cells[0] == "Boolean")
    value = dice.choice((True, False))
    said = f" Defaults to `{str(value).lower()}`."
    edited = _replace_in_row(text, row, row.cells[-1], row.cells[-1] + said)
    return edited, {row.key: {**before[row.key], "default": value}}


def _section(text: str, dice: random.Random) -> tuple[str, str]:
    return dice.choice(operations(text))


def _below(before: Values, key: str) -> Values:
    return {k: v for k, v in before.items() if k == key or k.startswith(f"{key}/")}


def add_operation(text: str, before: Values, dice: random.Random) -> tuple[str, Values]:
    name, section = next(pair for pair in operations(text) if pair[0].startswith("Retrieve all"))
    path = re.search(r'`GET "(/\w+)"`', section)
    assert path
    copy = section.replace(f"## {name}", "## Count them").replace(
        f'{path[1]}"', f'{path[1]}/count"'
    )
    at = dice.choice([text.index(part) for _, part in operations(text)])
    old, new = f"op:{title(text)} > {name}", f"op:{title(text)} > Count them"
    values = json.loads(json.dumps(_below(before, old)).replace(path[1], f"{path[1]}/count"))
    changes = {key.replace(old, new): value for key, value in values.items()}
    # The links of the example hold the path of the resource, not that of the operation.
    return text[:at] + copy + text[at:], changes


def remove_operation(text: str, before: Values, dice: random.Random) -> tuple[str, Values]:
    name, section = _section(text, dice)
    gone = _below(before, f"op:{title(text)} > {name}")
    return text.replace(section, ""), dict.fromkeys(gone)


def rename_operation(text: str, before: Values, dice: random.Random) -> tuple[str, Values]:
    name, _ = _section(text, dice)
    old, new = f"op:{title(text)} > {name}", f"op:{title(text)} > Do it"
    values = _below(before, old)
    moved = {key.replace(old, new): value for key, value in values.items()}
    return text.replace(f"## {name}\n", "## Do it\n"), {**dict.fromkeys(values), **moved}


def change_method(text: str, before: Values, dice: random.Random) -> tuple[str, Values]:
    name, section = _section(text, dice)
    key = f"op:{title(text)} > {name}"
    edited = section.replace(f'`{before[key]["method"]} "', '`PUT "')
    return text.replace(section, edited), {key: {**before[key], "method": "PUT"}}


def change_path(text: str, before: Values, dice: random.Random) -> tuple[str, Values]:
    pairs = [pair for pair in operations(text) if re.search(r'`\w+ "/\w+/:', pair[1])]
    name, section = dice.choice(pairs)
    key = f"op:{title(text)} > {name}"
    path = re.sub(r":\w+", ":other_id", before[key]["path"])
    edited = section.replace(f'"{before[key]["path"]}"', f'"{path}"')
    return text.replace(section, edited), {key: {**before[key], "path": path}}


def change_status(text: str, before: Values, dice: random.Random) -> tuple[str, Values]:
    status = dice.choice(("200", "202", "410"))
    key = next(key for key in before if key.endswith("/status:204"))
    example = key.replace("/status:204", "/example:response:1")
    changes = {
        key: None,
        key.replace("204", status): {},
        example: {**before[example], "status": status},
    }
    return text.replace("204 No Content", f"{status} Other"), changes


def add_notice(text: str, before: Values, dice: random.Random) -> tuple[str, Values]:
    name, section = _section(text, dice)
    key = f"op:{title(text)} > {name}"
    count = sum(k.startswith(f"{key}/notice") for k in before) + 1
    box = '<aside class="notice">\nOnly on Mondays.\n</aside>\n\n'
    edited = section.replace("### Usage\n\n", f"### Usage\n\n{box}")
    return text.replace(section, edited), {f"{key}/notice:{count}": {}}


FACTS: tuple[Edit, ...] = (
    *(add_field, remove_field, rename_field, retype, flip_required, change_value, add_value),
    *(add_limit, add_default, add_operation, remove_operation, rename_operation),
    *(change_method, change_path, change_status, add_notice),
)
Noise = Callable[[str, random.Random], str]


def pad_cells(text: str, dice: random.Random) -> str:
    return re.sub(
        r"(?m)^\|.*\|$",
        lambda row: row[0].replace("|", f" |{' ' * dice.randrange(4)}").strip(),
        text,
    )


def strip_borders(text: str, dice: random.Random) -> str:
    return re.sub(r"(?m)^\|(.*)\|$", lambda row: row[1].strip(), text)


def redraw_rules(text: str, dice: random.Random) -> str:
    return re.sub(r":?-{5,}", lambda _: ":" + "-" * dice.randrange(3, 40), text)


def blank_lines(text: str, dice: random.Random) -> str:
    return re.sub(r"(?m)^(?=#)", "\n" * dice.randrange(1, 4), text) + "\n\n"


def blank_in_boxes(text: str, dice: random.Random) -> str:
    return text.replace('notice">\n', 'notice">\n\n').replace("\n</aside>", "\n\n</aside>")


def reword_cells(text: str, dice: random.Random) -> str:
    said = {
        "The event's": "Its",
        "The name of": "What names",
        "Whether to": "If set,",
        "The flag for": "Says if",
    }
    for old, new in said.items():
        text = text.replace(old, new)
    return text


def reword_prose(text: str, dice: random.Random) -> str:
    return re.sub(
        r"(?m)^(Lists all|Get a|Create a|Modify an|Update an|Delete a) ", r"Now \1 ", text
    )


def reword_boxes(text: str, dice: random.Random) -> str:
    return re.sub(r"(?m)^You can(not)? .*$", "Mind what you do.", text)


def wrap_lines(text: str, dice: random.Random) -> str:
    return re.sub(r"(?m)^(Lists all|You can)(.*?) (\w+)", r"\1\2\n\3", text)


def other_scheme(text: str, dice: random.Random) -> str:
    return text.replace("https://app", "http://app")


def other_values(text: str, dice: random.Random) -> str:
    ids = {found: f"id{dice.randrange(10**9)}" for found in re.findall(r"\b\w{17}\b", text)}
    for old, new in ids.items():
        text = (
            re.sub(rf"(?<![\w.`]){old}(?![\w`])", new, text) if re.search(r"[A-Z]", old) else text
        )
    return text.replace("My Event", "Our Day").replace('"duration": 5', '"duration": 7.5')


def reindent_json(text: str, dice: random.Random) -> str:
    def indented(found: re.Match[str]) -> str:
        return f"```json\n{json.dumps(json.loads(found[1]), indent=dice.randrange(1, 7))}\n```"

    return re.sub(r"```json\n(.*?)\n```", indented, text, flags=re.DOTALL)


def trailing_space(text: str, dice: random.Random) -> str:
    return re.sub(r"(?m)([^\\\n])$", r"\1  ", text.replace("EOF\n", "EOF\n"))


def windows_lines(text: str, dice: random.Random) -> str:
    return text.replace("\n", "\r\n")


def other_weight(text: str, dice: random.Random) -> str:
    return re.sub(r"weight: \d+", f"weight: {dice.randrange(1000)}", text)


def retitle_sections(text: str, dice: random.Random) -> str:
    return text.replace("### Attributes:", "### Attributes").replace("BODY Param", "Body param")


NOISE: tuple[Noise, ...] = (
    *(pad_cells, strip_borders, redraw_rules, blank_lines, blank_in_boxes, reword_cells),
    *(reword_prose, reword_boxes, wrap_lines, other_scheme, other_values, reindent_json),
    *(windows_lines, other_weight, retitle_sections, trailing_space),
)
