# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel
from msgspec import field

from .xapi_activity_definition import XapiActivityDefinition


class XapiActivity(ReadModel, kw_only=True):
    """
    Something that can be done.

    Attributes:
        object_type: The word Activity, or absent.
        id: The IRI of the activity.
        definition: What is known of the activity.
    """

    id: str
    object_type: str | None = field(name="objectType", default=None)
    definition: XapiActivityDefinition | None = None
