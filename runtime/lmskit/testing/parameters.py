"""Whether the path and query of a recorded request hold the parameters that a spec describes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lmskit.testing.cassette import Headers
    from lmskit.testing.openapi import Document, Node, Operation

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_DELIMITERS = {"form": ",", "spaceDelimited": " ", "pipeDelimited": "|"}

Query = list[tuple[bytes, "bytes | None"]]


def parameter_problems(
    document: Document, operation: Operation, path: str, query: Query, headers: Headers = ()
) -> list[str]:
    """Parameters that are missing, unknown, given twice or of another type.

    A header is only looked at where it is there: a cassette keeps those on an allow-list.
    """
    problems: list[str] = []
    given = [(name.decode("utf-8", "replace"), _value(value)) for name, value in query]
    known: set[str] = set()
    for parameter in operation.parameters:
        if parameter["in"] == "path":
            raw = operation.path_values(path).get(parameter["name"], "")
            problems += _checked(document, parameter, [unquote(raw)])
        elif parameter["in"] == "query":
            names = _names(document, parameter, [name for name, _ in given])
            known |= names
            values = [value for name, value in given if name in names]
            problems += _query(document, parameter, values)
        elif parameter["in"] == "header":
            name = parameter["name"].lower()
            values = [value for given_name, value in headers if given_name.lower() == name]
            problems += _header(document, parameter, values)
    unknown = [name for name, _ in given if name not in known]
    return problems + [f"the query parameter {name!r} is unknown" for name in unknown]


def _value(value: bytes | None) -> str:
    return (value or b"").decode("utf-8", "replace")


def _names(document: Document, parameter: Node, given: Sequence[str]) -> set[str]:
    """The names under which a query parameter stands on the wire."""
    name: str = parameter["name"]
    schema = document.resolve(parameter.get("schema", {}))
    if parameter.get("style") == "deepObject":
        return {one for one in given if one.startswith(f"{name}[")}
    if "properties" in schema and parameter.get("explode", True):
        return set(schema["properties"])
    return {name}


def _query(document: Document, parameter: Node, values: list[str]) -> list[str]:
    name = parameter["name"]
    if not values:
        return [f"the query parameter {name!r} is missing"] if parameter.get("required") else []
    kinds = _kinds(document, parameter)
    if "object" in kinds or "content" in parameter:
        return []
    if "array" not in kinds and len(values) > 1:
        return [f"the query parameter {name!r} is given {len(values)} times"]
    return _checked(document, parameter, values)


def _header(document: Document, parameter: Node, values: list[str]) -> list[str]:
    if not values or "object" in _kinds(document, parameter) or "content" in parameter:
        return []
    if len(values) > 1:
        return [f"the header parameter {parameter['name']!r} is given {len(values)} times"]
    return _checked(document, parameter, values)


def _checked(document: Document, parameter: Node, values: list[str]) -> list[str]:
    schema = parameter.get("schema", True)
    kinds = _kinds(document, parameter)
    value: object = typed(kinds, values[0])
    if "array" in kinds:
        items = document.resolve(document.resolve(schema).get("items", {}))
        value = [typed(types_of(items), one) for one in _split(parameter, values)]
    place = f"the {parameter['in']} parameter {parameter['name']!r}"
    return [f"{place} {error}" for error in document.errors(schema, value)]


def _split(parameter: Node, values: list[str]) -> list[str]:
    style = parameter.get("style", "form" if parameter["in"] == "query" else "simple")
    exploded = style != "simple" and parameter.get("explode", style == "form")
    if exploded or len(values) > 1:
        return values
    return values[0].split(_DELIMITERS.get(style, ","))


def _kinds(document: Document, parameter: Node) -> set[str]:
    return types_of(document.resolve(parameter.get("schema", {})))


def types_of(schema: Node) -> set[str]:
    """The JSON types that a schema names."""
    kinds = schema.get("type", [])
    return {kinds} if isinstance(kinds, str) else set(kinds)


def typed(kinds: set[str], text: str) -> object:
    """The JSON value that a parameter's text stands for; the text where it stands for none."""
    if "boolean" in kinds and text in ("true", "false"):
        return text == "true"
    if "integer" in kinds and _INTEGER.fullmatch(text):
        return int(text)
    if "number" in kinds and _NUMBER.fullmatch(text):
        return float(text)
    return text
