"""Fixtures of the client tests."""

from __future__ import annotations

import asyncio
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.oracles.vendors import VENDORS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lmskit.testing import ReplayTransport


@pytest.fixture(params=["sync", "async"])
def mode(request: pytest.FixtureRequest) -> str:
    """Run the test with the sync client, and again with the async one."""
    return str(request.param)


@pytest.fixture
def saved(replay: ReplayTransport, mode: str) -> Callable[..., Path]:
    """Save a download of SCORM Cloud at a path, by its resource and the arguments of `download`."""
    vendor = VENDORS["scormcloud"]

    def save(resource: str, *ids: Any, path: Path, **arguments: Any) -> Path:
        if mode == "sync":
            with (
                httpx.Client(transport=replay) as http,
                vendor.open_client(http) as client,
            ):
                return attrgetter(resource)(client).download(*ids, **arguments).save(path)

        async def save_async() -> Path:
            async with (
                httpx.AsyncClient(transport=replay) as http,
                vendor.open_async_client(http) as client,
            ):
                return await attrgetter(resource)(client).download(*ids, **arguments).save(path)

        return asyncio.run(save_async())

    return save
