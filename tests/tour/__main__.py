"""`python -m tests.tour`: what `tox run -e tour` shows after it has rebuilt the clients."""

from __future__ import annotations

import sys

from rich.console import Console

from tests.tour.recordings import play_recordings
from tests.tour.session import play_session


def main() -> int:
    """Play the session, then the recordings; 1 if sync and async ever part ways."""
    console = Console(highlight=False, soft_wrap=True)
    differing = play_session(console) + play_recordings(console)
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
