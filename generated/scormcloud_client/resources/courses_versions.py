# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Every import into an existing course makes a version of its own."""

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
    from scormcloud_client.resources.courses_versions_assets import (
        AsyncCoursesVersionsAssets, AsyncCoursesVersionsAssetsWithResponse, CoursesVersionsAssets,
        CoursesVersionsAssetsWithResponse,
    )
    from scormcloud_client.resources.courses_versions_configuration import (
        AsyncCoursesVersionsConfiguration, AsyncCoursesVersionsConfigurationWithResponse,
        CoursesVersionsConfiguration, CoursesVersionsConfigurationWithResponse,
    )
    from scormcloud_client.resources.courses_versions_statements import (
        AsyncCoursesVersionsStatements, AsyncCoursesVersionsStatementsWithResponse,
        CoursesVersionsStatements, CoursesVersionsStatementsWithResponse,
    )

BUILD_COURSE_PREVIEW_LAUNCH_LINK_WITH_VERSION = Operation[str](
    "buildCoursePreviewLaunchLinkWithVersion", "POST",
    "/courses/{courseId}/versions/{versionId}/preview",
    {200: Reply(models.LaunchLinkSchema, "launch_link")}, retry="unsafe",
    scopes=("read:course", "read"), body=Body(models.LaunchLinkRequestSchema),
    parameters=(
        path("course_id", "courseId"),
        path("version_id", "versionId", Annotated[int, Meta(ge=-2147483648, le=2147483647)]),
    ),
)
GET_COURSE_VERSIONS = Operation[list[models.CourseSchema]](
    "getCourseVersions", "GET", "/courses/{courseId}/versions",
    {200: Reply(models.CourseListNonPagedSchema)}, retry="safe",
    pagination=Pagination(style="array", items="courses"), scopes=("read:course", "read"),
    parameters=(
        path("course_id", "courseId"),
        query("since", type=datetime.datetime, required=False),
        query("until", type=datetime.datetime, required=False),
        query("include_registration_count", "includeRegistrationCount", bool, required=False),
        query("include_course_metadata", "includeCourseMetadata", bool, required=False),
    ),
)
GET_COURSE_VERSION_INFO = Operation[models.CourseSchema](
    "getCourseVersionInfo", "GET", "/courses/{courseId}/versions/{versionId}",
    {200: Reply(models.CourseSchema)}, retry="safe", scopes=("read:course", "read"),
    parameters=(
        path("course_id", "courseId"),
        path("version_id", "versionId", Annotated[int, Meta(ge=-2147483648, le=2147483647)]),
        query("include_registration_count", "includeRegistrationCount", bool, required=False),
        query("include_course_metadata", "includeCourseMetadata", bool, required=False),
    ),
)
DELETE_COURSE_VERSION = Operation[None](
    "deleteCourseVersion", "DELETE", "/courses/{courseId}/versions/{versionId}", {204: Reply(None)},
    retry="safe", scopes=("delete:course", "delete"),
    parameters=(
        path("course_id", "courseId"),
        path("version_id", "versionId", Annotated[int, Meta(ge=-2147483648, le=2147483647)]),
    ),
)
GET_VERSIONED_COURSE_ZIP = Operation[bytes](
    "getVersionedCourseZip", "GET", "/courses/{courseId}/versions/{versionId}/zip",
    {200: Reply(bytes)}, retry="safe", scopes=("read:course", "read"),
    accept="application/zip, application/json",
    parameters=(
        path("course_id", "courseId"),
        path("version_id", "versionId", Annotated[int, Meta(ge=-2147483648, le=2147483647)]),
    ),
)


class CoursesVersionsMethods:
    """Every import into an existing course makes a version of its own.

    Every method takes `options` too: timeout, retries and extras of the request, for that call
    only.

    Raises:
        InvalidArgumentError: An argument is not acceptable; nothing is sent.
        TransportError: No answer came: no connection, or not in time.
        BadRequestError: HTTP 400. The request is malformed, or one of its values is no good.
        AuthenticationError: HTTP 401. The credentials or the token are missing, wrong or out of
            date.
    """

    def build_preview_link(self, *args: Any, **kwargs: Any) -> Any:
        """Build a link that previews one version of a course.

        Returns a link that opens that version without a registration; nothing that is done there
        is recorded. It lives for as long as expiry says. For a cmi5 course it leads to an error
        page.

        Scopes: `read:course` or `read`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            version_id: The number of the version.
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
            NotFoundError: HTTP 404. There is no course of this id; a version that it lacks is
                assumed to be answered so too.

        Returns: The link.
        Repeated: only where nothing can have been done.
        Source: "buildCoursePreviewLaunchLinkWithVersion", POST
            /courses/{courseId}/versions/{versionId}/preview
            (buildCoursePreviewLaunchLinkWithVersion)
        """

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """List the versions of a course.

        Returns every version of the course in one answer, each with its own dates and, if asked
        for, its own number of registrations.

        Scopes: `read:course` or `read`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            since: Only versions of this moment or later. Which of their dates counts is not
                documented. With a time zone; sent as ISO 8601.
            until: Only versions of this moment or earlier. Which of their dates counts is not
                documented. With a time zone; sent as ISO 8601.
            include_registration_count: Whether courses come with the number of their
                registrations. The vendor's default is `False`.
            include_course_metadata: Whether courses come with their metadata, as far as they have
                any. The vendor's default is `False`.

        Raises:
            NotFoundError: HTTP 404. There is no course of this id.

        Returns: All versions.
        Repeated: after a failure that may pass.
        Source: "getCourseVersions", GET /courses/{courseId}/versions (getCourseVersions)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get one version of a course.

        Returns the course as it is in that version, with what the two flags ask for.

        Scopes: `read:course` or `read`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            version_id: The number of the version.
            include_registration_count: Whether courses come with the number of their
                registrations. The vendor's default is `False`.
            include_course_metadata: Whether courses come with their metadata, as far as they have
                any. The vendor's default is `False`.

        Raises:
            NotFoundError: HTTP 404. There is no course of this id, or it has no such version.

        Returns: The version.
        Repeated: after a failure that may pass.
        Source: "getCourseVersionInfo", GET /courses/{courseId}/versions/{versionId}
            (getCourseVersionInfo)
        """

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Delete one version of a course.

        Removes the version. With the last version that is left the course itself goes, and
        everything that hangs on it: registrations, invitations, dispatches and debug logs.

        Scopes: `delete:course` or `delete`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            version_id: The number of the version.

        Raises:
            NotFoundError: HTTP 404. There is no course of this id, or it has no such version.

        Returns: The version is gone; there is no body.
        Repeated: after a failure that may pass.
        Source: "deleteCourseVersion", DELETE /courses/{courseId}/versions/{versionId}
            (deleteCourseVersion)
        """

    def download(self, *args: Any, **kwargs: Any) -> Any:
        """Download the package of one version of a course.

        Returns the files that learners need for that version as one zip: those that were imported,
        with every file that has been put in or changed since.

        Scopes: `read:course` or `read`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            version_id: The number of the version.

        Raises:
            NotFoundError: HTTP 404. There is no course of this id; a version that it lacks is
                assumed to be answered so too.

        Returns: The zip.
        Repeated: after a failure that may pass.
        Source: GET /courses/{courseId}/versions/{versionId}/zip (getVersionedCourseZip)
        """


class CoursesVersions(CoursesVersionsMethods, Resource):
    def build_preview_link(
        self,
        course_id: str,
        version_id: int,
        *,
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
        return self._call(BUILD_COURSE_PREVIEW_LAUNCH_LINK_WITH_VERSION, {
            "course_id": course_id, "version_id": version_id, "expiry": expiry,
            "redirect_on_exit_url": redirect_on_exit_url, "tracking": tracking,
            "start_sco": start_sco, "culture": culture, "css_url": css_url,
            "learner_tags": learner_tags, "course_tags": course_tags,
            "registration_tags": registration_tags, "additionalvalues": additionalvalues,
            "launch_auth": launch_auth,
        }, options)

    def list(
        self,
        course_id: str,
        *,
        since: datetime.datetime | UnsetType = UNSET,
        until: datetime.datetime | UnsetType = UNSET,
        include_registration_count: bool | UnsetType = UNSET,
        include_course_metadata: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.CourseSchema]:
        return self._pager(GET_COURSE_VERSIONS, {
            "course_id": course_id, "since": since, "until": until,
            "include_registration_count": include_registration_count,
            "include_course_metadata": include_course_metadata,
        }, options)

    def get(
        self,
        course_id: str,
        version_id: int,
        *,
        include_registration_count: bool | UnsetType = UNSET,
        include_course_metadata: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.CourseSchema:
        return self._call(GET_COURSE_VERSION_INFO, {
            "course_id": course_id, "version_id": version_id,
            "include_registration_count": include_registration_count,
            "include_course_metadata": include_course_metadata,
        }, options)

    def delete(
        self,
        course_id: str,
        version_id: int,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        return self._call(DELETE_COURSE_VERSION, {
            "course_id": course_id, "version_id": version_id,
        }, options)

    def download(
        self,
        course_id: str,
        version_id: int,
        *,
        options: RequestOptions | None = None,
    ) -> Download:
        return self._download(GET_VERSIONED_COURSE_ZIP, {
            "course_id": course_id, "version_id": version_id,
        }, options)

    @cached_property
    def assets(self) -> CoursesVersionsAssets:
        """The `courses.versions.assets` methods."""
        from scormcloud_client.resources.courses_versions_assets import CoursesVersionsAssets

        return CoursesVersionsAssets(self._core)

    @cached_property
    def configuration(self) -> CoursesVersionsConfiguration:
        """The `courses.versions.configuration` methods."""
        from scormcloud_client.resources.courses_versions_configuration import (
            CoursesVersionsConfiguration,
        )

        return CoursesVersionsConfiguration(self._core)

    @cached_property
    def statements(self) -> CoursesVersionsStatements:
        """The `courses.versions.statements` methods."""
        from scormcloud_client.resources.courses_versions_statements import (
            CoursesVersionsStatements,
        )

        return CoursesVersionsStatements(self._core)


class AsyncCoursesVersions(CoursesVersionsMethods, AsyncResource):
    async def build_preview_link(
        self,
        course_id: str,
        version_id: int,
        *,
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
        return await self._call(BUILD_COURSE_PREVIEW_LAUNCH_LINK_WITH_VERSION, {
            "course_id": course_id, "version_id": version_id, "expiry": expiry,
            "redirect_on_exit_url": redirect_on_exit_url, "tracking": tracking,
            "start_sco": start_sco, "culture": culture, "css_url": css_url,
            "learner_tags": learner_tags, "course_tags": course_tags,
            "registration_tags": registration_tags, "additionalvalues": additionalvalues,
            "launch_auth": launch_auth,
        }, options)

    def list(
        self,
        course_id: str,
        *,
        since: datetime.datetime | UnsetType = UNSET,
        until: datetime.datetime | UnsetType = UNSET,
        include_registration_count: bool | UnsetType = UNSET,
        include_course_metadata: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.CourseSchema]:
        return self._pager(GET_COURSE_VERSIONS, {
            "course_id": course_id, "since": since, "until": until,
            "include_registration_count": include_registration_count,
            "include_course_metadata": include_course_metadata,
        }, options)

    async def get(
        self,
        course_id: str,
        version_id: int,
        *,
        include_registration_count: bool | UnsetType = UNSET,
        include_course_metadata: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.CourseSchema:
        return await self._call(GET_COURSE_VERSION_INFO, {
            "course_id": course_id, "version_id": version_id,
            "include_registration_count": include_registration_count,
            "include_course_metadata": include_course_metadata,
        }, options)

    async def delete(
        self,
        course_id: str,
        version_id: int,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        return await self._call(DELETE_COURSE_VERSION, {
            "course_id": course_id, "version_id": version_id,
        }, options)

    def download(
        self,
        course_id: str,
        version_id: int,
        *,
        options: RequestOptions | None = None,
    ) -> AsyncDownload:
        return self._download(GET_VERSIONED_COURSE_ZIP, {
            "course_id": course_id, "version_id": version_id,
        }, options)

    @cached_property
    def assets(self) -> AsyncCoursesVersionsAssets:
        """The `courses.versions.assets` methods."""
        from scormcloud_client.resources.courses_versions_assets import AsyncCoursesVersionsAssets

        return AsyncCoursesVersionsAssets(self._core)

    @cached_property
    def configuration(self) -> AsyncCoursesVersionsConfiguration:
        """The `courses.versions.configuration` methods."""
        from scormcloud_client.resources.courses_versions_configuration import (
            AsyncCoursesVersionsConfiguration,
        )

        return AsyncCoursesVersionsConfiguration(self._core)

    @cached_property
    def statements(self) -> AsyncCoursesVersionsStatements:
        """The `courses.versions.statements` methods."""
        from scormcloud_client.resources.courses_versions_statements import (
            AsyncCoursesVersionsStatements,
        )

        return AsyncCoursesVersionsStatements(self._core)


class CoursesVersionsWithResponse:
    """`CoursesVersions`, each call a `Response`."""

    def __init__(self, resource: CoursesVersions) -> None:
        self._resource = resource
        self.build_preview_link = with_response(resource.build_preview_link)
        self.list = pages_with_response(resource.list)
        self.get = with_response(resource.get)
        self.delete = with_response(resource.delete)
        self.download = resource.download

    @cached_property
    def assets(self) -> CoursesVersionsAssetsWithResponse:
        """`courses.versions.assets`, each call a `Response`."""
        from scormcloud_client.resources.courses_versions_assets import (
            CoursesVersionsAssetsWithResponse,
        )

        return CoursesVersionsAssetsWithResponse(self._resource.assets)

    @cached_property
    def configuration(self) -> CoursesVersionsConfigurationWithResponse:
        """`courses.versions.configuration`, each call a `Response`."""
        from scormcloud_client.resources.courses_versions_configuration import (
            CoursesVersionsConfigurationWithResponse,
        )

        return CoursesVersionsConfigurationWithResponse(self._resource.configuration)

    @cached_property
    def statements(self) -> CoursesVersionsStatementsWithResponse:
        """`courses.versions.statements`, each call a `Response`."""
        from scormcloud_client.resources.courses_versions_statements import (
            CoursesVersionsStatementsWithResponse,
        )

        return CoursesVersionsStatementsWithResponse(self._resource.statements)


class AsyncCoursesVersionsWithResponse:
    """`AsyncCoursesVersions`, each call a `Response`."""

    def __init__(self, resource: AsyncCoursesVersions) -> None:
        self._resource = resource
        self.build_preview_link = async_with_response(resource.build_preview_link)
        self.list = async_pages_with_response(resource.list)
        self.get = async_with_response(resource.get)
        self.delete = async_with_response(resource.delete)
        self.download = resource.download

    @cached_property
    def assets(self) -> AsyncCoursesVersionsAssetsWithResponse:
        """`courses.versions.assets`, each call a `Response`."""
        from scormcloud_client.resources.courses_versions_assets import (
            AsyncCoursesVersionsAssetsWithResponse,
        )

        return AsyncCoursesVersionsAssetsWithResponse(self._resource.assets)

    @cached_property
    def configuration(self) -> AsyncCoursesVersionsConfigurationWithResponse:
        """`courses.versions.configuration`, each call a `Response`."""
        from scormcloud_client.resources.courses_versions_configuration import (
            AsyncCoursesVersionsConfigurationWithResponse,
        )

        return AsyncCoursesVersionsConfigurationWithResponse(self._resource.configuration)

    @cached_property
    def statements(self) -> AsyncCoursesVersionsStatementsWithResponse:
        """`courses.versions.statements`, each call a `Response`."""
        from scormcloud_client.resources.courses_versions_statements import (
            AsyncCoursesVersionsStatementsWithResponse,
        )

        return AsyncCoursesVersionsStatementsWithResponse(self._resource.statements)
