"""Where a page contradicts itself: tables, examples and lines with a path against each other."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from generator.check.sources import printed_enum, printed_type, table
from generator.departures import Statement
from generator.spec_nodes import members, texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.digest.facts import Digest, Fact
    from generator.spec_nodes import Json

_PARAMETER: Final = re.compile(r":(\w+)|\{(\w+)\}")
_SHOWN_AS: Final = {"integer": "number"}


@frozen
class Side:
    """One of the statements that do not go together."""

    key: str
    """The fact that says it (after `#` a name in an example or a table)."""
    aspect: str
    said: Json


@frozen
class Fault:
    """One contradiction of a page.

    A departure answers it that rejects one of its sides where the spec follows another, or that
    names the statement of the whole fault.
    """

    page: str
    kind: str
    message: str
    line: int
    """Where the thing to blame stands; `lines` has all of them."""
    lines: tuple[int, ...]
    keys: tuple[str, ...]
    """The facts that do not go together; a departure from the fault stands where one of them is."""
    statement: Statement | None
    """None if no part of a spec would be otherwise without the fault."""
    sides: tuple[Side, ...] = ()


def page_faults(digest: Digest) -> list[Fault]:
    """Every contradiction that the facts of a page show."""
    found = [fault for chapter in _chapters(digest) for fault in _chapter_faults(chapter)]
    return sorted(found, key=lambda fault: (fault.line, fault.message))


def _chapters(digest: Digest) -> list[Digest]:
    """The page for each resource that it describes, with the operations up to the next one."""
    described = [key for key in _resources(digest) if digest.about(key, "field")]
    if len(described) < 2:
        return [digest]
    first = {fact.key: min(fact.lines, default=1) for fact in digest.facts if not fact.kind}
    begins = sorted(first[key] for key in described)[1:]
    chapters: list[list[Fact]] = [[] for _ in described]
    for fact in digest.facts:
        chapters[bisect_right(begins, first.get(fact.subject, 1))].append(fact)
    return [evolve(digest, facts=tuple(facts)) for facts in chapters]


def _chapter_faults(digest: Digest) -> list[Fault]:
    found = [*_paths(digest), *_tables(digest), *_links(digest)]
    for operation in digest.operations():
        found += _operation(digest, operation)
    for subject in _resources(digest):
        rows = digest.about(subject, "field")
        examples = _examples(digest, "response")
        found += _against_examples(digest, rows, examples)
    return found


def _fault(
    digest: Digest, kind: str, message: str, statement: Statement | None, *facts: Fact
) -> Fault:
    lines = tuple(sorted({line for fact in facts for line in fact.lines}))
    line = min(facts[0].lines, default=1)
    keys = tuple(fact.key for fact in facts)
    return Fault(digest.page, kind, message, line, lines, keys, statement)


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
            fault = _fault(digest, "path", message, Statement("path", spellings[-1]), *facts)
            sides = tuple(Side(fact.key, "path", fact.value["path"]) for fact in facts)
            yield evolve(fault, sides=sides)


def _tables(digest: Digest) -> Iterator[Fault]:
    """A field that a resource and a body have, described in two ways."""
    bodies = [fact for fact in digest.facts if fact.kind == "body"]
    for subject in _resources(digest):
        fields = {fact.name: fact for fact in digest.about(subject, "field")}
        for row in bodies:
            if field := fields.get(row.name):
                yield from _unlike_rows(digest, field, row)


def _unlike_rows(digest: Digest, field: Fact, row: Fact) -> Iterator[Fault]:
    one, other = printed_type(field.value), printed_type(row.value)
    if one and other and one[0] != other[0]:
        said = [field.value["type"], row.value["type"]]
        message = f"{row.name}: {said[0]} in the resource, {said[1]} in the body"
        fault = _fault(digest, "tables", message, Statement("type", said), row, field)
        yield evolve(
            fault, sides=(Side(row.key, "type", said[1]), Side(field.key, "type", said[0]))
        )
    listed = [set(printed_enum(fact.value)) for fact in (field, row)]
    if all(listed) and listed[0] != listed[1]:
        message = f"{row.name}: other values in the resource than in the body"
        statement = Statement("enum", row.value["enum"])
        fault = _fault(digest, "tables", message, statement, row, field)
        sides = tuple(Side(fact.key, "enum", fact.value["enum"]) for fact in (row, field))
        yield evolve(fault, sides=sides)


def _operation(digest: Digest, operation: Fact) -> Iterator[Fault]:
    rows = digest.about(operation.key, "body")
    requests = [f for f in digest.about(operation.key, "example") if _is(f, "request")]
    responses = [f for f in digest.about(operation.key, "example") if _is(f, "response")]
    for example in (*requests, *responses):
        if not example.value.get("parses", True):
            message = "the example is not JSON"
            yield _fault(digest, "example", message, Statement("parses", False), example)
    yield from _urls(digest, operation, requests)
    yield from _path_rows(digest, operation)
    yield from _partial(digest, operation, rows)
    yield from _against_examples(digest, rows, requests)
    yield from _against_examples(digest, digest.about(operation.key, "response"), responses)
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
            fault = _fault(digest, "url", message, Statement("url", url), example, operation)
            yield evolve(fault, sides=(Side(operation.key, "url", url),))


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
        message = f"no table has {name!r}, which is in the path"
        fault = _fault(digest, "path", message, Statement("path", path), operation)
        yield evolve(fault, sides=(Side(operation.key, "path", path),))
    for name in sorted(set(rows) - named):
        message = f"{name!r} is not in the path {path}"
        statement = Statement("param", rows[name].name)
        fault = _fault(digest, "path", message, statement, rows[name], operation)
        yield evolve(fault, sides=(Side(operation.key, "param", rows[name].name),))


def _partial(digest: Digest, operation: Fact, rows: Sequence[Fact]) -> Iterator[Fault]:
    """A field that must be sent with an update that takes what is given and no more."""
    for row in rows if operation.value.get("partial") else ():
        if row.value.get("required") and "." not in row.name:
            message = f"the update is partial, and the table requires {row.name!r}"
            fault = _fault(digest, "partial", message, Statement("required", True), row, operation)
            sides = (Side(row.key, "required", True), Side(operation.key, "partial", True))
            yield evolve(fault, sides=sides)


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
            fault = _fault(digest, "names", message, Statement("names", "dotted"), *below)
            yield evolve(fault, keys=(f"{below[0].subject}#{parent}",))
    for row in rows:
        yield from _unlike_example(digest, row, shown)
    objects = {row.name for row in rows}
    for name, uses in shown.items():
        parents = {name[:at] for at, sign in enumerate(name) if sign in ".["}
        if not source.knows(name) and not parents & objects:
            message = f"{name!r} is in the example and in no row of the table"
            fault = _fault(digest, "names", message, Statement("example", name), uses[0][1])
            keys = (fault.keys[0], f"{fault.keys[0]}#{name}")
            sides = tuple(Side(key, "example", name) for key in keys)
            yield evolve(fault, keys=keys, sides=sides)


def _unlike_example(
    digest: Digest, row: Fact, shown: Mapping[str, list[tuple[str, Fact]]]
) -> Iterator[Fault]:
    printed = printed_type(row.value)
    for kind, example in shown.get(row.name, ()):
        if printed and _SHOWN_AS.get(printed[0], printed[0]) != kind:
            said = [row.value["type"], kind]
            message = f"{row.name}: {said[0]} in the table, {kind} in the example"
            fault = _fault(digest, "types", message, Statement("type", said), row, example)
            sides = (Side(row.key, "type", said[0]), Side(row.key, "example", kind))
            yield evolve(fault, sides=sides)
            return


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
                statement = Statement("leftOut", row.name)
                fault = _fault(digest, "example", message, statement, row, example)
                yield evolve(fault, sides=(Side(row.key, "required", True),))


def _answers(digest: Digest, responses: Sequence[Fact]) -> Iterator[Fault]:
    """An answer that does not go with its request: no pair, of which a spec says nothing."""
    for example in responses:
        for name in texts(example.value.get("unlike")):
            message = f"{name}: the answer shows another value than its request sends"
            yield _fault(digest, "example", message, None, example)


def _links(digest: Digest) -> Iterator[Fault]:
    """A link that does not go with the id of its object."""
    found: dict[str, list[tuple[str, Fact]]] = {}
    for example in _examples(digest, "response"):
        for name in texts(example.value.get("foreign")):
            found.setdefault(name.removeprefix("[]."), []).append((name, example))
    for bare, uses in found.items():
        message = f"{bare}: the link ends in another id than that of the object"
        statement = Statement("foreign", bare)
        fault = _fault(digest, "link", message, statement, *(example for _, example in uses))
        yield evolve(fault, keys=tuple(f"{example.key}#{name}" for name, example in uses))


def _examples(digest: Digest, which: str) -> list[Fact]:
    return [fact for fact in digest.facts if fact.kind == "example" and _is(fact, which)]


def _is(fact: Fact, which: str) -> bool:
    return fact.name.startswith(f"{which}:")


def _resources(digest: Digest) -> list[str]:
    return [f.key for f in digest.facts if f.key.startswith("resource:") and not f.kind]
