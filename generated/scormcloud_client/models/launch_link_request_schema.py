# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Annotated

from lmskit.models import WrittenModel
from msgspec import UNSET, Meta, UnsetType, field

from .item_value_pair_schema import ItemValuePairSchema
from .launch_auth_schema import LaunchAuthSchema


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
