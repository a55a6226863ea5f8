"""The limits of a schema are told in whole sentences, alike in docstrings and on the pages."""

from __future__ import annotations

from typing import Any

import pytest

from generator.emit.raw import limits


@pytest.mark.parametrize(
    ("schema", "said"),
    [
        ({}, ""),
        ({"minLength": 1}, "Not empty."),
        ({"minLength": 2, "maxLength": 65536}, "At least 2 characters. At most 65,536 characters."),
        ({"maxLength": 1}, "At most one character."),
        ({"minItems": 1, "maxItems": 500}, "Not empty. At most 500 items."),
        ({"maxItems": 1}, "At most one item."),
        ({"minimum": 1, "maximum": 1}, "At least 1. At most 1."),
        ({"exclusiveMinimum": 1, "multipleOf": 1}, "More than 1. A multiple of 1."),
        ({"format": "uuid", "deprecated": True}, "A UUID. Deprecated by the vendor."),
        ({"enum": ["a", "b"], "default": "a"}, "One of `a`, `b`. The vendor's default is `a`."),
    ],
)
def test_limits_are_sentences(schema: dict[str, Any], said: str) -> None:
    """Each limit is one, with its number, and a limit of one is no plural."""
    assert limits(schema) == said
