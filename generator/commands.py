"""The commands that read the vendors' pages: `digest` and `check`."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from rich.console import Console

from generator import pages
from generator.check.run import check
from generator.check.texts import with_texts
from generator.digest.facts import Digest, PageError, digests_json
from generator.digest.in_force import digests_in_force
from generator.digest.marks import marks_in_force
from generator.digest.reading import read
from generator.load import load
from generator.problems import Problem, report
from generator.read_texts import mark_as_read

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from pathlib import Path

    from generator.check.report import Report


def run_digest(options: Namespace) -> int:
    """Read pages, print what they say, and keep it if that was asked for."""
    try:
        digests = [read(path, vendor=options.vendor) for path in options.files]
        _one_vendor(digests)
    except PageError as error:
        _complain([Problem("error", error.place, error.message, error.hint)])
        return 1
    _warn_of_what_is_gone(digests, options.specs)
    if options.into:
        options.into.write_text(digests_json(digests), encoding="utf-8")
    if options.json:
        sys.stdout.write(digests_json(digests))
        return 0
    console = Console(soft_wrap=True)
    for digest in digests:
        console.print(pages.operations_table(digest))
    console.print(pages.counts_table(digests))
    return 0


def _one_vendor(digests: Sequence[Digest]) -> None:
    vendors = sorted({digest.vendor for digest in digests})
    if len(vendors) > 1:
        names = " and ".join(vendors)
        raise PageError(digests[0].page, f"pages of {names}", "give the pages of one vendor")


def _warn_of_what_is_gone(digests: Sequence[Digest], specs: Path) -> None:
    """A page cut off behind a whole operation looks whole; only the digest in force can tell."""
    found = digests_in_force(specs / digests[0].vendor)
    known = found if isinstance(found, tuple) else ()
    for digest in digests:
        for before in known:
            if before.find("page") and _title(before) == _title(digest):
                lost = pages.gone(before, digest)
                if lost:
                    message = (
                        f"{len(lost)} facts of the digest in force are gone, {lost[0]!r} first"
                    )
                    _complain([Problem("warning", digest.page, message, "is the page whole?")])


def _title(digest: Digest) -> object:
    page = digest.find("page")
    return page.value.get("title") if page else None


def run_check(options: Namespace) -> int:
    """Hold the specs against the digests in force."""
    folders = [
        folder
        for folder in sorted(options.specs.iterdir())
        if folder.is_dir() and any(folder.glob("*.yaml")) and options.vendor in (None, folder.name)
    ]
    if not folders:
        wanted = options.vendor or "any vendor"
        _complain([Problem("error", str(options.specs), f"no spec of {wanted}")])
        return 1
    refused = mark_as_read(folders, options.page) if options.read else []
    reports, problems = _check_all(folders)
    problems += refused
    problems += [problem for report_ in reports for problem in report_.problems]
    _print(reports, options)
    _complain(problems)
    return 1 if problems else 0


def _check_all(folders: Sequence[Path]) -> tuple[list[Report], list[Problem]]:
    reports: list[Report] = []
    problems: list[Problem] = []
    for folder in folders:
        digests, marks = digests_in_force(folder), marks_in_force(folder)
        spec, complaints = load(folder)
        problems += [*complaints, *(one for one in (digests, marks) if isinstance(one, Problem))]
        if spec and not isinstance(digests, Problem) and not isinstance(marks, Problem):
            reports.append(with_texts(check(spec, digests), digests, marks))
    return reports, problems


def _print(reports: Sequence[Report], options: Namespace) -> None:
    if options.json:
        vendors = {report_.vendor: report_.to_json() for report_ in reports}
        print(json.dumps(vendors, indent=2, ensure_ascii=False))
    elif options.markdown:
        print(pages.report_markdown(reports))
    elif reports:
        console = Console(soft_wrap=True)
        console.print(pages.faults_table(reports))
        console.print(pages.report_table(reports))


def _complain(problems: Sequence[Problem]) -> None:
    if problems:
        console = Console(stderr=True, soft_wrap=True)
        console.print(report(problems), markup=False, highlight=False)
