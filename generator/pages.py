"""Digests and checks as people read them: tables for a terminal and for the README."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table

from generator.digest.facts import is_operation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.check.report import Report
    from generator.digest.facts import Digest

_KINDS = ("param", "body", "field", "status", "schema", "auth", "scope", "notice", "example")


def counts_table(digests: Sequence[Digest]) -> Table:
    """How many facts of each kind the pages hold."""
    table = Table("page", "format", "operations", *_KINDS, "facts")
    for digest in digests:
        counts = digest.counts()
        cells = (len(digest.operations()), *(counts.get(kind, 0) for kind in _KINDS))
        table.add_row(digest.page, digest.format, *map(str, cells), str(len(digest.facts)))
    return table


def operations_table(digest: Digest) -> Table:
    """The operations of a page with what belongs to each."""
    table = Table("operation", "method", "path", "line", *_KINDS)
    for fact in digest.operations():
        counts = [len(digest.about(fact.key, kind)) for kind in _KINDS]
        line = str(min(fact.lines, default=1))
        method, path = (str(fact.value.get(key) or "") for key in ("method", "path"))
        table.add_row(fact.name, method, path, line, *map(str, counts))
    return table


def gone(before: Digest, after: Digest) -> list[str]:
    """The keys of a page that a newer reading of it no longer has; those of operations first."""
    known = {fact.key for fact in after.facts}
    lost = [fact for fact in before.facts if fact.key not in known]
    return [fact.key for fact in sorted(lost, key=lambda fact: not is_operation(fact))]


def report_table(reports: Sequence[Report]) -> Table:
    """The numbers of all vendors, a row each."""
    table = Table(*_columns(reports))
    for report in reports:
        table.add_row(*map(str, report.counts().values()))
    return table


def faults_table(reports: Sequence[Report]) -> Table:
    """Where the pages contradict themselves, and where the spec answers."""
    table = Table("page", "lines", "contradiction", "answered at")
    for answer in (answer for report in reports for answer in report.answers):
        lines = ", ".join(map(str, answer.fault.lines))
        table.add_row(answer.fault.page, lines, answer.fault.message, answer.place or "nowhere")
    return table


def report_markdown(reports: Sequence[Report]) -> str:
    """The numbers as a table of Markdown."""
    columns = _columns(reports)
    lines = [columns, ("---", *("--:" for _ in columns[1:]))]
    lines += [tuple(map(str, report.counts().values())) for report in reports]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _columns(reports: Sequence[Report]) -> tuple[str, ...]:
    return tuple(reports[0].counts()) if reports else ()
