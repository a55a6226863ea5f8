# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel


class CourseFeatures(ReadModel, kw_only=True):
    """
    What a course offers to its learners.

    Attributes:
        video: Whether the course has video.
        slides: Whether the course has slides.
        lab_manual_pause: The pause button of the lab. The page says that true hides it, the name
            that true offers it.
    """

    video: bool
    slides: bool
    lab_manual_pause: bool
