"""`python -m tests.tools.record --target sandbox|live [vendor]`: record the scripted sessions."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.tools.record.live import LiveRun, record_live
from tests.tools.record.sandbox import record_sandbox
from tests.tools.record.session import sessions

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Record the sessions of the vendors; 1 if one failed."""
    options = _parser().parse_args(arguments)
    chosen = [sessions()[options.vendor]] if options.vendor else list(sessions().values())
    if options.target == "sandbox":
        return max(record_sandbox(one, options.cassettes, check=options.check) for one in chosen)
    run = LiveRun(
        options.cassettes,
        os.environ,
        options.base_url,
        options.client,
        yes=options.yes,
        ask=input if sys.stdin.isatty() else None,
    )
    return max(record_live(session, run) for session in chosen)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.tools.record",
        description="Record scripted sessions into cassettes.",
        epilog="`sandbox` needs nothing, and gives the same bytes every time. `live` talks to the "
        "vendor with your credentials, makes events and courses there and deletes them again.",
    )
    add = parser.add_argument
    add("vendor", nargs="?", choices=sorted(sessions()), help="only this one")
    add("--target", choices=("sandbox", "live"), required=True)
    add("--cassettes", type=Path, default=Path("cassettes"), help="the folder (%(default)s)")
    add("--check", action="store_true", help="sandbox: write nothing, fail if it would change")
    add("--yes", action="store_true", help="live: do not ask before writing to the account")
    add("--client", choices=("sync", "async"), default="sync", help="live: which one (%(default)s)")
    add(
        "--base-url",
        metavar="URL",
        help="live: not the documented server; what this machine answers is of class sandbox",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
