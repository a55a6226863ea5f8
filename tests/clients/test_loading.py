"""What a first call loads: the models that its resource needs, and what those are made of."""

from __future__ import annotations

import ast
import enum
import importlib
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest

from lmskit.operation import Operation
from tests.clients.test_package import loaded
from tests.oracles.vendors import VENDORS

pytestmark = pytest.mark.parametrize("vendor", VENDORS.values(), ids=VENDORS)

FEW = 5
"""So many modules of models may all be loaded at once."""


def resources(vendor):
    """The names of all resources of a vendor; the client itself is none."""
    return sorted({op.resource for op in vendor.spec.operations.values() if op.resource})


def reached(kind: Any, found: set[type]) -> None:
    """Add the models and enums that a type is made of."""
    if isinstance(kind, type) and issubclass(kind, (msgspec.Struct, enum.Enum)):
        if kind in found:
            return
        found.add(kind)
        if issubclass(kind, msgspec.Struct):
            for field in msgspec.structs.fields(kind):
                reached(field.type, found)
    for inner in get_args(kind):
        reached(inner, found)


def homes(vendor, resource) -> set[str]:
    """The modules of the models that the operations of a resource read and write."""
    module = importlib.import_module(f"{vendor.package}.resources.{resource.replace('.', '_')}")
    found: set[type] = set()
    for operation in vars(module).values():
        if isinstance(operation, Operation):
            for reply in operation.replies.values():
                reached(reply.type, found)
            for parameter in operation.parameters:
                reached(parameter.type, found)
            reached(operation.body and operation.body.model, found)
    modules = {kind.__module__ for kind in found}
    return {name.rpartition(".")[2] for name in modules if name.startswith(vendor.package)}


def imports(vendor) -> dict[str, set[str]]:
    """Module of models -> those of its neighbours that it imports."""
    folder = Path(importlib.import_module(f"{vendor.package}.models").__file__).parent
    return {
        path.stem: {
            node.module or name.name
            for node in ast.parse(path.read_text(encoding="utf-8")).body
            if isinstance(node, ast.ImportFrom) and node.level
            for name in node.names
        }
        for path in folder.glob("*.py")
        if path.stem != "__init__"
    }


def closure(names: set[str], edges: dict[str, set[str]]) -> set[str]:
    """The names, and all that they lead to."""
    found, waiting = set[str](), list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(edges[name])
    return found


@pytest.mark.parametrize("choose", [min, max])
def test_resource_loads_its_models_only(vendor, choose):
    """Touching a resource loads the models of it and of those around it, and no module besides."""
    touched = choose(resources(vendor), key=lambda resource: resource.count("."))
    names = ", ".join(f"{name}='x'" for name in vendor.credentials)
    code = f"import {vendor.package}; {vendor.package}.{vendor.client}({names}).{touched}"
    prefix = f"{vendor.package}.models."
    found = {name.removeprefix(prefix) for name in loaded(code) if name.startswith(prefix)}
    steps = touched.split(".")
    around = [".".join(steps[:end]) for end in range(1, len(steps) + 1)]
    needed = {home for resource in around for home in homes(vendor, resource)}
    assert found == closure(needed, imports(vendor))


def test_no_resource_needs_most_models(vendor):
    """Models that refer to each other are few: no resource leads to half of all modules."""
    edges = imports(vendor)
    for resource in resources(vendor):
        needed = closure(homes(vendor, resource), edges)
        assert len(needed) <= max(FEW, len(edges) / 2), resource
