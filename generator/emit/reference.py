"""`docs/reference/<vendor>.md`: every operation by its name on the vendor's page, with its call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.emit import markdown
from generator.emit.docs import OPTIONS
from generator.emit.files import page
from generator.emit.reference_models import models
from generator.emit.reference_view import common_errors, entry, texts
from generator.emit.webhooks import events, parse_doc

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.digest.facts import Digest
    from generator.emit.adapter import Parsed
    from generator.emit.files import Files
    from generator.emit.reference_view import Call, Entry
    from generator.emit.view import Resource
    from generator.spec import Spec


def emit_reference(
    spec: Spec, parsed: Parsed, resources: Sequence[Resource], digests: Sequence[Digest]
) -> Files:
    """The page, given what the vendor's own pages say, whose lines it names."""
    entries = tuple(_entries(spec, resources, digests))
    posted = events(spec)
    environment = parsed.environment
    filters: dict[str, Any] = environment.filters
    filters.update(plain=markdown.plain, code=markdown.code, kind=markdown.kind, texts=texts)
    variables = {
        "vendor": spec.vendor,
        "config": spec.config.client,
        "variable": client_variable(spec),
        "entries": entries,
        "documented": _in_order(entries, digests),
        "pages": [digest.page for digest in digests],
        "resources": resources,
        "common": common_errors(resources),
        "options": OPTIONS,
        "events": posted,
        "parse": parse_doc(posted),
        "models": models(
            spec.document, [*_types(entries), *(f"models.{event.model}" for event in posted)]
        ),
    }
    text = environment.get_template("reference.md.jinja").render(**variables)
    return {page(spec.vendor): text.rstrip() + "\n"}


def client_variable(spec: Spec) -> str:
    """What the calls on the page call the client."""
    return spec.config.client.package.removesuffix("_client")


def _entries(
    spec: Spec, resources: Sequence[Resource], digests: Sequence[Digest]
) -> Iterator[Entry]:
    """The operations in the order of the resources, those of one as the spec has them."""
    common = common_errors(resources)
    operations = {operation.id: operation for operation in spec.operations()}
    for resource in resources:
        for method in resource.methods:
            operation = operations[method.operation_id]
            place = _documented(digests, operation.raw.get("x-doc"))
            yield entry(operation, method, client_variable(spec), place, common)


def _documented(digests: Sequence[Digest], title: str | None) -> tuple[str, int]:
    """File and first line of an operation on the vendor's pages; no file and 0 if on none."""
    for digest in digests:
        fact = digest.find(f"op:{title}") if title else None
        if fact and fact.lines:
            return digest.page, fact.lines[0]
    return "", 0


def _in_order(entries: Sequence[Entry], digests: Sequence[Digest]) -> list[Entry]:
    """Those with a name on the vendor's pages, as they stand there; of unknown place come last."""
    order = {digest.page: at for at, digest in enumerate(digests)}

    def place(found: Entry) -> tuple[int, int]:
        return order.get(found.page, len(order)), found.line

    return sorted((each for each in entries if each.title), key=place)


def _types(entries: Sequence[Entry]) -> Iterator[str]:
    for found in entries:
        calls: tuple[Call | None, ...] = (found.call, found.waiter)
        for call in filter(None, calls):
            yield from (call.returned, *(row.type for row in call.rows))
