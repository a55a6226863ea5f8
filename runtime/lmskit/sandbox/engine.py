"""Turns a request into an answer, from the document and the rules of a vendor."""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING, Any

from attrs import frozen

from lmskit.sandbox.context import Context
from lmskit.sandbox.message import Answer, Refusal, json_answer
from lmskit.sandbox.seed import sow
from lmskit.sandbox.validation import read_body

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from lmskit.sandbox.document import Document, Operation
    from lmskit.sandbox.limit import RateLimit
    from lmskit.sandbox.message import Item, Request
    from lmskit.sandbox.rules import Rules
    from lmskit.sandbox.state import Store, Transaction


@frozen
class Engine:
    """A vendor's stand-in without any transport; safe to be used by many threads.

    Args:
        document: What the vendor describes.
        rules: What it says in prose.
        store: Where its items are.
        clock: The time, with a zone.
        seed: Makes ids reproducible; None draws them at random.
        limit: The requests that a minute has room for.
    """

    document: Document
    rules: Rules
    store: Store
    clock: Callable[[], datetime]
    seed: int | None
    limit: RateLimit

    def handle(self, request: Request) -> Answer:
        """The answer to a request."""
        remaining, reset = self.limit.take(self.clock())
        answer = self.rules.exhausted() if remaining < 0 else self._answer(request)
        if self.limit.size is None:
            return answer
        limits = self.rules.rate_headers(self.limit.size, max(0, remaining), reset)
        return Answer(answer.status, {**answer.headers, **limits}, answer.body)

    def sow(self, items: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
        """Put the items of a seed in place of all that is there."""
        with self.store.transaction() as transaction:
            transaction.clear()
            sow(self.document, self.rules, self._context(transaction), items)
        self.limit.reset()

    def _context(self, transaction: Transaction) -> Context:
        return Context(self.clock(), transaction, self.seed)

    def _answer(self, request: Request) -> Answer:
        try:
            operation, key = self._operation(request)
            if operation.secured:
                self._check_credentials(request)
            body = read_body(operation.body, request) if operation.body else None
            with self.store.transaction() as transaction:
                data = self._perform(operation, key, body or {}, self._context(transaction))
        except Refusal as refusal:
            return self.rules.refused(refusal)
        if operation.kind == "delete":
            return Answer(operation.status)
        return json_answer(operation.status, self.rules.enveloped(data))

    def _operation(self, request: Request) -> tuple[Operation, str]:
        found = self.document.find(request.path)
        if found is None:
            raise Refusal(404, "no_route", "There is nothing at this path")
        route, key = found
        operation = route.operations.get(request.method)
        if operation is None:
            allowed = ", ".join(sorted(route.operations))
            message = f"This path has no {request.method}, only {allowed}"
            raise Refusal(405, "no_method", message, headers={"allow": allowed})
        return operation, key or ""

    def _check_credentials(self, request: Request) -> None:
        scheme, _, given = request.headers.get("authorization", "").partition(" ")
        expected_scheme, _, expected = self.rules.authorization.partition(" ")
        # Bytes, because text that is not ASCII cannot be compared in constant time.
        same = hmac.compare_digest(given.strip().encode(), expected.encode())
        if not same or scheme.lower() != expected_scheme.lower():
            message = "The credentials are missing or wrong"
            raise Refusal(
                401, "unauthorized", message, headers={"www-authenticate": expected_scheme}
            )

    def _perform(self, operation: Operation, key: str, body: Item, context: Context) -> Any:
        collection, transaction = operation.collection, context.transaction
        if operation.kind == "list":
            return [
                self._shown(collection, one, context) for one in transaction.everything(collection)
            ]
        if operation.kind == "create":
            full = operation.body.filled(body) if operation.body else body
            item = self.rules.created(collection, full, context)
            transaction.save(collection, item)
            return self._shown(collection, item, context)
        found = self.rules.found(collection, key, transaction)
        if found is None:
            raise self.rules.absent(collection, key)
        if operation.kind == "delete":
            self.rules.check_deletion(collection, found, context)
            transaction.remove(collection, found["id"])
            return None
        if operation.kind == "update":
            found = self.rules.updated(collection, found, body, context)
            transaction.save(collection, found)
        return self._shown(collection, found, context)

    def _shown(self, collection: str, item: Item, context: Context) -> Item:
        visible = self.rules.shown(collection, item, context.now)
        return {name: visible[name] for name in self.document.fields[collection] if name in visible}
