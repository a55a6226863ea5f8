"""Rules about the methods of the client itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.kinds import FORM_TYPE, JSON_TYPE
from generator.lint.operations import NOT_BUILT
from generator.lint.view import is_success
from generator.spec_nodes import members

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.view import View
    from generator.problems import Problem


def plain(view: View) -> Iterator[Problem]:
    """A method of the client itself sends JSON or nothing, and returns what comes, once."""
    for operation in view.spec.operations():
        if operation.resource:
            continue
        for key in ("x-pagination", "x-waiter"):
            if key in operation.raw:
                at = f"{operation.pointer}/{key}"
                yield view.problem(at, f"{key} of a method of the client itself is {NOT_BUILT}")
        _, body = view.spec.resolve(operation.pointer, operation.raw.get("requestBody"))
        if FORM_TYPE in members(body.get("content")):
            yield view.problem(operation.pointer, "the client itself sends no files")
        for status, written in members(operation.raw.get("responses")).items():
            _, response = view.spec.resolve(operation.pointer, written)
            if is_success(status) and set(members(response.get("content"))) - {JSON_TYPE}:
                yield view.problem(operation.pointer, "the client itself receives no files")
