"""JSON seen without trust: what is not of the expected kind counts as empty.

A lint has to walk documents in which anything may stand anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeGuard, cast

DEEPEST = 100
"""Levels of nesting beyond which nothing is a description."""

Json = Any
"""A value that came from YAML: dict, list, str, int, float, bool or None."""


def is_object(value: object) -> TypeGuard[dict[str, Json]]:
    """Whether the value is a JSON object; its keys are looked at by the lint."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Json]]:
    """Whether the value is a JSON array."""
    return isinstance(value, list)


def members(value: object) -> dict[str, Json]:
    """The value if it is an object, otherwise an empty one."""
    return value if is_object(value) else {}


def items(value: object) -> list[Json]:
    """The value if it is an array, otherwise an empty one."""
    return value if is_list(value) else []


def texts(value: object) -> list[str]:
    """The strings of an array."""
    return [item for item in items(value) if isinstance(item, str)]


def child(pointer: str, *keys: str | int) -> str:
    """The JSON Pointer of something below `pointer`."""
    return "/".join([pointer, *map(_token, keys)])


def _token(key: str | int) -> str:
    text = str(key)
    # Most keys hold neither, and every walk over a document asks for each of them.
    return text.replace("~", "~0").replace("/", "~1") if "/" in text or "~" in text else text


def tokens(pointer: str) -> list[str]:
    """The unescaped tokens of a JSON Pointer."""
    parts = pointer.split("/")[1:]
    return [part.replace("~1", "/").replace("~0", "~") for part in parts]


def find(document: object, pointer: str) -> Json:
    """What a JSON Pointer leads to; None if it leads nowhere."""
    node: Json = document
    for token in tokens(pointer):
        if is_list(node):
            node = node[int(token)] if token.isdecimal() and int(token) < len(node) else None
        else:
            node = members(node).get(token)
    return node


def every_value(value: object, pointer: str = "") -> Iterator[tuple[str, object, object]]:
    """Pointer, key (None at the top and in arrays) and value of everything, outermost first.

    It walks without recursion, for a document may be nested deeper than Python's stack,
    and goes no deeper than a description can be.
    """
    waiting: list[tuple[str, object, object]] = [(pointer, None, value)]
    while waiting:
        place, key, node = waiting.pop()
        yield place, key, node
        # Most values are leaves, of which an abstract class is slow to tell what they are not.
        if isinstance(node, str | int | float) or node is None or place.count("/") >= DEEPEST:
            continue
        if isinstance(node, Mapping):
            pairs = cast("Mapping[object, object]", node).items()
            waiting.extend((child(place, str(name)), name, inner) for name, inner in pairs)
        elif is_list(node):
            waiting.extend((child(place, at), None, inner) for at, inner in enumerate(node))
