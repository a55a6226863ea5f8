# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime
from typing import Annotated, TypeAlias

from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType

from .access_code_pools import AccessCodePoolSummary
from .users import User, UserReference


class SignupFieldOptionMatch(ReadModel, kw_only=True):
    """
    Signup field option match.

    Attributes:
        id: Id of the signup field option.
        value: Text of the option.
        domain_name: Site the option belongs to.
    """

    id: str
    value: str | None = None
    domain_name: str | None = None


RuleEmailDomain: TypeAlias = Annotated[str, Meta(min_length=1)]


class SignupFieldOptionReference(WrittenModel, kw_only=True):
    """
    Signup field option reference.

    Attributes:
        id: Id of the signup field option. At least 1 characters.
    """

    id: Annotated[str, Meta(min_length=1)]


class GroupAccessCodePool(ReadModel, kw_only=True):
    """
    Group access code pool.

    Attributes:
        access_code_pool: Pool of access codes that is tied to the group.
        created_at: When pool and group were tied together. With a time zone; sent as ISO 8601.
    """

    access_code_pool: AccessCodePoolSummary | None = None
    created_at: datetime | None = None


class AccessCodePoolReference(WrittenModel, kw_only=True):
    """
    Access code pool reference.

    Attributes:
        id: Id of the pool. At least 1 characters.
    """

    id: Annotated[str, Meta(min_length=1)]


class GroupCategory(ReadModel, kw_only=True):
    """
    Group category.

    Attributes:
        id: Id of the group category.
        name: Name of the category.
    """

    id: str
    name: str | None = None


class GroupAccessCodePoolPage(ReadModel, kw_only=True):
    """
    A page of a list (group access code pool).

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[GroupAccessCodePool]
    count: int | None = None
    next: str | None = None
    previous: str | None = None


class GroupCategoryPage(ReadModel, kw_only=True):
    """
    A page of a list (group category).

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[GroupCategory]
    count: int | None = None
    next: str | None = None
    previous: str | None = None


class SignupFieldRule(ReadModel, kw_only=True):
    """
    Signup field rule.

    Attributes:
        enforce: Members who no longer satisfy the rule are taken out of the group.
        require_match_all: Every option must match; false lets any one of them suffice.
        options: Signup options a user must have.
    """

    enforce: bool | None = None
    require_match_all: bool | None = None
    options: list[SignupFieldOptionMatch] | None = None


class SignupFieldRuleUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change: signup field rule.

    Attributes:
        enforce: Members who no longer satisfy the rule are taken out of the group. The vendor's
            default is `False`.
        require_match_all: Every option must match; false lets any one of them suffice. The
            vendor's default is `False`.
        options: Signup options a user must have.
    """

    options: list[SignupFieldOptionReference]
    enforce: bool | UnsetType = UNSET
    require_match_all: bool | UnsetType = UNSET


class GroupUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change: group.

    Attributes:
        name: Name of the group; unique. At least 1 characters. At most 100 characters.
        discount_percent: Discount in percent on whatever members of the group buy. At least 0. At
            most 100.
        group_category_id: Category of the group; null for none. At least 1 characters.
        sign_up_field_rule: Rule for joining by itself: who has these signup values becomes a
            member.
    """

    name: Annotated[str, Meta(max_length=100, min_length=1)] | UnsetType = UNSET
    discount_percent: Annotated[int, Meta(ge=0, le=100)] | None | UnsetType = UNSET
    group_category_id: Annotated[str, Meta(min_length=1)] | None | UnsetType = UNSET
    sign_up_field_rule: SignupFieldRuleUpdate | UnsetType = UNSET


class GroupAccessCodePoolCreate(WrittenModel, kw_only=True):
    """
    What is sent to create: group access code pool.

    Attributes:
        access_code_pool: Pool of access codes that is tied to the group.
    """

    access_code_pool: AccessCodePoolReference


class GroupUser(ReadModel, kw_only=True):
    """
    Group user.

    Attributes:
        user: The person.
        created_at: When the user was put into the group. With a time zone; sent as ISO 8601.
    """

    user: User
    created_at: datetime | None = None


class GroupUserCreate(WrittenModel, kw_only=True):
    """
    What is sent to create: group user.

    Attributes:
        user: The person.
    """

    user: UserReference


class GroupUserPage(ReadModel, kw_only=True):
    """
    A page of a list (group user).

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[GroupUser]
    count: int | None = None
    next: str | None = None
    previous: str | None = None


class Group(ReadModel, kw_only=True):
    """
    Group.

    Attributes:
        id: Id of the group.
        name: Name of the group; unique.
        user_count: Number of users in the group.
        discount_percent: Discount in percent on whatever members of the group buy.
        group_category_id: Category of the group; null for none.
        sign_up_field_rule: Rule for joining by itself: who has these signup values becomes a
            member.
        rule_email_domains: E-mail domains: who registers with one becomes a member.
    """

    id: str
    name: str | None = None
    user_count: int | None = None
    discount_percent: int | None = None
    group_category_id: str | None = None
    sign_up_field_rule: SignupFieldRule | None = None
    rule_email_domains: list[str] | None = None


class GroupCreate(WrittenModel, kw_only=True):
    """
    What is sent to create: group.

    Attributes:
        name: Name of the group; unique. At least 1 characters. At most 100 characters.
        discount_percent: Discount in percent on whatever members of the group buy. At least 0. At
            most 100.
        group_category_id: Category of the group; null for none. At least 1 characters.
        sign_up_field_rule: Rule for joining by itself: who has these signup values becomes a
            member.
        rule_email_domains: E-mail domains: who registers with one becomes a member.
    """

    name: Annotated[str, Meta(max_length=100, min_length=1)]
    discount_percent: Annotated[int, Meta(ge=0, le=100)] | None | UnsetType = UNSET
    group_category_id: Annotated[str, Meta(min_length=1)] | None | UnsetType = UNSET
    sign_up_field_rule: SignupFieldRuleUpdate | UnsetType = UNSET
    rule_email_domains: list[RuleEmailDomain] | UnsetType = UNSET


class GroupPage(ReadModel, kw_only=True):
    """
    A page of a list (group).

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[Group]
    count: int | None = None
    next: str | None = None
    previous: str | None = None
