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

        Creates a question in a quiz (`quiz`) or in a question bank (`quiz_question_bank`), one of
        which must exist and be given. Every type but FREEFORM needs `answers`.

        Args:
            html: The question, in HTML. Not empty.
            type: Kind of the question. One of `MULTIPLE_CHOICE`, `MULTIPLE_ANSWER`,
                `FILL_IN_THE_BLANK`, `FREEFORM`.
            quiz: Id of the quiz that the question belongs to; needed unless quiz_question_bank is
                given.
            quiz_question_bank: Id of the question bank that the question belongs to; needed unless
                quiz is given.
            requires_manual_grading: Whether a dashboard user grades the answers; one such question
                makes it so for the quiz.
            case_sensitive: Whether letter case counts in an answer to FILL_IN_THE_BLANK; no other.
            correct_answer_feedback_html: What is shown after a right answer, in HTML.
            incorrect_answer_feedback_html: What is shown after a wrong answer, in HTML.
            answers: Possible answers; needed for every type but FREEFORM.

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
        return self._call(CREATE_QUIZ_QUESTION, {
            "html": html, "type": type, "quiz": quiz, "quiz_question_bank": quiz_question_bank,
            "requires_manual_grading": requires_manual_grading, "case_sensitive": case_sensitive,
            "correct_answer_feedback_html": correct_answer_feedback_html,
            "incorrect_answer_feedback_html": incorrect_answer_feedback_html, "answers": answers,
        }, options)


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
        return await self._call(CREATE_QUIZ_QUESTION, {
            "html": html, "type": type, "quiz": quiz, "quiz_question_bank": quiz_question_bank,
            "requires_manual_grading": requires_manual_grading, "case_sensitive": case_sensitive,
            "correct_answer_feedback_html": correct_answer_feedback_html,
            "incorrect_answer_feedback_html": incorrect_answer_feedback_html, "answers": answers,
        }, options)


class QuizQuestionsWithResponse:
    """`QuizQuestions`, each call a `Response`."""

    def __init__(self, resource: QuizQuestions) -> None:
        self.create = with_response(resource.create)


class AsyncQuizQuestionsWithResponse:
    """`AsyncQuizQuestions`, each call a `Response`."""

    def __init__(self, resource: AsyncQuizQuestions) -> None:
        self.create = async_with_response(resource.create)
