"""The session of somebody who follows the vendor's pages with plain httpx, example by example.

The requests are as the pages print them; `${ORG_ID}:${API_KEY}` are the sandbox's credentials, and
the faults of the pages are put right: the opening brace of the two bodies of courses, and the id
in the URL that modifies an event.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from attrs import frozen

from lmskit.sandbox import Sandbox
from tests.sandbox.stand_in import Clock, data, shape_problems

if TYPE_CHECKING:
    from collections.abc import Generator

pytestmark = pytest.mark.allow_loopback

HEADERS = {
    "Authorization": "Bearer sandbox-organization:sandbox-api-key",
    "Accept": "application/json",
    "Content-Type": "application/json",
}

EVENT: dict[str, Any] = {
    "availability": "public",
    "class_id": "hd3ALTaLAbhfzmBbf",
    "date_end": "2018-09-20T12:00:00.000Z",
    "date_start": "2018-09-20T11:00:00.000Z",
    "event_link": "https://app.strigo.io/event/p3bQnrweEystFToCq",
    "id": "p3bdnrweEystFToCq",
    "include_chat": False,
    "include_video": False,
    "name": "My Event",
    "owner": {"email": "me@strigo.io", "id": "rMWNrMT2pCySh2PGo"},
    "status": "live",
    "tas": [],
    "token": "9NX4",
    "trainees": [],
}
COURSE: dict[str, Any] = {
    "activity_hours_limit": 10,
    "class_id": "hd3ALTaLAbhfzmBbf",
    "course_link": "https://app.strigo.io/training/ondemand/nE5pDWGzFRRQ8uMrN",
    "duration": 5,
    "duration_unit": "days",
    "external_id": "course1",
    "id": "nE5pDWGzFRRQ8uMrN",
    "name": "Elastic Stack for beginners",
    "status": "online",
    "features": {"video": True, "slides": True, "lab_manual_pause": True},
}
# The two that the page changes and deletes; not the page's first course, whose fields they share.
OTHER_COURSE: dict[str, Any] = {
    **COURSE,
    "id": "i7gHDXnDzpRFQqFZP",
    "course_link": "https://app.strigo.io/training/ondemand/i7gHDXnDzpRFQqFZP",
    "name": "ooo",
}
SEED = {"events": [EVENT], "ondemand": [COURSE, OTHER_COURSE]}

CREATE_EVENT = """
    {
      "name":"My Event",
      "date_end": "2018-10-30T13:00:00.000Z",
      "date_start": "2018-09-20T11:00:00.000Z",
      "owner": "me@strigo.io",
      "class_id": "hd3ALTaLAbhfzmBbf"
    }
"""
MODIFY_EVENT = """
    {
        "name": "Another Event",
        "owner": "someone.else@strigo.io"
    }
"""
# As printed, without its opening brace.
WRITE_COURSE = """
      "name":"My Event",
      "class_id": "hd3ALTaLAbhfzmBbf",
      "duration": 5,
      "duration_unit": "days",
      "activity_hours_limit": 10,
      "status": "online",
      "external_id": "course1",
      "features": {
        "video": true,
        "slides": true,
        "lab_manual_pause": true
      }
    }
"""
READY = datetime(2018, 9, 1, tzinfo=UTC)
LIVE = datetime(2018, 9, 20, 11, 30, tzinfo=UTC)


@frozen
class Example:
    """A request of a page, when it is sent, and the shape and keys of its answer."""

    method: str
    path: str
    now: datetime
    shape: str | None
    answer: dict[str, Any] | None = None
    body: str | None = None


EXAMPLES = {
    "Retrieve all events": Example("GET", "/events", LIVE, "EventListEnvelope", EVENT),
    "Retrieve a single event": Example(
        "GET", "/events/p3bdnrweEystFToCq", LIVE, "EventEnvelope", EVENT
    ),
    "Create an event": Example("POST", "/events", LIVE, "EventEnvelope", EVENT, CREATE_EVENT),
    # Sent before it is live: the page's own answer says live, and its notice that this is refused.
    "Modify an event": Example(
        "PATCH", "/events/p3bdnrweEystFToCq", READY, "EventEnvelope", EVENT, MODIFY_EVENT
    ),
    "Delete an event": Example("DELETE", "/events/p3bdnrweEystFToCq", READY, None),
    "Retrieve all courses": Example(
        "GET", "/ondemand", READY, "OnDemandCourseListEnvelope", COURSE
    ),
    "Retrieve a single course": Example(
        "GET", "/ondemand/nE5pDWGzFRRQ8uMrN", READY, "OnDemandCourseEnvelope", COURSE
    ),
    "Create a course": Example(
        "POST", "/ondemand", READY, "OnDemandCourseEnvelope", COURSE, "{" + WRITE_COURSE
    ),
    "Update a course": Example(
        "PATCH",
        "/ondemand/i7gHDXnDzpRFQqFZP",
        READY,
        "OnDemandCourseEnvelope",
        COURSE,
        "{" + WRITE_COURSE,
    ),
    "Delete a course": Example("DELETE", "/ondemand/i7gHDXnDzpRFQqFZP", READY, None),
}


@pytest.fixture
def clock() -> Clock:
    return Clock(READY)


@pytest.fixture
def client(clock: Clock) -> Generator[httpx.Client]:
    with (
        Sandbox("strigo", clock=clock, seed=SEED) as box,
        box.serve() as server,
        httpx.Client(base_url=server.base_url, headers=HEADERS) as client,
    ):
        yield client


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_gets_the_documented_answer(
    name: str, client: httpx.Client, clock: Clock
) -> None:
    """The answer has the shape of the document, and each member that the page prints."""
    example = EXAMPLES[name]
    clock.now = example.now
    answer = client.request(example.method, example.path, content=example.body)
    if example.shape is None or example.answer is None:
        assert (answer.status_code, answer.content) == (204, b"")
        assert example.path.startswith("/events") or client.get(example.path).status_code == 404
        return
    assert answer.status_code == 200
    assert shape_problems(example.shape, answer.json()) == []
    found = data(answer)
    for item in found if isinstance(found, list) else [found]:
        assert item.keys() == example.answer.keys()


def test_what_is_read_is_what_the_page_prints(client: httpx.Client, clock: Clock) -> None:
    """The items of the page are answered to the letter while its event is live."""
    clock.now = LIVE
    assert data(client.get("/events")) == [EVENT]
    assert data(client.get("/events/p3bdnrweEystFToCq")) == EVENT
    assert data(client.get("/ondemand")) == [COURSE, OTHER_COURSE]
    assert data(client.get("/ondemand/nE5pDWGzFRRQ8uMrN")) == COURSE


def test_what_is_written_is_what_the_page_writes(client: httpx.Client, clock: Clock) -> None:
    """The values of the bodies are in the answers."""
    clock.now = LIVE + timedelta(days=1)
    event = data(client.post("/events", content=CREATE_EVENT))
    assert (event["status"], event["owner"]["email"]) == ("live", "me@strigo.io")
    assert event["date_end"] == "2018-10-30T13:00:00.000Z"
    clock.now = READY
    event = data(client.patch("/events/p3bdnrweEystFToCq", content=MODIFY_EVENT))
    assert (event["name"], event["owner"]["email"]) == ("Another Event", "someone.else@strigo.io")
    course = data(client.patch("/ondemand/i7gHDXnDzpRFQqFZP", content="{" + WRITE_COURSE))
    assert course == {**OTHER_COURSE, "name": "My Event"}


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("PATCH", "/events", MODIFY_EVENT, 405),
        ("POST", "/ondemand", WRITE_COURSE, 422),
        ("PATCH", "/ondemand/i7gHDXnDzpRFQqFZP", WRITE_COURSE, 422),
    ],
)
def test_a_faulty_example_is_refused_as_it_is(
    method: str, path: str, body: str, status: int, client: httpx.Client
) -> None:
    """Sent to the letter, the three faulty examples are requests that cannot work."""
    answer = client.request(method, path, content=body)
    assert answer.status_code == status
    assert shape_problems("ErrorEnvelope", answer.json()) == []
