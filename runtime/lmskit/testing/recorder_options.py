"""The pytest options for recording, and which cassette a test records.

Every pytest run loads this file, so it imports next to nothing.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import pytest

MODES = ("none", "once", "all")
_HELP = (
    "record cassettes over the real network, with the `replay` fixtures: `none` replays (default), "
    "`once` records a cassette that is missing, `all` records each anew, once a run. What this "
    "machine or a sandbox answers is of the class sandbox, all else is live, and the folder of the "
    "cassette must say so. A secret in it, or an exchange that the spec does not describe, refuses "
    "the recording and leaves the old cassette. Name the variables that hold secrets in the ini "
    "option lmskit_secrets"
)


def add_options(parser: pytest.Parser) -> None:
    """Add the options of the command line and of the ini file."""
    group = parser.getgroup("lmskit", "recording of cassettes")
    # pytest-recording has the short name too, and pytest starts with neither when both claim it.
    names = ["--lmskit-record-mode"]
    if not _has_rival():
        names.insert(0, "--record-mode")
    group.addoption(*names, dest="lmskit_record_mode", choices=MODES, default="none", help=_HELP)
    group.addoption(
        "--record-origin",
        dest="lmskit_record_origin",
        metavar="ORIGIN",
        help="while recording, send to this origin (http://host:port) and not to the one that the "
        "requests name, which stays in the cassette: to record from a sandbox",
    )
    parser.addini(
        "lmskit_secrets",
        "variables of the environment whose values no cassette may hold; a placeholder stands for "
        "each",
        "linelist",
        default=[],
    )


def unrecorded(config: pytest.Config, paths: Sequence[Path], done: set[Path]) -> list[Path]:
    """Which of the cassettes of a test are to be recorded; `done` are those of this run."""
    mode = cast("str", config.getoption("lmskit_record_mode"))
    if mode == "all":
        return [path for path in paths if path not in done]
    return [path for path in paths if not path.exists()] if mode == "once" else []


def refusal(config: pytest.Config, paths: Sequence[Path]) -> str | None:
    """Why a test with these cassettes cannot be recorded."""
    if len(paths) > 1:
        return "a test that records names one cassette, so that it is clear where the session goes"
    if hasattr(config, "workerinput"):
        return "recording needs one process: run pytest without -n"
    return None


def _has_rival() -> bool:
    return find_spec("pytest_recording") is not None
