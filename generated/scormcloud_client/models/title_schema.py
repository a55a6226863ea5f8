# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import WrittenModel


class TitleSchema(WrittenModel, kw_only=True):
    """
    The title to give a course.

    Attributes:
        title: The new title.
    """

    title: str
