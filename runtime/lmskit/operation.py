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
    """An argument that goes into the path, the query, a header, or a part of a multipart form.

    Attributes:
        argument: Its Python name.
        name: The vendor's name.
        location: Where it goes.
        type: The msgspec type that a value is checked against; of a file it says nothing.
        explode: Whether each item of a list is sent on its own.
        required: Whether a call needs it.
        content: What a part of a form holds: text, a value as JSON text, or a file.
        media_type_of: The argument of the file whose media type this header has by default.
    """

    argument: str
    name: str
    location: Literal["path", "query", "header", "form"]
    type: Any
    explode: bool | None = None
    required: bool = True
    content: Literal["text", "json", "file"] = "text"
    media_type_of: str | None = None

    @property
    def exploded(self) -> bool:
        """Whether each item of a list is sent on its own; in a query it is, by default."""
        return self.location == "query" if self.explode is None else self.explode


class Body(msgspec.Struct, frozen=True, eq=False):
    """The JSON body of an operation.

    Attributes:
        model: The model whose fields are arguments of the method; of a body that is a list, the
            type of the list with its limits.
        media_type: The Content-Type.
        argument: The one argument that is the whole body; only a body that is a list has it.
    """

    model: Any
    media_type: str = "application/json"
    argument: str | None = None


class Reply(msgspec.Struct, frozen=True, eq=False):
    """What a success status carries: a model, or one member of its envelope, bytes, or nothing.

    `member` is the Python name of the member.
    """

    type: Any
    member: str | None = None


class Pagination(msgspec.Struct, frozen=True, eq=False):
    """The vendor's paging protocol.

    `array`: everything there is, in one reply. `token`: a member of the reply, sent alone as a
    query parameter, asks for the next page; the last page has none. `link`: a member of the reply
    is the address of the next page. A reply that is an array holds all there is, in any style.

    Attributes:
        style: The protocol.
        items: The member of the reply that holds the records, by its Python name; None where the
            value of the operation is the list itself.
        token: The member that holds the token, by its Python name.
        parameter: The argument that the token is sent as.
        link: The member that holds the address, by its Python name.
        total: The member that counts the records of all pages, by its Python name; None where the
            vendor gives none.
    """

    style: Literal["array", "token", "link"]
    items: str | None = None
    token: str | None = None
    parameter: str | None = None
    link: str | None = None
    total: str | None = None


class Waiter(msgspec.Struct, frozen=True, eq=False, kw_only=True):
    """How a job is waited for: the members of its state, and what their values mean.

    Members are named by trails of Python names. A status in none of the three lists is taken for
    one of a job that runs.
    """

    status: tuple[str, ...]
    running: tuple[str, ...]
    success: tuple[str, ...]
    failure: tuple[str, ...]
    message: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    interval: float = 1.0


class Operation(msgspec.Struct, Generic[T_co], frozen=True, eq=False):
    """One operation of a vendor; `T` is what its method returns.

    Attributes:
        id: The vendor's name of it.
        method: The HTTP method.
        path: Where it is, below the base URL, with `{name}` for parameters.
        replies: What each success status carries.
        retry: Whether sending it twice is harmless.
        safe_with: The members of the body with which it is harmless all the same; each record of
            a body that is a list has to have them.
        parameters: Its arguments beside those of a JSON body.
        body: Its JSON body.
        pagination: How its list goes on.
        scopes: The OAuth2 scopes of which one is enough, the narrowest first.
        accept: The header.
    """

    id: str
    method: str
    path: str
    replies: Mapping[int, Reply]
    retry: Literal["safe", "unsafe"]
    safe_with: tuple[str, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    body: Body | None = None
    pagination: Pagination | None = None
    scopes: tuple[str, ...] = ()
    accept: str = "application/json"


def path(argument: str, name: str = "", type: Any = str) -> Parameter:
    """A parameter in the path; `name` is the vendor's, where it is not that of the argument."""
    return Parameter(argument=argument, name=name or argument, location="path", type=type)


def query(
    argument: str, name: str = "", type: Any = str, *, explode: bool = True, required: bool = True
) -> Parameter:
    """A parameter in the query, each item of a list on its own unless `explode` is false."""
    return Parameter(
        argument=argument,
        name=name or argument,
        location="query",
        type=type,
        explode=explode,
        required=required,
    )


def header(
    argument: str,
    name: str = "",
    type: Any = str,
    *,
    required: bool = True,
    media_type_of: str | None = None,
) -> Parameter:
    """A header, which may be by default the media type of the file that an argument is."""
    return Parameter(
        argument=argument,
        name=name or argument,
        location="header",
        type=type,
        required=required,
        media_type_of=media_type_of,
    )


def part(
    argument: str,
    name: str = "",
    type: Any = str,
    *,
    required: bool = True,
    content: Literal["text", "json", "file"] = "text",
) -> Parameter:
    """A part of a multipart form; the type of a file is bytes."""
    return Parameter(
        argument=argument,
        name=name or argument,
        location="form",
        type=bytes if content == "file" else type,
        required=required,
        content=content,
    )
