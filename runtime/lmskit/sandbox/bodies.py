"""What an operation takes as its body: an object of JSON, or a form of parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, cast

from attrs import frozen

from lmskit.sandbox.schema import DocumentError

if TYPE_CHECKING:
    from collections.abc import Mapping

    import jsonschema_rs

    from lmskit.sandbox.schema import Node, Schemas

_FORM: Final = "multipart/form-data"


@frozen
class Body:
    """A JSON body: one object, or a list of them.

    Args:
        required: Whether there must be one.
        media_types: What it may be typed as.
        validator: What the whole body must be.
        fields: The members that an object may have; None where there may be any.
        defaults: What members have that are left out.
    """

    required: bool
    media_types: tuple[str, ...]
    validator: jsonschema_rs.Validator
    fields: frozenset[str] | None
    defaults: Mapping[str, Any]

    def known(self, value: Mapping[str, Any]) -> dict[str, Any]:
        """The fields of a value that the body knows."""
        every = value.items()
        return {name: one for name, one in every if self.fields is None or name in self.fields}

    def filled(self, value: Mapping[str, Any]) -> dict[str, Any]:
        """The fields of a value that the body knows, with the defaults of those left out."""
        return {**self.defaults, **self.known(value)}

    def emptied(self, item: Mapping[str, Any]) -> dict[str, Any]:
        """An item without the fields that the body knows."""
        known = self.known(item)
        return {name: one for name, one in item.items() if name not in known}


@frozen
class Field:
    """What a part of a form holds: a file, a text, or JSON as a text."""

    kind: Literal["file", "text", "json"]
    required: bool
    types: frozenset[str]
    validator: jsonschema_rs.Validator


@frozen
class Form:
    """A body of parts."""

    required: bool
    media_types: tuple[str, ...]
    fields: Mapping[str, Field]


def described(schemas: Schemas, node: Node | None) -> Body | Form | None:
    """What the document says of a body."""
    if node is None:
        return None
    node = schemas.resolved(node)
    content = cast("dict[str, Node]", node["content"])
    media_types = tuple(name.lower() for name in content)
    schema = cast("Node", next(iter(content.values()))["schema"])
    required = bool(node.get("required"))
    if _FORM not in media_types:
        return _body(schemas, schema, required, media_types)
    if len(media_types) > 1:
        raise DocumentError("a body is a form or something else, and only one of them is read")
    needed: list[str] = schemas.resolved(schema).get("required", [])
    fields = {
        name: _field(schemas, name, one, required=name in needed)
        for name, one in schemas.properties(schema).items()
    }
    return Form(required, media_types, fields)


def _body(schemas: Schemas, schema: Node, required: bool, media_types: tuple[str, ...]) -> Body:
    members = schemas.properties(_single(schemas, schema))
    return Body(
        required=required,
        media_types=media_types,
        validator=schemas.validator(schema),
        fields=frozenset(members) if members else None,
        defaults={name: one["default"] for name, one in members.items() if "default" in one},
    )


def _single(schemas: Schemas, schema: Node) -> Node:
    """The schema of an object of a body that may be a list."""
    node = schemas.resolved(schema)
    forms: list[Node] = node.get("oneOf") or node.get("anyOf") or []
    if forms:
        return _single(schemas, forms[0])
    return _single(schemas, node["items"]) if "array" in schemas.types(node) else node


def _field(schemas: Schemas, name: str, schema: Node, *, required: bool) -> Field:
    node = schemas.resolved(schema)
    inner = cast("Node | None", node.get("contentSchema"))
    if inner is not None and node.get("contentMediaType") == "application/json":
        return Field("json", required, frozenset(), schemas.validator(inner))
    kinds = schemas.types(node)
    if kinds & {"array", "object"}:
        raise DocumentError(f"the part {name} of a form has a type that is not read")
    is_file = node.get("format") == "binary"
    return Field("file" if is_file else "text", required, kinds, schemas.validator(schema))
