# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel


class EventOwner(ReadModel, kw_only=True):
    """
    The member of the organization who hosts an event.

    Attributes:
        id: The id of the member.
        email: The e-mail address of the member.
    """

    id: str
    email: str
