# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel


class ErrorDetail(ReadModel, kw_only=True):
    """
    What went wrong.

    Attributes:
        detail: What went wrong in one sentence.
    """

    detail: str | None = None
