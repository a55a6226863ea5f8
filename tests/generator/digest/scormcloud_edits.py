"""Seeded edits of SCORM Cloud's page: of what it says, and of how it says it.

An edit of a fact changes the parts of the page in place and tells what has to change in the digest:
keys with their new values, None for a key that is gone.
"""

from __future__ import annotations

import copy
import random
import re
from collections.abc import Callable
from typing import Any

from tests.generator.digest.scormcloud_page import Operation, Page, Row, row

Values = dict[str, Any]
Edit = Callable[[Page, Values, random.Random], Values]
TYPES = {"String": "string", "Boolean": "boolean", "Integer": "integer", "Date": "date"}


def _some(page: Page, dice: random.Random) -> tuple[Operation, str]:
    operation = dice.choice(page.operations)
    return operation, f"op:{operation.name}"


def _parameter(page: Page, dice: random.Random, place: str = "") -> tuple[Operation, Row, str]:
    """A parameter that is not in the body, and its key."""
    pairs = [
        (operation, one)
        for operation in page.operations
        for one in operation.parameters
        if one.cells[0] in ((place,) if place else ("Path", "Query", "Form", "****"))
    ]
    operation, one = dice.choice(pairs)
    where = one.cells[0].lower() if one.cells[0] != "****" else "header"
    return operation, one, f"op:{operation.name}/param:{where}:{one.cells[1]}"


def _moved(before: Values, old: str, new: str) -> Values:
    return {old: None, new: before[old]}


def field_added(page: Page, before: Values, dice: random.Random) -> Values:
    operation, key = _some(page, dice)
    at = dice.randrange(len(operation.parameters) + 1)
    kind, required = dice.choice(sorted(TYPES)), dice.choice(("true", "false"))
    operation.parameters.insert(at, row(f"Query | added | {required} | {kind} |\n", 4))
    value = {"type": TYPES[kind], "required": required == "true"}
    return {f"{key}/param:query:added": value}


def field_removed(page: Page, before: Values, dice: random.Random) -> Values:
    operation, one, key = _parameter(page, dice)
    operation.parameters.remove(one)
    return {key: None}


def field_renamed(page: Page, before: Values, dice: random.Random) -> Values:
    _, one, key = _parameter(page, dice)
    new = key.removesuffix(one.cells[1]) + "renamed"
    one.put(1, "renamed")
    return _moved(before, key, new)


def field_retyped(page: Page, before: Values, dice: random.Random) -> Values:
    _, one, key = _parameter(page, dice)
    kind = dice.choice(sorted(TYPES.keys() - {one.cells[3]}))
    one.put(3, kind)
    return {key: {**before[key], "type": TYPES[kind]}}


def field_required(page: Page, before: Values, dice: random.Random) -> Values:
    _, one, key = _parameter(page, dice)
    one.put(2, "false" if one.cells[2] == "true" else "true")
    return {key: {**before[key], "required": not before[key]["required"]}}


def field_moved(page: Page, before: Values, dice: random.Random) -> Values:
    operation, one, key = _parameter(page, dice, "Query")
    one.put(0, "Form")
    return _moved(before, key, f"op:{operation.name}/param:form:{one.cells[1]}")


def body_renamed(page: Page, before: Values, dice: random.Random) -> Values:
    operation, one, _ = _parameter(page, dice, "Body")
    one.put(3, "OtherSchema")
    key = f"op:{operation.name}/schema:request"
    return {key: {**before[key], "name": "OtherSchema"}}


def operation_added(page: Page, before: Values, dice: random.Random) -> Values:
    operation, key = _some(page, dice)
    new = copy.deepcopy(operation)
    new.name, new.path = "addedOperation", "/added/{courseId}"
    # It stands in front of the operation that ends the page, whose last line has no end.
    new.authentication[-1].text = new.authentication[-1].text.rstrip() + "\n"
    page.operations.insert(dice.randrange(len(page.operations)), new)
    added = {"op:addedOperation" + name: value for name, value in _below(before, key).items()}
    return {**added, "op:addedOperation": {**before[key], "path": "/added/{courseId}"}}


def operation_removed(page: Page, before: Values, dice: random.Random) -> Values:
    operation = dice.choice(page.operations[:-1])
    page.operations.remove(operation)
    return {f"op:{operation.name}{name}": None for name in _below(before, f"op:{operation.name}")}


def method_changed(page: Page, before: Values, dice: random.Random) -> Values:
    operation, key = _some(page, dice)
    operation.method = dice.choice(
        [name for name in ("GET", "PUT", "PATCH") if name != operation.method]
    )
    return {key: {**before[key], "method": operation.method}}


def path_changed(page: Page, before: Values, dice: random.Random) -> Values:
    operation, key = _some(page, dice)
    operation.path += dice.choice(("/more", "/{more}"))
    return {key: {**before[key], "path": operation.path}}


def media_changed(page: Page, before: Values, dice: random.Random) -> Values:
    operation, key = _some(page, dice)
    if dice.random() < 0.5:
        operation.consumes = "text/xml"
        return {key: {**before[key], "consumes": ["text/xml"]}}
    operation.produces = "application/json, text/xml"
    return {key: {**before[key], "produces": ["application/json", "text/xml"]}}


def status_added(page: Page, before: Values, dice: random.Random) -> Values:
    operation, key = _some(page, dice)
    operation.responses.append(row("429 | Slow down |\nMessageSchema |\n", 3))
    return {f"{key}/status:429": {"schema": "MessageSchema"}}


def status_removed(page: Page, before: Values, dice: random.Random) -> Values:
    operation, key = _some(page, dice)
    gone = dice.choice(operation.responses)
    operation.responses.remove(gone)
    return {f"{key}/status:{gone.cells[0]}": None}


def status_changed(page: Page, before: Values, dice: random.Random) -> Values:
    operation, key = _some(page, dice)
    one = dice.choice(operation.responses)
    old = f"{key}/status:{one.cells[0]}"
    one.put(0, "418")
    return _moved(before, old, f"{key}/status:418")


def answer_changed(page: Page, before: Values, dice: random.Random) -> Values:
    operation, key = _some(page, dice)
    one = dice.choice(operation.responses)
    one.put(2, "OtherSchema")
    return {f"{key}/status:{one.cells[0]}": {"schema": "OtherSchema"}}


def scope_changed(page: Page, before: Values, dice: random.Random) -> Values:
    operation = dice.choice([one for one in page.operations if len(one.authentication) > 1])
    one = operation.authentication[1]
    gone, kept = one.cells[2].split()
    one.put(2, f"{kept} admin")
    key = f"op:{operation.name}/scope:"
    return _moved(before, key + gone, key + "admin")


def scheme_removed(page: Page, before: Values, dice: random.Random) -> Values:
    operation = dice.choice([one for one in page.operations if len(one.authentication) > 1])
    gone = operation.authentication.pop()
    names = [f"scope:{scope}" for scope in gone.cells[2].split()] + ["auth:OAUTH"]
    return {f"op:{operation.name}/{name}": None for name in names}


def rule_added(page: Page, before: Values, dice: random.Random) -> Values:
    operation, key = _some(page, dice)
    operation.summary = f"{operation.summary.rstrip()}.\nNote: at most one\nat a time.\n"
    ordinal = 1 + sum(name.startswith(f"{key}/notice:") for name in before)
    return {f"{key}/notice:{ordinal}": {}}


EDITS: tuple[Edit, ...] = (
    field_added, field_removed, field_renamed, field_retyped, field_required, field_moved,
    body_renamed, operation_added, operation_removed, method_changed, path_changed, media_changed,
    status_added, status_removed, status_changed, answer_changed, scope_changed, scheme_removed,
    rule_added,
)  # fmt: skip


def _below(before: Values, key: str) -> Values:
    """What is said of an operation, by the rest of the key."""
    return {
        name.removeprefix(key): value
        for name, value in before.items()
        if name == key or name.startswith(f"{key}/")
    }


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
    found = _at(text, r"^(?=(?:Path|Query|Body|basic|oauth2|\d{3}|Type|HTTP Code) \|)", dice)
    return _replace(text, found, "| ")


def dashes(text: str, dice: random.Random) -> str:
    new = dice.choice((":---", "-------", " :---: ", "--- "))
    found = _at(text, r"^---(?:\|---)+\|$", dice)
    return _replace(text, found, found[0].replace("---", new))


def cut_row(text: str, dice: random.Random) -> str:
    """A row that goes on in the next line, behind a cell or within a description."""
    found = _at(text, r"(?<=\|) (?=[\w|])|(?<=\d{3} \| \w{4}) |(?<=found) (?=\|)", dice)
    return _replace(text, found, "\n")


def joined_row(text: str, dice: random.Random) -> str:
    return _replace(text, _at(text, r"(?<=\|)\n(?=(?:MessageSchema|ResponseError) \|)", dice), " ")


def cut_prose(text: str, dice: random.Random) -> str:
    return _replace(text, _at(text, r"(?<= (?:the|and|can|for)) (?=[^|\n]*$)", dice), "\n")


def joined_prose(text: str, dice: random.Random) -> str:
    return _replace(text, _at(text, r"(?<=[a-z])\n(?=[a-z]+ [a-z]+ [a-z]+)", dice), " ")


def blank_lines(text: str, dice: random.Random) -> str:
    return _replace(text, _at(text, r"\n", dice), "\n\n \n")


def wording(text: str, dice: random.Random) -> str:
    """Another word in a sentence, in the list of consequences or in a description."""
    found = _at(text, r"(?<=[a-z,] )(?!valid\b|for\b)[a-z]{3,}(?= [a-z]+[ ,.])", dice)
    return _replace(text, found, "differently")


def links(text: str, dice: random.Random) -> str:
    page = text.replace("Registration Service.", "Registration Service (http://example.com/docs).")
    return page.replace("http:", dice.choice(("http:", "https:")))


def line_ends(text: str, dice: random.Random) -> str:
    return text.replace("\n", "\r\n")


NOISE: tuple[Callable[[str, random.Random], str], ...] = (
    padding, indent, trailing, left_border, dashes, cut_row, joined_row, cut_prose, joined_prose,
    blank_lines, wording, links, line_ends,
)  # fmt: skip
