# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Any

from lmskit.models import ReadModel
from msgspec import field

from .xapi_agent_group import XapiAgentGroup
from .xapi_context_activity import XapiContextActivity
from .xapi_statement_reference import XapiStatementReference


class XapiContext(ReadModel, kw_only=True):
    """
    What a statement belongs to.

    Attributes:
        registration: The id of the registration, a UUID.
        instructor: Who taught.
        team: The group that the statement is about.
        context_activities: The activities around the one of the statement.
        revision: The revision of the activity.
        platform: The platform on which it was done.
        language: The language in which it was done, such as en-US.
        statement: Another statement that belongs to the context.
        extensions: Anything else, by IRI.
    """

    registration: str | None = None
    instructor: XapiAgentGroup | None = None
    team: XapiAgentGroup | None = None
    context_activities: XapiContextActivity | None = field(name="contextActivities", default=None)
    revision: str | None = None
    platform: str | None = None
    language: str | None = None
    statement: XapiStatementReference | None = None
    extensions: dict[str, Any] | None = None
