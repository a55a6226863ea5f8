# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel
from msgspec import field

from .setting_metadata import SettingMetadata
from .setting_value_source import SettingValueSource


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
