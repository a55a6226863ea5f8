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
    "x-media-type-of": "parameter",
    "x-argument": "parameter or body",
    "x-envelope": "schema",
    "x-retry": "operation",
    "x-partial": "operation",
    "x-page-size": "operation",
    "x-required-if": "schema",
    "x-webhook": "operation",
}
PAGINATION: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "array": ((), ("items",)),
    "token": (("items", "token", "parameter"), ()),
    "link": (("items", "link"), ("total",)),
}
"""Style -> what it must say beside it, and what it may say."""
WAITER = {
    "method": True,
    "status": True,
    "running": True,
    "success": True,
    "failure": True,
    "message": False,
    "warnings": False,
    "interval": False,
}
"""What a waiter says, and whether it must."""
MEANINGS = ("running", "success", "failure")
LONGEST_INTERVAL = 3600
CLIENT_MEMBERS = ("with_options", "with_response", "request", "close", "aclose")
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
            elif place != ANYWHERE and node.kind not in place.split(" or "):
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
        method = str(members(operation.raw.get("x-sdk")).get("method"))
        for depth in range(1, len(operation.resource) + 1):
            resources.setdefault(".".join(operation.resource[:depth]), operation.pointer)
        name = ".".join((*operation.resource, method))
        if name in taken:
            at = f"{operation.pointer}/x-sdk"
            yield view.problem(at, f"{name} is taken by {taken[name]}")
        taken[name] = view.spec.place(operation.pointer)
        waits = members(operation.raw.get("x-waiter")).get("method")
        waiter = ".".join((*operation.resource, str(waits)))
        if waits is not None and waiter in taken:
            at = f"{operation.pointer}/x-waiter"
            yield view.problem(at, f"{waiter} is taken by {taken[waiter]}")
        elif waits is not None:
            taken[waiter] = view.spec.place(operation.pointer)
    for name, pointer in resources.items():
        if name in taken:
            yield view.problem(f"{pointer}/x-sdk", f"resource {name} clashes with {taken[name]}")


def _text(_: dict[str, Json], value: object) -> str:
    usable = isinstance(value, str) and value.strip() and "\n" not in value.strip()
    return "" if usable else "must be one line of text"


def _sdk(_: dict[str, Json], value: object) -> str:
    if not is_object(value) or set(value) != {"resource", "method"}:
        return "must be {resource: …, method: …}"
    # An empty resource is the client itself.
    parts = str(value["resource"]).split(".") if value["resource"] != "" else []
    for name in (*parts, value["method"]):
        if not isinstance(name, str) or not is_python_name(name):
            return f"{name!r} is not a usable Python name"
    return "" if isinstance(value["resource"], str) else "resource must be text"


def _pagination(_: dict[str, Json], value: object) -> str:
    if not is_object(value) or not isinstance(style := value.get("style"), str):
        return "must be {style: …}"
    if style not in PAGINATION:
        return f"style {style!r} is not built yet by the generator; {' and '.join(PAGINATION)} are"
    needed, possible = PAGINATION[style]
    for key in sorted(value.keys() - {"style"}):
        if key not in (*needed, *possible):
            return f"{style} takes nothing beside {', '.join(('style', *needed, *possible))}"
        if not isinstance(value[key], str) or not value[key]:
            return f"{key} must be text"
    lost = [key for key in needed if key not in value]
    return f"{style} needs {', '.join(lost)}" if lost else ""


def _waiter(_: dict[str, Json], value: object) -> str:
    if not is_object(value):
        return "must be an object"
    for key in sorted(value.keys() - WAITER.keys()):
        return f"takes no {key!r}; it takes {', '.join(WAITER)}"
    for key, needed in WAITER.items():
        if (needed or key in value) and (complaint := _of_waiter(key, value.get(key))):
            return complaint
    if not is_python_name(value["method"]):
        return f"{value['method']!r} is not a usable Python name"
    meant = [status for key in MEANINGS for status in value[key]]
    return "" if len(set(meant)) == len(meant) else "means two things with one status"


def _of_waiter(key: str, value: object) -> str:
    if key in MEANINGS:
        listed = texts(value)
        apart = listed and listed == value and len(set(listed)) == len(listed)
        return "" if apart else f"needs {key}: a list of different texts"
    if key == "interval":
        most = f"at most {LONGEST_INTERVAL}"
        return "" if _is_interval(value) else f"interval must be seconds above 0, {most}"
    return "" if isinstance(value, str) and value else f"needs {key}: a text"


def _is_interval(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    return 0 < value <= LONGEST_INTERVAL


def _media_type_of(parameter: dict[str, Json], value: object) -> str:
    if parameter.get("in") != "header":
        return "belongs to a header"
    schema = members(parameter.get("schema"))
    if schema.get("type") != "string" or parameter.get("required") is True:
        return "needs a header that is text and may be left out"
    return "" if isinstance(value, str) and value else "must name a part of the form"


def _argument(_: dict[str, Json], value: object) -> str:
    usable = isinstance(value, str) and is_python_name(value)
    return "" if usable else f"{value!r} is not a usable Python name"


def _envelope(schema: dict[str, Json], value: object) -> str:
    if not isinstance(value, str) or value not in members(schema.get("properties")):
        return f"{value!r} is not a property of this schema"
    return "" if value in texts(schema.get("required")) else f"{value!r} must be required"


def _retry(_: dict[str, Json], value: object) -> str:
    if is_object(value):
        named = texts(value.get("safe_with"))
        listed = named and set(value) == {"safe_with"} and named == value["safe_with"]
        distinct = len(set(named)) == len(named)
        return "" if listed and distinct else "must be {safe_with: [a member of the body, …]}"
    return "" if value in ("safe", "unsafe") else "must be safe, unsafe or {safe_with: […]}"


CHECKS: dict[str, Callable[[dict[str, Json], object], str]] = {
    "x-doc": _text,
    "x-webhook": _text,
    "x-sdk": _sdk,
    "x-pagination": _pagination,
    "x-waiter": _waiter,
    "x-media-type-of": _media_type_of,
    "x-argument": _argument,
    "x-envelope": _envelope,
    "x-retry": _retry,
}
