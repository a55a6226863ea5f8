"""Lists of any length pass through a memory of one size."""

from __future__ import annotations

import pytest

from tests.tools.bench import paging

ALLOWED = 30 * 2**20


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_memory_does_not_grow_with_the_list(kind: str) -> None:
    """100,000 enrollments cost a process less than 30 MiB: no page but the last is held."""
    assert paging.growth(kind, 1000) < ALLOWED
