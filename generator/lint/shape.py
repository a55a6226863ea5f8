"""Rules about what the document is made of: JSON of the right kinds, and readable text."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from generator.lint.view import SECTIONS, View, is_component, is_property
from generator.problems import Problem
from generator.spec_nodes import DEEPEST, Json, every_value, is_object
from generator.spec_yaml import FORBIDDEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.spec import Spec

LONGEST_DESCRIPTION = 160
DESCRIBED = (
    "parameter", "header", "response", "body", "tag", "scheme", "server",
)  # fmt: skip


def is_json(spec: Spec) -> Iterator[Problem]:
    """Everything is a JSON value with text for keys, and not nested beyond reason.

    The other rules rely on it, so they run only when this one has nothing to say.
    """
    for pointer, key, value in every_value(spec.document):
        where = spec.place(pointer)
        if key is not None and not isinstance(key, str):
            yield Problem("error", where, f"the key {key!r} must be text", f'write "{key}"')
        if isinstance(value, float) and not math.isfinite(value):
            yield Problem("error", where, f"{value} is not a JSON number")
        elif value is not None and not isinstance(value, (dict, list, str, int, float)):
            yield Problem("error", where, f"{type(value).__name__} is not a JSON value")
        if pointer.count("/") == DEEPEST:
            yield Problem("error", where, f"nested deeper than {DEEPEST} levels")


def characters(view: View) -> Iterator[Problem]:
    """No text, key or value, hides what it says behind control characters."""
    for pointer, key, value in every_value(view.spec.document):
        for text in (key, value):
            if isinstance(text, str) and (found := FORBIDDEN.search(text)):
                code = f"U+{ord(found[0]):04X}"
                yield view.problem(pointer, f"holds the control character {code}")


def kinds(view: View) -> Iterator[Problem]:
    """Every node is an object; only additionalProperties may be true or false."""
    for node in view.nodes:
        named = node.pointer.endswith("/additionalProperties") and not is_property(node.pointer)
        free = named and isinstance(node.value, bool)
        if not is_object(node.value) and not free:
            yield view.problem(node.pointer, f"a {node.kind} must be an object")


def descriptions(view: View) -> Iterator[Problem]:
    """Everything that a reader of the client meets is described, briefly."""
    for pointer, node in view.of("operation"):
        yield from _text(view, pointer, node, "summary", LONGEST_DESCRIPTION)
        yield from _text(view, pointer, node, "description", None)
    for pointer, node in view.of(*DESCRIBED):
        yield from _text(view, pointer, node, "description", LONGEST_DESCRIPTION)
    for pointer, node in view.of("schema"):
        if is_component(pointer) or is_property(pointer):
            yield from _text(view, pointer, node, "description", LONGEST_DESCRIPTION)
        elif "description" in node:
            yield view.problem(
                f"{pointer}/description", "only properties and components are described"
            )


def references(view: View) -> Iterator[Problem]:
    """A reference leads to an existing component of the kind that is wanted."""
    for node in view.nodes:
        if not is_object(node.value) or "$ref" not in node.value:
            continue
        yield from _reference(view, node.kind, node.pointer, node.value["$ref"])
        beside = {key for key in node.value if key not in ("$ref", "summary", "description")}
        if node.kind != "schema" and beside:
            yield view.problem(
                node.pointer, f"{', '.join(sorted(beside))} beside a $ref has no effect there"
            )
        if is_component(node.pointer, SECTIONS.get(node.kind, "")):
            yield view.problem(node.pointer, "a component that is only a reference")


def _reference(view: View, kind: str, pointer: str, target: Json) -> Iterator[Problem]:
    section = SECTIONS.get(kind, "")
    if not isinstance(target, str) or not is_component(target.removeprefix("#"), section):
        wanted = f"#/components/{section}/Name" if section else "written out"
        yield view.problem(pointer, f"$ref {target!r} is refused", f"must be {wanted}")
    elif not is_object(view.spec.find(target[1:])):
        yield view.problem(pointer, f"$ref {target!r} leads to nothing")


def _text(
    view: View, pointer: str, node: dict[str, Json], key: str, longest: int | None
) -> Iterator[Problem]:
    text = node.get(key)
    if not isinstance(text, str) or not text.strip():
        yield view.problem(pointer, f"has no {key}")
    elif longest is not None and len(text) > longest:
        message = f"{key} of {len(text)} characters; {longest} is the most"
        yield view.problem(f"{pointer}/{key}", message)
