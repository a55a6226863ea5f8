# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel


class XapiScore(ReadModel, kw_only=True):
    """
    A score.

    Attributes:
        scaled: The score on a scale from -1 to 1.
        raw: The score as it was given.
        min: The least that could be had.
        max: The most that could be had.
    """

    scaled: int | float | None = None
    raw: int | float | None = None
    min: int | float | None = None
    max: int | float | None = None
