# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel
from msgspec import field


class MetadataSchema(ReadModel, kw_only=True):
    """
    What the package of a course says about itself.

    Attributes:
        title: The title in the metadata.
        title_language: The language of the title.
        description: What the course is about.
        description_language: The language of the description.
        duration: How long the course takes, as the package says it.
        typical_time: How long learners usually need, as the package says it.
        keywords: Words that describe the course.
    """

    title: str | None = None
    title_language: str | None = field(name="titleLanguage", default=None)
    description: str | None = None
    description_language: str | None = field(name="descriptionLanguage", default=None)
    duration: str | None = None
    typical_time: str | None = field(name="typicalTime", default=None)
    keywords: list[str] | None = None
