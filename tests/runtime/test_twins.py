"""The async half of the runtime says what the sync half says, with awaits in it."""

from __future__ import annotations

import ast
import copy
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import lmskit

if TYPE_CHECKING:
    from collections.abc import Iterator

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef

RUNTIME = Path(lmskit.__file__).parent
NAMES = [
    (r"\bA?[Ss]ync(?=[A-Z])", ""),
    (r"(?<=\w)_async\b|\basync_", ""),
    (r"_async_", "_"),
    (r"\b__a(iter|enter|exit|next)__\b", r"__\1__"),
    (r"\ba(close|closing|read|iter_bytes)\b", r"\1"),
]
"""What a name of the async half is in the sync half."""
PLAIN = {"Awaitable": 0, "Coroutine": -1}
"""Types around the one that is awaited, and where they hold it."""

DIFFERENCES = {
    "client.Client.__init__": "the sockets of an async client belong to an event loop",
    "client.Client.aclose": "httpx's name for it, beside the one of both halves",
    "_core.Core.__init__": "there are two ways to sleep",
    "_core.Core._token": "the lock of the tasks is the one of the running loop",
    "pager.Pager.__iter__": "an async generator has no `yield from`",
    "downloads.Download._chunks": "an async generator has no `yield from`",
    "downloads.Download.read": "`join` takes no async iterator",
    "downloads.Download.save": "the two kinds of `with` cannot share a statement",
    "_waiter.wait": "an async listener is awaited there, and refused here",
}
"""Where the halves differ in more, and why."""
ALONE = {
    "_connection.running_loop": "where an async client's sockets belong",
    "_tokens.Tokens": "shared by both halves: a lock of threads, and one of tasks for each loop",
    "_core._sleep": "asyncio's, loaded when it is needed; the other half has time.sleep",
}
"""What is async, or about it, and has no other half."""


def plain_name(text: str) -> str:
    """A name as the sync half has it."""
    for pattern, replacement in NAMES:
        text = re.sub(pattern, replacement, text)
    return text


class Plain(ast.NodeTransformer):
    """Takes awaits, and names that are async, out of a tree."""

    def generic_visit(self, node: ast.AST) -> ast.AST:
        for name, value in ast.iter_fields(node):
            if isinstance(value, str):
                setattr(node, name, plain_name(value))
        return super().generic_visit(node)

    def _sync(self, node: ast.AST, kind: type[ast.AST]) -> ast.AST:
        self.generic_visit(node)
        return ast.copy_location(kind(**dict(ast.iter_fields(node))), node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.AST:
        return self.visit_FunctionDef(ast.FunctionDef(**dict(ast.iter_fields(node))))

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        if ast.get_docstring(node) is not None:
            node.body = node.body[1:] or [ast.Pass()]
        return self.generic_visit(node)

    def visit_AsyncFor(self, node: ast.AsyncFor) -> ast.AST:
        return self._sync(node, ast.For)

    def visit_AsyncWith(self, node: ast.AsyncWith) -> ast.AST:
        return self._sync(node, ast.With)

    def visit_Await(self, node: ast.Await) -> ast.AST:
        return self.visit(node.value)  # type: ignore[no-any-return]

    def visit_comprehension(self, node: ast.comprehension) -> ast.AST:
        node.is_async = 0
        return self.generic_visit(node)

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        self.generic_visit(node)
        name = node.value.id if isinstance(node.value, ast.Name) else ""
        inner = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        if name in PLAIN:
            return inner[PLAIN[name]]
        if name == "Generator":  # an async one returns nothing
            node.slice = ast.Tuple(inner[:2], ast.Load())
        return node

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        if isinstance(node.value, str):
            # A type in quotes, as `cast` has it, or a text.
            is_type = re.fullmatch(r"[A-Z]\w*\[.*\]", node.value)
            tree = ast.parse(node.value, mode="eval") if is_type else None
            node.value = plain_name(node.value) if tree is None else ast.unparse(self.visit(tree))
        return node


def plain(node: ast.AST) -> str:
    """The source of a definition without what is async in it, nor its docstring."""
    return ast.unparse(ast.fix_missing_locations(Plain().visit(copy.deepcopy(node))))


def is_async(node: Definition) -> bool:
    """Whether a definition is of the async half."""
    marked = re.search(r"Async(?=[A-Z])|(_|\b)async(_|\b)", node.name)
    return marked is not None or isinstance(node, ast.AsyncFunctionDef)


def definitions(module: Path) -> list[Definition]:
    """The classes and functions of a module."""
    body = ast.parse(module.read_text(encoding="utf-8")).body
    return [node for node in body if isinstance(node, Definition)]


def twins() -> Iterator[tuple[str, Definition, Definition]]:
    """Each pair of the two halves, by the name of its module and what both are called."""
    for module in sorted(RUNTIME.glob("*.py")):
        found = definitions(module)
        halves = {plain_name(node.name): node for node in found if not is_async(node)}
        for node in filter(is_async, found):
            name = plain_name(node.name)
            if name in halves:
                yield f"{module.stem}.{name}", halves[name], node


TWINS = list(twins())


def members(node: Definition) -> dict[str, str]:
    """What stands in a class, by name; a function is its own only member."""
    if not isinstance(node, ast.ClassDef):
        return {"": plain(node)}
    body = node.body[1:] if ast.get_docstring(node) is not None else node.body
    found: dict[str, str] = {}
    for member in body:
        own = ast.unparse(member).split()[0].rstrip(":")
        name = plain_name(member.name) if isinstance(member, Definition) else own
        found[f".{name}"] = plain(member)
    return found


@pytest.mark.parametrize(("name", "sync", "asynchronous"), TWINS, ids=[it[0] for it in TWINS])
def test_halves_differ_in_awaits_only(
    name: str, sync: Definition, asynchronous: Definition
) -> None:
    """Each method of the async half is the sync one, but for awaits and names, or has a reason."""
    one, other = members(sync), members(asynchronous)
    differing = {name + key for key in one.keys() | other.keys() if one.get(key) != other.get(key)}
    explained = {key for key in DIFFERENCES if key == name or key.startswith(f"{name}.")}
    assert differing == explained
    kept = [key for key in other if key in one]
    assert kept == list(one), "the members stand in another order"
    if isinstance(sync, ast.ClassDef) and isinstance(asynchronous, ast.ClassDef):
        bases = [[plain(base) for base in node.bases] for node in (sync, asynchronous)]
        assert bases[0] == bases[1]


def test_every_half_has_its_other() -> None:
    """Whatever is async in the runtime is one of two, or is named with its reason."""
    paired = {f"{name.partition('.')[0]}.{node.name}" for name, *both in TWINS for node in both}
    asynchronous = {
        f"{module.stem}.{node.name}"
        for module in RUNTIME.glob("*.py")
        for node in definitions(module)
        if is_async(node) or "asyncio" in ast.unparse(node)
    }
    assert asynchronous - paired == ALONE.keys()
    assert len(TWINS) >= 10
