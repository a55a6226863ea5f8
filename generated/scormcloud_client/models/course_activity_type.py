# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.enums import StrEnum


class CourseActivityType(StrEnum):
    """
    What kind of node of the tree an activity is.
    """

    UNKNOWN = "UNKNOWN"
    AGGREGATION = "AGGREGATION"
    SCO = "SCO"
    ASSET = "ASSET"
    OBJECTIVE = "OBJECTIVE"
