"""The copy of the spec that openapi-python-client is given: nothing in it that it cannot read.

The shipped document stays the true one. What is taken away here is read from there: how a form
holds JSON, what an answer is, and what a map holds.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from generator.kinds import form_names, is_map, part_content
from generator.spec_nodes import is_list, is_object, members

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def parser_document(document: Mapping[str, Any]) -> dict[str, Any]:
    """A copy with forms of models, answers without content, and maps of anything."""
    forms = form_names(document)
    copied: dict[str, Any] = copy.deepcopy(dict(document))
    for name in forms:
        properties = copied["components"]["schemas"][name]["properties"]
        for wire, node in properties.items():
            if part_content(node) == "json":
                properties[wire] = node["contentSchema"]
    for response in _responses(copied):
        response.pop("content", None)
    return {key: _without_maps(value) for key, value in copied.items()}


def _responses(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from map(members, members(document["components"].get("responses")).values())
    for path in document["paths"].values():
        for operation in map(members, path.values()):
            yield from map(members, members(operation.get("responses")).values())


def _without_maps(node: Any) -> Any:
    if is_list(node):
        return [_without_maps(item) for item in node]
    if not is_object(node):
        return node
    if is_map(node):
        return {key: node[key] for key in ("description",) if key in node}
    return {
        # A property may be called like the word that makes a map.
        key: {name: _without_maps(schema) for name, schema in value.items()}
        if key == "properties" and is_object(value)
        else _without_maps(value)
        for key, value in node.items()
    }
