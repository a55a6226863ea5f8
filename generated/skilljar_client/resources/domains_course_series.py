# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Training sites, with what is published on them and who learns there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Operation, Pagination, Reply, path, query
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import (
    AsyncResource, Resource, async_pages_with_response, async_with_response, cached_property,
    pages_with_response, with_response,
)
from msgspec import Meta
from skilljar_client import models

if TYPE_CHECKING:
    from skilljar_client.resources.domains_course_series_published_courses import (
        AsyncDomainsCourseSeriesPublishedCourses,
        AsyncDomainsCourseSeriesPublishedCoursesWithResponse, DomainsCourseSeriesPublishedCourses,
        DomainsCourseSeriesPublishedCoursesWithResponse,
    )

LIST_COURSE_SERIES_LIST = Operation[list[models.CourseSeries]](
    "listCourseSeriesList", "GET", "/domains/{domain_name}/course-series",
    {200: Reply(models.CourseSeriesPage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        path("domain_name"),
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
    ),
)
GET_COURSE_SERIES = Operation[models.CourseSeries](
    "getCourseSeries", "GET", "/domains/{domain_name}/course-series/{course_series_id}",
    {200: Reply(models.CourseSeries)}, retry="safe",
    parameters=(path("domain_name"), path("course_series_id")),
)


class DomainsCourseSeriesMethods:
    """Training sites, with what is published on them and who learns there.

    Every method takes `options` too: timeout, retries and extras of the request, for that call
    only.

    Raises:
        InvalidArgumentError: An argument is not acceptable; nothing is sent.
        TransportError: No answer came: no connection, or not in time.
        BadRequestError: HTTP 400. Something that was sent is not accepted: a map from fields to
            complaints.
        AuthenticationError: HTTP 401. The API key is missing or not known.
        PermissionDeniedError: HTTP 403. The API key may not do this, as a read-only key may change
            nothing.
        NotFoundError: HTTP 404. There is no such record, or no such operation on this deployment.
        RateLimitError: HTTP 429. More than 600 requests a minute or 5,000 an hour.
    """

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """List the course series of a site.

        Returns the course series of a training site, a page at a time.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.

        Returns: A page of the course series of a site.
        Repeated: after a failure that may pass.
        Source: "domains > course-series > list", GET /domains/{domain_name}/course-series
            (listCourseSeriesList)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get a course series.

        Returns a course series of a training site by its id.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            course_series_id: Id of the course series.

        Returns: The course series.
        Repeated: after a failure that may pass.
        Source: GET /domains/{domain_name}/course-series/{course_series_id} (getCourseSeries)
        """


class DomainsCourseSeries(DomainsCourseSeriesMethods, Resource):
    def list(
        self,
        domain_name: str,
        *,
        page: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.CourseSeries]:
        return self._pager(LIST_COURSE_SERIES_LIST, {
            "domain_name": domain_name, "page": page,
        }, options)

    def get(
        self,
        domain_name: str,
        course_series_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.CourseSeries:
        return self._call(GET_COURSE_SERIES, {
            "domain_name": domain_name, "course_series_id": course_series_id,
        }, options)

    @cached_property
    def published_courses(self) -> DomainsCourseSeriesPublishedCourses:
        """The `domains.course_series.published_courses` methods."""
        from skilljar_client.resources.domains_course_series_published_courses import (
            DomainsCourseSeriesPublishedCourses,
        )

        return DomainsCourseSeriesPublishedCourses(self._core)


class AsyncDomainsCourseSeries(DomainsCourseSeriesMethods, AsyncResource):
    def list(
        self,
        domain_name: str,
        *,
        page: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.CourseSeries]:
        return self._pager(LIST_COURSE_SERIES_LIST, {
            "domain_name": domain_name, "page": page,
        }, options)

    async def get(
        self,
        domain_name: str,
        course_series_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.CourseSeries:
        return await self._call(GET_COURSE_SERIES, {
            "domain_name": domain_name, "course_series_id": course_series_id,
        }, options)

    @cached_property
    def published_courses(self) -> AsyncDomainsCourseSeriesPublishedCourses:
        """The `domains.course_series.published_courses` methods."""
        from skilljar_client.resources.domains_course_series_published_courses import (
            AsyncDomainsCourseSeriesPublishedCourses,
        )

        return AsyncDomainsCourseSeriesPublishedCourses(self._core)


class DomainsCourseSeriesWithResponse:
    """`DomainsCourseSeries`, each call a `Response`."""

    def __init__(self, resource: DomainsCourseSeries) -> None:
        self._resource = resource
        self.list = pages_with_response(resource.list)
        self.get = with_response(resource.get)

    @cached_property
    def published_courses(self) -> DomainsCourseSeriesPublishedCoursesWithResponse:
        """`domains.course_series.published_courses`, each call a `Response`."""
        from skilljar_client.resources.domains_course_series_published_courses import (
            DomainsCourseSeriesPublishedCoursesWithResponse,
        )

        return DomainsCourseSeriesPublishedCoursesWithResponse(self._resource.published_courses)


class AsyncDomainsCourseSeriesWithResponse:
    """`AsyncDomainsCourseSeries`, each call a `Response`."""

    def __init__(self, resource: AsyncDomainsCourseSeries) -> None:
        self._resource = resource
        self.list = async_pages_with_response(resource.list)
        self.get = async_with_response(resource.get)

    @cached_property
    def published_courses(self) -> AsyncDomainsCourseSeriesPublishedCoursesWithResponse:
        """`domains.course_series.published_courses`, each call a `Response`."""
        from skilljar_client.resources.domains_course_series_published_courses import (
            AsyncDomainsCourseSeriesPublishedCoursesWithResponse,
        )

        return AsyncDomainsCourseSeriesPublishedCoursesWithResponse(
            self._resource.published_courses,
        )
