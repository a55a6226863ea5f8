"""A value together with the response that carried it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from attrs import field, frozen

if TYPE_CHECKING:
    import httpx

T_co = TypeVar("T_co", covariant=True)


@frozen(eq=False)
class Response(Generic[T_co]):
    """What a method of `with_response` returns.

    `content` holds the raw bytes, fields that the model does not know included.
    """

    # Neither bodies nor headers in the repr: it ends up in logs.
    value: T_co = field(repr=False)
    status: int
    headers: httpx.Headers = field(repr=False)
    request_id: str | None
    content: bytes = field(repr=False)
