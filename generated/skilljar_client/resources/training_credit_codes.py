# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Codes that carry training credits."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Annotated, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Body, Operation, Pagination, Reply, path, query
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import (
    AsyncResource, Resource, async_pages_with_response, async_with_response, pages_with_response,
    with_response,
)
from lmskit.types import StringList
from msgspec import Meta
from skilljar_client import models

if TYPE_CHECKING:
    from skilljar_client import params

LIST_TRAINING_CREDIT_CODES = Operation[list[models.TrainingCreditCode]](
    "listTrainingCreditCodes", "GET", "/training-credit-codes",
    {200: Reply(models.TrainingCreditCodePage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
        query("page_size", type=Annotated[int, Meta(ge=1, le=1000)], required=False),
        query("tracking_identifier", required=False),
        query("training_credit_code", required=False),
    ),
)
CREATE_TRAINING_CREDIT_CODE = Operation[models.TrainingCreditCode](
    "createTrainingCreditCode", "POST", "/training-credit-codes",
    {201: Reply(models.TrainingCreditCode)}, retry="unsafe",
    body=Body(models.TrainingCreditCodeCreate),
)
UPDATE_TRAINING_CREDIT_CODE = Operation[models.TrainingCreditCodeChange](
    "updateTrainingCreditCode", "PATCH", "/training-credit-codes/{training_credit_code_id}",
    {200: Reply(models.TrainingCreditCodeChange)}, retry="safe",
    body=Body(models.TrainingCreditCodeUpdate), parameters=(path("training_credit_code_id"),),
)
GET_TRAINING_CREDIT_CODE = Operation[models.TrainingCreditCode](
    "getTrainingCreditCode", "GET", "/training-credit-codes/{training_credit_code_id}",
    {200: Reply(models.TrainingCreditCode)}, retry="safe",
    parameters=(path("training_credit_code_id"),),
)


class TrainingCreditCodesMethods:
    """Codes that carry training credits.

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

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """List the training credit codes.

        Returns the training credit codes that match all filters, a page at a time. Records of the
        list leave out for whom and for what a code is available.

        Args:
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.
            page_size: Number of records in a page. At least 1. At most 1000.
            tracking_identifier: Only codes with this tracking identifier.
            training_credit_code: Only the code of this name.

        Returns: A page of the training credit codes.
        Repeated: after a failure that may pass.
        Source: "training-credit-codes > list", GET /training-credit-codes
            (listTrainingCreditCodes)
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Create a training credit code.

        Creates a code that carries credits. It is for all learners or for some groups, and for all
        offers with a credit price or for some.

        Args:
            training_credit_code: The code that a learner enters to pay with its credits. Not
                empty.
            credits_total: Number of credits that are stored on the code.
            expiration_date: When the code expires; null for never. With a time zone; sent as ISO
                8601.
            expire_content: Whether learners lose what they got with the code when it expires.
            tracking_identifier: Any text to find the code by in reports; Skilljar does not use it.
                Not empty. At most 256 characters.
            available_to_all_students: Whether all learners may use the code.
            student_groups: Ids of the groups that may use the code; needed unless
                available_to_all_students.
            available_for_all_offers: Whether the code is for all offers with a credit price,
                future ones too.
            offers: Ids of the offers that the code is for; needed unless available_for_all_offers.

        Returns: The training credit code.
        Repeated: only where nothing can have been done.
        Source: "training-credit-codes > create", POST /training-credit-codes
            (createTrainingCreditCode)
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Change a training credit code.

        Changes what is given, and leaves the rest of the code as it is; the code itself cannot be
        changed. Groups and offers are added first and removed then.

        Args:
            training_credit_code_id: Id of the training credit code.
            credits_total: Number of credits that are stored on the code. At least 0.
            expiration_date: When the code expires; null for never. With a time zone; sent as ISO
                8601.
            expire_content: Whether learners lose what they got with the code when it expires.
            tracking_identifier: Any text to find the code by in reports; Skilljar does not use it.
                Not empty. At most 256 characters.
            available_to_all_students: Whether all learners may use the code.
            student_groups: Ids of the groups to add and to remove; needed unless
                available_to_all_students.
            available_for_all_offers: Whether the code is for all offers with a credit price,
                future ones too.
            offers: Ids of the offers to add and to remove; needed unless available_for_all_offers.

        Returns: The training credit code.
        Repeated: after a failure that may pass.
        Source: "training-credit-codes > partial_update", PATCH
            /training-credit-codes/{training_credit_code_id} (updateTrainingCreditCode)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get a training credit code.

        Returns a training credit code by its id, with the groups and offers that it is for.

        Args:
            training_credit_code_id: Id of the training credit code.

        Returns: The training credit code.
        Repeated: after a failure that may pass.
        Source: GET /training-credit-codes/{training_credit_code_id} (getTrainingCreditCode)
        """


class TrainingCreditCodes(TrainingCreditCodesMethods, Resource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        tracking_identifier: str | UnsetType = UNSET,
        training_credit_code: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.TrainingCreditCode]:
        return self._pager(LIST_TRAINING_CREDIT_CODES, {
            "page": page, "page_size": page_size, "tracking_identifier": tracking_identifier,
            "training_credit_code": training_credit_code,
        }, options)

    def create(
        self,
        *,
        training_credit_code: str,
        credits_total: int,
        expiration_date: datetime.datetime | None | UnsetType = UNSET,
        expire_content: bool | UnsetType = UNSET,
        tracking_identifier: str | UnsetType = UNSET,
        available_to_all_students: bool | UnsetType = UNSET,
        student_groups: StringList | UnsetType = UNSET,
        available_for_all_offers: bool | UnsetType = UNSET,
        offers: StringList | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.TrainingCreditCode:
        return self._call(CREATE_TRAINING_CREDIT_CODE, {
            "training_credit_code": training_credit_code, "credits_total": credits_total,
            "expiration_date": expiration_date, "expire_content": expire_content,
            "tracking_identifier": tracking_identifier,
            "available_to_all_students": available_to_all_students,
            "student_groups": student_groups, "available_for_all_offers": available_for_all_offers,
            "offers": offers,
        }, options)

    def update(
        self,
        training_credit_code_id: str,
        *,
        credits_total: int | UnsetType = UNSET,
        expiration_date: datetime.datetime | None | UnsetType = UNSET,
        expire_content: bool | UnsetType = UNSET,
        tracking_identifier: str | UnsetType = UNSET,
        available_to_all_students: bool | UnsetType = UNSET,
        student_groups: models.IdChangesUpdate | params.IdChangesUpdate | UnsetType = UNSET,
        available_for_all_offers: bool | UnsetType = UNSET,
        offers: models.IdChangesUpdate | params.IdChangesUpdate | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.TrainingCreditCodeChange:
        return self._call(UPDATE_TRAINING_CREDIT_CODE, {
            "training_credit_code_id": training_credit_code_id, "credits_total": credits_total,
            "expiration_date": expiration_date, "expire_content": expire_content,
            "tracking_identifier": tracking_identifier,
            "available_to_all_students": available_to_all_students,
            "student_groups": student_groups, "available_for_all_offers": available_for_all_offers,
            "offers": offers,
        }, options)

    def get(
        self,
        training_credit_code_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.TrainingCreditCode:
        return self._call(GET_TRAINING_CREDIT_CODE, {
            "training_credit_code_id": training_credit_code_id,
        }, options)


class AsyncTrainingCreditCodes(TrainingCreditCodesMethods, AsyncResource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        tracking_identifier: str | UnsetType = UNSET,
        training_credit_code: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.TrainingCreditCode]:
        return self._pager(LIST_TRAINING_CREDIT_CODES, {
            "page": page, "page_size": page_size, "tracking_identifier": tracking_identifier,
            "training_credit_code": training_credit_code,
        }, options)

    async def create(
        self,
        *,
        training_credit_code: str,
        credits_total: int,
        expiration_date: datetime.datetime | None | UnsetType = UNSET,
        expire_content: bool | UnsetType = UNSET,
        tracking_identifier: str | UnsetType = UNSET,
        available_to_all_students: bool | UnsetType = UNSET,
        student_groups: StringList | UnsetType = UNSET,
        available_for_all_offers: bool | UnsetType = UNSET,
        offers: StringList | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.TrainingCreditCode:
        return await self._call(CREATE_TRAINING_CREDIT_CODE, {
            "training_credit_code": training_credit_code, "credits_total": credits_total,
            "expiration_date": expiration_date, "expire_content": expire_content,
            "tracking_identifier": tracking_identifier,
            "available_to_all_students": available_to_all_students,
            "student_groups": student_groups, "available_for_all_offers": available_for_all_offers,
            "offers": offers,
        }, options)

    async def update(
        self,
        training_credit_code_id: str,
        *,
        credits_total: int | UnsetType = UNSET,
        expiration_date: datetime.datetime | None | UnsetType = UNSET,
        expire_content: bool | UnsetType = UNSET,
        tracking_identifier: str | UnsetType = UNSET,
        available_to_all_students: bool | UnsetType = UNSET,
        student_groups: models.IdChangesUpdate | params.IdChangesUpdate | UnsetType = UNSET,
        available_for_all_offers: bool | UnsetType = UNSET,
        offers: models.IdChangesUpdate | params.IdChangesUpdate | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.TrainingCreditCodeChange:
        return await self._call(UPDATE_TRAINING_CREDIT_CODE, {
            "training_credit_code_id": training_credit_code_id, "credits_total": credits_total,
            "expiration_date": expiration_date, "expire_content": expire_content,
            "tracking_identifier": tracking_identifier,
            "available_to_all_students": available_to_all_students,
            "student_groups": student_groups, "available_for_all_offers": available_for_all_offers,
            "offers": offers,
        }, options)

    async def get(
        self,
        training_credit_code_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.TrainingCreditCode:
        return await self._call(GET_TRAINING_CREDIT_CODE, {
            "training_credit_code_id": training_credit_code_id,
        }, options)


class TrainingCreditCodesWithResponse:
    """`TrainingCreditCodes`, each call a `Response`."""

    def __init__(self, resource: TrainingCreditCodes) -> None:
        self.list = pages_with_response(resource.list)
        self.create = with_response(resource.create)
        self.update = with_response(resource.update)
        self.get = with_response(resource.get)


class AsyncTrainingCreditCodesWithResponse:
    """`AsyncTrainingCreditCodes`, each call a `Response`."""

    def __init__(self, resource: AsyncTrainingCreditCodes) -> None:
        self.list = async_pages_with_response(resource.list)
        self.create = async_with_response(resource.create)
        self.update = async_with_response(resource.update)
        self.get = async_with_response(resource.get)
