"""The package itself: what it offers, what it loads, and how it describes operations."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
from msgspec import Meta, UnsetType

import lmskit
from lmskit._annotations import describe, kinds
from lmskit.operation import Parameter
from tests.runtime.sample import Owner


def test_every_name_is_there() -> None:
    """What the package lists can be had from it, and nothing else."""
    for name in lmskit.__all__:
        assert getattr(lmskit, name) is not None
    assert dir(lmskit) == sorted(lmskit.__all__)
    with pytest.raises(AttributeError, match="nothing_like_it"):
        lmskit.nothing_like_it  # type: ignore[attr-defined] # noqa: B018


def test_importing_is_light() -> None:
    """`import lmskit` loads no library; the operations need no httpx, nor does a receiver."""
    code = (
        "import sys, lmskit; assert not {'httpx', 'msgspec', 'attrs'} & set(sys.modules);"
        "import lmskit.operation, lmskit.models, lmskit.errors, lmskit.webhooks;"
        "assert 'httpx' not in sys.modules"
    )
    root = str(Path(lmskit.__file__).parent.parent)
    subprocess.run([sys.executable, "-c", code], check=True, env={"PYTHONPATH": root})


def test_lists_are_sent_as_openapi_has_it() -> None:
    """A list in a query is exploded, one in a path or a header is not, unless told otherwise."""

    def exploded(location: Any, **more: Any) -> bool:
        return Parameter(argument="a", name="a", location=location, type=str, **more).exploded

    assert exploded("query")
    assert not exploded("query", explode=False)
    assert not exploded("path")
    assert not exploded("header")


@pytest.mark.parametrize(
    ("annotation", "text"),
    [
        (str, "str"),
        (int | float, "int | float"),
        (str | None, "str | None"),
        (Annotated[str, Meta(max_length=5)] | UnsetType, "str"),
        (list[Owner] | None, "list[Owner] | None"),
        (dict[str, int], "dict[str, int]"),
        (Literal["a", "b"], "Literal['a', 'b']"),
        (Any, "Any"),
    ],
)
def test_types_are_named_for_readers(annotation: Any, text: str) -> None:
    """A type is named as one would write it, without limits and UNSET."""
    assert describe(annotation) == text


def test_null_is_told_from_unset() -> None:
    """Only a null makes a type nullable."""
    assert kinds(str | None | UnsetType).nullable
    assert not kinds(str | UnsetType).nullable
    assert kinds(Any).nullable


ROOT = Path(__file__).parents[2]
PUBLIC = {"lmskit", "lmskit.errors", "lmskit.webhooks"}
"""What of the public circle generated code has a use for."""


def circle(name: str) -> set[str]:
    """The modules that ARCHITECTURE lists in a circle of the runtime."""
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rows = re.findall(rf"^\| {name} \| (.*) \|$", text, re.MULTILINE)
    assert len(rows) == 1
    return set(re.findall(r"`(lmskit[.\w]*)`", rows[0]))


def imported(tree: ast.AST) -> set[str]:
    """The modules of the runtime that a module imports."""
    nodes = list(ast.walk(tree))
    names = {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    names |= {alias.name for n in nodes if isinstance(n, ast.Import) for alias in n.names}
    return {name for name in names if name.partition(".")[0] == "lmskit"}


def test_every_module_is_in_one_circle() -> None:
    """A module that is neither public nor for generated code has an underscore."""
    public, generated = circle("public"), circle("for generated code")
    assert not public & generated
    package = Path(lmskit.__file__).parent
    stems = {path.stem for path in package.iterdir() if path.suffix == ".py" or path.is_dir()}
    unmarked = {f"lmskit.{stem}" for stem in stems if not stem.startswith("_")}
    assert unmarked | {"lmskit"} == public | generated


def test_generated_code_imports_what_is_for_it() -> None:
    """The clients import the whole circle that is for them, of the public one, and nothing else."""
    modules = (ROOT / "generated").rglob("*.py")
    found = {name for path in modules for name in imported(ast.parse(path.read_text("utf-8")))}
    assert found == circle("for generated code") | PUBLIC


def test_templates_import_what_is_for_generated_code() -> None:
    """What the emitters can write for other specs stays within the same circles."""
    sources = [p for p in (ROOT / "generator" / "emit").rglob("*") if p.suffix in (".py", ".jinja")]
    found = {
        name
        for path in sources
        for name in re.findall(r"\blmskit(?:\.[a-z_]\w*)*", path.read_text(encoding="utf-8"))
    }
    assert found == circle("for generated code") | PUBLIC
