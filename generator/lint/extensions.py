"""Rules about the `x-` keys: which exist, where they stand, and what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.lint.names import is_python_name
from generator.spec_nodes import Json, is_object, members, texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.lint.view import View
    from generator.problems import Problem

ANYWHERE = "any node"
PLACES = {
    "x-doc": "operation",
    "x-sdk": "operation",
    "x-departure": ANYWHERE,
    "x-evidence": ANYWHERE,
    "x-pagination": "operation",
    "x-waiter": "operation",
    "x-envelope": "schema",
    "x-retry": "operation",
}
CLIENT_MEMBERS = ("with_options", "with_response", "close", "aclose")
"""What every client has beside its resources."""


def known(view: View) -> Iterator[Problem]:
    """Every `x-` key is one of ours, at a node where it means something."""
    for node in view.nodes:
        for key in members(node.value):
            if not key.startswith("x-"):
                continue
            at, place = f"{node.pointer}/{key}", PLACES.get(key)
            if place is None:
                yield view.problem(at, f"unknown extension {key}", f"known: {', '.join(PLACES)}")
            elif place not in (ANYWHERE, node.kind):
                yield view.problem(at, f"{key} belongs to a {place}, not to a {node.kind}")


def values(view: View) -> Iterator[Problem]:
    """The value of every extension is one that the generator understands."""
    for node in view.nodes:
        for key, value in members(node.value).items():
            if check := CHECKS.get(key):
                complaint = check(members(node.value), value)
                if complaint:
                    yield view.problem(f"{node.pointer}/{key}", f"{key} {complaint}")


def required(view: View) -> Iterator[Problem]:
    """An operation says where it comes from, where the client has it, and if it may be repeated."""
    for operation in view.spec.operations():
        at, raw = operation.pointer, operation.raw
        if "x-doc" not in raw and "x-evidence" not in raw:
            yield view.problem(at, "has neither x-doc nor x-evidence", "where is it documented?")
        for key in ("x-sdk", "x-retry"):
            if key not in raw:
                yield view.problem(at, f"has no {key}")


def sdk_clashes(view: View) -> Iterator[Problem]:
    """No two operations, resources or members of the client have the same name."""
    taken: dict[str, str] = dict.fromkeys(CLIENT_MEMBERS, "every client")
    resources: dict[str, str] = {}
    for operation in view.spec.operations():
        resource, method = _call(operation.raw)
        parts = resource.split(".")
        for depth in range(1, len(parts) + 1):
            resources.setdefault(".".join(parts[:depth]), operation.pointer)
        name = f"{resource}.{method}"
        if name in taken:
            at = f"{operation.pointer}/x-sdk"
            yield view.problem(at, f"{name} is taken by {taken[name]}")
        taken[name] = view.spec.place(operation.pointer)
    for name, pointer in resources.items():
        if name in taken:
            yield view.problem(f"{pointer}/x-sdk", f"resource {name} clashes with {taken[name]}")


def pagination(view: View) -> Iterator[Problem]:
    """A bare-array list answers with an array, or with an envelope around one."""
    for operation in view.spec.operations():
        if members(operation.raw.get("x-pagination")).get("style") != "array":
            continue
        for status, response in members(operation.raw.get("responses")).items():
            if status.startswith("2") and not _is_array(view, operation.pointer, response):
                at = f"{operation.pointer}/responses/{status}"
                yield view.problem(at, "x-pagination says array, the answer is none")


def _is_array(view: View, pointer: str, response: object) -> bool:
    found, node = view.spec.resolve(pointer, response)
    media = members(members(node.get("content")).get("application/json"))
    found, schema = view.spec.resolve(found, media.get("schema"))
    envelope = schema.get("x-envelope")
    if isinstance(envelope, str):
        member = members(schema.get("properties")).get(envelope)
        found, schema = view.spec.resolve(found, member)
    return schema.get("type") == "array"


def _call(raw: dict[str, Json]) -> tuple[str, str]:
    written = members(raw.get("x-sdk"))
    return str(written.get("resource")), str(written.get("method"))


def _text(_: dict[str, Json], value: object) -> str:
    usable = isinstance(value, str) and value.strip() and "\n" not in value.strip()
    return "" if usable else "must be one line of text"


def _sdk(_: dict[str, Json], value: object) -> str:
    if not is_object(value) or set(value) != {"resource", "method"}:
        return "must be {resource: …, method: …}"
    for name in (*str(value["resource"]).split("."), value["method"]):
        if not isinstance(name, str) or not is_python_name(name):
            return f"{name!r} is not a usable Python name"
    return "" if isinstance(value["resource"], str) else "resource must be text"


def _pagination(_: dict[str, Json], value: object) -> str:
    if not is_object(value) or not isinstance(style := value.get("style"), str):
        return "must be {style: …}"
    if style != "array":
        return f"style {style!r} is not built yet by the generator; array is"
    return "array takes nothing beside style" if set(value) != {"style"} else ""


def _waiter(_: dict[str, Json], __: object) -> str:
    return "is not built yet by the generator"


def _envelope(schema: dict[str, Json], value: object) -> str:
    if not isinstance(value, str) or value not in members(schema.get("properties")):
        return f"{value!r} is not a property of this schema"
    return "" if value in texts(schema.get("required")) else f"{value!r} must be required"


def _retry(_: dict[str, Json], value: object) -> str:
    return "" if value in ("safe", "unsafe") else "must be safe or unsafe"


CHECKS: dict[str, Callable[[dict[str, Json], object], str]] = {
    "x-doc": _text,
    "x-departure": _text,
    "x-evidence": _text,
    "x-sdk": _sdk,
    "x-pagination": _pagination,
    "x-waiter": _waiter,
    "x-envelope": _envelope,
    "x-retry": _retry,
}
