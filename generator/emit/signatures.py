"""The methods of a resource, as source: what they take, and the one call that each makes."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Literal, TypeAlias

from generator.emit.layout import WIDTH, group, render
from generator.emit.text import literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.emit.view import Argument, Method, Waiter

Prefix: TypeAlias = Literal["", "Async"]

_OPTIONS = "options: RequestOptions | None = None"
PROGRESS = "on_progress: Callable[[int, int | None], object] | None = None"
"""What an upload takes beside what the vendor asks for."""
_BODY = 8


def method(view: Method, prefix: Prefix) -> str:
    """The whole method of a twin; its text stands in the base of both."""
    lazy = bool(view.item) or view.downloads
    returns = _returns(view, prefix)
    arguments = (*_arguments(view), *((PROGRESS,) if view.uploads else ()), _OPTIONS)
    how = "_pager" if view.item else "_download" if view.downloads else "_call"
    waits = prefix == "Async" and not lazy
    after = ("options", *(("on_progress",) if view.uploads else ()))
    call = _call(how, (view.constant,), view, after, waits=waits)
    return f"{_head(view.name, arguments, returns, waits=waits)}\n{call}"


def waiter(view: Method, found: Waiter, prefix: Prefix) -> str:
    """The whole method of a twin that waits for a job."""
    arguments = (*_arguments(view), *waiter_arguments(found), _OPTIONS)
    own = ("timeout", "interval", "on_progress", "options")
    waits = prefix == "Async"
    call = _call("_wait", (view.constant, found.constant), view, own, waits=waits)
    return f"{_head(found.name, arguments, found.state, waits=waits)}\n{call}"


def waiter_arguments(found: Waiter) -> tuple[str, ...]:
    """What a method that waits takes beside what the vendor asks for."""
    return (
        "timeout: float | None = 600.0",
        f"interval: float = {found.interval}",
        f"on_progress: Callable[[{found.state}], object] | None = None",
    )


def own(view: Method, prefix: Prefix, suffix: str) -> str:
    """A method of the client itself, which hands all to the same method of its own resource."""
    returns = f"Response[{view.returns}]" if suffix else view.returns
    opening = f"{'async ' if prefix else ''}def {view.name}("
    head = render(group(opening, (*_arguments(view), _OPTIONS), f") -> {returns}:", fills=False), 4)
    names = (a.name if a.positional else f"{a.name}={a.name}" for a in view.arguments)
    call = f"return {'await ' if prefix else ''}self._own.{view.name}("
    return f"{head}\n{render(group(call, (*names, 'options=options')), _BODY)}"


def _returns(view: Method, prefix: Prefix) -> str:
    if view.item:
        return f"{prefix}Pager[{view.shown}]"
    return f"{prefix}Download" if view.downloads else view.shown


def _head(name: str, arguments: tuple[str, ...], returns: str, *, waits: bool) -> str:
    opening = f"{'async ' if waits else ''}def {name}("
    return render(group(opening, arguments, f") -> {returns}:", fills=False), 4)


def _call(
    how: str, before: tuple[str, ...], view: Method, after: tuple[str, ...], *, waits: bool
) -> str:
    """The call of a method; where it is too long, the dict of its arguments is broken."""
    opening = f"return {'await ' if waits else ''}self.{how}("
    values = tuple(f"{literal(a.name)}: {a.name}" for a in view.arguments)
    hugging = f"{opening}{', '.join(before)}, {{"
    if values and _BODY + len(hugging) <= WIDTH:
        return render(group(hugging, values, f"}}, {', '.join(after)})"), _BODY)
    return render(group(opening, (*before, group("{", values, "}"), *after)), _BODY)


def _arguments(view: Method) -> Iterator[str]:
    yield "self"
    yield from (_argument(a) for a in view.arguments if a.positional)
    yield "*"
    yield from (_argument(a) for a in view.arguments if not a.positional)


def _argument(argument: Argument) -> str:
    absent = "" if argument.required else " | UnsetType"
    default = "" if argument.required else " = UNSET"
    line = f"{argument.name}: {argument.annotation}{absent}{default}"
    if _BODY + len(line) < WIDTH:
        return line
    # A type that is too long for a line goes on in the next one, from a `|` on.
    kinds = _alternatives(f"{argument.annotation}{absent}")
    return (
        f"{argument.name}: {kinds[0]}"
        + "".join(f"\n{' ' * (_BODY + 4)}| {kind}" for kind in kinds[1:])
        + default
    )


def _alternatives(annotation: str) -> list[str]:
    """The members of a union, as they are written."""
    node, found = ast.parse(annotation, mode="eval").body, list[str]()
    while isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        found.append(ast.get_source_segment(annotation, node.right) or "")
        node = node.left
    return [ast.get_source_segment(annotation, node) or "", *reversed(found)]
