# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.enums import StrEnum


class UpdateAssetPolicy(StrEnum):
    """
    Whether a new file may, or must, take the place of one that is there.
    """

    REJECT = "reject"
    STRICT = "strict"
    LAX = "lax"
