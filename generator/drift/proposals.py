"""What may be one thing under another name: proposed, and for a person to decide."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, TypeVar

from generator.digest.facts import is_operation
from generator.drift.pairing import Paired

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.drift.pairing import Subject

Thing = TypeVar("Thing")
LIKE: Final = 0.6
"""How alike two names are that may be one renamed, from 0 to 1."""
SHARED: Final = 0.5
"""Which part of the facts about two subjects is the same, if one may be the other renamed."""
_WORDS: Final = re.compile(r"[^\W_]+")


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


def fit_subjects(one: Subject, other: Subject) -> float:
    """How well an operation or resource that is gone fits one that is new.

    It is made of the same parts in the same words, or of about the same with names alike.
    """
    if is_operation(one.fact) != is_operation(other.fact):
        return 0
    union = one.parts | other.parts
    shared = len(one.parts & other.parts) / len(union) if union else 0
    named = likeness(one.fact.name, other.fact.name)
    if one.fact.value.get("method") != other.fact.value.get("method"):
        return 0
    if shared == 1 and one.words and one.words == other.words:
        return 2 + named
    return shared + named if shared >= SHARED and named >= LIKE else 0


def likeness(one: str, other: str) -> float:
    """How alike two names are, from 0 to 1; case, signs and the objects around do not count."""
    names = [_WORDS.findall(name.lower()) for name in (one, other)]
    lasts = [_WORDS.findall(name.rpartition(".")[2].lower()) for name in (one, other)]
    if "".join(names[0]) == "".join(names[1]) or lasts[0] == lasts[1]:
        return 1
    shorter, longer = sorted(map(set, lasts), key=len)
    ratio = SequenceMatcher(None, "".join(names[0]), "".join(names[1])).ratio()
    return max(ratio, LIKE) if shorter and shorter < longer else ratio
