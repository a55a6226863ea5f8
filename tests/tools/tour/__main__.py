"""`python -m tests.tools.tour`: what `tox run -e tour` shows after it has rebuilt the clients."""

from __future__ import annotations

import sys

from rich.console import Console

from tests.oracles.vendors import VENDORS
from tests.tools.record.session import sessions
from tests.tools.record.step import read_steps
from tests.tools.tour.recordings import play_recordings
from tests.tools.tour.session import play_session


def main() -> int:
    """Play the sessions, then the recordings; 1 if sync and async ever part ways."""
    console = Console(highlight=False, soft_wrap=True)
    scripts = {
        name: path
        for name, vendor in VENDORS.items()
        if (path := vendor.folder / "tour.yaml").exists()
    }
    differing = sum(
        play_session(console, sessions()[name], read_steps(path)) for name, path in scripts.items()
    )
    return 1 if differing + play_recordings(console) else 0


if __name__ == "__main__":
    sys.exit(main())
