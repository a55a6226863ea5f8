"""Uses of Skilljar's client that the type checkers must accept, each with the type they must infer.

Nothing here runs: mypy and pyright read it (`tox -e types`).
"""

from __future__ import annotations

import datetime
from collections.abc import AsyncIterator, Iterator
from typing import assert_type

from lmskit import RateLimit, RequestOptions, Response
from lmskit.pager import AsyncPager, Pager
from skilljar_client import AsyncSkilljar, Skilljar, models, params
from skilljar_client.errors import BadRequestError, StatusError

SITE = "learn.example.com"
START = datetime.datetime(2030, 1, 7, 9, tzinfo=datetime.UTC)


def enrollments() -> None:
    """A resource three deep: an object as a dict literal and as a model, null apart from absent."""
    with Skilljar(api_key="k", rate_limits="documented") as skilljar:
        assert_type(skilljar, Skilljar)
        courses = skilljar.domains.published_courses
        assert_type(courses.list(SITE, search="x"), Pager[models.PublishedCourse])
        enrollments = courses.enrollments
        new = enrollments.create(SITE, "c", user={"id": "u"}, enrolled_at=START)
        assert_type(new, models.Enrollment)
        assert_type(new.user.email, str | None)
        assert_type(new.enrolled_at, datetime.datetime | None)
        user = models.UserReference(id="u")
        enrollments.create(SITE, "c", user=user, active=None, purchase=None)
        enrollments.create(
            SITE, "c", user=user, purchase={"purchase_state": "SUCCESS", "tax_price_cents": None}
        )
        enrollments.update(SITE, "c", new.id, expires_at=None)
        enrollments.replace(SITE, "c", new.id, active=False)
        assert_type(enrollments.list(SITE, "c", page_size=1000), Pager[models.Enrollment])
        for page in enrollments.list(SITE, "c").pages():
            assert_type(page, list[models.Enrollment])
        if new.purchase and new.purchase.purchase_state == models.PurchaseState.SUCCESS:
            assert_type(new.purchase.purchase_price, models.Price | None)
        pages = skilljar.with_response.domains.published_courses.enrollments.list(SITE, "c")
        assert_type(pages, Iterator[Response[list[models.Enrollment]]])


def rest(skilljar: Skilljar) -> None:
    """The client's own method, filters by Python names, arrays, lists as bodies, any JSON."""
    assert_type(skilljar.ping(), None)
    assert_type(skilljar.with_response.ping(), Response[None])
    assert_type(skilljar.users.list(email="a@example.com"), Pager[models.UserOverview])
    skilljar.domains.users.list(SITE, user_email="a@example.com", access_code="null")
    skilljar.domains.users.update(SITE, "u", access_code=None)
    assert_type(skilljar.users.published_courses.list("u"), Pager[models.UserPublishedCourse])
    offers: list[params.OfferReference] = [{"id": "a"}, {"id": "b"}]
    skilljar.promo_code_pools.offers.create("p", offers=offers)
    progress = skilljar.lesson_progress.update("l", completed_at=None, validation_data={"a": [1]})
    print(progress.validation_data)
    assert_type(skilljar.web_packages.update_lessons("w", web_package_id="v"), None)
    skilljar.courses.get("c", options=RequestOptions(timeout=3))


async def twin() -> None:
    """The async client has the same methods."""
    limits = (RateLimit(300, per=60),)
    async with AsyncSkilljar(api_key="k", rate_limits=limits) as skilljar:
        enrollments = skilljar.domains.published_courses.enrollments
        assert_type(await enrollments.get(SITE, "c", "e"), models.Enrollment)
        assert_type(enrollments.list(SITE, "c"), AsyncPager[models.Enrollment])
        await skilljar.ping()
        replies = skilljar.with_response.users.list()
        assert_type(replies, AsyncIterator[Response[list[models.UserOverview]]])


def errors(skilljar: Skilljar) -> None:
    """Errors carry what the vendor said, and which field it was about."""
    try:
        skilljar.courses.create(
            title="t", short_description="s", enforce_sequential_navigation=False
        )
    except BadRequestError as error:
        for complaint in error.field_errors:
            assert_type(complaint.field, str)
    except StatusError as error:
        assert_type(error.status, int)
