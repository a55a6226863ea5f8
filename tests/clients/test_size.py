"""Generated code is small enough to be read."""

from __future__ import annotations

from statistics import median

import pytest

from tests.oracles.vendors import VENDORS
from tests.tools import size

LINES_AN_OPERATION = 122
"""Of all packages together: 26,650 lines for 229 operations, and a little for better texts."""
LARGEST = {"skilljar": 22_000}
USUAL = 45


@pytest.mark.parametrize("name", VENDORS)
def test_an_operation_is_short(name):
    """The constant, the text and the sync method of an operation go on a screen."""
    vendor = VENDORS[name]
    sizes = size.operations(vendor)
    assert sizes.keys() == vendor.spec.operations.keys()
    assert median(sizes.values()) <= USUAL


@pytest.mark.parametrize(("name", "most"), LARGEST.items())
def test_a_large_package_is_short(name, most):
    """A large API has so many lines at most."""
    assert size.lines(VENDORS[name]) <= most


def test_the_packages_are_short():
    """What is generated grows with the operations, and by no more than this."""
    operations = sum(len(vendor.spec.operations) for vendor in VENDORS.values())
    assert sum(map(size.lines, VENDORS.values())) <= LINES_AN_OPERATION * operations
