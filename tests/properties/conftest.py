"""Every property test runs under the profile that HYPOTHESIS_PROFILE names."""

from __future__ import annotations

from tests.harness import profiles

profiles.load()
