"""Hypothesis profiles: `ci` gives the same examples on every run, `deep` looks further.

`max_examples` is what one operation in one mode is given. Where a vendor has many operations, each
has a share of it (`oracles.examples`), so that a run of all vendors stays under two minutes.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, settings

if TYPE_CHECKING:
    from collections.abc import Mapping

VARIABLE = "HYPOTHESIS_PROFILE"
# An example is drawn from a whole operation, and now and then holds 65,536 characters on purpose.
# `explain` runs a failing example hundreds of times more to tell which of its parts matter.
_PHASES = (Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink)
_SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)

settings.register_profile(
    "ci",
    max_examples=25,
    derandomize=True,
    database=None,
    deadline=None,
    print_blob=True,
    phases=_PHASES,
    suppress_health_check=_SLOW,
)
settings.register_profile(
    "deep",
    max_examples=250,
    derandomize=False,
    deadline=None,
    print_blob=True,
    phases=_PHASES,
    suppress_health_check=_SLOW,
)


def load(environment: Mapping[str, str] = os.environ) -> str:
    """Load the profile that the environment names, `ci` by default; return its name."""
    name = environment.get(VARIABLE, "ci")
    settings.load_profile(name)
    return name
