# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel
from msgspec import field

from .setting_standard_variant import SettingStandardVariant
from .setting_valid_value import SettingValidValue


class SettingMetadata(ReadModel, kw_only=True):
    """
    What is known about a setting.

    Attributes:
        default: The value where no level sets one.
        data_type: What kind of value it takes.
        setting_description: What the setting does.
        level: The most specific level on which it can be set.
        learning_standards: The standards that it is for. If absent, it is for all.
        learning_standard_variant: The courses that it is for, by how many SCOs they have; either
            if absent.
        fallback: The setting whose value counts where this one has none.
        valid_values: The values that it takes, if it does not take any.
    """

    default: str | None = None
    data_type: str | None = field(name="dataType", default=None)
    setting_description: str | None = field(name="settingDescription", default=None)
    level: str | None = None
    learning_standards: list[str] | None = field(name="learningStandards", default=None)
    learning_standard_variant: SettingStandardVariant | None = field(
        name="learningStandardVariant", default=None
    )
    fallback: str | None = None
    valid_values: list[SettingValidValue] | None = field(name="validValues", default=None)
