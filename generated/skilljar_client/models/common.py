# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Annotated

from lmskit.enums import StrEnum
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


class SuccessStatus(StrEnum):
    """Whether something was passed or failed."""

    PASSED = "PASSED"
    FAILED = "FAILED"


class Currency(StrEnum):
    """Currency as an ISO 4217 code."""

    AUD = "AUD"
    BRL = "BRL"
    CAD = "CAD"
    CNY = "CNY"
    EUR = "EUR"
    GBP = "GBP"
    JPY = "JPY"
    KRW = "KRW"
    MXN = "MXN"
    NZD = "NZD"
    RUB = "RUB"
    SEK = "SEK"
    SGD = "SGD"
    USD = "USD"
    ZAR = "ZAR"
