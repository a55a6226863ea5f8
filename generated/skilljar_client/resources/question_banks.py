# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Banks of quiz questions."""

from __future__ import annotations

from typing import Annotated, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Body, Operation, Pagination, Reply, query
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import (
    AsyncResource, Resource, async_pages_with_response, async_with_response, pages_with_response,
    with_response,
)
from msgspec import Meta
from skilljar_client import models

LIST_QUESTION_BANKS = Operation[list[models.QuestionBank]](
    "listQuestionBanks", "GET", "/question-banks", {200: Reply(models.QuestionBankPage)},
    retry="safe", pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
        query("page_size", type=Annotated[int, Meta(ge=1, le=1000)], required=False),
    ),
)
CREATE_QUESTION_BANK = Operation[models.QuestionBank](
    "createQuestionBank", "POST", "/question-banks", {201: Reply(models.QuestionBank)},
    retry="unsafe", body=Body(models.QuestionBankCreate),
)


class QuestionBanksMethods:
    """Banks of quiz questions.

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
        """List the question banks.

        Returns all question banks, a page at a time.

        Args:
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.
            page_size: Number of records in a page. At least 1. At most 1000.

        Returns: A page of the question banks.
        Repeated: after a failure that may pass.
        Source: "question-banks > list", GET /question-banks (listQuestionBanks)
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Create a question bank.

        Creates a question bank without questions; `quiz_questions.create` adds them.

        Args:
            name: Name of the bank. Not empty. At most 500 characters.

        Returns: The question bank.
        Repeated: only where nothing can have been done.
        Source: "question-banks > create", POST /question-banks (createQuestionBank)
        """


class QuestionBanks(QuestionBanksMethods, Resource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.QuestionBank]:
        return self._pager(LIST_QUESTION_BANKS, {"page": page, "page_size": page_size}, options)

    def create(self, *, name: str, options: RequestOptions | None = None) -> models.QuestionBank:
        return self._call(CREATE_QUESTION_BANK, {"name": name}, options)


class AsyncQuestionBanks(QuestionBanksMethods, AsyncResource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.QuestionBank]:
        return self._pager(LIST_QUESTION_BANKS, {"page": page, "page_size": page_size}, options)

    async def create(
        self,
        *,
        name: str,
        options: RequestOptions | None = None,
    ) -> models.QuestionBank:
        return await self._call(CREATE_QUESTION_BANK, {"name": name}, options)


class QuestionBanksWithResponse:
    """`QuestionBanks`, each call a `Response`."""

    def __init__(self, resource: QuestionBanks) -> None:
        self.list = pages_with_response(resource.list)
        self.create = with_response(resource.create)


class AsyncQuestionBanksWithResponse:
    """`AsyncQuestionBanks`, each call a `Response`."""

    def __init__(self, resource: AsyncQuestionBanks) -> None:
        self.list = async_pages_with_response(resource.list)
        self.create = async_with_response(resource.create)
