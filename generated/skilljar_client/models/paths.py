# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Any

from lmskit.models import ReadModel

from .summaries import CourseSummary


class Path(ReadModel, kw_only=True):
    """
    A learning path.

    Attributes:
        id: Id of the path.
        title: Title of the path.
        promo_image_url: Address of the picture that advertises the path.
        short_description: Short description.
        long_description_html: Long description in HTML.
        header_html: HTML at the head of the path's page.
        course_name_singular: What a course is called on the tile of the path.
        course_name_plural: What courses are called on the tile of the path.
        path_item_count: Number of items in the path.
        path_item_list: The items, if asked for by include_searchable_content; any JSON, as no page
            shows its form, nor that it stands here.
        tags: Tags, if asked for by include_searchable_content; any JSON, as no page shows its
            form.
        search_keywords: Keywords, if asked for by include_searchable_content; any JSON, as no page
            shows its form.
    """

    id: str
    title: str | None = None
    promo_image_url: str | None = None
    short_description: str | None = None
    long_description_html: str | None = None
    header_html: str | None = None
    course_name_singular: str | None = None
    course_name_plural: str | None = None
    path_item_count: int | None = None
    path_item_list: Any | None = None
    tags: Any | None = None
    search_keywords: Any | None = None


class PathPage(ReadModel, kw_only=True):
    """
    A page of paths.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[Path]
    count: int | None = None
    next: str | None = None
    previous: str | None = None


class PathItem(ReadModel, kw_only=True):
    """
    A course on a path.

    Attributes:
        id: Id of the path item.
        slug: Last part of the item's address.
        course: The course, in short form.
    """

    id: str
    slug: str | None = None
    course: CourseSummary | None = None


class PathItemPage(ReadModel, kw_only=True):
    """
    A page of items of a path.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[PathItem]
    count: int | None = None
    next: str | None = None
    previous: str | None = None
