"""A second client written by hand: Basic credentials or tokens, pages by token, jobs, files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from lmskit.client import AsyncClient, SyncClient
from lmskit.models import OpenEnum, ReadModel, WrittenModel
from lmskit.operation import Body, Operation, Pagination, Parameter, Reply, Waiter
from lmskit.resource import AsyncResource, Resource, cached_property
from lmskit.settings import Auth, ErrorShape, TokenEndpoint, Vendor

if TYPE_CHECKING:
    from collections.abc import Callable

    from lmskit import RequestOptions
    from lmskit.downloads import AsyncDownload, Download
    from lmskit.pager import AsyncPager, Pager
    from lmskit.types import FileInput, StringList


class Status(OpenEnum):
    RUNNING = "RUNNING"
    COMPLETE = "COMPLETE"
    ERROR = "ERROR"


class Course(ReadModel, kw_only=True):
    id: str


class CoursePage(ReadModel, kw_only=True):
    items: list[Course] | None = None
    next_token: str | None = None


class JobResult(ReadModel, kw_only=True):
    parser_warnings: list[str] | None = None


class Job(ReadModel, kw_only=True):
    status: Status | None = None
    message: str | None = None
    result: JobResult | None = None


class Title(WrittenModel, kw_only=True):
    title: str


class CourseList(ReadModel, kw_only=True):
    items: list[Course] | None = None


COURSE_ID = Parameter(argument="course_id", name="courseId", location="path", type=str)
READ = ("read:course", "read")
WRITE = ("write:course", "write")

LIST_COURSES = Operation[list[Course]](
    id="listCourses",
    method="GET",
    path="/shelves/{shelfId}/courses",
    parameters=(
        Parameter(argument="shelf_id", name="shelfId", location="path", type=str),
        Parameter(argument="topic", name="topic", location="query", type=str, required=False),
        Parameter(argument="more", name="more", location="query", type=str, required=False),
    ),
    replies={200: Reply(CoursePage)},
    retry="safe",
    pagination=Pagination(style="token", items="items", token="next_token", parameter="more"),
    scopes=READ,
)
LIST_VERSIONS = Operation[list[Course]](
    id="listVersions",
    method="GET",
    path="/versions",
    replies={200: Reply(CourseList)},
    retry="safe",
    pagination=Pagination(style="array", items="items"),
    scopes=READ,
)
GET_COURSE = Operation[Course](
    id="getCourse",
    method="GET",
    path="/courses/{courseId}",
    parameters=(COURSE_ID,),
    replies={200: Reply(Course)},
    retry="safe",
    scopes=READ,
)
RENAME = Operation[None](
    id="rename",
    method="POST",
    path="/courses/{courseId}/title",
    parameters=(COURSE_ID,),
    body=Body(Title),
    replies={204: Reply(None)},
    retry="unsafe",
    scopes=WRITE,
)
DELETE_COURSE = Operation[None](
    id="deleteCourse",
    method="DELETE",
    path="/courses/{courseId}",
    parameters=(COURSE_ID,),
    replies={204: Reply(None)},
    retry="safe",
    scopes=("delete:course", "delete"),
)
GET_FILE = Operation[bytes](
    id="getFile",
    method="GET",
    path="/courses/{courseId}/file",
    parameters=(COURSE_ID,),
    replies={200: Reply(bytes)},
    retry="safe",
    accept="application/zip, application/json",
    scopes=READ,
)
UPLOAD = Operation[None](
    id="upload",
    method="POST",
    path="/upload",
    parameters=(
        Parameter(argument="file", name="file", location="form", type=bytes, content="file"),
    ),
    replies={204: Reply(None)},
    retry="safe",
    scopes=WRITE,
)
PING = Operation[None](
    id="ping", method="GET", path="/ping", replies={204: Reply(None)}, retry="safe"
)
GET_JOB = Operation[Job](
    id="getJob", method="GET", path="/job", replies={200: Reply(Job)}, retry="safe", scopes=READ
)
GET_JOB_WAITER = Waiter(
    status=("status",),
    running=("RUNNING",),
    success=("COMPLETE",),
    failure=("ERROR",),
    message=("message",),
    warnings=("result", "parser_warnings"),
)

VENDOR = Vendor(
    name="School",
    base_url="https://school.example.com/api",
    auth=Auth(
        header="Authorization",
        template="{app_id}:{secret_key}",
        credentials={"app_id": "SCHOOL_APP_ID", "secret_key": "SCHOOL_SECRET_KEY"},
        encoding="basic",
        token=TokenEndpoint(
            path="/token",
            scope_field="scope",
            lifetime_field="expiration",
            mode_variable="SCHOOL_AUTH",
            scopes_variable="SCHOOL_SCOPES",
            lifetime_variable="SCHOOL_TOKEN_LIFETIME",
        ),
    ),
    errors=ErrorShape(message=("/message", "/error")),
)


class Courses(Resource):
    def list(
        self, shelf_id: str, *, options: RequestOptions | None = None, **more: Any
    ) -> Pager[Course]:
        return self._pager(LIST_COURSES, {"shelf_id": shelf_id, **more}, options)

    def versions(self) -> Pager[Course]:
        return self._pager(LIST_VERSIONS, {}, None)

    def get(self, course_id: str, *, options: RequestOptions | None = None) -> Course:
        return self._call(GET_COURSE, {"course_id": course_id}, options)

    def rename(self, course_id: str, *, title: str) -> None:
        return self._call(RENAME, {"course_id": course_id, "title": title}, None)

    def delete(self, course_id: str) -> None:
        return self._call(DELETE_COURSE, {"course_id": course_id}, None)

    def upload(
        self,
        *,
        file: FileInput,
        on_progress: Callable[[int, int | None], object] | None = None,
    ) -> None:
        return self._call(UPLOAD, {"file": file}, None, on_progress)

    def download(self, course_id: str, *, options: RequestOptions | None = None) -> Download:
        return self._download(GET_FILE, {"course_id": course_id}, options)

    def ping(self) -> None:
        return self._call(PING, {}, None)

    def wait(
        self,
        *,
        timeout: float | None = 600.0,
        interval: float = 1.0,
        on_progress: Callable[[Job], object] | None = None,
        options: RequestOptions | None = None,
    ) -> Job:
        return self._wait(GET_JOB, GET_JOB_WAITER, {}, timeout, interval, on_progress, options)


class AsyncCourses(AsyncResource):
    def list(
        self, shelf_id: str, *, options: RequestOptions | None = None, **more: Any
    ) -> AsyncPager[Course]:
        return self._pager(LIST_COURSES, {"shelf_id": shelf_id, **more}, options)

    def versions(self) -> AsyncPager[Course]:
        return self._pager(LIST_VERSIONS, {}, None)

    async def get(self, course_id: str, *, options: RequestOptions | None = None) -> Course:
        return await self._call(GET_COURSE, {"course_id": course_id}, options)

    async def rename(self, course_id: str, *, title: str) -> None:
        return await self._call(RENAME, {"course_id": course_id, "title": title}, None)

    async def delete(self, course_id: str) -> None:
        return await self._call(DELETE_COURSE, {"course_id": course_id}, None)

    async def upload(
        self,
        *,
        file: FileInput,
        on_progress: Callable[[int, int | None], object] | None = None,
    ) -> None:
        return await self._call(UPLOAD, {"file": file}, None, on_progress)

    def download(self, course_id: str, *, options: RequestOptions | None = None) -> AsyncDownload:
        return self._download(GET_FILE, {"course_id": course_id}, options)

    async def ping(self) -> None:
        return await self._call(PING, {}, None)

    async def wait(
        self,
        *,
        timeout: float | None = 600.0,
        interval: float = 1.0,
        on_progress: Callable[[Job], object] | None = None,
        options: RequestOptions | None = None,
    ) -> Job:
        return await self._wait(
            GET_JOB, GET_JOB_WAITER, {}, timeout, interval, on_progress, options
        )


class School(SyncClient):
    def __init__(
        self,
        *,
        app_id: str | None = None,
        secret_key: str | None = None,
        auth: Literal["basic", "oauth2"] | None = None,
        scopes: StringList | None = None,
        token_lifetime: int | None = None,
        **more: Any,
    ) -> None:
        super().__init__(
            VENDOR,
            {"app_id": app_id, "secret_key": secret_key},
            auth=auth,
            scopes=scopes,
            token_lifetime=token_lifetime,
            **more,
        )

    @cached_property
    def courses(self) -> Courses:
        return Courses(self._core)

    @cached_property
    def responding(self) -> Courses:
        return Courses(self._core.responding())


class AsyncSchool(AsyncClient):
    def __init__(
        self,
        *,
        app_id: str | None = None,
        secret_key: str | None = None,
        auth: Literal["basic", "oauth2"] | None = None,
        scopes: StringList | None = None,
        token_lifetime: int | None = None,
        **more: Any,
    ) -> None:
        super().__init__(
            VENDOR,
            {"app_id": app_id, "secret_key": secret_key},
            auth=auth,
            scopes=scopes,
            token_lifetime=token_lifetime,
            **more,
        )

    @cached_property
    def courses(self) -> AsyncCourses:
        return AsyncCourses(self._core)

    @cached_property
    def responding(self) -> AsyncCourses:
        return AsyncCourses(self._core.responding())
