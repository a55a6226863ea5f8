from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.sandbox.load import run
from tests.vendors.scormcloud.sandbox.load_cloud import Author

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.allow_loopback
@pytest.mark.parametrize("state", [None, "state.db"], ids=["in memory", "in a file"])
def test_many_clients_at_once_lose_nothing(state: str | None, tmp_path: Path) -> None:
    """50 clients for 2 s: no update is lost, no call fails, nothing is left behind."""
    report = run(2.0, state=None if state is None else tmp_path / state)
    print(report)
    assert report.faults == []
    assert report.calls["update"] >= 50


@pytest.mark.allow_loopback
@pytest.mark.parametrize("state", [None, "state.db"], ids=["in memory", "in a file"])
def test_many_clients_at_once_import_courses(state: str | None, tmp_path: Path) -> None:
    """40 clients for 2 s: imports, tags, titles, settings and files, and none of them lost."""
    report = run(2.0, 40, None if state is None else tmp_path / state, Author)
    print(report)
    assert report.faults == []
    assert min(report.calls[name] for name in ("upload", "put title", "put tag", "put file")) >= 8
