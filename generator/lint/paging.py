"""Rules about lists: where the records stand, what leads to the next page, what counts them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.kinds import JSON_TYPE
from generator.lint.view import View, is_success, is_text
from generator.spec_nodes import Json, child, items, members, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.problems import Problem
    from generator.spec import SpecOperation


def pagination(view: View) -> Iterator[Problem]:
    """A list answers with an array, or with an object whose member is one."""
    for operation in view.spec.operations():
        written = members(operation.raw.get("x-pagination"))
        if written.get("style") not in ("array", "token", "link"):
            continue
        for pointer, answer in answers(view, operation):
            if complaint := _answer(view, answer, written):
                yield view.problem(pointer, complaint)
        at = child(operation.pointer, "x-pagination")
        if "parameter" in written and not _is_sent(view, operation, written["parameter"]):
            message = f"no optional text in the query is called {written['parameter']!r}"
            yield view.problem(at, message)
        if "link" in written and operation.method != "GET":
            yield view.problem(at, "only a GET follows links")


def answers(view: View, operation: SpecOperation) -> Iterator[tuple[str, dict[str, Json]]]:
    """Pointer and schema of each success, as the page writes it."""
    for status, written in members(operation.raw.get("responses")).items():
        if is_success(status):
            at = child(operation.pointer, "responses", status)
            found, response = view.spec.resolve(at, written)
            media = members(members(response.get("content")).get(JSON_TYPE))
            yield at, view.spec.resolve(found, media.get("schema"))[1]


def inner(view: View, schema: dict[str, Json]) -> dict[str, Json]:
    """What the caller gets of an answer: the member that x-envelope names, or all of it."""
    name = schema.get("x-envelope")
    return member(view, schema, name) if isinstance(name, str) else schema


def member(view: View, schema: dict[str, Json], name: object) -> dict[str, Json]:
    """The schema of a member; an empty one if there is none."""
    found = members(schema.get("properties")).get(str(name))
    return view.spec.resolve("", found)[1]


def _answer(view: View, answer: dict[str, Json], written: dict[str, Json]) -> str:
    name = written.get("items")
    if name is None:
        message = "x-pagination says array, the answer is none"
        return "" if inner(view, answer).get("type") == "array" else message
    for choice in items(answer.get("oneOf")) or [answer]:
        _, one = view.spec.resolve("", choice)
        complaint = _envelope(view, one, written)
        bare = one.get("type") == "array" and one is not answer
        if complaint and not (bare and _same_records(view, answer, one, name)):
            return complaint
    return ""


def _envelope(view: View, answer: dict[str, Json], written: dict[str, Json]) -> str:
    """What is wrong with an object that holds a page."""
    if "x-envelope" in answer:
        return "x-pagination with items is for an answer without x-envelope"
    if member(view, answer, written["items"]).get("type") != "array":
        return f"x-pagination: no member {written['items']!r} is an array"
    for key in ("token", "link"):
        if key in written and not is_text(member(view, answer, written[key])):
            return f"x-pagination: no member {written[key]!r} is text"
    if "total" in written and not is_whole(member(view, answer, written["total"])):
        return f"x-pagination: no member {written['total']!r} is an integer"
    return ""


def is_whole(schema: dict[str, Json]) -> bool:
    """Whether a schema is that of integers, or of integers and null."""
    declared = schema.get("type")
    kinds = {declared} if isinstance(declared, str) else set(texts(declared))
    return kinds - {"null"} == {"integer"}


def _same_records(view: View, answer: dict[str, Json], bare: dict[str, Json], name: Json) -> bool:
    """Whether a bare array holds the records that the envelope beside it holds."""
    choices = (view.spec.resolve("", choice)[1] for choice in items(answer.get("oneOf")))
    pages = [one for one in choices if "properties" in one]
    return bool(pages) and all(
        member(view, page, name).get("items") == bare.get("items") for page in pages
    )


def _is_sent(view: View, operation: SpecOperation, name: str) -> bool:
    return any(
        (parameter.get("in"), parameter.get("name")) == ("query", name)
        and is_text(members(parameter.get("schema")))
        and parameter.get("required") is not True
        for _, parameter in view.spec.parameters(operation)
    )
