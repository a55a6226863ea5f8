"""What makes a Strigo event of what is written, and where it stands."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from lmskit.sandbox.context import spelled
from lmskit.sandbox.message import invalid
from lmskit.sandbox.rules.strigo.letters import ID_LENGTH, LETTERS
from lmskit.sandbox.times import read, written

if TYPE_CHECKING:
    from lmskit.sandbox.message import Item

_NOT_A_DATE: Final = "Must be an ISO8601 compliant date"


def event(item: Item, given: Item) -> Item:
    """An event with what is given put into it."""
    changed = item | given
    if "owner" in given:
        email: str = given["owner"]
        changed["owner"] = {"id": spelled(f"member:{email}", LETTERS, ID_LENGTH), "email": email}
    for name in ("date_start", "date_end"):
        if name in given:
            changed[name] = _utc(name, given[name])
    if _time(changed["date_end"]) < _time(changed["date_start"]):
        raise invalid("body", "date_end", "Must not be before date_start")
    return changed | _audience(given)


def _audience(given: Item) -> Item:
    """Who may attend, as far as a body says so."""
    public = given.get("availability") == "public"
    if given.get("trainees"):
        if public:
            message = "Trainees make an event private, so it cannot be public too"
            raise invalid("body", "availability", message)
        return {"availability": "private"}
    return {"trainees": []} if public else {}


def status(item: Item, now: datetime) -> str:
    """Where an event stands at a time."""
    if now < _time(item["date_start"]):
        return "ready"
    return "live" if now < _time(item["date_end"]) else "ended"


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _utc(name: str, text: str) -> str:
    """A date as the pages print it: UTC, with milliseconds and a Z."""
    try:
        return written(read(text))
    except ValueError:
        raise invalid("body", name, _NOT_A_DATE) from None
