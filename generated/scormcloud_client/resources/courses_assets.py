# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Single files of a course that has been imported."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Body, Operation, Pagination, Reply, part, path, query
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import (
    AsyncResource, Resource, async_pages_with_response, async_with_response, pages_with_response,
    with_response,
)
from lmskit.types import FileInput
from scormcloud_client import models

if TYPE_CHECKING:
    from lmskit.downloads import AsyncDownload, Download
    from scormcloud_client import params

GET_COURSE_ASSET = Operation[bytes](
    "getCourseAsset", "GET", "/courses/{courseId}/asset", {200: Reply(bytes)}, retry="safe",
    scopes=("read:course", "read"), accept="application/octet-stream, application/json",
    parameters=(path("course_id", "courseId"), query("relative_path", "relativePath")),
)
IMPORT_COURSE_ASSET_FILE = Operation[models.AssetFileSchema](
    "importCourseAssetFile", "POST", "/courses/{courseId}/asset",
    {200: Reply(models.AssetFileSchema)}, retry="unsafe", scopes=("write:course", "write"),
    body=Body(models.ImportAssetRequestSchema),
    parameters=(
        path("course_id", "courseId"),
        query("update_asset_policy", "updateAssetPolicy", models.UpdateAssetPolicy, required=False),
    ),
)
DELETE_COURSE_ASSET = Operation[None](
    "deleteCourseAsset", "DELETE", "/courses/{courseId}/asset", {204: Reply(None)}, retry="safe",
    scopes=("write:course", "write"),
    parameters=(path("course_id", "courseId"), query("relative_path", "relativePath")),
)
GET_COURSE_FILE_LIST = Operation[list[models.FileListItemSchema]](
    "getCourseFileList", "GET", "/courses/{courseId}/asset/list",
    {200: Reply(models.FileListSchema)}, retry="safe",
    pagination=Pagination(style="array", items="files"), scopes=("read:course", "read"),
    parameters=(path("course_id", "courseId"),),
)
UPLOAD_COURSE_ASSET_FILE = Operation[models.AssetFileSchema](
    "uploadCourseAssetFile", "POST", "/courses/{courseId}/asset/upload",
    {200: Reply(models.AssetFileSchema)}, retry="unsafe", scopes=("write:course", "write"),
    parameters=(
        path("course_id", "courseId"),
        query("update_asset_policy", "updateAssetPolicy", models.UpdateAssetPolicy, required=False),
        part("destination"),
        part("file", content="file"),
    ),
)


class CoursesAssetsMethods:
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
        """Download a file of a course.

        Returns one of the files that the latest version of the course is made of, byte for byte.

        Scopes: `read:course` or `read`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            relative_path: The path of the file in the course, as the list of files gives it.

        Raises:
            NotFoundError: HTTP 404. There is no course of this id; a file that it lacks is assumed
                to be answered so too.

        Returns: The content of the file.
        Repeated: after a failure that may pass.
        Source: GET /courses/{courseId}/asset (getCourseAsset)
        """

    def fetch(self, *args: Any, **kwargs: Any) -> Any:
        """Have the vendor fetch a file and put it into a course.

        The vendor downloads the file itself and puts it at a path of the course. The policy
        decides whether a file may or must be there already. The page lists basic credentials
        alone; that a token is good for it too is known from newer clients of the vendor.

        Scopes: `write:course` or `write`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            fetch_url: The URL that the vendor downloads the file from.
            destination: The path where the file is to go, from the base of the course, such as
                /img/logo.png.
            update_asset_policy: Whether a file may be there already. With reject it must not be,
                with strict it must, with lax it does not matter. One of `reject`, `strict`, `lax`.
                The vendor's default is `lax`.

        Raises:
            NotFoundError: HTTP 404. There is no course of this id.

        Returns: The file and where it went.
        Repeated: only where nothing can have been done.
        Source: "importCourseAssetFile", POST /courses/{courseId}/asset (importCourseAssetFile)
        """

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Delete a file of a course.

        Removes one of the files that the latest version of the course is made of. Files that link
        to it are left as they are. Which scope a token needs is not documented: if write:course is
        refused, ask for delete:course.

        Scopes: `write:course` or `write`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            relative_path: The path of the file in the course, as the list of files gives it.

        Raises:
            NotFoundError: HTTP 404. There is no course of this id; a file that it lacks is assumed
                to be answered so too.

        Returns: The file is gone; there is no body.
        Repeated: after a failure that may pass.
        Source: DELETE /courses/{courseId}/asset (deleteCourseAsset)
        """

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """List the files of a course.

        Returns every file that the course is made of, with the path that the other methods ask
        for. The vendor's clients know no paging here.

        Scopes: `read:course` or `read`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.

        Raises:
            NotFoundError: HTTP 404. There is no course of this id.

        Returns: The files of the course.
        Repeated: after a failure that may pass.
        Source: GET /courses/{courseId}/asset/list (getCourseFileList)
        """

    def upload(self, *args: Any, **kwargs: Any) -> Any:
        """Upload a file into a course.

        Puts the file at a path of the course. The policy decides whether a file may or must be
        there already. The page lists basic credentials alone; that a token is good for it too is
        known from newer clients of the vendor.

        Scopes: `write:course` or `write`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
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
            NotFoundError: HTTP 404. There is no course of this id.

        Returns: The file and where it went.
        Repeated: only where nothing can have been done.
        Source: "uploadCourseAssetFile", POST /courses/{courseId}/asset/upload
            (uploadCourseAssetFile)
        """


class CoursesAssets(CoursesAssetsMethods, Resource):
    def download(
        self,
        course_id: str,
        *,
        relative_path: str,
        options: RequestOptions | None = None,
    ) -> Download:
        return self._download(GET_COURSE_ASSET, {
            "course_id": course_id, "relative_path": relative_path,
        }, options)

    def fetch(
        self,
        course_id: str,
        *,
        fetch_url: str,
        destination: str,
        update_asset_policy: models.UpdateAssetPolicy
            | params.UpdateAssetPolicy
            | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.AssetFileSchema:
        return self._call(IMPORT_COURSE_ASSET_FILE, {
            "course_id": course_id, "fetch_url": fetch_url, "destination": destination,
            "update_asset_policy": update_asset_policy,
        }, options)

    def delete(
        self,
        course_id: str,
        *,
        relative_path: str,
        options: RequestOptions | None = None,
    ) -> None:
        return self._call(DELETE_COURSE_ASSET, {
            "course_id": course_id, "relative_path": relative_path,
        }, options)

    def list(
        self,
        course_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> Pager[models.FileListItemSchema]:
        return self._pager(GET_COURSE_FILE_LIST, {"course_id": course_id}, options)

    def upload(
        self,
        course_id: str,
        *,
        destination: str,
        file: FileInput,
        update_asset_policy: models.UpdateAssetPolicy
            | params.UpdateAssetPolicy
            | UnsetType = UNSET,
        on_progress: Callable[[int, int | None], object] | None = None,
        options: RequestOptions | None = None,
    ) -> models.AssetFileSchema:
        return self._call(UPLOAD_COURSE_ASSET_FILE, {
            "course_id": course_id, "destination": destination, "file": file,
            "update_asset_policy": update_asset_policy,
        }, options, on_progress)


class AsyncCoursesAssets(CoursesAssetsMethods, AsyncResource):
    def download(
        self,
        course_id: str,
        *,
        relative_path: str,
        options: RequestOptions | None = None,
    ) -> AsyncDownload:
        return self._download(GET_COURSE_ASSET, {
            "course_id": course_id, "relative_path": relative_path,
        }, options)

    async def fetch(
        self,
        course_id: str,
        *,
        fetch_url: str,
        destination: str,
        update_asset_policy: models.UpdateAssetPolicy
            | params.UpdateAssetPolicy
            | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.AssetFileSchema:
        return await self._call(IMPORT_COURSE_ASSET_FILE, {
            "course_id": course_id, "fetch_url": fetch_url, "destination": destination,
            "update_asset_policy": update_asset_policy,
        }, options)

    async def delete(
        self,
        course_id: str,
        *,
        relative_path: str,
        options: RequestOptions | None = None,
    ) -> None:
        return await self._call(DELETE_COURSE_ASSET, {
            "course_id": course_id, "relative_path": relative_path,
        }, options)

    def list(
        self,
        course_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.FileListItemSchema]:
        return self._pager(GET_COURSE_FILE_LIST, {"course_id": course_id}, options)

    async def upload(
        self,
        course_id: str,
        *,
        destination: str,
        file: FileInput,
        update_asset_policy: models.UpdateAssetPolicy
            | params.UpdateAssetPolicy
            | UnsetType = UNSET,
        on_progress: Callable[[int, int | None], object] | None = None,
        options: RequestOptions | None = None,
    ) -> models.AssetFileSchema:
        return await self._call(UPLOAD_COURSE_ASSET_FILE, {
            "course_id": course_id, "destination": destination, "file": file,
            "update_asset_policy": update_asset_policy,
        }, options, on_progress)


class CoursesAssetsWithResponse:
    """`CoursesAssets`, each call a `Response`."""

    def __init__(self, resource: CoursesAssets) -> None:
        self.download = resource.download
        self.fetch = with_response(resource.fetch)
        self.delete = with_response(resource.delete)
        self.list = pages_with_response(resource.list)
        self.upload = with_response(resource.upload)


class AsyncCoursesAssetsWithResponse:
    """`AsyncCoursesAssets`, each call a `Response`."""

    def __init__(self, resource: AsyncCoursesAssets) -> None:
        self.download = resource.download
        self.fetch = async_with_response(resource.fetch)
        self.delete = async_with_response(resource.delete)
        self.list = async_pages_with_response(resource.list)
        self.upload = async_with_response(resource.upload)
