"""What the sentences beside a field say that a schema can say: values, limits, a default.

Only a few fixed forms count, so that a sentence written anew says what it said before; what cannot
be read with certainty is a text and no fact. Code spans come with their backticks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.digest.texts import plain

if TYPE_CHECKING:
    from generator.spec_nodes import Json

_QUOTED: Final = r"(?:`[^`]+`|'[^'\s]+'|\"[^\"]+\")"
_WORD: Final = r"(?!defaults?\b)\w(?:[\w.:+@-]*\w)?"
_TOKEN: Final = rf"(?:{_QUOTED}|{_WORD})"
_SEPARATOR: Final = r"\s*(?:,\s*(?:or|and)\s|,|/|\||\sor\s|\sand\s)\s*"
_NOTE: Final = r"(?:\s*\([^()]*\))?"
"""What is said of one value, such as that it is deprecated."""
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
        rf"^\s*(?P<list>{_QUOTED}{_NOTE}(?:{_SEPARATOR}{_QUOTED}{_NOTE})+)\s*\.?\s*$",
        rf"\b{_LEAD}(?P<list>{_QUOTED}{_NOTE}(?:{_SEPARATOR}{_QUOTED}{_NOTE})+)",
        rf"\b{_LOOSE_LEAD}(?P<list>{_WORD}{_NOTE}(?:{_SEPARATOR}{_WORD}{_NOTE})+)",
    )
)
_DENIED: Final = re.compile(
    r"\b(?:not|cannot|never|except|unless|\w+n't)(?:\s+be)?\s*$", re.IGNORECASE
)
"""Before a list: its values are those that do not count."""
_GOES_ON: Final = re.compile(
    r"\s*(?:(?!,\s*default)[,/|]\s*[\w`'\"]|,?\s*(?:or|and)\b)|\s+\w", re.IGNORECASE
)
"""Behind a list: it has more than was read."""
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
_MOST_BEHIND: Final = re.compile(
    rf"(?<![\d.,]){_NUMBER}{_UNIT}\s+(?:at (?:the )?most|max(?:imum)?\b|or (?:less|fewer|shorter))",
    re.IGNORECASE,
)
_LEAST: Final = re.compile(
    r"\b(?:at least|no (?:less|fewer|shorter) than"
    r"|min(?:imum)?\.?(?:\s+(?:length|value|size))?(?:\s+(?:of|is))?)"
    rf"\s*:?\s*{_NUMBER}{_UNIT}",
    re.IGNORECASE,
)
_LEAST_BEHIND: Final = re.compile(
    rf"(?<![\d.,]){_NUMBER}{_UNIT}\s+(?:at (?:the )?least|min(?:imum)?\b|or (?:more|longer))",
    re.IGNORECASE,
)
_LENGTH: Final = re.compile(r"\blength\b", re.IGNORECASE)
_ENDS: Final = re.compile(r"\s*(?:$|[.;)\]](?!\d)|,(?!\s*\d))")
"""Behind a number without a unit: nothing that could be one, such as a percent sign."""
_EACH: Final = re.compile(r"\s*(?:for\s+)?(?:per|each|every|an?)\b", re.IGNORECASE)
"""Behind a limit: it is one of something else than the field."""
_CHARACTERS: Final = re.compile(r"(?:char|character|letter|symbol)s?", re.IGNORECASE)
_ENTRIES: Final = re.compile(r"(?:item|entr(?:y|ie)|element|object|offer|email)s?", re.IGNORECASE)
_TRUTH: Final = {"true": True, "false": False}
_EMAIL: Final = re.compile(
    r"^(?:(?:an?|the)\s+)?(?:(?:comma[- ]separated\s+)?(?:list|array)\s+of\s+)?"
    r"(?:(?!(?:of|or|and)\b)[\w'-]+\s+){0,4}?e-?mails?(?:\s+address(?:es)?)?"
    r"(?=\s*(?:[.,;:(]|$|of\b))(?!\s*[,(]?\s*(?:or|and)\b)",
    re.IGNORECASE,
)


def constraints(text: str, kind: str = "") -> dict[str, Json]:
    """The values, limits and default that a description gives a field of the printed type."""
    text = plain(text)
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
            if _DENIED.search(text[: match.start()]) or _GOES_ON.match(text, match.end()):
                return []
            tokens = re.findall(_TOKEN, re.sub(r"\([^()]*\)", "", match["list"]))
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
    return _EMAIL.match(plain(text)) is not None


def _limits(text: str) -> dict[str, Json]:
    found: dict[str, Json] = {}
    for match in _BETWEEN.finditer(text):
        for end, number in (("min", match[1]), ("max", match[2])):
            _put(found, end, number, match)
    patterns = (("min", _LEAST), ("min", _LEAST_BEHIND), ("max", _MOST), ("max", _MOST_BEHIND))
    for end, pattern in patterns:
        for match in pattern.finditer(text):
            _put(found, end, match[1], match)
    return found


def _put(found: dict[str, Json], end: str, number: str, match: re.Match[str]) -> None:
    """A limit on the length, on the number of items or on the value, as its unit says.

    A unit that is not known (64K, 5 MB, 10 requests) and a limit per something else give none.
    """
    unit, behind = match[match.re.groups], match.string[match.end() :]
    if _EACH.match(behind):
        return
    if _CHARACTERS.fullmatch(unit):
        name = f"{end}Length"
    elif _ENTRIES.fullmatch(unit):
        name = f"{end}Items"
    elif not unit and (_ENDS.match(behind) or match.re in (_MOST_BEHIND, _LEAST_BEHIND)):
        name = f"{end}Length" if _LENGTH.search(match[0]) else f"{end}imum"
    else:
        return
    found.setdefault(name, _number(number))


def _is_number(text: str) -> bool:
    return re.fullmatch(_NUMBER, text) is not None


def _number(text: str) -> int | float:
    plain = text.replace(",", "")
    return float(plain) if "." in plain else int(plain)


def _bare(token: str) -> str:
    return token.strip().strip("`'\"").rstrip(".").strip()
