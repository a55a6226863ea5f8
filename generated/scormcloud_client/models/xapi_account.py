# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel
from msgspec import field


class XapiAccount(ReadModel, kw_only=True):
    """
    An account at some system.

    Attributes:
        home_page: The URL of the system.
        name: The name of the account.
    """

    home_page: str = field(name="homePage")
    name: str
