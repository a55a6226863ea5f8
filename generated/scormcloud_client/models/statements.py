# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime
from typing import Any

from lmskit.enums import StrEnum
from lmskit.models import ReadModel
from msgspec import field


class XapiActorType(StrEnum):
    """Whether an actor is one agent or a group of them."""

    AGENT = "Agent"
    GROUP = "Group"


class XapiObjectType(StrEnum):
    """What kind of thing a statement is about. Where it is absent, an activity is meant."""

    ACTIVITY = "Activity"
    AGENT = "Agent"
    GROUP = "Group"
    STATEMENT_REF = "StatementRef"
    SUB_STATEMENT = "SubStatement"


class XapiInteractionType(StrEnum):
    """What kind of interaction an activity is."""

    TRUE_FALSE = "true-false"
    CHOICE = "choice"
    FILL_IN = "fill-in"
    LONG_FILL_IN = "long-fill-in"
    MATCHING = "matching"
    PERFORMANCE = "performance"
    SEQUENCING = "sequencing"
    LIKERT = "likert"
    NUMERIC = "numeric"
    OTHER = "other"


class XapiAccount(ReadModel, kw_only=True):
    """
    An account at some system.

    Attributes:
        home_page: The URL of the system.
        name: The name of the account.
    """

    home_page: str = field(name="homePage")
    name: str


class XapiVerb(ReadModel, kw_only=True):
    """
    What was done.

    Attributes:
        id: The IRI of the verb.
        display: The verb for people, by language.
    """

    id: str
    display: dict[str, str] | None = None


class XapiInteractionComponent(ReadModel, kw_only=True):
    """
    One choice, point, side of a match or step of an interaction.

    Attributes:
        id: The id of the component in its list.
        description: What the component says, by language.
    """

    id: str
    description: dict[str, str] | None = None


class XapiStatementReference(ReadModel, kw_only=True):
    """
    A reference to another statement.

    Attributes:
        object_type: Always StatementRef.
        id: The id of the other statement, a UUID.
    """

    object_type: str = field(name="objectType")
    id: str


class XapiScore(ReadModel, kw_only=True):
    """
    A score.

    Attributes:
        scaled: The score on a scale from -1 to 1.
        raw: The score as it was given.
        min: The least that could be had.
        max: The most that could be had.
    """

    scaled: int | float | None = None
    raw: int | float | None = None
    min: int | float | None = None
    max: int | float | None = None


class XapiAttachment(ReadModel, kw_only=True):
    """
    A file that is attached to a statement.

    Attributes:
        usage_type: The IRI of what the attachment is for.
        display: The title, by language.
        description: What the attachment is, by language.
        content_type: The media type.
        length: The length in bytes.
        sha2: The SHA-2 hash of the content.
        file_url: The URL where the content can be had.
    """

    usage_type: str = field(name="usageType")
    display: dict[str, str]
    content_type: str = field(name="contentType")
    length: int
    sha2: str
    description: dict[str, str] | None = None
    file_url: str | None = field(name="fileUrl", default=None)


class XapiAgentGroup(ReadModel, kw_only=True):
    """
    An agent, or a group of agents.

    Attributes:
        object_type: Whether it is an agent or a group; an agent if it is absent.
        name: The full name.
        mbox: The e-mail address, as a mailto IRI.
        mbox_sha1sum: The SHA-1 of the mailto IRI, in hexadecimal.
        openid: The OpenID, a URI.
        account: The account at some system.
        member: The agents that a group consists of.
    """

    object_type: XapiActorType | None = field(name="objectType", default=None)
    name: str | None = None
    mbox: str | None = None
    mbox_sha1sum: str | None = None
    openid: str | None = None
    account: XapiAccount | None = None
    member: list[XapiAgentGroup] | None = None


class XapiActivityDefinition(ReadModel, kw_only=True):
    """
    What is known of an activity.

    Attributes:
        name: The name, by language.
        description: What the activity is, by language.
        type: The IRI of the type of the activity.
        more_info: A URL where people can read more.
        interaction_type: What kind of interaction the activity is.
        correct_responses_pattern: The responses that count as correct, as patterns.
        choices: What can be chosen.
        scale: The points of a scale.
        source: What is to be matched.
        target: What it is to be matched with.
        steps: The steps of a performance.
        extensions: Anything else, by IRI.
    """

    name: dict[str, str] | None = None
    description: dict[str, str] | None = None
    type: str | None = None
    more_info: str | None = field(name="moreInfo", default=None)
    interaction_type: XapiInteractionType | None = field(name="interactionType", default=None)
    correct_responses_pattern: list[str] | None = field(
        name="correctResponsesPattern", default=None
    )
    choices: list[XapiInteractionComponent] | None = None
    scale: list[XapiInteractionComponent] | None = None
    source: list[XapiInteractionComponent] | None = None
    target: list[XapiInteractionComponent] | None = None
    steps: list[XapiInteractionComponent] | None = None
    extensions: dict[str, Any] | None = None


class XapiResult(ReadModel, kw_only=True):
    """
    What came of what was done.

    Attributes:
        score: The score.
        success: Whether it was a success.
        completion: Whether it was completed.
        response: What the learner answered.
        duration: How long it took, as an ISO 8601 duration.
        extensions: Anything else, by IRI.
    """

    score: XapiScore | None = None
    success: bool | None = None
    completion: bool | None = None
    response: str | None = None
    duration: str | None = None
    extensions: dict[str, Any] | None = None


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


class XapiStatementResult(ReadModel, kw_only=True):
    """
    A page of statements.

    Attributes:
        statements: The statements of this page.
        more: The token of the next page; the last page has none.
    """

    statements: list[XapiStatement]
    more: str | None = None
