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
    from skilljar_client.resources.domains_published_courses_enrollments import (
        AsyncDomainsPublishedCoursesEnrollments,
        AsyncDomainsPublishedCoursesEnrollmentsWithResponse, DomainsPublishedCoursesEnrollments,
        DomainsPublishedCoursesEnrollmentsWithResponse,
    )

LIST_PUBLISHED_COURSES = Operation[list[models.PublishedCourse]](
    "listPublishedCourses", "GET", "/domains/{domain_name}/published-courses",
    {200: Reply(models.PublishedCoursePage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        path("domain_name"),
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
        query("include_searchable_content", type=bool, required=False),
        query("search", required=False),
    ),
)
GET_PUBLISHED_COURSE = Operation[models.PublishedCourse](
    "getPublishedCourse", "GET", "/domains/{domain_name}/published-courses/{published_course_id}",
    {200: Reply(models.PublishedCourse)}, retry="safe",
    parameters=(
        path("domain_name"),
        path("published_course_id"),
        query("include_searchable_content", type=bool, required=False),
    ),
)


class DomainsPublishedCoursesMethods:
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
        """List the courses published to a site.

        Returns the courses published to a site, a page at a time.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.
            include_searchable_content: Whether each course also has what the search of the catalog
                looks at.
            search: Words to search for, as in the catalog; they set the order too.

        Returns: A page of the courses published to a site.
        Repeated: after a failure that may pass.
        Source: "domains > published-courses > list", GET /domains/{domain_name}/published-courses
            (listPublishedCourses)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get a published course.

        Returns a published course by its id.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            published_course_id: Id of the published course.
            include_searchable_content: Whether the course also has what the search of the catalog
                looks at.

        Returns: The published course.
        Repeated: after a failure that may pass.
        Source: "domains > published-courses > read", GET
            /domains/{domain_name}/published-courses/{published_course_id} (getPublishedCourse)
        """


class DomainsPublishedCourses(DomainsPublishedCoursesMethods, Resource):
    def list(
        self,
        domain_name: str,
        *,
        page: int | UnsetType = UNSET,
        include_searchable_content: bool | UnsetType = UNSET,
        search: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.PublishedCourse]:
        return self._pager(LIST_PUBLISHED_COURSES, {
            "domain_name": domain_name, "page": page,
            "include_searchable_content": include_searchable_content, "search": search,
        }, options)

    def get(
        self,
        domain_name: str,
        published_course_id: str,
        *,
        include_searchable_content: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PublishedCourse:
        return self._call(GET_PUBLISHED_COURSE, {
            "domain_name": domain_name, "published_course_id": published_course_id,
            "include_searchable_content": include_searchable_content,
        }, options)

    @cached_property
    def enrollments(self) -> DomainsPublishedCoursesEnrollments:
        """The `domains.published_courses.enrollments` methods."""
        from skilljar_client.resources.domains_published_courses_enrollments import (
            DomainsPublishedCoursesEnrollments,
        )

        return DomainsPublishedCoursesEnrollments(self._core)


class AsyncDomainsPublishedCourses(DomainsPublishedCoursesMethods, AsyncResource):
    def list(
        self,
        domain_name: str,
        *,
        page: int | UnsetType = UNSET,
        include_searchable_content: bool | UnsetType = UNSET,
        search: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.PublishedCourse]:
        return self._pager(LIST_PUBLISHED_COURSES, {
            "domain_name": domain_name, "page": page,
            "include_searchable_content": include_searchable_content, "search": search,
        }, options)

    async def get(
        self,
        domain_name: str,
        published_course_id: str,
        *,
        include_searchable_content: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PublishedCourse:
        return await self._call(GET_PUBLISHED_COURSE, {
            "domain_name": domain_name, "published_course_id": published_course_id,
            "include_searchable_content": include_searchable_content,
        }, options)

    @cached_property
    def enrollments(self) -> AsyncDomainsPublishedCoursesEnrollments:
        """The `domains.published_courses.enrollments` methods."""
        from skilljar_client.resources.domains_published_courses_enrollments import (
            AsyncDomainsPublishedCoursesEnrollments,
        )

        return AsyncDomainsPublishedCoursesEnrollments(self._core)


class DomainsPublishedCoursesWithResponse:
    """`DomainsPublishedCourses`, each call a `Response`."""

    def __init__(self, resource: DomainsPublishedCourses) -> None:
        self._resource = resource
        self.list = pages_with_response(resource.list)
        self.get = with_response(resource.get)

    @cached_property
    def enrollments(self) -> DomainsPublishedCoursesEnrollmentsWithResponse:
        """`domains.published_courses.enrollments`, each call a `Response`."""
        from skilljar_client.resources.domains_published_courses_enrollments import (
            DomainsPublishedCoursesEnrollmentsWithResponse,
        )

        return DomainsPublishedCoursesEnrollmentsWithResponse(self._resource.enrollments)


class AsyncDomainsPublishedCoursesWithResponse:
    """`AsyncDomainsPublishedCourses`, each call a `Response`."""

    def __init__(self, resource: AsyncDomainsPublishedCourses) -> None:
        self._resource = resource
        self.list = async_pages_with_response(resource.list)
        self.get = async_with_response(resource.get)

    @cached_property
    def enrollments(self) -> AsyncDomainsPublishedCoursesEnrollmentsWithResponse:
        """`domains.published_courses.enrollments`, each call a `Response`."""
        from skilljar_client.resources.domains_published_courses_enrollments import (
            AsyncDomainsPublishedCoursesEnrollmentsWithResponse,
        )

        return AsyncDomainsPublishedCoursesEnrollmentsWithResponse(self._resource.enrollments)
