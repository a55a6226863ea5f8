"""Turns a request into an answer, from the document and the rules of a vendor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from lmskit._shapes import is_array, is_object
from lmskit.sandbox.bodies import Body, Form
from lmskit.sandbox.call import Call
from lmskit.sandbox.context import Context
from lmskit.sandbox.form import read_form
from lmskit.sandbox.message import Answer, Refusal, json_answer
from lmskit.sandbox.parameters import read_query
from lmskit.sandbox.refusals import told
from lmskit.sandbox.resource import perform
from lmskit.sandbox.seed import load_seed
from lmskit.sandbox.validation import read_body

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from lmskit.sandbox.document import Document
    from lmskit.sandbox.limit import RateLimit
    from lmskit.sandbox.message import Request
    from lmskit.sandbox.operations import Operation
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
        answer = self.exhausted() if remaining < 0 else self._answer(request)
        if self.limit.size is None:
            return answer
        limits = self.rules.rate_headers(self.limit.size, max(0, remaining), reset)
        return Answer(answer.status, {**answer.headers, **limits}, answer.body)

    def refused(self, refusal: Refusal) -> Answer:
        """The answer to a request that is turned down."""
        return self.rules.refused(refusal) or told(self.document, refusal)

    def exhausted(self) -> Answer:
        """The answer to a request above the limit of a minute."""
        headers = {"retry-after": "60"}
        refusal = Refusal(429, "too_many", "There were too many requests", headers=headers)
        return self.rules.exhausted() or self.refused(refusal)

    def load_seed(self, items: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
        """Put the items of a seed in place of all that is there."""
        with self.store.transaction() as transaction:
            transaction.clear()
            load_seed(self.document, self.rules, self._context(transaction), items)
        self.limit.reset()

    def _context(self, transaction: Transaction) -> Context:
        return Context(self.clock(), transaction, self.seed)

    def _answer(self, request: Request) -> Answer:
        try:
            # What is refused is undone, and an answer that cannot be kept is none.
            with self.store.transaction() as transaction:
                return self._carried_out(request, self._context(transaction))
        except Refusal as refusal:
            return self.refused(refusal)

    def _carried_out(self, request: Request, context: Context) -> Answer:
        request = self.rules.normalized(request)
        beside = self.rules.undocumented(request, context)
        if beside is not None:
            return beside
        operation, path = self._operation(request)
        try:
            return self._performed(operation, path, request, context)
        except Refusal as refusal:
            refusal.schemas = operation.refusals
            raise

    def _performed(
        self, operation: Operation, path: dict[str, str], request: Request, context: Context
    ) -> Answer:
        self._check_credentials(request, operation, context)
        call = _call(operation, path, request, context)
        handler = self.rules.handlers.get(operation.id)
        data = perform(call, self.rules) if handler is None else handler(call)
        if isinstance(data, Answer):
            return data
        if data is None:
            return Answer(operation.status)
        return json_answer(operation.status, data)

    def _operation(self, request: Request) -> tuple[Operation, dict[str, str]]:
        found = self.document.find(request.path)
        if found is None:
            raise Refusal(404, "no_route", "There is nothing at this path")
        route, path = found
        operation = route.operations.get(request.method)
        if operation is None:
            allowed = ", ".join(sorted(route.operations))
            message = f"This path has no {request.method}, only {allowed}"
            raise Refusal(405, "no_method", message, headers={"allow": allowed})
        return operation, path

    def _check_credentials(self, request: Request, operation: Operation, context: Context) -> None:
        if operation.secured:
            self.rules.authorize(request, operation, context)


def _call(operation: Operation, path: dict[str, str], request: Request, context: Context) -> Call:
    """What is asked for, if all of it is valid."""
    body = operation.body
    query = read_query(operation.parameters, path, request)
    value = read_body(body, request) if isinstance(body, Body) else None
    return Call(
        operation=operation,
        path=path,
        query=query,
        request=request,
        body=value if is_object(value) else None,
        items=value if is_array(value) else None,
        form=read_form(body, request) if isinstance(body, Form) else {},
        context=context,
    )
