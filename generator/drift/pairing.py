"""Which operation, resource, row or example of the new pages is which of the older ones."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from attrs import field, frozen

from generator.digest.facts import is_operation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from generator.digest.facts import Digest, Fact

Thing = TypeVar("Thing")
_PARAMETER: Final = re.compile(r":\w+|\{[^}]*\}")
LIKE: Final = 0.6
"""How alike two names are that may be one renamed, from 0 to 1."""
SHARED: Final = 0.5
"""Which part of the facts about two subjects is the same, if one may be the other renamed."""


@frozen
class Subject:
    """An operation, a resource or a page with all that is said of it."""

    page: str
    fact: Fact
    facts: tuple[Fact, ...] = ()

    @property
    def request(self) -> str:
        """Method and path of an operation, where the page has both."""
        method, path = self.fact.value.get("method"), self.fact.value.get("path")
        return f"{method} {path}" if method and path else ""

    @property
    def address(self) -> str:
        """The request without the names of its parameters."""
        return bare(self.request)

    @property
    def parts(self) -> frozenset[str]:
        """What it consists of, by kind and name."""
        return frozenset(f"{fact.kind}:{fact.name}" for fact in self.facts)


@frozen
class Paired(Generic[Thing]):
    """What belongs together, and what has no counterpart."""

    both: list[tuple[Thing, Thing]] = field(factory=list["tuple[Thing, Thing]"])
    gone: list[Thing] = field(factory=list["Thing"])
    new: list[Thing] = field(factory=list["Thing"])


def bare(path: str) -> str:
    """A path without the names of its parameters."""
    return _PARAMETER.sub("{}", path)


def pair_pages(
    before: Sequence[Digest], after: Sequence[Digest]
) -> list[tuple[Digest | None, Digest]]:
    """Each newer page with the older one that it has most in common with; None if with none."""
    left = list(before)
    pages: list[tuple[Digest | None, Digest]] = []
    for new in after:
        shared = [len(_marks(old) & _marks(new)) for old in left]
        at = shared.index(max(shared)) if any(shared) else None
        pages.append((None if at is None else left.pop(at), new))
    return pages


def _marks(digest: Digest) -> set[str]:
    """What tells a page from others of its vendor."""
    marks = {mark for one in subjects([digest]) for mark in (one.fact.key, one.address) if mark}
    page = digest.find("page")
    return marks | {f"title {page.value.get('title')}"} if page else marks


def subjects(digests: Iterable[Digest]) -> list[Subject]:
    """What the pages describe, in the order of their lines."""
    found = [
        Subject(digest.page, fact, digest.about(fact.key))
        for digest in digests
        for fact in digest.facts
        if not fact.kind and fact.key != "page"
    ]
    return sorted(found, key=lambda one: (one.page, one.fact.lines))


def pair(
    before: Iterable[Thing], after: Iterable[Thing], *identities: Callable[[Thing], str]
) -> Paired[Thing]:
    """Put together what has one identity, of which the first that tells two apart counts.

    An empty identity, or one that several have on a side, tells nothing.
    """
    paired = Paired(gone=list(before), new=list(after))
    for identity in identities:
        old, new = _unique(paired.gone, identity), _unique(paired.new, identity)
        pairs = [(old[name], new[name]) for name in old if name in new]
        paired.both.extend(pairs)
        for one, other in pairs:
            paired.gone.remove(one)
            paired.new.remove(other)
    return paired


def _unique(things: Sequence[Thing], identity: Callable[[Thing], str]) -> dict[str, Thing]:
    names = [identity(thing) for thing in things]
    counts = Counter(names)
    return {
        name: thing for name, thing in zip(names, things, strict=True) if name and counts[name] == 1
    }


def propose(paired: Paired[Thing], fit: Callable[[Thing, Thing], float]) -> Paired[Thing]:
    """Put together what is left over and fits best, if on both sides nothing fits as well.

    `fit` gives 0 for what cannot be the same.
    """
    scores = [[fit(one, other) for other in paired.new] for one in paired.gone]
    turned = [list(column) for column in zip(*scores, strict=True)]
    best = {
        at: to
        for at, row in enumerate(scores)
        if (to := _best(row)) is not None and _best(turned[to]) == at
    }
    return Paired(
        [(paired.gone[at], paired.new[to]) for at, to in best.items()],
        [one for at, one in enumerate(paired.gone) if at not in best],
        [one for to, one in enumerate(paired.new) if to not in best.values()],
    )


def _best(scores: Sequence[float]) -> int | None:
    """The place of the highest score, if it is the only one and more than 0."""
    most = max(scores, default=0)
    return scores.index(most) if most > 0 and scores.count(most) == 1 else None


def pair_subjects(before: list[Subject], after: list[Subject]) -> Paired[Subject]:
    """Operations by their address, or else by their name; resources by name."""
    sides = [
        [[one for one in side if is_operation(one.fact) is kind] for side in (before, after)]
        for kind in (True, False)
    ]
    operations = pair(*sides[0], lambda one: one.address, lambda one: one.fact.key)
    resources = pair(*sides[1], lambda one: one.fact.key)
    return Paired(
        operations.both + resources.both,
        operations.gone + resources.gone,
        operations.new + resources.new,
    )


def fit_subjects(one: Subject, other: Subject) -> float:
    """How well an operation or resource that is gone fits one that is new."""
    if is_operation(one.fact) != is_operation(other.fact):
        return 0
    union = one.parts | other.parts
    shared = len(one.parts & other.parts) / len(union) if union else 0
    named = likeness(one.fact.name, other.fact.name)
    if one.fact.value.get("method") != other.fact.value.get("method"):
        return 0
    return shared + named if shared >= SHARED and named >= LIKE else 0


def likeness(one: str, other: str) -> float:
    """How alike two names are, from 0 to 1; case, signs and the objects around do not count."""
    bare_names = [re.sub(r"[\W_]", "", name.lower()) for name in (one, other)]
    last = [re.sub(r"[\W_]", "", name.rpartition(".")[2].lower()) for name in (one, other)]
    if bare_names[0] == bare_names[1] or (len(last[0]) > 2 and last[0] == last[1]):
        return 1
    return SequenceMatcher(None, *bare_names).ratio()
