"""What the generated code says about an operation, as values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

from attrs import Factory, frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

Style = Literal["simple", "form"]
T_co = TypeVar("T_co", covariant=True)


def _default_style(parameter: Parameter) -> Style:
    return "form" if parameter.location == "query" else "simple"


def _default_explode(parameter: Parameter) -> bool:
    return parameter.style == "form"


@frozen(eq=False, kw_only=True)
class Parameter:
    """An argument that goes into the path, the query or a header."""

    argument: str
    name: str
    location: Literal["path", "query", "header"]
    type: Any
    style: Style = Factory(_default_style, takes_self=True)
    explode: bool = Factory(_default_explode, takes_self=True)
    required: bool = True


@frozen(eq=False)
class Body:
    """The model whose fields are arguments of the method."""

    model: Any
    media_type: str = "application/json"


@frozen(eq=False)
class Reply:
    """What a success status carries: a model, or one member of its envelope, or nothing."""

    type: Any
    member: str | None = None


@frozen(eq=False)
class Pagination:
    """The vendor's paging protocol; `array`: everything there is, in one reply."""

    style: Literal["array"]


@frozen(eq=False, kw_only=True)
class Operation(Generic[T_co]):
    """One operation of a vendor; `T` is what its method returns."""

    id: str
    method: str
    path: str
    replies: Mapping[int, Reply]
    retry: Literal["safe", "unsafe"]
    parameters: tuple[Parameter, ...] = ()
    body: Body | None = None
    pagination: Pagination | None = None
