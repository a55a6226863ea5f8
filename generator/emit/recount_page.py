"""The count of `recount` on the page of a vendor: entries, rows of arguments, outcomes and errors.

It reads the Markdown by its anchors and tables, and shares nothing with what wrote them.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from generator.emit import specified
from generator.emit.files import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.emit.files import Files
    from generator.spec import Spec, SpecOperation

_HEADING = re.compile(r'^#{2,4} <a id="([^"]*)"></a>', re.MULTILINE)
_ROW = re.compile(r"^\| `(\w+)` \| .+? \| (yes)? ?\| (\w*) ?(.*?) ?\| ", re.MULTILINE)
_EVENT = re.compile(r"^\| (.+?) \| \[`(\w+)`\]\(#model-\2\) \| ", re.MULTILINE)
_SAID = re.compile(r"^- (?:`\w+`: )?(Returns|Repeated|Scopes|HTTP \w+)[:.]", re.MULTILINE)


def lost_on_page(spec: Spec, files: Files) -> Iterator[tuple[str, str]]:
    """Pointer and name of each fact of an operation that the page lacks, or has otherwise."""
    head, *found = _HEADING.split(files.get(page(spec.vendor), ""))
    blocks = dict(zip(found[::2], found[1::2], strict=True))
    for operation in spec.operations():
        around = head + blocks.get(".".join(operation.resource) or "the-client", "")
        for name, own in specified.methods(spec, operation):
            anchor = ".".join((*operation.resource, name))
            block = blocks.get(anchor)
            if block is None or f"](#{anchor})" not in head:
                yield operation.pointer, f"{anchor} of operation {operation.id} on the page"
                continue
            rows = _lost_rows(spec, operation, block, own - {"options"})
            for what in (*rows, *_lost_lines(spec, operation, block, around)):
                yield operation.pointer, f"{what} of operation {operation.id} on the page"
    posted = _EVENT.findall(blocks.get("webhooks-received", ""))
    events = {(_text(event), model) for event, model in posted}
    for pointer, event, model, _ in specified.webhooks(spec):
        if (_printable(event), model) not in events:
            yield pointer, f"webhook {event} with its payload {model} on the page"


def _lost_rows(
    spec: Spec, operation: SpecOperation, block: str, own: frozenset[str]
) -> Iterator[str]:
    """The arguments whose row is missing, or says another thing than the spec."""
    found = {
        name: (bool(required), place, _text(wire) or (name if place else ""))
        for name, required, place, wire in _ROW.findall(block)
    }
    expected = {
        name: (required, place, _printable(wire or name))
        for name, (required, place, wire) in specified.sent(spec, operation)
    }
    expected |= dict.fromkeys(own, (False, "", ""))
    for name in sorted(expected.keys() | found.keys()):
        if found.get(name) != expected.get(name):
            yield f"the row of argument {name}"


def _lost_lines(spec: Spec, operation: SpecOperation, block: str, around: str) -> Iterator[str]:
    """What is said of each operation, and its errors: here, of the resource, or of all."""
    if f"{operation.method} {operation.path}" not in html.unescape(block):
        yield "the request"
    said = set(_SAID.findall(block))
    shared = said | set(_SAID.findall(around))
    for word in ("Returns", "Repeated", *(["Scopes"] if spec.scopes(operation) else [])):
        if word not in said:
            yield f"the line {word!r}"
    for code in operation.raw["responses"]:
        if not str(code).startswith("2") and f"HTTP {code}" not in shared:
            yield f"error status {code}"


def _printable(name: str) -> str:
    """A name as people can read it."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in name)


def _text(shown: str) -> str:
    """What stands in a cell as code."""
    return html.unescape(re.sub(r"^(<code>|`)|(</code>|`)$", "", shown))
