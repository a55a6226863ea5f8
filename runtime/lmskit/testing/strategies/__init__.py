"""Hypothesis strategies from specs and models; needs the extra `testing`."""

from __future__ import annotations

from lmskit.testing.strategies.compiler import from_schema
from lmskit.testing.strategies.models import for_model
from lmskit.testing.strategies.operations import arguments
from lmskit.testing.strategies.problems import UnsupportedSchema

__all__ = ["UnsupportedSchema", "arguments", "for_model", "from_schema"]
