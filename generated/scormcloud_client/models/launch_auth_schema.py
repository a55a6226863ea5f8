# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import WrittenModel
from msgspec import UNSET, UnsetType

from .launch_auth_options_schema import LaunchAuthOptionsSchema
from .launch_auth_type import LaunchAuthType


class LaunchAuthSchema(WrittenModel, kw_only=True):
    """
    How a launch is authenticated.

    Attributes:
        type: What recognizes the learner. The vendor's default is `cookies`.
        options: What else must stay the same.
    """

    type: LaunchAuthType | UnsetType = UNSET
    options: LaunchAuthOptionsSchema | UnsetType = UNSET
