"""How the tour writes calls, requests and results."""

from __future__ import annotations

import textwrap
from datetime import datetime
from typing import TYPE_CHECKING, Any

import msgspec
from rich.markup import escape

if TYPE_CHECKING:
    import httpx
    from rich.console import Console

    from tests.harness.drivers import Vendor
    from tests.harness.recall import Call

WIDTH = 100


def show(
    console: Console, title: str, sync: tuple[str, str, str], async_: tuple[str, str, str]
) -> None:
    """One exchange: where it is from, the typed call, the request, and what came of it."""
    call, sent, got = sync
    console.print(f"\n[dim]{escape(title)}[/]")
    console.print(f"[bold]{_lines('call', call)}[/]")
    console.print(f"[cyan]{_lines('sent', sent)}[/]")
    console.print(f"[green]{_lines('got ', got)}[/]")
    if sync != async_:
        console.print(f"[red]{_lines('but async', ' '.join(async_))}[/]")


def call_line(vendor: Vendor, call: Call) -> str:
    """The call as a user writes it."""
    operation = vendor.spec.operations[call.operation_id]
    path = operation.path_names()
    positional = [written(call.arguments[name]) for name in path]
    named = [f"{name}={written(v)}" for name, v in call.arguments.items() if name not in path]
    arguments = ", ".join([*positional, *named])
    return f"{vendor.name}.{operation.resource}.{operation.sdk_method}({arguments})"


def request_line(request: httpx.Request) -> str:
    """Method, URL and body of a request."""
    return f"{request.method} {request.url} {request.content.decode()}".rstrip()


def written(value: Any) -> str:
    """A value as Python writes it, without what is None, and with dates as ISO 8601."""
    if isinstance(value, msgspec.Struct):
        fields = {name: getattr(value, name) for name in value.__struct_fields__}
        shown = (f"{name}={written(item)}" for name, item in fields.items() if item is not None)
        return f"{type(value).__name__}({', '.join(shown)})"
    if isinstance(value, list):
        return f"[{', '.join(map(written, value))}]"
    return value.isoformat() if isinstance(value, datetime) else repr(value)


def _lines(title: str, text: str) -> str:
    indent = " " * (len(title) + 4)
    return escape(textwrap.fill(f"  {title}  {text}", WIDTH, subsequent_indent=indent))
