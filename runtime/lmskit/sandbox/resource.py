"""Carries out the operations on collections of items, as the document alone describes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lmskit.sandbox.bodies import Body
from lmskit.sandbox.collection import collection_of
from lmskit.sandbox.filters import passes
from lmskit.sandbox.paging import begin, page_of

if TYPE_CHECKING:
    from lmskit.sandbox.call import Call
    from lmskit.sandbox.collection import Collection
    from lmskit.sandbox.context import Context
    from lmskit.sandbox.message import Item
    from lmskit.sandbox.rules import Rules


def perform(call: Call, rules: Rules) -> Any:
    """The body of the answer to an operation on a collection; None where there is none.

    Raises:
        Refusal: The item, or one that it belongs to, is not there, or the rules refuse.
    """
    operation = call.operation
    if operation.kind == "nothing":
        return None
    collection = collection_of(operation.collection, call.path)
    check_parents(collection, rules, call.context)
    if operation.kind == "list":
        return page_of(call, _listed(call, rules, collection))
    if operation.kind == "create":
        given = [call.body or {}] if call.items is None else call.items
        made = [_created(call, rules, collection, one) for one in given]
        shown = [_shown(call, rules, collection, one) for one in made]
        if operation.frame.item is None:
            return None
        return operation.frame.around(shown if operation.frame.many else shown[0])
    item = _met(call, rules, collection)
    if operation.kind == "delete" or operation.frame.item is None:
        return None
    return operation.frame.around(_shown(call, rules, collection, item))


def check_parents(collection: Collection, rules: Rules, context: Context) -> None:
    """Raise a refusal unless all items are there that the items of a collection belong to."""
    if collection.parent is None:
        return
    above, key = collection.parent
    check_parents(above, rules, context)
    if rules.found(above, key, context.transaction) is None:
        raise rules.absent(above, key)


def _listed(call: Call, rules: Rules, collection: Collection) -> list[Item]:
    query, _ = begin(call)
    every = call.context.transaction.everything(collection.address)
    pairs = ((one, _shown(call, rules, collection, one)) for one in every)
    filters = call.operation.filters
    return [shown for item, shown in pairs if passes({**item, **shown}, filters, query)]


def _created(call: Call, rules: Rules, collection: Collection, given: Item) -> Item:
    body = call.operation.body
    full = body.filled(given) if isinstance(body, Body) else given
    item = rules.created(collection, full, call.context)
    call.context.transaction.save(collection.address, item)
    return item


def _met(call: Call, rules: Rules, collection: Collection) -> Item:
    """The item that a path addresses, after what is done with it."""
    operation, transaction = call.operation, call.context.transaction
    *_, key = call.path.values()
    item = rules.found(collection, key, transaction)
    if item is None:
        raise rules.absent(collection, key)
    if operation.kind == "delete":
        rules.check_deletion(collection, item, call.context)
        transaction.remove(collection.address, item["id"])
    elif operation.kind in ("replace", "update"):
        given = call.body or {}
        whole = operation.kind == "replace" and not rules.partial
        if whole and isinstance(operation.body, Body):
            item = operation.body.emptied(item)
            given = operation.body.filled(given)
        item = rules.updated(collection, item, given, call.context)
        transaction.save(collection.address, item)
    return item


def _shown(call: Call, rules: Rules, collection: Collection, item: Item) -> Item:
    visible = rules.shown(collection, item, call.context.now)
    known = call.operation.fields
    if known is None:
        return visible
    return {name: visible[name] for name in known if name in visible}
