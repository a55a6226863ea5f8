# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.enums import StrEnum


class SuccessResult(StrEnum):
    """
    The marker of an envelope that holds a result.
    """

    SUCCESS = "success"
