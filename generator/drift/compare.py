"""The pages of a vendor as they were against the same pages as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.facts import is_operation
from generator.drift.aspects import Difference, differences
from generator.drift.examples import example_changes
from generator.drift.faults import doubted, new_faults
from generator.drift.making import Maker
from generator.drift.pairing import (
    Paired,
    bare,
    pair_pages,
    pair_subjects,
    subjects,
    whole,
)
from generator.drift.proposals import fit_subjects, propose
from generator.drift.rows import row_changes
from generator.drift.texts import heading_change, text_changes
from generator.drift.values import Drift

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.digest.facts import Digest
    from generator.drift.pairing import Subject
    from generator.drift.values import Change, TextChange


def drift(before: Sequence[Digest], after: Sequence[Digest]) -> Drift:
    """What the newer pages say otherwise.

    Of the older ones those count that a newer page is a version of; an operation may move from one
    page to another without a report.
    """
    pages = pair_pages(before, after)
    known = [old for old, _ in pages if old]
    paired = pair_subjects(subjects(known), subjects(after))
    proposed = propose(Paired(gone=paired.gone, new=paired.new), fit_subjects)
    both = paired.both + proposed.both
    changes = sorted([*_wholes(proposed), *_parts(both)], key=_rank)
    whole_pages = [(whole(old), whole(new)) for old, new in pages if old]
    titled = [(whole(old), whole(new)) for old, new in pages if old and _are_alike(old, new)]
    known_as = {new.fact.key: old.fact.key for old, new in both}
    faults = new_faults(known, after, known_as)
    return Drift(
        vendor=after[0].vendor,
        pages=tuple((old.page if old else "", new.page) for old, new in pages),
        changes=tuple(doubted(change, faults, known_as) for change in changes),
        texts=tuple(_texts(titled, whole_pages + paired.both, proposed.both, changes)),
        faults=tuple(faults),
    )


def _are_alike(old: Digest, new: Digest) -> bool:
    """Whether both pages describe as many resources; one put together of others has no title."""
    described = [
        sum(not is_operation(one.fact) for one in subjects([digest])) for digest in (old, new)
    ]
    return described[0] == described[1]


def _wholes(proposed: Paired[Subject]) -> Iterator[Change]:
    for old, new in proposed.both:
        yield Maker(old, new).renamed(old.fact, new.fact)
    for old in proposed.gone:
        yield Maker(old, None).went(old.fact)
    for new in proposed.new:
        yield Maker(None, new).came(new.fact)


def _parts(both: Iterable[tuple[Subject, Subject]]) -> list[Change]:
    """What differs within operations and resources; examples last, for rows explain them."""
    resources: list[Change] = []
    fields = [fact for _, new in both for fact in new.facts if fact.kind == "field"]
    for old, new in both:
        if not is_operation(new.fact):
            maker = Maker(old, new)
            resources += [*_itself(old, new, maker), *row_changes(old, new, maker)]
    changes = [*resources]
    for old, new in both:
        if is_operation(new.fact):
            maker = Maker(old, new)
            rows = list(row_changes(old, new, maker))
            tables = [*fields, *new.facts]
            changes += [*_itself(old, new, maker), *rows]
            changes += example_changes(old, new, maker, [*resources, *rows], tables)
    return changes


def _itself(old: Subject, new: Subject, maker: Maker) -> Iterator[Change]:
    """What an operation says of itself: method, path, media types, rules."""
    for found in differences(old.fact.value, new.fact.value):
        names_only = found.aspect == "path" and bare(str(found.before)) == bare(str(found.after))
        difference = Difference("path", "names", found.before, found.after) if names_only else found
        yield maker.other(old.fact, new.fact, difference)


def _texts(
    titled: Iterable[tuple[Subject, Subject]],
    sure: Sequence[tuple[Subject, Subject]],
    proposed: Iterable[tuple[Subject, Subject]],
    changes: Sequence[Change],
) -> Iterator[TextChange]:
    """What texts say otherwise; a heading that a proposal is about is told by that."""
    for old, new in (*titled, *(pair for pair in sure if is_operation(pair[1].fact))):
        if heading := heading_change(old, new):
            yield heading
    for old, new in sure:
        yield from text_changes(old, new, changes)
    for old, new in proposed:
        for text in text_changes(old, new, changes):
            if text.place != "heading":
                yield text


def _rank(change: Change) -> tuple[bool, str, int]:
    """What came or went as a whole first, then what belongs together in the order of lines."""
    place = change.now if change.now.page else change.was
    return bool(change.place or change.aspect), change.operation, min(place.lines, default=0)
