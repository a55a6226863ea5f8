"""Times of ISO 8601: read with or without a zone, written in UTC with milliseconds."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from lmskit.sandbox.message import invalid

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_LEAP_SECOND: Final = re.compile(r"(?<=:)60")


def written(moment: datetime) -> str:
    """A time as it is answered."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def read(text: str) -> datetime:
    """A time of ISO 8601, in UTC if it names no zone; ValueError if it is none."""
    plain = _LEAP_SECOND.sub("59", text.upper())
    moment = datetime.fromisoformat(plain)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    try:
        return (moment + timedelta(seconds=int(plain != text.upper()))).astimezone(UTC)
    except OverflowError:
        raise ValueError(text) from None


class Span:
    """What the parameters `since` and `until` let through; both ends are part of it."""

    def __init__(self, query: Mapping[str, Any]) -> None:
        self._since = _given(query, "since")
        self._until = _given(query, "until")

    @property
    def open(self) -> bool:
        """Whether it lets everything through."""
        return self._since is None and self._until is None

    def holds(self, text: str) -> bool:
        """Whether a time lies in it."""
        moment = read(text)
        after = self._since is None or self._since <= moment
        return after and (self._until is None or moment <= self._until)


def _given(query: Mapping[str, Any], name: str) -> datetime | None:
    if name not in query:
        return None
    try:
        return read(query[name])
    except ValueError:
        raise invalid("query", name, "Must be a time of ISO 8601") from None
