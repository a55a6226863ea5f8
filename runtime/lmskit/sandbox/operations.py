"""The operations of a document: what each does with which collection, takes and answers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, cast

from attrs import field, frozen

from lmskit.sandbox import bodies, filters, frame, parameters
from lmskit.sandbox.schema import DocumentError

if TYPE_CHECKING:
    from collections.abc import Collection as Container
    from collections.abc import Mapping

    from lmskit.sandbox.schema import Node, Schemas

Kind = Literal["list", "create", "read", "replace", "update", "delete", "nothing"]

METHODS: Final = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})
_OF_ITEMS: Final[Mapping[str, Kind]] = {
    "get": "read",
    "put": "replace",
    "patch": "update",
    "delete": "delete",
}


@frozen
class Operation:
    """One method of one path.

    Args:
        id: Its operationId.
        method: In capitals.
        kind: What it does with its collection; None where a handler knows.
        collection: The path without the id of an item, and without the slash before it.
        security: Of what one is enough: for each scheme the scopes that it needs.
        status: That of success.
        parameters: What it takes besides a body.
        body: A JSON body or a form.
        frame: The form of its answer.
        fields: The members of an item in the answer; None where there may be any.
        filters: The query parameters that filter a list, each with the way to a member.
        refusals: The schemas of the bodies that tell of a failure, by their status.
    """

    id: str
    method: str
    kind: Kind | None
    collection: str
    security: tuple[Mapping[str, tuple[str, ...]], ...]
    status: int
    parameters: tuple[parameters.Parameter, ...]
    body: bodies.Body | bodies.Form | None
    frame: frame.Frame
    fields: tuple[str, ...] | None
    filters: Mapping[str, tuple[str, ...]] = field(factory=dict[str, tuple[str, ...]])
    refusals: Mapping[int, Node] = field(factory=dict[int, "Node"])

    @property
    def secured(self) -> bool:
        """Whether it wants credentials."""
        return bool(self.security)


def described(
    schemas: Schemas, path: str, item: Node, handled: Container[str]
) -> dict[str, Operation]:
    """The operations of a path by their methods; those that are `handled` are on no collection."""
    every = (
        _operation(schemas, path, method, item, handled) for method in item if method in METHODS
    )
    return {one.method: one for one in every}


def _operation(
    schemas: Schemas, path: str, method: str, item: Node, handled: Container[str]
) -> Operation:
    node = cast("Node", item[method])
    name: str = node.get("operationId") or f"{method} {path}"
    statuses = [int(code) for code in node["responses"] if re.fullmatch("2[0-9][0-9]", code)]
    if not statuses:
        raise DocumentError(f"{name}: no status of success is described")
    try:
        taken = parameters.described(schemas, item, node)
        body = bodies.described(schemas, node.get("requestBody"))
        answer = frame.described(schemas, node)
    except DocumentError as fault:
        raise DocumentError(f"{name}: {fault}") from None
    kind = None if name in handled else _kind(path, method, body, answer)
    if name not in handled and kind is None:
        raise DocumentError(f"{name}: {method.upper()} {path} is no operation on a collection")
    members = schemas.properties(answer.item) if answer.item is not None else {}
    return Operation(
        id=name,
        method=method.upper(),
        kind=kind,
        collection=re.sub(r"/\{[^{}]+\}$", "", path).strip("/"),
        security=_security(schemas.root, node),
        status=min(statuses),
        parameters=taken,
        body=body,
        frame=answer,
        fields=tuple(members) or None,
        filters=filters.described(taken, members, answer.parameter) if kind == "list" else {},
        refusals=_refusals(schemas, node),
    )


def _kind(
    path: str, method: str, body: bodies.Body | bodies.Form | None, answer: frame.Frame
) -> Kind | None:
    """What an operation does, by its method, its path and what goes in and out."""
    if isinstance(body, bodies.Form):
        return None
    if path.endswith("}"):
        return _OF_ITEMS.get(method)
    below = "{" in path
    if method == "post":
        # Without a body it would be something that is done with the item in its path.
        return "create" if body is not None or not below else None
    if method != "get":
        return None
    if answer.many:
        return "list"
    return "nothing" if answer.item is None and not below else None


def _security(root: Node, node: Node) -> tuple[dict[str, tuple[str, ...]], ...]:
    needs = cast("list[dict[str, list[str]]]", node.get("security", root.get("security", [])))
    return tuple({name: tuple(scopes) for name, scopes in one.items()} for one in needs)


def _refusals(schemas: Schemas, node: Node) -> dict[int, Node]:
    found: dict[int, Node] = {}
    for code, response in node["responses"].items():
        content = cast("dict[str, Node]", schemas.resolved(response).get("content", {}))
        schema = next((one.get("schema") for one in content.values()), None)
        if re.fullmatch("[45][0-9][0-9]", code) and schema is not None:
            found[int(code)] = schema
    return found
