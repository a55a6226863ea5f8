"""Where a departure may stand from a fact of a page that the spec has nothing for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.spec_nodes import child, items, members, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.check.findings import Findings, Trail
    from generator.digest.facts import Fact
    from generator.spec import Spec

ROOT = ("",)
"""The document: for an operation, or a resource, that no part of the spec stands for."""


def homes(spec: Spec, findings: Findings, fact: Fact) -> Trail:
    """The nodes for a fact, the innermost first.

    A row of a body or of an answer is about its schema, what holds that, and the operation; a
    heading without operations is about the operations tagged with its name, and about the tag.
    """
    around = findings.homes.get(fact.subject, ())
    if fact.kind == "body":
        below = [node for at in around for node in contents(spec, child(at, "requestBody"))]
        return (*below, *around)
    if fact.kind == "response":
        below = [node for at in around for node in _answers(spec, at)]
        return (*below, *around)
    if not around and fact.subject.startswith("resource:"):
        around = tuple(_tagged(spec, fact.subject.partition(":")[2]))
    return around or ROOT


def contents(spec: Spec, pointer: str) -> list[str]:
    """The schemas of a body or of a response, and where it is written, by what refers to it."""
    at, raw = spec.resolve(pointer, spec.find(pointer))
    schemas = [
        spec.resolve(child(at, "content", media, "schema"), members(content).get("schema"))[0]
        for media, content in members(raw.get("content")).items()
    ]
    return [*schemas, at] if raw else []


def _answers(spec: Spec, operation: str) -> Iterator[str]:
    responses = child(operation, "responses")
    for status in members(spec.find(responses)):
        if status.startswith("2"):
            yield from contents(spec, child(responses, status))


def _tagged(spec: Spec, name: str) -> Iterator[str]:
    for operation in spec.operations():
        if name in texts(operation.raw.get("tags")):
            yield operation.pointer
    for at, tag in enumerate(items(spec.document.get("tags"))):
        if members(tag).get("name") == name:
            yield child("/tags", at)
