# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Annotated

from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType


class PromoCode(ReadModel, kw_only=True):
    """
    A promo code.

    Attributes:
        id: Id of the promo code.
        code: The code that a buyer enters.
        use_count: How often the code was used so far.
        max_uses: How often the code may be used in all.
        active: Whether the code works.
        promo_code_pool_id: Id of the pool that the code is in.
    """

    id: str
    code: str | None = None
    use_count: int | None = None
    max_uses: int | None = None
    active: bool | None = None
    promo_code_pool_id: str | None = None


class PromoCodeCreate(WrittenModel, kw_only=True):
    """
    What is sent to create a promo code.

    Attributes:
        code: The code that a buyer enters. Not empty. At most 40 characters.
        max_uses: How often the code may be used in all.
        active: Whether the code works. The vendor's default is `True`.
        promo_code_pool_id: Id of the pool to put the code in. Not empty.
    """

    code: Annotated[str, Meta(max_length=40, min_length=1)]
    max_uses: int
    promo_code_pool_id: Annotated[str, Meta(min_length=1)]
    active: bool | UnsetType = UNSET


class PromoCodeReplace(WrittenModel, kw_only=True):
    """
    What is sent to change a promo code by PUT.

    Attributes:
        code: The code that a buyer enters. Not empty. At most 40 characters.
        max_uses: How often the code may be used in all.
        active: Whether the code works.
    """

    code: Annotated[str, Meta(max_length=40, min_length=1)] | UnsetType = UNSET
    max_uses: int | UnsetType = UNSET
    active: bool | UnsetType = UNSET


class PromoCodeUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change a promo code.

    Attributes:
        code: The code that a buyer enters. Not empty. At most 40 characters.
        max_uses: How often the code may be used in all.
        active: Whether the code works.
    """

    code: Annotated[str, Meta(max_length=40, min_length=1)] | UnsetType = UNSET
    max_uses: int | UnsetType = UNSET
    active: bool | UnsetType = UNSET


class PromoCodePage(ReadModel, kw_only=True):
    """
    A page of promo codes.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[PromoCode]
    count: int | None = None
    next: str | None = None
    previous: str | None = None
