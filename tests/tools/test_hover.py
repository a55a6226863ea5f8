"""What an editor shows over a method: the whole text, for the sync and the async client alike."""

from __future__ import annotations

import importlib
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tools.hover import LanguageServer

ROOT = Path(__file__).parents[2]
METHODS = [
    ("strigo_client.resources.events", "Events", "create"),
    ("strigo_client.resources.events", "AsyncEvents", "create"),
    ("strigo_client.resources.ondemand", "AsyncOndemand", "list"),
    ("scormcloud_client.resources.courses_import_jobs", "CoursesImportJobs", "wait"),
    ("scormcloud_client.resources.courses_import_jobs", "AsyncCoursesImportJobs", "wait"),
]


@pytest.fixture(scope="module")
def server():
    """A language server on this repository."""
    pytest.importorskip("pyright", reason="tox run -e types has it")
    found = LanguageServer(ROOT)
    yield found
    found.close()


@pytest.mark.parametrize(("module", "owner", "name"), METHODS)
def test_hover_shows_the_whole_text(server, module, owner, name):
    """Hover over a method shows its docstring, over its class what all methods have in common."""
    found = getattr(importlib.import_module(module), owner)
    text = f"from {module} import {owner}\n{owner}.{name}\n{owner}\n"
    shown = server.hover(ROOT / "hovered.py", text, f"{owner}.{name}")
    assert inspect.getdoc(getattr(found, name)) in shown
    assert inspect.getdoc(found) in server.hover(ROOT / "hovered.py", text, f"import {owner}")


@pytest.mark.parametrize("name", ["strigo_client.Strigo", "scormcloud_client.AsyncScormCloud"])
def test_hover_over_a_client(server, name):
    """Hover over a client shows what its constructor takes."""
    module, _, client = name.rpartition(".")
    text = f"from {module} import {client}\n{client}\n"
    shown = server.hover(ROOT / "hovered.py", text, f"import {client}")
    assert inspect.getdoc(getattr(importlib.import_module(module), client)) in shown


def test_help_of_both_twins():
    """`help()` prints the text of a method of either client."""
    code = "import strigo_client.resources.events as e; help(e.{}.create)"
    for owner in ("Events", "AsyncEvents"):
        command = [sys.executable, "-c", code.format(owner)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        assert "Naming trainees makes the event private." in done.stdout
        assert "Repeated: only where nothing can have been done." in done.stdout
