"""The items that a sandbox starts with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast

from lmskit._shapes import is_object
from lmskit.sandbox.bodies import Body
from lmskit.sandbox.message import InvalidRequest, Problem, Refusal
from lmskit.sandbox.resource import check_parents
from lmskit.sandbox.validation import schema_problems

if TYPE_CHECKING:
    import jsonschema_rs

    from lmskit.sandbox.collection import Collection
    from lmskit.sandbox.context import Context
    from lmskit.sandbox.document import Document
    from lmskit.sandbox.message import Item
    from lmskit.sandbox.rules import Rules, SeedLoader


class SeedError(ValueError):
    """A seed has an item that the vendor could not have; the message says which and why."""


def load_seed(
    document: Document,
    rules: Rules,
    context: Context,
    seed: Mapping[str, Sequence[Mapping[str, Any]]],
) -> None:
    """Save the items of a seed: each as its own loader does, or as written on creation or read."""
    for collection, items in seed.items():
        put = rules.seed_loaders.get(collection) or _loader(document, rules, collection)
        for index, item in enumerate(_listed(collection, items)):
            try:
                put(item, context)
            except Refusal as refusal:
                place = f"{collection}[{index}] of the seed"
                raise SeedError(f"{place}: {_reason(refusal)}") from None


def _loader(document: Document, rules: Rules, address: str) -> SeedLoader:
    """How an item of a collection is put in; nothing else is known of a list of that name."""
    collection = document.collection(address)
    if collection is None:
        known = ", ".join([*rules.seed_loaders, *sorted({*document.fields, *document.parents})])
        raise SeedError(f"a seed has no {address!r}, only {known}")

    def put(item: Item, context: Context) -> None:
        check_parents(collection, rules, context)
        made = _made(document, rules, context, collection, item)
        if context.transaction.fetch(collection.address, made["id"]) is not None:
            message = f"there is another one with the id {made['id']}"
            raise InvalidRequest(Problem("body", "id", message))
        context.transaction.save(collection.address, made)

    return put


def _listed(collection: str, items: object) -> list[Item]:
    listed = cast("Sequence[object]", items if isinstance(items, Sequence) else [items])
    if not all(isinstance(one, Mapping) for one in listed) or isinstance(items, Mapping):
        raise SeedError(f"{collection} of the seed is no list of objects")
    return [dict(cast("Mapping[str, Any]", one)) for one in listed]


def _made(
    document: Document, rules: Rules, context: Context, collection: Collection, item: Item
) -> Item:
    operation = document.operation(collection.name, "create")
    if operation is None or not isinstance(operation.body, Body):
        made = _read(document, context, collection, item)
    else:
        body, own = rules.seed_parts(collection, item) or _parted(operation.body, item)
        _check(operation.body.validator, body)
        made = rules.created(collection, operation.body.filled(body), context) | own
    if collection.name in document.readable:
        # Long before any date, so that no item has a status that the document does not list.
        shown = rules.shown(collection, made, datetime.min.replace(tzinfo=UTC))
        _check(document.readable[collection.name], shown)
    return made


def _parted(body: Body, item: Item) -> tuple[Item, Item]:
    """The fields of an item that are written, and the others."""
    return body.known(item), body.emptied(item)


def _read(document: Document, context: Context, collection: Collection, item: Item) -> Item:
    """An item that nobody creates, as it is read; one without an id gets one."""
    found: Any = item
    for step in document.identities.get(collection.name, ("id",)):
        found = found.get(step) if is_object(found) else None
    key = found if isinstance(found, str) else context.new_id(collection.address, "0123456789", 8)
    return {**item, "id": key}


def _check(validator: jsonschema_rs.Validator, value: Item) -> None:
    problems = schema_problems(validator, value)
    if problems:
        raise InvalidRequest(*problems)


def _reason(refusal: Refusal) -> str:
    listed = "; ".join(f"{one.name}: {one.message}" for one in refusal.problems)
    return listed or refusal.message
