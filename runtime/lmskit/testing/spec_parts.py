"""The part of a spec that one operation rests on, and its digest.

A recording is held against the operations that it calls. Whatever else a spec says may change
without making the recording stale, so each operation has a digest of its own.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any, cast

from lmskit.testing.openapi import METHODS, pointed, read_document
from lmskit.testing.uri import split_uri

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lmskit.testing.cassette import Interaction
    from lmskit.testing.openapi import Document, Node, Operation


class ShippedSpec:
    """A merged OpenAPI document, with the digests of its operations' parts."""

    def __init__(self, source: bytes) -> None:
        # `1.0` and `1` are the same number of JSON, so they have the same digest.
        self.document = read_document(json.loads(source, parse_float=_number))
        self._digests: dict[str, str] = {}

    def digest(self, operation: Operation) -> str:
        """The sha256 of an operation's part, whatever the order of its keys."""
        if operation.name not in self._digests:
            part = json.dumps(part_of(self.document, operation), sort_keys=True)
            self._digests[operation.name] = hashlib.sha256(part.encode()).hexdigest()
        return self._digests[operation.name]

    def digests(self, interactions: Iterable[Interaction]) -> dict[str, str]:
        """The digests, by name, of the operations that interactions call; others are left out."""
        called = (
            self.document.find(one.request.method, split_uri(one.request.uri).path)
            for one in interactions
        )
        digests = {operation.name: self.digest(operation) for operation in called if operation}
        return dict(sorted(digests.items()))


def part_of(document: Document, operation: Operation) -> Node:
    """An operation with its path and all that it refers to, directly or by way of other nodes."""
    root, node = document.root, operation.node
    item = document.resolve(root["paths"][operation.path])
    own: Node = {
        "path": operation.path,
        "method": operation.method,
        "item": {name: value for name, value in item.items() if name not in METHODS},
        "operation": node,
        "servers": node.get("servers") or item.get("servers") or root.get("servers"),
        "security": node.get("security", root.get("security")),
    }
    referred: Node = {}
    waiting: list[str] = [*_schemes(own["security"]), *_references(own)]
    while waiting:
        reference = waiting.pop()
        if reference not in referred:
            referred[reference] = _target(root, reference)
            waiting += _references(referred[reference])
    return {**own, "referred": referred}


def _schemes(security: list[Node] | None) -> Iterator[str]:
    for alternative in security or ():
        for name in alternative:
            yield f"#/components/securitySchemes/{name}"


def _references(node: object) -> Iterator[str]:
    """Every `$ref` in a node, and the schemas that a discriminator names."""
    if isinstance(node, list):
        for item in cast("list[object]", node):
            yield from _references(item)
    elif isinstance(node, dict):
        for name, value in cast("Node", node).items():
            if name == "$ref" and isinstance(value, str):
                yield value
            elif name == "discriminator" and isinstance(value, dict):
                yield from _discriminated(cast("Node", value))
            yield from _references(cast("object", value))


def _discriminated(discriminator: Node) -> Iterator[str]:
    mapping = discriminator.get("mapping")
    for target in cast("Node", mapping).values() if isinstance(mapping, dict) else ():
        if isinstance(target, str):
            yield target if "/" in target else f"#/components/schemas/{target}"


def _target(root: Node, reference: str) -> Any:
    """What a reference points to; None where that is not in the document."""
    try:
        return pointed(root, reference)
    except (LookupError, TypeError, ValueError):
        return None


def _number(text: str) -> float | int:
    number = float(text)
    return int(number) if number.is_integer() else number
