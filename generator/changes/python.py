"""What griffe finds broken in a generated package, read and never imported."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import griffe
from attrs import frozen

from generator.changes.facts import Change

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from generator.changes.facts import Node
    from generator.changes.judge import Finding

IGNORED = (griffe.BreakageKind.ATTRIBUTE_CHANGED_VALUE,)
"""The values of attributes are those of enums, which the spec has, and how a model is made."""
_CLASS = re.compile(r"(?:Async)?(\w+?)(?:Methods|WithResponse)?")


@frozen
class Breakage:
    """A name or a signature that is not as it was."""

    change: Change
    explained: bool
    """Whether a change of the spec is its cause."""


def breakages(package: str, before: Path, after: Path) -> tuple[Change, ...]:
    """What broke between two folders that each have the package; of twins it is told once."""
    old, new = _load(package, before), _load(package, after)
    found: dict[tuple[str, str], Change] = {}
    for one in griffe.find_breaking_changes(old, new):
        if one.kind not in IGNORED and (name := _name(one)):
            rule = f"python {'moved' if _is_moved(one, new) else one.kind.name}"
            places = (_place(one.obj, before, after), _place(one.obj, after, before))
            values = (_text(one.old_value), _text(one.new_value))
            change = Change(rule, name, "neither", "", *values, places)
            found.setdefault((rule, name), change)
    return tuple(found.values())


def explain(
    found: Iterable[Change], findings: Iterable[Finding], trees: Iterable[Node]
) -> tuple[Breakage, ...]:
    """Each breakage, with whether the changes of the spec account for it; a text never does."""
    named = set(_keys(one.change for one in findings if one.verdict in ("minor", "major")))
    bodies = dict(_bodies(trees))
    return tuple(
        Breakage(one, any(_key(name) in named for name in _causes(one.name, bodies)))
        for one in found
    )


def _load(package: str, root: Path) -> griffe.Module:
    # Nothing is run: what cannot be read as source is an error.
    loaded = griffe.load(package, search_paths=[root], allow_inspection=False)
    if not isinstance(loaded, griffe.Module):
        message = f"{package} is no package"
        raise TypeError(message)
    return loaded


def _is_moved(one: griffe.Breakage, new: griffe.Module) -> bool:
    """Whether a model left its module, or its module went, and `models` has what it had."""
    parts = one.obj.path.split(".")
    removed = one.kind is griffe.BreakageKind.OBJECT_REMOVED
    if not removed or parts[1:2] != ["models"] or "models" not in new.members:
        return False
    # What is gone of `models` itself is told of that.
    return parts[-1] in new["models"].members if len(parts) == 4 else one.obj.is_module


def _name(one: griffe.Breakage) -> str:
    """What broke as a user calls it; empty for what is no part of what a user sees."""
    parts = one.obj.path.split(".")[1:]
    room, rest = parts[0], parts[1:]
    if room == "resources":
        if rest[1:] and rest[1].isupper():
            return ""
        label = ".".join([*rest[:1], *rest[2:]])
    elif room in ("models", "params", "webhooks"):
        label = ".".join(
            rest[next((at for at, part in enumerate(rest) if part[:1].isupper()), 0) :]
        )
    elif rest and (found := _CLASS.fullmatch(parts[-2])):
        label = parts[-1] if parts[-1] != "__init__" else found[1]
    else:
        label = parts[-1]
    parameter = next((v for v in (one.new_value, one.old_value)
                      if isinstance(v, griffe.Parameter)), None)  # fmt: skip
    return f"{label}({parameter.name})" if parameter else label or room


def _causes(name: str, bodies: dict[str, str]) -> Iterator[str]:
    """The names by which a change of the spec would be the cause."""
    yield name
    call, _, argument = name.partition("(")
    yield call
    if argument and (body := bodies.get(_key(call))):
        yield f"{body}.{argument.removesuffix(')')}"
        yield f"body of {call}"


def _keys(changes: Iterable[Change]) -> Iterator[str]:
    for change in changes:
        yield _key(change.name)
        if change.rule in ("call.changed", "operation.removed"):
            was = change.before
            yield from (_key(".".join(was.split(".")[:n])) for n in range(1, was.count(".") + 2))
        if change.rule.startswith("waiter."):
            resource = change.name.rpartition(".")[0]
            yield _key(f"{resource}.{change.before}")
        if change.rule == "python name.changed":
            yield _key(f"{change.name.partition('(')[0]}({change.before})")


def _key(name: str) -> str:
    """Modules join the parts of a resource by `_`, and classes are in other case."""
    return re.sub(r"[._]", "", name).lower()


def _bodies(trees: Iterable[Node]) -> Iterator[tuple[str, str]]:
    for tree in trees:
        for node in tree.children.values():
            if node.kind == "operation" and (body := node.children.get(" body")):
                yield _key(node.name), str(body.aspects["type"]).removeprefix("model ")


def _place(thing: griffe.Object | griffe.Alias, root: Path, other: Path) -> str:
    path = thing.filepath
    if isinstance(path, list) or not path.is_relative_to(root) or path.is_relative_to(other):
        return ""
    return f"{path.relative_to(root)}:{thing.lineno or 1}"


def _text(value: object) -> str | None:
    if isinstance(value, griffe.Parameter):
        return str(value.default)
    return None if value is None or isinstance(value, griffe.Object) else str(value)
