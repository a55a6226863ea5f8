"""Thirteen operations in the style of the next vendor, from their description to their calls."""

from __future__ import annotations

import datetime
import inspect
import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from generator.load import load
from lmskit import BadRequestError, NotFoundError, ServerError
from tests.generator import built

FOLDER = Path(__file__).parent / "pilot"
ROOT = "https://api.pilot.example/v1"
ENROLLMENTS = "/v1/domains/learn.example/published-courses/c%2F1/enrollments"
ENROLLED = datetime.datetime(2030, 1, 2, tzinfo=datetime.UTC)
MISSING = httpx.Response(404, json={"detail": "Not found."})


@pytest.fixture(scope="module")
def pilot() -> Any:
    spec, problems = load(FOLDER)
    assert spec is not None, problems
    return built.imported(spec)


@pytest.fixture(params=["sync", "async"])
def mode(request: pytest.FixtureRequest) -> str:
    return str(request.param)


class Vendor:
    """Answers by method and address; it keeps the requests."""

    def __init__(self, **answers: Any) -> None:
        self.requests: list[httpx.Request] = []
        self._answers = answers

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        target = f"{request.method} {request.url.raw_path.decode()}"
        answer = self._answers.get(target, MISSING)
        if isinstance(answer, httpx.Response):
            return httpx.Response(answer.status_code, content=answer.content)
        return httpx.Response(200, json=answer)

    @property
    def body(self) -> Any:
        """The JSON of the last request."""
        return json.loads(self.requests[-1].content)


def enrollments(client: Any) -> Any:
    """The resource that is nested three deep."""
    return client.domains.published_courses.enrollments


def play(pilot: Any, mode: str, vendor: Vendor, call: Any, **options: Any) -> Any:
    """What a call returns."""
    return built.play(pilot, mode, vendor, call, name="Pilot", key="api_key", **options)


def test_a_nested_list_goes_on_by_its_links(pilot: Any, mode: str) -> None:
    """The ids of all parents are in the path, and the address of the next page is followed."""
    following = f"{ENROLLMENTS}?page=2&page_size=2"
    vendor = Vendor(
        **{
            f"GET {ENROLLMENTS}?page_size=2": {
                "count": 3,
                "next": f"https://api.pilot.example{following}",
                "previous": None,
                "results": [{"id": "1", "user": {"id": "u", "email": None}}, {"id": "2"}],
            },
            f"GET {following}": {"count": 3, "next": None, "results": [{"id": "3"}]},
        }
    )
    pagers: list[Any] = []

    def listed(client: Any) -> Any:
        pagers.append(enrollments(client).list("learn.example", "c/1", page_size=2))
        return pagers[0]

    found = play(pilot, mode, vendor, listed)
    assert pagers[0].total == 3
    assert [one.id for one in found] == ["1", "2", "3"]
    assert found[0].user.email is None
    assert [r.headers["authorization"][:6] for r in vendor.requests] == ["Basic "] * 2


@pytest.mark.parametrize("enrolled_at", [ENROLLED, None])
def test_an_enrollment_is_repeated_with_its_time(pilot: Any, mode: str, enrolled_at: Any) -> None:
    """Only what makes it idempotent makes a second request harmless; nulls go out as nulls."""
    vendor = Vendor(**{f"POST {ENROLLMENTS}": httpx.Response(503)})
    given = {"enrolled_at": enrolled_at} if enrolled_at else {}
    with pytest.raises(ServerError):
        play(
            pilot, mode, vendor,
            lambda c: enrollments(c).create(
                "learn.example", "c/1", user={"id": "u"}, purchase=None, expires_at=None, **given
            ),
            max_retries=1,
        )  # fmt: skip
    assert len(vendor.requests) == (2 if enrolled_at else 1)
    assert vendor.body["purchase"] is vendor.body["expires_at"] is None


def test_complaints_are_by_field(pilot: Any, mode: str) -> None:
    """A map of complaints is told field by field."""
    refusal = httpx.Response(400, json={"user": {"id": ["Unknown."]}, "non_field_errors": ["No."]})
    vendor = Vendor(**{f"POST {ENROLLMENTS}": refusal})
    with pytest.raises(BadRequestError) as caught:
        play(
            pilot, mode, vendor,
            lambda c: enrollments(c).create("learn.example", "c/1", user={"id": "u"}),
        )  # fmt: skip
    assert [(e.field, e.message) for e in caught.value.field_errors] == [
        ("user.id", "Unknown."),
        ("", "No."),
    ]
    assert caught.value.message == "Unknown."
    with pytest.raises(NotFoundError, match=r"Not found\."):
        play(pilot, mode, vendor, lambda c: c.webhooks.ping("w"))


def test_many_are_one_argument(pilot: Any, mode: str) -> None:
    """A body that is a list is sent as a list."""
    path = "POST /v1/promo-code-pools/p/offers"
    vendor = Vendor(**{path: httpx.Response(201, json={"offers": [{"id": "o"}]})})
    made = play(
        pilot, mode, vendor, lambda c: c.promo_code_pools.offers.add("p", offers=[{"id": "1"}])
    )
    assert vendor.body == [{"id": "1"}]
    assert [offer.id for offer in made.offers] == ["o"]


@pytest.mark.parametrize(
    "answer",
    [[{"published_course_id": "c"}], {"count": 1, "results": [{"published_course_id": "c"}]}],
)
def test_a_list_in_two_forms(pilot: Any, mode: str, answer: Any) -> None:
    """Where deployments differ, an array and a page are both read."""
    vendor = Vendor(**{"GET /v1/users/u/published-courses": answer})
    found = play(pilot, mode, vendor, lambda c: c.users.published_courses.list("u"))
    assert [course.published_course_id for course in found] == ["c"]


def test_a_bare_list(pilot: Any, mode: str) -> None:
    """An array is a list like any other."""
    vendor = Vendor(**{"GET /v1/users/u/plan-enrollments": [{"published_course_id": "c"}]})
    found = play(pilot, mode, vendor, lambda c: c.users.plan_enrollments.list("u"))
    assert [course.published_course_id for course in found] == ["c"]


def test_filters_keep_their_names(pilot: Any, mode: str) -> None:
    """A filter through a relation has its own name on the wire and a plain one in Python."""
    target = "GET /v1/users?user__email=a%40b.example&session__lesson__id=l"
    vendor = Vendor(**{target: {"results": [{"user": {"id": "u"}}]}})
    found = play(
        pilot, mode, vendor,
        lambda c: c.users.list(user_email="a@b.example", session_lesson_id="l"),
    )  # fmt: skip
    assert [one.user.id for one in found] == ["u"]


def test_maps_and_any_json(pilot: Any, mode: str) -> None:
    """A map keeps the type of its values, null is told apart, and any JSON comes as it is."""
    answer = {"id": "w", "event_type": None, "additional_headers": None, "validation_data": [1]}
    vendor = Vendor(**{"POST /v1/webhooks": httpx.Response(201, json=answer)})
    made = play(
        pilot, mode, vendor,
        lambda c: c.webhooks.create(
            target_url="https://x.example", event_type=None, additional_headers={"A": "b"}
        ),
    )  # fmt: skip
    assert vendor.body["event_type"] is None
    assert vendor.body["additional_headers"] == {"A": "b"}
    assert (made.event_type, made.additional_headers, made.validation_data) == (None, None, [1])


def test_the_client_pings(pilot: Any, mode: str) -> None:
    """A method without a resource is the client's."""
    vendor = Vendor(**{"GET /v1/ping": httpx.Response(200)})
    assert play(pilot, mode, vendor, lambda c: c.ping()) is None
    assert str(vendor.requests[0].url) == f"{ROOT}/ping"
    assert "Check the key." in (inspect.getdoc(pilot.Pilot.ping) or "")


def test_a_payload_has_a_model(pilot: Any) -> None:
    """What a webhook sends is an event of its type, with what nobody described."""
    body = b'{"event_type": "COURSE_ENROLLMENT", "timestamp": "2030-01-02T00:00:00Z", "user": 1}'
    headers = [("authorization", "Basic aG9vazpz")]
    event = pilot.webhooks.parse(body, headers, username="hook", password="s", strict=True)
    assert type(event) is pilot.webhooks.CourseEnrollmentEvent
    assert (event.event_type, event.timestamp) == ("COURSE_ENROLLMENT", ENROLLED)
    assert event.additional_properties == {"user": 1}
    other = pilot.webhooks.parse(b'{"event_type": "PING"}', headers, username="hook", password="s")
    assert other == pilot.webhooks.UnknownEvent("PING", {"event_type": "PING"})
