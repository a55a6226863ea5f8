"""Operations grouped into the namespaces that `x-sdk` names."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import attrs
from openapi_python_client.schema.untrusted_string import UntrustedString

from generator.emit.docs import resource_doc
from generator.emit.methods import method
from generator.emit.view import OWN, Doc, Method, Resource

if TYPE_CHECKING:
    from generator.emit.adapter import Parsed
    from generator.spec import Spec


def resources(spec: Spec, parsed: Parsed) -> tuple[Resource, ...]:
    """Every resource of the client, parents of nested ones included, in order of their paths."""
    methods: dict[tuple[str, ...], list[Method]] = {}
    tags: dict[tuple[str, ...], Counter[str]] = {}
    for operation in spec.operations():
        path = operation.resource
        for length in range(1, len(path) + 1):
            methods.setdefault(path[:length], [])
        methods.setdefault(path, [])
        methods[path].append(method(spec, operation, parsed.endpoint(operation)))
        tag = str((operation.raw.get("tags") or path[-1:] or ("",))[0])
        tags.setdefault(path, Counter())[tag] += 1
    docs = {p: _doc(spec, _most(tags[p]) if p in tags else p[-1]) for p in methods if p}
    docs[OWN] = Doc(UntrustedString("The methods of the client itself."))
    return tuple(
        Resource(
            path=path,
            methods=_told_apart(found),
            children=tuple(p for p in sorted(methods) if path and p[:-1] == path),
            doc=docs[path],
            methods_doc=resource_doc(spec, path, docs[path]) if path else docs[path],
        )
        for path, found in sorted(methods.items())
    )


def _told_apart(methods: list[Method]) -> tuple[Method, ...]:
    """The methods with `builtins.list` for the type, where one of them is called `list`."""
    names = {method.name for method in methods} | {m.waiter.name for m in methods if m.waiter}
    hidden = "|".join(sorted({"list", "dict"} & names))
    if not hidden:
        return tuple(methods)
    pattern = re.compile(rf"(?<![.\w])({hidden})\[")
    return tuple(
        attrs.evolve(method, shown=pattern.sub(r"builtins.\1[", method.shown)) for method in methods
    )


def _most(tags: Counter[str]) -> str:
    """What most methods are about: a resource may borrow some from another tag."""
    return tags.most_common(1)[0][0]


def _doc(spec: Spec, tag: str) -> Doc:
    described = {entry["name"]: entry.get("description") for entry in spec.document.get("tags", ())}
    text = described.get(tag) or f"{tag}."
    return Doc(UntrustedString(str(text)))
