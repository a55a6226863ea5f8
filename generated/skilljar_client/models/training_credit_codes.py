# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime
from typing import Annotated, TypeAlias

from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType


class TrainingCreditCode(ReadModel, kw_only=True):
    """
    A code that carries training credits.

    Attributes:
        id: Id of the code.
        training_credit_code: The code that a learner enters to pay with its credits.
        credits_used: Number of credits that are spent.
        credits_total: Number of credits that are stored on the code.
        expiration_date: When the code expires; null for never. With a time zone; sent as ISO 8601.
        expire_content: Whether learners lose what they got with the code when it expires.
        tracking_identifier: Any text to find the code by in reports; Skilljar does not use it.
        available_to_all_students: Whether all learners may use the code.
        student_groups: Ids of the groups that may use the code; only in the answer to get.
        available_for_all_offers: Whether the code is for all offers with a credit price, future
            ones too.
        offers: Ids of the offers that the code is for; only in the answer to get.
    """

    id: str
    training_credit_code: str | None = None
    credits_used: int | None = None
    credits_total: int | None = None
    expiration_date: datetime | None = None
    expire_content: bool | None = None
    tracking_identifier: str | None = None
    available_to_all_students: bool | None = None
    student_groups: list[str] | None = None
    available_for_all_offers: bool | None = None
    offers: list[str] | None = None


StudentGroup: TypeAlias = Annotated[str, Meta(min_length=1)]


Offer: TypeAlias = Annotated[str, Meta(min_length=1)]


class TrainingCreditCodeCreate(WrittenModel, kw_only=True):
    """
    What is sent to create a training credit code.

    Attributes:
        training_credit_code: The code that a learner enters to pay with its credits. Not empty.
        credits_total: Number of credits that are stored on the code.
        expiration_date: When the code expires; null for never. With a time zone; sent as ISO 8601.
        expire_content: Whether learners lose what they got with the code when it expires.
        tracking_identifier: Any text to find the code by in reports; Skilljar does not use it. Not
            empty. At most 256 characters.
        available_to_all_students: Whether all learners may use the code.
        student_groups: Ids of the groups that may use the code; needed unless
            available_to_all_students.
        available_for_all_offers: Whether the code is for all offers with a credit price, future
            ones too.
        offers: Ids of the offers that the code is for; needed unless available_for_all_offers.
    """

    training_credit_code: Annotated[str, Meta(min_length=1)]
    credits_total: int
    expiration_date: datetime | None | UnsetType = UNSET
    expire_content: bool | UnsetType = UNSET
    tracking_identifier: Annotated[str, Meta(max_length=256, min_length=1)] | UnsetType = UNSET
    available_to_all_students: bool | UnsetType = UNSET
    student_groups: list[StudentGroup] | UnsetType = UNSET
    available_for_all_offers: bool | UnsetType = UNSET
    offers: list[Offer] | UnsetType = UNSET


class IdChanges(ReadModel, kw_only=True):
    """
    Ids that were added and removed.

    Attributes:
        add: Ids that were added.
        remove: Ids that were removed.
    """

    add: list[str] | None = None
    remove: list[str] | None = None


AddItem: TypeAlias = Annotated[str, Meta(min_length=1)]


RemoveItem: TypeAlias = Annotated[str, Meta(min_length=1)]


class IdChangesUpdate(WrittenModel, kw_only=True):
    """
    Ids to add and to remove; what is in both ends up removed.

    Attributes:
        add: Ids to add, which is done first.
        remove: Ids to remove, which is done last.
    """

    add: list[AddItem] | UnsetType = UNSET
    remove: list[RemoveItem] | UnsetType = UNSET


class TrainingCreditCodePage(ReadModel, kw_only=True):
    """
    A page of training credit codes.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[TrainingCreditCode]
    count: int | None = None
    next: str | None = None
    previous: str | None = None


class TrainingCreditCodeChange(ReadModel, kw_only=True):
    """
    A training credit code as the answer to its change shows it, with the groups and offers that
    were added and removed.

    Attributes:
        id: Id of the code.
        training_credit_code: The code that a learner enters to pay with its credits.
        credits_used: Number of credits that are spent.
        credits_total: Number of credits that are stored on the code.
        expiration_date: When the code expires; null for never. With a time zone; sent as ISO 8601.
        expire_content: Whether learners lose what they got with the code when it expires.
        tracking_identifier: Any text to find the code by in reports; Skilljar does not use it.
        available_to_all_students: Whether all learners may use the code.
        student_groups: Ids of the groups that were added and removed.
        available_for_all_offers: Whether the code is for all offers with a credit price, future
            ones too.
        offers: Ids of the offers that were added and removed.
    """

    id: str
    training_credit_code: str | None = None
    credits_used: int | None = None
    credits_total: int | None = None
    expiration_date: datetime | None = None
    expire_content: bool | None = None
    tracking_identifier: str | None = None
    available_to_all_students: bool | None = None
    student_groups: IdChanges | None = None
    available_for_all_offers: bool | None = None
    offers: IdChanges | None = None


class TrainingCreditCodeUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change a training credit code.

    Attributes:
        credits_total: Number of credits that are stored on the code. At least 0.
        expiration_date: When the code expires; null for never. With a time zone; sent as ISO 8601.
        expire_content: Whether learners lose what they got with the code when it expires.
        tracking_identifier: Any text to find the code by in reports; Skilljar does not use it. Not
            empty. At most 256 characters.
        available_to_all_students: Whether all learners may use the code.
        student_groups: Ids of the groups to add and to remove; needed unless
            available_to_all_students.
        available_for_all_offers: Whether the code is for all offers with a credit price, future
            ones too.
        offers: Ids of the offers to add and to remove; needed unless available_for_all_offers.
    """

    credits_total: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    expiration_date: datetime | None | UnsetType = UNSET
    expire_content: bool | UnsetType = UNSET
    tracking_identifier: Annotated[str, Meta(max_length=256, min_length=1)] | UnsetType = UNSET
    available_to_all_students: bool | UnsetType = UNSET
    student_groups: IdChangesUpdate | UnsetType = UNSET
    available_for_all_offers: bool | UnsetType = UNSET
    offers: IdChangesUpdate | UnsetType = UNSET
