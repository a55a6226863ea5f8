"""How Strigo's sandbox is held against its document, and sandboxes wrong on purpose."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from lmskit.sandbox.message import InvalidRequest, Problem
from lmskit.sandbox.rules.strigo import StrigoRules
from tests.sandbox.schemathesis.vendors import NOW, OPEN, Vendor, broken

if TYPE_CHECKING:
    from lmskit.sandbox.context import Context
    from lmskit.sandbox.message import Item
    from lmskit.sandbox.state import Transaction


class NumericIds(StrigoRules):
    """The id in an answer is a number."""

    def shown(self, collection: str, item: Item, now: datetime) -> Item:
        return super().shown(collection, item, now) | {"id": len(item["id"])}


class Undeleted(StrigoRules):
    """An item that was deleted can still be read."""

    def __init__(self) -> None:
        self._deleted: dict[str, Item] = {}

    def check_deletion(self, collection: str, item: Item, context: Context) -> None:
        super().check_deletion(collection, item, context)
        self._deleted[item["id"]] = item

    def found(self, collection: str, key: str, transaction: Transaction) -> Item | None:
        return super().found(collection, key, transaction) or self._deleted.get(key)


class Picky(StrigoRules):
    """Nothing can be created, for a reason that no page has."""

    def created(self, collection: str, body: Item, context: Context) -> Item:
        raise InvalidRequest(Problem("body", "name", "Must be another one"))


VENDOR = Vendor(
    "strigo",
    # Before every date that is drawn all events are ready, and can be deleted.
    moments=(datetime(2, 1, 1, tzinfo=UTC), NOW),
    invalid=422,
    limited="createEvent",
    collections=("/events/", "/ondemand/"),
    faults={
        "an id of the wrong type": (broken(NumericIds), "JsonSchemaError"),
        "a deleted item that can be read": (broken(Undeleted), "UseAfterFree"),
        "a valid request refused": (broken(Picky), "RejectedPositiveData"),
        "credentials not looked at": (OPEN, "IgnoredAuth"),
    },
)
