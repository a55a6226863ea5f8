"""A request as a handler of a vendor's rules gets it: checked, and with its values typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lmskit.sandbox.context import Context
    from lmskit.sandbox.message import Item, Request
    from lmskit.sandbox.operations import Operation


@frozen
class Part:
    """One part of a form, as it was sent."""

    name: str
    filename: str | None
    content_type: str | None
    content: bytes


@frozen
class Call:
    """One call of an operation.

    Args:
        operation: What is called.
        path: The path parameters by their names on the wire, decoded, as text.
        query: The query parameters that were sent and that the document knows, each of the type
            that its schema gives.
        request: What was sent.
        body: The JSON body; None if there is none, or if it is a list.
        items: The objects of a body that is a list; None if it is none.
        form: The parts of a form by their names; without one it is empty.
        context: The time, the items and new ids.
    """

    operation: Operation
    path: Mapping[str, str]
    query: Mapping[str, Any]
    request: Request
    body: Item | None
    items: Sequence[Item] | None
    form: Mapping[str, Part]
    context: Context

    @property
    def headers(self) -> Mapping[str, str]:
        """All headers, with their names in lower case."""
        return self.request.headers


# A JSON value; None where nothing is answered but the status; an Answer for anything else.
Handler = Callable[[Call], Any]
