"""The canary: whether a cassette still holds a secret, in whatever form, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import yaml
from attrs import frozen

from lmskit.testing.scrubbing_forms import UnscannableError, base64_bytes, views

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lmskit.testing.scrubbing import Secret

_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BINARY = "tag:yaml.org,2002:binary"


@frozen
class Finding:
    """A place where a secret stands; the secret itself is not told."""

    secret: str
    place: str
    forms: tuple[str, ...]

    def __str__(self) -> str:
        how = f", {' in '.join(reversed(self.forms))}" if self.forms else ""
        return f"{self.secret} stands in {self.place}{how}"


def canary(cassette: bytes, secrets: Iterable[Secret]) -> list[Finding]:
    """Every secret that the bytes of a cassette hold, with the place and the form of each.

    UnscannableError when something in it cannot be searched.
    """
    searched = [(secret.name, secret.value.encode()) for secret in secrets]
    findings: list[Finding] = []
    for place, content in [*_scalars(cassette), ("the file", cassette)]:
        told = {finding.secret for finding in findings}
        # The file as a whole is for comments; in a value the place says more.
        missing = [one for one in searched if place != "the file" or one[0] not in told]
        findings += _in_place(_untold(place, searched), content, missing)
    return findings


def _untold(place: str, searched: list[tuple[str, bytes]]) -> str:
    """A place whose own name may be a secret."""
    for _, value in searched:
        place = place.replace(value.decode(), "***")
    return place


def _in_place(place: str, content: bytes, searched: list[tuple[str, bytes]]) -> list[Finding]:
    found: dict[str, Finding] = {}
    try:
        for forms, view in views(content):
            for name, value in searched:
                if name not in found and value in view:
                    found[name] = Finding(name, place, forms)
    except UnscannableError as fault:
        raise UnscannableError(f"{place}: {fault}") from fault
    return list(found.values())


def _scalars(cassette: bytes) -> Iterator[tuple[str, bytes]]:
    """Every scalar of the YAML with its place, escapes and folding undone."""
    try:
        roots = list(yaml.compose_all(cassette, Loader=_LOADER))
    except (yaml.YAMLError, UnicodeDecodeError):
        # Not YAML; the bytes of the file are searched in any case.
        return
    seen: set[int] = set()
    waiting: list[tuple[tuple[str, ...], yaml.Node]] = [((), root) for root in roots]
    while waiting:
        place, node = waiting.pop(0)
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            yield ".".join(place) or "the document", _content(node)
        else:
            waiting += _children(place, node)


def _content(node: yaml.ScalarNode) -> bytes:
    text = cast("str", node.value).encode("utf-8", "surrogatepass")
    return base64_bytes(text, 0) if node.tag == _BINARY and text.isascii() else text


def _children(
    place: tuple[str, ...], node: yaml.Node
) -> Iterator[tuple[tuple[str, ...], yaml.Node]]:
    if isinstance(node, yaml.SequenceNode):
        for at, value in enumerate(cast("list[yaml.Node]", node.value), start=1):
            yield (*place, str(at)), value
    elif isinstance(node, yaml.MappingNode):
        for key, value in cast("list[tuple[yaml.Node, yaml.Node]]", node.value):
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else "?"
            yield (*place, f"a name, {name}"), key
            yield (*place, name), value
