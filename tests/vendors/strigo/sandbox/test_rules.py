"""What Strigo's pages say in prose, and the choices of the sandbox where they say nothing."""

from __future__ import annotations

import re
from typing import Any

import pytest

from lmskit.sandbox import Sandbox
from tests.sandbox.stand_in import (
    COURSE,
    ENDED,
    EVENT,
    LIVE,
    Clock,
    calling,
    data,
    failure,
    shape_problems,
    strigo,
)

ID = re.compile("[23456789ABCDEFGHJKLMNPQRSTWXYZabcdefghijkmnopqrstuvwxyz]{17}")


def test_a_success_is_in_the_envelope() -> None:
    """An item and a list are the member `data` of an envelope that says success."""
    with strigo() as client:
        created = client.post("/events", json=EVENT).json()
        listed = client.get("/events").json()
        assert shape_problems("EventEnvelope", created) == []
        assert shape_problems("EventListEnvelope", listed) == []
        course = client.post("/ondemand", json=COURSE).json()
        assert shape_problems("OnDemandCourseEnvelope", course) == []
        courses = client.get("/ondemand").json()
        assert shape_problems("OnDemandCourseListEnvelope", courses) == []


@pytest.mark.parametrize("collection", ["events", "ondemand"])
def test_a_creation_is_answered_with_200(collection: str) -> None:
    """Two public clients accept nothing else."""
    with strigo() as client:
        body = EVENT if collection == "events" else COURSE
        assert client.post(f"/{collection}", json=body).status_code == 200


def test_an_event_gets_what_is_only_read() -> None:
    """A new event has an id in the vendor's letters, a link, a token and the usual values."""
    with strigo() as client:
        event = data(client.post("/events", json=EVENT))
    assert ID.fullmatch(event["id"])
    assert event["event_link"] == f"https://app.strigo.io/event/{event['id']}"
    assert re.fullmatch("[2-9A-Z]{4}", event["token"])
    assert event == EVENT | {
        "id": event["id"],
        "event_link": event["event_link"],
        "token": event["token"],
        "owner": {"id": event["owner"]["id"], "email": "host@example.com"},
        "availability": "public",
        "include_chat": False,
        "include_video": False,
        "tas": [],
        "trainees": [],
        "status": "ready",
    }


def test_a_course_gets_what_is_only_read() -> None:
    """A new course has an id in the vendor's letters and a link."""
    with strigo() as client:
        course = data(client.post("/ondemand", json=COURSE))
    assert ID.fullmatch(course["id"])
    link = f"https://app.strigo.io/training/ondemand/{course['id']}"
    assert course == {**COURSE, "id": course["id"], "course_link": link}


def test_an_owner_is_one_member_for_each_address() -> None:
    """The address becomes a member, the same one for every event and in every sandbox."""
    with strigo(ids=None) as client:
        first = data(client.post("/events", json=EVENT))["owner"]
        other = data(client.post("/events", json={**EVENT, "owner": "other@example.com"}))["owner"]
    with strigo(ids=None) as client:
        again = data(client.post("/events", json=EVENT))
        moved = data(client.patch(f"/events/{again['id']}", json={"owner": "other@example.com"}))
    assert ID.fullmatch(first["id"])
    assert again["owner"] == first
    assert moved["owner"] == other != first


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ("2018-09-20T11:00:00Z", "2018-09-20T11:00:00.000Z"),
        ("2018-09-20T13:00:00+02:00", "2018-09-20T11:00:00.000Z"),
        ("2018-09-20T11:00:00.12345678-00:00", "2018-09-20T11:00:00.123Z"),
        ("2018-09-20t11:00:00z", "2018-09-20T11:00:00.000Z"),
        ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z"),
    ],
)
def test_a_date_is_read_as_the_page_prints_it(sent: str, read: str) -> None:
    """Whatever zone and precision it was sent with, a date is in UTC, with milliseconds and a Z."""
    with strigo() as client:
        event = data(client.post("/events", json={**EVENT, "date_start": sent}))
        assert event["date_start"] == read


def test_the_status_is_the_clocks() -> None:
    """An event is ready, then live, then ended, in a list and alone."""
    clock = Clock()
    with strigo(clock=clock) as client:
        path = f"/events/{data(client.post('/events', json=EVENT))['id']}"
        seen = []
        for step in (LIVE - LIVE, LIVE, ENDED - LIVE):
            clock.advance(step)
            seen.append(
                (data(client.get(path))["status"], data(client.get("/events"))[0]["status"])
            )
    assert seen == [("ready", "ready"), ("live", "live"), ("ended", "ended")]


def test_trainees_make_an_event_private() -> None:
    """On creation and on a change; a private event has no token."""
    trainees = {"trainees": ["learner@example.com"]}
    with strigo() as client:
        event = data(client.post("/events", json=EVENT | trainees))
        assert (event["availability"], "token" in event) == ("private", False)
        assert event["trainees"] == ["learner@example.com"]
        event = data(client.post("/events", json=EVENT))
        event = data(client.patch(f"/events/{event['id']}", json=trainees))
        assert (event["availability"], "token" in event) == ("private", False)


def test_no_trainees_leave_the_availability() -> None:
    """An empty list names nobody."""
    with strigo() as client:
        event = data(client.post("/events", json={**EVENT, "trainees": []}))
        assert event["availability"] == "public"
        private = {**EVENT, "availability": "private", "trainees": []}
        assert data(client.post("/events", json=private))["availability"] == "private"


def test_a_public_event_has_no_trainees() -> None:
    """Making a private event public drops its trainees, and gives it a token again."""
    with strigo() as client:
        body = {**EVENT, "trainees": ["learner@example.com"]}
        path = f"/events/{data(client.post('/events', json=body))['id']}"
        event = data(client.patch(path, json={"availability": "public"}))
        assert (event["trainees"], "token" in event) == ([], True)
        again = data(client.patch(path, json={"availability": "private"}))
        assert again["trainees"] == []


def test_public_with_trainees_is_refused() -> None:
    """The page does not say which of the two wins, so the sandbox takes neither."""
    both = {"availability": "public", "trainees": ["learner@example.com"]}
    with strigo() as client:
        event = data(client.post("/events", json=EVENT))
        for answer in (
            client.post("/events", json=EVENT | both),
            client.patch(f"/events/{event['id']}", json=both),
        ):
            assert failure(answer) == (422, "RequestValidationError", ["availability"])
        assert data(client.get("/events")) == [event]


def test_an_event_does_not_end_before_it_starts() -> None:
    """On creation and on a change of either date, the other one being as it was."""
    early, late = "2018-09-20T10:59:59Z", "2018-09-20T12:00:01Z"
    with strigo() as client:
        event = data(client.post("/events", json=EVENT))
        path = f"/events/{event['id']}"
        for answer in (
            client.post("/events", json={**EVENT, "date_end": early}),
            client.patch(path, json={"date_end": early}),
            client.patch(path, json={"date_start": late}),
        ):
            assert failure(answer) == (422, "RequestValidationError", ["date_end"])
        both = {"date_start": late, "date_end": late}
        assert data(client.patch(path, json=both))["date_start"] == "2018-09-20T12:00:01.000Z"


def test_a_live_event_is_not_modified() -> None:
    """While it is live, no change is taken, not even one of nothing; before and after it is."""
    clock = Clock()
    with strigo(clock=clock) as client:
        path = f"/events/{data(client.post('/events', json=EVENT))['id']}"
        clock.advance(LIVE)
        for change in ({"name": "x"}, {}):
            assert failure(client.patch(path, json=change))[:2] == (400, "EventNotInReadyState")
        assert data(client.get(path))["name"] == EVENT["name"]
        clock.advance(ENDED - LIVE)
        assert data(client.patch(path, json={"name": "x"}))["name"] == "x"


def test_only_a_ready_event_is_deleted() -> None:
    """A live or an ended event stays."""
    clock = Clock()
    with strigo(clock=clock) as client:
        path = f"/events/{data(client.post('/events', json=EVENT))['id']}"
        for step in (LIVE, ENDED - LIVE):
            clock.advance(step)
            assert failure(client.delete(path))[:2] == (400, "EventNotInReadyState")
        clock.advance(-ENDED)
        assert client.delete(path).status_code == 204


def test_a_course_with_running_enrollments_is_not_deleted() -> None:
    """The number is the seed's to say, and is not read."""
    seed = {
        "ondemand": [
            {**COURSE, "id": "busy", "running_enrollments": 2},
            {**COURSE, "id": "idle", "running_enrollments": 0},
        ]
    }
    with strigo(seed=seed) as client:
        answer = client.delete("/ondemand/busy")
        assert failure(answer)[:2] == (400, "CourseHasRunningEnrollments")
        assert "running_enrollments" not in data(client.get("/ondemand/busy"))
        assert client.delete("/ondemand/idle").status_code == 204
        data(client.patch("/ondemand/busy", json={"name": "x"}))
        assert client.delete("/ondemand/busy").status_code == 400


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, {"video": True, "slides": True, "lab_manual_pause": True}),
        ({"features": {}}, {"video": True, "slides": True, "lab_manual_pause": True}),
        (
            {"features": {"video": False}},
            {"video": False, "slides": True, "lab_manual_pause": True},
        ),
    ],
)
def test_features_are_merged(given: dict[str, Any], expected: dict[str, bool]) -> None:
    """A member that is left out keeps its value."""
    with strigo() as client:
        course = data(client.post("/ondemand", json=COURSE))
        assert data(client.patch(f"/ondemand/{course['id']}", json=given))["features"] == expected


def test_a_course_is_found_by_its_external_id() -> None:
    """The id goes first, then the external id of the oldest course."""
    with strigo() as client:
        first = data(client.post("/ondemand", json={**COURSE, "external_id": "a/b"}))
        second = data(client.post("/ondemand", json={**COURSE, "external_id": "a/b"}))
        third = data(client.post("/ondemand", json={**COURSE, "external_id": first["id"]}))
        assert data(client.get("/ondemand/a%2Fb")) == first
        assert data(client.get(f"/ondemand/{first['id']}")) == first
        assert client.delete("/ondemand/a%2Fb").status_code == 204
        assert data(client.get("/ondemand")) == [second, third]


def test_ids_are_reproducible_and_apart() -> None:
    """The same number gives the same ids, another one others; without one they are random."""
    made = []
    for number in (1, 1, 2, None, None):
        with strigo(ids=number) as client:
            made.append([data(client.post("/events", json=EVENT))["id"] for _ in range(3)])
    assert made[0] == made[1]
    assert len({key for ids in made[1:] for key in ids}) == 12


def test_reset_goes_back_to_the_seed() -> None:
    """The items are those of the seed again, and reproducible ids start anew."""
    seed = {"events": [EVENT], "ondemand": [COURSE]}
    with (
        Sandbox("strigo", seed=seed, ids=1, clock=Clock(), limit=10) as box,
        calling(box) as client,
    ):
        before = data(client.get("/events"))
        added = data(client.post("/events", json=EVENT))
        client.delete(f"/events/{before[0]['id']}")
        box.reset()
        assert client.get("/events").headers["x-ratelimit-remaining"] == "9"
        assert data(client.get("/events")) == before
        assert data(client.post("/events", json=EVENT)) == added
