# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Quizzes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Body, Operation, Pagination, Reply, query
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import (
    AsyncResource, Resource, async_pages_with_response, async_with_response, pages_with_response,
    with_response,
)
from msgspec import Meta
from skilljar_client import models

if TYPE_CHECKING:
    from skilljar_client import params

LIST_QUIZZES = Operation[list[models.Quiz]](
    "listQuizzes", "GET", "/quizzes", {200: Reply(models.QuizPage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
        query("page_size", type=Annotated[int, Meta(ge=1, le=1000)], required=False),
        query("name", required=False),
    ),
)
CREATE_QUIZ = Operation[models.Quiz](
    "createQuiz", "POST", "/quizzes", {201: Reply(models.Quiz)}, retry="unsafe",
    body=Body(models.QuizCreate),
)


class QuizzesMethods:
    """Quizzes.

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
        """List the quizzes.

        Returns the quizzes that match the filter, a page at a time.

        Args:
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.
            page_size: Number of records in a page. At least 1. At most 1000.
            name: Only quizzes of exactly this name; letter case counts.

        Returns: A page of the quizzes.
        Repeated: after a failure that may pass.
        Source: "quizzes > list", GET /quizzes (listQuizzes)
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Create a quiz.

        Creates a quiz without questions; `quiz_questions.create` adds them. A lesson of the type
        QUIZ shows it by its id.

        Args:
            name: Name of the quiz. Not empty. At most 500 characters.
            html: Introduction of the quiz, in HTML. Not empty.
            passing_percentage_correct: Percentage of right answers that is needed to pass. At
                least 0.
            show_results_on_failure: Whether those who failed see their answers, marks and
                feedback, not the right answers; those who pass see all.
            max_attempts: Attempts that a learner has; 0 for no limit. At least 0. The vendor's
                default is `0`.
            require_correct_response: Whether each question must be answered right before the next;
                tries are unlimited then.
            randomize_questions: Whether the questions come in random order.
            limit_question_count: Number of questions to ask, drawn at random; 0 for all. At least
                0. The vendor's default is `0`.
            randomize_answers: Whether answers come in random order.
            time_limit_seconds: Time limit in seconds; null for none. At least 0. At most 3600000.
            show_question_feedback: Whether feedback is shown to answers graded by machine; false
                deletes all feedback texts.
            alignment: Alignment of the text on the first screen of the quiz. One of `left`,
                `center`, `right`.

        Returns: The quiz.
        Repeated: only where nothing can have been done.
        Source: "quizzes > create", POST /quizzes (createQuiz)
        """


class Quizzes(QuizzesMethods, Resource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.Quiz]:
        return self._pager(LIST_QUIZZES, {
            "page": page, "page_size": page_size, "name": name,
        }, options)

    def create(
        self,
        *,
        name: str,
        html: str | UnsetType = UNSET,
        passing_percentage_correct: int | UnsetType = UNSET,
        show_results_on_failure: bool | UnsetType = UNSET,
        max_attempts: int | UnsetType = UNSET,
        require_correct_response: bool | UnsetType = UNSET,
        randomize_questions: bool | UnsetType = UNSET,
        limit_question_count: int | UnsetType = UNSET,
        randomize_answers: bool | UnsetType = UNSET,
        time_limit_seconds: int | None | UnsetType = UNSET,
        show_question_feedback: bool | UnsetType = UNSET,
        alignment: models.QuizAlignment | params.QuizAlignment | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Quiz:
        return self._call(CREATE_QUIZ, {
            "name": name, "html": html, "passing_percentage_correct": passing_percentage_correct,
            "show_results_on_failure": show_results_on_failure, "max_attempts": max_attempts,
            "require_correct_response": require_correct_response,
            "randomize_questions": randomize_questions,
            "limit_question_count": limit_question_count, "randomize_answers": randomize_answers,
            "time_limit_seconds": time_limit_seconds,
            "show_question_feedback": show_question_feedback, "alignment": alignment,
        }, options)


class AsyncQuizzes(QuizzesMethods, AsyncResource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.Quiz]:
        return self._pager(LIST_QUIZZES, {
            "page": page, "page_size": page_size, "name": name,
        }, options)

    async def create(
        self,
        *,
        name: str,
        html: str | UnsetType = UNSET,
        passing_percentage_correct: int | UnsetType = UNSET,
        show_results_on_failure: bool | UnsetType = UNSET,
        max_attempts: int | UnsetType = UNSET,
        require_correct_response: bool | UnsetType = UNSET,
        randomize_questions: bool | UnsetType = UNSET,
        limit_question_count: int | UnsetType = UNSET,
        randomize_answers: bool | UnsetType = UNSET,
        time_limit_seconds: int | None | UnsetType = UNSET,
        show_question_feedback: bool | UnsetType = UNSET,
        alignment: models.QuizAlignment | params.QuizAlignment | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Quiz:
        return await self._call(CREATE_QUIZ, {
            "name": name, "html": html, "passing_percentage_correct": passing_percentage_correct,
            "show_results_on_failure": show_results_on_failure, "max_attempts": max_attempts,
            "require_correct_response": require_correct_response,
            "randomize_questions": randomize_questions,
            "limit_question_count": limit_question_count, "randomize_answers": randomize_answers,
            "time_limit_seconds": time_limit_seconds,
            "show_question_feedback": show_question_feedback, "alignment": alignment,
        }, options)


class QuizzesWithResponse:
    """`Quizzes`, each call a `Response`."""

    def __init__(self, resource: Quizzes) -> None:
        self.list = pages_with_response(resource.list)
        self.create = with_response(resource.create)


class AsyncQuizzesWithResponse:
    """`AsyncQuizzes`, each call a `Response`."""

    def __init__(self, resource: AsyncQuizzes) -> None:
        self.list = async_pages_with_response(resource.list)
        self.create = async_with_response(resource.create)
