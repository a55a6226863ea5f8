# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel


class ValidationErrorItem(ReadModel, kw_only=True):
    """
    One value of the request that was refused.

    Attributes:
        location: The part of the request that holds the value, such as body.
        param: The name of the field.
        msg: What the value should have been.
    """

    location: str
    param: str
    msg: str
