"""Contradictions that a new page has and the older one had not: what it says may be a slip."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import attrs

from generator.check.faults import page_faults
from generator.digest.facts import Fact

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.check.faults import Fault
    from generator.digest.facts import Digest
    from generator.drift.values import Change

_OF_VALUES: Final = frozenset({"link"})
"""Kinds of contradictions that the values of an example have, which are anybody's choice."""


def new_faults(
    before: Sequence[Digest], after: Sequence[Digest], known_as: Mapping[str, str]
) -> list[Fault]:
    """The contradictions of the newer pages that none of the older has.

    `known_as` gives the key that an operation or resource had before.
    """
    known = Counter(_identity(fault, {}) for fault in _faults(before))
    found: list[Fault] = []
    for fault in _faults(after):
        identity = _identity(fault, known_as)
        if known[identity] > 0:
            known[identity] -= 1
        else:
            found.append(fault)
    return found


def _faults(digests: Sequence[Digest]) -> list[Fault]:
    # Without a statement it is about values of examples alone.
    return [
        fault
        for digest in digests
        for fault in page_faults(digest)
        if fault.statement is not None and fault.kind not in _OF_VALUES
    ]


def _identity(fault: Fault, known_as: Mapping[str, str]) -> tuple[str, str, str]:
    subject = _subject(fault.keys[0]) if fault.keys else ""
    # Two addresses that do not go together are no news when both have moved.
    is_of_addresses = fault.kind == "url" or (fault.kind == "path" and len(fault.sides) > 1)
    message = "" if is_of_addresses else fault.message
    return fault.kind, message, known_as.get(subject, subject)


def _subject(key: str) -> str:
    """The operation or resource of a key, behind which the name of a field may stand."""
    return Fact(key.partition("#")[0]).subject


def doubted(change: Change, faults: Sequence[Fault], known_as: Mapping[str, str]) -> Change:
    """The change with the contradictions that it brings about."""
    is_about = _is_about if change.keys[1] else _is_left
    messages = [fault.message for fault in faults if is_about(fault, change, known_as)]
    return attrs.evolve(change, doubt="; ".join(dict.fromkeys(messages))) if messages else change


def _is_about(fault: Fault, change: Change, _: Mapping[str, str]) -> bool:
    key = change.keys[1]
    keys = [*fault.keys, *(side.key for side in fault.sides)]
    if not change.aspect and not change.place:
        # What is new has all its contradictions with it.
        return any(one == key or one.startswith(f"{key}/") for one in keys)
    return any(one.partition("#")[0] == key for one in keys)


def _is_left(fault: Fault, change: Change, known_as: Mapping[str, str]) -> bool:
    """Whether an example still shows the field of a row that is gone."""
    gone = Fact(change.keys[0])
    subject = _subject(fault.keys[0])
    own = gone.kind == "field" or known_as.get(subject, subject) == gone.subject
    return own and any(side.aspect == "example" and side.said == gone.name for side in fault.sides)
