"""Fail closed: what the spec has is counted again in the text that was emitted.

The count reads Python with `ast` (`emitted`) and the spec by itself (`specified`), and shares
nothing with the code that wrote the one from the other: a fact that got lost on the way is named.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Any

from generator.emit import specified
from generator.emit.emitted import Emitted, Function, given, passed, read
from generator.emit.recount_page import lost_on_page
from generator.emit.schemas import written_names
from generator.emit.view import class_name
from generator.kinds import form_names, is_open
from generator.naming import python_name
from generator.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.emit.files import Files
    from generator.spec import Spec, SpecOperation

_TWINS = ("{}", "Async{}", "{}WithResponse", "Async{}WithResponse")


def recount(spec: Spec, files: Files) -> tuple[Problem, ...]:
    """Everything of the spec that the files lack, and every method that they have beyond it."""
    emitted = read(spec.config.client.package, files)
    found = (
        *_vendor(spec, emitted),
        *_operations(spec, emitted),
        *_schemas(spec, emitted),
        *_webhooks(spec, emitted),
        *lost_on_page(spec, files),
    )
    return tuple(
        Problem("error", spec.place(pointer), f"{what} is in the spec and not in what was emitted")
        for pointer, what in found
    ) + tuple(
        Problem("error", f"specs/{spec.vendor}", f"{extra} was emitted, but has no spec")
        for extra in _extras(spec, emitted)
    )


def _extras(spec: Spec, emitted: Emitted) -> Iterator[str]:
    ids = {operation.id for operation in spec.operations()}
    yield from (f"operation {extra}" for extra in sorted(emitted.operations.keys() - ids))
    posted = {event for _, event, _, _ in specified.webhooks(spec)}
    found = emitted.webhooks
    if found and not posted:
        yield "the module of the webhooks"
    elif found:
        known = found.events.get("models", {}).keys()
        yield from (f"webhook {extra}" for extra in sorted(known - posted))


def _vendor(spec: Spec, emitted: Emitted) -> Iterator[tuple[str, str]]:
    """What the client is told of the vendor, and the arguments of its constructors."""
    facts = specified.vendor(spec)
    for key, value in facts.items():
        if emitted.vendor.get(key, specified.DEFAULTS.get(key)) != value:
            yield "", f"{key} of vendor.toml"
    arguments = {*spec.config.auth.credentials, "rate_limits"}
    arguments |= {"auth", "scopes", "token_lifetime"} if spec.config.auth.token else set()
    for argument in sorted(arguments):
        used = [f for f in emitted.constructors if argument in given(f) & passed(f)]
        if len(used) != 2:
            yield "", f"the argument {argument} of both clients"


def _operations(spec: Spec, emitted: Emitted) -> Iterator[tuple[str, str]]:
    for operation in spec.operations():
        name = f"operation {operation.id}"
        facts = emitted.operations.get(operation.id)
        if facts is None or (facts["method"], facts["path"]) != (operation.method, operation.path):
            yield operation.pointer, f"{name} ({operation.method} {operation.path})"
            continue
        lost = (
            *_facts(spec, operation, facts, emitted),
            *_resource(spec, operation, emitted),
            *_methods(spec, operation, emitted),
        )
        yield from ((pointer, f"{what} of {name}") for pointer, what in lost)


def _facts(
    spec: Spec, operation: SpecOperation, facts: dict[str, Any], emitted: Emitted
) -> Iterator[tuple[str, str]]:
    """The constant of an operation, keyword by keyword."""
    sent = {(p["location"], p["name"]): p for p in facts.get("parameters", ())}
    for pointer, parameter in specified.parameters(spec, operation):
        where, name = parameter["location"], parameter["name"]
        found = sent.get((where, name))
        if found is None:
            yield pointer, f"{where} parameter {name}"
            continue
        for key, value in parameter.items():
            if found.get(key, specified.DEFAULTS.get(key)) != value:
                yield pointer, f"{key} {value!r} of {where} parameter {name}"
    order = [(p["location"], p["name"]) for _, p in specified.parameters(spec, operation)]
    if [place for place in sent if place in order] != [place for place in order if place in sent]:
        yield operation.pointer, "the order of the parameters"
    for status, reply in specified.replies(spec, operation).items():
        if facts["replies"].get(status) != reply:
            yield operation.pointer, f"success status {status}"
    for key, value in specified.keywords(spec, operation).items():
        if facts.get(key, specified.DEFAULTS.get(key)) != value:
            yield operation.pointer, f"{key} {value!r}"
    if emitted.waiters.get(operation.id) != specified.waiter(operation):
        yield operation.pointer, "the waiter"


def _resource(spec: Spec, operation: SpecOperation, emitted: Emitted) -> Iterator[tuple[str, str]]:
    """The way from the client to the method, in all four classes of each resource."""
    path = operation.resource
    steps = (*path, operation.raw["x-sdk"]["method"])
    for depth, step in enumerate(steps):
        owner = class_name(path[:depth]) if depth else spec.config.client.class_name
        for twin in (pattern.format(owner) for pattern in _TWINS):
            if step not in emitted.members.get(twin, ()):
                yield f"{operation.pointer}/x-sdk", f"{step} in the class {twin}"


def _methods(spec: Spec, operation: SpecOperation, emitted: Emitted) -> Iterator[tuple[str, str]]:
    owner = class_name(operation.resource)
    calls = emitted.methods.get(operation.id, [])
    returned = specified.returned(spec, operation)
    for name, own in specified.methods(spec, operation):
        found = {who: method for who, method in calls if method.name == name}
        if found.keys() != {owner, f"Async{owner}"}:
            yield operation.pointer, f"`{name}` as a method in sync and in async"
        handed = [] if operation.resource else emitted.handed.get(name, [])
        if not operation.resource and len(handed) != len(_TWINS):
            yield operation.pointer, f"`{name}` as a method of each client"
        for who, method in (*found.items(), *handed):
            yield from _method(spec, operation, method, own)
            whole = f"Response[{returned}]" if who.endswith("WithResponse") else returned
            if _returned(method) != whole:
                yield operation.pointer, f"what `{name}` returns, {whole},"
        yield from _text(spec, operation, name, emitted)


def _returned(method: Function) -> str:
    """What a method says that it returns; of an async one without `Async`."""
    written = ast.unparse(method.returns) if method.returns else ""
    return written.replace("builtins.", "").removeprefix("Async")


def _method(
    spec: Spec, operation: SpecOperation, method: Function, own: frozenset[str]
) -> Iterator[tuple[str, str]]:
    expected = {*specified.arguments(spec, operation), *own}
    if given(method) != expected:
        yield operation.pointer, f"each of the {len(expected)} arguments of `{method.name}`"
    for argument in sorted(given(method) - passed(method)):
        yield operation.pointer, f"the use of argument {argument}"


def _text(
    spec: Spec, operation: SpecOperation, name: str, emitted: Emitted
) -> Iterator[tuple[str, str]]:
    """The docstring of a method, which stands in the base of both twins and in neither of them."""
    client = spec.config.client.class_name
    owner = class_name(operation.resource) if operation.resource else client
    base = f"{owner}Methods"
    for twin in (owner, f"Async{owner}"):
        inherits = base in emitted.bases.get(twin, ())[:1]
        if not inherits or name in emitted.texts.get(twin, ()):
            yield operation.pointer, f"the docstring of `{name}` in {twin}, from its base,"
    texts = emitted.texts.get(base, {})
    if name not in texts:
        yield operation.pointer, f"the docstring of `{name}`"
    for text, what in specified.documented(spec, operation):
        if not re.search(text, f"{texts.get('', '')}\n\n{texts.get(name, '')}", re.MULTILINE):
            yield operation.pointer, f"{what} in the docstring"


def _schemas(spec: Spec, emitted: Emitted) -> Iterator[tuple[str, str]]:
    written, forms = written_names(spec.document), form_names(spec.document)
    for name, schema in spec.document["components"]["schemas"].items():
        pointer = f"/components/schemas/{name}"
        members = emitted.classes.get(name)
        if name in forms:
            continue
        if members is None:
            yield pointer, f"schema {name}"
            continue
        if is_open(schema) and name not in emitted.open_models:
            yield pointer, f"what schema {name} has beyond its properties"
        expected = {*schema.get("properties", {}), *map(str, schema.get("enum", ()))}
        for lost in sorted(expected - set(members)):
            yield f"{pointer}/properties/{lost}", f"member {lost!r} of schema {name}"
        for lost in sorted(
            _literals(schema) - emitted.params.get(name, set()) if name in written else ()
        ):
            yield pointer, f"dict literal {name} with {lost} in params.py"


def _webhooks(spec: Spec, emitted: Emitted) -> Iterator[tuple[str, str]]:
    """The module of the webhooks, event by event, and the function that makes them."""
    config, found = spec.config.webhooks, emitted.webhooks
    if config is None:
        return
    parse = found.parse if found else None
    if found is None or parse is None or "webhooks" not in emitted.modules:
        yield "/webhooks", "the module of the webhooks, with `parse`,"
        return
    if found.events.get("type_member") != config.type_member:
        yield "/webhooks", "type_member of vendor.toml"
    for argument in sorted({*given(parse), "_EVENTS"} - passed(parse)):
        yield "/webhooks", f"the use of argument {argument} of `parse`"
    said = " ".join((ast.get_docstring(parse) or "").split())
    for pointer, event, model, texts in specified.webhooks(spec):
        if found.events.get("models", {}).get(event) != model:
            yield pointer, f"webhook {event} with its payload {model}"
        if model not in found.union & found.exported:
            yield pointer, f"payload {model} of what `parse` returns"
        for text in texts:
            if " ".join(text.split()) not in said:
                yield pointer, f"{text!r} of webhook {event} in the docstring of `parse`"


def _literals(schema: Mapping[str, Any]) -> set[str]:
    """What a dict literal has: the Python names of the properties, or the values of an enum."""
    return {*map(python_name, schema.get("properties", {})), *map(str, schema.get("enum", ()))}
