"""Rules about names: they end up as Python names, and no two may become the same."""

from __future__ import annotations

import keyword
import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from generator.emit.view import class_name
from generator.kinds import FORM_TYPE, JSON_TYPE, argument_name, is_list_body
from generator.lint.view import SECTIONS, SHAPES, View, is_component
from generator.naming import python_name
from generator.spec_nodes import Json, child, members

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.problems import Problem
    from generator.spec import SpecOperation

RESERVED_ARGUMENTS = ("self", "options")
OF_UPLOADS = ("on_progress",)
OF_WAITERS = ("timeout", "interval", "on_progress")
RESERVED_MODELS = (
    "Annotated", "Any", "Enum", "Literal", "Meta", "OpenEnum", "NotRequired", "OpenReadModel",
    "ReadModel", "Required", "StrEnum", "Struct", "TypeAlias", "TypedDict", "UNSET", "Union",
    "UnsetType", "WrittenModel",
)  # fmt: skip
"""What the modules of the models import."""
RESERVED_CLASSES = (
    "Annotated", "Any", "AsyncClient", "AsyncCore", "AsyncDownload", "AsyncPager", "AsyncResource",
    "Auth", "Body", "Callable", "Download", "Drift", "ErrorShape", "FileInput", "Literal",
    "Mapping", "Meta", "Operation", "Pager", "Pagination", "Parameter", "Reply", "RequestOptions",
    "Resource", "Sequence", "StringList", "SyncClient", "SyncCore", "TokenEndpoint", "UNSET",
    "UnsetType", "Vendor", "Waiter",
)  # fmt: skip
"""What the modules of the resources and of the client import."""


def is_python_name(name: str) -> bool:
    """Whether a name can be an attribute as it stands, and is not private."""
    usable = re.fullmatch(r"[a-z][a-z0-9_]{0,59}", name) is not None and not name.endswith("_")
    return usable and "__" not in name and not keyword.iskeyword(name)


def components(view: View) -> Iterator[Problem]:
    """Components are named like Python classes, and their modules do not collide."""
    for section in SHAPES["components"]:
        named = members(members(view.spec.document.get("components")).get(section))
        free = section == "securitySchemes"
        pattern = r"[A-Za-z][A-Za-z0-9_]*" if free else r"[A-Z][A-Za-z0-9]*"
        for name in named:
            at = child("/components", section, name)
            taken = keyword.iskeyword(name) or keyword.iskeyword(name.lower())
            if not re.fullmatch(pattern, name) or (taken and not free):
                yield view.problem(at, f"the component {name!r} is no usable name in PascalCase")
            elif section == "schemas" and name in RESERVED_MODELS:
                yield view.problem(at, f"{name!r} is taken by what the models import")
        if section == "schemas":
            yield from _distinct(view, "/components/schemas", named, "the components")


def files(view: View) -> Iterator[Problem]:
    """Each file that has schemas becomes a module of models, so their names differ in Python."""
    seen: dict[str, str] = {}
    for name in members(members(view.spec.document.get("components")).get("schemas")):
        at = child("/components", "schemas", name)
        file = view.spec.file(at)
        becomes = python_name(PurePath(file).stem)
        if not becomes:
            yield view.problem(at, f"the name of the file {file} gives no Python name")
        elif seen.setdefault(becomes, file) != file:
            message = f"the files {seen[becomes]} and {file} both become the module {becomes}"
            yield view.problem(at, message)


def properties(view: View) -> Iterator[Problem]:
    """The properties of a schema become distinct Python names, and msgspec can hold their own."""
    for pointer, schema in view.of("schema"):
        named = members(schema.get("properties"))
        for name in named:
            if not name.isprintable() or '"' in name or "\\" in name:
                at = child(pointer, "properties", name)
                yield view.problem(at, f"a property cannot be named {name!r}")
        yield from _distinct(view, f"{pointer}/properties", named, "the properties")


def operation_ids(view: View) -> Iterator[Problem]:
    """Every operation has an id of its own that can be a Python name."""
    seen: dict[str, str] = {}
    for operation in view.spec.operations():
        if not re.fullmatch(r"[a-z][A-Za-z0-9]*", operation.id) or keyword.iskeyword(operation.id):
            written = operation.raw.get("operationId")
            yield view.problem(
                operation.pointer, f"operationId {written!r} must be an ASCII name in camelCase"
            )
        elif (name := python_name(operation.id)) in seen:
            message = f"operationId {operation.id!r} is taken by {seen[name]}"
            yield view.problem(f"{operation.pointer}/operationId", message)
        else:
            seen[name] = view.spec.place(operation.pointer)


def modules(view: View) -> Iterator[Problem]:
    """The resources become classes and modules of their own, called like nothing they import."""
    client = view.spec.config.client.class_name
    taken = dict.fromkeys(RESERVED_CLASSES, "what the resources import")
    taken |= dict.fromkeys(keyword.kwlist, "Python")
    taken |= dict.fromkeys(classes(client), "the client")
    seen: set[tuple[str, ...]] = set()
    for operation in view.spec.operations():
        parts = operation.resource
        for path in (parts[:depth] for depth in range(min(1, len(parts)), len(parts) + 1)):
            for name in classes(class_name(path)) if path not in seen else ():
                if name in taken:
                    at = f"{operation.pointer}/x-sdk"
                    owner = path[-1] if path else "the client itself"
                    message = f"the class {name} of {owner} is taken by {taken[name]}"
                    yield view.problem(at, message)
                taken[name] = ".".join(path) or "the client itself"
            seen.add(path)


def arguments(view: View) -> Iterator[Problem]:
    """Parameters and body fields become arguments of one method, so they differ."""
    for operation in view.spec.operations():
        seen = _reserved(view, operation)
        for pointer, name, argument in _arguments(view, operation):
            if argument in seen:
                message = (
                    f"the argument {argument!r} of {operation.id} is taken by {seen[argument]}"
                )
                yield view.problem(pointer, message, "x-argument of a parameter renames it")
            elif not argument:
                yield view.problem(pointer, f"{name!r} gives no Python name")
            seen[argument] = repr(name)


def unused(view: View) -> Iterator[Problem]:
    """A component that nothing refers to is probably a leftover."""
    used = {str(members(node.value).get("$ref")) for node in view.nodes}
    for node in view.nodes:
        section = SECTIONS.get(node.kind, "")
        named = section != "securitySchemes" and is_component(node.pointer, section)
        if named and f"#{node.pointer}" not in used:
            yield view.warning(node.pointer, "no $ref leads to this component")


def _reserved(view: View, operation: SpecOperation) -> dict[str, str]:
    """What the methods of an operation take beside the arguments of the spec, and why."""
    _, body = view.spec.resolve(operation.pointer, operation.raw.get("requestBody"))
    found: dict[str, str] = dict.fromkeys(RESERVED_ARGUMENTS, "every method")
    found |= dict.fromkeys(OF_UPLOADS if FORM_TYPE in _content(body) else (), "every upload")
    return found | dict.fromkeys(OF_WAITERS if "x-waiter" in operation.raw else (), "every waiter")


def _content(body: dict[str, Json]) -> dict[str, Json]:
    return members(body.get("content"))


def _arguments(view: View, operation: SpecOperation) -> Iterator[tuple[str, str, str]]:
    """Pointer, wire name and Python name of everything that becomes an argument."""
    for pointer, parameter in view.spec.parameters(operation):
        yield pointer, str(parameter.get("name")), argument_name(parameter)
    at, body = view.spec.resolve(
        f"{operation.pointer}/requestBody", operation.raw.get("requestBody")
    )
    for kind, media in _content(body).items():
        if kind == JSON_TYPE and is_list_body(members(media).get("schema")):
            yield at, "the body", str(body.get("x-argument"))
        found, schema = view.spec.resolve(at, members(media).get("schema"))
        for name in members(schema.get("properties")):
            yield child(found, "properties", name), name, python_name(name)


def _distinct(view: View, pointer: str, names: Iterable[str], what: str) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for name in names:
        becomes = python_name(name)
        if not becomes:
            yield view.problem(child(pointer, name), f"{name!r} gives no Python name")
        elif becomes in seen:
            message = f"{what} {seen[becomes]!r} and {name!r} both become {becomes!r} in Python"
            yield view.problem(child(pointer, name), message)
        seen.setdefault(becomes, name)


def classes(name: str) -> tuple[str, ...]:
    """The classes of a resource or of the client."""
    twins = (name, f"Async{name}")
    return (*twins, *(f"{twin}WithResponse" for twin in twins), f"{name}Methods")


def path_names(path: str) -> list[str]:
    """The names between braces in a path template."""
    return re.findall(r"\{([^{}]*)\}", path)
