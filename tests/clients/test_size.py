"""Generated code is small enough to be read."""

from __future__ import annotations

from statistics import median

import pytest

from tests.oracles.vendors import VENDORS
from tests.tools import size

LINES_AN_OPERATION = 143
"""Of all packages together: 6,700 lines for 47 operations."""
MEDIANS = {"strigo": 45, "scormcloud": 60}
USUAL = 60


@pytest.mark.parametrize("name", VENDORS)
def test_an_operation_is_short(name):
    """The constant, the text and the sync method of an operation go on a screen."""
    vendor = VENDORS[name]
    sizes = size.operations(vendor)
    assert sizes.keys() == vendor.spec.operations.keys()
    assert median(sizes.values()) <= MEDIANS.get(name, USUAL)


def test_the_packages_are_short():
    """What is generated grows with the operations, and by no more than this."""
    operations = sum(len(vendor.spec.operations) for vendor in VENDORS.values())
    assert sum(map(size.lines, VENDORS.values())) <= LINES_AN_OPERATION * operations
