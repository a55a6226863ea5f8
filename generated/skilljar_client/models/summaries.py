# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Annotated, Any

from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType


class Price(ReadModel, kw_only=True):
    """
    An amount of money.

    Attributes:
        amount: The amount as decimal text, such as "100.00".
        currency_code: Currency as an ISO 4217 code, such as USD.
    """

    amount: str | None = None
    currency_code: str | None = None


class PriceCreate(WrittenModel, kw_only=True):
    """
    An amount of money that is sent.

    Attributes:
        amount: The amount as decimal text, such as "5.00". Not empty. The vendor's default is
            `0.00`.
        currency_code: Currency as an ISO 4217 code. Not empty. The vendor's default is `USD`.
    """

    amount: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    currency_code: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET


class OfferSummary(ReadModel, kw_only=True):
    """
    What other resources show of the offer under which something is sold.

    Attributes:
        id: Id of the offer.
        registration_open: Whether one can register now.
        registration_url: Address at which one registers.
        price: Price of the offer.
    """

    id: str
    registration_open: bool | None = None
    registration_url: str | None = None
    price: Price | None = None


class CourseSummary(ReadModel, kw_only=True):
    """
    What other resources show of a course.

    Attributes:
        id: Id of the course.
        title: Title of the course.
        lesson_count: Number of lessons.
        required_lesson_count: Number of lessons that must be done, which are all but the optional
            ones.
        short_description: Short description; only for a single published course, or if asked for
            by include_searchable_content.
        long_description_html: Long description in HTML; only for a single published course, or if
            asked for by include_searchable_content.
        lesson_list: The lessons, if asked for by include_searchable_content; any JSON, as no page
            shows its form.
        tags: Tags, if asked for by include_searchable_content; any JSON, as no page shows its
            form.
        search_keywords: Keywords, if asked for by include_searchable_content; any JSON, as no page
            shows its form.
    """

    id: str
    title: str | None = None
    lesson_count: int | None = None
    required_lesson_count: int | None = None
    short_description: str | None = None
    long_description_html: str | None = None
    lesson_list: Any | None = None
    tags: Any | None = None
    search_keywords: Any | None = None
