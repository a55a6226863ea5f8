# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.enums import StrEnum
from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, UnsetType, field


class SettingValueSource(StrEnum):
    """Where a value in force comes from. The list has changed before; read other values as well."""

    DEFAULT = "default"
    APPLICATION = "application"
    LEARNING_STANDARD_FOR_APPLICATION = "learningStandardForApplication"
    DISPATCH_DESTINATION = "dispatchDestination"
    COURSE = "course"
    DISPATCH = "dispatch"
    REGISTRATION = "registration"


class SettingStandardVariant(StrEnum):
    """The courses that a setting is for, by how many SCOs they have."""

    SINGLE_SCO_ONLY = "singleScoOnly"
    MULTI_SCO_ONLY = "multiScoOnly"
    EITHER = "either"


class SettingValidValue(ReadModel, kw_only=True):
    """
    A value that a setting takes.

    Attributes:
        value: The value.
        value_description: What the value means.
    """

    value: str | None = None
    value_description: str | None = field(name="valueDescription", default=None)


class SettingsIndividualSchema(WrittenModel, kw_only=True):
    """
    A setting to set.

    Attributes:
        setting_id: The id of the setting.
        value: The new value, always as text.
        explicit: What it does is not documented. The vendor's default is `False`.
    """

    setting_id: str = field(name="settingId")
    value: str | UnsetType = UNSET
    explicit: bool | UnsetType = UNSET


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


class SettingsPostSchema(WrittenModel, kw_only=True):
    """
    The settings to set.

    Attributes:
        settings: The settings with their values.
    """

    settings: list[SettingsIndividualSchema]


class SettingItem(ReadModel, kw_only=True):
    """
    A setting with its value.

    Attributes:
        id: The id of the setting, such as PlayerScoLaunchType.
        effective_value: The value in force, from whichever level it comes.
        effective_value_source: Where the value in force comes from, a level or the default.
        explicit_value: The value that is set on this very level; absent where it is inherited.
        metadata: What is known about the setting. Only there if it was asked for.
    """

    id: str | None = None
    effective_value: str | None = field(name="effectiveValue", default=None)
    effective_value_source: SettingValueSource | None = field(
        name="effectiveValueSource", default=None
    )
    explicit_value: str | None = field(name="explicitValue", default=None)
    metadata: SettingMetadata | None = None


class SettingListSchema(ReadModel, kw_only=True):
    """
    All settings of a course or of a version.

    Attributes:
        setting_items: The settings.
    """

    setting_items: list[SettingItem] = field(name="settingItems")
