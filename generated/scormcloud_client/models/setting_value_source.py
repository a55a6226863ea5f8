# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.enums import StrEnum


class SettingValueSource(StrEnum):
    """
    The level whose value is in force.
    """

    DEFAULT = "default"
    APPLICATION = "application"
    LEARNING_STANDARD_FOR_APPLICATION = "learningStandardForApplication"
    DISPATCH_DESTINATION = "dispatchDestination"
    COURSE = "course"
    DISPATCH = "dispatch"
    REGISTRATION = "registration"
