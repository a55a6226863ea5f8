from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.sandbox.load import Writer, run
from tests.vendors.scormcloud.sandbox.load_cloud import Author

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sandbox.load import Player


@pytest.mark.allow_loopback
@pytest.mark.parametrize("state", [None, "state.db"], ids=["in memory", "in a file"])
@pytest.mark.parametrize(
    "load",
    [
        (Writer, 50, ("update",), 50),
        (Author, 40, ("upload", "put title", "put tag", "put file"), 8),
    ],
    ids=lambda load: load[0].vendor,
)
def test_many_clients_at_once_lose_nothing(
    load: tuple[type[Player], int, tuple[str, ...], int], state: str | None, tmp_path: Path
) -> None:
    """No update, import, tag or file is lost, no call fails, nothing is left behind."""
    kind, clients, names, least = load
    calls = 0
    # A machine that has much else to do needs longer until each of them had its turn.
    for seconds in (0.5, 2.0, 8.0):
        file = None if state is None else tmp_path / f"{seconds}-{state}"
        report = run(seconds, clients, file, kind)
        assert report.faults == []
        calls = min(report.calls[name] for name in names)
        if calls >= least:
            break
    assert calls >= least
