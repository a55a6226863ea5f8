"""What a vendor's page says in prose: one package for each vendor, found by its folder."""

from __future__ import annotations

import hmac
import pkgutil
from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, cast

from lmskit.sandbox.message import Item, Refusal

if TYPE_CHECKING:
    from datetime import datetime

    from lmskit.sandbox.call import Handler
    from lmskit.sandbox.collection import Collection
    from lmskit.sandbox.context import Context
    from lmskit.sandbox.message import Answer, Request
    from lmskit.sandbox.operations import Operation
    from lmskit.sandbox.state import Transaction

# The ids of items of which the rules say nothing.
_LETTERS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_ID_LENGTH: Final = 12

# Puts one item of a seed among the others, or raises a refusal.
SeedLoader = Callable[[Item, "Context"], None]


class Rules:
    """What the engine asks of a vendor.

    An operation that has a handler is the handler's. Every other one is an operation on a
    collection of items; a vendor that has none of those leaves out the methods that name one.
    """

    title: str
    package: str
    credentials: Mapping[str, str]
    authorization: str  # the whole header that the credentials make
    snippet: str  # a program with {base_url} and the names of the credentials as its gaps
    partial: bool = False  # whether a PUT leaves as they are the fields that it does not name
    handlers: Mapping[str, Handler] = MappingProxyType({})  # by the ids of their operations
    seed_loaders: Mapping[str, SeedLoader] = MappingProxyType(
        {}
    )  # by the names that a seed gives its lists

    def normalized(self, request: Request) -> Request:
        """The request as the vendor reads it, where it forgives what the document does not."""
        return request

    def undocumented(self, request: Request, context: Context) -> Answer | None:
        """The answer to a request that the document has no path for; None if it is none of them."""
        return None

    def authorize(self, request: Request, operation: Operation, context: Context) -> None:
        """Raise a refusal unless the request may call a secured operation."""
        scheme, _, given = request.headers.get("authorization", "").partition(" ")
        expected_scheme, _, expected = self.authorization.partition(" ")
        # Bytes, because text that is not ASCII cannot be compared in constant time.
        same = hmac.compare_digest(given.strip().encode(), expected.encode())
        if not same or scheme.lower() != expected_scheme.lower():
            message = "The credentials are missing or wrong"
            raise Refusal(
                401, "unauthorized", message, headers={"www-authenticate": expected_scheme}
            )

    def refused(self, refusal: Refusal) -> Answer | None:
        """The answer to a request that is turned down; None leaves it to the document."""
        return None

    def exhausted(self) -> Answer | None:
        """The answer to a request above the limit of a minute; None leaves it to the document."""
        return None

    def rate_headers(self, limit: int, remaining: int, reset: int) -> Mapping[str, str]:
        """What every answer says of the limit; `reset` is in seconds since 1970."""
        return {}

    def absent(self, collection: Collection, key: str) -> Refusal:
        """Why there is no item to answer with."""
        return Refusal(404, "not_found", f"There is no {key} in {collection.address}")

    def found(self, collection: Collection, key: str, transaction: Transaction) -> Item | None:
        """The item that a path addresses."""
        return transaction.fetch(collection.address, key)

    def created(self, collection: Collection, body: Item, context: Context) -> Item:
        """The item that a valid body makes, with its id."""
        return {"id": context.new_id(collection.address, _LETTERS, _ID_LENGTH), **body}

    def updated(self, collection: Collection, item: Item, body: Item, context: Context) -> Item:
        """The item after a valid change."""
        return item | body

    def check_deletion(self, collection: Collection, item: Item, context: Context) -> None:
        """Raise a refusal if the item must stay."""

    def shown(self, collection: Collection, item: Item, now: datetime) -> Item:
        """The item as it is read at a time; what the document does not know, the engine drops."""
        return item

    def seed_parts(self, collection: Collection, item: Item) -> tuple[Item, Item] | None:
        """An item of a seed: the body that would create it, and the fields that it has then.

        None leaves it to the document: the body has the fields that are written.
        """
        return None


def vendors() -> tuple[str, ...]:
    """The vendors that have rules, in the order of their names."""
    return tuple(sorted(one.name for one in pkgutil.iter_modules(__path__) if one.ispkg))


def rules_of(vendor: str) -> Rules:
    """The rules of a vendor; ValueError names those that there are."""
    if vendor not in vendors():
        raise ValueError(f"there is no sandbox of {vendor!r}, only of {', '.join(vendors())}")
    return cast("Rules", import_module(f"{__name__}.{vendor}").RULES)
