"""The command `changes`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from rich.console import Console

from generator.changes.report import as_json, changes_table, markdown, verdicts_table
from generator.changes.run import run
from generator.changes.sources import SourceError, against, here
from generator.changes.versions import with_version
from generator.load import CONFIG_FILE
from generator.problems import Problem, report

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from pathlib import Path

    from generator.changes.run import Report


def run_changes(options: Namespace) -> int:
    """Compare two states and say what the versions should be.

    Returns: 0 if every version says what changed, or was written; 1 if one has to move; 2 if a
    state cannot be read.
    """
    try:
        with against(options.against, options.specs, options.out) as before:
            after = here(options.specs, options.out)
            reports, problems = run(before, after, options.vendor)
    except (SourceError, OSError, UnicodeDecodeError) as error:
        reports, problems = (), (Problem("error", str(options.against), str(error)),)
    if problems:
        Console(stderr=True, soft_wrap=True).print(report(problems), markup=False, highlight=False)
        return 2
    _print(reports, options)
    late = [one for one in reports if not one.told]
    if options.write:
        _write(late, options.specs)
        return 0
    return 1 if late else 0


def _print(reports: Sequence[Report], options: Namespace) -> None:
    if options.json:
        print(
            json.dumps([as_json(one) for one in reports], indent=2, ensure_ascii=False, default=str)
        )
        return
    if options.markdown:
        print("\n".join(markdown(one) for one in reports if one.findings), end="")
        return
    console = Console(soft_wrap=False)
    for one in reports:
        if one.findings:
            console.print(changes_table(one))
        for note in one.notes:
            console.print(f"{one.package}: {note}", markup=False, highlight=False, soft_wrap=True)
    console.print(verdicts_table(reports))


def _write(reports: Sequence[Report], specs: Path) -> None:
    for one in reports:
        path = specs / one.vendor / CONFIG_FILE
        text = with_version(path.read_text(encoding="utf-8"), str(one.asked))
        path.write_text(text, encoding="utf-8")
