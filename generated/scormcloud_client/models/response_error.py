# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel


class ResponseError(ReadModel, kw_only=True):
    """
    Why a request was refused; the other name of what is in MessageSchema.

    Attributes:
        message: A sentence for people.
    """

    message: str
