# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel


class StringResultSchema(ReadModel, kw_only=True):
    """
    One text in an envelope; here the id of an import job.

    Attributes:
        result: The id of the import job.
    """

    result: str
