# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""xAPI statements that were made about a course."""

from __future__ import annotations

import datetime
from typing import Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Operation, Pagination, Reply, path, query
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import AsyncResource, Resource, async_pages_with_response, pages_with_response
from scormcloud_client import models

GET_COURSE_STATEMENTS = Operation[list[models.XapiStatement]](
    "getCourseStatements", "GET", "/courses/{courseId}/xAPIStatements",
    {200: Reply(models.XapiStatementResult)}, retry="safe",
    pagination=Pagination(style="token", items="statements", token="more", parameter="more"),
    scopes=("read:course", "read"),
    parameters=(
        path("course_id", "courseId"),
        query("learner_id", "learnerId", required=False),
        query("since", type=datetime.datetime, required=False),
        query("until", type=datetime.datetime, required=False),
        query("more", required=False),
    ),
)


class CoursesStatementsMethods:
    """xAPI statements that were made about a course.

    Every method takes `options` too: timeout, retries and extras of the request, for that call
    only.

    Raises:
        InvalidArgumentError: An argument is not acceptable; nothing is sent.
        TransportError: No answer came: no connection, or not in time.
    """

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """List the xAPI statements of a course.

        Returns what was recorded about the course; whether of all its versions is not documented.
        The statements come in pages; the token of a page keeps the filters of the first request,
        so it is sent alone.

        Scopes: `read:course` or `read`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
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
            NotFoundError: HTTP 404. There is no course of this id.

        Returns: Statements, a page at a time.
        Repeated: after a failure that may pass.
        Source: "getCourseStatements", GET /courses/{courseId}/xAPIStatements (getCourseStatements)
        """


class CoursesStatements(CoursesStatementsMethods, Resource):
    def list(
        self,
        course_id: str,
        *,
        learner_id: str | UnsetType = UNSET,
        since: datetime.datetime | UnsetType = UNSET,
        until: datetime.datetime | UnsetType = UNSET,
        more: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.XapiStatement]:
        return self._pager(GET_COURSE_STATEMENTS, {
            "course_id": course_id, "learner_id": learner_id, "since": since, "until": until,
            "more": more,
        }, options)


class AsyncCoursesStatements(CoursesStatementsMethods, AsyncResource):
    def list(
        self,
        course_id: str,
        *,
        learner_id: str | UnsetType = UNSET,
        since: datetime.datetime | UnsetType = UNSET,
        until: datetime.datetime | UnsetType = UNSET,
        more: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.XapiStatement]:
        return self._pager(GET_COURSE_STATEMENTS, {
            "course_id": course_id, "learner_id": learner_id, "since": since, "until": until,
            "more": more,
        }, options)


class CoursesStatementsWithResponse:
    """`CoursesStatements`, each call a `Response`."""

    def __init__(self, resource: CoursesStatements) -> None:
        self.list = pages_with_response(resource.list)


class AsyncCoursesStatementsWithResponse:
    """`AsyncCoursesStatements`, each call a `Response`."""

    def __init__(self, resource: AsyncCoursesStatements) -> None:
        self.list = async_pages_with_response(resource.list)
