# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.enums import StrEnum


class SettingValueSource(StrEnum):
    """
    Where a value in force comes from. The list has changed before; read other values as well.
    """

    DEFAULT = "default"
    APPLICATION = "application"
    LEARNING_STANDARD_FOR_APPLICATION = "learningStandardForApplication"
    DISPATCH_DESTINATION = "dispatchDestination"
    COURSE = "course"
    DISPATCH = "dispatch"
    REGISTRATION = "registration"
