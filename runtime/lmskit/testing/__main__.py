"""`python -m lmskit.testing`: stamp cassettes with their provenance, and check the stamps."""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from lmskit.testing.provenance import CASSETTE_CLASSES
from lmskit.testing.stamping import Given, Stamper, cassettes_under, check_all

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 1 when there are problems."""
    options = _parser().parse_args(arguments)
    return _stamp(options) if options.command == "stamp" else _check(options.directory)


def _stamp(options: argparse.Namespace) -> int:
    given = Given(options.cassette_class, options.source, options.notes, options.package)
    stamper = Stamper(given, datetime.datetime.now(datetime.UTC).date())
    cassettes = cassettes_under(options.paths)
    refused = [problems for problems in map(stamper.stamp, cassettes) if problems]
    done = len(cassettes) - len(refused)
    status = _report([line for problems in refused for line in problems])
    print(f"stamped: {done}, refused: {len(refused)}")
    if not cassettes:
        print("no cassette was found; name files, or folders that hold *.yaml", file=sys.stderr)
    return status if cassettes else 1


def _check(directory: Path) -> int:
    if not directory.is_dir():
        return _report([f"{directory}: no such folder; name the one that holds the cassettes"])
    problems, counts = check_all(directory)
    status = _report(problems)
    print("cassettes: " + ", ".join(f"{name} {number}" for name, number in counts.items()))
    return status


def _report(problems: Sequence[str]) -> int:
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m lmskit.testing", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    stamp = commands.add_parser("stamp", help="check cassettes against the spec, write sidecars")
    stamp.add_argument(
        "paths",
        nargs="+",
        type=Path,
        help="cassettes, or folders of them; in a folder, *.expected.yaml is none",
    )
    stamp.add_argument("--class", dest="cassette_class", choices=CASSETTE_CLASSES)
    stamp.add_argument("--source", help="page and line range, or evidence")
    stamp.add_argument("--notes", help="anything else; `off-spec: why` excuses a response")
    stamp.add_argument("--package", help="the client package whose openapi.json is the spec")
    check = commands.add_parser("check", help="list every problem, count the classes")
    check.add_argument("directory", nargs="?", type=Path, default=Path("cassettes"))
    return parser


if __name__ == "__main__":
    sys.exit(main())
