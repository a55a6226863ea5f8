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
        "tests/runtime/test_link_pager.py",
        "tests/runtime/test_once.py",
        "tests/runtime/test_pager.py",
        "tests/runtime/test_token_secrets.py",
        "tests/runtime/test_twins.py",
    ),
}
JUDGES = {"harness": ("tests/oracles",)}
"""What judges the oracles; no mistake of a client concerns it."""
SANDBOX = {"sandbox": ("tests/sandbox/test_resource.py", "tests/sandbox/test_steps.py")}
"""What judges the sandbox, which needs no client."""


@attrs.frozen
class Mutant:
    """One mistake: wherever the file says `old`, it says `new`, or nothing.

    In a generated module `old` is an element of its syntax (`tests.tools.edits`), whatever the
    layout; in the runtime and the tests, which are written by hand, it is text.
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
    def oracles(self) -> dict[str, tuple[str, ...]]:
        """The tests that may notice it, by the name of the oracle."""
        if self.path.startswith("lmskit/sandbox/"):
            return SANDBOX
        return {**ORACLES, **JUDGES} if self.in_tests else ORACLES

    def of(self, source: str) -> str | None:
        """The source with the mistake in it; None if there is no place for it."""
        if self.path.startswith("lmskit/") or self.in_tests:
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
    """A copy of all that is shipped, or of the tests beside it, with the mistake in it."""
    if mutant.in_tests:
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
    return folder


def noticed(copy: Path, tests: tuple[str, ...]) -> str:
    """How many tests failed before the run gave up, or nothing if all passed."""
    command = [sys.executable, "-m", "pytest", "-q", "-n", "auto", "--maxfail=5", *tests]
    environment = {**os.environ, "PYTHONPATH": str(copy)}
    root = copy if (copy / "tests").exists() else ROOT
    done = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode not in (0, 1, 2):
        raise SystemExit(done.stdout + done.stderr)
    failed = re.search(r"(\d+) (?:failed|error)", done.stdout.splitlines()[-1])
    return f"{failed[1]} or more" if failed else ""
