"""The mistakes of `tox run -e mutants` stay possible to make."""

from __future__ import annotations

import pytest

from tests.tools.mutants import MUTANTS
from tests.tools.mutants.mutant import misplaced


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_mutant_fits(mutant):
    """Each mistake still finds its place in the code; otherwise it would prove nothing."""
    assert not misplaced(mutant)
