# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Progress behind a token."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Body, Operation, Reply, path
from lmskit.resource import AsyncResource, Resource, async_with_response, with_response
from skilljar_client import models

if TYPE_CHECKING:
    from skilljar_client import params

REPLACE_PROGRESS_TOKEN = Operation[models.ProgressToken](
    "replaceProgressToken", "PUT", "/progresstokens/{progress_token_id}",
    {200: Reply(models.ProgressToken)}, retry="safe", body=Body(models.ProgressTokenUpdate),
    parameters=(path("progress_token_id"),),
)
UPDATE_PROGRESS_TOKEN = Operation[models.ProgressToken](
    "updateProgressToken", "PATCH", "/progresstokens/{progress_token_id}",
    {200: Reply(models.ProgressToken)}, retry="safe", body=Body(models.ProgressTokenUpdate),
    parameters=(path("progress_token_id"),),
)


class ProgresstokensMethods:
    """Progress behind a token.

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
        """Report progress with a token by PUT.

        Changes only what is given, as `update` does with PATCH. The progress of the user in the
        lesson may change with it, and the course too if this completes it.

        Args:
            progress_token_id: Id of the progress token.
            completed_at: When the user completed the task; null for not yet. With a time zone;
                sent as ISO 8601.
            success_status: Passed or failed. One of `PASSED`, `FAILED`.
            score: Score reached. At least 0.
            max_score: Highest score possible. At least 0.

        Returns: The progress behind the token.
        Repeated: after a failure that may pass.
        Source: "progresstokens > update", PUT /progresstokens/{progress_token_id}
            (replaceProgressToken)
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Report progress with a token.

        Changes what is given, and leaves the rest. The progress of the user in the lesson may
        change with it, and the course too if this completes it.

        Args:
            progress_token_id: Id of the progress token.
            completed_at: When the user completed the task; null for not yet. With a time zone;
                sent as ISO 8601.
            success_status: Passed or failed. One of `PASSED`, `FAILED`.
            score: Score reached. At least 0.
            max_score: Highest score possible. At least 0.

        Returns: The progress behind the token.
        Repeated: after a failure that may pass.
        Source: "progresstokens > partial_update", PATCH /progresstokens/{progress_token_id}
            (updateProgressToken)
        """


class Progresstokens(ProgresstokensMethods, Resource):
    def replace(
        self,
        progress_token_id: str,
        *,
        completed_at: datetime.datetime | None | UnsetType = UNSET,
        success_status: models.SuccessStatus | params.SuccessStatus | UnsetType = UNSET,
        score: int | None | UnsetType = UNSET,
        max_score: int | None | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ProgressToken:
        return self._call(REPLACE_PROGRESS_TOKEN, {
            "progress_token_id": progress_token_id, "completed_at": completed_at,
            "success_status": success_status, "score": score, "max_score": max_score,
        }, options)

    def update(
        self,
        progress_token_id: str,
        *,
        completed_at: datetime.datetime | None | UnsetType = UNSET,
        success_status: models.SuccessStatus | params.SuccessStatus | UnsetType = UNSET,
        score: int | None | UnsetType = UNSET,
        max_score: int | None | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ProgressToken:
        return self._call(UPDATE_PROGRESS_TOKEN, {
            "progress_token_id": progress_token_id, "completed_at": completed_at,
            "success_status": success_status, "score": score, "max_score": max_score,
        }, options)


class AsyncProgresstokens(ProgresstokensMethods, AsyncResource):
    async def replace(
        self,
        progress_token_id: str,
        *,
        completed_at: datetime.datetime | None | UnsetType = UNSET,
        success_status: models.SuccessStatus | params.SuccessStatus | UnsetType = UNSET,
        score: int | None | UnsetType = UNSET,
        max_score: int | None | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ProgressToken:
        return await self._call(REPLACE_PROGRESS_TOKEN, {
            "progress_token_id": progress_token_id, "completed_at": completed_at,
            "success_status": success_status, "score": score, "max_score": max_score,
        }, options)

    async def update(
        self,
        progress_token_id: str,
        *,
        completed_at: datetime.datetime | None | UnsetType = UNSET,
        success_status: models.SuccessStatus | params.SuccessStatus | UnsetType = UNSET,
        score: int | None | UnsetType = UNSET,
        max_score: int | None | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ProgressToken:
        return await self._call(UPDATE_PROGRESS_TOKEN, {
            "progress_token_id": progress_token_id, "completed_at": completed_at,
            "success_status": success_status, "score": score, "max_score": max_score,
        }, options)


class ProgresstokensWithResponse:
    """`Progresstokens`, each call a `Response`."""

    def __init__(self, resource: Progresstokens) -> None:
        self.replace = with_response(resource.replace)
        self.update = with_response(resource.update)


class AsyncProgresstokensWithResponse:
    """`AsyncProgresstokens`, each call a `Response`."""

    def __init__(self, resource: AsyncProgresstokens) -> None:
        self.replace = async_with_response(resource.replace)
        self.update = async_with_response(resource.update)
