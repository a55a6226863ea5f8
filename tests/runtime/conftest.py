"""Each test that asks for `driver` runs sync and async; `package` is a file to upload."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.runtime.driver import AsyncDriver, Driver, SyncDriver
from tests.runtime.forms import ZIP

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(params=[SyncDriver, AsyncDriver], ids=["sync", "async"])
def driver(request: pytest.FixtureRequest) -> Driver:
    """A way to call the sample client."""
    return request.param()  # type: ignore[no-any-return]


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A file that is called as a course may be."""
    path = tmp_path / "Kurs é.zip"
    path.write_bytes(ZIP)
    return path
