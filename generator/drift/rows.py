"""Parameters, fields, statuses and what else an operation or a resource has one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.drift.aspects import Difference, canonical, differences
from generator.drift.names import name_differences
from generator.drift.pairing import Paired, pair
from generator.drift.proposals import LIKE, likeness, propose
from generator.spec_nodes import items

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.digest.facts import Fact
    from generator.drift.making import Maker
    from generator.drift.pairing import Subject
    from generator.drift.values import Change
    from generator.spec_nodes import Json

_TOGETHER: Final = (
    ("param", "body"),
    ("response", "field"),
    ("status",),
    ("auth",),
    ("scope",),
    ("schema",),
)


def row_changes(old: Subject, new: Subject, maker: Maker) -> Iterator[Change]:
    """What differs in the parts of an operation or resource, examples apart."""
    # The scopes of a scheme come and go with it.
    both = [{f.name for f in side.facts if f.kind == "auth"} for side in (old, new)]
    alone = both[0] ^ both[1]
    for kinds in _TOGETHER:
        was, now = (
            [f for f in side.facts if f.kind in kinds and f.value.get("scheme") not in alone]
            for side in (old, new)
        )
        paired = pair(was, now, lambda fact: f"{fact.kind}:{fact.name}", _own_name)
        yield from _pairs(paired, maker)
        left = Paired(gone=paired.gone, new=paired.new)
        if kinds == ("status",):
            yield from _statuses(left, maker)
        else:
            yield from _others(left, maker, old.hashes, new.hashes)


def _own_name(fact: Fact) -> str:
    """The name without the part of the request that it stands in."""
    return fact.name.partition(":")[2] if fact.kind == "param" else fact.name


def _pairs(paired: Paired[Fact], maker: Maker) -> Iterator[Change]:
    for one, other in paired.both:
        ins = [_part(fact) for fact in (one, other)]
        if ins[0] != ins[1]:
            yield maker.other(one, other, Difference("in", "other", *ins))
        yield from _aspects(one, other, maker)


def _part(fact: Fact) -> str:
    return fact.name.partition(":")[0] if fact.kind == "param" else fact.kind


def _aspects(one: Fact, other: Fact, maker: Maker) -> Iterator[Change]:
    for difference in (*differences(one.value, other.value), *name_differences(one, other)):
        yield maker.other(one, other, difference)


def _statuses(left: Paired[Fact], maker: Maker) -> Iterator[Change]:
    """One status for another of its class is that status said otherwise."""
    paired = pair(left.gone, left.new, lambda fact: fact.name[:1])
    for one, other in paired.both:
        yield maker.other(one, other, Difference("status", "other", one.name, other.name))
        yield from _aspects(one, other, maker)
    yield from _whole(paired, maker)


def _others(
    left: Paired[Fact], maker: Maker, was: Mapping[str, str], now: Mapping[str, str]
) -> Iterator[Change]:
    def fit(one: Fact, other: Fact) -> float:
        described = one.key in was and was[one.key] == now.get(other.key)
        return _fit(one, other, described=described)

    proposed = propose(left, fit)
    for one, other in proposed.both:
        yield maker.renamed(one, other)
        yield from _aspects(one, other, maker)
    yield from _whole(proposed, maker)


def _whole(paired: Paired[Fact], maker: Maker) -> Iterator[Change]:
    for fact in paired.gone:
        yield maker.went(fact)
    for fact in paired.new:
        yield maker.came(fact)


def _fit(one: Fact, other: Fact, *, described: bool) -> float:
    """How well a row that is gone fits one that is new.

    Both are of one type and described by the same words, or of one shape with names alike.
    """
    if one.kind != other.kind or _part(one) != _part(other) or one.kind in ("auth", "scope"):
        return 0
    named = likeness(_own_name(one), _own_name(other))
    if described and canonical(one.value) == canonical(other.value):
        return 1 + named
    return named if named >= LIKE and _shape(one.value) == _shape(other.value) else 0


def _shape(value: Mapping[str, Json]) -> tuple[object, ...]:
    return canonical(value), value.get("required"), sorted(map(str, items(value.get("enum"))))
