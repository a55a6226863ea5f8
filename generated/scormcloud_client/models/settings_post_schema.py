# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import WrittenModel

from .settings_individual_schema import SettingsIndividualSchema


class SettingsPostSchema(WrittenModel, kw_only=True):
    """
    The settings to set.

    Attributes:
        settings: The settings with their values.
    """

    settings: list[SettingsIndividualSchema]
