# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""xAPI statements that were made about a course."""

from __future__ import annotations

import datetime
from typing import Annotated, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Operation, Pagination, Reply, path, query
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import AsyncResource, Resource, async_pages_with_response, pages_with_response
from msgspec import Meta
from scormcloud_client import models

GET_COURSE_VERSION_STATEMENTS = Operation[list[models.XapiStatement]](
    "getCourseVersionStatements", "GET", "/courses/{courseId}/versions/{versionId}/xAPIStatements",
    {200: Reply(models.XapiStatementResult)}, retry="safe",
    pagination=Pagination(style="token", items="statements", token="more", parameter="more"),
    scopes=("read:course", "read"),
    parameters=(
        path("course_id", "courseId"),
        path("version_id", "versionId", Annotated[int, Meta(ge=-2147483648, le=2147483647)]),
        query("learner_id", "learnerId", required=False),
        query("since", type=datetime.datetime, required=False),
        query("until", type=datetime.datetime, required=False),
        query("more", required=False),
    ),
)


class CoursesVersionsStatementsMethods:
    """xAPI statements that were made about a course.

    Every method takes `options` too: timeout, retries and extras of the request, for that call
    only.

    Raises:
        InvalidArgumentError: An argument is not acceptable; nothing is sent.
        TransportError: No answer came: no connection, or not in time.
    """

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """List the xAPI statements of a version of a course.

        Returns what was recorded about this version of the course. The statements come in pages;
        the token of a page keeps the filters of the first request, so it is sent alone.

        Scopes: `read:course` or `read`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            version_id: The number of the version.
            learner_id: Only statements of the learner with this id.
            since: Only statements from this moment on, itself included. With a time zone; sent as
                ISO 8601.
            until: Only statements up to this moment, itself included. With a time zone; sent as
                ISO 8601.
            more: The token of the page to begin with, from the page before it. Nothing else may be
                sent with it.

        Raises:
            BadRequestError: HTTP 400. The request is malformed, or one of its values is no good.
            AuthenticationError: HTTP 401. The credentials or the token are missing, wrong or out
                of date.
            NotFoundError: HTTP 404. There is no course of this id; a version that it lacks is
                assumed to be answered so too.

        Returns: Statements, a page at a time.
        Repeated: after a failure that may pass.
        Source: "getCourseVersionStatements", GET
            /courses/{courseId}/versions/{versionId}/xAPIStatements (getCourseVersionStatements)
        """


class CoursesVersionsStatements(CoursesVersionsStatementsMethods, Resource):
    def list(
        self,
        course_id: str,
        version_id: int,
        *,
        learner_id: str | UnsetType = UNSET,
        since: datetime.datetime | UnsetType = UNSET,
        until: datetime.datetime | UnsetType = UNSET,
        more: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.XapiStatement]:
        return self._pager(GET_COURSE_VERSION_STATEMENTS, {
            "course_id": course_id, "version_id": version_id, "learner_id": learner_id,
            "since": since, "until": until, "more": more,
        }, options)


class AsyncCoursesVersionsStatements(CoursesVersionsStatementsMethods, AsyncResource):
    def list(
        self,
        course_id: str,
        version_id: int,
        *,
        learner_id: str | UnsetType = UNSET,
        since: datetime.datetime | UnsetType = UNSET,
        until: datetime.datetime | UnsetType = UNSET,
        more: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.XapiStatement]:
        return self._pager(GET_COURSE_VERSION_STATEMENTS, {
            "course_id": course_id, "version_id": version_id, "learner_id": learner_id,
            "since": since, "until": until, "more": more,
        }, options)


class CoursesVersionsStatementsWithResponse:
    """`CoursesVersionsStatements`, each call a `Response`."""

    def __init__(self, resource: CoursesVersionsStatements) -> None:
        self.list = pages_with_response(resource.list)


class AsyncCoursesVersionsStatementsWithResponse:
    """`AsyncCoursesVersionsStatements`, each call a `Response`."""

    def __init__(self, resource: AsyncCoursesVersionsStatements) -> None:
        self.list = async_pages_with_response(resource.list)
