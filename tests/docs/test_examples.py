"""The examples run as a user starts them, against the sandbox over loopback HTTP."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lmskit.sandbox import Sandbox
from tests.oracles.scorm_zip import scorm_zip

EXAMPLE = Path(__file__).parents[2] / "examples" / "import_course.py"


@pytest.fixture
def served():
    """A sandbox with more courses than a page holds."""
    seed = {"courses": [{"id": f"old-{n:02}", "title": f"Old {n:02}"} for n in range(12)]}
    with Sandbox("scormcloud", seed=seed) as box, box.serve() as server:
        yield server.base_url, box.credentials


def run(served, *arguments):
    """What the example prints, and how it ends."""
    base_url, credentials = served
    environment = {
        **os.environ,
        "SCORMCLOUD_APP_ID": credentials["app_id"],
        "SCORMCLOUD_SECRET_KEY": credentials["secret_key"],
        "PYTHONIOENCODING": "utf-8",
    }
    command = [sys.executable, str(EXAMPLE), *map(str, arguments), "--base-url", base_url]
    done = subprocess.run(command, env=environment, capture_output=True, check=False, timeout=60)
    return done.returncode, (done.stdout + done.stderr).decode()


def test_import_course(served, tmp_path):
    """A package becomes a course with the given title and tags, listed among all others."""
    package = tmp_path / "fire safety.zip"
    package.write_bytes(scorm_zip("Fire"))
    options = ("--title", "Fire safety", "--tag", "safety", "--tag", "2030")
    status, said = run(served, package, "fire", *options)
    assert status == 0, said
    assert "uploading fire safety.zip" in said
    assert "import: COMPLETE" in said
    assert "fire  Fire safety  safety, 2030" in said
    assert all(f"old-{n:02}" in said for n in range(12))


def test_import_fails(served, tmp_path):
    """A file that is no package ends with what the job says of it."""
    package = tmp_path / "broken.zip"
    package.write_bytes(b"no zip")
    status, said = run(served, package, "broken")
    assert status == 1
    assert "the import failed: " in said
    assert "Traceback" not in said


def test_course_exists(served, tmp_path):
    """An id that is taken is a sentence, not a traceback."""
    package = tmp_path / "fire.zip"
    package.write_bytes(scorm_zip("Fire"))
    status, said = run(served, package, "old-03")
    assert (status, said.strip().splitlines()[-1]) == (1, "old-03 exists; its id must be new")


def test_no_such_file(served, tmp_path):
    """A mistyped name is a sentence, not a traceback."""
    status, said = run(served, tmp_path / "fier.zip", "fire")
    assert status == 1
    assert "file: no such file: " in said
    assert "Traceback" not in said


def test_brackets_stay(served, tmp_path):
    """Brackets in names and titles are printed, whatever rich makes of them elsewhere."""
    package = tmp_path / "[b]fire[-b].zip"
    package.write_bytes(scorm_zip("Fire"))
    status, said = run(served, package, "fire", "--title", "Fire [red]safety[/b]")
    assert status == 0, said
    assert "uploading [b]fire[-b].zip" in said
    assert "fire  Fire [red]safety[/b]" in said
