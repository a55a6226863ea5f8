# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel

from .xapi_activity import XapiActivity


class XapiContextActivity(ReadModel, kw_only=True):
    """
    The activities around the one of a statement.

    Attributes:
        parent: What the activity is a direct part of.
        grouping: What the activity belongs to in a wider sense.
        category: What sorts the statement, such as a profile.
        other: Activities that belong there in another way.
    """

    parent: list[XapiActivity] | None = None
    grouping: list[XapiActivity] | None = None
    category: list[XapiActivity] | None = None
    other: list[XapiActivity] | None = None
