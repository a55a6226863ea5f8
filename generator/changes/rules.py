"""The table of rules: what each change asks of the version of a typed, tolerant client.

The verdict is about the update of the client: whether code that worked with the old one, and that
a type checker took, does so with the new one. What the vendor refuses is refused whichever client
is installed, and is no fault of the update.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import frozen

from generator.changes.rules_calls import CALLS
from generator.changes.rules_python import PYTHON
from generator.changes.rules_values import VALUES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TypeAlias

    from generator.changes.facts import Side

    Verdict: TypeAlias = Literal["none", "patch", "minor", "major"]

ORDER: tuple[Verdict, ...] = ("none", "patch", "minor", "major")


@frozen
class Rule:
    """One row: a change, how it is told, and what it asks for in each direction."""

    key: str
    what: str
    line: str
    sent: Verdict | None
    """None where it cannot happen to what is sent."""
    received: Verdict | None
    why: str
    oasdiff: str
    """Where oasdiff judges otherwise, and why; empty where it agrees or has no such check."""

    def verdict(self, side: Side) -> Verdict:
        """What it asks for; what is both sent and received is judged by the worse."""
        found: list[Verdict] = []
        if self.sent and side != "received":
            found.append(self.sent)
        if self.received and side != "sent":
            found.append(self.received)
        # What is said to be impossible and happened is not taken for harmless.
        return worst(found) if found else "major"


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """The one that asks for most."""
    return ORDER[max(map(ORDER.index, verdicts), default=0)]


def _rule(row: tuple[str, str, str, str, str, str]) -> Rule:
    key, verdicts, what, line, why, oasdiff = row
    sent, _, received = verdicts.partition("/")
    return Rule(key, what, line, _verdict(sent), _verdict(received or sent), why, oasdiff)


def _verdict(text: str) -> Verdict | None:
    return next((one for one in ORDER if one == text), None)


GROUPS: dict[str, tuple[Rule, ...]] = {
    "The client and its calls": tuple(map(_rule, CALLS)),
    "Arguments, fields and values": tuple(map(_rule, VALUES)),
    "The generated package, by griffe": tuple(map(_rule, PYTHON)),
}
RULES: dict[str, Rule] = {rule.key: rule for rules in GROUPS.values() for rule in rules}
