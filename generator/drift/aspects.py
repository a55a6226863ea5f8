"""What two facts about one thing say otherwise, aspect by aspect, and in which direction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from attrs import frozen

from generator.check.sources import LIMITS, printed_type
from generator.spec_nodes import is_list, items

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.drift.values import Action
    from generator.spec_nodes import Json

Direction = Literal["set", "unset", "tighter", "looser", "added", "removed", "names", "other"]
LISTS: Final = frozenset({"enum", "consumes", "produces", "adds", "headers", "idempotentOn"})
_MOST: Final = frozenset({"maxLength", "maximum", "exclusiveMaximum", "maxItems"})
_LEAST: Final = frozenset({"minLength", "minimum", "exclusiveMinimum", "minItems"})
_FLAGS: Final = frozenset({"required", "nullable", "conditional", "partial"})
_SILENT: Final = frozenset({"title", "cut", "operations", "unlike", "foreign", "parses", "status"})
"""Names of pages, where a copy ends, and what an example does not agree with: no fact of an API.

The status of an example is a fact of its own."""

_TEXTUAL: Final = frozenset({None, "email", "uri", "timezone"})
"""Formats whose values are texts in Python, as those without a format are."""
_ENUM: Final = ("enum", None)
_STRING: Final = ("string", None)
_ACTIONS: Final[Mapping[str, Action]] = {"added": "added", "removed": "removed"}


@frozen
class Difference:
    """One aspect of a fact that is said otherwise."""

    aspect: str
    direction: Direction
    before: Json
    after: Json

    @property
    def action(self) -> Action:
        """Whether values came or went, or one is another."""
        return _ACTIONS.get(self.direction, "changed")


def differences(before: Mapping[str, Json], after: Mapping[str, Json]) -> Iterator[Difference]:
    """What the newer of two facts says otherwise; names in examples are not looked at."""
    yield from _types(before, after)
    for aspect in sorted({*before, *after} - _SILENT - {"type", "format", "names"}):
        old, new = before.get(aspect), after.get(aspect)
        if aspect in _FLAGS:
            if bool(old) != bool(new):
                yield Difference(aspect, "set" if new else "unset", bool(old), bool(new))
        elif aspect in LISTS and (is_list(old) or is_list(new)):
            yield from _lists(aspect, items(old), items(new))
        elif not _same(old, new):
            yield Difference(aspect, _direction(aspect, old, new), old, new)


def _same(old: Json, new: Json) -> bool:
    # True is 1 in Python, and "1" is what a page says of both: JSON tells them apart.
    return (type(old) is type(new) and bool(old == new)) or (_number(old, new) and old == new)


def _number(*values: Json) -> bool:
    return all(isinstance(value, (int, float)) and not isinstance(value, bool) for value in values)


def _types(before: Mapping[str, Json], after: Mapping[str, Json]) -> Iterator[Difference]:
    """Type and format together, for a name of a type may stand for both."""
    old, new = canonical(before), canonical(after)
    if old == new:
        return
    direction: Direction
    said = [str(value.get("type") or "") or None for value in (before, after)]
    if {old, new} == {_ENUM, _STRING}:
        yield Difference("type", "looser" if new == _STRING else "tighter", *said)
    elif old[0] != new[0] or not {"format"} & {*before, *after}:
        direction = "other" if old[0] and new[0] else "set" if new[0] else "unset"
        yield Difference("type", direction, *said)
    else:
        one, other = before.get("format"), after.get("format")
        direction = "other"
        if {one, other} <= _TEXTUAL and None in (one, other):
            direction = "tighter" if one is None else "looser"
        yield Difference("format", direction, one, other)


def canonical(value: Mapping[str, Json]) -> tuple[str, str | None]:
    """Type and format of a row without the spelling of the page; the type empty if it has none."""
    word = " ".join(str(value.get("type") or "").replace("`", "").lower().split())
    form = value.get("format")
    known = printed_type({"type": word, **({"format": form} if form else {})})
    if word == "enum":
        return _ENUM
    # Of a list of some type only the items are known to the table of names.
    if known is None or word.endswith("[]") or " " in word:
        return word, str(form) if form else None
    return known


def _lists(aspect: str, old: list[Json], new: list[Json]) -> Iterator[Difference]:
    """Values that came and values that went; in which order they stand says nothing."""
    spelled = [[_spelled(aspect, value) for value in side] for side in (old, new)]
    if aspect == "enum" and bool(old) != bool(new):
        yield Difference(aspect, "set" if new else "unset", old or None, new or None)
        return
    if set(spelled[1]) - set(spelled[0]):
        yield Difference(aspect, "added", old, new)
    if set(spelled[0]) - set(spelled[1]):
        yield Difference(aspect, "removed", old, new)


def _spelled(aspect: str, value: Json) -> str:
    return str(value).lower() if aspect in ("consumes", "produces", "headers") else repr(value)


def _direction(aspect: str, old: Json, new: Json) -> Direction:
    if aspect in LIMITS:
        if old is None or new is None:
            return "tighter" if old is None else "looser"
        if aspect in _MOST | _LEAST and _number(old, new):
            return "tighter" if (new < old) is (aspect in _MOST) else "looser"
        return "other"
    if old is None or new is None:
        return "set" if old is None else "unset"
    return "other"
