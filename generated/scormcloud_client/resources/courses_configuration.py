# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Settings of a course, of which each has an effective value."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Body, Operation, Pagination, Reply, path, query
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import (
    AsyncResource, Resource, async_pages_with_response, async_with_response, pages_with_response,
    with_response,
)
from scormcloud_client import models

if TYPE_CHECKING:
    from scormcloud_client import params

GET_COURSE_CONFIGURATION = Operation[list[models.SettingItem]](
    "getCourseConfiguration", "GET", "/courses/{courseId}/configuration",
    {200: Reply(models.SettingListSchema)}, retry="safe",
    pagination=Pagination(style="array", items="setting_items"), scopes=("read:course", "read"),
    parameters=(
        path("course_id", "courseId"),
        query("include_metadata", "includeMetadata", bool, required=False),
    ),
)
SET_COURSE_CONFIGURATION = Operation[None](
    "setCourseConfiguration", "POST", "/courses/{courseId}/configuration", {204: Reply(None)},
    retry="unsafe", scopes=("write:course", "write"), body=Body(models.SettingsPostSchema),
    parameters=(path("course_id", "courseId"),),
)
DELETE_COURSE_CONFIGURATION_SETTING = Operation[None](
    "deleteCourseConfigurationSetting", "DELETE", "/courses/{courseId}/configuration/{settingId}",
    {204: Reply(None)}, retry="safe", scopes=("write:course", "write"),
    parameters=(path("course_id", "courseId"), path("setting_id", "settingId")),
)


class CoursesConfigurationMethods:
    """Settings of a course, of which each has an effective value.

    Every method takes `options` too: timeout, retries and extras of the request, for that call
    only.

    Raises:
        InvalidArgumentError: An argument is not acceptable; nothing is sent.
        TransportError: No answer came: no connection, or not in time.
        BadRequestError: HTTP 400. The request is malformed, or one of its values is no good.
        AuthenticationError: HTTP 401. The credentials or the token are missing, wrong or out of
            date.
        NotFoundError: HTTP 404. There is no course of this id.
    """

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """List the settings of a course.

        Returns every setting with the value in force. Where the course sets none of its own, that
        of the application is in force, and where the application sets none, the default. A value
        on a more specific level, such as a registration, goes before that of the course.

        Scopes: `read:course` or `read`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            include_metadata: Whether each setting comes with what is known about it. The vendor's
                default is `False`.

        Returns: The settings.
        Repeated: after a failure that may pass.
        Source: "getCourseConfiguration", GET /courses/{courseId}/configuration
            (getCourseConfiguration)
        """

    def set(self, *args: Any, **kwargs: Any) -> Any:
        """Set settings of a course.

        Gives the course values of its own for the given settings. They count before those of the
        application.

        Scopes: `write:course` or `write`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            settings: The settings with their values.

        Returns: The settings are set; there is no body.
        Repeated: only where nothing can have been done.
        Source: "setCourseConfiguration", POST /courses/{courseId}/configuration
            (setCourseConfiguration)
        """

    def clear(self, *args: Any, **kwargs: Any) -> Any:
        """Clear one setting of a course.

        Takes back the value that the course has of its own. From then on that of the application
        is in force, and where the application sets none, the default.

        Scopes: `write:course` or `write`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            setting_id: The id of the setting, such as PlayerScoLaunchType.

        Returns: The setting is cleared; there is no body.
        Repeated: after a failure that may pass.
        Source: "deleteCourseConfigurationSetting", DELETE
            /courses/{courseId}/configuration/{settingId} (deleteCourseConfigurationSetting)
        """


class CoursesConfiguration(CoursesConfigurationMethods, Resource):
    def list(
        self,
        course_id: str,
        *,
        include_metadata: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.SettingItem]:
        return self._pager(GET_COURSE_CONFIGURATION, {
            "course_id": course_id, "include_metadata": include_metadata,
        }, options)

    def set(
        self,
        course_id: str,
        *,
        settings: Sequence[models.SettingsIndividualSchema | params.SettingsIndividualSchema],
        options: RequestOptions | None = None,
    ) -> None:
        return self._call(SET_COURSE_CONFIGURATION, {
            "course_id": course_id, "settings": settings,
        }, options)

    def clear(
        self,
        course_id: str,
        setting_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        return self._call(DELETE_COURSE_CONFIGURATION_SETTING, {
            "course_id": course_id, "setting_id": setting_id,
        }, options)


class AsyncCoursesConfiguration(CoursesConfigurationMethods, AsyncResource):
    def list(
        self,
        course_id: str,
        *,
        include_metadata: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.SettingItem]:
        return self._pager(GET_COURSE_CONFIGURATION, {
            "course_id": course_id, "include_metadata": include_metadata,
        }, options)

    async def set(
        self,
        course_id: str,
        *,
        settings: Sequence[models.SettingsIndividualSchema | params.SettingsIndividualSchema],
        options: RequestOptions | None = None,
    ) -> None:
        return await self._call(SET_COURSE_CONFIGURATION, {
            "course_id": course_id, "settings": settings,
        }, options)

    async def clear(
        self,
        course_id: str,
        setting_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        return await self._call(DELETE_COURSE_CONFIGURATION_SETTING, {
            "course_id": course_id, "setting_id": setting_id,
        }, options)


class CoursesConfigurationWithResponse:
    """`CoursesConfiguration`, each call a `Response`."""

    def __init__(self, resource: CoursesConfiguration) -> None:
        self.list = pages_with_response(resource.list)
        self.set = with_response(resource.set)
        self.clear = with_response(resource.clear)


class AsyncCoursesConfigurationWithResponse:
    """`AsyncCoursesConfiguration`, each call a `Response`."""

    def __init__(self, resource: AsyncCoursesConfiguration) -> None:
        self.list = async_pages_with_response(resource.list)
        self.set = async_with_response(resource.set)
        self.clear = async_with_response(resource.clear)
