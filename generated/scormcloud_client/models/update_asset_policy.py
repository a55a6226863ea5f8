# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.enums import StrEnum


class UpdateAssetPolicy(StrEnum):
    """
    What a new file may do to one that is there; lax allows the most, reject the least.
    """

    REJECT = "reject"
    STRICT = "strict"
    LAX = "lax"
