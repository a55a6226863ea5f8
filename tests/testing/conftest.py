"""Tests of the harness make a client package `probe_client` each; none may see another's."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.testing.plugin_project import Project
from tests.testing.recorded_server import Server, installed, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def _no_package_of_another_test():
    """Forget the package, which tests that run in this process leave imported."""
    sys.modules.pop("probe_client", None)
    yield
    sys.modules.pop("probe_client", None)


@pytest.fixture
def project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project of a user, with none of the environment's plugins."""
    # The other plugins of the environment would be loaded anew for every run.
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    return Project(pytester)


@pytest.fixture
def server() -> Iterator[Server]:
    """A server on this machine."""
    with serving() as server:
        yield server


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for cassettes, and the package `probe_client` with its spec."""
    return installed(tmp_path, monkeypatch)
