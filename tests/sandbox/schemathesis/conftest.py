"""Lets the runs of the vendors go side by side: `pytest -n 2 --dist loadscope`."""

from __future__ import annotations

import re

import pytest

xdist = pytest.importorskip("xdist.scheduler")


class ByVendor(xdist.LoadScopeScheduling):
    """Keeps in one process the tests of a module that look at the same run of a vendor."""

    def _split_scope(self, nodeid: str) -> str:
        module, _, test = nodeid.partition("::")
        vendor = re.search(r"\[(\w+)", test)
        # A sandbox that is wrong on purpose has a run of its own.
        return nodeid if vendor is None or "broken" in test else f"{module} {vendor[1]}"


def pytest_xdist_make_scheduler(config, log) -> ByVendor | None:
    """Only where tests are handed out by scopes, and not for a run of other tests too."""
    return ByVendor(config, log) if config.getvalue("dist") == "loadscope" else None
