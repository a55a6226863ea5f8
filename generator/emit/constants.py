"""The constants of a resource module, as source: each operation, and how a job is waited for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.emit.layout import Group, group, render, tuple_group
from generator.emit.text import literal
from generator.kinds import JSON_TYPE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.emit.layout import Item
    from generator.emit.view import Argument, Method, Pagination, Reply, Waiter

CONSTRUCTORS = {"path": "path", "query": "query", "header": "header", "form": "part"}
"""The function of `lmskit.operation` that makes a parameter, by its location."""


def operation(method: Method) -> str:
    """The constant that says what the vendor's operation is."""
    opening = f"{method.constant} = Operation[{method.returns}]("
    return render(group(opening, _operation_items(method)))


def waiter(found: Waiter) -> str:
    """The constant that says how a job is waited for."""
    facts = {
        "status": found.status,
        "running": found.running,
        "success": found.success,
        "failure": found.failure,
    }
    facts |= {"message": found.message} if found.message else {}
    facts |= {"warnings": found.warnings} if found.warnings else {}
    items = [tuple_literal(values, f"{name}=(") for name, values in facts.items()]
    return render(group(f"{found.constant} = Waiter(", (*items, f"interval={found.interval}")))


def constructors(methods: Iterable[Method]) -> frozenset[str]:
    """The functions that the constants of some methods call for their parameters."""
    return frozenset(CONSTRUCTORS[p.location] for method in methods for p in method.parameters)


def tuple_literal(values: Iterable[str], opening: str = "(") -> Group:
    """A tuple of texts."""
    return tuple_group(map(literal, values), opening)


def _operation_items(method: Method) -> Iterator[Item]:
    yield from (literal(method.operation_id), literal(method.http_method), literal(method.path))
    yield group("{", map(_reply, method.replies), "}")
    yield f"retry={literal(method.retry)}"
    if method.safe_with:
        yield tuple_literal(method.safe_with, "safe_with=(")
    if method.pagination:
        yield _pagination(method.pagination)
    if method.scopes:
        yield tuple_literal(method.scopes, "scopes=(")
    if method.accept:
        yield f"accept={literal(method.accept)}"
    if method.body_model:
        other = [] if method.media_type == JSON_TYPE else [literal(str(method.media_type))]
        if method.body_argument:
            other.append(f"argument={literal(method.body_argument)}")
        yield group("body=Body(", (method.body_model, *other))
    if method.parameters:
        found = tuple(map(_parameter, method.parameters))
        # One parameter a line, unless all of them fit into one.
        yield Group("parameters=(", found, comma=len(found) == 1, fills=False)


def _reply(reply: Reply) -> Item:
    member = (literal(reply.member),) if reply.member else ()
    return group(f"{reply.status}: Reply(", (reply.type, *member))


def _pagination(pagination: Pagination) -> Item:
    return group(
        "pagination=Pagination(", (f"{name}={literal(value)}" for name, value in pagination.members)
    )


def _parameter(parameter: Argument) -> Item:
    renamed = parameter.wire != parameter.name
    typed = parameter.checked != "str" and parameter.content != "file"
    items = [literal(parameter.name)]
    if renamed:
        items.append(literal(parameter.wire))
    if typed:
        items.append(parameter.checked if renamed else f"type={parameter.checked}")
    if parameter.location == "query" and not parameter.explode:
        items.append("explode=False")
    if not parameter.required:
        items.append("required=False")
    if parameter.content != "text":
        items.append(f"content={literal(parameter.content)}")
    if parameter.media_type_of:
        items.append(f"media_type_of={literal(parameter.media_type_of)}")
    return group(f"{CONSTRUCTORS[parameter.location]}(", items)
