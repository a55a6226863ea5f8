# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Training sites, with what is published on them and who learns there."""

from __future__ import annotations

from typing import Annotated, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Operation, Pagination, Reply, path, query
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import AsyncResource, Resource, async_pages_with_response, pages_with_response
from msgspec import Meta
from skilljar_client import models

LIST_COURSE_SERIES_PUBLISHED_COURSES = Operation[list[models.PublishedCourse]](
    "listCourseSeriesPublishedCourses", "GET",
    "/domains/{domain_name}/course-series/{course_series_id}/published-courses",
    {200: Reply(models.PublishedCoursePage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        path("domain_name"),
        path("course_series_id"),
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
    ),
)


class DomainsCourseSeriesPublishedCoursesMethods:
    """Training sites, with what is published on them and who learns there.

    Every method takes `options` too: timeout, retries and extras of the request, for that call
    only.

    Raises:
        InvalidArgumentError: An argument is not acceptable; nothing is sent.
        TransportError: No answer came: no connection, or not in time.
    """

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """List the published courses of a course series.

        Returns the published courses that a course series holds, a page at a time.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            course_series_id: Id of the course series.
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.

        Raises:
            BadRequestError: HTTP 400. Something that was sent is not accepted: a map from fields
                to complaints.
            AuthenticationError: HTTP 401. The API key is missing or not known.
            PermissionDeniedError: HTTP 403. The API key may not do this, as a read-only key may
                change nothing.
            NotFoundError: HTTP 404. There is no such record, or no such operation on this
                deployment.
            RateLimitError: HTTP 429. More than 600 requests a minute or 5,000 an hour.

        Returns: A page of the published courses of a course series.
        Repeated: after a failure that may pass.
        Source: "domains > course-series > published-courses > list", GET
            /domains/{domain_name}/course-series/{course_series_id}/published-courses
            (listCourseSeriesPublishedCourses)
        """


class DomainsCourseSeriesPublishedCourses(DomainsCourseSeriesPublishedCoursesMethods, Resource):
    def list(
        self,
        domain_name: str,
        course_series_id: str,
        *,
        page: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.PublishedCourse]:
        return self._pager(LIST_COURSE_SERIES_PUBLISHED_COURSES, {
            "domain_name": domain_name, "course_series_id": course_series_id, "page": page,
        }, options)


class AsyncDomainsCourseSeriesPublishedCourses(
    DomainsCourseSeriesPublishedCoursesMethods, AsyncResource,
):
    def list(
        self,
        domain_name: str,
        course_series_id: str,
        *,
        page: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.PublishedCourse]:
        return self._pager(LIST_COURSE_SERIES_PUBLISHED_COURSES, {
            "domain_name": domain_name, "course_series_id": course_series_id, "page": page,
        }, options)


class DomainsCourseSeriesPublishedCoursesWithResponse:
    """`DomainsCourseSeriesPublishedCourses`, each call a `Response`."""

    def __init__(self, resource: DomainsCourseSeriesPublishedCourses) -> None:
        self.list = pages_with_response(resource.list)


class AsyncDomainsCourseSeriesPublishedCoursesWithResponse:
    """`AsyncDomainsCourseSeriesPublishedCourses`, each call a `Response`."""

    def __init__(self, resource: AsyncDomainsCourseSeriesPublishedCourses) -> None:
        self.list = async_pages_with_response(resource.list)
