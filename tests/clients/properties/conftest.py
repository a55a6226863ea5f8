"""Every property test runs under the profile that HYPOTHESIS_PROFILE names."""

from __future__ import annotations

from tests.oracles import profiles

profiles.load()
