"""How an aspect of a node changed: one word, which names the row of the rules that judges it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.spec_nodes import items, members

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TypeAlias

    from generator.spec_nodes import Json

    How: TypeAlias = Callable[[Json, Json], Iterator[tuple[str, str]]]
    """Two values that differ -> the rows, and which part of the aspect each is about."""

WIDER = {("integer", "number")}
"""What the second type holds too, in JSON and to a Python type checker."""
LOWER = ("exclusiveMinimum", "minimum", "minItems", "minLength")
UPPER = ("exclusiveMaximum", "maximum", "maxItems", "maxLength")


def changed(row: str) -> How:
    """One row whatever the change is."""

    def how(_: Json, __: Json) -> Iterator[tuple[str, str]]:
        yield f"{row}.changed", ""

    return how


def switched(row: str) -> How:
    """A row for what was not said, one for what is no longer said, and one for another value."""

    def how(before: Json, after: Json) -> Iterator[tuple[str, str]]:
        gone, new = before in (None, False), after in (None, False)
        yield f"{row}.{'set' if gone else 'unset' if new else 'changed'}", ""

    return how


def presence(before: Json, after: Json) -> Iterator[tuple[str, str]]:
    """Whether a value is there, and whether it may be null; a reader sees both as None."""
    read = "optional" in before and "optional" in after
    for name in ("optional",) if read else ("required", "nullable"):
        if before[name] != after[name]:
            yield f"{name}.{'set' if after[name] else 'unset'}", ""
    if read and before["optional"] == after["optional"]:
        yield "presence.changed", ""


def type_(before: Json, after: Json) -> Iterator[tuple[str, str]]:
    """Another type, unless one holds all that the other one does."""
    if _holds(after, before):
        yield "type.widened", ""
    elif _holds(before, after):
        yield "type.narrowed", ""
    else:
        yield "type.changed", ""


def _holds(wide: str, narrow: str) -> bool:
    # An enum of ours is a str, and its argument takes plain texts.
    text = wide == "string" and narrow.startswith("enum ")
    return wide == "any" or (narrow, wide) in WIDER or text


def bound(word: str) -> How:
    """A limit that was set, dropped, or moved."""

    def how(before: Json, after: Json) -> Iterator[tuple[str, str]]:
        if before is None or after is None:
            yield f"limit.{'set' if before is None else 'unset'}", word
        elif word == "pattern":
            yield "limit.changed", word
        elif word == "multipleOf":
            yield f"limit.{_multiple(before, after)}", word
        else:
            tighter = after > before if word in LOWER else after < before
            yield f"limit.{'tightened' if tighter else 'loosened'}", word

    return how


def _multiple(before: float, after: float) -> str:
    if not before or not after:
        return "changed"
    ratio = after / before
    tighter, looser = ratio.is_integer(), (1 / ratio).is_integer()
    return "tightened" if tighter else "loosened" if looser else "changed"


def listed(row: str) -> How:
    """A row for each member of a list that came or went."""

    def how(before: Json, after: Json) -> Iterator[tuple[str, str]]:
        old, new = items(before), items(after)
        yield from ((f"{row}.removed", str(one)) for one in old if one not in new)
        yield from ((f"{row}.added", str(one)) for one in new if one not in old)

    return how


def statuses(before: Json, after: Json) -> Iterator[tuple[str, str]]:
    """Answers by their status: a success is read, a failure is raised."""
    old, new = members(before), members(after)
    for status in dict.fromkeys([*old, *new]):
        kind = "success" if status.startswith("2") else "failure"
        if status not in new or status not in old:
            yield f"{kind}.{'removed' if status in old else 'added'}", status
        elif old[status] != new[status] and kind == "failure":
            yield "failure.changed", status


def security(before: Json, after: Json) -> Iterator[tuple[str, str]]:
    """Which kinds of credentials an operation takes."""
    yield from ((f"security.{'added' if one in after else 'removed'}", one)
                for one in [*before, *after] if (one in before) != (one in after))  # fmt: skip


def paging(before: Json, after: Json) -> Iterator[tuple[str, str]]:
    """Whether a list comes in pages, and how the next one is found."""
    if before is None or after is None:
        yield f"paging.{'set' if before is None else 'unset'}", ""
        return
    old, new = members(before), members(after)
    for key in dict.fromkeys([*old, *new]):
        if old.get(key) == new.get(key):
            continue
        if key == "total":
            yield from switched("total")(old.get(key), new.get(key))
        else:
            yield "paging.changed", key


PLAIN = (
    "address", "call", "class", "direction", "envelope", "form", "header", "hint", "id", "kind",
    "location", "media", "package", "position", "python name", "rate limits", "reading of errors",
    "retry", "said", "scheme", "server", "source", "text", "unknown", "variable", "waiting",
    "wire", "word",
)  # fmt: skip
SWITCHES = ("default", "deprecated", "format", "open", "params", "waiter")
BOUNDS = (*LOWER, *UPPER, "pattern", "multipleOf")

ASPECTS: dict[str, How] = {
    **{aspect: changed(aspect) for aspect in PLAIN},
    **{aspect: switched(aspect) for aspect in SWITCHES},
    **{word: bound(word) for word in BOUNDS},
    "alternatives": listed("alternative"),
    "names the type of": changed("form"),
    "paging": paging,
    "presence": presence,
    "security": security,
    "statuses": statuses,
    "title": changed("text"),
    "token": changed("header"),
    "type": type_,
    "when": changed("said"),
}
"""Every aspect that a node can have, and how a change of it is told."""
