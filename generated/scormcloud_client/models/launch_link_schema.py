# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel
from msgspec import field


class LaunchLinkSchema(ReadModel, kw_only=True):
    """
    The link to a preview.

    Attributes:
        launch_link: The link to send a browser to.
    """

    launch_link: str = field(name="launchLink")
