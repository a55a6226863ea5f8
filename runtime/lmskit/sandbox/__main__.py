"""`python -m lmskit.sandbox VENDOR`: a sandbox that runs until it is stopped."""

from __future__ import annotations

import argparse
import json
import signal
import sys
import threading
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from lmskit.sandbox.box import Sandbox
from lmskit.sandbox.rules import vendors
from lmskit.sandbox.seed import SeedError
from lmskit.sandbox.server import RemoteHostError
from lmskit.sandbox.state import StateError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lmskit.sandbox.server import Server

_BANNER = """\
A local stand-in for {vendor}, and no evidence about the vendor. Stop it with Ctrl-C.

base URL         {base_url}
{credentials}

Paste this into a file and run it:

{snippet}"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until interrupted; 1 if that cannot be done."""
    chosen = _parser().parse_args(arguments)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with _sandbox(chosen) as box, _served(box, chosen) as server:
            print(_banner(box, server), flush=True)
            threading.Event().wait()
    except KeyboardInterrupt:
        return 0
    except (OSError, RemoteHostError, SeedError, StateError, ValueError) as fault:
        print(f"lmskit.sandbox: {fault}", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m lmskit.sandbox", description=__doc__)
    add = parser.add_argument
    add("vendor", choices=vendors())
    add("--host", default="127.0.0.1", help="the address to listen at (%(default)s)")
    add("--port", type=int, default=8080, help="the port, 0 for a free one (%(default)s)")
    add("--allow-remote", action="store_true", help="let other machines reach it")
    add("--seed", type=Path, metavar="FILE", help="JSON: for each collection a list of items")
    add("--clock", type=_time, metavar="TIME", help="stand still at an ISO 8601 time with a zone")
    add("--state", type=Path, metavar="FILE", help="keep the items in a file, over restarts")
    add("--ids", type=int, metavar="N", help="make the ids reproducible")
    add("--limit", type=int, metavar="N", help="answer 429 above N requests a minute")
    return parser


def _time(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no ISO 8601 time") from None
    if moment.tzinfo is None:
        raise argparse.ArgumentTypeError(f"{text!r} has no zone, such as Z")
    return moment


def _sandbox(chosen: argparse.Namespace) -> Sandbox:
    moment: datetime | None = chosen.clock
    return Sandbox(
        chosen.vendor,
        clock=None if moment is None else lambda: moment,
        seed=None if chosen.seed is None else _seed(chosen.seed),
        state=chosen.state,
        ids=chosen.ids,
        limit=chosen.limit,
    )


def _seed(path: Path) -> dict[str, list[dict[str, Any]]]:
    seed = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(seed, dict):
        raise SeedError(f"{path} holds no object of collections")
    return cast("dict[str, list[dict[str, Any]]]", seed)


def _served(box: Sandbox, chosen: argparse.Namespace) -> Server:
    return box.serve(chosen.host, chosen.port, allow_remote=chosen.allow_remote)


def _banner(box: Sandbox, server: Server) -> str:
    credentials = [f"{name:<17}{value}" for name, value in box.credentials.items()]
    return _BANNER.format(
        vendor=box.vendor,
        base_url=server.base_url,
        credentials="\n".join(credentials),
        snippet=box.snippet(server.base_url),
    )


if __name__ == "__main__":
    sys.exit(main())
