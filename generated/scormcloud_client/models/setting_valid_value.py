# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel
from msgspec import field


class SettingValidValue(ReadModel, kw_only=True):
    """
    A value that a setting takes.

    Attributes:
        value: The value.
        value_description: What the value means.
    """

    value: str | None = None
    value_description: str | None = field(name="valueDescription", default=None)
