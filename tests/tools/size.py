"""How many lines the generated clients have, and how many an operation as it is read.

`python -m tests.tools.size` prints both for every vendor. An operation as it is read is its
constants, its texts, and its methods in the sync class, those of its waiter included.
"""

from __future__ import annotations

import ast
import importlib
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from tests.oracles.vendors import VENDORS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.oracles.vendors import Vendor


def lines(vendor: Vendor) -> int:
    """All lines of Python in the package of a vendor."""
    return sum(len(path.read_text(encoding="utf-8").splitlines()) for path in _files(vendor))


def operations(vendor: Vendor) -> dict[str, int]:
    """The lines of each operation as it is read, by its id."""
    found: dict[str, int] = {}
    for path in _files(vendor):
        if path.parent.name == "resources":
            found |= _operations(ast.parse(path.read_text(encoding="utf-8")))
    return found


def _operations(tree: ast.Module) -> dict[str, int]:
    constants = {
        node.targets[0].id: node
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }
    functions = list(_functions(tree))
    sizes: dict[str, int] = {}
    for name, constant in constants.items():
        call = constant.value
        if not isinstance(call, ast.Call) or not ast.unparse(call.func).startswith("Operation["):
            continue
        sync = [f for owner, f in functions if not owner.startswith("Async") and _uses(f, name)]
        called = {function.name for function in sync}
        texts = [f for owner, f in functions if owner.endswith("Methods") and f.name in called]
        waiter = [constants[f"{name}_WAITER"]] if f"{name}_WAITER" in constants else []
        sizes[str(ast.literal_eval(call.args[0]))] = sum(
            map(_size, (constant, *waiter, *texts, *sync))
        )
    return sizes


def _functions(tree: ast.Module) -> Iterator[tuple[str, ast.FunctionDef]]:
    for owner in tree.body:
        if isinstance(owner, ast.ClassDef):
            yield from ((owner.name, f) for f in owner.body if isinstance(f, ast.FunctionDef))


def _uses(function: ast.FunctionDef, name: str) -> bool:
    return any(isinstance(n, ast.Name) and n.id == name for n in ast.walk(function))


def _size(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _files(vendor: Vendor) -> list[Path]:
    package = importlib.import_module(vendor.package)
    assert package.__file__
    return sorted(Path(package.__file__).parent.rglob("*.py"))


def main() -> None:
    """Print a row for each vendor."""
    table = Table("vendor", "lines", "operations", "median of an operation", "longest")
    for name, vendor in VENDORS.items():
        sizes = operations(vendor)
        longest = max(sizes, key=lambda operation: sizes[operation])
        numbers = (lines(vendor), len(sizes), median(sizes.values()))
        table.add_row(name, *map(str, numbers), f"{sizes[longest]} ({longest})")
    Console().print(table)


if __name__ == "__main__":
    main()
