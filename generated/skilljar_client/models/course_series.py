# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel

from .summaries import OfferSummary


class CourseSeries(ReadModel, kw_only=True):
    """
    A series of courses that are published to a training site.

    Attributes:
        id: Id of the course series.
        title: Title of the series.
        visible_on_catalog: Whether the catalog shows it.
        series_url: Address of the series on the training site.
        published_course_count: Number of courses in it.
        offer: The offer that sells the series.
    """

    id: str
    title: str | None = None
    visible_on_catalog: bool | None = None
    series_url: str | None = None
    published_course_count: int | None = None
    offer: OfferSummary | None = None


class CourseSeriesPage(ReadModel, kw_only=True):
    """
    A page of course series.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[CourseSeries]
    count: int | None = None
    next: str | None = None
    previous: str | None = None
