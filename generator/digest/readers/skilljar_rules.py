"""What the prose about an operation says: its rules, statuses, and fields within objects.

A sentence of no known form that binds the caller is a notice; that it is there counts, not how it
is put.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from attrs import Factory, field, frozen

from generator.digest.readers.skilljar_about import FIELDS
from generator.digest.readers.skilljar_lines import joined
from generator.digest.readers.skilljar_prose import QUOTED, described

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.digest.readers.skilljar_lines import Line
    from generator.spec_nodes import Json

Found = tuple[str, "dict[str, Json]", tuple[int, ...]]
"""A name, what is said about it, and the lines that say it."""

_PER_PAGE: Final = re.compile(r"\b(\d+) results per page")
_PARTIAL: Final = re.compile(r"\bboth do partial updates\b", re.IGNORECASE)
_IDEMPOTENT: Final = re.compile(r"\bidempotent on the ([\w.]+) & ([\w.]+)", re.IGNORECASE)
_MOST_ITEMS: Final = re.compile(r"\blimit of (\d+)\b", re.IGNORECASE)
_STATUS: Final = re.compile(r"\breturns? an? ([1-5]\d\d)\b", re.IGNORECASE)
_HEADER: Final = re.compile(r"\bwith the ([\w-]+) header set", re.IGNORECASE)
_NAMED: Final = re.compile(rf"(?P<name>\w+) = (?P<list>{QUOTED})")
_FORMS: Final = (_PER_PAGE, _PARTIAL, _IDEMPOTENT, _MOST_ITEMS, _STATUS, _NAMED)
_SENTENCE: Final = re.compile(r"\S.*?(?:[.!?](?=\s|$)|$)")
_BINDS: Final = re.compile(
    r"\b(?:must|may|only|cannot|(?:do)?n[o']t|unless|if|either|already|before|valid for)\b"
    r"|\brequires?\b",
    re.IGNORECASE,
)
_OPTION: Final = re.compile(r"\b([a-z]\w*)\s*:?\s*\((REQUIRED|OPTIONAL)\b([^)]*)\)")
_PROPERTY: Final = re.compile(r"\b([a-z]\w*)\s*: ")


def _starts(text: Text) -> tuple[int, ...]:
    lengths = (len(line.text) + 1 for line in text.lines)
    return tuple(accumulate(lengths, initial=0))[:-1]


@frozen
class Text:
    """Lines as one text that knows which of its parts stands in which line."""

    lines: tuple[Line, ...]
    starts: tuple[int, ...] = field(init=False, default=Factory(_starts, takes_self=True))
    """Where each line begins in the text."""

    def __str__(self) -> str:
        return joined(self.lines)

    def within(self, start: int, end: int) -> tuple[int, ...]:
        """The numbers of the lines that a part of the text stands in."""
        first, last = bisect_right(self.starts, start) - 1, bisect_left(self.starts, end)
        return tuple(line.number for line in self.lines[first:last])


def rules(prose: Text) -> dict[str, Json]:
    """What the prose says about the operation as a whole."""
    text = str(prose)
    found: dict[str, Json] = {}
    if size := _PER_PAGE.search(text):
        found["perPage"] = int(size[1])
    if _PARTIAL.search(text):
        found["partial"] = True
    if names := _IDEMPOTENT.search(text):
        found["idempotentOn"] = [names[1], names[2].rstrip(".")]
    if most := _MOST_ITEMS.search(text):
        found["maxItems"] = int(most[1])
    return found


def statuses(prose: Text) -> Iterator[Found]:
    """The statuses that the prose names, with the headers that come with them."""
    headers: list[Json] = _HEADER.findall(str(prose))
    for match in _STATUS.finditer(str(prose)):
        value: dict[str, Json] = {"headers": headers} if headers else {}
        yield match[1], value, prose.within(*match.span())


def notices(prose: Text) -> Iterator[tuple[int, ...]]:
    """The lines of each sentence that binds the caller beyond what is a fact of another kind."""
    for match in _SENTENCE.finditer(str(prose)):
        rest = match[0]
        for form in _FORMS:
            rest = form.sub("", rest)
        if _BINDS.search(rest):
            yield prose.within(*match.span())


def values_named(prose: Text, known: Mapping[str, str]) -> Iterator[Found]:
    """The values that the prose gives to a field by its name, which an example says in full."""
    for match in _NAMED.finditer(str(prose)):
        names = [name for name in known if f".{name}".endswith(f".{match['name']}")]
        if len(names) != 1:
            raise ValueError(f"values of {match['name']!r}, which is {len(names)} known fields")
        value: dict[str, Json] = {"type": "enum", "enum": re.findall(r"'(\w+)'", match["list"])}
        yield names[0], value, prose.within(*match.span())


def nested_fields(fields: Text, known: Mapping[str, str]) -> list[Found]:
    """The fields of an object that a list of them describes."""
    text = str(fields)
    head = FIELDS.match(text)
    if head is None:
        return []
    owner = head["object"]
    found = list(_options(fields, owner, known)) or list(
        _properties(fields, head.end(), owner, known)
    )
    if not found:
        raise ValueError(f"the list of the fields of {owner!r} names none")
    return found


def _options(fields: Text, owner: str, known: Mapping[str, str]) -> Iterator[Found]:
    """Fields followed by (REQUIRED…) or (OPTIONAL…)."""
    for match in _OPTION.finditer(str(fields)):
        name = f"{owner}.{match[1]}"
        value: dict[str, Json] = {"type": None, "required": match[2] == "REQUIRED"}
        value |= described(match[3].strip(" ,"), known.get(name, ""))
        yield name, value, fields.within(*match.span())


def _properties(fields: Text, start: int, owner: str, known: Mapping[str, str]) -> Iterator[Found]:
    """Fields followed by a colon; the end of the sentence before may stick to the name."""
    inner = [name.removeprefix(f"{owner}.") for name in known if name.startswith(f"{owner}.")]
    for match in _PROPERTY.finditer(str(fields), start):
        name = max((n for n in inner if match[1].endswith(n)), key=len, default=match[1])
        yield f"{owner}.{name}", {"type": None}, fields.within(*match.span(1))
