"""What the templates see: frozen, ready to print, the spec's own text still untrusted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from openapi_python_client.schema.untrusted_string import UntrustedString


@attrs.frozen
class Doc:
    """The content of a docstring."""

    summary: UntrustedString
    description: UntrustedString | None = None
    sections: tuple[tuple[str, tuple[UntrustedString, ...]], ...] = ()


@attrs.frozen(kw_only=True)
class Argument:
    """One argument of a method: a parameter of the operation or a field of its body."""

    name: str
    """Its Python name."""
    wire: str
    location: str
    """`path`, `query`, `header` or `body`."""
    annotation: str
    """What a caller may give."""
    checked: str
    """The msgspec type that the value is checked against; only parameters need it here."""
    required: bool
    style: str
    explode: bool

    @property
    def positional(self) -> bool:
        """Path parameters come first and by position."""
        return self.location == "path"


@attrs.frozen(kw_only=True)
class Reply:
    """A documented success: the model of its body and the member that the caller gets."""

    status: int
    model: str | None
    member: str | None


@attrs.frozen(kw_only=True)
class Method:
    """One operation as a method of a resource."""

    name: str
    constant: str
    operation_id: str
    http_method: str
    path: str
    arguments: tuple[Argument, ...]
    body_model: str | None
    media_type: str | None
    replies: tuple[Reply, ...]
    returns: str
    item: str | None
    """The type of one record, when the method returns a pager."""
    pagination: str | None
    retry: str
    doc: Doc

    @property
    def parameters(self) -> tuple[Argument, ...]:
        """The arguments that are not fields of the body."""
        return tuple(argument for argument in self.arguments if argument.location != "body")


@attrs.frozen(kw_only=True)
class Resource:
    """One namespace of the client, `domains` or `domains.published_courses`."""

    path: tuple[str, ...]
    methods: tuple[Method, ...]
    children: tuple[tuple[str, ...], ...]
    doc: Doc

    @property
    def name(self) -> str:
        """The attribute that leads to the resource."""
        return self.path[-1]

    @property
    def module(self) -> str:
        """The name of its module."""
        return "_".join(self.path)

    @property
    def class_name(self) -> str:
        """The name of its sync class."""
        return class_name(self.path)

    @property
    def signature_types(self) -> str:
        """All type expressions of the module, for deciding what it imports."""
        shown = [a.annotation for m in self.methods for a in m.arguments]
        return " ".join([*shown, *(m.returns for m in self.methods)])


def class_name(path: tuple[str, ...]) -> str:
    """`("domains", "published_courses")` is `DomainsPublishedCourses`."""
    return "".join(word.capitalize() for part in path for word in part.split("_"))
