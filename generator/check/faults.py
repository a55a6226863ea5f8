"""Where a page contradicts itself: tables, examples and lines with a path against each other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from generator.check.sources import printed_enum, printed_type, table
from generator.spec_nodes import members, texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.digest.facts import Digest, Fact

_PARAMETER: Final = re.compile(r":(\w+)|\{(\w+)\}")
_SHOWN_AS: Final = {"integer": "number"}


@frozen
class Fault:
    """One contradiction of a page."""

    page: str
    kind: str
    message: str
    line: int
    """Where the thing to blame stands; `lines` has all of them."""
    lines: tuple[int, ...]
    keys: tuple[str, ...]
    """The facts that do not go together (after `#` a name in an example).

    A departure of the spec at any of them answers the fault.
    """


def page_faults(digest: Digest) -> list[Fault]:
    """Every contradiction that the facts of a page show."""
    found = [*_paths(digest), *_tables(digest), *_links(digest)]
    for operation in digest.operations():
        found += _operation(digest, operation)
    for subject in _resources(digest):
        rows = digest.about(subject, "field")
        examples = _examples(digest, "response")
        found += _against_examples(digest, rows, examples)
    return sorted(found, key=lambda fault: (fault.line, fault.message))


def _fault(digest: Digest, kind: str, message: str, *facts: Fact) -> Fault:
    lines = tuple(sorted({line for fact in facts for line in fact.lines}))
    line = min(facts[0].lines, default=1)
    return Fault(digest.page, kind, message, line, lines, tuple(fact.key for fact in facts))


def _paths(digest: Digest) -> Iterator[Fault]:
    """One path whose parameter has two names."""
    groups: dict[str, list[Fact]] = {}
    for fact in digest.operations():
        bare = _PARAMETER.sub("{}", str(fact.value.get("path") or ""))
        groups.setdefault(bare, []).append(fact)
    for bare, facts in groups.items():
        spellings = sorted({str(fact.value["path"]) for fact in facts}) if bare else []
        if len(spellings) > 1:
            message = f"one path has {len(spellings)} names: {' and '.join(spellings)}"
            yield _fault(digest, "path", message, *facts)


def _tables(digest: Digest) -> Iterator[Fault]:
    """A field that a resource and a body have, described in two ways."""
    bodies = [fact for fact in digest.facts if fact.kind == "body"]
    for subject in _resources(digest):
        fields = {fact.name: fact for fact in digest.about(subject, "field")}
        for row in bodies:
            if (field := fields.get(row.name)) and (message := _unlike_rows(field, row)):
                yield _fault(digest, "tables", f"{row.name}: {message}", row, field)


def _unlike_rows(field: Fact, row: Fact) -> str:
    one, other = printed_type(field.value), printed_type(row.value)
    if one and other and one[0] != other[0]:
        return f"{field.value['type']} in the resource, {row.value['type']} in the body"
    listed = [set(printed_enum(fact.value)) for fact in (field, row)]
    if all(listed) and listed[0] != listed[1]:
        return "other values in the resource than in the body"
    return ""


def _operation(digest: Digest, operation: Fact) -> Iterator[Fault]:
    rows = digest.about(operation.key, "body")
    requests = [f for f in digest.about(operation.key, "example") if _is(f, "request")]
    responses = [f for f in digest.about(operation.key, "example") if _is(f, "response")]
    for example in (*requests, *responses):
        if not example.value.get("parses", True):
            yield _fault(digest, "example", "the example is not JSON", example)
    yield from _urls(digest, operation, requests)
    yield from _path_rows(digest, operation)
    yield from _against_examples(digest, rows, requests)
    yield from _left_out(digest, rows, requests)
    yield from _answers(digest, responses)


def _urls(digest: Digest, operation: Fact, requests: Sequence[Fact]) -> Iterator[Fault]:
    """A request that is sent elsewhere than the operation says."""
    method, path = operation.value.get("method"), operation.value.get("path")
    for example in requests:
        url = str(example.value.get("url") or "")
        wanted = _PARAMETER.sub("{}", str(path or ""))
        if url and path and not (url.startswith(f"{method} ") and url.endswith(wanted)):
            message = f"the example is sent to {url}, the operation is {method} {path}"
            yield _fault(digest, "url", message, example, operation)


def _path_rows(digest: Digest, operation: Fact) -> Iterator[Fault]:
    """A parameter in the path that no table has, or the other way round."""
    path = operation.value.get("path")
    if not path:
        return
    named = {match[1] or match[2] for match in _PARAMETER.finditer(str(path))}
    rows = {
        f.name.partition(":")[2]: f
        for f in digest.about(operation.key, "param")
        if f.name.startswith("path:")
    }
    for name in sorted(named - set(rows)):
        yield _fault(digest, "path", f"no table has {name!r}, which is in the path", operation)
    for name in sorted(set(rows) - named):
        yield _fault(digest, "path", f"{name!r} is not in the path {path}", rows[name], operation)


def _against_examples(
    digest: Digest, rows: Sequence[Fact], examples: Sequence[Fact]
) -> Iterator[Fault]:
    """Rows of a table against what the examples of the same thing show."""
    if not rows:
        return
    source = table(rows)
    shown = _shown(examples)
    for parent in sorted(source.kinds):
        if parent in shown:
            below = [row for row in rows if row.name.startswith(f"{parent}.")]
            message = f"{parent}: dotted names in the table, an object in the examples"
            yield _fault(digest, "names", message, *below)
    for row in rows:
        printed = printed_type(row.value)
        for kind, example in shown.get(row.name, ()):
            if printed and _SHOWN_AS.get(printed[0], printed[0]) != kind:
                message = f"{row.name}: {row.value['type']} in the table, {kind} in the example"
                yield _fault(digest, "types", message, row, example)
                break
    objects = {row.name for row in rows}
    for name, uses in shown.items():
        parents = {name[:at] for at, sign in enumerate(name) if sign in ".["}
        if not source.knows(name) and not parents & objects:
            message = f"{name!r} is in the example and in no row of the table"
            yield _fault(digest, "names", message, uses[0][1])


def _shown(examples: Sequence[Fact]) -> dict[str, list[tuple[str, Fact]]]:
    """Kinds by name, without the array that a list of resources is."""
    found: dict[str, list[tuple[str, Fact]]] = {}
    for example in examples:
        for name, kinds in members(example.value.get("names")).items():
            bare = name.removeprefix("[]").removeprefix(".")
            for kind in str(kinds).split("|"):
                if bare and kind != "null":
                    found.setdefault(bare, []).append((kind, example))
    return found


def _left_out(digest: Digest, rows: Sequence[Fact], requests: Sequence[Fact]) -> Iterator[Fault]:
    """A field that the table requires and the example does not send."""
    for example in requests:
        names = members(example.value.get("names"))
        for row in rows:
            parent = row.name.rpartition(".")[0]
            expected = names and (not parent or parent in names)
            if row.value.get("required") and expected and row.name not in names:
                message = f"the table requires {row.name!r}, the example leaves it out"
                yield _fault(digest, "example", message, row, example)


def _answers(digest: Digest, responses: Sequence[Fact]) -> Iterator[Fault]:
    """An answer that does not go with its request."""
    for example in responses:
        for name in texts(example.value.get("unlike")):
            message = f"{name}: the answer shows another value than its request sends"
            yield _fault(digest, "example", message, example)


def _links(digest: Digest) -> Iterator[Fault]:
    """A link that does not go with the id of its object."""
    found: dict[str, list[tuple[str, Fact]]] = {}
    for example in _examples(digest, "response"):
        for name in texts(example.value.get("foreign")):
            found.setdefault(name.removeprefix("[]."), []).append((name, example))
    for bare, uses in found.items():
        message = f"{bare}: the link ends in another id than that of the object"
        fault = _fault(digest, "link", message, *(example for _, example in uses))
        yield evolve(fault, keys=tuple(f"{example.key}#{name}" for name, example in uses))


def _examples(digest: Digest, which: str) -> list[Fact]:
    return [fact for fact in digest.facts if fact.kind == "example" and _is(fact, which)]


def _is(fact: Fact, which: str) -> bool:
    return fact.name.startswith(f"{which}:")


def _resources(digest: Digest) -> list[str]:
    return [f.key for f in digest.facts if f.key.startswith("resource:") and not f.kind]
