# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""xAPI statements that were made about a course."""

from __future__ import annotations

import datetime
from typing import Annotated

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Operation, Pagination, Parameter, Reply
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import (
    AsyncResource,
    Resource,
    async_pages_with_response,
    pages_with_response,
)
from msgspec import Meta
from scormcloud_client import models

GET_COURSE_VERSION_STATEMENTS = Operation[list[models.XapiStatement]](
    id="getCourseVersionStatements",
    method="GET",
    path="/courses/{courseId}/versions/{versionId}/xAPIStatements",
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
            argument="learner_id",
            name="learnerId",
            location="query",
            type=str,
            style="form",
            explode=True,
            required=False,
        ),
        Parameter(
            argument="since",
            name="since",
            location="query",
            type=datetime.datetime,
            style="form",
            explode=True,
            required=False,
        ),
        Parameter(
            argument="until",
            name="until",
            location="query",
            type=datetime.datetime,
            style="form",
            explode=True,
            required=False,
        ),
        Parameter(
            argument="more",
            name="more",
            location="query",
            type=str,
            style="form",
            explode=True,
            required=False,
        ),
    ),
    replies={
        200: Reply(models.XapiStatementResult),
    },
    retry="safe",
    pagination=Pagination(style="token", items="statements", token="more", parameter="more"),
    scopes=("read:course", "read",),
)


class CoursesVersionsStatements(Resource):
    """xAPI statements that were made about a course."""

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
            options: Timeout, retries and extras of the request, for this call only.

        Returns:
            Statements, a page at a time.

        Raises:
            InvalidArgumentError: An argument is not acceptable; nothing is sent.
            BadRequestError: HTTP 400. The request is malformed, or one of its values is no good.
            AuthenticationError: HTTP 401. The credentials or the token are missing, wrong or out
                of date.
            NotFoundError: HTTP 404. There is no course of this id; a version that it lacks is
                assumed to be answered so too.
            TransportError: No answer came: no connection, or not in time.

        Source:
            "getCourseVersionStatements", GET
                /courses/{courseId}/versions/{versionId}/xAPIStatements
                (getCourseVersionStatements)
        """
        return self._pager(
            GET_COURSE_VERSION_STATEMENTS,
            {
                "course_id": course_id,
                "version_id": version_id,
                "learner_id": learner_id,
                "since": since,
                "until": until,
                "more": more,
            },
            options,
        )


class AsyncCoursesVersionsStatements(AsyncResource):
    """xAPI statements that were made about a course."""

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
            options: Timeout, retries and extras of the request, for this call only.

        Returns:
            Statements, a page at a time.

        Raises:
            InvalidArgumentError: An argument is not acceptable; nothing is sent.
            BadRequestError: HTTP 400. The request is malformed, or one of its values is no good.
            AuthenticationError: HTTP 401. The credentials or the token are missing, wrong or out
                of date.
            NotFoundError: HTTP 404. There is no course of this id; a version that it lacks is
                assumed to be answered so too.
            TransportError: No answer came: no connection, or not in time.

        Source:
            "getCourseVersionStatements", GET
                /courses/{courseId}/versions/{versionId}/xAPIStatements
                (getCourseVersionStatements)
        """
        return self._pager(
            GET_COURSE_VERSION_STATEMENTS,
            {
                "course_id": course_id,
                "version_id": version_id,
                "learner_id": learner_id,
                "since": since,
                "until": until,
                "more": more,
            },
            options,
        )


class CoursesVersionsStatementsWithResponse:
    """The methods of `CoursesVersionsStatements`, each returning a `Response`."""

    def __init__(self, resource: CoursesVersionsStatements) -> None:
        self.list = pages_with_response(resource.list)


class AsyncCoursesVersionsStatementsWithResponse:
    """The methods of `AsyncCoursesVersionsStatements`, each returning a `Response`."""

    def __init__(self, resource: AsyncCoursesVersionsStatements) -> None:
        self.list = async_pages_with_response(resource.list)
