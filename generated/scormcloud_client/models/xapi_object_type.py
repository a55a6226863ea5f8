# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.enums import StrEnum


class XapiObjectType(StrEnum):
    """
    What kind of thing a statement is about. Where it is absent, an activity is meant.
    """

    ACTIVITY = "Activity"
    AGENT = "Agent"
    GROUP = "Group"
    STATEMENT_REF = "StatementRef"
    SUB_STATEMENT = "SubStatement"
