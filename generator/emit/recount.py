"""Fail closed: what the spec has is counted again in the text that was emitted.

The count reads Python with `ast` and shares nothing with the code that wrote it, so an operation,
a parameter, a body field, a status, a schema or a member that got lost on the way is named.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Any

import attrs

from generator.emit.schemas import written_names
from generator.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.emit.files import Files
    from generator.spec import Spec, SpecOperation


@attrs.frozen
class Emitted:
    """The facts that the emitted Python states."""

    operations: dict[str, dict[str, Any]]
    """Operation id to its keywords, with constants evaluated."""
    methods: dict[str, list[ast.FunctionDef | ast.AsyncFunctionDef]]
    """Operation id to the methods that call it."""
    classes: dict[str, dict[str, object]]
    """Model class to its wire names or enum values."""
    params: dict[str, set[str]]
    """Name in `params.py` to its keys, or its literals."""


def recount(spec: Spec, files: Files) -> tuple[Problem, ...]:
    """Everything of the spec that the files lack, and every method that they have beyond it."""
    emitted = read(spec.config.client.package, files)
    return tuple(
        Problem("error", spec.place(pointer), f"{what} is in the spec and not in what was emitted")
        for pointer, what in (*_operations(spec, emitted), *_schemas(spec, emitted))
    ) + tuple(
        Problem(
            "error",
            f"specs/{spec.vendor}",
            f"operation {extra} was emitted, but has no spec",
        )
        for extra in sorted(set(emitted.operations) - {op.id for op in spec.operations()})
    )


def read(package: str, files: Files) -> Emitted:
    """Parse what was emitted; a file that is no Python is an error of the templates."""
    trees = {path: ast.parse(text, path) for path, text in files.items() if path.endswith(".py")}
    resources = [t for path, t in trees.items() if path.startswith(f"{package}/resources/")]
    constants = dict(pair for tree in resources for pair in _constants(tree))
    methods: dict[str, list[ast.FunctionDef | ast.AsyncFunctionDef]] = {}
    for tree in resources:
        for function in _functions(tree):
            for name in {n.id for n in ast.walk(function) if isinstance(n, ast.Name)} & set(
                constants
            ):
                methods.setdefault(constants[name]["id"], []).append(function)
    classes = {
        node.name: dict(_members(node))
        for path, tree in trees.items()
        if path.startswith(f"{package}/models/")
        for node in tree.body
        if isinstance(node, ast.ClassDef)
    }
    params = trees.get(f"{package}/params.py", ast.Module([], []))
    return Emitted({c["id"]: c for c in constants.values()}, methods, classes, _params(params))


def _constants(tree: ast.Module) -> Iterator[tuple[str, dict[str, Any]]]:
    for node in tree.body:
        if (
            isinstance(node, ast.Assign)
            and isinstance(node.targets[0], ast.Name)
            and isinstance(node.value, ast.Call)
            and ast.unparse(node.value.func).startswith("Operation[")
        ):
            yield node.targets[0].id, {k.arg or "": _value(k.value) for k in node.value.keywords}


def _value(node: ast.expr) -> Any:
    """Constants and containers as they are, a call as its keywords, all else as source."""
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.Tuple):
        return tuple(_value(item) for item in node.elts)
    if isinstance(node, ast.Dict):
        return {_value(k): _value(v) for k, v in zip(node.keys, node.values, strict=True) if k}
    if isinstance(node, ast.Call):
        return {k.arg: _value(k.value) for k in node.keywords}
    return ast.unparse(node)


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            yield from (
                f for f in node.body if isinstance(f, ast.FunctionDef | ast.AsyncFunctionDef)
            )


def _members(node: ast.ClassDef) -> Iterator[tuple[str, object]]:
    """Wire name to field of a Struct, value to member of an enum."""
    for statement in node.body:
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            wire = statement.target.id
            if isinstance(statement.value, ast.Call):
                renamed = {k.arg: k.value for k in statement.value.keywords}.get("name")
                wire = str(renamed.value) if isinstance(renamed, ast.Constant) else wire
            yield wire, statement.target.id
        elif isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Constant):
            yield str(statement.value.value), ast.unparse(statement.targets[0])


def _params(tree: ast.Module) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            found[node.name] = {name for _, name in _members(node) if isinstance(name, str)}
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            literals = {n.value for n in ast.walk(node.value) if isinstance(n, ast.Constant)}
            found[ast.unparse(node.target)] = {str(value) for value in literals}
    return found


def _operations(spec: Spec, emitted: Emitted) -> Iterator[tuple[str, str]]:
    for operation in spec.operations():
        name = f"operation {operation.id}"
        facts = emitted.operations.get(operation.id)
        if facts is None or (facts["method"], facts["path"]) != (operation.method, operation.path):
            yield operation.pointer, f"{name} ({operation.method} {operation.path})"
            continue
        methods = emitted.methods.get(operation.id, [])
        if len(methods) != 2:
            yield operation.pointer, f"a method in sync and in async for {name}"
        yield from ((p, f"{what} of {name}") for p, what in _parts(spec, operation, facts, methods))


def _parts(
    spec: Spec,
    operation: SpecOperation,
    facts: dict[str, Any],
    methods: list[ast.FunctionDef | ast.AsyncFunctionDef],
) -> Iterator[tuple[str, str]]:
    sent = {(p["location"], p["name"]) for p in facts.get("parameters", ())}
    for pointer, parameter in spec.parameters(operation):
        if (parameter["in"], parameter["name"]) not in sent:
            yield pointer, f"{parameter['in']} parameter {parameter['name']}"
    fields = set(_body_fields(spec, operation))
    expected = len(fields) + len(spec.parameters(operation)) + 1
    for method in methods:
        given = {a.arg for a in (*method.args.args, *method.args.kwonlyargs)} - {"self"}
        if len(given) != expected:
            yield operation.pointer, f"each of the {expected} arguments of `{method.name}`"
        values = {n.value for n in ast.walk(method) if isinstance(n, ast.Constant)}
        for argument in sorted(given - {"options"} - values):
            yield operation.pointer, f"the use of argument {argument}"
        for code in operation.raw["responses"]:
            if not str(code).startswith("2") and not _mentions(method, str(code)):
                yield operation.pointer, f"error status {code} in the docstring"
    for code in operation.raw["responses"]:
        if str(code).startswith("2") and int(code) not in facts["replies"]:
            yield operation.pointer, f"success status {code}"


def _mentions(method: ast.FunctionDef | ast.AsyncFunctionDef, code: str) -> bool:
    return re.search(rf"\bHTTP\s+{code}\.", ast.get_docstring(method) or "") is not None


def _body_fields(spec: Spec, operation: SpecOperation) -> Iterator[str]:
    pointer, body = spec.resolve(
        f"{operation.pointer}/requestBody", operation.raw.get("requestBody")
    )
    for media in body.get("content", {}).values():
        yield from spec.resolve(pointer, media["schema"])[1].get("properties", {})


def _schemas(spec: Spec, emitted: Emitted) -> Iterator[tuple[str, str]]:
    written = written_names(spec.document)
    for name, schema in spec.document["components"]["schemas"].items():
        pointer = f"/components/schemas/{name}"
        members = emitted.classes.get(name)
        if members is None:
            yield pointer, f"schema {name}"
            continue
        wanted = {*schema.get("properties", {}), *map(str, schema.get("enum", ()))}
        for lost in sorted(wanted - set(members)):
            yield f"{pointer}/properties/{lost}", f"member {lost!r} of schema {name}"
        if name in written and len(emitted.params.get(name, ())) != len(wanted):
            yield pointer, f"dict literal {name} with {len(wanted)} members in params.py"
