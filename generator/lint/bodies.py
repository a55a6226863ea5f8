"""Rules about request bodies: what they are, and which of their members make a call repeatable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.departures import DEPARTURE, EVIDENCE
from generator.kinds import FORM_TYPE, JSON_TYPE, is_list_body
from generator.lint.operations import NOT_BUILT
from generator.lint.view import types
from generator.spec_nodes import Json, members, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.view import View
    from generator.problems import Problem
    from generator.spec import SpecOperation

LIST_WORDS = ("type", "items", "minItems", "maxItems", DEPARTURE, EVIDENCE)


def bodies(view: View) -> Iterator[Problem]:
    """A request body is one JSON object or list of such, or one form; its schema is a component."""
    for pointer, body in view.of("body"):
        content = members(body.get("content"))
        if list(content) not in ([JSON_TYPE], [FORM_TYPE]):
            found = ", ".join(content) or "nothing"
            hint = f"{JSON_TYPE} or {FORM_TYPE} alone is"
            yield view.problem(pointer, f"a body of {found} is {NOT_BUILT}; {hint}")
            continue
        schema = members(members(next(iter(content.values()))).get("schema"))
        if complaint := _body(view, pointer, body, schema, is_form=FORM_TYPE in content):
            yield view.problem(pointer, complaint)
    for operation in view.spec.operations():
        if operation.method == "GET" and "requestBody" in operation.raw:
            yield view.problem(operation.pointer, f"a body with {operation.method} is {NOT_BUILT}")


def repeated(view: View) -> Iterator[Problem]:
    """What makes it harmless to repeat a call is a member of its JSON body, or of each record."""
    for operation in view.spec.operations():
        for name in texts(members(operation.raw.get("x-retry")).get("safe_with")):
            if name not in _members(view, operation):
                at = f"{operation.pointer}/x-retry"
                yield view.problem(at, f"{name!r} is no member of the JSON body")


def _body(
    view: View, pointer: str, body: dict[str, Json], schema: dict[str, Json], *, is_form: bool
) -> str:
    """What is wrong with the schema of a body."""
    listed = is_list_body(schema) and not is_form
    record = members(schema.get("items")) if listed else schema
    _, resolved = view.spec.resolve(pointer, record)
    if "$ref" not in record or types(resolved) != ["object"]:
        return f"a body other than a named object, or a list of such, is {NOT_BUILT}"
    if not listed:
        return "only a body that is a list has x-argument" if "x-argument" in body else ""
    if body.get("required") is not True:
        return "a body that is a list must be required: true"
    for word in schema.keys() - set(LIST_WORDS):
        return f"{word} of a body that is a list is {NOT_BUILT}"
    return "" if "x-argument" in body else "a body that is a list needs x-argument: its name"


def _members(view: View, operation: SpecOperation) -> dict[str, Json]:
    """The members of the JSON body of an operation; of one record where it is a list."""
    at, body = view.spec.resolve(operation.pointer, operation.raw.get("requestBody"))
    schema = members(members(members(body.get("content")).get(JSON_TYPE)).get("schema"))
    record = schema.get("items") if is_list_body(schema) else schema
    return members(view.spec.resolve(at, record)[1].get("properties"))
