"""Fixtures of the client tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.clients.scormcloud_session import Session
from tests.oracles.drivers import play
from tests.oracles.vendors import VENDORS

if TYPE_CHECKING:
    from collections.abc import Callable

    from lmskit.testing import ReplayTransport


@pytest.fixture(params=["sync", "async"])
def mode(request: pytest.FixtureRequest) -> str:
    """Run the test with the sync client, and again with the async one."""
    return str(request.param)


@pytest.fixture
def strigo(replay: ReplayTransport, mode: str) -> Callable[..., Any]:
    """Call an operation of Strigo by its id over the cassettes that the test names."""

    def call(operation_id: str, **arguments: Any) -> Any:
        return play(VENDORS["strigo"], mode, replay, operation_id, arguments)

    return call


@pytest.fixture
def scormcloud(replay: ReplayTransport, mode: str) -> Session:
    """A client of SCORM Cloud over the cassettes that the test names."""
    return Session(replay, mode)
