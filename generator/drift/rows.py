"""Parameters, fields, statuses and what else an operation or a resource has one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.drift.aspects import Difference, canonical, differences
from generator.drift.names import name_differences
from generator.drift.pairing import LIKE, Paired, likeness, pair, propose

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.digest.facts import Fact
    from generator.drift.making import Maker
    from generator.drift.pairing import Subject
    from generator.drift.values import Change

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
    for kinds in _TOGETHER:
        sides = [[f for f in side.facts if f.kind in kinds] for side in (old, new)]
        paired = pair(*sides, lambda fact: f"{fact.kind}:{fact.name}", _own_name)
        yield from _pairs(paired, maker)
        left = Paired(gone=paired.gone, new=paired.new)
        if kinds == ("status",):
            yield from _statuses(left, maker)
        else:
            yield from _others(left, maker)


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


def _others(left: Paired[Fact], maker: Maker) -> Iterator[Change]:
    proposed = propose(left, _fit)
    for one, other in proposed.both:
        yield maker.whole(one, other)
        yield from _aspects(one, other, maker)
    yield from _whole(proposed, maker)


def _whole(paired: Paired[Fact], maker: Maker) -> Iterator[Change]:
    for fact in paired.gone:
        yield maker.whole(fact, None)
    for fact in paired.new:
        yield maker.whole(None, fact)


def _fit(one: Fact, other: Fact) -> float:
    """How well a row that is gone fits one that is new: of one shape, with names alike."""
    if one.kind != other.kind or _part(one) != _part(other) or one.kind in ("auth", "scope"):
        return 0
    if _shape(one.value) != _shape(other.value):
        return 0
    named = likeness(_own_name(one), _own_name(other))
    return named if named >= LIKE else 0


def _shape(value: Mapping[str, object]) -> tuple[object, ...]:
    values = value.get("enum")
    listed = sorted(map(str, values)) if isinstance(values, list) else None
    return canonical(value), value.get("required"), listed
