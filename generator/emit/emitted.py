"""What the emitted Python states, read with `ast` and by nothing that wrote it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.emit.files import Files

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef

_POSITIONS: dict[str, tuple[str, ...]] = {
    "Operation": ("id", "method", "path", "replies"),
    "Reply": ("type", "member"),
    "Body": ("model", "media_type"),
    "path": ("argument", "name", "type"),
    "query": ("argument", "name", "type"),
    "header": ("argument", "name", "type"),
    "part": ("argument", "name", "type"),
}
"""What the arguments without a keyword are, in the calls that may have any."""
_MADE: dict[str, dict[str, Any]] = {
    "path": {"location": "path"},
    "query": {"location": "query", "explode": True},
    "header": {"location": "header"},
    "part": {"location": "form"},
}
"""What a parameter is by what makes it, unless the call says otherwise."""


OPEN = "OpenReadModel"


@attrs.frozen
class Emitted:
    """The facts that the emitted Python states."""

    operations: dict[str, dict[str, Any]]
    """Operation id to its keywords, with constants evaluated."""
    waiters: dict[str, dict[str, Any]]
    """Operation id to the keywords of its waiter."""
    methods: dict[str, list[tuple[str, Function]]]
    """Operation id to the methods that call it, each with its class."""
    members: dict[str, set[str]]
    """Class of a resource, or of the client, to the names of what it has."""
    bases: dict[str, list[str]]
    """Class of a resource to the classes that it derives from."""
    texts: dict[str, dict[str, str]]
    """Class of a resource to the docstrings of its methods, and to its own by an empty name."""
    vendor: dict[str, Any]
    """The keywords of the vendor's constant."""
    constructors: list[Function]
    handed: dict[str, list[tuple[str, Function]]]
    """Name of a method of the client itself to its four forms, which hand all on, by class."""
    classes: dict[str, dict[str, object]]
    """Model class to its wire names or enum values."""
    open_models: set[str]
    """The model classes that keep what they do not name."""
    params: dict[str, set[str]]
    """Name in `params.py` to its keys, or its literals."""
    modules: set[str]
    """What the package lists beside its clients."""
    webhooks: Webhooks | None
    """None where the package has no module for them."""


@attrs.frozen
class Webhooks:
    """The facts that the module of the webhooks states."""

    events: dict[str, Any]
    """The keywords of its constant."""
    union: set[str]
    """The types of what a delivery becomes."""
    exported: set[str]
    parse: Function | None


def read(package: str, files: Files) -> Emitted:
    """Parse what was emitted; a file that is no Python is an error of the templates."""
    trees = {path: ast.parse(text, path) for path, text in files.items() if path.endswith(".py")}
    client = trees.get(f"{package}/_client.py", ast.Module([], []))
    resources = [t for path, t in trees.items() if path.startswith(f"{package}/resources/")]
    models = [t for path, t in trees.items() if path.startswith(f"{package}/models/")]
    constants = {n: c for tree in resources for n, c in _constants(tree, "Operation[")}
    waiters = {n: c for tree in resources for n, c in _constants(tree, "Waiter(")}
    return Emitted(
        operations={c["id"]: c for c in constants.values()},
        waiters={
            constants[name.removesuffix("_WAITER")]["id"]: waiter
            for name, waiter in waiters.items()
            if name.removesuffix("_WAITER") in constants
        },
        methods=_methods(resources, {name: c["id"] for name, c in constants.items()}),
        members={n.name: set(_names(n)) for tree in (client, *resources) for n in _classes(tree)},
        bases={
            n.name: [*map(ast.unparse, n.bases)] for t in (client, *resources) for n in _classes(t)
        },
        texts={n.name: dict(_texts(n)) for tree in (client, *resources) for n in _classes(tree)},
        vendor=dict(_constants(client, "Vendor(")).get("_VENDOR", {}),
        constructors=[f for _, f in _functions(client) if f.name == "__init__" and _arguments(f)],
        handed=_handed(client),
        classes={node.name: dict(_fields(node)) for tree in models for node in _classes(tree)},
        open_models={
            n.name for t in models for n in _classes(t) if OPEN in map(ast.unparse, n.bases)
        },
        params=_params(trees.get(f"{package}/params.py", ast.Module([], []))),
        modules=_exported(trees.get(f"{package}/__init__.py", ast.Module([], []))),
        webhooks=_webhooks(trees.get(f"{package}/webhooks.py")),
    )


def given(function: Function) -> set[str]:
    """The arguments of a method."""
    return {a.arg for a in (*function.args.args, *function.args.kwonlyargs)} - {"self"}


def passed(function: Function) -> set[str]:
    """The arguments that a method hands on under their own names."""
    found: set[str] = set()
    for node in ast.walk(function):
        if isinstance(node, ast.Dict):
            pairs = zip(node.keys, node.values, strict=True)
            found |= {_value(k) for k, v in pairs if k and ast.unparse(v) == _value(k)}
        if isinstance(node, ast.Call):
            found |= {a.id for a in node.args if isinstance(a, ast.Name)}
            found |= {k.arg for k in node.keywords if k.arg and ast.unparse(k.value) == k.arg}
    return found


def _arguments(function: Function) -> list[ast.arg]:
    return function.args.kwonlyargs


def _methods(
    resources: list[ast.Module], constants: dict[str, str]
) -> dict[str, list[tuple[str, Function]]]:
    methods: dict[str, list[tuple[str, Function]]] = {}
    for tree in resources:
        for owner, function in _functions(tree):
            used = {n.id for n in ast.walk(function) if isinstance(n, ast.Name)}
            for name in sorted(used & constants.keys()):
                methods.setdefault(constants[name], []).append((owner, function))
    return methods


def _handed(client: ast.Module) -> dict[str, list[tuple[str, Function]]]:
    found: dict[str, list[tuple[str, Function]]] = {}
    for owner, function in _functions(client):
        if "self._own." in ast.unparse(function):
            found.setdefault(function.name, []).append((owner, function))
    return found


def _constants(tree: ast.Module, start: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The module's constants that are calls of this kind, as their keywords."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.value).startswith(start):
            yield ast.unparse(node.targets[0]), _value(node.value)


def _value(node: ast.expr) -> Any:
    """Constants and containers as they are, a call as what it is given, all else as source."""
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.Tuple):
        return tuple(_value(item) for item in node.elts)
    if isinstance(node, ast.Dict):
        return {_value(k): _value(v) for k, v in zip(node.keys, node.values, strict=True) if k}
    if isinstance(node, ast.Call):
        return _called(node)
    return ast.unparse(node)


def _called(node: ast.Call) -> dict[str, Any]:
    """What a call is given, by the names of its arguments."""
    name = ast.unparse(node.func).partition("[")[0]
    positions = _POSITIONS.get(name, ())
    found: dict[str, Any] = dict(zip(positions, map(_value, node.args), strict=False))
    if len(node.args) > len(positions):
        found[""] = tuple(map(_value, node.args[len(positions) :]))
    found |= {str(k.arg): _value(k.value) for k in node.keywords}
    if name not in _MADE:
        return found
    return {"name": found.get("argument"), **_MADE[name], **found}


def _classes(tree: ast.Module) -> Iterator[ast.ClassDef]:
    return (node for node in tree.body if isinstance(node, ast.ClassDef))


def _functions(tree: ast.Module) -> Iterator[tuple[str, Function]]:
    for node in _classes(tree):
        for inner in node.body:
            if isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node.name, inner


def _texts(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for name, inner in (("", node), *((n.name, n) for n in node.body if isinstance(n, Function))):
        text = ast.get_docstring(inner)
        if text is not None:
            yield name, text


def _names(node: ast.ClassDef) -> Iterator[str]:
    """The methods and properties of a class, and what its constructor sets."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef):
            yield inner.name
        elif isinstance(inner, ast.Attribute) and isinstance(inner.ctx, ast.Store):
            yield inner.attr


def _fields(node: ast.ClassDef) -> Iterator[tuple[str, object]]:
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


def _webhooks(tree: ast.Module | None) -> Webhooks | None:
    if tree is None:
        return None
    nodes = [node for node in tree.body if isinstance(node, ast.AnnAssign)]
    values = {ast.unparse(node.target): node.value for node in nodes if node.value}
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    named = values.get("Event", ast.Tuple([], ast.Load()))
    return Webhooks(
        events=_value(values["_EVENTS"]) if "_EVENTS" in values else {},
        union={node.id for node in ast.walk(named) if isinstance(node, ast.Name)},
        exported=_exported(tree),
        parse=next((node for node in functions if node.name == "parse"), None),
    )


def _exported(tree: ast.Module) -> set[str]:
    """What a module lists in `__all__`."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return {str(n.value) for n in ast.walk(node.value) if isinstance(n, ast.Constant)}
    return set()


def _params(tree: ast.Module) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            found[node.name] = {name for _, name in _fields(node) if isinstance(name, str)}
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            literals = {n.value for n in ast.walk(node.value) if isinstance(n, ast.Constant)}
            found[ast.unparse(node.target)] = {str(value) for value in literals}
    return found
