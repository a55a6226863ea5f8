"""What the calls of one run know, and how it comes into their arguments.

`${name}` begins the name of everything that the run makes, and `${slug}` is that name without
blanks; `${now+7d8h}` is the start of the run and some time (`d`, `h`, `m`, `s`); another name is
an id that a step has kept, something that the run was told, or a file of the vendor's session. A
text that is nothing else becomes the value itself, such as a datetime.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

_PLACE = re.compile(r"\$\{(?P<name>\w+)(?P<offset>[+-](?:\d+[dhms])+)?\}")
_AMOUNT = re.compile(r"(\d+)([dhms])")
_UNITS = {"d": "days", "h": "hours", "m": "minutes", "s": "seconds"}


@frozen
class RunContext:
    """What one run knows.

    Args:
        name: What the name of everything begins with that it makes.
        now: The time at the start.
        given: What it is told, such as the host of an event, and its files.
        ids: The ids of what was made, by the names that the steps keep them under.
        made: The ids of what is there now, each with the operation that made it.
        jobs: The jobs that run, each with the id of what it makes.
        unanswered: The ids of what may be made by a request that was never answered.
    """

    name: str
    now: datetime
    given: Mapping[str, Any]
    ids: dict[str, str] = field(factory=dict[str, str])
    made: dict[str, str] = field(factory=dict[str, str])
    jobs: dict[str, str] = field(factory=dict[str, str])
    unanswered: set[str] = field(factory=set[str])

    @property
    def slug(self) -> str:
        """The name without blanks."""
        return self.name.replace(" ", "-")

    def filled(self, value: Any) -> Any:
        """A value with what this run knows in its places."""
        if isinstance(value, str):
            whole = _PLACE.fullmatch(value)
            return self._value(whole) if whole else _PLACE.sub(self._text, value)
        if isinstance(value, dict):
            return {name: self.filled(item) for name, item in value.items()}
        return [self.filled(item) for item in value] if isinstance(value, list) else value

    def seed(self, value: Any) -> Any:
        """A value filled in as JSON has it: a time is its text."""
        filled = self.filled(value)
        if isinstance(filled, datetime):
            return filled.isoformat(timespec="milliseconds").replace("+00:00", "Z")
        if isinstance(filled, dict):
            return {name: self.seed(item) for name, item in filled.items()}
        return [self.seed(item) for item in filled] if isinstance(filled, list) else filled

    def _value(self, place: re.Match[str]) -> Any:
        known = {"name": self.name, "slug": self.slug, "now": self.now, **self.given, **self.ids}
        if place["name"] not in known:
            raise LookupError(f"{place[0]} is nothing that this run knows: {', '.join(known)}")
        value = known[place["name"]]
        return value + _time(place["offset"]) if place["offset"] else value

    def _text(self, place: re.Match[str]) -> str:
        return str(self._value(place))


def _time(offset: str) -> timedelta:
    amounts = {_UNITS[unit]: int(number) for number, unit in _AMOUNT.findall(offset)}
    return timedelta(**amounts) * (-1 if offset.startswith("-") else 1)
