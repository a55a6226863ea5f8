# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.enums import StrEnum


class XapiActorType(StrEnum):
    """
    Whether an actor is one agent or a group of them.
    """

    AGENT = "Agent"
    GROUP = "Group"
