# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Annotated, TypeAlias

from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType


class SignupFieldOptionMatch(ReadModel, kw_only=True):
    """
    A choice of a signup field that a rule asks for.

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
    A choice of a signup field, by its id.

    Attributes:
        id: Id of the signup field option. Not empty.
    """

    id: Annotated[str, Meta(min_length=1)]


class GroupCategory(ReadModel, kw_only=True):
    """
    A category of groups.

    Attributes:
        id: Id of the group category.
        name: Name of the category.
    """

    id: str
    name: str | None = None


class GroupCategoryPage(ReadModel, kw_only=True):
    """
    A page of categories of groups.

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
    The rule by which users become members of a group.

    Attributes:
        enforce: Whether the rule is applied at sign-up; members who no longer satisfy it are taken
            out.
        require_match_all: Whether a user must have all options; else one of them is enough.
        options: The choices of signup fields that members have.
    """

    enforce: bool | None = None
    require_match_all: bool | None = None
    options: list[SignupFieldOptionMatch] | None = None


class SignupFieldRuleUpdate(WrittenModel, kw_only=True):
    """
    The rule by which users become members of a group.

    Attributes:
        enforce: Whether the rule is applied at sign-up; members who no longer satisfy it are taken
            out. The vendor's default is `False`.
        require_match_all: Whether a user must have all options; else one of them is enough. The
            vendor's default is `False`.
        options: The choices of signup fields that members have.
    """

    options: list[SignupFieldOptionReference]
    enforce: bool | UnsetType = UNSET
    require_match_all: bool | UnsetType = UNSET


class GroupUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change a group.

    Attributes:
        name: Name of the group, which no other group has. Not empty. At most 100 characters.
        discount_percent: Discount of the members on all that is sold, in percent. At least 0. At
            most 100.
        group_category_id: Id of the group's category; null for none. Not empty.
        sign_up_field_rule: Rule by which users become members: whoever has these signup values is
            added.
    """

    name: Annotated[str, Meta(max_length=100, min_length=1)] | UnsetType = UNSET
    discount_percent: Annotated[int, Meta(ge=0, le=100)] | None | UnsetType = UNSET
    group_category_id: Annotated[str, Meta(min_length=1)] | None | UnsetType = UNSET
    sign_up_field_rule: SignupFieldRuleUpdate | UnsetType = UNSET


class GroupReplace(WrittenModel, kw_only=True):
    """
    What is sent to change a group by PUT.

    Attributes:
        name: Name of the group, which no other group has. Not empty. At most 100 characters.
        discount_percent: Discount of the members on all that is sold, in percent. At least 0. At
            most 100.
        group_category_id: Id of the group's category; null for none. Not empty.
        sign_up_field_rule: Rule by which users become members: whoever has these signup values is
            added.
    """

    name: Annotated[str, Meta(max_length=100, min_length=1)] | UnsetType = UNSET
    discount_percent: Annotated[int, Meta(ge=0, le=100)] | None | UnsetType = UNSET
    group_category_id: Annotated[str, Meta(min_length=1)] | None | UnsetType = UNSET
    sign_up_field_rule: SignupFieldRuleUpdate | UnsetType = UNSET


class Group(ReadModel, kw_only=True):
    """
    A group of learners.

    Attributes:
        id: Id of the group.
        name: Name of the group; unique.
        user_count: Number of users in the group.
        discount_percent: Discount of the members on all that is sold, in percent.
        group_category_id: Id of the group's category; null for none.
        sign_up_field_rule: Rule by which users become members: whoever has these signup values is
            added.
        rule_email_domains: E-mail domains; whoever registers with an address of one becomes a
            member.
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
    What is sent to create a group.

    Attributes:
        name: Name of the group, which no other group has. Not empty. At most 100 characters.
        discount_percent: Discount of the members on all that is sold, in percent. At least 0. At
            most 100.
        group_category_id: Id of the group's category; null for none. Not empty.
        sign_up_field_rule: Rule by which users become members: whoever has these signup values is
            added.
        rule_email_domains: E-mail domains; whoever registers with an address of one becomes a
            member.
    """

    name: Annotated[str, Meta(max_length=100, min_length=1)]
    discount_percent: Annotated[int, Meta(ge=0, le=100)] | None | UnsetType = UNSET
    group_category_id: Annotated[str, Meta(min_length=1)] | None | UnsetType = UNSET
    sign_up_field_rule: SignupFieldRuleUpdate | UnsetType = UNSET
    rule_email_domains: list[RuleEmailDomain] | UnsetType = UNSET


class GroupPage(ReadModel, kw_only=True):
    """
    A page of groups.

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
