"""Rules about waiters: the members that they look at, and the statuses that they know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.lint.extensions import MEANINGS
from generator.lint.paging import answers, inner, member
from generator.lint.view import View, is_text, looks_like_object
from generator.naming import python_name
from generator.spec_nodes import Json, child, items, members, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.problems import Problem


def waiters(view: View) -> Iterator[Problem]:
    """A waiter asks a GET for a status that is an enum, and knows every value of it."""
    constants = {python_name(operation.id) for operation in view.spec.operations()}
    for operation in view.spec.operations():
        written = operation.raw.get("x-waiter")
        if written is None:
            continue
        at = child(operation.pointer, "x-waiter")
        if operation.method != "GET" or "x-pagination" in operation.raw:
            yield view.problem(at, "only a GET that returns one object can be waited for")
        if f"{python_name(operation.id)}_waiter" in constants:
            yield view.problem(at, f"an operation is called like the waiter of {operation.id}")
        for _, answer in answers(view, operation):
            for complaint in _state(view, inner(view, answer), members(written)):
                yield view.problem(at, f"x-waiter: {complaint}")


def _state(view: View, state: dict[str, Json], written: dict[str, Json]) -> Iterator[str]:
    if not looks_like_object(state):
        yield "the answer is no object"
        return
    known = items(_trail(view, state, written.get("status")).get("enum"))
    meant = [value for key in MEANINGS for value in texts(written.get(key))]
    if not known:
        yield f"no member {written.get('status')!r} is an enum"
    for value in meant:
        if value not in known:
            yield f"{value!r} is no status"
    for value in known:
        if value not in meant:
            yield f"the status {value!r} is in none of {', '.join(MEANINGS)}"
    if "message" in written and not is_text(_trail(view, state, written["message"])):
        yield f"no member {written['message']!r} is text"
    warnings = _trail(view, state, written.get("warnings"))
    of_text = is_text(members(warnings.get("items")))
    if "warnings" in written and (warnings.get("type") != "array" or not of_text):
        yield f"no member {written['warnings']!r} is a list of texts"


def _trail(view: View, schema: dict[str, Json], dotted: object) -> dict[str, Json]:
    """The schema at the end of a trail of members; an empty one if it leads nowhere."""
    for name in str(dotted).split("."):
        schema = member(view, schema, name)
    return schema
