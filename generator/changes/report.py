"""A report to read, as JSON, and as lines of a changelog."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.table import Table
from rich.text import Text

from generator.changes.judge import BREAKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.changes.judge import Finding
    from generator.changes.run import Report

COLORS = {"major": "red", "minor": "green", "patch": "dim"}
COUNTED = {
    "text.changed": "reworded texts",
    "source.changed": "other sources of facts",
    "python moved": "models defined in another module, and in `models` as before",
}
"""Rows that a reader wants counted, and not listed."""


def changes_table(report: Report) -> Table:
    """Every change of a client: what it asks for, what it is, why and where."""
    table = Table("asks for", "change", "why", "where", title=heading(report), title_justify="left")
    for finding in report.findings:
        if finding.rule.key not in COUNTED:
            cells = (finding.verdict, finding.line, finding.rule.why, _places(finding))
            table.add_row(*map(Text, cells), style=COLORS.get(finding.verdict))
    for line in _counted(report.findings):
        table.add_row("patch", line, style="dim")
    return table


def verdicts_table(reports: Sequence[Report]) -> Table:
    """One line a client: the verdict, its reasons in numbers, and the versions."""
    table = Table("client", "verdict", "breaking", "changes", "griffe", "was", "is", "asked")
    for report in reports:
        breaking = sum(one.verdict == BREAKING for one in report.findings)
        new = sum(not one.explained for one in report.python)
        griffe = f"{len(report.python)} ({new} not by the spec)" if report.python else "0"
        versions = (report.before or "-", report.version or "-", report.asked or "-")
        cells = (report.package, report.verdict, breaking, len(report.findings), griffe, *versions)
        table.add_row(*map(str, cells), style=None if report.told else "bold red")
    return table


def heading(report: Report) -> str:
    """The client, what it is asked for, and its version."""
    return f"{report.package} {report.asked or report.before or ''} ({report.verdict})"


def as_json(report: Report) -> dict[str, Any]:
    """All that is known of a report."""
    return {
        "vendor": report.vendor,
        "package": report.package,
        "verdict": report.verdict,
        "version": {"before": report.before, "is": report.version, "asked": report.asked},
        "told": report.told,
        "changes": [_change(finding) for finding in report.findings],
        "notes": list(report.notes),
        "python": [
            {"kind": one.change.rule.partition(" ")[2], "name": one.change.name,
             "explained": one.explained}
            for one in report.python
        ],
    }  # fmt: skip


def _change(finding: Finding) -> dict[str, Any]:
    change = finding.change
    return {
        "rule": finding.rule.key,
        "verdict": finding.verdict,
        "breaking": finding.verdict == BREAKING,
        "direction": change.side,
        "name": change.name,
        "line": finding.line,
        "detail": change.detail,
        "before": change.before,
        "after": change.after,
        "places": {"before": change.places[0], "after": change.places[1]},
        "why": finding.rule.why,
    }


def markdown(report: Report) -> str:
    """The section of a changelog: a line for each fact, those that break first and marked."""
    lines = [f"### `{heading(report).replace(' ', '` ', 1)}", "", *_lines(report.findings)]
    lines += [f"- To be looked at: {note}." for note in report.notes]
    return "\n".join(lines) + "\n"


def _lines(findings: Sequence[Finding]) -> Iterator[str]:
    for finding in findings:
        if finding.rule.key not in COUNTED:
            mark = "**Breaking:** " if finding.verdict == BREAKING else ""
            yield f"- {mark}{finding.line}."
    yield from (f"- {line}." for line in _counted(findings))


def _counted(findings: Sequence[Finding]) -> Iterator[str]:
    """A line for each row that is counted: every one of its changes stands in the JSON."""
    for rule, what in COUNTED.items():
        if count := sum(finding.rule.key == rule for finding in findings):
            yield f"{count} x {what}"


def _places(finding: Finding) -> str:
    before, after = finding.change.places
    if not before or not after or before == after:
        return after or before
    file, _, line = after.rpartition(":")
    same = before.rpartition(":")[0] == file
    return f"{before} -> {line if same else after}"
