"""Python names of wire names and enum values: one rule each for lint, arguments and models."""

from __future__ import annotations

import keyword
import re

_TYPES = frozenset(
    {"bool", "bytes", "date", "datetime", "dict", "field", "float", "int", "list", "object", "str"}
)
"""Names in the annotations of a model; a field of the same name would stand in their way."""


def python_name(wire: str) -> str:
    """Snake case, with an underscore behind what Python needs itself; empty if nothing is left."""
    text = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", re.sub(r"[^A-Za-z0-9]+", "_", wire))
    text = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", text).strip("_").lower()
    if text and text[0].isdigit():
        text = f"field_{text}"
    return f"{text}_" if keyword.iskeyword(text) or text in _TYPES else text


def member_name(value: str) -> str:
    """The member of an enum for a value, in capitals; empty if nothing is left of it."""
    text = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", re.sub(r"[^A-Za-z0-9]+", "_", value))
    # Words do not part behind digits: SCORM20042NDEDITION is one.
    text = re.sub(r"([a-z])([A-Z])", r"\1_\2", text).strip("_").upper()
    return f"VALUE_{text}" if text and text[0].isdigit() else text
