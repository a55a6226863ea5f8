# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.enums import StrEnum


class FailureResult(StrEnum):
    """
    The marker of an envelope that holds an error.
    """

    FAILURE = "failure"
