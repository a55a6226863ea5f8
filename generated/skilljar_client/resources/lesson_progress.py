# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Progress of a learner in a lesson."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Body, Operation, Reply, path
from lmskit.resource import AsyncResource, Resource, async_with_response, with_response
from skilljar_client import models

if TYPE_CHECKING:
    from skilljar_client import params

REPLACE_LESSON_PROGRESS = Operation[models.LessonProgress](
    "replaceLessonProgress", "PUT", "/lesson-progress/{lesson_progress_id}",
    {200: Reply(models.LessonProgress)}, retry="safe", body=Body(models.LessonProgressUpdate),
    parameters=(path("lesson_progress_id"),),
)
UPDATE_LESSON_PROGRESS = Operation[models.LessonProgress](
    "updateLessonProgress", "PATCH", "/lesson-progress/{lesson_progress_id}",
    {200: Reply(models.LessonProgress)}, retry="safe", body=Body(models.LessonProgressUpdate),
    parameters=(path("lesson_progress_id"),),
)
GET_LESSON_PROGRESS = Operation[models.LessonProgress](
    "getLessonProgress", "GET", "/lesson-progress/{lesson_progress_id}",
    {200: Reply(models.LessonProgress)}, retry="safe", parameters=(path("lesson_progress_id"),),
)


class LessonProgressMethods:
    """Progress of a learner in a lesson.

    Every method takes `options` too: timeout, retries and extras of the request, for that call
    only.

    Raises:
        InvalidArgumentError: An argument is not acceptable; nothing is sent.
        TransportError: No answer came: no connection, or not in time.
        BadRequestError: HTTP 400. Something that was sent is not accepted: a map from fields to
            complaints.
        AuthenticationError: HTTP 401. The API key is missing or not known.
        PermissionDeniedError: HTTP 403. The API key may not do this, as a read-only key may change
            nothing.
        NotFoundError: HTTP 404. There is no such record, or no such operation on this deployment.
        RateLimitError: HTTP 429. More than 600 requests a minute or 5,000 an hour.
    """

    def replace(self, *args: Any, **kwargs: Any) -> Any:
        """Change the progress of a user in a lesson by PUT.

        Changes only what is given, as `update` does with PATCH. finished_at tells that the user is
        through with the content, and completes the lesson unless that needs a validation, such as
        a review of proctoring. completed_at=None makes it incomplete again.

        Args:
            lesson_progress_id: Id of the record of progress in a lesson.
            finished_at: When the user was through with the content; completes the lesson unless it
                needs a validation. With a time zone; sent as ISO 8601.
            completed_at: When the user completed the lesson; null makes it incomplete again. With
                a time zone; sent as ISO 8601.
            success_status: Passed or failed; null for neither.
            score: Score reached in the lesson. At least 0.
            max_score: Highest score possible in the lesson. At least 0.
            custom_data: Free text kept with the progress.
            validation_status: Passed or failed in the validation, such as a review of proctoring;
                null for neither.
            validation_data: Any JSON to keep with the validation; ignored if the lesson needs
                none.

        Returns: The progress.
        Repeated: after a failure that may pass.
        Source: "lesson-progress > update", PUT /lesson-progress/{lesson_progress_id}
            (replaceLessonProgress)
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Change the progress of a user in a lesson.

        Changes what is given, and leaves the rest. finished_at tells that the user is through with
        the content, and completes the lesson unless that needs a validation, such as a review of
        proctoring. completed_at=None makes it incomplete again.

        Args:
            lesson_progress_id: Id of the record of progress in a lesson.
            finished_at: When the user was through with the content; completes the lesson unless it
                needs a validation. With a time zone; sent as ISO 8601.
            completed_at: When the user completed the lesson; null makes it incomplete again. With
                a time zone; sent as ISO 8601.
            success_status: Passed or failed; null for neither.
            score: Score reached in the lesson. At least 0.
            max_score: Highest score possible in the lesson. At least 0.
            custom_data: Free text kept with the progress.
            validation_status: Passed or failed in the validation, such as a review of proctoring;
                null for neither.
            validation_data: Any JSON to keep with the validation; ignored if the lesson needs
                none.

        Returns: The progress.
        Repeated: after a failure that may pass.
        Source: "lesson-progress > partial_update", PATCH /lesson-progress/{lesson_progress_id}
            (updateLessonProgress)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get the progress of a user in a lesson.

        Returns the progress of a user in a lesson by the id of its record.

        Args:
            lesson_progress_id: Id of the record of progress in a lesson.

        Returns: The progress.
        Repeated: after a failure that may pass.
        Source: GET /lesson-progress/{lesson_progress_id} (getLessonProgress)
        """


class LessonProgress(LessonProgressMethods, Resource):
    def replace(
        self,
        lesson_progress_id: str,
        *,
        finished_at: datetime.datetime | None | UnsetType = UNSET,
        completed_at: datetime.datetime | None | UnsetType = UNSET,
        success_status: models.SuccessStatus | params.SuccessStatus | None | UnsetType = UNSET,
        score: int | None | UnsetType = UNSET,
        max_score: int | None | UnsetType = UNSET,
        custom_data: str | None | UnsetType = UNSET,
        validation_status: models.SuccessStatus | params.SuccessStatus | None | UnsetType = UNSET,
        validation_data: object | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.LessonProgress:
        return self._call(REPLACE_LESSON_PROGRESS, {
            "lesson_progress_id": lesson_progress_id, "finished_at": finished_at,
            "completed_at": completed_at, "success_status": success_status, "score": score,
            "max_score": max_score, "custom_data": custom_data,
            "validation_status": validation_status, "validation_data": validation_data,
        }, options)

    def update(
        self,
        lesson_progress_id: str,
        *,
        finished_at: datetime.datetime | None | UnsetType = UNSET,
        completed_at: datetime.datetime | None | UnsetType = UNSET,
        success_status: models.SuccessStatus | params.SuccessStatus | None | UnsetType = UNSET,
        score: int | None | UnsetType = UNSET,
        max_score: int | None | UnsetType = UNSET,
        custom_data: str | None | UnsetType = UNSET,
        validation_status: models.SuccessStatus | params.SuccessStatus | None | UnsetType = UNSET,
        validation_data: object | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.LessonProgress:
        return self._call(UPDATE_LESSON_PROGRESS, {
            "lesson_progress_id": lesson_progress_id, "finished_at": finished_at,
            "completed_at": completed_at, "success_status": success_status, "score": score,
            "max_score": max_score, "custom_data": custom_data,
            "validation_status": validation_status, "validation_data": validation_data,
        }, options)

    def get(
        self,
        lesson_progress_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.LessonProgress:
        return self._call(GET_LESSON_PROGRESS, {"lesson_progress_id": lesson_progress_id}, options)


class AsyncLessonProgress(LessonProgressMethods, AsyncResource):
    async def replace(
        self,
        lesson_progress_id: str,
        *,
        finished_at: datetime.datetime | None | UnsetType = UNSET,
        completed_at: datetime.datetime | None | UnsetType = UNSET,
        success_status: models.SuccessStatus | params.SuccessStatus | None | UnsetType = UNSET,
        score: int | None | UnsetType = UNSET,
        max_score: int | None | UnsetType = UNSET,
        custom_data: str | None | UnsetType = UNSET,
        validation_status: models.SuccessStatus | params.SuccessStatus | None | UnsetType = UNSET,
        validation_data: object | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.LessonProgress:
        return await self._call(REPLACE_LESSON_PROGRESS, {
            "lesson_progress_id": lesson_progress_id, "finished_at": finished_at,
            "completed_at": completed_at, "success_status": success_status, "score": score,
            "max_score": max_score, "custom_data": custom_data,
            "validation_status": validation_status, "validation_data": validation_data,
        }, options)

    async def update(
        self,
        lesson_progress_id: str,
        *,
        finished_at: datetime.datetime | None | UnsetType = UNSET,
        completed_at: datetime.datetime | None | UnsetType = UNSET,
        success_status: models.SuccessStatus | params.SuccessStatus | None | UnsetType = UNSET,
        score: int | None | UnsetType = UNSET,
        max_score: int | None | UnsetType = UNSET,
        custom_data: str | None | UnsetType = UNSET,
        validation_status: models.SuccessStatus | params.SuccessStatus | None | UnsetType = UNSET,
        validation_data: object | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.LessonProgress:
        return await self._call(UPDATE_LESSON_PROGRESS, {
            "lesson_progress_id": lesson_progress_id, "finished_at": finished_at,
            "completed_at": completed_at, "success_status": success_status, "score": score,
            "max_score": max_score, "custom_data": custom_data,
            "validation_status": validation_status, "validation_data": validation_data,
        }, options)

    async def get(
        self,
        lesson_progress_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.LessonProgress:
        return await self._call(GET_LESSON_PROGRESS, {
            "lesson_progress_id": lesson_progress_id,
        }, options)


class LessonProgressWithResponse:
    """`LessonProgress`, each call a `Response`."""

    def __init__(self, resource: LessonProgress) -> None:
        self.replace = with_response(resource.replace)
        self.update = with_response(resource.update)
        self.get = with_response(resource.get)


class AsyncLessonProgressWithResponse:
    """`AsyncLessonProgress`, each call a `Response`."""

    def __init__(self, resource: AsyncLessonProgress) -> None:
        self.replace = async_with_response(resource.replace)
        self.update = async_with_response(resource.update)
        self.get = async_with_response(resource.get)
