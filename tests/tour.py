"""The tour: every recorded session, played through the sync and the async client.

For each recording it prints the typed call, the request that the client sent, and what came back.
Run it with `tox run -e tour`; nothing leaves the machine.
"""

from __future__ import annotations

import sys
import textwrap
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import msgspec
from rich.console import Console
from rich.markup import escape

from lmskit.errors import LmsError
from lmskit.testing import CASSETTE_CLASSES, ReplayTransport, load_cassette
from tests.harness.drivers import VENDORS, Vendor, play
from tests.harness.recall import recall

if TYPE_CHECKING:
    from lmskit.testing import Cassette
    from tests.harness.recall import Call

CASSETTES = Path("cassettes")
WIDTH = 100


def main() -> int:
    """Play everything; 1 if sync and async ever part ways."""
    console = Console(highlight=False, soft_wrap=True)
    played = Counter(dict.fromkeys(CASSETTE_CLASSES, 0))
    differing = 0
    for vendor in VENDORS.values():
        console.print(f"[bold]{vendor.client} and Async{vendor.client}[/]")
        for path in sorted((CASSETTES / vendor.name).rglob("*.yaml")):
            played[path.relative_to(CASSETTES).parts[1]] += 1
            differing += show(console, vendor, path)
    counts = ", ".join(f"{name} {played[name]}" for name in CASSETTE_CLASSES)
    console.print(f"\nRecordings played in sync and async: {counts}; {differing} differed.")
    return 1 if differing else 0


def show(console: Console, vendor: Vendor, path: Path) -> int:
    """Play one cassette both ways, print it, and count where the ways differ."""
    cassette = load_cassette(path)
    differing = 0
    for interaction in cassette.interactions:
        request = interaction.request
        call = recall(vendor.spec, request.method, request.uri, request.body)
        one = attrs.evolve(cassette, interactions=(interaction,))
        sync, async_ = (_outcome(vendor, mode, one, call) for mode in ("sync", "async"))
        console.print(f"\n[dim]{path.relative_to(CASSETTES).as_posix()}[/]")
        console.print(f"[bold]{_lines('call', _written(vendor, call))}[/]")
        console.print(f"[cyan]{_lines('sent', sync[0])}[/]")
        console.print(f"[green]{_lines('got ', sync[1])}[/]")
        if sync != async_:
            differing += 1
            console.print(f"[red]{_lines('but async', ' '.join(async_))}[/]")
    return differing


def _outcome(vendor: Vendor, mode: str, cassette: Cassette, call: Call) -> tuple[str, str]:
    """The request that was sent and the value or the error that came of it, as text."""
    transport = ReplayTransport([cassette])
    try:
        result = _text(play(vendor, mode, transport, call.operation_id, call.arguments))
    except LmsError as error:
        result = f"{type(error).__name__}: {error}"
    (request,) = transport.requests
    return f"{request.method} {request.url} {request.content.decode()}".rstrip(), result


def _written(vendor: Vendor, call: Call) -> str:
    """The call as a user writes it."""
    operation = vendor.spec.operations[call.operation_id]
    positional = [_text(call.arguments[name]) for name in operation.path_names()]
    named = [
        f"{name}={_text(value)}"
        for name, value in call.arguments.items()
        if name not in operation.path_names()
    ]
    arguments = ", ".join([*positional, *named])
    return f"{vendor.name}.{operation.resource}.{operation.sdk_method}({arguments})"


def _text(value: Any) -> str:
    """A value as Python writes it, without what is None, and with dates as ISO 8601."""
    if isinstance(value, msgspec.Struct):
        fields = {name: getattr(value, name) for name in value.__struct_fields__}
        shown = (f"{name}={_text(item)}" for name, item in fields.items() if item is not None)
        return f"{type(value).__name__}({', '.join(shown)})"
    if isinstance(value, list):
        return f"[{', '.join(map(_text, value))}]"
    return value.isoformat() if isinstance(value, datetime) else repr(value)


def _lines(title: str, text: str) -> str:
    indent = " " * (len(title) + 4)
    return escape(textwrap.fill(f"  {title}  {text}", WIDTH, subsequent_indent=indent))


if __name__ == "__main__":
    sys.exit(main())
