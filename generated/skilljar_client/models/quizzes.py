# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Annotated

from lmskit.enums import StrEnum
from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType


class QuizAnswer(ReadModel, kw_only=True):
    """
    A possible answer to a quiz question.

    Attributes:
        id: Id of the answer.
        answer_text: Text of the answer.
        correct: Whether the answer is right.
        order: Position among the answers, ascending.
    """

    id: str
    answer_text: str | None = None
    correct: bool | None = None
    order: int | None = None


class QuizAnswerCreate(WrittenModel, kw_only=True):
    """
    A possible answer that is sent with a new quiz question.

    Attributes:
        answer_text: Text of the answer. Not empty. At most 1,000 characters.
        correct: Whether the answer is right.
    """

    answer_text: Annotated[str, Meta(max_length=1000, min_length=1)]
    correct: bool | UnsetType = UNSET


class QuizQuestionType(StrEnum):
    """Kind of a quiz question: one or several right answers, a gap, or free text."""

    MULTIPLE_CHOICE = "MULTIPLE_CHOICE"
    MULTIPLE_ANSWER = "MULTIPLE_ANSWER"
    FILL_IN_THE_BLANK = "FILL_IN_THE_BLANK"
    FREEFORM = "FREEFORM"


class QuizAlignment(StrEnum):
    """Alignment of a text."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class QuizQuestion(ReadModel, kw_only=True):
    """
    A question of a quiz or of a question bank.

    Attributes:
        id: Id of the question.
        quiz: Id of the quiz that the question belongs to, if it is in no bank.
        quiz_question_bank: Id of the question bank that the question belongs to, if it is in one.
        html: The question, in HTML.
        type: Kind of the question.
        requires_manual_grading: Whether a dashboard user grades the answers; one such question
            makes it so for the quiz.
        case_sensitive: Whether letter case counts in an answer to FILL_IN_THE_BLANK; no other.
        correct_answer_feedback_html: What is shown after a right answer, in HTML.
        incorrect_answer_feedback_html: What is shown after a wrong answer, in HTML.
        answers: Possible answers; left out for FREEFORM.
    """

    id: str
    quiz: str | None = None
    quiz_question_bank: str | None = None
    html: str | None = None
    type: QuizQuestionType | None = None
    requires_manual_grading: bool | None = None
    case_sensitive: bool | None = None
    correct_answer_feedback_html: str | None = None
    incorrect_answer_feedback_html: str | None = None
    answers: list[QuizAnswer] | None = None


class QuizQuestionCreate(WrittenModel, kw_only=True):
    """
    What is sent to create a quiz question.

    Attributes:
        quiz: Id of the quiz that the question belongs to; needed unless quiz_question_bank is
            given.
        quiz_question_bank: Id of the question bank that the question belongs to; needed unless
            quiz is given.
        html: The question, in HTML. Not empty.
        type: Kind of the question.
        requires_manual_grading: Whether a dashboard user grades the answers; one such question
            makes it so for the quiz.
        case_sensitive: Whether letter case counts in an answer to FILL_IN_THE_BLANK; no other.
        correct_answer_feedback_html: What is shown after a right answer, in HTML.
        incorrect_answer_feedback_html: What is shown after a wrong answer, in HTML.
        answers: Possible answers; needed for every type but FREEFORM.
    """

    html: Annotated[str, Meta(min_length=1)]
    type: QuizQuestionType
    quiz: str | UnsetType = UNSET
    quiz_question_bank: str | UnsetType = UNSET
    requires_manual_grading: bool | UnsetType = UNSET
    case_sensitive: bool | UnsetType = UNSET
    correct_answer_feedback_html: str | UnsetType = UNSET
    incorrect_answer_feedback_html: str | UnsetType = UNSET
    answers: list[QuizAnswerCreate] | UnsetType = UNSET


class Quiz(ReadModel, kw_only=True):
    """
    A quiz.

    Attributes:
        id: Id of the quiz.
        name: Name of the quiz.
        html: Introduction of the quiz, in HTML.
        passing_percentage_correct: Percentage of right answers that is needed to pass.
        show_results_on_failure: Whether those who failed see their answers, marks and feedback,
            not the right answers; those who pass see all.
        max_attempts: Attempts that a learner has; 0 for no limit.
        require_correct_response: Whether each question must be answered right before the next;
            tries are unlimited then.
        randomize_questions: Whether the questions come in random order.
        limit_question_count: Number of questions that are asked, drawn at random; 0 for all.
        randomize_answers: Whether answers come in random order.
        time_limit_seconds: Time limit in seconds; null for none.
        show_question_feedback: Whether feedback is shown to answers graded by machine; false
            deletes all feedback texts.
        alignment: Alignment of the text on the first screen of the quiz.
    """

    id: str
    name: str | None = None
    html: str | None = None
    passing_percentage_correct: int | None = None
    show_results_on_failure: bool | None = None
    max_attempts: int | None = None
    require_correct_response: bool | None = None
    randomize_questions: bool | None = None
    limit_question_count: int | None = None
    randomize_answers: bool | None = None
    time_limit_seconds: int | None = None
    show_question_feedback: bool | None = None
    alignment: QuizAlignment | None = None


class QuizCreate(WrittenModel, kw_only=True):
    """
    What is sent to create a quiz.

    Attributes:
        name: Name of the quiz. Not empty. At most 500 characters.
        html: Introduction of the quiz, in HTML. Not empty.
        passing_percentage_correct: Percentage of right answers that is needed to pass. At least 0.
        show_results_on_failure: Whether those who failed see their answers, marks and feedback,
            not the right answers; those who pass see all.
        max_attempts: Attempts that a learner has; 0 for no limit. At least 0. The vendor's default
            is `0`.
        require_correct_response: Whether each question must be answered right before the next;
            tries are unlimited then.
        randomize_questions: Whether the questions come in random order.
        limit_question_count: Number of questions to ask, drawn at random; 0 for all. At least 0.
            The vendor's default is `0`.
        randomize_answers: Whether answers come in random order.
        time_limit_seconds: Time limit in seconds; null for none. At least 0. At most 3600000.
        show_question_feedback: Whether feedback is shown to answers graded by machine; false
            deletes all feedback texts.
        alignment: Alignment of the text on the first screen of the quiz.
    """

    name: Annotated[str, Meta(max_length=500, min_length=1)]
    html: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    passing_percentage_correct: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    show_results_on_failure: bool | UnsetType = UNSET
    max_attempts: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    require_correct_response: bool | UnsetType = UNSET
    randomize_questions: bool | UnsetType = UNSET
    limit_question_count: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    randomize_answers: bool | UnsetType = UNSET
    time_limit_seconds: Annotated[int, Meta(ge=0, le=3600000)] | None | UnsetType = UNSET
    show_question_feedback: bool | UnsetType = UNSET
    alignment: QuizAlignment | UnsetType = UNSET


class QuizPage(ReadModel, kw_only=True):
    """
    A page of quizzes.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[Quiz]
    count: int | None = None
    next: str | None = None
    previous: str | None = None
