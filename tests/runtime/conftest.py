"""Each test that asks for `driver` runs sync and async."""

from __future__ import annotations

import pytest

from tests.runtime.driver import AsyncDriver, Driver, SyncDriver


@pytest.fixture(params=[SyncDriver, AsyncDriver], ids=["sync", "async"])
def driver(request: pytest.FixtureRequest) -> Driver:
    """A way to call the sample client."""
    return request.param()  # type: ignore[no-any-return]
