"""`python -m generator.changes.table`: the table of rules as a page, `docs/changes.md`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.changes.rules import GROUPS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.changes.rules import Rule

HEAD = """\
# What a change asks of the version

<!-- Written by `python -m generator.changes.table`, from the rules that judge. Do not edit. -->

`python -m generator changes --against REV` compares two states of the specs and of the generated
packages, and gives one verdict for each client: the worst of its changes.

The verdict is about the update of the client: **major** if code that worked with the old client,
and that a type checker took, may fail with the new one; **minor** if something came, or the same
call does something else that can be noticed; **patch** if only texts differ. What the vendor
refuses is refused whichever client is installed, and is no fault of the update. Reading is
tolerant: unknown members, values, statuses of success and limits break nothing that is received.

Before 1.0.0 a breaking change raises the second number of the version and any other the third.

*Sent* is what the client writes, *received* what the vendor writes; what is both is judged by the
worse, and `-` is what cannot be. The last column says where
[oasdiff](https://github.com/oasdiff/oasdiff) judges otherwise. It judges the contract on the wire
for clients of any kind, from one law: what narrows a request or widens a response breaks.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *(line for group in GROUPS for line in _section(group))])


def _section(group: str) -> Iterator[str]:
    yield f"## {group}\n"
    yield "| rule | what changed | sent | received | why | oasdiff |"
    yield "|---|---|---|---|---|---|"
    for rule in GROUPS[group]:
        cells = (f"`{rule.key}`", rule.what, *_verdicts(rule), rule.why, rule.oasdiff)
        yield f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"
    yield ""


def _verdicts(rule: Rule) -> tuple[str, str]:
    sent, received = rule.sent or "-", rule.received or "-"
    return sent, received


if __name__ == "__main__":
    print(page(), end="")
