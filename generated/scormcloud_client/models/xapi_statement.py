# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime

from lmskit.models import ReadModel
from msgspec import field

from .xapi_activity import XapiActivity
from .xapi_agent_group import XapiAgentGroup
from .xapi_attachment import XapiAttachment
from .xapi_context import XapiContext
from .xapi_object import XapiObject
from .xapi_result import XapiResult
from .xapi_statement_reference import XapiStatementReference
from .xapi_verb import XapiVerb


class XapiStatement(ReadModel, kw_only=True):
    """
    Something that an actor did. To what, one member says as xAPI has it, or one of four as the
    vendor's client has them.

    Attributes:
        id: The id of the statement, a UUID.
        actor: Who did it.
        verb: What was done.
        object_: What it was done to, as the xAPI standard has it.
        object_activity: The activity that it was done to, as the vendor's client has it.
        object_agent_group: The agent or group that it was done to, as the vendor's client has it.
        object_statement_reference: The statement that it was done to, as the vendor's client has
            it.
        object_sub_statement: The statement inside this one, as the vendor's client has it.
        result: What came of it.
        context: What it belongs to.
        timestamp: When it was done. With a time zone; sent as ISO 8601.
        stored: When the statement was stored. With a time zone; sent as ISO 8601.
        authority: Who vouches for the statement.
        version: The version of xAPI that the statement follows.
        attachments: What is attached to the statement.
    """

    id: str | None = None
    actor: XapiAgentGroup | None = None
    verb: XapiVerb | None = None
    object_: XapiObject | None = field(name="object", default=None)
    object_activity: XapiActivity | None = field(name="objectActivity", default=None)
    object_agent_group: XapiAgentGroup | None = field(name="objectAgentGroup", default=None)
    object_statement_reference: XapiStatementReference | None = field(
        name="objectStatementReference", default=None
    )
    object_sub_statement: XapiStatement | None = field(name="objectSubStatement", default=None)
    result: XapiResult | None = None
    context: XapiContext | None = None
    timestamp: datetime | None = None
    stored: datetime | None = None
    authority: XapiAgentGroup | None = None
    version: str | None = None
    attachments: list[XapiAttachment] | None = None
