# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.enums import StrEnum


class EventAvailability(StrEnum):
    """
    Whether anyone with the link or only the listed trainees may attend.
    """

    PUBLIC = "public"
    PRIVATE = "private"
