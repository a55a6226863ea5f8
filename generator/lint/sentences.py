"""Rules about the keys that say what a page says in sentences, which no word of OpenAPI does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.lint.view import is_component
from generator.spec_nodes import child, members, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.view import View
    from generator.problems import Problem
    from generator.spec import SpecOperation

PARTIAL: Final = "x-partial"
PAGE_SIZE: Final = "x-page-size"
REQUIRED_IF: Final = "x-required-if"
LARGEST_PAGE: Final = 1_000_000


def partial(view: View) -> Iterator[Problem]:
    """`x-partial: true` says of a PUT that it changes what is given; its body requires nothing."""
    for operation in view.spec.operations():
        if PARTIAL not in operation.raw:
            continue
        at = child(operation.pointer, PARTIAL)
        if operation.raw[PARTIAL] is not True or operation.method != "PUT":
            yield view.problem(at, f"{PARTIAL} can only be true, and only of a PUT")
        elif "requestBody" not in operation.raw:
            yield view.problem(at, f"{PARTIAL}, but the operation has no body")
        for name in _required(view, operation):
            yield view.problem(at, f"{PARTIAL}, but the body requires {name}")


def page_size(view: View) -> Iterator[Problem]:
    """`x-page-size` is how many records a page of a list holds where nothing else is asked for."""
    for operation in view.spec.operations():
        if PAGE_SIZE not in operation.raw:
            continue
        at, size = child(operation.pointer, PAGE_SIZE), operation.raw[PAGE_SIZE]
        style = members(operation.raw.get("x-pagination")).get("style", "array")
        if isinstance(size, bool) or not isinstance(size, int) or not 0 < size <= LARGEST_PAGE:
            yield view.problem(at, f"{PAGE_SIZE} must be an integer from 1 to {LARGEST_PAGE}")
        elif style == "array":
            yield view.problem(at, f"{PAGE_SIZE}, but the operation has no pages")


def required_if(view: View) -> Iterator[Problem]:
    """`x-required-if` says when a field or parameter that may be left out must be given."""
    fields = dict(_fields(view))
    for pointer, schema in view.of("schema"):
        if REQUIRED_IF not in schema:
            continue
        at, said = f"{pointer}/{REQUIRED_IF}", schema[REQUIRED_IF]
        if not isinstance(said, str) or not said.strip() or "\n" in said.strip():
            yield view.problem(at, f"{REQUIRED_IF} must be one line of text")
        elif is_component(pointer) or pointer not in fields:
            yield view.problem(at, f"{REQUIRED_IF} belongs to a field or a parameter")
        elif fields[pointer]:
            yield view.problem(at, f"{REQUIRED_IF}, but it is required in any case")


def _fields(view: View) -> Iterator[tuple[str, bool]]:
    """Pointers of the schemas of fields and parameters, and whether each must be given."""
    for pointer, schema in view.of("schema"):
        required = texts(schema.get("required"))
        for name in members(schema.get("properties")):
            yield child(pointer, "properties", name), name in required
    for pointer, parameter in view.of("parameter"):
        yield child(pointer, "schema"), parameter.get("required") is True


def _required(view: View, operation: SpecOperation) -> Iterator[str]:
    _, body = view.spec.resolve("", operation.raw.get("requestBody"))
    for content in members(body.get("content")).values():
        _, schema = view.spec.resolve("", members(content).get("schema"))
        yield from texts(schema.get("required"))
