"""Whole sessions of the generated clients, reading strictly, over loopback and in process."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack, ExitStack
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

import lmskit
from lmskit.sandbox import Sandbox
from strigo_client import AsyncStrigo, Strigo
from tests.sandbox.stand_in import LIVE, NOW, Clock

pytestmark = pytest.mark.allow_loopback

START, END = datetime(2018, 9, 20, 11, tzinfo=UTC), datetime(2018, 9, 20, 12, tzinfo=UTC)
NEW_EVENT: dict[str, Any] = {
    "name": "Kafka in a day",
    "owner": "host@example.com",
    "class_id": "hd3ALTaLAbhfzmBbf",
    "date_start": START,
    "date_end": END,
}
NEW_COURSE: dict[str, Any] = {
    "name": "Kafka at your own pace",
    "class_id": "hd3ALTaLAbhfzmBbf",
    "duration": 5,
    "duration_unit": "days",
    "activity_hours_limit": 10,
    "features": {"video": True, "slides": True, "lab_manual_pause": True},
    "status": "online",
}
SEED = {"ondemand": [{**NEW_COURSE, "id": "busy/1", "running_enrollments": 1}]}


@pytest.fixture
def clock() -> Clock:
    return Clock(NOW)


@pytest.fixture
def box(clock: Clock):
    with Sandbox("strigo", clock=clock, seed=SEED) as box:
        yield box


@pytest.mark.parametrize("served", [True, False], ids=["loopback", "in process"])
def test_a_session_of_the_sync_client(box: Sandbox, clock: Clock, served: bool) -> None:
    """Create, read, list, update, delete and the refusals, every answer read strictly."""
    with ExitStack() as stack:
        options: dict[str, Any] = {"strict": True, "max_retries": 0, **box.credentials}
        if served:
            options["base_url"] = stack.enter_context(box.serve()).base_url
        else:
            options["http_client"] = stack.enter_context(httpx.Client(transport=box.transport()))
        strigo = stack.enter_context(Strigo(**options))

        event = strigo.events.create(**NEW_EVENT, trainees=["learner@example.com"])
        assert (event.availability, event.status, event.date_start) == ("private", "ready", START)
        assert strigo.events.get(event.id) == event
        assert list(strigo.events.list()) == [event]
        event = strigo.events.update(event.id, availability="public", name="Other")
        assert (event.name, event.trainees, event.token is None) == ("Other", [], False)
        course = strigo.ondemand.create(**NEW_COURSE, external_id="a/b")
        assert strigo.ondemand.get("a/b") == course
        course = strigo.ondemand.update(course.id, status="offline", features={"video": False})
        assert (course.status, course.features.video, course.features.slides) == (
            "offline",
            False,
            True,
        )
        assert [one.id for one in strigo.ondemand.list()] == ["busy/1", course.id]
        strigo.ondemand.delete(course.id)

        clock.advance(LIVE)
        assert strigo.events.get(event.id).status == "live"
        with pytest.raises(lmskit.BadRequestError) as refused:
            strigo.events.update(event.id, name="late")
        assert refused.value.vendor_type == "EventNotInReadyState"
        with pytest.raises(lmskit.BadRequestError, match="ready state"):
            strigo.events.delete(event.id)
        clock.advance(-LIVE)
        strigo.events.delete(event.id)
        with pytest.raises(lmskit.NotFoundError):
            strigo.events.get(event.id)
        with pytest.raises(lmskit.BadRequestError, match="running enrollments"):
            strigo.ondemand.delete("busy/1")
        with pytest.raises(lmskit.UnprocessableEntityError) as invalid:
            strigo.events.create(**{**NEW_EVENT, "date_end": datetime(2018, 9, 1, tzinfo=UTC)})
        assert [one.field for one in invalid.value.field_errors] == ["date_end"]
        stranger = stack.enter_context(Strigo(**{**options, "api_key": "another"}))
        with pytest.raises(lmskit.AuthenticationError):
            list(stranger.events.list())


@pytest.mark.parametrize("served", [True, False], ids=["loopback", "in process"])
def test_a_session_of_the_async_client(box: Sandbox, clock: Clock, served: bool) -> None:
    """An async client does and finds what a sync one does."""

    async def play() -> None:
        async with AsyncExitStack() as stack:
            options: dict[str, Any] = {"strict": True, "max_retries": 0, **box.credentials}
            if served:
                options["base_url"] = stack.enter_context(box.serve()).base_url
            else:
                client = httpx.AsyncClient(transport=box.async_transport())
                options["http_client"] = await stack.enter_async_context(client)
            strigo = await stack.enter_async_context(AsyncStrigo(**options))

            event = await strigo.events.create(**NEW_EVENT, trainees=["learner@example.com"])
            assert (event.availability, event.status) == ("private", "ready")
            assert await strigo.events.get(event.id) == event
            assert [one async for one in strigo.events.list()] == [event]
            event = await strigo.events.update(event.id, availability="public")
            assert event.trainees == []
            course = await strigo.ondemand.create(**NEW_COURSE, external_id="a/b")
            assert await strigo.ondemand.get("a/b") == course
            course = await strigo.ondemand.update(course.id, status="offline")
            assert [one.id async for one in strigo.ondemand.list()] == ["busy/1", course.id]
            await strigo.ondemand.delete(course.id)

            clock.advance(LIVE)
            with pytest.raises(lmskit.BadRequestError, match="live event"):
                await strigo.events.update(event.id, name="late")
            with pytest.raises(lmskit.BadRequestError, match="ready state"):
                await strigo.events.delete(event.id)
            clock.advance(-LIVE)
            await strigo.events.delete(event.id)
            with pytest.raises(lmskit.NotFoundError):
                await strigo.events.get(event.id)
            with pytest.raises(lmskit.BadRequestError, match="running enrollments"):
                await strigo.ondemand.delete("busy/1")

    asyncio.run(play())
