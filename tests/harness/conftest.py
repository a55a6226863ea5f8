"""Tests of the harness make a client package `probe_client` each; none may see another's."""

from __future__ import annotations

import sys

import pytest


@pytest.fixture(autouse=True)
def _no_package_of_another_test():
    """Forget the package, which tests that run in this process leave imported."""
    sys.modules.pop("probe_client", None)
    yield
    sys.modules.pop("probe_client", None)
