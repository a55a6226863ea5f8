"""A value together with the response that carried it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

import msgspec

if TYPE_CHECKING:
    import httpx

T_co = TypeVar("T_co", covariant=True)


class Response(msgspec.Struct, Generic[T_co], frozen=True, eq=False, kw_only=True):
    """What a method of `with_response` returns.

    `content` holds the raw bytes, fields that the model does not know included.
    """

    value: T_co
    status: int
    headers: httpx.Headers
    request_id: str | None
    content: bytes

    def __repr__(self) -> str:
        # Neither bodies nor headers: a repr ends up in logs.
        return f"Response(status={self.status}, request_id={self.request_id!r})"
