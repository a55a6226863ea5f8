# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Annotated

from lmskit.enums import StrEnum
from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType, field


class LaunchAuthType(StrEnum):
    """What recognizes the learner of a launch."""

    COOKIES = "cookies"
    VAULT = "vault"


class LaunchAuthOptionsSchema(WrittenModel, kw_only=True):
    """
    What must stay the same during a launch, and for how long.

    Attributes:
        ip_address: Whether the address of the learner's computer must stay the same.
        fingerprint: Whether the learner's browser must stay the same.
        expiry: How long the launch is good for; no source says in which unit.
        sliding_expiry: How long the launch is good for after its last use; no source says in which
            unit.
    """

    ip_address: bool | UnsetType = field(name="ipAddress", default=UNSET)
    fingerprint: bool | UnsetType = UNSET
    expiry: Annotated[int, Meta(ge=-2147483648, le=2147483647)] | UnsetType = UNSET
    sliding_expiry: Annotated[int, Meta(ge=-2147483648, le=2147483647)] | UnsetType = field(
        name="slidingExpiry", default=UNSET
    )


class ItemValuePairSchema(WrittenModel, kw_only=True):
    """
    A value with its name.

    Attributes:
        item: The name.
        value: The value.
    """

    item: str | UnsetType = UNSET
    value: str | UnsetType = UNSET


class LaunchLinkSchema(ReadModel, kw_only=True):
    """
    The link to a preview.

    Attributes:
        launch_link: The link to send a browser to.
    """

    launch_link: str = field(name="launchLink")


class LaunchAuthSchema(WrittenModel, kw_only=True):
    """
    How a launch is authenticated.

    Attributes:
        type: What recognizes the learner. The vendor's default is `cookies`.
        options: What else must stay the same.
    """

    type: LaunchAuthType | UnsetType = UNSET
    options: LaunchAuthOptionsSchema | UnsetType = UNSET


class LaunchLinkRequestSchema(WrittenModel, kw_only=True):
    """
    How a preview is opened.

    Attributes:
        expiry: How many seconds the link lives. At least 10. At most 300. The vendor's default is
            `120`.
        redirect_on_exit_url: The URL to go to after the course, or the word closer, blank or
            message. Empty means what is configured; an invalid URL means message.
        tracking: Whether the launch is recorded. False avoids it as far as the standard of the
            course lets it. The vendor's default is `True`.
        start_sco: The id of the SCO to start with, whatever the sequence says. For SCORM only.
        culture: The language of the player, such as en-us; that of the browser if left out.
        css_url: The address of a style sheet for the player.
        learner_tags: Tags to put on the learner.
        course_tags: Tags to put on the course.
        registration_tags: Tags to put on the registration.
        additionalvalues: Further values by name.
        launch_auth: How the launch is authenticated.
    """

    expiry: Annotated[int, Meta(ge=10, le=300)] | UnsetType = UNSET
    redirect_on_exit_url: str | UnsetType = field(name="redirectOnExitUrl", default=UNSET)
    tracking: bool | UnsetType = UNSET
    start_sco: str | UnsetType = field(name="startSco", default=UNSET)
    culture: str | UnsetType = UNSET
    css_url: str | UnsetType = field(name="cssUrl", default=UNSET)
    learner_tags: list[str] | UnsetType = field(name="learnerTags", default=UNSET)
    course_tags: list[str] | UnsetType = field(name="courseTags", default=UNSET)
    registration_tags: list[str] | UnsetType = field(name="registrationTags", default=UNSET)
    additionalvalues: list[ItemValuePairSchema] | UnsetType = UNSET
    launch_auth: LaunchAuthSchema | UnsetType = field(name="launchAuth", default=UNSET)
