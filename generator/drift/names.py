"""The names that examples show: which came, which went, and which are of another kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.drift.aspects import Difference
from generator.spec_nodes import members

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.digest.facts import Fact
    from generator.spec_nodes import Json

Names = dict[str, frozenset[str]]
_NOTHING: Final[frozenset[str]] = frozenset()


def name_differences(
    before: Fact, after: Fact, explained: Mapping[str, object] | frozenset[str] = _NOTHING
) -> Iterator[Difference]:
    """The names of two examples of one thing, without those that rows of tables explain.

    Whether a list has items and whether a value is null depends on the values that somebody chose.
    """
    old, new = _names(before), _names(after)
    gone = [name for name in old if name not in new and _is_told(name, new)]
    came = [name for name in new if name not in old and _is_told(name, old)]
    gone, came = ([n for n in names if not _explains(explained, n)] for names in (gone, came))
    if gone:
        yield Difference("names", "removed", _shown(before, gone), None)
    if came:
        yield Difference("names", "added", None, _shown(after, came))
    other = [
        name
        for name in old
        if name in new
        and old[name]
        and new[name]
        and not old[name] & new[name]
        and not _explains(explained, name)
    ]
    if other:
        yield Difference("names", "other", _shown(before, other), _shown(after, other))


def _names(fact: Fact) -> Names:
    """The kinds of each name, null apart."""
    found = members(fact.value.get("names"))
    return {name: frozenset(str(kinds).split("|")) - {"null"} for name, kinds in found.items()}


def _shown(fact: Fact, names: list[str]) -> dict[str, Json]:
    found = members(fact.value.get("names"))
    return {name: found[name] for name in names}


def _is_told(name: str, others: Names) -> bool:
    """Whether the other example, where it lacks a name, has what the name would stand in.

    An empty list shows nothing of its items.
    """
    parts = name.split("[]")
    lists = ["[]".join(parts[:length]) for length in range(1, len(parts))]
    return all(f"{one}[]" in others or one not in others for one in lists if one) and (
        not name.startswith("[]") or "[]" in others or not others
    )


def _explains(explained: Mapping[str, object] | frozenset[str], name: str) -> bool:
    bare = name.removeprefix("[]").removeprefix(".")
    return any(
        bare == row
        or bare.endswith(f".{row}")
        or row.startswith((f"{bare}.", f"{bare}["))
        or bare.startswith((f"{row}.", f"{row}["))
        for row in explained
    )
