"""One mistake on purpose: where it is made, in a copy of all that is shipped, and who judges it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import attrs

from tests.tools.edits import replaced

ROOT = Path(__file__).parents[3]
ORACLES = {
    "wire cases": ("tests/clients/test_wire_cases.py", "tests/clients/test_wire_rows.py"),
    "replay": ("tests/clients/test_replay.py", "tests/clients/test_recall.py"),
    "properties": ("tests/clients/properties",),
    "tokens": ("tests/clients/test_tokens.py",),
    "staleness": ("tests/testing/test_spec_parts.py",),
    "runtime": (
        "tests/runtime/test_answers.py",
        "tests/runtime/test_auth.py",
        "tests/runtime/test_limiter.py",
        "tests/runtime/test_link_pager.py",
        "tests/runtime/test_once.py",
        "tests/runtime/test_pager.py",
        "tests/runtime/test_rate_limits.py",
        "tests/runtime/test_token_secrets.py",
        "tests/runtime/test_twins.py",
    ),
}
JUDGES = {"harness": ("tests/oracles",)}
"""What judges the oracles; no mistake of a client concerns it."""
SANDBOX = {"sandbox": ("tests/sandbox/test_resource.py", "tests/sandbox/test_steps.py")}
"""What judges the sandbox, which needs no client."""
WEBHOOKS = {
    "webhooks": (
        "tests/clients/test_webhooks.py",
        "tests/runtime/test_webhooks.py",
        "tests/runtime/test_webhook_verification.py",
    )
}
"""What judges a receiver, which needs no client either."""
RECEIVERS = ("webhooks", "_verification", "webhook_events")
"""The modules and the descriptions that a receiver is made of."""
SPECS = {
    "check": (),
    "wire cases": ORACLES["wire cases"],
    "replay": ORACLES["replay"],
    "tables": ("tests/vendors/skilljar/test_description.py",),
}
"""What judges a description: nothing that reads it. `check` holds it against the page's digest."""
COPIED = ("cassettes", "generated", "generator", "runtime", "specs", "tests", "pyproject.toml")


@attrs.frozen
class Mutant:
    """One mistake: wherever the file says `old`, it says `new`, or nothing.

    In a generated module `old` is an element of its syntax (`tests.tools.edits`), whatever the
    layout; in what is written by hand, runtime, tests and specs, it is text.
    """

    name: str
    path: str
    old: str
    new: str | None

    @property
    def in_tests(self) -> bool:
        """Whether the mistake is one of the oracles."""
        return self.path.startswith("tests/")

    @property
    def in_specs(self) -> bool:
        """Whether the mistake is one of a description, from which the client is built again."""
        return self.path.startswith("specs/")

    @property
    def oracles(self) -> dict[str, tuple[str, ...]]:
        """The tests that may notice it, by the name of the oracle."""
        if self.path.startswith("lmskit/sandbox/"):
            return SANDBOX
        if Path(self.path).stem in RECEIVERS:
            return WEBHOOKS
        if self.in_specs:
            return SPECS
        return {**ORACLES, **JUDGES} if self.in_tests else ORACLES

    def of(self, source: str) -> str | None:
        """The source with the mistake in it; None if there is no place for it."""
        if self.path.startswith("lmskit/") or self.in_tests or self.in_specs:
            return source.replace(self.old, self.new or "") if self.old in source else None
        try:
            return replaced(source, self.old, self.new)
        except LookupError:
            return None


def misplaced(mutant: Mutant) -> bool:
    """Whether the code has changed so that the mistake no longer fits anywhere."""
    roots = (ROOT / mutant.path, ROOT / "runtime" / mutant.path, ROOT / "generated" / mutant.path)
    texts = [path.read_text(encoding="utf-8") for path in roots if path.exists()]
    return not any(mutant.of(text) for text in texts)


def mutated(mutant: Mutant, folder: Path) -> Path:
    """A copy of all that is shipped, or of what is needed to judge it, with the mistake in it."""
    if mutant.in_specs:
        for name in COPIED:
            source = ROOT / name
            (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
    elif mutant.in_tests:
        shutil.copytree(ROOT / "tests", folder / "tests")
        for source in ROOT.glob("[!.]*"):
            if source.name != "tests":
                (folder / source.name).symlink_to(source)
    else:
        for source in (ROOT / "runtime", ROOT / "generated"):
            shutil.copytree(source, folder, dirs_exist_ok=True)
    path = folder / mutant.path
    text = mutant.of(path.read_text(encoding="utf-8"))
    if text is None:
        raise SystemExit(f"the code has changed; mend the mutant {mutant.name}")
    path.write_text(text, encoding="utf-8")
    if mutant.in_specs:
        rebuild(folder)
    return folder


def rebuild(folder: Path) -> None:
    """Build the clients of a copy, and sign its recordings as if the description were right.

    A stale sidecar would notice every change of a description, and prove nothing about it.
    """
    for command in (("generator", "build"), ("lmskit.testing", "stamp", "cassettes")):
        done = run(folder, ["-m", *command])
        if done.returncode and command[0] == "generator":
            raise SystemExit(f"the mistake does not build\n{done.stdout}{done.stderr}")


def run(copy: Path, arguments: list[str]) -> subprocess.CompletedProcess[str]:
    """Run Python on a copy; what the copy has goes before what is installed."""
    places = [copy, copy / "runtime", copy / "generated"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, places))}
    root = copy if (copy / "tests").exists() else ROOT
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def unexplained(copy: Path, vendor: str) -> str:
    """How many facts `check` finds that the description and the page do not share."""
    done = run(copy, ["-m", "generator", "check", vendor])
    found = re.search(r"(\d+) errors", done.stdout + done.stderr)
    return f"{found[1]} unexplained" if done.returncode and found else ""


def noticed(copy: Path, tests: tuple[str, ...], vendor: str = "") -> str:
    """How many tests failed before the run gave up, or nothing if all passed."""
    chosen = ["-k", vendor] if vendor else []
    done = run(copy, ["-m", "pytest", "-q", "-n", "auto", "--maxfail=5", *chosen, *tests])
    if done.returncode not in (0, 1, 2):
        raise SystemExit(done.stdout + done.stderr)
    failed = re.search(r"(\d+) (?:failed|error)", done.stdout.splitlines()[-1])
    return f"{failed[1]} or more" if failed else ""


def judged(mutant: Mutant, copy: Path) -> dict[str, str]:
    """What each oracle noticed."""
    vendor = mutant.path.split("/")[1] if mutant.in_specs else ""
    return {
        name: noticed(copy, tests, vendor) if tests else unexplained(copy, vendor)
        for name, tests in mutant.oracles.items()
    }
