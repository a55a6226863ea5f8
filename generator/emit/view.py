"""What the templates see: frozen, ready to print, the spec's own text still untrusted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from openapi_python_client.schema.untrusted_string import UntrustedString

    from generator.kinds import Content


OWN: tuple[str, ...] = ()
"""The path of the resource whose methods are the client's own."""


@attrs.frozen
class Doc:
    """The content of a docstring."""

    summary: UntrustedString
    description: UntrustedString | None = None
    sections: tuple[tuple[str, tuple[UntrustedString, ...]], ...] = ()
    scopes: UntrustedString | None = None
    closing: tuple[UntrustedString, ...] = ()
    """Facts of one line each."""


@attrs.frozen(kw_only=True)
class Argument:
    """One argument of a method: a parameter of the operation or a field of its body."""

    name: str
    """Its Python name."""
    wire: str
    location: str
    """`path`, `query`, `header`, `body` or `form`."""
    annotation: str
    """What a caller may give."""
    checked: str
    """The msgspec type that the value is checked against; only parameters need it here."""
    required: bool
    explode: bool = False
    content: Content = "text"
    """What a part of a form holds."""
    media_type_of: str | None = None
    """The argument whose media type a header has by default."""

    @property
    def positional(self) -> bool:
        """Path parameters come first and by position."""
        return self.location == "path"


@attrs.frozen(kw_only=True)
class Reply:
    """A documented success: the type of its body and the member that the caller gets."""

    status: int
    type: str
    member: str | None


@attrs.frozen(kw_only=True)
class Pagination:
    """How a list goes on, by Python names."""

    style: str
    items: str | None = None
    token: str | None = None
    parameter: str | None = None
    link: str | None = None
    total: str | None = None

    @property
    def members(self) -> tuple[tuple[str, str], ...]:
        """What there is to say of it, by keyword."""
        named = attrs.asdict(self).items()
        return tuple((key, value) for key, value in named if value is not None)


@attrs.frozen(kw_only=True)
class Waiter:
    """The method that asks an operation until a job has ended; trails by Python names."""

    name: str
    constant: str
    state: str
    """The type of what it returns."""
    status: tuple[str, ...]
    running: tuple[str, ...]
    success: tuple[str, ...]
    failure: tuple[str, ...]
    message: tuple[str, ...]
    warnings: tuple[str, ...]
    interval: float
    doc: Doc


@attrs.frozen(kw_only=True)
class Method:
    """One operation as a method of a resource."""

    name: str
    constant: str
    operation_id: str
    http_method: str
    path: str
    arguments: tuple[Argument, ...]
    """In the order of the signature."""
    parameters: tuple[Argument, ...]
    """Those that are no fields of a JSON body, in the order of the spec, which is the wire's."""
    body_model: str | None
    """The type of a JSON body, as source."""
    body_argument: str | None
    """The argument that is a whole body, where that is a list."""
    media_type: str | None
    replies: tuple[Reply, ...]
    returns: str
    item: str | None
    """The type of one record, when the method returns a pager."""
    shown: str
    """What is written for either in the class, some of whose methods may be called like a type."""
    pagination: Pagination | None
    waiter: Waiter | None
    scopes: tuple[str, ...]
    accept: str | None
    """The header, where it is not the usual one."""
    retry: str
    safe_with: tuple[str, ...]
    doc: Doc

    @property
    def uploads(self) -> bool:
        """Whether a file is sent, whose progress can be followed."""
        return any(argument.content == "file" for argument in self.arguments)

    @property
    def downloads(self) -> bool:
        """Whether the answer is bytes."""
        return self.returns == "bytes"


@attrs.frozen(kw_only=True)
class Resource:
    """One namespace of the client, `domains` or `domains.published_courses`."""

    path: tuple[str, ...]
    methods: tuple[Method, ...]
    children: tuple[tuple[str, ...], ...]
    doc: Doc
    """What it is about."""
    methods_doc: Doc
    """What it is about, and what all of its methods have in common."""

    @property
    def name(self) -> str:
        """The attribute that leads to the resource."""
        return self.path[-1]

    @property
    def module(self) -> str:
        """The name of its module."""
        return "_".join(self.path or ("own",))

    @property
    def class_name(self) -> str:
        """The name of its sync class."""
        return class_name(self.path)

    @property
    def signature_types(self) -> str:
        """All type expressions of the module, for deciding what it imports."""
        shown = [a.annotation for m in self.methods for a in m.arguments]
        shown += [m.returns for m in self.methods if not m.downloads]
        return " ".join([*shown, *(m.waiter.state for m in self.methods if m.waiter)])


def class_name(path: tuple[str, ...]) -> str:
    """`("domains", "published_courses")` is `DomainsPublishedCourses`; `OWN` is `Own`."""
    return "".join(word.capitalize() for part in path or ("own",) for word in part.split("_"))
