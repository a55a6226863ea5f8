"""The body that tells of a failure, as the document describes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from lmskit._shapes import is_object
from lmskit.sandbox.message import Answer, InvalidRequest, Refusal, json_answer

if TYPE_CHECKING:
    from lmskit.sandbox.document import Document
    from lmskit.sandbox.schema import Node, Schemas

_TYPES: Final = frozenset({"type", "code", "error_code", "errorCode"})
_TEXTS: Final = frozenset({"detail", "message", "error", "error_description", "msg"})


def told(document: Document, refusal: Refusal) -> Answer:
    """The answer to a request that is turned down, where the rules leave it to the document."""
    status = refusal.status
    if isinstance(refusal, InvalidRequest) and status not in refusal.schemas:
        status = 400 if 400 in refusal.schemas else status
    schema = refusal.schemas.get(status) or document.refusal(status)
    body: Any = {"message": refusal.message}
    if schema is not None:
        body = _body(document.schemas, schema, refusal)
    return json_answer(status, body, refusal.headers)


def _body(schemas: Schemas, schema: Node, refusal: Refusal) -> Any:
    """A value of a schema that has the type and the message of a refusal where they belong."""
    node = schemas.resolved(schema)
    forms: list[Node] = node.get("oneOf") or node.get("anyOf") or []
    if forms:
        return _body(schemas, forms[0], refusal)
    kinds = schemas.types(node)
    if "array" in kinds:
        return [_body(schemas, node["items"], refusal)] if "items" in node else []
    if "object" not in kinds:
        return _message(refusal)
    members = schemas.properties(node)
    if not members:
        return _by_field(schemas, node, refusal)
    required: list[str] = node.get("required", [])
    return {
        name: refusal.type if name in _TYPES else _body(schemas, one, refusal)
        for name, one in members.items()
        if name in _TYPES or name in _TEXTS or name in required
    }


def _by_field(schemas: Schemas, node: Node, refusal: Refusal) -> dict[str, Any]:
    """A map from the names of the refused values to what they must be."""
    each = node.get("additionalProperties")
    forms: list[Node] = each.get("oneOf", [each]) if is_object(each) else []
    listed = any("array" in schemas.types(one) for one in forms)
    named = [(one.name, one.message) for one in refusal.problems] or [("detail", refusal.message)]
    return {name: [text] if listed else text for name, text in named}


def _message(refusal: Refusal) -> str:
    listed = "; ".join(f"{one.location} {one.name}: {one.message}" for one in refusal.problems)
    return listed or refusal.message
