"""The parameters of an operation: what the document says of them, and what a request sends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, cast
from urllib.parse import unquote_plus

from attrs import frozen

from lmskit.sandbox.message import InvalidRequest, Problem
from lmskit.sandbox.scalars import typed
from lmskit.sandbox.schema import DocumentError
from lmskit.sandbox.validation import named_problems

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import jsonschema_rs

    from lmskit.sandbox.message import Request
    from lmskit.sandbox.schema import Node, Schemas

Location = Literal["path", "query", "header"]
PAGE_NUMBER: Final = "page"
PAGE_SIZES: Final = ("page_size", "per_page", "limit")
"""The parameters of a query that ask for a page, and for its size, where a document has them."""
_STYLES: Final = {"path": "simple", "query": "form", "header": "simple"}
_PLACES: Final = {"path": "path", "query": "query", "header": "headers"}


@frozen
class Parameter:
    """One parameter; `many` is that of a list, `exploded` that each of its items has its name."""

    name: str
    location: Location
    required: bool
    many: bool
    exploded: bool
    types: frozenset[str]
    validator: jsonschema_rs.Validator
    default: Any = None

    def read(self, sent: Sequence[str]) -> Any:
        """The value of what was sent under the name; what is not valid is refused."""
        if len(sent) > 1 and not (self.many and self.exploded):
            raise InvalidRequest(self.problem("Must be given once"))
        value: Any = [typed(self.types, one) for one in self._texts(sent)]
        if not self.many:
            [value] = value
        place = _PLACES[self.location]
        problems = named_problems(place, self.name, self.validator, value)
        if problems:
            raise InvalidRequest(*problems)
        return value

    def problem(self, message: str) -> Problem:
        """What is wrong with the parameter."""
        return Problem(_PLACES[self.location], self.name, message)

    def _texts(self, sent: Sequence[str]) -> list[str]:
        texts = [self._decoded(one) for one in sent]
        if self.many and not self.exploded:
            # Split after decoding: clients that swagger-codegen made encode the commas as well.
            return texts[0].split(",") if texts[0] else []
        return texts

    def _decoded(self, sent: str) -> str:
        if self.location != "query":
            return sent.strip() if self.location == "header" else sent
        try:
            return unquote_plus(sent, errors="strict")
        except UnicodeDecodeError:
            raise InvalidRequest(self.problem("Must be UTF-8")) from None


def described(schemas: Schemas, path_item: Node, operation: Node) -> tuple[Parameter, ...]:
    """The parameters of an operation, those of its path with them."""
    nodes = [
        schemas.resolved(one)
        for one in (*path_item.get("parameters", ()), *operation.get("parameters", ()))
    ]
    # Where both say something, the operation's word counts.
    every = {(one["in"], one["name"]): one for one in nodes}
    return tuple(_parameter(schemas, one) for one in every.values())


def read_query(
    parameters: Iterable[Parameter], path: Mapping[str, str], request: Request
) -> dict[str, Any]:
    """The values of the query; what is not valid in the path and the headers is refused too."""
    query = _sent_query(request.query)
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for one in parameters:
        sent = _sent(one, path, query, request.headers)
        try:
            if sent:
                value = one.read(sent)
                values.update({one.name: value} if one.location == "query" else {})
            elif one.required:
                problems.append(one.problem("Is required"))
        except InvalidRequest as refusal:
            problems.extend(refusal.problems)
    if problems:
        raise InvalidRequest(*problems)
    return values


def _sent(
    parameter: Parameter,
    path: Mapping[str, str],
    query: Mapping[str, list[str]],
    headers: Mapping[str, str],
) -> Sequence[str]:
    if parameter.location == "query":
        return query.get(parameter.name, ())
    single = path if parameter.location == "path" else headers
    name = parameter.name if parameter.location == "path" else parameter.name.lower()
    return (single[name],) if name in single else ()


def _sent_query(query: str) -> dict[str, list[str]]:
    """The values of each name, still encoded."""
    values: dict[str, list[str]] = {}
    for pair in filter(None, query.split("&")):
        name, _, value = pair.partition("=")
        values.setdefault(unquote_plus(name), []).append(value)
    return values


def _parameter(schemas: Schemas, node: Node) -> Parameter:
    name: str = node["name"]
    location = node["in"]
    style = _STYLES.get(location)
    if style is None or node.get("style", style) != style or "schema" not in node:
        raise DocumentError(f"the parameter {name} in {location} is of a form that is not read")
    schema = cast("Node", node["schema"])
    many = "array" in schemas.types(schema)
    single = cast("Node", schemas.resolved(schema).get("items", {})) if many else schema
    kinds = schemas.types(single)
    if kinds & {"array", "object"} or (many and location == "path"):
        raise DocumentError(f"the parameter {name} in {location} has a type that is not read")
    return Parameter(
        name=name,
        location=location,
        required=bool(node.get("required")),
        many=many,
        exploded=bool(node.get("explode", location == "query")),
        types=kinds,
        validator=schemas.validator(schema),
        default=schemas.resolved(schema).get("default"),
    )
