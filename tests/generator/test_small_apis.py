"""APIs that lack what most have: nothing sent, nothing received, one model or none."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from generator.build import emit
from generator.lint import lint
from tests.generator import tiny

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PATH = "/toys/{toy_id}"


def _operation(tree: dict[str, Any]) -> dict[str, Any]:
    return tree["paths"][PATH]["patch"]


def _without(tree: dict[str, Any], *schemas: str) -> None:
    for name in schemas:
        del tree["components"]["schemas"][name]


def only_reads(tree: dict[str, Any]) -> None:
    """One GET without a parameter that is more than text."""
    operation = tree["paths"][PATH].pop("patch")
    del operation["requestBody"], operation["parameters"][1:]
    tree["paths"][PATH]["get"] = operation
    _without(tree, "ToyUpdate", "Part")


def only_one_model(tree: dict[str, Any]) -> None:
    """The error is all that has a schema."""
    only_reads(tree)
    operation = tree["paths"][PATH]["get"]
    operation["responses"]["200"] = {"description": "Nothing."}
    _without(tree, "Toy", "Color")


def only_an_enum(tree: dict[str, Any]) -> None:
    """An enum that a parameter takes is all that has a schema."""
    only_one_model(tree)
    operation = tree["paths"][PATH]["get"]
    operation["responses"]["404"] = {"description": "A refusal."}
    operation["parameters"].append(
        {"name": "color", "in": "query", "description": "A color.",
         "schema": {"$ref": "#/components/schemas/Color"}}
    )  # fmt: skip
    tree["components"]["schemas"] = {"Color": tiny.document()["components"]["schemas"]["Color"]}


def no_schema(tree: dict[str, Any]) -> None:
    """There is nothing to make a model of."""
    only_one_model(tree)
    tree["paths"][PATH]["get"]["responses"]["404"] = {"description": "A refusal."}
    _without(tree, "Failure")


def no_schemas_at_all(tree: dict[str, Any]) -> None:
    """A tree without schemas, and without the section for them."""
    no_schema(tree)
    del tree["components"]["schemas"]


def only_writes(tree: dict[str, Any]) -> None:
    """A body goes out, and nothing comes back."""
    operation = _operation(tree)
    operation["responses"] = {"204": {"description": "Done."}, "404": {"description": "No."}}
    _without(tree, "Toy", "Failure")


def no_parameters(tree: dict[str, Any]) -> None:
    """A call without any argument."""
    only_reads(tree)
    operation = tree["paths"].pop(PATH)["get"]
    del operation["parameters"]
    tree["paths"]["/toys"] = {"get": operation}


def no_tags(tree: dict[str, Any]) -> None:
    """Nothing says what a resource is about."""
    del tree["tags"], _operation(tree)["tags"]


APIS = (
    only_reads, only_one_model, only_an_enum, no_schema, no_schemas_at_all, only_writes,
    no_parameters, no_tags,
)  # fmt: skip
SCRIPT = """
import importlib, pkgutil, sys
sys.path.insert(0, sys.argv[1])
import tiny_client
for module in pkgutil.walk_packages(tiny_client.__path__, "tiny_client."):
    importlib.import_module(module.name)
[getattr(tiny_client.models, name) for name in tiny_client.models.__all__]
tiny_client.Tiny(key="k").toys, tiny_client.AsyncTiny(key="k").toys
"""


@pytest.mark.parametrize("change", APIS, ids=lambda change: change.__name__)
def test_it_is_built_or_refused_with_a_line(
    change: Callable[[dict[str, Any]], None], tmp_path: Path
) -> None:
    """What the lint takes is built and imports, however little there is of it."""
    tree = tiny.document()
    change(tree)
    spec = tiny.spec(tree)
    problems = [problem for problem in lint(spec) if problem.level == "error"]
    if problems:
        assert change in (no_schema, no_schemas_at_all)
        assert all(problem.place.startswith("openapi.yaml:") for problem in problems)
        return
    files, lost = emit(spec)
    assert lost == ()
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
