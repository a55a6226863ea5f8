# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import WrittenModel
from msgspec import UNSET, UnsetType


class CourseFeaturesUpdate(WrittenModel, kw_only=True):
    """
    What a course is to offer. Whether a member left out keeps its value is unknown; send all
    three.

    Attributes:
        video: Whether the course has video.
        slides: Whether the course has slides.
        lab_manual_pause: The pause button of the lab. The page says that true hides it, the name
            that true offers it.
    """

    video: bool | UnsetType = UNSET
    slides: bool | UnsetType = UNSET
    lab_manual_pause: bool | UnsetType = UNSET
