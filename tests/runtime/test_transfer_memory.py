"""Files of any size pass through a memory of one size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tools.bench import transfer

if TYPE_CHECKING:
    from pathlib import Path

SIZE = 64 * 2**20
ALLOWED = 20 * 2**20


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("direction", ["upload", "download"])
def test_memory_does_not_grow_with_the_file(tmp_path: Path, kind: str, direction: str) -> None:
    """A file of 64 MiB costs a process less than 20 MiB, whichever way it goes."""
    path = tmp_path / "a.zip"
    if direction == "upload":
        with path.open("wb") as file:
            file.truncate(SIZE)
    with transfer.sink(SIZE) as base_url:
        assert transfer.growth(kind, direction, base_url, path) < ALLOWED
    assert path.stat().st_size == SIZE
