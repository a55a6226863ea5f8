# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Questions of quizzes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Body, Operation, Reply
from lmskit.resource import AsyncResource, Resource, async_with_response, with_response
from skilljar_client import models

if TYPE_CHECKING:
    from skilljar_client import params

CREATE_QUIZ_QUESTION = Operation[models.QuizQuestion](
    "createQuizQuestion", "POST", "/quiz-questions", {201: Reply(models.QuizQuestion)},
    retry="unsafe", body=Body(models.QuizQuestionCreate),
)


class QuizQuestionsMethods:
    """Questions of quizzes.

    Every method takes `options` too: timeout, retries and extras of the request, for that call
    only.

    Raises:
        InvalidArgumentError: An argument is not acceptable; nothing is sent.
        TransportError: No answer came: no connection, or not in time.
    """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Create a quiz question.

        Creates a quiz question.

        Args:
            html: The question, in HTML. At least 1 characters.
            type: Kind of question. One of `MULTIPLE_CHOICE`, `MULTIPLE_ANSWER`,
                `FILL_IN_THE_BLANK`, `FREEFORM`.
            quiz: Quiz the question belongs to; set this or quiz_question_bank.
            quiz_question_bank: Question bank the question belongs to; set this or quiz.
            requires_manual_grading: Answers are graded by a person.
            case_sensitive: Letter case counts when a FILL_IN_THE_BLANK answer is compared.
            correct_answer_feedback_html: HTML shown after a right answer.
            incorrect_answer_feedback_html: HTML shown after a wrong answer.
            answers: Possible answers; needed for every question type but FREEFORM.

        Raises:
            BadRequestError: HTTP 400. Something that was sent is not accepted: a map from fields
                to complaints.
            AuthenticationError: HTTP 401. The API key is missing or not known.
            PermissionDeniedError: HTTP 403. The API key may not do this, as a read-only key may
                change nothing.
            NotFoundError: HTTP 404. There is no such record, or no such operation on this
                deployment.
            RateLimitError: HTTP 429. More than 600 requests a minute or 5,000 an hour.

        Returns: The quiz question.
        Repeated: only where nothing can have been done.
        Source: "quiz-questions > create", POST /quiz-questions (createQuizQuestion)
        """


class QuizQuestions(QuizQuestionsMethods, Resource):
    def create(
        self,
        *,
        html: str,
        type: models.QuizQuestionType | params.QuizQuestionType,
        quiz: str | UnsetType = UNSET,
        quiz_question_bank: str | UnsetType = UNSET,
        requires_manual_grading: bool | UnsetType = UNSET,
        case_sensitive: bool | UnsetType = UNSET,
        correct_answer_feedback_html: str | UnsetType = UNSET,
        incorrect_answer_feedback_html: str | UnsetType = UNSET,
        answers: Sequence[models.QuizAnswerCreate | params.QuizAnswerCreate] | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.QuizQuestion:
        return self._call(
            CREATE_QUIZ_QUESTION,
            {
                "html": html, "type": type, "quiz": quiz, "quiz_question_bank": quiz_question_bank,
                "requires_manual_grading": requires_manual_grading,
                "case_sensitive": case_sensitive,
                "correct_answer_feedback_html": correct_answer_feedback_html,
                "incorrect_answer_feedback_html": incorrect_answer_feedback_html,
                "answers": answers,
            },
            options,
        )


class AsyncQuizQuestions(QuizQuestionsMethods, AsyncResource):
    async def create(
        self,
        *,
        html: str,
        type: models.QuizQuestionType | params.QuizQuestionType,
        quiz: str | UnsetType = UNSET,
        quiz_question_bank: str | UnsetType = UNSET,
        requires_manual_grading: bool | UnsetType = UNSET,
        case_sensitive: bool | UnsetType = UNSET,
        correct_answer_feedback_html: str | UnsetType = UNSET,
        incorrect_answer_feedback_html: str | UnsetType = UNSET,
        answers: Sequence[models.QuizAnswerCreate | params.QuizAnswerCreate] | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.QuizQuestion:
        return await self._call(
            CREATE_QUIZ_QUESTION,
            {
                "html": html, "type": type, "quiz": quiz, "quiz_question_bank": quiz_question_bank,
                "requires_manual_grading": requires_manual_grading,
                "case_sensitive": case_sensitive,
                "correct_answer_feedback_html": correct_answer_feedback_html,
                "incorrect_answer_feedback_html": incorrect_answer_feedback_html,
                "answers": answers,
            },
            options,
        )


class QuizQuestionsWithResponse:
    """The methods of `QuizQuestions`, each returning a `Response`."""

    def __init__(self, resource: QuizQuestions) -> None:
        self.create = with_response(resource.create)


class AsyncQuizQuestionsWithResponse:
    """The methods of `AsyncQuizQuestions`, each returning a `Response`."""

    def __init__(self, resource: AsyncQuizQuestions) -> None:
        self.create = async_with_response(resource.create)
