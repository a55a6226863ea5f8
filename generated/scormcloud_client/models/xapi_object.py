# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime

from lmskit.models import ReadModel
from msgspec import field

from .xapi_account import XapiAccount
from .xapi_activity_definition import XapiActivityDefinition
from .xapi_agent_group import XapiAgentGroup
from .xapi_attachment import XapiAttachment
from .xapi_context import XapiContext
from .xapi_object_type import XapiObjectType
from .xapi_result import XapiResult
from .xapi_verb import XapiVerb


class XapiObject(ReadModel, kw_only=True):
    """
    What a statement is about, as the xAPI standard has it. Which members it has depends on its
    kind.

    Attributes:
        object_type: What kind of thing it is; an activity if it is absent.
        id: The IRI of an activity, or the UUID of the statement that is referred to.
        definition: What is known of an activity.
        name: The name of an agent or group.
        mbox: The e-mail address of an agent or group, as a mailto IRI.
        mbox_sha1sum: The SHA-1 of the mailto IRI of an agent or group, in hexadecimal.
        openid: The OpenID of an agent or group.
        account: The account of an agent or group.
        member: The agents that a group consists of.
        actor: Who did what the inner statement tells.
        verb: What was done in the inner statement.
        object_: What it was done to in the inner statement.
        result: What came of it in the inner statement.
        context: What the inner statement belongs to.
        timestamp: When it was done in the inner statement. With a time zone; sent as ISO 8601.
        attachments: What is attached to the inner statement.
    """

    object_type: XapiObjectType | None = field(name="objectType", default=None)
    id: str | None = None
    definition: XapiActivityDefinition | None = None
    name: str | None = None
    mbox: str | None = None
    mbox_sha1sum: str | None = None
    openid: str | None = None
    account: XapiAccount | None = None
    member: list[XapiAgentGroup] | None = None
    actor: XapiAgentGroup | None = None
    verb: XapiVerb | None = None
    object_: XapiObject | None = field(name="object", default=None)
    result: XapiResult | None = None
    context: XapiContext | None = None
    timestamp: datetime | None = None
    attachments: list[XapiAttachment] | None = None
