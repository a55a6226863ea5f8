# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel


class XapiInteractionComponent(ReadModel, kw_only=True):
    """
    One choice, point, side of a match or step of an interaction.

    Attributes:
        id: The id of the component in its list.
        description: What the component says, by language.
    """

    id: str
    description: dict[str, str] | None = None
