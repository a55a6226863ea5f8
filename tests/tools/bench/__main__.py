"""`python -m tests.tools.bench [name…]`: measure, print, and judge nothing by an exit code."""

from __future__ import annotations

import argparse
import os
import platform
import sys
from typing import TYPE_CHECKING

from rich.box import SIMPLE
from rich.console import Console
from rich.table import Table

from tests.tools.bench import call, decode, first_call, memory, replay

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.tools.bench.rows import Section

_WIDTH = 128

MEASURES: dict[str, Callable[[], Section]] = {
    "decode": decode.measure,
    "call": call.measure,
    "first_call": first_call.measure,
    "replay": replay.measure,
    "memory": memory.measure,
}


def main(argv: Sequence[str] | None = None) -> int:
    """Take the measures that are named, or all."""
    parser = argparse.ArgumentParser(prog="python -m tests.tools.bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="name", help=", ".join(MEASURES))
    names: list[str] = parser.parse_args(argv).names or list(MEASURES)
    for name in names:
        if name not in MEASURES:
            parser.error(f"no measure {name!r}; there are {', '.join(MEASURES)}")
    sections: list[Section] = []
    with Console(stderr=True).status("measuring") as status:
        for name in names:
            status.update(f"measuring {name}")
            sections.append(MEASURES[name]())
    # A log has no width of its own, and rich would take it for 80 columns.
    width = None if sys.stdout.isatty() else _WIDTH
    _print(Console(highlight=False, width=width), names, sections)
    return 0


def _print(console: Console, names: Sequence[str], sections: Sequence[Section]) -> None:
    console.print(_table(names, sections))
    for section in sections:
        for note in section.notes:
            console.print(note, markup=False)
    console.print(
        "A ratio is our time over the other's: the median of interleaved rounds, and the least and "
        "the greatest."
    )
    console.print(_machine(), markup=False)


def _table(names: Sequence[str], sections: Sequence[Section]) -> Table:
    table = Table("measure", "ratio [min-max]", "ours / other", "budget", "verdict", box=SIMPLE)
    for name, section in zip(names, sections, strict=True):
        table.add_row(f"[bold]{name}[/]")
        for row in section.rows:
            # No markup: a tag of rich begins with a letter.
            table.add_row(row.measure, row.figure, row.absolute, row.budget, row.verdict)
        table.add_section()
    return table


def _machine() -> str:
    return (
        f"Machine: {os.cpu_count()} CPUs, {platform.machine()}, "
        f"{platform.python_implementation()} {platform.python_version()}."
    )


if __name__ == "__main__":
    sys.exit(main())
