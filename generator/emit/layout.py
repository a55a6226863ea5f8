"""Python expressions on lines of at most 100 columns: whole if they fit, else filled or broken."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WIDTH = 100
STEP = 4


@attrs.frozen
class Group:
    """Items between brackets, such as the arguments of a call or the members of a tuple."""

    opening: str
    items: tuple[Item, ...]
    closing: str = ")"
    comma: bool = False
    """Whether a comma ends the items in one line too, as in a tuple of one."""
    fills: bool = True
    """Whether broken lines hold as many items as there is room for, or one each."""


Item: TypeAlias = str | Group


def group(opening: str, items: Iterable[Item], closing: str = ")", *, fills: bool = True) -> Group:
    """Any brackets but those of a tuple."""
    return Group(opening, tuple(items), closing, fills=fills)


def tuple_group(items: Iterable[Item], opening: str = "(") -> Group:
    """A tuple, whose only item needs its comma."""
    found = tuple(items)
    return Group(opening, found, comma=len(found) == 1)


def flat(item: Item) -> str:
    """An item in one line, however long."""
    if isinstance(item, str):
        return item
    comma = "," if item.comma else ""
    return item.opening + ", ".join(map(flat, item.items)) + comma + item.closing


def render(item: Item, indent: int = 0, tail: str = "") -> str:
    """An item on lines that are indented so; `tail` follows it on its last line."""
    return "\n".join(_lines(item, indent, tail))


def filled(items: Iterable[Item], indent: int, *, fills: bool = True) -> str:
    """Items with a comma behind each, as the inside of brackets that are broken."""
    return "\n".join(_inside(items, indent, fills=fills))


def imports(module: str, names: Iterable[str], indent: int = 0) -> str:
    """An import of some names, in brackets only if one line is too short for it."""
    found = tuple(names)
    line = f"{' ' * indent}from {module} import {', '.join(found)}"
    if len(line) <= WIDTH:
        return line
    return render(Group(f"from {module} import (", found), indent)


def class_line(name: str, bases: Iterable[str]) -> str:
    """The head of a class that has bases."""
    return render(group(f"class {name}(", bases), tail=":")


def property_line(name: str, returns: str) -> str:
    """The head of a property of a class."""
    return render(group(f"def {name}(", ("self",)), STEP, tail=f" -> {returns}:")


def returned(name: str, argument: str) -> str:
    """What a property of a resource returns: something made of one argument."""
    return render(group(f"return {name}(", (argument,)), 2 * STEP)


def _lines(item: Item, indent: int, tail: str) -> Iterator[str]:
    margin = " " * indent
    line = f"{margin}{flat(item)}{tail}"
    if isinstance(item, str) or not item.items or len(line) <= WIDTH:
        yield line
        return
    yield margin + item.opening
    yield from _inside(item.items, indent + STEP, fills=item.fills)
    yield f"{margin}{item.closing}{tail}"


def _inside(items: Iterable[Item], indent: int, *, fills: bool) -> Iterator[str]:
    margin = " " * indent
    line = ""
    for item in items:
        text = f"{flat(item)},"
        if line and fills and len(f"{margin}{line} {text}") <= WIDTH:
            line = f"{line} {text}"
            continue
        if line:
            yield margin + line
        line = text
        if len(margin + line) > WIDTH:
            yield from _lines(item, indent, ",")
            line = ""
    if line:
        yield margin + line
