# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Jobs that turn a package or a media file into a course."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Body, Operation, Reply, Waiter, header, part, path, query
from lmskit.resource import AsyncResource, Resource, async_with_response, with_response
from lmskit.types import FileInput, StringList
from msgspec import Meta
from scormcloud_client import models

if TYPE_CHECKING:
    from scormcloud_client import params

CREATE_FETCH_AND_IMPORT_COURSE_JOB = Operation[str](
    "createFetchAndImportCourseJob", "POST", "/courses/importJobs",
    {200: Reply(models.StringResultSchema, "result")}, retry="unsafe",
    scopes=("write:course", "write"), body=Body(models.ImportFetchRequestSchema),
    parameters=(
        query("course_id", "courseId"),
        query("may_create_new_version", "mayCreateNewVersion", bool, required=False),
        query("postback_url", "postbackUrl", required=False),
        query(
            "tags", type=list[Annotated[str, Meta(pattern="^[^,]+\\Z")]], explode=False,
            required=False,
        ),
    ),
)
CREATE_NO_UPLOAD_AND_IMPORT_COURSE_JOB = Operation[str](
    "createNoUploadAndImportCourseJob", "POST", "/courses/importJobs/noUpload",
    {200: Reply(models.StringResultSchema, "result")}, retry="unsafe",
    scopes=("write:course", "write"), body=Body(models.ImportRequestSchema),
    parameters=(
        query("course_id", "courseId"),
        query("may_create_new_version", "mayCreateNewVersion", bool, required=False),
        query("postback_url", "postbackUrl", required=False),
        query(
            "tags", type=list[Annotated[str, Meta(pattern="^[^,]+\\Z")]], explode=False,
            required=False,
        ),
    ),
)
CREATE_UPLOAD_AND_IMPORT_COURSE_JOB = Operation[str](
    "createUploadAndImportCourseJob", "POST", "/courses/importJobs/upload",
    {200: Reply(models.StringResultSchema, "result")}, retry="unsafe",
    scopes=("write:course", "write"),
    parameters=(
        query("course_id", "courseId"),
        query("may_create_new_version", "mayCreateNewVersion", bool, required=False),
        query("postback_url", "postbackUrl", required=False),
        query(
            "tags", type=list[Annotated[str, Meta(pattern="^[^,]+\\Z")]], explode=False,
            required=False,
        ),
        header(
            "uploaded_content_type", "uploadedContentType", required=False, media_type_of="file",
        ),
        part(
            "content_metadata", "contentMetadata", models.MediaFileMetadataSchema, required=False,
            content="json",
        ),
        part("file", content="file"),
    ),
)
GET_IMPORT_JOB_STATUS = Operation[models.ImportJobResultSchema](
    "getImportJobStatus", "GET", "/courses/importJobs/{importJobId}",
    {200: Reply(models.ImportJobResultSchema)}, retry="safe", scopes=("read:course", "read"),
    parameters=(path("import_job_id", "importJobId"),),
)
GET_IMPORT_JOB_STATUS_WAITER = Waiter(
    status=("status",), running=("RUNNING",), success=("COMPLETE",), failure=("ERROR",),
    message=("message",), warnings=("import_result", "parser_warnings"), interval=1.0,
)


class CoursesImportJobsMethods:
    """Jobs that turn a package or a media file into a course.

    Every method takes `options` too: timeout, retries and extras of the request, for that call
    only.

    Raises:
        InvalidArgumentError: An argument is not acceptable; nothing is sent.
        TransportError: No answer came: no connection, or not in time.
        BadRequestError: HTTP 400. The request is malformed, or one of its values is no good.
        AuthenticationError: HTTP 401. The credentials or the token are missing, wrong or out of
            date.
    """

    def fetch(self, *args: Any, **kwargs: Any) -> Any:
        """Start a job that fetches a file from a URL and imports it.

        The vendor downloads the package or media file itself; the id of the job is returned at
        once. When the job completes, the course exists under the id that was given here. Ask for
        the state of the job, or wait for it; that is possible until a week after the end of the
        import.

        Scopes: `write:course` or `write`.

        Args:
            course_id: The id that the course is to have; the caller chooses it. Avoid importJobs
                and tags, the names of paths.
            url: The URL of the package or media file.
            may_create_new_version: Whether a course that exists gets a new version. If not, one
                that exists is a conflict. The vendor's default is `False`.
            postback_url: A URL that the vendor calls when the import has ended. What it sends is
                not documented.
            tags: The tags to put on the imported course. They are sent joined by commas, so no tag
                has one.
            content_type: The media type of the file, such as application/zip, application/pdf,
                video/mp4 or audio/mpeg. The vendor's default is `application/zip`.
            media_file_metadata: What is to be said of a media file.

        Raises:
            ConflictError: HTTP 409. The course exists, and no new version of it was allowed.

        Returns: The id of the job that was started.
        Repeated: only where nothing can have been done.
        Source: "createFetchAndImportCourseJob", POST /courses/importJobs
            (createFetchAndImportCourseJob)
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Start a job that imports from a URL, a reference or a connector.

        Nothing is uploaded. Give exactly one of the three requests: one that fetches a file, one
        that refers to a media file which stays where it is, or one that names content of a
        connector. The id of the job is returned at once. When the job completes, the course exists
        under the id that was given here. Ask for the state of the job, or wait for it; that is
        possible until a week after the end of the import.

        Scopes: `write:course` or `write`.

        Args:
            course_id: The id that the course is to have; the caller chooses it. Avoid importJobs
                and tags, the names of paths.
            may_create_new_version: Whether a course that exists gets a new version. If not, one
                that exists is a conflict. The vendor's default is `False`.
            postback_url: A URL that the vendor calls when the import has ended. What it sends is
                not documented.
            tags: The tags to put on the imported course. They are sent joined by commas, so no tag
                has one.
            fetch_request: A file to fetch. Exclusive of the other two.
            media_file_reference_request: A media file to refer to. Exclusive of the other two.
            connector_reference_request: Content of a connector. Exclusive of the other two.

        Raises:
            ConflictError: HTTP 409. The course exists, and no new version of it was allowed.

        Returns: The id of the job that was started.
        Repeated: only where nothing can have been done.
        Source: "createNoUploadAndImportCourseJob", POST /courses/importJobs/noUpload
            (createNoUploadAndImportCourseJob)
        """

    def upload(self, *args: Any, **kwargs: Any) -> Any:
        """Upload a file and start a job that imports it.

        Sends a package (zip) or a media file (pdf, mp4, mp3); the id of the job is returned when
        the file has arrived. When the job completes, the course exists under the id that was given
        here. Ask for the state of the job, or wait for it; that is possible until a week after the
        end of the import.

        Scopes: `write:course` or `write`.

        Args:
            course_id: The id that the course is to have; the caller chooses it. Avoid importJobs
                and tags, the names of paths.
            file: The package or media file. A path, bytes, a file that is open for reading bytes,
                or a `lmskit.File`. An open file is sent from its start if it can be rewound, and
                stays open.
            may_create_new_version: Whether a course that exists gets a new version. If not, one
                that exists is a conflict. The vendor's default is `False`.
            postback_url: A URL that the vendor calls when the import has ended. What it sends is
                not documented.
            tags: The tags to put on the imported course. They are sent joined by commas, so no tag
                has one.
            uploaded_content_type: The media type of the file, such as application/zip. Needed for
                application/pdf, video/mp4 and audio/mpeg. The vendor's default is
                `application/zip`. By default what the file is taken for.
            content_metadata: What is to be said of a media file; not meant for packages.
            on_progress: Called with the bytes of the file that have gone out, and its size, or
                None where nobody knows it; from 0 again when it is sent again. An error in it ends
                the upload.

        Raises:
            ConflictError: HTTP 409. The course exists, and no new version of it was allowed.

        Returns: The id of the job that was started.
        Repeated: only where nothing can have been done.
        Source: "createUploadAndImportCourseJob", POST /courses/importJobs/upload
            (createUploadAndImportCourseJob)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get the state of an import job.

        May be asked again and again while the job runs, and until a week after the end of the
        import. What is answered later is not documented; expect 404, as for an id that never was
        one.

        Scopes: `read:course` or `read`.

        Args:
            import_job_id: The id of the job, as it was returned when the job was started.

        Raises:
            NotFoundError: HTTP 404. There is no such import job, or its id is no longer valid, a
                week after its end.

        Returns: The state of the job, and its result if it has one.
        Repeated: after a failure that may pass.
        Source: "getImportJobStatus", GET /courses/importJobs/{importJobId} (getImportJobStatus)
        """

    def wait(self, *args: Any, **kwargs: Any) -> Any:
        """Wait until a job has ended well, and return its last state.

        Looks with `get` until the status says that the job has ended.

        Scopes: `read:course` or `read`.

        Args:
            import_job_id: The id of the job, as it was returned when the job was started.
            timeout: Seconds to wait at most; None to wait as long as it takes.
            interval: Seconds between one look and the next.
            on_progress: Called with each state that is seen, the last one included.

        Raises:
            JobFailedError: The job ended as `ERROR`.
            WaitTimeoutError: The time is up, and the job still runs.
            NotFoundError: HTTP 404. There is no such import job, or its id is no longer valid, a
                week after its end.

        Returns: The state with `COMPLETE`.
        Repeated: after a failure that may pass.
        Source: "getImportJobStatus", GET /courses/importJobs/{importJobId} (getImportJobStatus)
        """


class CoursesImportJobs(CoursesImportJobsMethods, Resource):
    def fetch(
        self,
        *,
        course_id: str,
        url: str,
        may_create_new_version: bool | UnsetType = UNSET,
        postback_url: str | UnsetType = UNSET,
        tags: StringList | UnsetType = UNSET,
        content_type: str | UnsetType = UNSET,
        media_file_metadata: models.MediaFileMetadataSchema
            | params.MediaFileMetadataSchema
            | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> str:
        return self._call(CREATE_FETCH_AND_IMPORT_COURSE_JOB, {
            "course_id": course_id, "url": url, "may_create_new_version": may_create_new_version,
            "postback_url": postback_url, "tags": tags, "content_type": content_type,
            "media_file_metadata": media_file_metadata,
        }, options)

    def create(
        self,
        *,
        course_id: str,
        may_create_new_version: bool | UnsetType = UNSET,
        postback_url: str | UnsetType = UNSET,
        tags: StringList | UnsetType = UNSET,
        fetch_request: models.ImportFetchRequestSchema
            | params.ImportFetchRequestSchema
            | UnsetType = UNSET,
        media_file_reference_request: models.ImportMediaFileReferenceRequestSchema
            | params.ImportMediaFileReferenceRequestSchema
            | UnsetType = UNSET,
        connector_reference_request: models.ImportConnectorRequestSchema
            | params.ImportConnectorRequestSchema
            | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> str:
        return self._call(CREATE_NO_UPLOAD_AND_IMPORT_COURSE_JOB, {
            "course_id": course_id, "may_create_new_version": may_create_new_version,
            "postback_url": postback_url, "tags": tags, "fetch_request": fetch_request,
            "media_file_reference_request": media_file_reference_request,
            "connector_reference_request": connector_reference_request,
        }, options)

    def upload(
        self,
        *,
        course_id: str,
        file: FileInput,
        may_create_new_version: bool | UnsetType = UNSET,
        postback_url: str | UnsetType = UNSET,
        tags: StringList | UnsetType = UNSET,
        uploaded_content_type: str | UnsetType = UNSET,
        content_metadata: models.MediaFileMetadataSchema
            | params.MediaFileMetadataSchema
            | UnsetType = UNSET,
        on_progress: Callable[[int, int | None], object] | None = None,
        options: RequestOptions | None = None,
    ) -> str:
        return self._call(CREATE_UPLOAD_AND_IMPORT_COURSE_JOB, {
            "course_id": course_id, "file": file, "may_create_new_version": may_create_new_version,
            "postback_url": postback_url, "tags": tags,
            "uploaded_content_type": uploaded_content_type, "content_metadata": content_metadata,
        }, options, on_progress)

    def get(
        self,
        import_job_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ImportJobResultSchema:
        return self._call(GET_IMPORT_JOB_STATUS, {"import_job_id": import_job_id}, options)

    def wait(
        self,
        import_job_id: str,
        *,
        timeout: float | None = 600.0,
        interval: float = 1.0,
        on_progress: Callable[[models.ImportJobResultSchema], object] | None = None,
        options: RequestOptions | None = None,
    ) -> models.ImportJobResultSchema:
        return self._wait(GET_IMPORT_JOB_STATUS, GET_IMPORT_JOB_STATUS_WAITER, {
            "import_job_id": import_job_id,
        }, timeout, interval, on_progress, options)


class AsyncCoursesImportJobs(CoursesImportJobsMethods, AsyncResource):
    async def fetch(
        self,
        *,
        course_id: str,
        url: str,
        may_create_new_version: bool | UnsetType = UNSET,
        postback_url: str | UnsetType = UNSET,
        tags: StringList | UnsetType = UNSET,
        content_type: str | UnsetType = UNSET,
        media_file_metadata: models.MediaFileMetadataSchema
            | params.MediaFileMetadataSchema
            | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> str:
        return await self._call(CREATE_FETCH_AND_IMPORT_COURSE_JOB, {
            "course_id": course_id, "url": url, "may_create_new_version": may_create_new_version,
            "postback_url": postback_url, "tags": tags, "content_type": content_type,
            "media_file_metadata": media_file_metadata,
        }, options)

    async def create(
        self,
        *,
        course_id: str,
        may_create_new_version: bool | UnsetType = UNSET,
        postback_url: str | UnsetType = UNSET,
        tags: StringList | UnsetType = UNSET,
        fetch_request: models.ImportFetchRequestSchema
            | params.ImportFetchRequestSchema
            | UnsetType = UNSET,
        media_file_reference_request: models.ImportMediaFileReferenceRequestSchema
            | params.ImportMediaFileReferenceRequestSchema
            | UnsetType = UNSET,
        connector_reference_request: models.ImportConnectorRequestSchema
            | params.ImportConnectorRequestSchema
            | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> str:
        return await self._call(CREATE_NO_UPLOAD_AND_IMPORT_COURSE_JOB, {
            "course_id": course_id, "may_create_new_version": may_create_new_version,
            "postback_url": postback_url, "tags": tags, "fetch_request": fetch_request,
            "media_file_reference_request": media_file_reference_request,
            "connector_reference_request": connector_reference_request,
        }, options)

    async def upload(
        self,
        *,
        course_id: str,
        file: FileInput,
        may_create_new_version: bool | UnsetType = UNSET,
        postback_url: str | UnsetType = UNSET,
        tags: StringList | UnsetType = UNSET,
        uploaded_content_type: str | UnsetType = UNSET,
        content_metadata: models.MediaFileMetadataSchema
            | params.MediaFileMetadataSchema
            | UnsetType = UNSET,
        on_progress: Callable[[int, int | None], object] | None = None,
        options: RequestOptions | None = None,
    ) -> str:
        return await self._call(CREATE_UPLOAD_AND_IMPORT_COURSE_JOB, {
            "course_id": course_id, "file": file, "may_create_new_version": may_create_new_version,
            "postback_url": postback_url, "tags": tags,
            "uploaded_content_type": uploaded_content_type, "content_metadata": content_metadata,
        }, options, on_progress)

    async def get(
        self,
        import_job_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ImportJobResultSchema:
        return await self._call(GET_IMPORT_JOB_STATUS, {"import_job_id": import_job_id}, options)

    async def wait(
        self,
        import_job_id: str,
        *,
        timeout: float | None = 600.0,
        interval: float = 1.0,
        on_progress: Callable[[models.ImportJobResultSchema], object] | None = None,
        options: RequestOptions | None = None,
    ) -> models.ImportJobResultSchema:
        return await self._wait(GET_IMPORT_JOB_STATUS, GET_IMPORT_JOB_STATUS_WAITER, {
            "import_job_id": import_job_id,
        }, timeout, interval, on_progress, options)


class CoursesImportJobsWithResponse:
    """`CoursesImportJobs`, each call a `Response`."""

    def __init__(self, resource: CoursesImportJobs) -> None:
        self.fetch = with_response(resource.fetch)
        self.create = with_response(resource.create)
        self.upload = with_response(resource.upload)
        self.get = with_response(resource.get)


class AsyncCoursesImportJobsWithResponse:
    """`AsyncCoursesImportJobs`, each call a `Response`."""

    def __init__(self, resource: AsyncCoursesImportJobs) -> None:
        self.fetch = async_with_response(resource.fetch)
        self.create = async_with_response(resource.create)
        self.upload = async_with_response(resource.upload)
        self.get = async_with_response(resource.get)
