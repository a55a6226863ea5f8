# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Settings of a course, of which each has an effective value."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Body, Operation, Pagination, Reply, path, query
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import (
    AsyncResource, Resource, async_pages_with_response, async_with_response, pages_with_response,
    with_response,
)
from msgspec import Meta
from scormcloud_client import models

if TYPE_CHECKING:
    from scormcloud_client import params

GET_COURSE_VERSION_CONFIGURATION = Operation[list[models.SettingItem]](
    "getCourseVersionConfiguration", "GET",
    "/courses/{courseId}/versions/{versionId}/configuration",
    {200: Reply(models.SettingListSchema)}, retry="safe",
    pagination=Pagination(style="array", items="setting_items"), scopes=("read:course", "read"),
    parameters=(
        path("course_id", "courseId"),
        path("version_id", "versionId", Annotated[int, Meta(ge=-2147483648, le=2147483647)]),
        query("include_metadata", "includeMetadata", bool, required=False),
    ),
)
SET_COURSE_VERSION_CONFIGURATION = Operation[None](
    "setCourseVersionConfiguration", "POST",
    "/courses/{courseId}/versions/{versionId}/configuration", {204: Reply(None)}, retry="unsafe",
    scopes=("write:course", "write"), body=Body(models.SettingsPostSchema),
    parameters=(
        path("course_id", "courseId"),
        path("version_id", "versionId", Annotated[int, Meta(ge=-2147483648, le=2147483647)]),
    ),
)
DELETE_COURSE_VERSION_CONFIGURATION_SETTING = Operation[None](
    "deleteCourseVersionConfigurationSetting", "DELETE",
    "/courses/{courseId}/versions/{versionId}/configuration/{settingId}", {204: Reply(None)},
    retry="safe", scopes=("write:course", "write"),
    parameters=(
        path("course_id", "courseId"),
        path("version_id", "versionId", Annotated[int, Meta(ge=-2147483648, le=2147483647)]),
        path("setting_id", "settingId"),
    ),
)


class CoursesVersionsConfigurationMethods:
    """Settings of a course, of which each has an effective value.

    Every method takes `options` too: timeout, retries and extras of the request, for that call
    only.

    Raises:
        InvalidArgumentError: An argument is not acceptable; nothing is sent.
        TransportError: No answer came: no connection, or not in time.
        BadRequestError: HTTP 400. The request is malformed, or one of its values is no good.
        AuthenticationError: HTTP 401. The credentials or the token are missing, wrong or out of
            date.
        NotFoundError: HTTP 404. There is no course of this id; a version that it lacks is assumed
            to be answered so too.
    """

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """List the settings of one version of a course.

        Returns every setting of that version with the value in force. Where the version sets none
        of its own, that of a less specific level is in force.

        Scopes: `read:course` or `read`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            version_id: The number of the version.
            include_metadata: Whether each setting comes with what is known about it. The vendor's
                default is `False`.

        Returns: The settings.
        Repeated: after a failure that may pass.
        Source: "getCourseVersionConfiguration", GET
            /courses/{courseId}/versions/{versionId}/configuration (getCourseVersionConfiguration)
        """

    def set(self, *args: Any, **kwargs: Any) -> Any:
        """Set settings of one version of a course.

        Gives that version values of its own for the given settings. They count before those of
        less specific levels.

        Scopes: `write:course` or `write`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            version_id: The number of the version.
            settings: The settings with their values.

        Returns: The settings are set; there is no body.
        Repeated: only where nothing can have been done.
        Source: "setCourseVersionConfiguration", POST
            /courses/{courseId}/versions/{versionId}/configuration (setCourseVersionConfiguration)
        """

    def clear(self, *args: Any, **kwargs: Any) -> Any:
        """Clear one setting of one version of a course.

        Takes back the value that the version has of its own. From then on that of a less specific
        level is in force.

        Scopes: `write:course` or `write`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            version_id: The number of the version.
            setting_id: The id of the setting, such as PlayerScoLaunchType.

        Returns: The setting is cleared; there is no body.
        Repeated: after a failure that may pass.
        Source: "deleteCourseVersionConfigurationSetting", DELETE
            /courses/{courseId}/versions/{versionId}/configuration/{settingId}
            (deleteCourseVersionConfigurationSetting)
        """


class CoursesVersionsConfiguration(CoursesVersionsConfigurationMethods, Resource):
    def list(
        self,
        course_id: str,
        version_id: int,
        *,
        include_metadata: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.SettingItem]:
        return self._pager(GET_COURSE_VERSION_CONFIGURATION, {
            "course_id": course_id, "version_id": version_id, "include_metadata": include_metadata,
        }, options)

    def set(
        self,
        course_id: str,
        version_id: int,
        *,
        settings: Sequence[models.SettingsIndividualSchema | params.SettingsIndividualSchema],
        options: RequestOptions | None = None,
    ) -> None:
        return self._call(SET_COURSE_VERSION_CONFIGURATION, {
            "course_id": course_id, "version_id": version_id, "settings": settings,
        }, options)

    def clear(
        self,
        course_id: str,
        version_id: int,
        setting_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        return self._call(DELETE_COURSE_VERSION_CONFIGURATION_SETTING, {
            "course_id": course_id, "version_id": version_id, "setting_id": setting_id,
        }, options)


class AsyncCoursesVersionsConfiguration(CoursesVersionsConfigurationMethods, AsyncResource):
    def list(
        self,
        course_id: str,
        version_id: int,
        *,
        include_metadata: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.SettingItem]:
        return self._pager(GET_COURSE_VERSION_CONFIGURATION, {
            "course_id": course_id, "version_id": version_id, "include_metadata": include_metadata,
        }, options)

    async def set(
        self,
        course_id: str,
        version_id: int,
        *,
        settings: Sequence[models.SettingsIndividualSchema | params.SettingsIndividualSchema],
        options: RequestOptions | None = None,
    ) -> None:
        return await self._call(SET_COURSE_VERSION_CONFIGURATION, {
            "course_id": course_id, "version_id": version_id, "settings": settings,
        }, options)

    async def clear(
        self,
        course_id: str,
        version_id: int,
        setting_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        return await self._call(DELETE_COURSE_VERSION_CONFIGURATION_SETTING, {
            "course_id": course_id, "version_id": version_id, "setting_id": setting_id,
        }, options)


class CoursesVersionsConfigurationWithResponse:
    """`CoursesVersionsConfiguration`, each call a `Response`."""

    def __init__(self, resource: CoursesVersionsConfiguration) -> None:
        self.list = pages_with_response(resource.list)
        self.set = with_response(resource.set)
        self.clear = with_response(resource.clear)


class AsyncCoursesVersionsConfigurationWithResponse:
    """`AsyncCoursesVersionsConfiguration`, each call a `Response`."""

    def __init__(self, resource: AsyncCoursesVersionsConfiguration) -> None:
        self.list = async_pages_with_response(resource.list)
        self.set = async_with_response(resource.set)
        self.clear = async_with_response(resource.clear)
