# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Annotated

from lmskit.models import WrittenModel
from msgspec import UNSET, Meta, UnsetType, field


class LaunchAuthOptionsSchema(WrittenModel, kw_only=True):
    """
    What must stay the same during a launch, and for how long.

    Attributes:
        ip_address: Whether the address of the learner's computer must stay the same.
        fingerprint: Whether the learner's browser must stay the same.
        expiry: How long the launch is good for; no source says in which unit.
        sliding_expiry: How long the launch is good for after its last use; no source says in which
            unit.
    """

    ip_address: bool | UnsetType = field(name="ipAddress", default=UNSET)
    fingerprint: bool | UnsetType = UNSET
    expiry: Annotated[int, Meta(ge=-2147483648, le=2147483647)] | UnsetType = UNSET
    sliding_expiry: Annotated[int, Meta(ge=-2147483648, le=2147483647)] | UnsetType = field(
        name="slidingExpiry", default=UNSET
    )
