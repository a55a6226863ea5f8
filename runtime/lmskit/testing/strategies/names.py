"""Python's name for a name on the wire."""

from __future__ import annotations

import keyword
import re

# What the annotations of a model are made of; a field of that name would stand in their way.
_ANNOTATIONS = frozenset(
    {"bool", "bytes", "date", "datetime", "dict", "field", "float", "int", "list", "object", "str"}
)


def python_name(name: str) -> str:
    """snake_case, a valid identifier, no keyword: `classId` is `class_id`, `a__b` is `a_b`."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name)
    snake = re.sub(r"[\W_]+", "_", words).strip("_").lower()
    if not snake or snake[0].isdigit():
        return f"field_{snake}"
    return f"{snake}_" if keyword.iskeyword(snake) or snake in _ANNOTATIONS else snake
