"""Runs schemathesis as a user does, in a process of its own, and reads what it reports."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from tests.sandbox.schemathesis.vendors import Vendor

SETTINGS = Path(__file__).with_name("schemathesis.toml")
# Of a run that hangs; on a machine with much else to do a sound one takes some minutes.
_SECONDS = 600


@frozen
class Exchange:
    """One request of a phase, and the status of its answer."""

    phase: str
    operation: str
    status: int


@frozen
class Verdict:
    """What schemathesis found, and what it did for it."""

    text: str
    report: dict[str, Any]
    exchanges: tuple[Exchange, ...]

    @property
    def failures(self) -> set[str]:
        """The kinds of failure, as schemathesis names them."""
        return {one["type"] for one in self.report["failures"]}

    @property
    def phases(self) -> dict[str, str]:
        """How each phase ended."""
        return {name: one["status"] for name, one in self.report["phases"].items()}

    def statuses(self, phase: str, operation: str) -> set[int]:
        """What an operation was answered with in a phase."""
        found = (one for one in self.exchanges if (one.phase, one.operation) == (phase, operation))
        return {one.status for one in found}


def run(vendor: Vendor, directory: Path, *options: str) -> Verdict:
    """What schemathesis says of a new sandbox; the reports go to a directory."""
    directory.mkdir(exist_ok=True)
    with vendor.sandbox() as box:
        if vendor.restored:
            box.app = Restored(box.app, box.reset)
        with box.serve() as server:
            done = _run(vendor, directory, "--url", server.base_url, *options)
    assert done.returncode in {0, 1}, done.stdout + done.stderr
    report = json.loads(directory.joinpath("report.json").read_text(encoding="utf-8"))
    return Verdict(done.stdout, report, tuple(_exchanges(directory / "events.ndjson")))


def _run(vendor: Vendor, directory: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = (sys.executable, "-m", "schemathesis.cli", "--no-color")
    settings = ("--config-file", str(SETTINGS), "run", str(vendor.path))
    reports = ("--report-json-path=report.json", "--report-ndjson-path=events.ndjson")
    return subprocess.run(
        (*command, *settings, *reports, *options),
        capture_output=True,
        check=False,
        cwd=directory,
        encoding="utf-8",
        env={**os.environ, **vendor.environment(), "PYTHONPATH": _path()},
        timeout=_SECONDS,
    )


def _path() -> str:
    """The repository too, whose tests the hooks are of."""
    own = [str(Path(__file__).parents[3]), os.environ.get("PYTHONPATH", "")]
    return os.pathsep.join(filter(None, own))


class Restored:
    """In front of a sandbox that goes back to its seed after each deletion."""

    def __init__(self, app: ASGIApp, reset: Callable[[], None]) -> None:
        self._app = app
        self._reset = reset

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def noticed(message: Message) -> None:
            # Before the client hears of it.
            if message.get("status") == 204 and scope["method"] == "DELETE":
                self._reset()
            await send(message)

        await self._app(scope, receive, noticed)


def _exchanges(events: Path) -> Iterator[Exchange]:
    for line in events.read_text(encoding="utf-8").splitlines():
        scenario = json.loads(line).get("ScenarioFinished")
        if scenario is not None:
            yield from _exchanges_of(scenario["phase"], scenario["recorder"])


def _exchanges_of(phase: str, recorder: dict[str, Any]) -> Iterator[Exchange]:
    cases = recorder.get("cases", {})  # an operation without examples has none
    for key, interaction in recorder.get("interactions", {}).items():
        if interaction["response"] is not None:
            case, status = cases[key]["value"], interaction["response"]["status_code"]
            yield Exchange(phase, f"{case['method']} {case['path']}", status)
