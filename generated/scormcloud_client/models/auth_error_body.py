# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel


class AuthErrorBody(ReadModel, kw_only=True):
    """
    Why nobody was let in.

    Attributes:
        error: A sentence for people.
    """

    error: str
