# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.enums import StrEnum


class EventStatus(StrEnum):
    """
    Where an event stands; other values than these exist.
    """

    READY = "ready"
    LIVE = "live"
