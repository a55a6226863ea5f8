"""What the page of a vendor's operations shows of each, ready for its template."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from openapi_python_client.schema.untrusted_string import UntrustedString

from generator.departures import EVIDENCE, evidence_parts, is_assumed
from generator.emit.docs import ERRORS
from generator.emit.layout import group, render
from generator.emit.signatures import PROGRESS, waiter_arguments
from generator.spec_nodes import every_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.emit.view import Argument, Doc, Method, Resource
    from generator.spec import SpecOperation

Texts = tuple[tuple[str, UntrustedString], ...]
"""Names, of arguments or of errors, each with what is said of it."""

PAGING = {
    "array": "all at once",
    "link": "page after page, by the links in the answers",
    "token": "page after page, by tokens",
}


@attrs.frozen(kw_only=True)
class Row:
    """One argument of a call."""

    name: str
    type: str
    """As source."""
    required: bool
    location: str
    """Where it is sent; empty for what only the client looks at."""
    wire: str
    """The vendor's name, where it is another one."""
    about: UntrustedString


@attrs.frozen(kw_only=True)
class Call:
    """A method: of an operation, or one that waits."""

    anchor: str
    source: str
    doc: Doc
    rows: tuple[Row, ...]
    returned: str
    """The type of what it returns, as source."""
    lists: str
    """How the records of a list come; empty if it returns none."""
    repeated: UntrustedString
    result: UntrustedString
    errors: Texts


@attrs.frozen(kw_only=True)
class Entry:
    """One operation of the vendor."""

    call: Call
    waiter: Call | None
    path: tuple[str, ...]
    title: UntrustedString | None
    """Its name on the vendor's page."""
    evidence: UntrustedString
    """How it is known without the page."""
    assumed: tuple[tuple[UntrustedString, UntrustedString], ...]
    """Parts that nobody says anything of, each with what makes it likely."""
    request: UntrustedString
    page: str
    """The file of the page."""
    line: int


def entry(
    operation: SpecOperation, method: Method, client: str, place: tuple[str, int], common: Texts
) -> Entry:
    """All that there is to say of an operation; `common` are the errors that all of them have."""
    title = operation.raw.get("x-doc")
    own = (PROGRESS,) if method.uploads else ()
    way = (client, *operation.resource)
    returned = method.item or ("Download" if method.downloads else method.returns)
    call = _call(method, (*way, method.name), method.doc, own, common)
    waiter = method.waiter
    return Entry(
        call=attrs.evolve(call, returned=returned, lists=_paging(method)),
        waiter=_call(method, (*way, waiter.name), waiter.doc, waiter_arguments(waiter), common)
        if waiter
        else None,
        path=operation.resource,
        title=UntrustedString(title) if title else None,
        evidence=UntrustedString(_evidence(operation)),
        assumed=tuple(_assumed(operation)),
        request=UntrustedString(f"{operation.method} {operation.path}"),
        page=place[0],
        line=place[1],
    )


def texts(doc: Doc, section: str) -> Texts:
    """The entries of a section of a docstring, which read `name: text`."""
    return tuple(map(_parted, dict(doc.sections).get(section, ())))


def common_errors(resources: Iterable[Resource]) -> Texts:
    """The errors of ours that every call can end with, and those that every operation has."""
    found = [
        (*texts(resource.methods_doc, "Raises"), *texts(method.doc, "Raises"))
        for resource in resources
        for method in resource.methods
    ]
    ours = tuple(_parted(UntrustedString(error)) for error in ERRORS)
    shared = (e for e in found[0] if e not in ours and all(e in errors for errors in found))
    return (*ours, *shared)


def _call(
    method: Method, way: tuple[str, ...], doc: Doc, own: tuple[str, ...], common: Texts
) -> Call:
    closing = dict(map(_parted, doc.closing))
    return Call(
        anchor=".".join(way[1:]),
        source=_source(way, method.arguments),
        doc=doc,
        rows=tuple(_rows(method.arguments, own, dict(texts(doc, "Args")))),
        returned=method.returns,
        lists="",
        repeated=closing["Repeated"],
        result=closing["Returns"],
        errors=tuple(error for error in texts(doc, "Raises") if error not in common),
    )


def _source(way: tuple[str, ...], arguments: Iterable[Argument]) -> str:
    """The call with what it cannot do without, path parameters by name and values left open."""
    required = (a for a in arguments if a.required)
    items = (a.name if a.positional else f"{a.name}=..." for a in required)
    return render(group(f"{'.'.join(way)}(", items))


def _rows(
    arguments: Iterable[Argument], own: Iterable[str], about: Mapping[str, UntrustedString]
) -> Iterator[Row]:
    for argument in arguments:
        yield Row(
            name=argument.name,
            type=argument.annotation,
            required=argument.required,
            location=argument.location,
            wire=argument.wire if argument.wire != argument.name else "",
            about=about[argument.name],
        )
    for written in own:
        name, _, typed = written.partition(": ")
        annotation, _, default = typed.rpartition(" = ")
        text = about[name].get_untrusted_value()
        yield Row(
            name=name,
            type=annotation,
            required=False,
            location="",
            wire="",
            about=UntrustedString(text if default == "None" else f"{text} `{default}` by default."),
        )


def _evidence(operation: SpecOperation) -> str:
    """How the operation is known: as a whole, or else what is said of its parts."""
    parts = evidence_parts("", operation.raw.get("x-evidence"))
    return parts.get("", "; ".join(parts.values()))


def _assumed(operation: SpecOperation) -> Iterator[tuple[UntrustedString, UntrustedString]]:
    for pointer, key, node in every_value(operation.raw):
        if key != EVIDENCE:
            continue
        for place, text in sorted(evidence_parts(pointer.rpartition("/")[0], node).items()):
            if is_assumed(text):
                parts = [
                    part.replace("~1", "/").removeprefix("x-") for part in place.split("/") if part
                ]
                label, why = ", ".join(parts) or "all of it", text.partition(":")[2].strip()
                yield UntrustedString(label), UntrustedString(why or "for want of any source")


def _paging(method: Method) -> str:
    if method.pagination is None:
        return ""
    total = ", with their `total`" if method.pagination.total else ""
    return PAGING[method.pagination.style] + total


def _parted(text: UntrustedString) -> tuple[str, UntrustedString]:
    name, _, rest = text.get_untrusted_value().partition(": ")
    return name, UntrustedString(rest)
