"""Sandboxes that are wrong on purpose, each in one way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lmskit.sandbox.message import InvalidRequest, Problem
from lmskit.sandbox.rules.strigo import StrigoRules
from lmskit.sandbox.validation import schema_problems

if TYPE_CHECKING:
    from datetime import datetime

    import jsonschema_rs

    from lmskit.sandbox.context import Context
    from lmskit.sandbox.message import Item
    from lmskit.sandbox.state import Transaction


class NumericIds(StrigoRules):
    """The id in an answer is a number."""

    def shown(self, collection: str, item: Item, now: datetime) -> Item:
        return super().shown(collection, item, now) | {"id": len(item["id"])}


class Haunted(StrigoRules):
    """An item that was deleted can still be read."""

    def __init__(self) -> None:
        self._ghosts: dict[str, Item] = {}

    def check_deletion(self, collection: str, item: Item, context: Context) -> None:
        super().check_deletion(collection, item, context)
        self._ghosts[item["id"]] = item

    def found(self, collection: str, key: str, transaction: Transaction) -> Item | None:
        return super().found(collection, key, transaction) or self._ghosts.get(key)


class Picky(StrigoRules):
    """Nothing can be created, for a reason that no page has."""

    def created(self, collection: str, body: Item, context: Context) -> Item:
        raise InvalidRequest(Problem("body", "name", "Must be another one"))


def without_lengths(validator: jsonschema_rs.Validator, value: object) -> list[Problem]:
    """What is wrong with a value, save that it is too long."""
    return [one for one in schema_problems(validator, value) if "at most" not in one.message]
