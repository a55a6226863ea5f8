# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel


class XapiVerb(ReadModel, kw_only=True):
    """
    What was done.

    Attributes:
        id: The IRI of the verb.
        display: The verb for people, by language.
    """

    id: str
    display: dict[str, str] | None = None
