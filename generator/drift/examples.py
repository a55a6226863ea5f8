"""What examples show otherwise, without their values and without what tables say already."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from generator.drift.aspects import Difference, differences
from generator.drift.names import name_differences
from generator.drift.pairing import bare, pair

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.digest.facts import Fact
    from generator.drift.making import Maker
    from generator.drift.pairing import Subject
    from generator.drift.values import Change


def example_changes(
    old: Subject, new: Subject, maker: Maker, rows: Iterable[Change], tables: Iterable[Fact]
) -> Iterator[Change]:
    """What the examples of an operation show otherwise.

    `rows` are the changes that explain it: those of the operation and of all resources. `tables`
    are the rows of the tables, beside which an example decides nothing.
    """
    changed, tables = list(rows), list(tables)
    was, now = ([f for f in side.facts if f.kind == "example"] for side in (old, new))
    paired = pair(was, now, _content, lambda fact: fact.name)
    for one, other in paired.both:
        which = other.name.partition(":")[0]
        explained = frozenset(_row_names(changed, which))
        for difference in _examples(old, new, one, other):
            yield maker.other(one, other, difference)
        known = any(_is_of(fact.kind, which) for fact in tables)
        for difference in name_differences(one, other, explained):
            yield maker.other(one, other, difference, "example" if known else which)
    for fact in paired.gone:
        yield maker.went(fact)
    for fact in paired.new:
        yield maker.came(fact)


def _content(fact: Fact) -> str:
    return fact.name.partition(":")[0] + json.dumps(fact.value, sort_keys=True)


def _row_names(rows: Iterable[Change], which: str) -> Iterator[str]:
    for change in rows:
        if change.aspect in ("", "type", "in"):
            for key in change.keys:
                kind, _, name = key.rpartition("/")[2].partition(":")
                if key and _is_of(kind, which):
                    yield name


def _is_of(kind: str, which: str) -> bool:
    return kind in (("body",) if which == "request" else ("response", "field"))


def _examples(old: Subject, new: Subject, one: Fact, other: Fact) -> Iterator[Difference]:
    for difference in differences(one.value, other.value):
        follows = difference.aspect == "url" and _follows(old, new, difference)
        if not follows:
            yield difference


def _follows(old: Subject, new: Subject, difference: Difference) -> bool:
    """Whether the example is sent elsewhere because the operation has another address."""
    if not (old.request and new.request) or old.address == new.address:
        return False
    method, path = str(new.fact.value["method"]), bare(str(new.fact.value["path"]))
    url = str(difference.after or "")
    return url.startswith(f"{method} ") and url.endswith(path)
