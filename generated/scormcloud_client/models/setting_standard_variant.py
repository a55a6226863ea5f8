# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.enums import StrEnum


class SettingStandardVariant(StrEnum):
    """
    The courses that a setting is for, by how many SCOs they have.
    """

    SINGLE_SCO_ONLY = "singleScoOnly"
    MULTI_SCO_ONLY = "multiScoOnly"
    EITHER = "either"
