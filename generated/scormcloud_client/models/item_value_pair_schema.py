# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import WrittenModel
from msgspec import UNSET, UnsetType


class ItemValuePairSchema(WrittenModel, kw_only=True):
    """
    A value with its name.

    Attributes:
        item: The name.
        value: The value.
    """

    item: str | UnsetType = UNSET
    value: str | UnsetType = UNSET
