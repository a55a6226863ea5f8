"""Facts of emitted Python, read with `ast` by the tests: constants, methods, signatures, texts."""

from __future__ import annotations

import ast


def parsed(files, module: str) -> ast.Module:
    return ast.parse(files[f"resources/{module}.py"])


POSITIONS = {
    "Operation": ("id", "method", "path", "replies"),
    "path": ("argument", "name", "type"),
    "query": ("argument", "name", "type"),
    "header": ("argument", "name", "type"),
    "part": ("argument", "name", "type"),
}


def given(call: ast.Call) -> dict[str, ast.expr]:
    """The arguments of a call by their names."""
    names = POSITIONS.get(ast.unparse(call.func).partition("[")[0], ())
    return dict(zip(names, call.args, strict=False)) | {str(k.arg): k.value for k in call.keywords}


def constant(files, module: str, name: str) -> tuple[str, dict[str, str]]:
    """What a constant calls, and its arguments as source."""
    for node in parsed(files, module).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
            assert isinstance(node.value, ast.Call)
            found = {key: ast.unparse(value) for key, value in given(node.value).items()}
            return ast.unparse(node.value.func), found
    raise AssertionError(name)


def parameters(files, module: str, name: str) -> list[dict[str, object]]:
    """The parameters of an operation, each as its arguments and what makes it."""
    tree = ast.parse(constant(files, module, name)[1]["parameters"], mode="eval").body
    assert isinstance(tree, ast.Tuple)
    return [
        {
            "made by": ast.unparse(call.func),
            **{
                key: value.value if isinstance(value, ast.Constant) else ast.unparse(value)
                for key, value in given(call).items()
            },
        }
        for call in tree.elts
        if isinstance(call, ast.Call)
    ]


def text_of(files, module: str, owner: str, name: str) -> str:
    """The docstring of a method, which stands in the base of both twins."""
    return ast.get_docstring(method(files, module, f"{owner}Methods", name)) or ""


def method(files, module: str, owner: str, name: str):
    """A method of a class."""
    for node in parsed(files, module).body:
        if isinstance(node, ast.ClassDef) and node.name == owner:
            for inner in node.body:
                if isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef) and inner.name == name:
                    return inner
    raise AssertionError(name)


def signature(files, module: str, owner: str, name: str) -> str:
    """The arguments of a method and what it returns, as source."""
    found = method(files, module, owner, name)
    arguments = ast.unparse(found.args).removeprefix("self, ")
    return f"({arguments}) -> {ast.unparse(found.returns)}"


def result(files, module: str, owner: str, name: str) -> str:
    """The last statement of a method, as source."""
    return ast.unparse(method(files, module, owner, name).body[-1])
