# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Single files of a course that has been imported."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Body, Operation, Pagination, Reply, part, path, query
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import (
    AsyncResource, Resource, async_pages_with_response, async_with_response, pages_with_response,
    with_response,
)
from lmskit.types import FileInput
from msgspec import Meta
from scormcloud_client import models

if TYPE_CHECKING:
    from lmskit.downloads import AsyncDownload, Download
    from scormcloud_client import params

GET_COURSE_VERSION_ASSET = Operation[bytes](
    "getCourseVersionAsset", "GET", "/courses/{courseId}/versions/{versionId}/asset",
    {200: Reply(bytes)}, retry="safe", scopes=("read:course", "read"),
    accept="application/octet-stream, application/json",
    parameters=(
        path("course_id", "courseId"),
        path("version_id", "versionId", Annotated[int, Meta(ge=-2147483648, le=2147483647)]),
        query("relative_path", "relativePath"),
    ),
)
IMPORT_COURSE_VERSION_ASSET_FILE = Operation[models.AssetFileSchema](
    "importCourseVersionAssetFile", "POST", "/courses/{courseId}/versions/{versionId}/asset",
    {200: Reply(models.AssetFileSchema)}, retry="unsafe", scopes=("write:course", "write"),
    body=Body(models.ImportAssetRequestSchema),
    parameters=(
        path("course_id", "courseId"),
        path("version_id", "versionId", Annotated[int, Meta(ge=-2147483648, le=2147483647)]),
        query("update_asset_policy", "updateAssetPolicy", models.UpdateAssetPolicy, required=False),
    ),
)
DELETE_COURSE_VERSION_ASSET = Operation[None](
    "deleteCourseVersionAsset", "DELETE", "/courses/{courseId}/versions/{versionId}/asset",
    {204: Reply(None)}, retry="safe", scopes=("write:course", "write"),
    parameters=(
        path("course_id", "courseId"),
        path("version_id", "versionId", Annotated[int, Meta(ge=-2147483648, le=2147483647)]),
        query("relative_path", "relativePath"),
    ),
)
GET_COURSE_VERSION_FILE_LIST = Operation[list[models.FileListItemSchema]](
    "getCourseVersionFileList", "GET", "/courses/{courseId}/versions/{versionId}/asset/list",
    {200: Reply(models.FileListSchema)}, retry="safe",
    pagination=Pagination(style="array", items="files"), scopes=("read:course", "read"),
    parameters=(
        path("course_id", "courseId"),
        path("version_id", "versionId", Annotated[int, Meta(ge=-2147483648, le=2147483647)]),
    ),
)
UPLOAD_COURSE_VERSION_ASSET_FILE = Operation[models.AssetFileSchema](
    "uploadCourseVersionAssetFile", "POST", "/courses/{courseId}/versions/{versionId}/asset/upload",
    {200: Reply(models.AssetFileSchema)}, retry="unsafe", scopes=("write:course", "write"),
    parameters=(
        path("course_id", "courseId"),
        path("version_id", "versionId", Annotated[int, Meta(ge=-2147483648, le=2147483647)]),
        query("update_asset_policy", "updateAssetPolicy", models.UpdateAssetPolicy, required=False),
        part("destination"),
        part("file", content="file"),
    ),
)


class CoursesVersionsAssetsMethods:
    """Single files of a course that has been imported.

    Every method takes `options` too: timeout, retries and extras of the request, for that call
    only.

    Raises:
        InvalidArgumentError: An argument is not acceptable; nothing is sent.
        TransportError: No answer came: no connection, or not in time.
        BadRequestError: HTTP 400. The request is malformed, or one of its values is no good.
        AuthenticationError: HTTP 401. The credentials or the token are missing, wrong or out of
            date.
    """

    def download(self, *args: Any, **kwargs: Any) -> Any:
        """Download a file of a version of a course.

        Returns one of the files that this version of the course is made of, byte for byte.

        Scopes: `read:course` or `read`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            version_id: The number of the version.
            relative_path: The path of the file in the course, as the list of files gives it.

        Raises:
            NotFoundError: HTTP 404. There is no such course; a version or file that it lacks is
                assumed to be answered so too.

        Returns: The content of the file.
        Repeated: after a failure that may pass.
        Source: GET /courses/{courseId}/versions/{versionId}/asset (getCourseVersionAsset)
        """

    def fetch(self, *args: Any, **kwargs: Any) -> Any:
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

        Raises:
            NotFoundError: HTTP 404. There is no course of this id; a version that it lacks is
                assumed to be answered so too.

        Returns: The file and where it went.
        Repeated: only where nothing can have been done.
        Source: "importCourseVersionAssetFile", POST /courses/{courseId}/versions/{versionId}/asset
            (importCourseVersionAssetFile)
        """

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Delete a file of a version of a course.

        Removes one of the files that this version of the course is made of. Files that link to it
        are left as they are. Which scope a token needs is not documented: if write:course is
        refused, ask for delete:course.

        Scopes: `write:course` or `write`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            version_id: The number of the version.
            relative_path: The path of the file in the course, as the list of files gives it.

        Raises:
            NotFoundError: HTTP 404. There is no such course; a version or file that it lacks is
                assumed to be answered so too.

        Returns: The file is gone; there is no body.
        Repeated: after a failure that may pass.
        Source: DELETE /courses/{courseId}/versions/{versionId}/asset (deleteCourseVersionAsset)
        """

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """List the files of a version of a course.

        Returns every file that this version of the course is made of, with the path that the other
        methods ask for. The vendor's clients know no paging here.

        Scopes: `read:course` or `read`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            version_id: The number of the version.

        Raises:
            NotFoundError: HTTP 404. There is no course of this id; a version that it lacks is
                assumed to be answered so too.

        Returns: The files of this version.
        Repeated: after a failure that may pass.
        Source: GET /courses/{courseId}/versions/{versionId}/asset/list (getCourseVersionFileList)
        """

    def upload(self, *args: Any, **kwargs: Any) -> Any:
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

        Raises:
            NotFoundError: HTTP 404. There is no course of this id; a version that it lacks is
                assumed to be answered so too.

        Returns: The file and where it went.
        Repeated: only where nothing can have been done.
        Source: "uploadCourseVersionAssetFile", POST
            /courses/{courseId}/versions/{versionId}/asset/upload (uploadCourseVersionAssetFile)
        """


class CoursesVersionsAssets(CoursesVersionsAssetsMethods, Resource):
    def download(
        self,
        course_id: str,
        version_id: int,
        *,
        relative_path: str,
        options: RequestOptions | None = None,
    ) -> Download:
        return self._download(GET_COURSE_VERSION_ASSET, {
            "course_id": course_id, "version_id": version_id, "relative_path": relative_path,
        }, options)

    def fetch(
        self,
        course_id: str,
        version_id: int,
        *,
        fetch_url: str,
        destination: str,
        update_asset_policy: models.UpdateAssetPolicy
            | params.UpdateAssetPolicy
            | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.AssetFileSchema:
        return self._call(IMPORT_COURSE_VERSION_ASSET_FILE, {
            "course_id": course_id, "version_id": version_id, "fetch_url": fetch_url,
            "destination": destination, "update_asset_policy": update_asset_policy,
        }, options)

    def delete(
        self,
        course_id: str,
        version_id: int,
        *,
        relative_path: str,
        options: RequestOptions | None = None,
    ) -> None:
        return self._call(DELETE_COURSE_VERSION_ASSET, {
            "course_id": course_id, "version_id": version_id, "relative_path": relative_path,
        }, options)

    def list(
        self,
        course_id: str,
        version_id: int,
        *,
        options: RequestOptions | None = None,
    ) -> Pager[models.FileListItemSchema]:
        return self._pager(GET_COURSE_VERSION_FILE_LIST, {
            "course_id": course_id, "version_id": version_id,
        }, options)

    def upload(
        self,
        course_id: str,
        version_id: int,
        *,
        destination: str,
        file: FileInput,
        update_asset_policy: models.UpdateAssetPolicy
            | params.UpdateAssetPolicy
            | UnsetType = UNSET,
        on_progress: Callable[[int, int | None], object] | None = None,
        options: RequestOptions | None = None,
    ) -> models.AssetFileSchema:
        return self._call(UPLOAD_COURSE_VERSION_ASSET_FILE, {
            "course_id": course_id, "version_id": version_id, "destination": destination,
            "file": file, "update_asset_policy": update_asset_policy,
        }, options, on_progress)


class AsyncCoursesVersionsAssets(CoursesVersionsAssetsMethods, AsyncResource):
    def download(
        self,
        course_id: str,
        version_id: int,
        *,
        relative_path: str,
        options: RequestOptions | None = None,
    ) -> AsyncDownload:
        return self._download(GET_COURSE_VERSION_ASSET, {
            "course_id": course_id, "version_id": version_id, "relative_path": relative_path,
        }, options)

    async def fetch(
        self,
        course_id: str,
        version_id: int,
        *,
        fetch_url: str,
        destination: str,
        update_asset_policy: models.UpdateAssetPolicy
            | params.UpdateAssetPolicy
            | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.AssetFileSchema:
        return await self._call(IMPORT_COURSE_VERSION_ASSET_FILE, {
            "course_id": course_id, "version_id": version_id, "fetch_url": fetch_url,
            "destination": destination, "update_asset_policy": update_asset_policy,
        }, options)

    async def delete(
        self,
        course_id: str,
        version_id: int,
        *,
        relative_path: str,
        options: RequestOptions | None = None,
    ) -> None:
        return await self._call(DELETE_COURSE_VERSION_ASSET, {
            "course_id": course_id, "version_id": version_id, "relative_path": relative_path,
        }, options)

    def list(
        self,
        course_id: str,
        version_id: int,
        *,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.FileListItemSchema]:
        return self._pager(GET_COURSE_VERSION_FILE_LIST, {
            "course_id": course_id, "version_id": version_id,
        }, options)

    async def upload(
        self,
        course_id: str,
        version_id: int,
        *,
        destination: str,
        file: FileInput,
        update_asset_policy: models.UpdateAssetPolicy
            | params.UpdateAssetPolicy
            | UnsetType = UNSET,
        on_progress: Callable[[int, int | None], object] | None = None,
        options: RequestOptions | None = None,
    ) -> models.AssetFileSchema:
        return await self._call(UPLOAD_COURSE_VERSION_ASSET_FILE, {
            "course_id": course_id, "version_id": version_id, "destination": destination,
            "file": file, "update_asset_policy": update_asset_policy,
        }, options, on_progress)


class CoursesVersionsAssetsWithResponse:
    """`CoursesVersionsAssets`, each call a `Response`."""

    def __init__(self, resource: CoursesVersionsAssets) -> None:
        self.download = resource.download
        self.fetch = with_response(resource.fetch)
        self.delete = with_response(resource.delete)
        self.list = pages_with_response(resource.list)
        self.upload = with_response(resource.upload)


class AsyncCoursesVersionsAssetsWithResponse:
    """`AsyncCoursesVersionsAssets`, each call a `Response`."""

    def __init__(self, resource: AsyncCoursesVersionsAssets) -> None:
        self.download = resource.download
        self.fetch = async_with_response(resource.fetch)
        self.delete = async_with_response(resource.delete)
        self.list = async_pages_with_response(resource.list)
        self.upload = async_with_response(resource.upload)
