"""Uses of the client that the type checkers must accept, each with the type that they must infer.

Nothing here runs: mypy and pyright read it (`tox -e types`).
"""

from __future__ import annotations

import datetime
from collections.abc import AsyncIterator, Iterator
from typing import assert_type

from lmskit import RequestOptions, Response
from lmskit.pager import AsyncPager, Pager
from strigo_client import AsyncStrigo, Strigo, models, params
from strigo_client.errors import NotFoundError, RateLimitError, StatusError

START = datetime.datetime(2030, 1, 7, 9, tzinfo=datetime.UTC)
END = START + datetime.timedelta(hours=8)


def events() -> None:
    """Events, as the README uses them."""
    with Strigo(organization_id="o", api_key="k") as strigo:
        assert_type(strigo, Strigo)
        event = strigo.events.create(
            name="Kafka", owner="me@example.com", class_id="c", date_start=START, date_end=END
        )
        assert_type(event, models.Event)
        assert_type(event.status, models.EventStatus)
        assert_type(event.owner, models.EventOwner | None)
        assert_type(event.date_start, datetime.datetime)
        assert_type(strigo.events.list(), Pager[models.Event])
        for each in strigo.events.list():
            assert_type(each, models.Event)
        for page in strigo.events.list().pages():
            assert_type(page, list[models.Event])
        reply = strigo.with_response.events.get(event.id)
        assert_type(reply, Response[models.Event])
        assert_type(reply.value, models.Event)
        assert_type(strigo.with_response.events.list(), Iterator[Response[list[models.Event]]])
        strigo.with_options(timeout=3).events.delete(event.id)
        strigo.events.get(event.id, options=RequestOptions(max_retries=0))


def courses(strigo: Strigo) -> None:
    """Courses: nested values as dict literals and as models, enums as strings and as members."""
    strigo.ondemand.update("c", status="offline")
    strigo.ondemand.update("c", status=models.CourseStatus.OFFLINE, duration=1.5)
    strigo.ondemand.update("c", features={"video": True}, labels=["a"])
    strigo.ondemand.update("c", features=models.CourseFeaturesUpdate(slides=False), labels=("a",))
    new: params.OnDemandCourseCreate = {
        "name": "n",
        "class_id": "c",
        "duration": 5,
        "duration_unit": "days",
        "activity_hours_limit": 10,
        "features": {"video": True, "slides": True, "lab_manual_pause": True},
        "status": "online",
    }
    assert_type(strigo.ondemand.create(**new), models.OnDemandCourse)


async def twin() -> None:
    """The async client has the same methods."""
    async with AsyncStrigo(organization_id="o", api_key="k") as strigo:
        assert_type(await strigo.events.get("e"), models.Event)
        assert_type(strigo.events.list(), AsyncPager[models.Event])
        async for each in strigo.events.list():
            assert_type(each, models.Event)
        reply = await strigo.with_response.ondemand.get("c")
        assert_type(reply, Response[models.OnDemandCourse])
        pages = strigo.with_response.events.list()
        assert_type(pages, AsyncIterator[Response[list[models.Event]]])


def errors(strigo: Strigo) -> None:
    """Errors carry what the vendor said."""
    try:
        strigo.events.get("e")
    except RateLimitError as error:
        assert_type(error.retry_after, float | None)
    except NotFoundError as error:
        assert_type(error.vendor_type, str | None)
    except StatusError as error:
        assert_type(error.status, int)
