"""What the generated code says about an operation, as values.

The runtime's value classes are frozen msgspec structs, not attrs classes: importing attrs, and
making classes with it, was a third of what the first call of a process cost over bare httpx.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping

T_co = TypeVar("T_co", covariant=True)


class Parameter(msgspec.Struct, frozen=True, eq=False, kw_only=True):
    """An argument that goes into the path, the query or a header."""

    argument: str
    name: str
    location: Literal["path", "query", "header"]
    type: Any
    style: Literal["simple", "form"] | None = None
    explode: bool | None = None
    required: bool = True

    @property
    def exploded(self) -> bool:
        """Whether each item of a list is sent on its own; in a query it is, by default."""
        return self.location == "query" if self.explode is None else self.explode


class Body(msgspec.Struct, frozen=True, eq=False):
    """The model whose fields are arguments of the method."""

    model: Any
    media_type: str = "application/json"


class Reply(msgspec.Struct, frozen=True, eq=False):
    """What a success status carries: a model, or one member of its envelope, or nothing."""

    type: Any
    member: str | None = None


class Pagination(msgspec.Struct, frozen=True, eq=False):
    """The vendor's paging protocol; `array`: everything there is, in one reply."""

    style: Literal["array"]


class Operation(msgspec.Struct, Generic[T_co], frozen=True, eq=False, kw_only=True):
    """One operation of a vendor; `T` is what its method returns."""

    id: str
    method: str
    path: str
    replies: Mapping[int, Reply]
    retry: Literal["safe", "unsafe"]
    parameters: tuple[Parameter, ...] = ()
    body: Body | None = None
    pagination: Pagination | None = None
