"""`python -m tests.tools.tour`: what `tox run -e tour` shows after it has rebuilt the clients."""

from __future__ import annotations

import sys

from rich.console import Console

from tests.tools.record.__main__ import SESSIONS
from tests.tools.tour.recordings import play_recordings
from tests.tools.tour.session import play_session
from tests.tools.tour.steps import STEPS


def main() -> int:
    """Play the sessions, then the recordings; 1 if sync and async ever part ways."""
    console = Console(highlight=False, soft_wrap=True)
    differing = sum(play_session(console, SESSIONS[name], each) for name, each in STEPS.items())
    return 1 if differing + play_recordings(console) else 0


if __name__ == "__main__":
    sys.exit(main())
