"""Runs schemathesis as a user does, in a process of its own, and reads what it reports."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from lmskit.sandbox import Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator

_HERE = Path(__file__).parent
# Most of the generated dates are in the years after it, and some before.
NOW = datetime(1999, 12, 31, 12, tzinfo=UTC)
_SECONDS = 120


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


def run(directory: Path, *options: str) -> Verdict:
    """What schemathesis says of a new sandbox; the reports go to a directory."""
    directory.mkdir(exist_ok=True)
    with Sandbox("strigo", clock=lambda: NOW, ids=1) as box, box.serve() as server:
        spec = resources.files("strigo_client").joinpath("openapi.json")
        command = (sys.executable, "-m", "schemathesis.cli", "--no-color")
        settings = ("--config-file", str(_HERE / "schemathesis.toml"))
        reports = ("--report-json-path=report.json", "--report-ndjson-path=events.ndjson")
        done = subprocess.run(
            (*command, *settings, "run", str(spec), "--url", server.base_url, *reports, *options),
            capture_output=True,
            check=False,
            cwd=directory,
            encoding="utf-8",
            env=environment(box.credentials),
            timeout=_SECONDS,
        )
    assert done.returncode in {0, 1}, done.stdout + done.stderr
    report = json.loads(directory.joinpath("report.json").read_text(encoding="utf-8"))
    return Verdict(done.stdout, report, tuple(_exchanges(directory / "events.ndjson")))


def environment(credentials: dict[str, str]) -> dict[str, str]:
    """The variables that the settings and the hooks read."""
    own = {
        "NO_PROXY": "127.0.0.1",
        "PYTHONHASHSEED": "0",
        "PYTHONIOENCODING": "utf-8",
        "SANDBOX_HOOKS": str(_HERE / "hooks.py"),
        "SANDBOX_TOKEN": f"{credentials['organization_id']}:{credentials['api_key']}",
    }
    return {**os.environ, **own}


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
