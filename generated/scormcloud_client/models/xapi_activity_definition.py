# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Any

from lmskit.models import ReadModel
from msgspec import field

from .xapi_interaction_component import XapiInteractionComponent
from .xapi_interaction_type import XapiInteractionType


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
