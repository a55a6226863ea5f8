"""What kind of value this is, for the type checkers: `isinstance` forgets the elements."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import Any, TypeGuard


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether decoded JSON is an object."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Whether decoded JSON is an array."""
    return isinstance(value, list)


def is_mapping(value: object) -> TypeGuard[Mapping[Any, Any]]:
    """Whether a caller gave an object."""
    return isinstance(value, Mapping)


def is_sequence(value: object) -> TypeGuard[list[Any] | tuple[Any, ...]]:
    """Whether a caller gave a list; a string is none, nor is a set, which has no order."""
    return isinstance(value, list | tuple)


def is_plain_function(value: object) -> bool:
    """Whether a caller gave something to call that runs when it is called."""
    return callable(value) and not inspect.iscoroutinefunction(value)
