"""How the tour writes calls, requests and results."""

from __future__ import annotations

import textwrap
from datetime import datetime
from typing import TYPE_CHECKING, Any

import msgspec
from rich.markup import escape

from lmskit import File
from tests.oracles.multipart import is_multipart, read_form

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx
    from rich.console import Console

    from tests.oracles.vendors import Vendor

WIDTH = 100
KEPT = 36
"""The columns of a result that a long call leaves it, where both are in one line."""


def show(
    console: Console, title: str, sync: tuple[str, str, str], async_: tuple[str, str, str]
) -> None:
    """One exchange: where it is from, the typed call, the requests, and what came of it."""
    call, sent, got = sync
    console.print(f"\n[dim]{escape(title)}[/]")
    console.print(f"[bold]{_lines('call', call)}[/]")
    console.print(f"[cyan]{_lines('sent', sent)}[/]")
    console.print(f"[green]{_lines('got ', got)}[/]")
    if sync != async_:
        console.print(f"[red]{_lines('but async', ' '.join(async_))}[/]")


def brief(console: Console, title: str, exchange: tuple[str, str, str]) -> None:
    """One exchange in two lines: where it is from, the call and what came of it."""
    call, _, got = exchange
    shown = _cut(call, WIDTH - 2 - len(" -> ") - min(len(got), KEPT))
    room = WIDTH - 2 - len(shown) - len(" -> ")
    console.print(f"[dim]{escape(title)}[/]\n  {escape(f'{shown} -> {_cut(got, room)}')}")


def call_line(
    vendor: Vendor, operation_id: str, arguments: Mapping[str, Any], *, waits: bool = False
) -> str:
    """The call as a user writes it."""
    operation = vendor.spec.operations[operation_id]
    given = {item.name: item.argument for item in operation.located("path")}
    path = [given[name] for name in operation.path_names()]
    positional = [written(arguments[name]) for name in path]
    named = [f"{name}={written(v)}" for name, v in arguments.items() if name not in path]
    method = operation.waiter if waits else operation.sdk_method
    return f"{vendor.name}.{operation.resource}.{method}({', '.join([*positional, *named])})"


def request_line(request: httpx.Request) -> str:
    """Method, URL and body of a request; of a form its parts, of a file its size."""
    kind = request.headers.get("content-type", "")
    if is_multipart(kind):
        parts = read_form(kind, request.content).parts
        body = ", ".join(f"{part.name}={_content(part.content)}" for part in parts)
    else:
        body = request.content.decode()
    return f"{request.method} {request.url} {body}".rstrip()


def outcome(answer: Any) -> str:
    """An answer as Python writes it, or an error by its kind."""
    if isinstance(answer, Exception):
        return f"{type(answer).__name__}: {answer}"
    return written(answer)


def written(value: Any) -> str:
    """A value as Python writes it, without what is None, and with dates as ISO 8601."""
    if isinstance(value, File):
        return repr(value)
    if isinstance(value, msgspec.Struct):
        fields = {name: getattr(value, name) for name in value.__struct_fields__}
        shown = (f"{name}={written(item)}" for name, item in fields.items() if item is not None)
        return f"{type(value).__name__}({', '.join(shown)})"
    if isinstance(value, list):
        return f"[{', '.join(map(written, value))}]"
    if isinstance(value, bytes):
        return _content(value)
    return value.isoformat() if isinstance(value, datetime) else repr(value)


def _content(content: Any) -> str:
    try:
        return repr(content.decode("utf-8"))
    except UnicodeDecodeError:
        return f"<{len(content)} bytes>"


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else f"{text[: room - 1]}…"


def _lines(title: str, text: str) -> str:
    indent = " " * (len(title) + 4)
    return escape(textwrap.fill(f"  {title}  {text}", WIDTH, subsequent_indent=indent))
