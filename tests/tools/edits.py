"""Python source with one element of it changed, found by what it says and not by its layout."""

from __future__ import annotations

import ast
from typing import Any


def replaced(source: str, old: str, new: str | None, *, first: bool = False) -> str:
    """The source with an element changed to another one, or left out if there is none.

    Args:
        source: A module.
        old: An expression, an entry of a dict (`"key": value`), a keyword of a call
            (`key=value`), or a field or an argument (`name: type`).
        new: What stands in its place; None to leave it out.
        first: Whether only the first place is changed, or all of them.

    Raises:
        LookupError: The module has no such element.
    """
    tree = ast.parse(source)
    edit = _Edit(_element(old), None if new is None else _element(new), first=first)
    changed = edit.visit(tree)
    if not edit.places:
        raise LookupError(f"no {old!r} in the module")
    return ast.unparse(ast.fix_missing_locations(changed))


def _element(code: str) -> Any:
    """A key and value of a dict, or the node of anything else."""
    try:
        entry = ast.parse(f"{{{code}}}", mode="eval").body
    except SyntaxError:
        entry = None
    if isinstance(entry, ast.Dict) and isinstance(entry.keys[0], ast.Constant):
        return entry.keys[0], entry.values[0]
    if isinstance(entry, ast.Set):
        return entry.elts[0]
    if isinstance(statement := ast.parse(code).body[0], ast.AnnAssign):
        return statement
    call = ast.parse(f"f({code})", mode="eval").body
    return call.keywords[0] if isinstance(call, ast.Call) else call


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, tuple) or isinstance(other, tuple):
        both = isinstance(one, tuple) and isinstance(other, tuple)
        return both and all(map(_same, one, other))
    if isinstance(one, ast.AnnAssign) and isinstance(other, ast.arg):
        named = ast.unparse(one.target) == other.arg
        return named and other.annotation is not None and _same(one.annotation, other.annotation)
    return type(one) is type(other) and ast.unparse(one) == ast.unparse(other)


class _Edit(ast.NodeTransformer):
    def __init__(self, old: Any, new: Any, *, first: bool) -> None:
        self.old, self.new, self.first = old, new, first
        self.places = 0

    def found(self, node: Any) -> bool:
        """Whether this is a place to change."""
        found = not (self.first and self.places) and _same(self.old, node)
        self.places += found
        return found

    def visit(self, node: ast.AST) -> Any:
        """Change the node itself; those that have parts without a node of their own do it below."""
        if self.found(node):
            return self.new
        return super().visit(node)

    def visit_Dict(self, node: ast.Dict) -> ast.AST:
        """Change the entries, which are no nodes."""
        pairs: list[Any] = []
        for pair in zip(node.keys, node.values, strict=True):
            pairs += ([self.new] if self.new else []) if self.found(pair) else [pair]
        node.keys, node.values = [key for key, _ in pairs], [value for _, value in pairs]
        return self.generic_visit(node)

    def visit_arguments(self, node: ast.arguments) -> ast.AST:
        """Leave out an argument together with its default."""
        kept = [
            (argument, default)
            for argument, default in zip(node.kwonlyargs, node.kw_defaults, strict=True)
            if not (self.new is None and self.found(argument))
        ]
        node.kwonlyargs, node.kw_defaults = [a for a, _ in kept], [d for _, d in kept]
        return self.generic_visit(node)
