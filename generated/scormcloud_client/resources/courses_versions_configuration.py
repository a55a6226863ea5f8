# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Settings of a course, of which each has an effective value."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Body, Operation, Pagination, Parameter, Reply
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import (
    AsyncResource,
    Resource,
    async_pages_with_response,
    async_with_response,
    pages_with_response,
    with_response,
)
from msgspec import Meta
from scormcloud_client import models, params

GET_COURSE_VERSION_CONFIGURATION = Operation[list[models.SettingItem]](
    id="getCourseVersionConfiguration",
    method="GET",
    path="/courses/{courseId}/versions/{versionId}/configuration",
    parameters=(
        Parameter(
            argument="course_id",
            name="courseId",
            location="path",
            type=str,
        ),
        Parameter(
            argument="version_id",
            name="versionId",
            location="path",
            type=Annotated[int, Meta(ge=-2147483648, le=2147483647)],
        ),
        Parameter(
            argument="include_metadata",
            name="includeMetadata",
            location="query",
            type=bool,
            style="form",
            explode=True,
            required=False,
        ),
    ),
    replies={
        200: Reply(models.SettingListSchema),
    },
    retry="safe",
    pagination=Pagination(style="array", items="setting_items"),
    scopes=("read:course", "read",),
)
SET_COURSE_VERSION_CONFIGURATION = Operation[None](
    id="setCourseVersionConfiguration",
    method="POST",
    path="/courses/{courseId}/versions/{versionId}/configuration",
    parameters=(
        Parameter(
            argument="course_id",
            name="courseId",
            location="path",
            type=str,
        ),
        Parameter(
            argument="version_id",
            name="versionId",
            location="path",
            type=Annotated[int, Meta(ge=-2147483648, le=2147483647)],
        ),
    ),
    body=Body(models.SettingsPostSchema, media_type="application/json"),
    replies={
        204: Reply(None),
    },
    retry="unsafe",
    scopes=("write:course", "write",),
)
DELETE_COURSE_VERSION_CONFIGURATION_SETTING = Operation[None](
    id="deleteCourseVersionConfigurationSetting",
    method="DELETE",
    path="/courses/{courseId}/versions/{versionId}/configuration/{settingId}",
    parameters=(
        Parameter(
            argument="course_id",
            name="courseId",
            location="path",
            type=str,
        ),
        Parameter(
            argument="version_id",
            name="versionId",
            location="path",
            type=Annotated[int, Meta(ge=-2147483648, le=2147483647)],
        ),
        Parameter(
            argument="setting_id",
            name="settingId",
            location="path",
            type=str,
        ),
    ),
    replies={
        204: Reply(None),
    },
    retry="safe",
    scopes=("write:course", "write",),
)


class CoursesVersionsConfiguration(Resource):
    """Settings of a course, of which each has an effective value."""

    def list(
        self,
        course_id: str,
        version_id: int,
        *,
        include_metadata: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.SettingItem]:
        """List the settings of one version of a course.

        Returns every setting of that version with the value in force. Where the version sets none
        of its own, that of a less specific level is in force.

        Scopes: `read:course` or `read`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            version_id: The number of the version.
            include_metadata: Whether each setting comes with what is known about it. The vendor's
                default is `False`.
            options: Timeout, retries and extras of the request, for this call only.

        Returns:
            The settings.

        Raises:
            InvalidArgumentError: An argument is not acceptable; nothing is sent.
            BadRequestError: HTTP 400. The request is malformed, or one of its values is no good.
            AuthenticationError: HTTP 401. The credentials or the token are missing, wrong or out
                of date.
            NotFoundError: HTTP 404. There is no course of this id; a version that it lacks is
                assumed to be answered so too.
            TransportError: No answer came: no connection, or not in time.

        Source:
            "getCourseVersionConfiguration", GET
                /courses/{courseId}/versions/{versionId}/configuration
                (getCourseVersionConfiguration)
        """
        return self._pager(
            GET_COURSE_VERSION_CONFIGURATION,
            {
                "course_id": course_id,
                "version_id": version_id,
                "include_metadata": include_metadata,
            },
            options,
        )

    def set(
        self,
        course_id: str,
        version_id: int,
        *,
        settings: Sequence[models.SettingsIndividualSchema | params.SettingsIndividualSchema],
        options: RequestOptions | None = None,
    ) -> None:
        """Set settings of one version of a course.

        Gives that version values of its own for the given settings. They count before those of
        less specific levels.

        Scopes: `write:course` or `write`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            version_id: The number of the version.
            settings: The settings with their values.
            options: Timeout, retries and extras of the request, for this call only.

        Returns:
            The settings are set; there is no body.

        Raises:
            InvalidArgumentError: An argument is not acceptable; nothing is sent.
            BadRequestError: HTTP 400. The request is malformed, or one of its values is no good.
            AuthenticationError: HTTP 401. The credentials or the token are missing, wrong or out
                of date.
            NotFoundError: HTTP 404. There is no course of this id; a version that it lacks is
                assumed to be answered so too.
            TransportError: No answer came: no connection, or not in time.

        Source:
            "setCourseVersionConfiguration", POST
                /courses/{courseId}/versions/{versionId}/configuration
                (setCourseVersionConfiguration)
        """
        return self._call(
            SET_COURSE_VERSION_CONFIGURATION,
            {
                "course_id": course_id,
                "version_id": version_id,
                "settings": settings,
            },
            options,
        )

    def clear(
        self,
        course_id: str,
        version_id: int,
        setting_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Clear one setting of one version of a course.

        Takes back the value that the version has of its own. From then on that of a less specific
        level is in force.

        Scopes: `write:course` or `write`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            version_id: The number of the version.
            setting_id: The id of the setting, such as PlayerScoLaunchType.
            options: Timeout, retries and extras of the request, for this call only.

        Returns:
            The setting is cleared; there is no body.

        Raises:
            InvalidArgumentError: An argument is not acceptable; nothing is sent.
            BadRequestError: HTTP 400. The request is malformed, or one of its values is no good.
            AuthenticationError: HTTP 401. The credentials or the token are missing, wrong or out
                of date.
            NotFoundError: HTTP 404. There is no course of this id; a version that it lacks is
                assumed to be answered so too.
            TransportError: No answer came: no connection, or not in time.

        Source:
            "deleteCourseVersionConfigurationSetting", DELETE
                /courses/{courseId}/versions/{versionId}/configuration/{settingId}
                (deleteCourseVersionConfigurationSetting)
        """
        return self._call(
            DELETE_COURSE_VERSION_CONFIGURATION_SETTING,
            {
                "course_id": course_id,
                "version_id": version_id,
                "setting_id": setting_id,
            },
            options,
        )


class AsyncCoursesVersionsConfiguration(AsyncResource):
    """Settings of a course, of which each has an effective value."""

    def list(
        self,
        course_id: str,
        version_id: int,
        *,
        include_metadata: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.SettingItem]:
        """List the settings of one version of a course.

        Returns every setting of that version with the value in force. Where the version sets none
        of its own, that of a less specific level is in force.

        Scopes: `read:course` or `read`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            version_id: The number of the version.
            include_metadata: Whether each setting comes with what is known about it. The vendor's
                default is `False`.
            options: Timeout, retries and extras of the request, for this call only.

        Returns:
            The settings.

        Raises:
            InvalidArgumentError: An argument is not acceptable; nothing is sent.
            BadRequestError: HTTP 400. The request is malformed, or one of its values is no good.
            AuthenticationError: HTTP 401. The credentials or the token are missing, wrong or out
                of date.
            NotFoundError: HTTP 404. There is no course of this id; a version that it lacks is
                assumed to be answered so too.
            TransportError: No answer came: no connection, or not in time.

        Source:
            "getCourseVersionConfiguration", GET
                /courses/{courseId}/versions/{versionId}/configuration
                (getCourseVersionConfiguration)
        """
        return self._pager(
            GET_COURSE_VERSION_CONFIGURATION,
            {
                "course_id": course_id,
                "version_id": version_id,
                "include_metadata": include_metadata,
            },
            options,
        )

    async def set(
        self,
        course_id: str,
        version_id: int,
        *,
        settings: Sequence[models.SettingsIndividualSchema | params.SettingsIndividualSchema],
        options: RequestOptions | None = None,
    ) -> None:
        """Set settings of one version of a course.

        Gives that version values of its own for the given settings. They count before those of
        less specific levels.

        Scopes: `write:course` or `write`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            version_id: The number of the version.
            settings: The settings with their values.
            options: Timeout, retries and extras of the request, for this call only.

        Returns:
            The settings are set; there is no body.

        Raises:
            InvalidArgumentError: An argument is not acceptable; nothing is sent.
            BadRequestError: HTTP 400. The request is malformed, or one of its values is no good.
            AuthenticationError: HTTP 401. The credentials or the token are missing, wrong or out
                of date.
            NotFoundError: HTTP 404. There is no course of this id; a version that it lacks is
                assumed to be answered so too.
            TransportError: No answer came: no connection, or not in time.

        Source:
            "setCourseVersionConfiguration", POST
                /courses/{courseId}/versions/{versionId}/configuration
                (setCourseVersionConfiguration)
        """
        return await self._call(
            SET_COURSE_VERSION_CONFIGURATION,
            {
                "course_id": course_id,
                "version_id": version_id,
                "settings": settings,
            },
            options,
        )

    async def clear(
        self,
        course_id: str,
        version_id: int,
        setting_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Clear one setting of one version of a course.

        Takes back the value that the version has of its own. From then on that of a less specific
        level is in force.

        Scopes: `write:course` or `write`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            version_id: The number of the version.
            setting_id: The id of the setting, such as PlayerScoLaunchType.
            options: Timeout, retries and extras of the request, for this call only.

        Returns:
            The setting is cleared; there is no body.

        Raises:
            InvalidArgumentError: An argument is not acceptable; nothing is sent.
            BadRequestError: HTTP 400. The request is malformed, or one of its values is no good.
            AuthenticationError: HTTP 401. The credentials or the token are missing, wrong or out
                of date.
            NotFoundError: HTTP 404. There is no course of this id; a version that it lacks is
                assumed to be answered so too.
            TransportError: No answer came: no connection, or not in time.

        Source:
            "deleteCourseVersionConfigurationSetting", DELETE
                /courses/{courseId}/versions/{versionId}/configuration/{settingId}
                (deleteCourseVersionConfigurationSetting)
        """
        return await self._call(
            DELETE_COURSE_VERSION_CONFIGURATION_SETTING,
            {
                "course_id": course_id,
                "version_id": version_id,
                "setting_id": setting_id,
            },
            options,
        )


class CoursesVersionsConfigurationWithResponse:
    """The methods of `CoursesVersionsConfiguration`, each returning a `Response`."""

    def __init__(self, resource: CoursesVersionsConfiguration) -> None:
        self.list = pages_with_response(resource.list)
        self.set = with_response(resource.set)
        self.clear = with_response(resource.clear)


class AsyncCoursesVersionsConfigurationWithResponse:
    """The methods of `AsyncCoursesVersionsConfiguration`, each returning a `Response`."""

    def __init__(self, resource: AsyncCoursesVersionsConfiguration) -> None:
        self.list = async_pages_with_response(resource.list)
        self.set = async_with_response(resource.set)
        self.clear = async_with_response(resource.clear)
