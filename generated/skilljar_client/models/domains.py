# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Annotated

from lmskit.enums import StrEnum
from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType


class DomainAccess(StrEnum):
    """
    Who may see the catalog of a training site: anyone (PUBLIC), those who signed in (PRIVATE), or
    those who signed up with an access code (PRIVATE_CODE).
    """

    PUBLIC = "PUBLIC"
    PRIVATE = "PRIVATE"
    PRIVATE_CODE = "PRIVATE_CODE"


class Domain(ReadModel, kw_only=True):
    """
    A training site.

    Attributes:
        id: Id of the training site; operations ask for the name.
        name: Host name of the training site, the domain_name that operations ask for.
        catalog_title: HTML at the top of the catalog page.
        private: Whether the site is private; deprecated in favor of access, not in lists.
            Deprecated by the vendor.
        access: Who may see the catalog.
        access_code_message_html: HTML shown where the site asks for an access code.
        marketing_message: Text of the marketing opt-in on the signup page of a private site;
            deprecated in favor of signup fields. Deprecated by the vendor.
    """

    id: str
    name: str | None = None
    catalog_title: str | None = None
    private: bool | None = None
    access: DomainAccess | None = None
    access_code_message_html: str | None = None
    marketing_message: str | None = None


class DomainUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change a training site.

    Attributes:
        catalog_title: HTML at the top of the catalog page. Not empty.
        access: Who may see the catalog.
        access_code_message_html: HTML shown where the site asks for an access code. Not empty.
        marketing_message: Text of the marketing opt-in on the signup page of a private site;
            deprecated in favor of signup fields. Deprecated by the vendor.
    """

    catalog_title: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    access: DomainAccess | UnsetType = UNSET
    access_code_message_html: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    marketing_message: str | UnsetType = UNSET


class DomainPage(ReadModel, kw_only=True):
    """
    A page of training sites.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[Domain]
    count: int | None = None
    next: str | None = None
    previous: str | None = None
