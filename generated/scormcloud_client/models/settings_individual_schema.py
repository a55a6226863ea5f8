# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import WrittenModel
from msgspec import UNSET, UnsetType, field


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
