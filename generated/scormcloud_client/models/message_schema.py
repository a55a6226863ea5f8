# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel


class MessageSchema(ReadModel, kw_only=True):
    """
    Why a request was refused. A public client read the text from a member error; live, look at
    both.

    Attributes:
        message: A sentence for people.
    """

    message: str
