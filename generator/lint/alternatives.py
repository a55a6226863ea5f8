"""Rules about schemas that say less than one type: alternatives, any JSON, and open objects."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from generator.kinds import is_open
from generator.lint.schemas import sent
from generator.lint.view import View, is_component, types
from generator.naming import python_name
from generator.spec_nodes import Json, child, items, members, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.problems import Problem

OWN = "additional_properties"
"""Where an open model keeps the members that it does not name."""


def alternatives(view: View) -> Iterator[Problem]:
    """The alternatives of what is read are told apart by their JSON types."""
    written = sent(view)
    for pointer, schema in view.of("schema"):
        if "oneOf" not in schema:
            continue
        if _is_sent(pointer, written):
            message = "oneOf in what is sent is not built yet by the generator"
            yield view.problem(child(pointer, "oneOf"), message)
        for choice in items(schema["oneOf"]):
            if "x-envelope" in view.spec.resolve(pointer, choice)[1]:
                message = "an alternative with x-envelope is not built yet by the generator"
                yield view.problem(child(pointer, "oneOf"), message)
        choices = [_json_types(view, choice) for choice in items(schema["oneOf"])]
        alike = any(one & other for one, other in combinations(choices, 2))
        if len(choices) < 2 or alike or not all(choices):
            message = "the alternatives of oneOf must differ in their JSON types"
            yield view.problem(child(pointer, "oneOf"), message, "null is said with anyOf")


def open_objects(view: View) -> Iterator[Problem]:
    """An open object is read, and none of its members stands in the way of the others."""
    written = sent(view)
    for pointer, schema in view.of("schema"):
        if not is_open(schema):
            continue
        if _is_sent(pointer, written):
            message = "an open object that is sent is not built yet by the generator"
            yield view.problem(child(pointer, "additionalProperties"), message)
        for name in members(schema["properties"]):
            if python_name(name) == OWN:
                message = f"{name!r} would be called like what holds the other members"
                yield view.problem(child(pointer, "properties", name), message)


def parameters(view: View) -> Iterator[Problem]:
    """A parameter, and each item of it, has one type and is not null."""
    for pointer, parameter in view.of("parameter"):
        at, schema = child(pointer, "schema"), members(parameter.get("schema"))
        for place, node in ((at, schema), (child(at, "items"), schema.get("items"))):
            if node is not None and "$ref" not in members(node) and not types(members(node)):
                yield view.problem(place, "a parameter needs a type of its own")


def _json_types(view: View, choice: Json) -> frozenset[str]:
    """The JSON types of an alternative; an integer is a number too."""
    _, schema = view.spec.resolve("", choice)
    found = types(schema) if "null" not in items(schema.get("type")) else []
    return frozenset("number" if kind == "integer" else kind for kind in found)


def _is_sent(pointer: str, written: dict[str, str]) -> bool:
    """Whether a schema is part of a request: in a component that one refers to, or inline."""
    steps = tokens(pointer)
    if is_component("/".join(pointer.split("/")[:4])):
        return child("/components/schemas", steps[2]) in written
    return bool({"requestBody", "requestBodies", "parameters"} & {*steps})
