"""Uses of Skilljar's client that the type checkers must refuse.

Each ignore names the code of the expected error; an error that does not come makes the ignore
unused, which `tox -e types` reports.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from skilljar_client import Skilljar

if TYPE_CHECKING:
    from skilljar_client import AsyncSkilljar

SITE = "learn.example.com"


def wrong_clients() -> None:
    """Another vendor's credentials, and a key that is no text."""
    Skilljar(organization_id="o")  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    Skilljar(api_key=5)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


def wrong_arguments(skilljar: Skilljar) -> None:
    """Ids by name and too few, wire names, texts for numbers and dates, null where none may be."""
    enrollments = skilljar.domains.published_courses.enrollments
    enrollments.create(SITE, "c")  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    enrollments.create(SITE, user={"id": "u"})  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    enrollments.create(SITE, "c", user="u")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    enrollments.create(SITE, "c", user={"email": "a"})  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    enrollments.create(SITE, "c", user={"id": "u"}, enrolled_at="2030-01-07")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    enrollments.create(SITE, "c", user={"id": "u"}, enrolled_at=None)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    enrollments.update(SITE, "c", "e", active=None)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    enrollments.list(SITE, "c", page="2")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    skilljar.domains.users.list(SITE, user__email="a")  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    skilljar.domains.users.list(SITE, access_code="abc")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    skilljar.promo_code_pools.offers.create("p", offers={"id": "a"})  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    skilljar.lessons.list()  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]


def wrong_results(skilljar: Skilljar) -> None:
    """What comes back is not `Any`, and what may be null must be looked at first."""
    enrollment = skilljar.domains.published_courses.enrollments.get(SITE, "c", "e")
    enrollment.colour  # type: ignore[attr-defined] # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnusedExpression] # noqa: B018
    print(enrollment.purchase.order_id)  # type: ignore[union-attr] # pyright: ignore[reportOptionalMemberAccess]
    size: int = skilljar.courses.get("c").title  # type: ignore[assignment] # pyright: ignore[reportAssignmentType]
    print(size)


async def forgotten_await(skilljar: AsyncSkilljar) -> None:
    """A coroutine is not its result."""
    course = skilljar.courses.get("c")
    print(course.title)  # type: ignore[attr-defined] # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownArgumentType]
