"""What the sentences beside a field say that a schema can say: values, limits, a default.

Only a few fixed forms count, so that a sentence written anew says what it said before. Code spans
come with their backticks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from generator.spec_nodes import Json

_QUOTED: Final = r"(?:`[^`]+`|'[^'\s]+'|\"[^\"]+\")"
_WORD: Final = r"(?!defaults?\b)\w(?:[\w.:+@-]*\w)?"
_TOKEN: Final = rf"(?:{_QUOTED}|{_WORD})"
_SEPARATOR: Final = r"\s*(?:,\s*(?:or|and)\s|,|/|\||\sor\s|\sand\s)\s*"
_LEAD: Final = (
    r"(?:one of|only be|either|can be|must be|allowed|possible|permitted|valid|values?)"
    r"(?:\s+(?:values?|options?|choices))?(?:\s+(?:are|is))?(?:\s+one of)?\s*:?\s*"
)
_LOOSE_LEAD: Final = r"(?:one of|only be)(?:\s+the following)?\s*:?\s*"
_ENUMS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^\s*(?P<list>{_WORD}(?:/{_WORD})+)\s*\.?\s*$",
        rf"\(\s*(?P<list>{_QUOTED}(?:{_SEPARATOR}{_QUOTED})+)\s*\)",
        # With commas it would be an array in an example.
        rf"\[\s*(?P<list>{_QUOTED}(?:\s*(?:/|\||\sor\s)\s*{_QUOTED})+)\s*\]",
        rf"\b{_LEAD}(?P<list>{_QUOTED}(?:{_SEPARATOR}{_QUOTED})+)",
        rf"\b{_LOOSE_LEAD}(?P<list>{_TOKEN}(?:{_SEPARATOR}{_TOKEN})+)",
    )
)
_DEFAULTS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\bdefaults?(?:\s+value)?(?:\s+(?:is|to)|\s*[:=])\s*(?P<value>[`'\"][^`'\"]*[`'\"])",
        r"\bdefaults?(?:\s+value)?(?:\s+(?:is|to)|\s*[:=])\s*(?P<value>[^\s,;()]+?)\s*(?:[.,;)]|$)",
        rf"[(,]\s*default\s+(?P<value>{_TOKEN})\s*(?:[.,;)]|$)",
        rf"\bby default\s*\(\s*(?P<value>{_TOKEN})\s*\)",
    )
)
_NUMBER: Final = r"(-?\d+(?:,\d{3})*(?:\.\d+)?)"
_UNIT: Final = r"[\s-]*([a-z]*)"
_BETWEEN: Final = re.compile(
    rf"\b(?:between|from)\s+{_NUMBER}\s+(?:and|to)\s+{_NUMBER}{_UNIT}", re.IGNORECASE
)
_MOST: Final = re.compile(
    r"\b(?:limited to|at most|up to|no (?:more|longer|greater) than"
    r"|max(?:imum)?\.?(?:\s+(?:length|value|size))?(?:\s+(?:of|is))?)"
    rf"\s*:?\s*{_NUMBER}{_UNIT}",
    re.IGNORECASE,
)
_LEAST: Final = re.compile(
    r"\b(?:at least|no (?:less|fewer|shorter) than"
    r"|min(?:imum)?\.?(?:\s+(?:length|value|size))?(?:\s+(?:of|is))?)"
    rf"\s*:?\s*{_NUMBER}{_UNIT}",
    re.IGNORECASE,
)
_TIMES: Final = re.compile(r"(?:second|minute|hour|day|week|month|year)s?", re.IGNORECASE)
_CHARACTERS: Final = re.compile(r"(?:char|character|letter|symbol)s?", re.IGNORECASE)
_ENTRIES: Final = re.compile(r"(?:item|entr(?:y|ie)|element|object|offer|email)s?", re.IGNORECASE)
_TRUTH: Final = {"true": True, "false": False}


def constraints(text: str, kind: str = "") -> dict[str, Json]:
    """The values, limits and default that a description gives a field of the printed type."""
    found = _limits(text)
    # A truth value that lists words speaks of something else.
    if not kind.lower().startswith("bool") and (values := enum(text)):
        found["enum"] = [literal(value, kind) for value in values]
    if (value := default(text)) is not None:
        found["default"] = literal(value, kind)
    return found


def enum(text: str) -> list[str]:
    """The values that a description lists as the only ones, in its order."""
    for pattern in _ENUMS:
        if match := pattern.search(text):
            tokens = re.findall(_TOKEN, match["list"])
            return [_bare(token) for token in tokens if token.lower() not in ("or", "and")]
    return []


def default(text: str) -> str | None:
    """The value that counts where none is given."""
    for pattern in _DEFAULTS:
        if match := pattern.search(text):
            return _bare(match["value"])
    return None


def literal(text: str, kind: str = "") -> Json:
    """A value out of prose as the printed type would have it."""
    if kind.lower().startswith("bool"):
        return _TRUTH.get(text.lower(), text)
    if kind.lower() in ("integer", "number", "int", "float") and _is_number(text):
        return _number(text)
    return text


def mentions_email(text: str) -> bool:
    """Whether a description says that the value is an e-mail address, or a list of them."""
    return re.search(r"\be-?mails?\b", text, re.IGNORECASE) is not None


def _limits(text: str) -> dict[str, Json]:
    found: dict[str, Json] = {}
    for match in _BETWEEN.finditer(text):
        _put(found, "min", match[1], match[3])
        _put(found, "max", match[2], match[3])
    for pattern, end in ((_LEAST, "min"), (_MOST, "max")):
        for match in pattern.finditer(text):
            _put(found, end, match[1], match[2])
    return found


def _put(found: dict[str, Json], end: str, number: str, unit: str) -> None:
    """A limit on the length, on the number of items or on the value, as its unit says."""
    if _TIMES.fullmatch(unit):
        return
    if _CHARACTERS.fullmatch(unit):
        name = f"{end}Length"
    else:
        name = f"{end}Items" if _ENTRIES.fullmatch(unit) else f"{end}imum"
    found.setdefault(name, _number(number))


def _is_number(text: str) -> bool:
    return re.fullmatch(_NUMBER, text) is not None


def _number(text: str) -> int | float:
    plain = text.replace(",", "")
    return float(plain) if "." in plain else int(plain)


def _bare(token: str) -> str:
    return token.strip().strip("`'\"").rstrip(".").strip()
