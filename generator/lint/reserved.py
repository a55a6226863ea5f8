"""Rules about names that are taken, or that are too long for a file and a line of code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.lint.names import RESERVED_CLASSES, classes
from generator.lint.view import SHAPES
from generator.problems import Problem
from generator.spec_nodes import Json, child, items, members

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.view import View

LONGEST_NAME = 80
LONGEST_VALUE = 120
DECORATORS = ("cached_property", "classmethod", "overload", "property", "staticmethod")
"""What the classes of the clients and of the resources may be made with."""
ANNOTATIONS = (
    "bool", "bytes", "date", "datetime", "dict", "float", "int", "models", "object", "params",
    "str", "type",
)  # fmt: skip
"""What the signatures in a class name; a method or resource called so would stand in their way."""


def attributes(view: View) -> Iterator[Problem]:
    """No resource, method or waiter is called like what its own class is written with."""
    for operation in view.spec.operations():
        written = members(operation.raw.get("x-sdk"))
        waits = members(operation.raw.get("x-waiter")).get("method")
        names = [*str(written.get("resource")).split("."), written.get("method")]
        for key, name in (*(("x-sdk", name) for name in names), ("x-waiter", waits)):
            if name in (*DECORATORS, *ANNOTATIONS):
                message = f"{name!r} is taken by what the classes are written with"
                yield view.problem(
                    child(operation.pointer, key), message, f"{name}s, or another word"
                )


def client(view: View) -> Iterator[Problem]:
    """The client is called like nothing that its module imports."""
    config = view.spec.config
    for name in classes(config.client.class_name):
        if name in RESERVED_CLASSES:
            message = f"client.class: {name} is taken by what the client imports"
            yield Problem("error", config.place, message)


def lengths(view: View) -> Iterator[Problem]:
    """Names are short enough for the name of a file, a line of code, and a reader."""
    for pointer, name in _names(view):
        if len(name) > LONGEST_NAME:
            message = f"a name of {len(name)} characters; {LONGEST_NAME} is the most"
            yield view.problem(pointer, message)
    for pointer, schema in view.of("schema"):
        for value in items(schema.get("enum")):
            if isinstance(value, str) and len(value) > LONGEST_VALUE:
                message = f"a value of {len(value)} characters; {LONGEST_VALUE} is the most"
                yield view.problem(child(pointer, "enum"), message)


def _names(view: View) -> Iterator[tuple[str, str]]:
    for section in SHAPES["components"]:
        named: Json = members(view.spec.document.get("components")).get(section)
        yield from ((child("/components", section, name), name) for name in members(named))
    for pointer, schema in view.of("schema"):
        for name in members(schema.get("properties")):
            yield child(pointer, "properties", name), name
    for pointer, parameter in view.of("parameter"):
        yield pointer, str(parameter.get("name"))
    for operation in view.spec.operations():
        yield child(operation.pointer, "operationId"), operation.id
        written = members(operation.raw.get("x-sdk"))
        yield child(operation.pointer, "x-sdk"), str(written.get("resource"))
