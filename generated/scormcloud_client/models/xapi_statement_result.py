# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel

from .xapi_statement import XapiStatement


class XapiStatementResult(ReadModel, kw_only=True):
    """
    A page of statements.

    Attributes:
        statements: The statements of this page.
        more: The token of the next page; the last page has none.
    """

    statements: list[XapiStatement]
    more: str | None = None
