"""Pages and specs of the check's tests with one thing changed."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import attrs

from generator.digest.facts import Digest, Fact
from generator.spec_nodes import find, tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.check.report import Report
    from generator.spec import Spec


def said(report: Report) -> str:
    return "\n".join(map(str, report.problems))


def with_fact(digests: tuple[Digest, ...], key: str, value: Any) -> tuple[Digest, ...]:
    """The digests with one fact changed, added or (None) taken away."""
    found: list[Digest] = []
    for digest in digests:
        owns = digest.find(key) or digest.find(key.partition("/")[0])
        owns = owns or (" > " in key and "/" not in key and digest is digests[0])
        facts = {fact.key: fact for fact in digest.facts}
        if owns and value is None:
            facts = {k: fact for k, fact in facts.items() if k != key}
        elif owns:
            old = facts.get(key, Fact(key, {}, (1,)))
            facts[key] = attrs.evolve(old, value=value)
        found.append(attrs.evolve(digest, facts=tuple(facts.values())))
    return tuple(found)


def with_node(spec: Spec, pointer: str, change: Callable[[Any], None]) -> Spec:
    """The spec with one node changed; what is not around or in the node is shared."""
    document = node = copy.copy(spec.document)
    for token in tokens(pointer):
        key = int(token) if isinstance(node, list) else token
        node[key] = copy.copy(node[key])
        node = node[key]
    for key, value in node.items() if isinstance(node, dict) else enumerate(node):
        node[key] = copy.deepcopy(value)
    change(node)
    return attrs.evolve(spec, document=document)


def put(name: str, value: Any) -> Callable[[Any], None]:
    return lambda node: node.update({name: value})


def drop(name: str) -> Callable[[Any], None]:
    return lambda node: node.pop(name)


def explaining(spec: Spec, kind: str) -> list[str]:
    """The nodes inside a schema or an operation that explain themselves."""
    nodes = _nodes(spec.document, "")
    return [at for at, node in nodes if kind in node and at.count("/") > 3]


def explained_around(spec: Spec, pointer: str) -> bool:
    """Whether a node around one explains itself."""
    parts = pointer.split("/")
    outer = [find(spec.document, "/".join(parts[:length])) for length in range(1, len(parts))]
    return any("x-departure" in node or "x-evidence" in node for node in outer)


def _nodes(node: Any, pointer: str) -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    if isinstance(node, dict):
        found.append((pointer, node))
        for key, value in node.items():
            found += _nodes(value, f"{pointer}/{str(key).replace('~', '~0').replace('/', '~1')}")
    return found
