"""Wrong clients on purpose: each must be noticed, and the table says by which oracle.

`tox run -e mutants` copies the clients and the runtime, makes one mistake in the copy and runs each
oracle against it. A mistake that no oracle notices fails the run. Some mistakes are those of the
oracles: of a table that they read, or of what they draw or multiply. Some are those of a
description, from which the client is then built again, so that only what was written from the page
can notice.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.tools.mutants import MUTANTS
from tests.tools.mutants.mutant import (
    JUDGES,
    ORACLES,
    SANDBOX,
    SPECS,
    WEBHOOKS,
    judged,
    misplaced,
    mutated,
)


def main(names: list[str]) -> int:
    """Run all mutants, or those whose names are given; 1 if one survives."""
    if lost := [mutant.name for mutant in MUTANTS if misplaced(mutant)]:
        raise SystemExit(f"the code has changed; mend these mutants: {', '.join(lost)}")
    columns = list({**ORACLES, **JUDGES, **SANDBOX, **SPECS, **WEBHOOKS})
    table = Table("mistake", *columns)
    survivors: list[str] = []
    console = Console()
    for mutant in MUTANTS:
        if names and mutant.name not in names:
            continue
        with console.status(mutant.name), tempfile.TemporaryDirectory() as folder:
            copy = mutated(mutant, Path(folder))
            found = judged(mutant, copy)
        table.add_row(mutant.name, *(found.get(name) or "-" for name in columns))
        survivors += [] if any(found.values()) else [mutant.name]
    console.print(table)
    console.print(f"{table.row_count} mistakes, {len(survivors)} unnoticed {survivors or ''}")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
