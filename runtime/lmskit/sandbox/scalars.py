"""Reads a text of a query, a path, a header or a form as the value that its schema means."""

from __future__ import annotations

import math
import re
from typing import Final

# Python refuses to read integers of some thousand digits, and nobody means one.
_INTEGER: Final = re.compile(r"-?(0|[1-9][0-9]{0,999})")
_NUMBER: Final = re.compile(r"-?(0|[1-9][0-9]{0,999})(\.[0-9]+)?([eE][+-]?[0-9]+)?")
# The vendors' own clients for Python send its words.
_BOOLEANS: Final = {"true": True, "false": False, "True": True, "False": False}


def typed(types: frozenset[str], text: str) -> bool | int | float | str:
    """The value; the text itself where it is none of the types, for a validator to refuse."""
    if not types or "string" in types:
        return text
    if "boolean" in types and text in _BOOLEANS:
        return _BOOLEANS[text]
    if types & {"integer", "number"} and _INTEGER.fullmatch(text):
        return int(text)
    if "number" in types and _NUMBER.fullmatch(text) and math.isfinite(float(text)):
        return float(text)
    return text
