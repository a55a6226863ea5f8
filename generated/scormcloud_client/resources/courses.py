# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Courses of the application, whatever standard they follow."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Body, Operation, Pagination, Reply, path, query
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import (
    AsyncResource, Resource, async_pages_with_response, async_with_response, cached_property,
    pages_with_response, with_response,
)
from lmskit.types import StringList
from msgspec import Meta
from scormcloud_client import models

if TYPE_CHECKING:
    from lmskit.downloads import AsyncDownload, Download
    from scormcloud_client import params
    from scormcloud_client.resources.courses_assets import (
        AsyncCoursesAssets, AsyncCoursesAssetsWithResponse, CoursesAssets,
        CoursesAssetsWithResponse,
    )
    from scormcloud_client.resources.courses_configuration import (
        AsyncCoursesConfiguration, AsyncCoursesConfigurationWithResponse, CoursesConfiguration,
        CoursesConfigurationWithResponse,
    )
    from scormcloud_client.resources.courses_import_jobs import (
        AsyncCoursesImportJobs, AsyncCoursesImportJobsWithResponse, CoursesImportJobs,
        CoursesImportJobsWithResponse,
    )
    from scormcloud_client.resources.courses_statements import (
        AsyncCoursesStatements, AsyncCoursesStatementsWithResponse, CoursesStatements,
        CoursesStatementsWithResponse,
    )
    from scormcloud_client.resources.courses_tags import (
        AsyncCoursesTags, AsyncCoursesTagsWithResponse, CoursesTags, CoursesTagsWithResponse,
    )
    from scormcloud_client.resources.courses_versions import (
        AsyncCoursesVersions, AsyncCoursesVersionsWithResponse, CoursesVersions,
        CoursesVersionsWithResponse,
    )

GET_COURSES = Operation[list[models.CourseSchema]](
    "getCourses", "GET", "/courses", {200: Reply(models.CourseListSchema)}, retry="safe",
    pagination=Pagination(style="token", items="courses", token="more", parameter="more"),
    scopes=("read:course", "read"),
    parameters=(
        query("more", required=False),
        query("since", type=datetime.datetime, required=False),
        query("until", type=datetime.datetime, required=False),
        query("datetime_filter", "datetimeFilter", models.CourseDatetimeFilter, required=False),
        query("filter", required=False),
        query("filter_by", "filterBy", models.CourseFilterBy, required=False),
        query("order_by", "orderBy", models.CourseOrderBy, required=False),
        query("include_registration_count", "includeRegistrationCount", bool, required=False),
        query("include_course_metadata", "includeCourseMetadata", bool, required=False),
        query("include_total_count", "includeTotalCount", bool, required=False),
        query(
            "tags", type=list[Annotated[str, Meta(pattern="^[^,]+\\Z")]], explode=False,
            required=False,
        ),
    ),
)
GET_COURSE = Operation[models.CourseSchema](
    "getCourse", "GET", "/courses/{courseId}", {200: Reply(models.CourseSchema)}, retry="safe",
    scopes=("read:course", "read"),
    parameters=(
        path("course_id", "courseId"),
        query("include_registration_count", "includeRegistrationCount", bool, required=False),
        query("include_course_metadata", "includeCourseMetadata", bool, required=False),
    ),
)
DELETE_COURSE = Operation[None](
    "deleteCourse", "DELETE", "/courses/{courseId}", {204: Reply(None)}, retry="safe",
    scopes=("delete:course", "delete"), parameters=(path("course_id", "courseId"),),
)
SET_COURSE_TITLE = Operation[None](
    "setCourseTitle", "PUT", "/courses/{courseId}/title", {204: Reply(None)}, retry="safe",
    scopes=("write:course", "write"), body=Body(models.TitleSchema),
    parameters=(path("course_id", "courseId"),),
)
GET_COURSE_ZIP = Operation[bytes](
    "getCourseZip", "GET", "/courses/{courseId}/zip", {200: Reply(bytes)}, retry="safe",
    scopes=("read:course", "read"), accept="application/zip, application/json",
    parameters=(path("course_id", "courseId"),),
)
BUILD_COURSE_PREVIEW_LAUNCH_LINK = Operation[str](
    "buildCoursePreviewLaunchLink", "POST", "/courses/{courseId}/preview",
    {200: Reply(models.LaunchLinkSchema, "launch_link")}, retry="unsafe",
    scopes=("read:course", "read"), body=Body(models.LaunchLinkRequestSchema),
    parameters=(path("course_id", "courseId"), query("query_css_url", "cssUrl", required=False)),
)


class CoursesMethods:
    """Courses of the application, whatever standard they follow.

    Every method takes `options` too: timeout, retries and extras of the request, for that call
    only.

    Raises:
        InvalidArgumentError: An argument is not acceptable; nothing is sent.
        TransportError: No answer came: no connection, or not in time.
        BadRequestError: HTTP 400. The request is malformed, or one of its values is no good.
        AuthenticationError: HTTP 401. The credentials or the token are missing, wrong or out of
            date.
    """

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """List the courses of the application.

        Returns the courses of the application whose credentials are used, a page at a time; the
        vendor decides how long a page is. The token of a page keeps the filters and the order of
        the first request, so it is sent alone.

        Scopes: `read:course` or `read`.

        Args:
            more: The token of the page to begin with, from the page before it. Nothing else may be
                sent with it.
            since: Only courses whose last update, or whose creation if that date is chosen, was at
                this moment or later. With a time zone; sent as ISO 8601.
            until: Only courses whose last update, or whose creation if that date is chosen, was at
                this moment or earlier. With a time zone; sent as ISO 8601.
            datetime_filter: The date that since and until look at. One of `created`, `updated`.
                The vendor's default is `updated`.
            filter: The text to look for in courses. How it is compared is not documented.
            filter_by: Where the text of the filter is looked for; in the id of the course if left
                out. One of `title`, `course_id`, `tags`. The vendor's default is `course_id`.
            order_by: The order of the courses; if left out, those created last come first. One of
                `created_asc`, `created_desc`, `updated_asc`, `updated_desc`, `title_asc`,
                `title_desc`, `creation_date_asc`, `creation_date_desc`. The vendor's default is
                `created_desc`.
            include_registration_count: Whether courses come with the number of their
                registrations. The vendor's default is `False`.
            include_course_metadata: Whether courses come with their metadata, as far as they have
                any. The vendor's default is `False`.
            include_total_count: Whether the first page says in its header X-Total-Count how many
                courses match. Later pages never do. The vendor's default is `False`.
            tags: Only courses that have at least one of these tags. They are sent joined by
                commas, so no tag has one.

        Returns: Courses, a page at a time.
        Repeated: after a failure that may pass.
        Source: "getCourses", GET /courses (getCourses)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get one course.

        Returns the course in detail, with what the two flags ask for.

        Scopes: `read:course` or `read`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            include_registration_count: Whether courses come with the number of their
                registrations. The vendor's default is `False`.
            include_course_metadata: Whether courses come with their metadata, as far as they have
                any. The vendor's default is `False`.

        Raises:
            NotFoundError: HTTP 404. There is no course of this id.

        Returns: The course.
        Repeated: after a failure that may pass.
        Source: "getCourse", GET /courses/{courseId} (getCourse)
        """

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Delete a course and everything that hangs on it.

        Removes the course in all its versions, together with its registrations, invitations,
        dispatches and debug logs.

        Scopes: `delete:course` or `delete`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.

        Raises:
            NotFoundError: HTTP 404. There is no course of this id.

        Returns: The course is gone; there is no body.
        Repeated: after a failure that may pass.
        Source: "deleteCourse", DELETE /courses/{courseId} (deleteCourse)
        """

    def set_title(self, *args: Any, **kwargs: Any) -> Any:
        """Set the title of a course.

        Replaces the title of the course.

        Scopes: `write:course` or `write`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            title: The new title.

        Raises:
            NotFoundError: HTTP 404. There is no course of this id.

        Returns: The title is set; there is no body.
        Repeated: after a failure that may pass.
        Source: "setCourseTitle", PUT /courses/{courseId}/title (setCourseTitle)
        """

    def download(self, *args: Any, **kwargs: Any) -> Any:
        """Download the package of a course.

        Returns the files that learners need for the course as one zip: those that were imported,
        with every file that has been put in or changed since.

        Scopes: `read:course` or `read`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.

        Raises:
            NotFoundError: HTTP 404. There is no course of this id.

        Returns: The zip.
        Repeated: after a failure that may pass.
        Source: GET /courses/{courseId}/zip (getCourseZip)
        """

    def build_preview_link(self, *args: Any, **kwargs: Any) -> Any:
        """Build a link that previews a course.

        Returns a link that opens the course without a registration; nothing that is done there is
        recorded. It lives for as long as expiry says. For a cmi5 course it leads to an error page.

        Scopes: `read:course` or `read`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            query_css_url: The address of a style sheet, at its older place, the query. The
                vendor's newer clients use the body.
            expiry: How many seconds the link lives. At least 10. At most 300. The vendor's default
                is `120`.
            redirect_on_exit_url: The URL to go to after the course, or the word closer, blank or
                message. Empty means what is configured; an invalid URL means message.
            tracking: Whether the launch is recorded. False avoids it as far as the standard of the
                course lets it. The vendor's default is `True`.
            start_sco: The id of the SCO to start with, whatever the sequence says. For SCORM only.
            culture: The language of the player, such as en-us; that of the browser if left out.
            css_url: The address of a style sheet for the player.
            learner_tags: Tags to put on the learner.
            course_tags: Tags to put on the course.
            registration_tags: Tags to put on the registration.
            additionalvalues: Further values by name.
            launch_auth: How the launch is authenticated.

        Raises:
            NotFoundError: HTTP 404. There is no course of this id.

        Returns: The link.
        Repeated: only where nothing can have been done.
        Source: "buildCoursePreviewLaunchLink", POST /courses/{courseId}/preview
            (buildCoursePreviewLaunchLink)
        """


class Courses(CoursesMethods, Resource):
    def list(
        self,
        *,
        more: str | UnsetType = UNSET,
        since: datetime.datetime | UnsetType = UNSET,
        until: datetime.datetime | UnsetType = UNSET,
        datetime_filter: models.CourseDatetimeFilter
            | params.CourseDatetimeFilter
            | UnsetType = UNSET,
        filter: str | UnsetType = UNSET,
        filter_by: models.CourseFilterBy | params.CourseFilterBy | UnsetType = UNSET,
        order_by: models.CourseOrderBy | params.CourseOrderBy | UnsetType = UNSET,
        include_registration_count: bool | UnsetType = UNSET,
        include_course_metadata: bool | UnsetType = UNSET,
        include_total_count: bool | UnsetType = UNSET,
        tags: StringList | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.CourseSchema]:
        return self._pager(GET_COURSES, {
            "more": more, "since": since, "until": until, "datetime_filter": datetime_filter,
            "filter": filter, "filter_by": filter_by, "order_by": order_by,
            "include_registration_count": include_registration_count,
            "include_course_metadata": include_course_metadata,
            "include_total_count": include_total_count, "tags": tags,
        }, options)

    def get(
        self,
        course_id: str,
        *,
        include_registration_count: bool | UnsetType = UNSET,
        include_course_metadata: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.CourseSchema:
        return self._call(GET_COURSE, {
            "course_id": course_id, "include_registration_count": include_registration_count,
            "include_course_metadata": include_course_metadata,
        }, options)

    def delete(self, course_id: str, *, options: RequestOptions | None = None) -> None:
        return self._call(DELETE_COURSE, {"course_id": course_id}, options)

    def set_title(
        self,
        course_id: str,
        *,
        title: str,
        options: RequestOptions | None = None,
    ) -> None:
        return self._call(SET_COURSE_TITLE, {"course_id": course_id, "title": title}, options)

    def download(self, course_id: str, *, options: RequestOptions | None = None) -> Download:
        return self._download(GET_COURSE_ZIP, {"course_id": course_id}, options)

    def build_preview_link(
        self,
        course_id: str,
        *,
        query_css_url: str | UnsetType = UNSET,
        expiry: int | UnsetType = UNSET,
        redirect_on_exit_url: str | UnsetType = UNSET,
        tracking: bool | UnsetType = UNSET,
        start_sco: str | UnsetType = UNSET,
        culture: str | UnsetType = UNSET,
        css_url: str | UnsetType = UNSET,
        learner_tags: StringList | UnsetType = UNSET,
        course_tags: StringList | UnsetType = UNSET,
        registration_tags: StringList | UnsetType = UNSET,
        additionalvalues: Sequence[models.ItemValuePairSchema | params.ItemValuePairSchema]
            | UnsetType = UNSET,
        launch_auth: models.LaunchAuthSchema | params.LaunchAuthSchema | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> str:
        return self._call(BUILD_COURSE_PREVIEW_LAUNCH_LINK, {
            "course_id": course_id, "query_css_url": query_css_url, "expiry": expiry,
            "redirect_on_exit_url": redirect_on_exit_url, "tracking": tracking,
            "start_sco": start_sco, "culture": culture, "css_url": css_url,
            "learner_tags": learner_tags, "course_tags": course_tags,
            "registration_tags": registration_tags, "additionalvalues": additionalvalues,
            "launch_auth": launch_auth,
        }, options)

    @cached_property
    def assets(self) -> CoursesAssets:
        """The `courses.assets` methods."""
        from scormcloud_client.resources.courses_assets import CoursesAssets

        return CoursesAssets(self._core)

    @cached_property
    def configuration(self) -> CoursesConfiguration:
        """The `courses.configuration` methods."""
        from scormcloud_client.resources.courses_configuration import CoursesConfiguration

        return CoursesConfiguration(self._core)

    @cached_property
    def import_jobs(self) -> CoursesImportJobs:
        """The `courses.import_jobs` methods."""
        from scormcloud_client.resources.courses_import_jobs import CoursesImportJobs

        return CoursesImportJobs(self._core)

    @cached_property
    def statements(self) -> CoursesStatements:
        """The `courses.statements` methods."""
        from scormcloud_client.resources.courses_statements import CoursesStatements

        return CoursesStatements(self._core)

    @cached_property
    def tags(self) -> CoursesTags:
        """The `courses.tags` methods."""
        from scormcloud_client.resources.courses_tags import CoursesTags

        return CoursesTags(self._core)

    @cached_property
    def versions(self) -> CoursesVersions:
        """The `courses.versions` methods."""
        from scormcloud_client.resources.courses_versions import CoursesVersions

        return CoursesVersions(self._core)


class AsyncCourses(CoursesMethods, AsyncResource):
    def list(
        self,
        *,
        more: str | UnsetType = UNSET,
        since: datetime.datetime | UnsetType = UNSET,
        until: datetime.datetime | UnsetType = UNSET,
        datetime_filter: models.CourseDatetimeFilter
            | params.CourseDatetimeFilter
            | UnsetType = UNSET,
        filter: str | UnsetType = UNSET,
        filter_by: models.CourseFilterBy | params.CourseFilterBy | UnsetType = UNSET,
        order_by: models.CourseOrderBy | params.CourseOrderBy | UnsetType = UNSET,
        include_registration_count: bool | UnsetType = UNSET,
        include_course_metadata: bool | UnsetType = UNSET,
        include_total_count: bool | UnsetType = UNSET,
        tags: StringList | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.CourseSchema]:
        return self._pager(GET_COURSES, {
            "more": more, "since": since, "until": until, "datetime_filter": datetime_filter,
            "filter": filter, "filter_by": filter_by, "order_by": order_by,
            "include_registration_count": include_registration_count,
            "include_course_metadata": include_course_metadata,
            "include_total_count": include_total_count, "tags": tags,
        }, options)

    async def get(
        self,
        course_id: str,
        *,
        include_registration_count: bool | UnsetType = UNSET,
        include_course_metadata: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.CourseSchema:
        return await self._call(GET_COURSE, {
            "course_id": course_id, "include_registration_count": include_registration_count,
            "include_course_metadata": include_course_metadata,
        }, options)

    async def delete(self, course_id: str, *, options: RequestOptions | None = None) -> None:
        return await self._call(DELETE_COURSE, {"course_id": course_id}, options)

    async def set_title(
        self,
        course_id: str,
        *,
        title: str,
        options: RequestOptions | None = None,
    ) -> None:
        return await self._call(SET_COURSE_TITLE, {"course_id": course_id, "title": title}, options)

    def download(self, course_id: str, *, options: RequestOptions | None = None) -> AsyncDownload:
        return self._download(GET_COURSE_ZIP, {"course_id": course_id}, options)

    async def build_preview_link(
        self,
        course_id: str,
        *,
        query_css_url: str | UnsetType = UNSET,
        expiry: int | UnsetType = UNSET,
        redirect_on_exit_url: str | UnsetType = UNSET,
        tracking: bool | UnsetType = UNSET,
        start_sco: str | UnsetType = UNSET,
        culture: str | UnsetType = UNSET,
        css_url: str | UnsetType = UNSET,
        learner_tags: StringList | UnsetType = UNSET,
        course_tags: StringList | UnsetType = UNSET,
        registration_tags: StringList | UnsetType = UNSET,
        additionalvalues: Sequence[models.ItemValuePairSchema | params.ItemValuePairSchema]
            | UnsetType = UNSET,
        launch_auth: models.LaunchAuthSchema | params.LaunchAuthSchema | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> str:
        return await self._call(BUILD_COURSE_PREVIEW_LAUNCH_LINK, {
            "course_id": course_id, "query_css_url": query_css_url, "expiry": expiry,
            "redirect_on_exit_url": redirect_on_exit_url, "tracking": tracking,
            "start_sco": start_sco, "culture": culture, "css_url": css_url,
            "learner_tags": learner_tags, "course_tags": course_tags,
            "registration_tags": registration_tags, "additionalvalues": additionalvalues,
            "launch_auth": launch_auth,
        }, options)

    @cached_property
    def assets(self) -> AsyncCoursesAssets:
        """The `courses.assets` methods."""
        from scormcloud_client.resources.courses_assets import AsyncCoursesAssets

        return AsyncCoursesAssets(self._core)

    @cached_property
    def configuration(self) -> AsyncCoursesConfiguration:
        """The `courses.configuration` methods."""
        from scormcloud_client.resources.courses_configuration import AsyncCoursesConfiguration

        return AsyncCoursesConfiguration(self._core)

    @cached_property
    def import_jobs(self) -> AsyncCoursesImportJobs:
        """The `courses.import_jobs` methods."""
        from scormcloud_client.resources.courses_import_jobs import AsyncCoursesImportJobs

        return AsyncCoursesImportJobs(self._core)

    @cached_property
    def statements(self) -> AsyncCoursesStatements:
        """The `courses.statements` methods."""
        from scormcloud_client.resources.courses_statements import AsyncCoursesStatements

        return AsyncCoursesStatements(self._core)

    @cached_property
    def tags(self) -> AsyncCoursesTags:
        """The `courses.tags` methods."""
        from scormcloud_client.resources.courses_tags import AsyncCoursesTags

        return AsyncCoursesTags(self._core)

    @cached_property
    def versions(self) -> AsyncCoursesVersions:
        """The `courses.versions` methods."""
        from scormcloud_client.resources.courses_versions import AsyncCoursesVersions

        return AsyncCoursesVersions(self._core)


class CoursesWithResponse:
    """`Courses`, each call a `Response`."""

    def __init__(self, resource: Courses) -> None:
        self._resource = resource
        self.list = pages_with_response(resource.list)
        self.get = with_response(resource.get)
        self.delete = with_response(resource.delete)
        self.set_title = with_response(resource.set_title)
        self.download = resource.download
        self.build_preview_link = with_response(resource.build_preview_link)

    @cached_property
    def assets(self) -> CoursesAssetsWithResponse:
        """`courses.assets`, each call a `Response`."""
        from scormcloud_client.resources.courses_assets import CoursesAssetsWithResponse

        return CoursesAssetsWithResponse(self._resource.assets)

    @cached_property
    def configuration(self) -> CoursesConfigurationWithResponse:
        """`courses.configuration`, each call a `Response`."""
        from scormcloud_client.resources.courses_configuration import (
            CoursesConfigurationWithResponse,
        )

        return CoursesConfigurationWithResponse(self._resource.configuration)

    @cached_property
    def import_jobs(self) -> CoursesImportJobsWithResponse:
        """`courses.import_jobs`, each call a `Response`."""
        from scormcloud_client.resources.courses_import_jobs import CoursesImportJobsWithResponse

        return CoursesImportJobsWithResponse(self._resource.import_jobs)

    @cached_property
    def statements(self) -> CoursesStatementsWithResponse:
        """`courses.statements`, each call a `Response`."""
        from scormcloud_client.resources.courses_statements import CoursesStatementsWithResponse

        return CoursesStatementsWithResponse(self._resource.statements)

    @cached_property
    def tags(self) -> CoursesTagsWithResponse:
        """`courses.tags`, each call a `Response`."""
        from scormcloud_client.resources.courses_tags import CoursesTagsWithResponse

        return CoursesTagsWithResponse(self._resource.tags)

    @cached_property
    def versions(self) -> CoursesVersionsWithResponse:
        """`courses.versions`, each call a `Response`."""
        from scormcloud_client.resources.courses_versions import CoursesVersionsWithResponse

        return CoursesVersionsWithResponse(self._resource.versions)


class AsyncCoursesWithResponse:
    """`AsyncCourses`, each call a `Response`."""

    def __init__(self, resource: AsyncCourses) -> None:
        self._resource = resource
        self.list = async_pages_with_response(resource.list)
        self.get = async_with_response(resource.get)
        self.delete = async_with_response(resource.delete)
        self.set_title = async_with_response(resource.set_title)
        self.download = resource.download
        self.build_preview_link = async_with_response(resource.build_preview_link)

    @cached_property
    def assets(self) -> AsyncCoursesAssetsWithResponse:
        """`courses.assets`, each call a `Response`."""
        from scormcloud_client.resources.courses_assets import AsyncCoursesAssetsWithResponse

        return AsyncCoursesAssetsWithResponse(self._resource.assets)

    @cached_property
    def configuration(self) -> AsyncCoursesConfigurationWithResponse:
        """`courses.configuration`, each call a `Response`."""
        from scormcloud_client.resources.courses_configuration import (
            AsyncCoursesConfigurationWithResponse,
        )

        return AsyncCoursesConfigurationWithResponse(self._resource.configuration)

    @cached_property
    def import_jobs(self) -> AsyncCoursesImportJobsWithResponse:
        """`courses.import_jobs`, each call a `Response`."""
        from scormcloud_client.resources.courses_import_jobs import (
            AsyncCoursesImportJobsWithResponse,
        )

        return AsyncCoursesImportJobsWithResponse(self._resource.import_jobs)

    @cached_property
    def statements(self) -> AsyncCoursesStatementsWithResponse:
        """`courses.statements`, each call a `Response`."""
        from scormcloud_client.resources.courses_statements import (
            AsyncCoursesStatementsWithResponse,
        )

        return AsyncCoursesStatementsWithResponse(self._resource.statements)

    @cached_property
    def tags(self) -> AsyncCoursesTagsWithResponse:
        """`courses.tags`, each call a `Response`."""
        from scormcloud_client.resources.courses_tags import AsyncCoursesTagsWithResponse

        return AsyncCoursesTagsWithResponse(self._resource.tags)

    @cached_property
    def versions(self) -> AsyncCoursesVersionsWithResponse:
        """`courses.versions`, each call a `Response`."""
        from scormcloud_client.resources.courses_versions import AsyncCoursesVersionsWithResponse

        return AsyncCoursesVersionsWithResponse(self._resource.versions)
