# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel
from msgspec import field

from .setting_item import SettingItem


class SettingListSchema(ReadModel, kw_only=True):
    """
    All settings of a course or of a version.

    Attributes:
        setting_items: The settings.
    """

    setting_items: list[SettingItem] = field(name="settingItems")
