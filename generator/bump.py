"""The version bump that a changed spec asks for, told from the two shipped documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from generator.emit.raw import resolve
from generator.emit.schemas import written_names
from generator.kinds import form_names
from generator.spec_nodes import is_object, members

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import TypeAlias

    Bump: TypeAlias = Literal["none", "patch", "minor", "major"]

_TYPE_KEYS = (
    "$ref", "type", "format", "items", "anyOf", "oneOf", "additionalProperties",
    "contentSchema",
)  # fmt: skip


def bump(before: Mapping[str, Any] | None, after: Mapping[str, Any]) -> Bump:
    """Major if typed code may break, minor if something came, patch for any other difference."""
    if before is None:
        return "minor"
    if before == after:
        return "none"
    old, new = dict(_facts(before)), dict(_facts(after))
    # A vendor that no longer insists on an argument breaks nobody.
    if any(new.get(key) != value for key, value in old.items() if key[0] != "must"):
        return "major"
    added = set(new) - set(old)
    if any(key[0] == "must" for key in added):
        return "major"
    return "minor" if old.keys() != new.keys() else "patch"


def _facts(document: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], Any]]:
    """What a typed caller relies on: names, places, types, and which arguments must be given."""
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if is_object(operation) and "operationId" in operation:
                name = operation["operationId"]
                yield ("operation", name), (method, path, operation.get("x-sdk"))
                yield ("pagination", name), operation.get("x-pagination")
                if "x-waiter" in operation:
                    yield ("waiter", name), operation["x-waiter"]
                yield from _operation_facts(document, name, operation)
    for item in members(document.get("webhooks")).values():
        yield (
            ("webhook", item["post"]["x-webhook"]),
            _types(resolve(document, item["post"]["requestBody"])),
        )
    sent = written_names(document) | form_names(document)
    for name, schema in document["components"]["schemas"].items():
        yield from _schema_facts(name, schema, must=name in sent)


def _operation_facts(
    document: Mapping[str, Any], name: str, operation: Mapping[str, Any]
) -> Iterator[tuple[tuple[str, ...], Any]]:
    for node in operation.get("parameters", ()):
        parameter = resolve(document, node)
        place = (name, parameter["in"], parameter["name"])
        yield ("parameter", *place), _type(parameter["schema"])
        if parameter.get("required"):
            yield ("must", *place), True
    yield ("body", name), _types(resolve(document, operation.get("requestBody", {})))
    for code, node in operation["responses"].items():
        if str(code).startswith("2"):
            reply = resolve(document, node)
            yield (
                ("reply", name, str(code)),
                [_type(media["schema"]) for _, media in _content(reply)],
            )


def _schema_facts(
    name: str, schema: Mapping[str, Any], *, must: bool
) -> Iterator[tuple[tuple[str, ...], Any]]:
    yield ("schema", name), schema.get("type")
    for value in schema.get("enum", ()):
        yield ("value", name, str(value)), True
    for wire, node in schema.get("properties", {}).items():
        yield ("field", name, wire), _type(node)
    for wire in schema.get("required", ()):
        # One more that must be given breaks callers; one more that is surely there serves them.
        yield ("must" if must else "sure", name, wire), True


def _type(schema: Mapping[str, Any]) -> list[Any]:
    return [schema.get(key) for key in _TYPE_KEYS]


def _types(body: Mapping[str, Any]) -> dict[str, list[Any]]:
    return {kind: _type(media["schema"]) for kind, media in _content(body)}


def _content(node: Mapping[str, Any]) -> Iterable[tuple[str, Any]]:
    content: Mapping[str, Any] = node.get("content", {})
    return content.items()
