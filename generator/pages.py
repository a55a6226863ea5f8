"""Digests and checks as people read them: tables for a terminal and for the README."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rich.table import Column, Table

from generator.digest.facts import is_operation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.check.report import Report
    from generator.digest.facts import Digest
    from generator.digest.texts import Text


def counts_table(digests: Sequence[Digest]) -> Table:
    """How many facts of each kind the pages hold, a column each."""
    table = Table("kind", *(_column(digest.page) for digest in digests))
    counts = [digest.counts() for digest in digests]
    for kind in sorted({kind for count in counts for kind in count}):
        table.add_row(kind, *(str(count.get(kind, 0)) for count in counts))
    table.add_section()
    table.add_row("facts", *(str(len(digest.facts)) for digest in digests))
    return table


def operations_table(digest: Digest) -> Table:
    """The operations of a page with what belongs to each."""
    table = Table(*map(_column, ("operation", "request", "line", "facts")))
    for fact in sorted(digest.operations(), key=lambda fact: fact.lines):
        kinds = Counter(inner.kind for inner in digest.about(fact.key))
        found = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
        request = " ".join(
            str(fact.value[key]) for key in ("method", "path") if fact.value.get(key)
        )
        table.add_row(fact.name, request, str(min(fact.lines, default=1)), found)
    return table


def texts_lines(texts: Iterable[tuple[Digest, Text, str]]) -> Iterator[str]:
    """Texts that are marked as read, each with its words where they are known."""
    for digest, text, words in texts:
        yield f"{digest.page}:{min(text.lines, default=1)}: read: {text.place}"
        if words:
            yield f"    {words}"


def gone(before: Digest, after: Digest) -> list[str]:
    """The keys of a page that a newer reading of it no longer has; those of operations first."""
    known = {fact.key for fact in after.facts}
    lost = [fact for fact in before.facts if fact.key not in known]
    return [fact.key for fact in sorted(lost, key=lambda fact: not is_operation(fact))]


def report_table(reports: Sequence[Report]) -> Table:
    """The numbers, a column for each vendor."""
    rows = [report.counts() for report in reports]
    table = Table(*(_column(name) for name in ("count", *(str(row.pop("vendor")) for row in rows))))
    for name in rows[0] if rows else ():
        table.add_row(name, *(str(row[name]) for row in rows))
    return table


def faults_table(reports: Sequence[Report]) -> Table:
    """Where the pages contradict themselves, and where the spec answers."""
    table = Table(*map(_column, ("page", "lines", "contradiction", "answered at")))
    for answer in (answer for report in reports for answer in report.answers):
        lines = ", ".join(map(str, answer.fault.lines))
        nowhere = "nowhere" if answer.fault.statement else "of no matter to a spec"
        table.add_row(answer.fault.page, lines, answer.fault.message, answer.place or nowhere)
    return table


def _column(name: str) -> Column:
    # In a narrow terminal text goes on in the next line; nothing is cut off.
    return Column(name, overflow="fold")


def report_markdown(reports: Sequence[Report]) -> str:
    """The numbers as a table of Markdown."""
    columns = _columns(reports)
    lines = [columns, ("---", *("--:" for _ in columns[1:]))]
    lines += [tuple(map(str, report.counts().values())) for report in reports]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _columns(reports: Sequence[Report]) -> tuple[str, ...]:
    return tuple(reports[0].counts()) if reports else ()
