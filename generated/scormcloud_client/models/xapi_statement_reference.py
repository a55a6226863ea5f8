# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel
from msgspec import field


class XapiStatementReference(ReadModel, kw_only=True):
    """
    A reference to another statement.

    Attributes:
        object_type: Always StatementRef.
        id: The id of the other statement, a UUID.
    """

    object_type: str = field(name="objectType")
    id: str
