# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Single files of a course that has been imported."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.downloads import AsyncDownload, Download
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
from lmskit.types import FileInput
from msgspec import Meta
from scormcloud_client import models, params

GET_COURSE_VERSION_ASSET = Operation[bytes](
    id="getCourseVersionAsset",
    method="GET",
    path="/courses/{courseId}/versions/{versionId}/asset",
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
            argument="relative_path",
            name="relativePath",
            location="query",
            type=str,
            style="form",
            explode=True,
        ),
    ),
    replies={
        200: Reply(bytes),
    },
    retry="safe",
    scopes=("read:course", "read",),
    accept="application/octet-stream, application/json",
)
IMPORT_COURSE_VERSION_ASSET_FILE = Operation[models.AssetFileSchema](
    id="importCourseVersionAssetFile",
    method="POST",
    path="/courses/{courseId}/versions/{versionId}/asset",
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
            argument="update_asset_policy",
            name="updateAssetPolicy",
            location="query",
            type=models.UpdateAssetPolicy,
            style="form",
            explode=True,
            required=False,
        ),
    ),
    body=Body(models.ImportAssetRequestSchema, media_type="application/json"),
    replies={
        200: Reply(models.AssetFileSchema),
    },
    retry="unsafe",
    scopes=("write:course", "write",),
)
DELETE_COURSE_VERSION_ASSET = Operation[None](
    id="deleteCourseVersionAsset",
    method="DELETE",
    path="/courses/{courseId}/versions/{versionId}/asset",
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
            argument="relative_path",
            name="relativePath",
            location="query",
            type=str,
            style="form",
            explode=True,
        ),
    ),
    replies={
        204: Reply(None),
    },
    retry="safe",
    scopes=("write:course", "write",),
)
GET_COURSE_VERSION_FILE_LIST = Operation[list[models.FileListItemSchema]](
    id="getCourseVersionFileList",
    method="GET",
    path="/courses/{courseId}/versions/{versionId}/asset/list",
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
    replies={
        200: Reply(models.FileListSchema),
    },
    retry="safe",
    pagination=Pagination(style="array", items="files"),
    scopes=("read:course", "read",),
)
UPLOAD_COURSE_VERSION_ASSET_FILE = Operation[models.AssetFileSchema](
    id="uploadCourseVersionAssetFile",
    method="POST",
    path="/courses/{courseId}/versions/{versionId}/asset/upload",
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
            argument="update_asset_policy",
            name="updateAssetPolicy",
            location="query",
            type=models.UpdateAssetPolicy,
            style="form",
            explode=True,
            required=False,
        ),
        Parameter(
            argument="destination",
            name="destination",
            location="form",
            type=str,
        ),
        Parameter(
            argument="file",
            name="file",
            location="form",
            type=bytes,
            content="file",
        ),
    ),
    replies={
        200: Reply(models.AssetFileSchema),
    },
    retry="unsafe",
    scopes=("write:course", "write",),
)


class CoursesVersionsAssets(Resource):
    """Single files of a course that has been imported."""

    def download(
        self,
        course_id: str,
        version_id: int,
        *,
        relative_path: str,
        options: RequestOptions | None = None,
    ) -> Download:
        """Download a file of a version of a course.

        Returns one of the files that this version of the course is made of, byte for byte.

        Scopes: `read:course` or `read`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            version_id: The number of the version.
            relative_path: The path of the file in the course, as the list of files gives it.
            options: Timeout, retries and extras of the request, for this call only.

        Returns:
            The content of the file.

        Raises:
            InvalidArgumentError: An argument is not acceptable; nothing is sent.
            BadRequestError: HTTP 400. The request is malformed, or one of its values is no good.
            AuthenticationError: HTTP 401. The credentials or the token are missing, wrong or out
                of date.
            NotFoundError: HTTP 404. There is no such course; a version or file that it lacks is
                assumed to be answered so too.
            TransportError: No answer came: no connection, or not in time.

        Source:
            GET /courses/{courseId}/versions/{versionId}/asset (getCourseVersionAsset)
        """
        return self._download(
            GET_COURSE_VERSION_ASSET,
            {
                "course_id": course_id,
                "version_id": version_id,
                "relative_path": relative_path,
            },
            options,
        )

    def fetch(
        self,
        course_id: str,
        version_id: int,
        *,
        fetch_url: str,
        destination: str,
        update_asset_policy: models.UpdateAssetPolicy | params.UpdateAssetPolicy | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.AssetFileSchema:
        """Have the vendor fetch a file and put it into a version of a course.

        The vendor downloads the file itself and puts it at a path of this version of the course.
        The policy decides whether a file may or must be there already. The page lists basic
        credentials alone; that a token is good for it too is known from newer clients of the
        vendor.

        Scopes: `write:course` or `write`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            version_id: The number of the version.
            fetch_url: The URL that the vendor downloads the file from.
            destination: The path where the file is to go, from the base of the course, such as
                /img/logo.png.
            update_asset_policy: Whether a file may be there already. With reject it must not be,
                with strict it must, with lax it does not matter. One of `reject`, `strict`, `lax`.
                The vendor's default is `lax`.
            options: Timeout, retries and extras of the request, for this call only.

        Returns:
            The file and where it went.

        Raises:
            InvalidArgumentError: An argument is not acceptable; nothing is sent.
            BadRequestError: HTTP 400. The request is malformed, or one of its values is no good.
            AuthenticationError: HTTP 401. The credentials or the token are missing, wrong or out
                of date.
            NotFoundError: HTTP 404. There is no course of this id; a version that it lacks is
                assumed to be answered so too.
            TransportError: No answer came: no connection, or not in time.

        Source:
            "importCourseVersionAssetFile", POST /courses/{courseId}/versions/{versionId}/asset
                (importCourseVersionAssetFile)
        """
        return self._call(
            IMPORT_COURSE_VERSION_ASSET_FILE,
            {
                "course_id": course_id,
                "version_id": version_id,
                "fetch_url": fetch_url,
                "destination": destination,
                "update_asset_policy": update_asset_policy,
            },
            options,
        )

    def delete(
        self,
        course_id: str,
        version_id: int,
        *,
        relative_path: str,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a file of a version of a course.

        Removes one of the files that this version of the course is made of. Files that link to it
        are left as they are. Which scope a token needs is not documented: if write:course is
        refused, ask for delete:course.

        Scopes: `write:course` or `write`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            version_id: The number of the version.
            relative_path: The path of the file in the course, as the list of files gives it.
            options: Timeout, retries and extras of the request, for this call only.

        Returns:
            The file is gone; there is no body.

        Raises:
            InvalidArgumentError: An argument is not acceptable; nothing is sent.
            BadRequestError: HTTP 400. The request is malformed, or one of its values is no good.
            AuthenticationError: HTTP 401. The credentials or the token are missing, wrong or out
                of date.
            NotFoundError: HTTP 404. There is no such course; a version or file that it lacks is
                assumed to be answered so too.
            TransportError: No answer came: no connection, or not in time.

        Source:
            DELETE /courses/{courseId}/versions/{versionId}/asset (deleteCourseVersionAsset)
        """
        return self._call(
            DELETE_COURSE_VERSION_ASSET,
            {
                "course_id": course_id,
                "version_id": version_id,
                "relative_path": relative_path,
            },
            options,
        )

    def list(
        self,
        course_id: str,
        version_id: int,
        *,
        options: RequestOptions | None = None,
    ) -> Pager[models.FileListItemSchema]:
        """List the files of a version of a course.

        Returns every file that this version of the course is made of, with the path that the other
        methods ask for. The vendor's clients know no paging here.

        Scopes: `read:course` or `read`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            version_id: The number of the version.
            options: Timeout, retries and extras of the request, for this call only.

        Returns:
            The files of this version.

        Raises:
            InvalidArgumentError: An argument is not acceptable; nothing is sent.
            BadRequestError: HTTP 400. The request is malformed, or one of its values is no good.
            AuthenticationError: HTTP 401. The credentials or the token are missing, wrong or out
                of date.
            NotFoundError: HTTP 404. There is no course of this id; a version that it lacks is
                assumed to be answered so too.
            TransportError: No answer came: no connection, or not in time.

        Source:
            GET /courses/{courseId}/versions/{versionId}/asset/list (getCourseVersionFileList)
        """
        return self._pager(
            GET_COURSE_VERSION_FILE_LIST,
            {
                "course_id": course_id,
                "version_id": version_id,
            },
            options,
        )

    def upload(
        self,
        course_id: str,
        version_id: int,
        *,
        destination: str,
        file: FileInput,
        update_asset_policy: models.UpdateAssetPolicy | params.UpdateAssetPolicy | UnsetType = UNSET,
        on_progress: Callable[[int, int | None], object] | None = None,
        options: RequestOptions | None = None,
    ) -> models.AssetFileSchema:
        """Upload a file into a version of a course.

        Puts the file at a path of this version of the course. The policy decides whether a file
        may or must be there already. The page lists basic credentials alone; that a token is good
        for it too is known from newer clients of the vendor.

        Scopes: `write:course` or `write`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            version_id: The number of the version.
            destination: The path where the file is to go, from the base of the course, such as
                /img/logo.png.
            file: The file. A path, bytes, a file that is open for reading bytes, or a
                `lmskit.File`. An open file is sent from its start if it can be rewound, and stays
                open.
            update_asset_policy: Whether a file may be there already. With reject it must not be,
                with strict it must, with lax it does not matter. One of `reject`, `strict`, `lax`.
                The vendor's default is `lax`.
            on_progress: Called with the bytes of the file that have gone out, and its size, or
                None where nobody knows it; from 0 again when it is sent again. An error in it ends
                the upload.
            options: Timeout, retries and extras of the request, for this call only.

        Returns:
            The file and where it went.

        Raises:
            InvalidArgumentError: An argument is not acceptable; nothing is sent.
            BadRequestError: HTTP 400. The request is malformed, or one of its values is no good.
            AuthenticationError: HTTP 401. The credentials or the token are missing, wrong or out
                of date.
            NotFoundError: HTTP 404. There is no course of this id; a version that it lacks is
                assumed to be answered so too.
            TransportError: No answer came: no connection, or not in time.

        Source:
            "uploadCourseVersionAssetFile", POST
                /courses/{courseId}/versions/{versionId}/asset/upload
                (uploadCourseVersionAssetFile)
        """
        return self._call(
            UPLOAD_COURSE_VERSION_ASSET_FILE,
            {
                "course_id": course_id,
                "version_id": version_id,
                "destination": destination,
                "file": file,
                "update_asset_policy": update_asset_policy,
            },
            options,
            on_progress,
        )


class AsyncCoursesVersionsAssets(AsyncResource):
    """Single files of a course that has been imported."""

    def download(
        self,
        course_id: str,
        version_id: int,
        *,
        relative_path: str,
        options: RequestOptions | None = None,
    ) -> AsyncDownload:
        """Download a file of a version of a course.

        Returns one of the files that this version of the course is made of, byte for byte.

        Scopes: `read:course` or `read`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            version_id: The number of the version.
            relative_path: The path of the file in the course, as the list of files gives it.
            options: Timeout, retries and extras of the request, for this call only.

        Returns:
            The content of the file.

        Raises:
            InvalidArgumentError: An argument is not acceptable; nothing is sent.
            BadRequestError: HTTP 400. The request is malformed, or one of its values is no good.
            AuthenticationError: HTTP 401. The credentials or the token are missing, wrong or out
                of date.
            NotFoundError: HTTP 404. There is no such course; a version or file that it lacks is
                assumed to be answered so too.
            TransportError: No answer came: no connection, or not in time.

        Source:
            GET /courses/{courseId}/versions/{versionId}/asset (getCourseVersionAsset)
        """
        return self._download(
            GET_COURSE_VERSION_ASSET,
            {
                "course_id": course_id,
                "version_id": version_id,
                "relative_path": relative_path,
            },
            options,
        )

    async def fetch(
        self,
        course_id: str,
        version_id: int,
        *,
        fetch_url: str,
        destination: str,
        update_asset_policy: models.UpdateAssetPolicy | params.UpdateAssetPolicy | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.AssetFileSchema:
        """Have the vendor fetch a file and put it into a version of a course.

        The vendor downloads the file itself and puts it at a path of this version of the course.
        The policy decides whether a file may or must be there already. The page lists basic
        credentials alone; that a token is good for it too is known from newer clients of the
        vendor.

        Scopes: `write:course` or `write`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            version_id: The number of the version.
            fetch_url: The URL that the vendor downloads the file from.
            destination: The path where the file is to go, from the base of the course, such as
                /img/logo.png.
            update_asset_policy: Whether a file may be there already. With reject it must not be,
                with strict it must, with lax it does not matter. One of `reject`, `strict`, `lax`.
                The vendor's default is `lax`.
            options: Timeout, retries and extras of the request, for this call only.

        Returns:
            The file and where it went.

        Raises:
            InvalidArgumentError: An argument is not acceptable; nothing is sent.
            BadRequestError: HTTP 400. The request is malformed, or one of its values is no good.
            AuthenticationError: HTTP 401. The credentials or the token are missing, wrong or out
                of date.
            NotFoundError: HTTP 404. There is no course of this id; a version that it lacks is
                assumed to be answered so too.
            TransportError: No answer came: no connection, or not in time.

        Source:
            "importCourseVersionAssetFile", POST /courses/{courseId}/versions/{versionId}/asset
                (importCourseVersionAssetFile)
        """
        return await self._call(
            IMPORT_COURSE_VERSION_ASSET_FILE,
            {
                "course_id": course_id,
                "version_id": version_id,
                "fetch_url": fetch_url,
                "destination": destination,
                "update_asset_policy": update_asset_policy,
            },
            options,
        )

    async def delete(
        self,
        course_id: str,
        version_id: int,
        *,
        relative_path: str,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a file of a version of a course.

        Removes one of the files that this version of the course is made of. Files that link to it
        are left as they are. Which scope a token needs is not documented: if write:course is
        refused, ask for delete:course.

        Scopes: `write:course` or `write`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            version_id: The number of the version.
            relative_path: The path of the file in the course, as the list of files gives it.
            options: Timeout, retries and extras of the request, for this call only.

        Returns:
            The file is gone; there is no body.

        Raises:
            InvalidArgumentError: An argument is not acceptable; nothing is sent.
            BadRequestError: HTTP 400. The request is malformed, or one of its values is no good.
            AuthenticationError: HTTP 401. The credentials or the token are missing, wrong or out
                of date.
            NotFoundError: HTTP 404. There is no such course; a version or file that it lacks is
                assumed to be answered so too.
            TransportError: No answer came: no connection, or not in time.

        Source:
            DELETE /courses/{courseId}/versions/{versionId}/asset (deleteCourseVersionAsset)
        """
        return await self._call(
            DELETE_COURSE_VERSION_ASSET,
            {
                "course_id": course_id,
                "version_id": version_id,
                "relative_path": relative_path,
            },
            options,
        )

    def list(
        self,
        course_id: str,
        version_id: int,
        *,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.FileListItemSchema]:
        """List the files of a version of a course.

        Returns every file that this version of the course is made of, with the path that the other
        methods ask for. The vendor's clients know no paging here.

        Scopes: `read:course` or `read`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            version_id: The number of the version.
            options: Timeout, retries and extras of the request, for this call only.

        Returns:
            The files of this version.

        Raises:
            InvalidArgumentError: An argument is not acceptable; nothing is sent.
            BadRequestError: HTTP 400. The request is malformed, or one of its values is no good.
            AuthenticationError: HTTP 401. The credentials or the token are missing, wrong or out
                of date.
            NotFoundError: HTTP 404. There is no course of this id; a version that it lacks is
                assumed to be answered so too.
            TransportError: No answer came: no connection, or not in time.

        Source:
            GET /courses/{courseId}/versions/{versionId}/asset/list (getCourseVersionFileList)
        """
        return self._pager(
            GET_COURSE_VERSION_FILE_LIST,
            {
                "course_id": course_id,
                "version_id": version_id,
            },
            options,
        )

    async def upload(
        self,
        course_id: str,
        version_id: int,
        *,
        destination: str,
        file: FileInput,
        update_asset_policy: models.UpdateAssetPolicy | params.UpdateAssetPolicy | UnsetType = UNSET,
        on_progress: Callable[[int, int | None], object] | None = None,
        options: RequestOptions | None = None,
    ) -> models.AssetFileSchema:
        """Upload a file into a version of a course.

        Puts the file at a path of this version of the course. The policy decides whether a file
        may or must be there already. The page lists basic credentials alone; that a token is good
        for it too is known from newer clients of the vendor.

        Scopes: `write:course` or `write`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            version_id: The number of the version.
            destination: The path where the file is to go, from the base of the course, such as
                /img/logo.png.
            file: The file. A path, bytes, a file that is open for reading bytes, or a
                `lmskit.File`. An open file is sent from its start if it can be rewound, and stays
                open.
            update_asset_policy: Whether a file may be there already. With reject it must not be,
                with strict it must, with lax it does not matter. One of `reject`, `strict`, `lax`.
                The vendor's default is `lax`.
            on_progress: Called with the bytes of the file that have gone out, and its size, or
                None where nobody knows it; from 0 again when it is sent again. An error in it ends
                the upload.
            options: Timeout, retries and extras of the request, for this call only.

        Returns:
            The file and where it went.

        Raises:
            InvalidArgumentError: An argument is not acceptable; nothing is sent.
            BadRequestError: HTTP 400. The request is malformed, or one of its values is no good.
            AuthenticationError: HTTP 401. The credentials or the token are missing, wrong or out
                of date.
            NotFoundError: HTTP 404. There is no course of this id; a version that it lacks is
                assumed to be answered so too.
            TransportError: No answer came: no connection, or not in time.

        Source:
            "uploadCourseVersionAssetFile", POST
                /courses/{courseId}/versions/{versionId}/asset/upload
                (uploadCourseVersionAssetFile)
        """
        return await self._call(
            UPLOAD_COURSE_VERSION_ASSET_FILE,
            {
                "course_id": course_id,
                "version_id": version_id,
                "destination": destination,
                "file": file,
                "update_asset_policy": update_asset_policy,
            },
            options,
            on_progress,
        )


class CoursesVersionsAssetsWithResponse:
    """The methods of `CoursesVersionsAssets`, each returning a `Response`."""

    def __init__(self, resource: CoursesVersionsAssets) -> None:
        self.download = resource.download
        self.fetch = with_response(resource.fetch)
        self.delete = with_response(resource.delete)
        self.list = pages_with_response(resource.list)
        self.upload = with_response(resource.upload)


class AsyncCoursesVersionsAssetsWithResponse:
    """The methods of `AsyncCoursesVersionsAssets`, each returning a `Response`."""

    def __init__(self, resource: AsyncCoursesVersionsAssets) -> None:
        self.download = resource.download
        self.fetch = async_with_response(resource.fetch)
        self.delete = async_with_response(resource.delete)
        self.list = async_pages_with_response(resource.list)
        self.upload = async_with_response(resource.upload)
