"""What a vendor's page says in prose: one small module for each vendor."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from lmskit.sandbox.context import Context
    from lmskit.sandbox.message import Answer, Item, Refusal
    from lmskit.sandbox.state import Transaction

VENDORS = ("strigo",)


class Rules(Protocol):
    """What the engine asks of a vendor."""

    title: str
    package: str
    credentials: Mapping[str, str]
    authorization: str  # the whole header that the credentials make
    snippet: str  # a program with {base_url} and the names of the credentials as its gaps

    def enveloped(self, data: Any) -> Any:
        """The body of an answer that succeeds."""
        ...

    def refused(self, refusal: Refusal) -> Answer:
        """The answer to a request that is turned down."""
        ...

    def exhausted(self) -> Answer:
        """The answer to a request above the limit of a minute."""
        ...

    def rate_headers(self, limit: int, remaining: int, reset: int) -> Mapping[str, str]:
        """What every answer says of the limit; `reset` is in seconds since 1970."""
        ...

    def absent(self, collection: str, key: str) -> Refusal:
        """Why there is no item to answer with."""
        ...

    def found(self, collection: str, key: str, transaction: Transaction) -> Item | None:
        """The item that a path addresses."""
        ...

    def created(self, collection: str, body: Item, context: Context) -> Item:
        """The item that a valid body makes, with its id."""
        ...

    def updated(self, collection: str, item: Item, body: Item, context: Context) -> Item:
        """The item after a valid change."""
        ...

    def check_deletion(self, collection: str, item: Item, context: Context) -> None:
        """Raise a refusal if the item must stay."""
        ...

    def shown(self, collection: str, item: Item, now: datetime) -> Item:
        """The item as it is read at a time; what the document does not know, the engine drops."""
        ...

    def sown(self, collection: str, item: Item) -> tuple[Item, Item]:
        """An item of a seed: the body that would create it, and the fields that it has then."""
        ...


def rules_of(vendor: str) -> Rules:
    """The rules of a vendor; ValueError names those that there are."""
    if vendor not in VENDORS:
        raise ValueError(f"there is no sandbox of {vendor!r}, only of {', '.join(VENDORS)}")
    return cast("Rules", import_module(f"{__name__}.{vendor}").RULES)
