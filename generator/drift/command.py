"""The command `drift`: what a vendor's new pages say otherwise than the digest in force."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from generator.digest.facts import PageError
from generator.digest.in_force import digests_in_force
from generator.digest.reading import read
from generator.drift.compare import drift
from generator.drift.report import report as table
from generator.drift.values import UNREADABLE, VERSION
from generator.problems import Problem, report

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence

    from generator.digest.facts import Digest


def add_arguments(command: ArgumentParser) -> None:
    """What the command is given."""
    command.add_argument("vendor", metavar="VENDOR")
    text = "the new pages; of pages that are not given nothing is said"
    command.add_argument("--docs", type=Path, nargs="+", metavar="FILE", required=True, help=text)
    text = "older pages to compare with (default: the digest in force, which has no wordings)"
    command.add_argument("--before", type=Path, nargs="+", metavar="FILE", help=text)
    command.add_argument("--json", action="store_true", help="print the changes as JSON")


def run_drift(options: Namespace) -> int:
    """Compare and print; 0 nothing, 1 facts or contradictions, 3 only texts, 2 unreadable."""
    problems: list[Problem] = []
    after = _read(options.docs, options.vendor, problems)
    if options.before:
        before = _read(options.before, options.vendor, problems)
    else:
        found = digests_in_force(options.specs / options.vendor)
        before = [] if isinstance(found, Problem) else list(found)
        problems += [found] if isinstance(found, Problem) else []
    if problems:
        return _refuse(options, problems)
    outcome = drift(before, after)
    if options.json:
        print(json.dumps(outcome.to_json(), indent=2, ensure_ascii=False))
    else:
        Console().print(table(outcome))
    return outcome.code


def _read(paths: Sequence[Path], vendor: str, problems: list[Problem]) -> list[Digest]:
    """The digests of the pages that can be read; the others are among the problems."""
    digests: list[Digest] = []
    for path in paths:
        try:
            digests.append(read(path, vendor=vendor))
        except PageError as error:
            problems.append(Problem("error", error.place, error.message, error.hint))
    return digests


def _refuse(options: Namespace, problems: Sequence[Problem]) -> int:
    if options.json:
        found = [{"place": p.place, "message": p.message, "hint": p.hint} for p in problems]
        outcome = {
            "version": VERSION,
            "vendor": options.vendor,
            "code": UNREADABLE,
            "problems": found,
        }
        print(json.dumps(outcome, indent=2, ensure_ascii=False))
    console = Console(stderr=True, soft_wrap=True)
    console.print(report(problems), markup=False, highlight=False)
    return UNREADABLE
