"""Names of resources, methods, models and arguments: built and usable, or refused with a line."""

from __future__ import annotations

import json
import keyword
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from generator.build import emit
from generator.lint import lint
from generator.spec_nodes import child, find
from tests.generator import tiny

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.spec import Spec

    Use = Callable[[dict[str, Any], int, str], str]

BUILTIN = (
    "abs", "all", "any", "bool", "bytes", "dict", "filter", "float", "format", "getattr", "hash",
    "help", "id", "input", "int", "isinstance", "iter", "len", "list", "map", "max", "next",
    "object", "open", "print", "property", "range", "repr", "set", "setattr", "str", "super",
    "tuple", "type", "vars", "zip",
)  # fmt: skip
IMPORTED = (
    "abc", "annotations", "asyncio", "cached_property", "collections", "datetime", "enum",
    "functools", "httpx", "importlib", "json", "lmskit", "models", "msgspec", "operation",
    "overload", "pager", "params", "re", "resource", "resources", "sys", "typing", "errors",
    "client", "core", "with_response", "with_options", "close", "aclose", "toys",
)  # fmt: skip
SOFT = ("case", "match", "cls", "name", "value", "true", "none")
NAMES = tuple(dict.fromkeys((*BUILTIN, *IMPORTED, *SOFT, *keyword.kwlist)))
CLASSES = (
    "Any", "Annotated", "Async", "BaseException", "Callable", "Client", "Core", "Date", "Datetime",
    "Decimal", "Dict", "Ellipsis", "Enum", "Exception", "Field", "Generic", "Iterator", "List",
    "Literal", "Mapping", "Meta", "Model", "None", "NotRequired", "OpenEnum", "Operation",
    "Optional", "Pager", "Parameter", "Path", "ReadModel", "Reply", "Required", "Resource",
    "Response", "Self", "Sequence", "Set", "StrEnum", "Struct", "Tiny", "Toys", "True", "Tuple",
    "Type", "TypeAlias", "TypedDict", "Union", "UnsetType", "WrittenModel", "ValueError",
    "A1b2", "Toy2x", "ToyV2a",
)  # fmt: skip


def add(tree: dict[str, Any], number: int, resource: str, method: str) -> str:
    """One operation more, which takes a body and answers with a toy; where it stands."""
    patch = tree["paths"]["/toys/{toy_id}"]["patch"]
    more = json.loads(json.dumps({k: v for k, v in patch.items() if k != "parameters"}))
    more |= {"operationId": f"call{number}", "x-sdk": {"resource": resource, "method": method}}
    tree["paths"][f"/calls/{number}"] = {"post": more}
    return child("/paths", f"/calls/{number}")


def refused(tree: dict[str, Any]) -> list[str]:
    """What the lint finds wrong with a tree that loads."""
    return [str(problem) for problem in lint(tiny.spec(tree)) if problem.level == "error"]


def accepted(names: tuple[str, ...], use: Use) -> tuple[list[str], dict[str, Any]]:
    """Those of the names that the lint takes, and a tree that uses them all.

    All names are tried at once; those at whose lines there is a problem go.
    """
    taken, found = list(names), ["not tried"]
    tree = tiny.document()
    while found:
        tree = tiny.document()
        pointers = [use(tree, number, name) for number, name in enumerate(taken)]
        spec = tiny.spec(tree)
        found = [problem.place for problem in lint(spec) if problem.level == "error"]
        assert all(place.startswith("openapi.yaml:") for place in found)
        sound = [
            name
            for name, at in zip(taken, pointers, strict=True)
            if _lines(spec, at).isdisjoint(found)
        ]
        assert len(sound) < len(taken) or not found
        taken = sound
    return taken, tree


def _lines(spec: Spec, pointer: str) -> set[str]:
    return {line for at, line in spec.lines.items() if f"{at}/".startswith(f"{pointer}/")}


def as_resource(tree: dict[str, Any], number: int, name: str) -> str:
    """A resource of the client."""
    return add(tree, number, name, "call")


def as_child(tree: dict[str, Any], number: int, name: str) -> str:
    """A resource of another."""
    return add(tree, number, f"toys.{name}", "call")


def as_method(tree: dict[str, Any], number: int, name: str) -> str:
    """A method beside another."""
    return add(tree, number, "toys", name)


def as_argument(tree: dict[str, Any], number: int, name: str) -> str:
    """An argument of a method."""
    # The method has an argument `name` already.
    node = {"in": "query", "name": f"q{number}", "x-argument": name.replace("name", "named")}
    parameters = tree["paths"]["/toys/{toy_id}"]["patch"]["parameters"]
    parameters.append({**node, "description": "A value.", "schema": {"type": "string"}})
    return child("/paths", "/toys/{toy_id}", "patch", "parameters", len(parameters) - 1)


def as_model(tree: dict[str, Any], number: int, name: str) -> str:
    """A model in the list of another."""
    schemas = tree["components"]["schemas"]
    if name in schemas:
        name = f"{name}2"
    schemas[name] = {
        "type": "object",
        "description": "An object.",
        "properties": {"when": {"type": "string", "format": "date-time", "description": "When."}},
    }
    schemas["ToyUpdate"]["properties"][f"m{number}"] = {
        "type": "array", "description": "Some.", "items": {"$ref": f"#/components/schemas/{name}"},
    }  # fmt: skip
    return child("/components/schemas", name)


USES = {
    "resource": (NAMES, as_resource),
    "child": (NAMES, as_child),
    "method": (NAMES, as_method),
    "argument": (NAMES, as_argument),
    "model": (CLASSES, as_model),
}
SCRIPT = """
import importlib, json, pkgutil, sys
import httpx
sys.path.insert(0, sys.argv[1])
import tiny_client
for module in pkgutil.walk_packages(tiny_client.__path__, "tiny_client."):
    importlib.import_module(module.name)
[getattr(tiny_client.models, name) for name in tiny_client.models.__all__]
sent = []
def reply(request):
    sent.append(request)
    return httpx.Response(200, json={"id": "1"})
http = httpx.Client(transport=httpx.MockTransport(reply))
client = tiny_client.Tiny(key="k", http_client=http, strict=True)
for trail in json.load(sys.stdin):
    for view in (client, client.with_response):
        call = view
        for step in trail:
            call = getattr(call, step)
        call(name="x")
client.toys.update("1", name="x")
print(len(sent))
"""


@pytest.mark.parametrize("use", USES)
def test_what_the_lint_takes_is_built_and_can_be_called(use: str, tmp_path: Path) -> None:
    """All names that are accepted stand in one client, which imports and sends."""
    taken, tree = accepted(*USES[use])
    assert len(taken) > len(USES[use][0]) // 3
    files, problems = emit(tiny.spec(tree))
    assert problems == ()
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    classes = {cls for text in files.values() for cls in re.findall(r"^class (\w+)", text, re.M)}
    assert {
        n for text in files.values() for n in re.findall(r"\bmodels\.([A-Z]\w*)", text)
    } <= classes
    trails = {
        "resource": [[name, "call"] for name in taken],
        "child": [["toys", name, "call"] for name in taken],
        "method": [["toys", name] for name in taken],
    }.get(use, [])
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)],
        input=json.dumps(trails), capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, f"{2 * len(trails) + 1}\n"), done.stderr[-2000:]


LONG = "x" * 300


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda t: as_resource(t, 0, LONG), "not a usable Python name"),
        (lambda t: as_resource(t, 0, ".".join(["abcdefghij"] * 9)), "a name of 98 characters"),
        (lambda t: as_method(t, 0, LONG), "not a usable Python name"),
        (lambda t: as_argument(t, 0, LONG), "not a usable Python name"),
        (lambda t: as_model(t, 0, LONG.title()), "a name of 300 characters"),
        (
            lambda t: find(t, add(t, 0, "toys", "call"))["post"].update(operationId=LONG),
            "a name of 300",
        ),
        (
            lambda t: t["components"]["schemas"]["Toy"]["properties"].update(
                {LONG: {"type": "string", "description": "x"}}
            ),
            "a name of 300 characters",
        ),
        (
            lambda t: t["paths"]["/toys/{toy_id}"]["patch"]["parameters"][1].update(name=LONG),
            "a name of 300 characters",
        ),
        (
            lambda t: t["components"]["schemas"]["Color"]["enum"].append(LONG),
            "a value of 300 characters",
        ),
        (lambda t: as_resource(t, 0, "cached_property"), "taken by what the classes"),
        (lambda t: as_method(t, 0, "models"), "taken by what the classes"),
    ],
)
def test_names_that_cannot_be_had(change: Any, message: str) -> None:
    """A name that is too long for a file, or taken, is refused at its line."""
    tree = tiny.document()
    change(tree)
    found = refused(tree)
    assert [line for line in found if message in line and line.startswith("openapi.yaml:")], found


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("tiny_client", "json", "ends in _client"),
        ("tiny_client", "lmskit", "ends in _client"),
        ("tiny_client", "_client", "ends in _client"),
        ("tiny_client", "x" * 300 + "_client", "ends in _client"),
        ('"Tiny"\nt', f'"{"T" * 300}"\nt', "not a usable Python name"),
        ('"Tiny"\nt', '"Client"\nt', "AsyncClient is taken by what the client imports"),
        ('"Tiny"\nt', '"Vendor"\nt', "Vendor is taken by what the client imports"),
        ("\nkey =", f"\n{'k' * 300} =", "cannot be an argument"),
        ("TINY_KEY", "T" * 300, "cannot be an environment variable"),
    ],
)
def test_settings_that_cannot_be_had(old: str, new: str, message: str) -> None:
    """What vendor.toml names and Python cannot have is refused."""
    spec, problems = tiny.loaded(tiny.document(), tiny.VENDOR_TOML.replace(old, new))
    found = [str(problem) for problem in (problems if spec is None else lint(spec))]
    assert [line for line in found if line.startswith("vendor.toml:") and message in line], found
