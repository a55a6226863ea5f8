# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.enums import StrEnum


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
