"""A vendor of any size, made by a machine, to measure what an operation costs.

`python -m tests.tools.mechanical 182` writes its spec to a temporary folder, builds it in a process
of its own, and prints the CPU that this took; `--into FOLDER` keeps the spec.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml

from tests.generator.spec_sample import CONFIG, FRAME

FIELDS = 14
"""Beside its id, how many fields a record has."""
KINDS: tuple[dict[str, Any], ...] = (
    {"type": "string", "maxLength": 256},
    {"type": "string", "format": "date-time"},
    {"type": ["string", "null"]},
    {"type": "boolean", "default": False},
    {"type": "integer", "format": "int32", "minimum": 0},
    {"type": "array", "items": {"type": "string"}},
    {"type": "number"},
)
FAILURE = {"$ref": "#/components/responses/Failure"}


def files(operations: int) -> dict[str, str]:
    """The files of a spec with so many operations, five of them to a resource."""
    found = {"openapi.yaml": _yaml(_frame()), "vendor.toml": CONFIG}
    for number in range(-(-operations // 5)):
        count = min(5, operations - 5 * number)
        found[f"thing{number}s.yaml"] = _yaml(_resource(f"thing{number}", count))
    return found


def _yaml(tree: dict[str, Any]) -> str:
    return yaml.dump(tree, Dumper=_Plain, sort_keys=False)


class _Plain(yaml.SafeDumper):
    """Writes everything out."""

    def ignore_aliases(self, data: Any) -> bool:
        """No value is an alias of another."""
        return True


def _frame() -> dict[str, Any]:
    frame: dict[str, Any] = yaml.safe_load(FRAME)
    failure = {"type": "object", "description": "What went wrong.", "properties": {}}
    failure["properties"] = {"message": {"type": "string", "description": "A sentence."}}
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Failure"}}}
    frame["components"] |= {
        "schemas": {"Failure": failure},
        "responses": {"Failure": {"description": "A refusal.", "content": content}},
    }
    return frame


def _resource(name: str, count: int) -> dict[str, Any]:
    model = name.title()
    one = f"/{name}s/{{{name}_id}}"
    operations = [
        (f"/{name}s", "get", f"list{model}s", "list", f"{model}List"),
        (f"/{name}s", "post", f"create{model}", "create", model),
        (one, "get", f"get{model}", "get", model),
        (one, "patch", f"update{model}", "update", model),
        (one, "delete", f"delete{model}", "delete", ""),
    ]
    paths: dict[str, Any] = {}
    for path, method, operation_id, call, answer in operations[:count]:
        node = _operation(name, operation_id, call, answer)
        paths.setdefault(path, {})[method] = node
        if method in ("post", "patch"):
            body = f"{model}{'Create' if method == 'post' else 'Update'}"
            node["requestBody"] = {"description": "What is sent.", "required": True} | _json(body)
        if path == one:
            node["parameters"] = [
                {"name": f"{name}_id", "in": "path", "required": True, "description": "Which one.",
                 "schema": {"type": "string"}},
            ]  # fmt: skip
    return {"paths": paths, "components": {"schemas": _schemas(model, count)}}


def _operation(name: str, operation_id: str, call: str, answer: str) -> dict[str, Any]:
    success = {"description": "What was asked for."} | (_json(answer) if answer else {})
    return {
        "operationId": operation_id,
        "x-doc": f"{name} > {call}",
        "x-sdk": {"resource": f"{name}s", "method": call},
        "x-retry": "unsafe" if call == "create" else "safe",
        **({"x-pagination": {"style": "array"}} if call == "list" else {}),
        "summary": f"The operation {call} of a {name}.",
        "description": f"Does what {call} means to a {name}, and says what came of it.",
        "security": [{"key": []}],
        "responses": {"200" if answer else "204": success, "404": FAILURE, "422": FAILURE},
    }


def _json(schema: str) -> dict[str, Any]:
    reference = {"$ref": f"#/components/schemas/{schema}"}
    return {"content": {"application/json": {"schema": reference}}}


def _schemas(model: str, count: int) -> dict[str, Any]:
    state = {"type": "string", "description": "A state.", "enum": ["new", "open", "closed"]}
    rows = {"type": "array", "description": "All of them.", "items": _ref(model)}
    found = {f"{model}List": _object("A list.", {"data": rows}) | {"x-envelope": "data"}}
    found[f"{model}List"]["required"] = ["data"]
    fields = {"id": {"type": "string", "description": "Its id."}, "state": _ref(f"{model}State")}
    found |= {f"{model}State": state, model: _object("A record.", fields | _fields(FIELDS))}
    for number, kind in enumerate(("Create", "Update"), 1):
        if count > 2 * number - 1:
            found[f"{model}{kind}"] = _object("What is sent.", _fields(FIELDS))
    return found


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(text: str, fields: dict[str, Any]) -> dict[str, Any]:
    described = {name: {"description": "What it is.", **node} for name, node in fields.items()}
    properties = {
        name: node if "$ref" not in node or name == "state" else {**node}
        for name, node in described.items()
    }
    return {"type": "object", "description": text, "properties": properties}


def _fields(count: int) -> dict[str, Any]:
    return {
        f"field{n}": {**KINDS[n % len(KINDS)], "description": f"The field {n}, in some words."}
        for n in range(count)
    }


def main() -> int:
    """Write a spec, build it, and print what the build cost."""
    parser = argparse.ArgumentParser(prog="python -m tests.tools.mechanical", description=__doc__)
    parser.add_argument("operations", type=int, nargs="?", default=182)
    parser.add_argument("--into", type=Path, help="keep the spec in this folder")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        specs = options.into or Path(name) / "specs"
        folder = specs / "mechanical"
        folder.mkdir(parents=True, exist_ok=True)
        for file, text in files(options.operations).items():
            (folder / file).write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "generator", "build"]
        done = subprocess.run(
            [*command, "--specs", specs, "--out", Path(name) / "out"], check=False
        )
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{options.operations} operations: {used.ru_utime + used.ru_stime:.1f} s of CPU")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
