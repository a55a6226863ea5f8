# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.enums import StrEnum


class LaunchAuthType(StrEnum):
    """
    What recognizes the learner of a launch.
    """

    COOKIES = "cookies"
    VAULT = "vault"
