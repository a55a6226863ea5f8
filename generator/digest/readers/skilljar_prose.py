"""What the descriptions of fields on a Skilljar page say that a spec can say.

Only fixed forms count, so that a sentence written anew says what it said before.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from generator.digest.examples import shape
from generator.digest.prose import constraints

if TYPE_CHECKING:
    from generator.spec_nodes import Json

QUOTED: Final = r"'\w+'(?:(?:,| or|, or|) '\w+')*"
"""Values in quotes; the page lacks a comma here and there."""
_VALUES: Final = re.compile(rf"^(?P<list>{QUOTED})(?:,? or null\b|\.?$)")
_CHOICES: Final = re.compile(r"\bCan be(?: one of)?:? (?P<list>[\w.]+(?: ?, (?:or )?[\w.]+)+)")
_TRUTH: Final = re.compile(r"\((?P<list>true or false)\)", re.IGNORECASE)
_ONLY: Final = re.compile(r'\bvalue of (?P<list>"\w+").*\bNo other values\b', re.DOTALL)
_ENUMS: Final = (_VALUES, _CHOICES, _TRUTH, _ONLY)
_LIST_AHEAD: Final = re.compile(r"^'|\bCan be\b")
_ADDS: Final = re.compile(r"\bresponse also includes\b[^(]*\((?P<list>[^)]*)\)", re.IGNORECASE)
_FLAGS: Final = {
    "nullable": re.compile(r"\b(?:or null|If null|Null indicates)\b"),
    "conditional": re.compile(
        r"\b(?:Required if|required to set either|is required for|must be present if)\b",
        re.IGNORECASE,
    ),
}
_FORMATS: Final = {
    "date-time": re.compile(r"\bISO 8601 formatted datetime\b|\bdatetime format\b", re.IGNORECASE),
    "timezone": re.compile(r"\bISO 8601 formatted timezone\b", re.IGNORECASE),
}
_SHAPE: Final = re.compile(r'\{\s*"')
_MEDIA: Final = re.compile(r"\b[a-z]+/[\w.+-]*\w")


def described(text: str, kind: str = "") -> dict[str, Json]:
    """What the description of a field of a printed type says."""
    found = constraints(text, kind)
    if values := _values(text):
        found["enum"] = values
    elif adds := _ADDS.search(text):
        found.pop("enum", None)
        found["adds"] = sorted(re.findall(r"\w+", adds["list"]))
    found |= {name: True for name, pattern in _FLAGS.items() if pattern.search(text)}
    for form, pattern in _FORMATS.items():
        if pattern.search(text):
            found["format"] = form
    return found | _shape(text)


def media_types(text: str) -> list[str]:
    """The media types in the words above the table of a body."""
    return sorted(set(_MEDIA.findall(text)))


def _values(text: str) -> list[str]:
    for pattern in _ENUMS:
        if match := pattern.search(text):
            words = re.findall(r"\w[\w.]*", match["list"])
            return [word.rstrip(".") for word in words if word != "or"]
    if _LIST_AHEAD.search(text):
        raise ValueError(f"a list of values in no known form: {text[:60]!r}")
    return []


def _shape(text: str) -> dict[str, Json]:
    """The names in the JSON that a description shows."""
    match = _SHAPE.search(text)
    if match is None:
        return {}
    value, _ = json.JSONDecoder(strict=False).raw_decode(text[match.start() :])
    return {"names": shape(value)}
