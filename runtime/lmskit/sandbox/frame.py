"""What an answer has around its items: an envelope, and the members that lead to other pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, cast

from attrs import evolve, field, frozen

from lmskit.sandbox.schema import DocumentError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lmskit.sandbox.schema import Node, Schemas

Style = Literal["array", "link", "token"]


@frozen
class Frame:
    """The form of an answer that succeeds.

    Args:
        many: Whether it holds a list of items.
        member: The member with the item or the items; None where they are the whole answer.
        style: How a list is paged.
        link: The member with what leads to the next page: its address, or a token for it.
        parameter: The query parameter that takes the token.
        members: All members that the document names beside the items.
        fixed: Those of them that can have one value alone.
        item: The schema of one item; None where nothing is answered but the status.
    """

    many: bool = False
    member: str | None = None
    style: Style = "array"
    link: str = ""
    parameter: str = ""
    members: frozenset[str] = frozenset()
    fixed: Mapping[str, Any] = field(factory=dict[str, Any])
    item: Node | None = None

    def around(self, content: Any, **beside: Any) -> Any:
        """The answer with its items, and with some members beside them."""
        if self.member is None:
            return content
        known = {name: value for name, value in beside.items() if name in self.members}
        return {**known, **self.fixed, self.member: content}


def described(schemas: Schemas, operation: Node) -> Frame:
    """What the document says of the answer of an operation."""
    for code, response in operation["responses"].items():
        content = schemas.resolved(response).get("content") if code.startswith("2") else None
        schema = next(iter(content.values())).get("schema") if content else None
        if schema is not None:
            paging: Node = operation.get("x-pagination") or {}
            return _frame(schemas, _chosen(schemas, schema, paging.get("items")), paging)
    return Frame()


def _chosen(schemas: Schemas, schema: Node, member: str | None) -> Node:
    """The schema, or of several forms that an answer may have the one that pages can have."""
    forms: list[Node] = schemas.resolved(schema).get("oneOf", [])
    fit = (one for one in forms if member is None or member in schemas.properties(one))
    return next(fit, schema)


def _frame(schemas: Schemas, schema: Node, paging: Node) -> Frame:
    node = schemas.resolved(schema)
    if "x-envelope" in node:
        inner = _frame(schemas, node["properties"][node["x-envelope"]], {})
        return evolve(_around(schemas, node, node["x-envelope"]), many=inner.many, item=inner.item)
    if "array" in schemas.types(node):
        return Frame(many=True, item=cast("Node", node["items"]))
    if "items" not in paging:
        return Frame(item=schema)
    member: str = paging["items"]
    listed = schemas.resolved(schemas.properties(node)[member])
    if paging["style"] not in ("array", "link", "token") or "items" not in listed:
        raise DocumentError(f"its pages are of the style {paging['style']}, which is not known")
    return evolve(
        _around(schemas, node, member),
        many=True,
        style=paging["style"],
        link=paging.get("link") or paging.get("token") or "",
        parameter=paging.get("parameter", ""),
        item=cast("Node", listed["items"]),
    )


def _around(schemas: Schemas, node: Node, member: str) -> Frame:
    others = {name: one for name, one in schemas.properties(node).items() if name != member}
    allowed = {name: schemas.resolved(one).get("enum", []) for name, one in others.items()}
    fixed = {name: values[0] for name, values in allowed.items() if len(values) == 1}
    return Frame(member=member, members=frozenset(others), fixed=fixed)
