# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.enums import StrEnum


class DurationUnit(StrEnum):
    """
    The unit of a duration.
    """

    DAYS = "days"
    HOURS = "hours"
