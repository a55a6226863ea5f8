"""`python -m generator`: the maintainer's commands."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from generator import tree
from generator.build import build
from generator.problems import report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.build import Build
    from generator.emit.files import Files


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; 0 is good, 1 is a finding, 2 is a wrong call."""
    parser = argparse.ArgumentParser(prog="python -m generator", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("build", help="generate the clients from the specs")
    command.add_argument("--check", action="store_true", help="only say whether anything differs")
    command.add_argument("--specs", type=Path, default=Path("specs"), help="default: %(default)s")
    command.add_argument("--out", type=Path, default=Path("generated"), help="default: %(default)s")
    options = parser.parse_args(argv)
    if not options.specs.is_dir():
        parser.error(f"--specs {options.specs}: no such folder (run it from the repository's root)")
    return _build(options.specs, options.out, check=options.check)


def _build(specs: Path, out: Path, *, check: bool) -> int:
    console = Console(stderr=True, soft_wrap=True)
    with console.status("reading the specs") as status:
        result = build(specs, lambda vendor: status.update(f"generating {vendor}"))
    if result.problems:
        console.print(report(result.problems), markup=False, highlight=False)
    if result.failed:
        console.print("Nothing was written.", markup=False)
        return 1
    before = tree.read(out)
    Console(soft_wrap=True).print(_table(result, before))
    if check:
        return _check(console, before, result.files)
    if tree.changed(before, result.files):
        tree.write(out, result.files)
    return 0


def _table(result: Build, before: Files) -> Table:
    table = Table("vendor", "operations", "models", "files changed", "version bump")
    for vendor in result.vendors:
        cells = (vendor.operations, vendor.models, vendor.changed(before), vendor.bump(before))
        table.add_row(vendor.name, *map(str, cells))
    return table


def _check(console: Console, before: Files, after: Files) -> int:
    paths = tree.changed(before, after)
    if not paths:
        console.print("Nothing differs: generated/ is what the specs make.", markup=False)
        return 0
    for path in paths:
        console.print(tree.difference(before, after, path), markup=False, highlight=False)
    console.print(
        f"{len(paths)} generated files are not what the specs make; "
        "run `python -m generator build`.",
        markup=False,
        highlight=False,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
