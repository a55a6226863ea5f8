"""`python -m generator`: the maintainer's commands."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from rich.console import Console
from rich.table import Table

from generator import tree
from generator.build import build
from generator.commands import run_check, run_digest
from generator.drift.command import add_arguments, run_drift
from generator.emit.files import LOCK
from generator.problems import report

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.build import Build
    from generator.emit.files import Files


PAGES = Path("docs/reference")
"""Where the pages are written, from the folder in which that of the clients stands."""
SHOWN = 5
"""How many entries a refusal names."""


class Commands(Protocol):
    """What takes another command."""

    def add_parser(self, name: str, *, help: str) -> argparse.ArgumentParser:
        """The parser of a new command."""
        ...


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    0 is good, 1 a finding, 2 a wrong call or what cannot be compared; `drift` has a 3 as well.
    """
    parser = argparse.ArgumentParser(prog="python -m generator", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    _add_build(commands)
    _add_digest(commands)
    _add_check(commands)
    _add_changes(commands)
    _add_drift(commands)
    options = parser.parse_args(argv)
    if options.command == "digest":
        return run_digest(options)
    if not options.specs.is_dir():
        parser.error(f"--specs {options.specs}: no such folder (run it from the repository's root)")
    if options.command == "check":
        if options.page and not options.read:
            parser.error("--page FILE: only with --read")
        return run_check(options)
    if options.command == "changes":
        return _changes(options)
    if options.command == "drift":
        return run_drift(options)
    return _build(options.specs, options.out, check=options.check)


def _add_build(commands: Commands) -> None:
    command = commands.add_parser("build", help="generate the clients from the specs")
    command.add_argument("--check", action="store_true", help="only say whether anything differs")
    _add_specs(command)
    text = f"of the clients; the pages go to {PAGES} beside it (default: %(default)s)"
    command.add_argument("--out", type=Path, default=Path("generated"), help=text)


def _add_digest(commands: Commands) -> None:
    command = commands.add_parser("digest", help="turn pages of a vendor into facts")
    command.add_argument("files", type=Path, nargs="+", metavar="FILE", help="a page, as it is")
    command.add_argument("--vendor", help="refuse the pages of all others")
    command.add_argument("--json", action="store_true", help="print the facts as JSON")
    command.add_argument("--into", type=Path, metavar="FILE", help="write the JSON to a file too")
    _add_specs(command)


def _add_check(commands: Commands) -> None:
    command = commands.add_parser("check", help="hold the specs against the facts of the pages")
    command.add_argument("vendor", nargs="?", metavar="VENDOR", help="default: every vendor")
    form = command.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print counts and faults as JSON")
    form.add_argument("--markdown", action="store_true", help="print the counts for the README")
    text = "mark the texts of the pages in force as read, first of all"
    command.add_argument("--read", action="store_true", help=text)
    text = "with --read: only the texts of these pages, shown with their words"
    command.add_argument(
        "--page", type=Path, action="extend", nargs="+", default=[], metavar="FILE", help=text
    )
    _add_specs(command)


def _add_changes(commands: Commands) -> None:
    command = commands.add_parser("changes", help="say what changed, and which version it asks for")
    command.description = (
        "Exits with 0 if every version says what changed, 1 if one has to move, 2 if a state "
        "cannot be read."
    )
    command.add_argument("vendor", nargs="?", metavar="VENDOR", help="default: every vendor")
    text = "a revision of the repository, or a folder like its root or of specs alone"
    command.add_argument("--against", required=True, metavar="REV|FOLDER", help=text)
    text = "the folder of the packages (default: %(default)s)"
    command.add_argument("--out", type=Path, default=Path("generated"), help=text)
    form = command.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print all that is known as JSON")
    form.add_argument("--markdown", action="store_true", help="print lines for CHANGELOG.md")
    text = "write the versions that are asked for into vendor.toml; build afterwards"
    command.add_argument("--write", action="store_true", help=text)
    _add_specs(command)


def _add_drift(commands: Commands) -> None:
    command = commands.add_parser("drift", help="say what new pages say otherwise than before")
    add_arguments(command)
    _add_specs(command)


def _add_specs(command: argparse.ArgumentParser) -> None:
    command.add_argument("--specs", type=Path, default=Path("specs"), help="default: %(default)s")


def _build(specs: Path, out: Path, *, check: bool) -> int:
    console = Console(stderr=True, soft_wrap=True)
    roots = (out, out.parent / PAGES)
    for root in roots if not check else ():
        if others := tree.foreign(root):
            console.print(_refusal(root, others), markup=False, highlight=False)
            return 1
    with console.status("reading the specs") as status:
        result = build(specs, lambda vendor: status.update(f"generating {vendor}"))
    if result.problems:
        console.print(report(result.problems), markup=False, highlight=False)
    if result.failed:
        console.print("Nothing was written.", markup=False)
        return 1
    before = {root: tree.read(root) for root in roots}
    after = dict(zip(roots, (result.files, result.pages), strict=True))
    Console(soft_wrap=True).print(_table(result, {**before[roots[1]], **before[out]}))
    if check:
        return _check(console, before, after)
    if any(tree.changed(before[root], after[root]) for root in roots):
        tree.write(after)
    return 0


def _changes(options: argparse.Namespace) -> int:
    # Only this command loads griffe.
    from generator.changes.command import run_changes  # noqa: PLC0415

    return run_changes(options)


def _refusal(out: Path, others: Sequence[str]) -> str:
    named = ", ".join(others[:SHOWN]) + (", …" if len(others) > SHOWN else "")
    return (
        f"{out} holds {len(others)} entries that no build lists as its own in "
        f"{LOCK}: {named}\nMove them, or delete the folder if all of it was generated; "
        "a build writes only into a folder that is empty or its own. Nothing was written."
    )


def _table(result: Build, before: Files) -> Table:
    table = Table("vendor", "operations", "models", "files changed", "version bump")
    for vendor in result.vendors:
        cells = (vendor.operations, vendor.models, vendor.changed(before), vendor.bump(before))
        table.add_row(vendor.name, *map(str, cells))
    return table


def _check(console: Console, before: Mapping[Path, Files], after: Mapping[Path, Files]) -> int:
    paths = [(root, path) for root in after for path in tree.changed(before[root], after[root])]
    if not paths:
        names = " and ".join(root.name for root in after)
        console.print(f"Nothing differs: {names} are what the specs make.", markup=False)
        return 0
    for root, path in paths:
        text = tree.difference(before[root], after[root], path)
        console.print(text, markup=False, highlight=False)
    console.print(
        f"{len(paths)} generated files are not what the specs make; "
        "run `python -m generator build`.",
        markup=False,
        highlight=False,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
