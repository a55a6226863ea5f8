# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Annotated

from lmskit.models import ReadModel, WrittenModel
from msgspec import Meta


class QuestionBank(ReadModel, kw_only=True):
    """
    A bank of questions for quizzes.

    Attributes:
        id: Id of the question bank.
        name: Name of the bank.
        question_count: Number of questions in the bank.
        quiz_association_count: Number of quizzes that draw on the bank.
    """

    id: str
    name: str | None = None
    question_count: int | None = None
    quiz_association_count: int | None = None


class QuestionBankCreate(WrittenModel, kw_only=True):
    """
    What is sent to create a question bank.

    Attributes:
        name: Name of the bank. Not empty. At most 500 characters.
    """

    name: Annotated[str, Meta(max_length=500, min_length=1)]


class QuestionBankPage(ReadModel, kw_only=True):
    """
    A page of question banks.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[QuestionBank]
    count: int | None = None
    next: str | None = None
    previous: str | None = None
