"""What is the same for every vendor: routes, credentials, bodies, items."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from tests.sandbox.stand_in import BASE, COURSE, EVENT, KEY, Clock, data, failure, strigo


@pytest.mark.parametrize("path", ["/nothing", "/events/a/b", "/events/", "//events", "/../x"])
def test_an_unknown_path_is_404(path: str) -> None:
    """What the document has no path for is not there, in the vendor's shape."""
    with strigo() as client:
        answer = client.get(httpx.URL(BASE).copy_with(raw_path=f"/api/v1{path}".encode()))
        assert failure(answer) == (404, "RouteNotFound", [])


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "BREW"])
def test_an_unknown_method_is_405(method: str) -> None:
    """A method that a path has not is refused with those that it has."""
    with strigo() as client:
        answer = client.send(httpx.Request(method.encode(), f"{BASE}/events", headers=KEY))
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, POST")
    assert method == "HEAD" or failure(answer) == (405, "MethodNotAllowed", [])


@pytest.mark.parametrize(
    "header",
    [
        None,
        "",
        "Bearer",
        "Bearer sandbox-organization",
        "Bearer sandbox-organization:other",
        "Basic sandbox-organization:sandbox-api-key",
        "Bearer sandbox-organization:sandbox-api-key2",
        "Bearer caf\u00e9",
    ],
)
def test_other_credentials_are_401(header: str | None) -> None:
    """Without the credentials there is no answer, whatever else is right or wrong."""
    with strigo() as client:
        del client.headers["authorization"]
        given = {} if header is None else {"authorization": header.encode()}
        answer = client.post("/events", headers=given, content=b"{")
        assert failure(answer) == (401, "Unauthorized", [])
        assert answer.headers["www-authenticate"] == "Bearer"


def test_the_scheme_is_in_any_case() -> None:
    """As HTTP has it, the name of the scheme is compared without its case."""
    with strigo() as client:
        header = KEY["authorization"].replace("Bearer", "bearer")
        assert client.get("/events", headers={"authorization": header}).status_code == 200


DEEP = b"[" * 100_000


@pytest.mark.parametrize(
    ("content", "kind", "field"),
    [
        (b"", "application/json", "body"),
        (b"{", "application/json", "body"),
        (b"\xff", "application/json", "body"),
        (b'{"name": NaN}', "application/json", "body"),
        (b'{"name": 1e999}', "application/json", "body"),
        (b'{"name": "\\ud800"}', "application/json", "body"),
        (DEEP, "application/json", "body"),
        (b"[]", "application/json", "body"),
        (b"null", "application/json", "body"),
        (b"{}", "text/plain", "content-type"),
        (b"{}", "", "content-type"),
        (b"a=b", "application/x-www-form-urlencoded", "content-type"),
    ],
)
@pytest.mark.parametrize("path", ["POST /events", "PATCH /ondemand/a"])
def test_a_body_that_is_none_is_refused(path: str, content: bytes, kind: str, field: str) -> None:
    """No body, another media type and what is no JSON object are refused before all else."""
    method, _, path = path.partition(" ")
    with strigo() as client:
        headers = {"content-type": kind} if kind else {}
        answer = client.request(method, path, content=content, headers=headers)
        assert failure(answer) == (422, "RequestValidationError", [field])


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"name": 1}, ["name"]),
        ({"name": None}, ["name"]),
        ({"name": "x" * 257}, ["name"]),
        ({"description": "x" * 65_537}, ["description"]),
        ({"owner": "nobody"}, ["owner"]),
        ({"owner": {"email": "a@example.com"}}, ["owner"]),
        ({"date_start": "tomorrow"}, ["date_start"]),
        ({"date_start": "2018-09-20T11:00:00"}, ["date_start"]),
        ({"date_end": "0000-01-01T00:00:00Z"}, ["date_end"]),
        ({"date_end": "9999-12-31T23:59:59-23:00"}, ["date_end"]),
        ({"include_chat": "true"}, ["include_chat"]),
        ({"trainees": ["a@example.com", "b"]}, ["trainees[1]"]),
        ({"availability": "secret"}, ["availability"]),
        ({"labels": "a,b"}, ["labels"]),
        ({"name": 1, "labels": [1]}, ["labels[0]", "name"]),
    ],
)
def test_a_wrong_value_is_named(change: dict[str, Any], named: list[str]) -> None:
    """Each value that the document forbids is listed by its name, on creation and on update."""
    with strigo() as client:
        event = data(client.post("/events", json=EVENT))
        created = client.post("/events", json={**EVENT, **change})
        updated = client.patch(f"/events/{event['id']}", json=change)
        for answer in (created, updated):
            status, kind, fields = failure(answer)
            assert (status, kind, sorted(fields)) == (422, "RequestValidationError", named)
        assert data(client.get("/events")) == [event]


@pytest.mark.parametrize("field", EVENT)
def test_a_missing_value_is_named(field: str) -> None:
    """A required field that is not there is named."""
    with strigo() as client:
        rest = {name: value for name, value in EVENT.items() if name != field}
        assert failure(client.post("/events", json=rest))[2] == [field]


def test_a_nested_value_is_named_as_the_page_names_it() -> None:
    """A member of an object has a dotted name."""
    with strigo() as client:
        answer = client.post("/ondemand", json={**COURSE, "features": {"video": 1}})
        named = ["features.lab_manual_pause", "features.slides", "features.video"]
        assert sorted(failure(answer)[2]) == named


def test_what_a_refusal_says_is_short() -> None:
    """The value that is refused is not repeated, as it may be long or secret."""
    with strigo() as client:
        answer = client.post("/events", json={**EVENT, "name": "secret" * 100, "labels": "secret"})
        assert "secret" not in answer.text


def test_what_is_not_known_is_not_kept() -> None:
    """A field that the document does not have, or that is only read, changes nothing."""
    with strigo() as client:
        other = {"id": "mine", "status": "live", "partner_id": "p", "colour": "red"}
        event = data(client.post("/events", json={**EVENT, **other}))
        assert event["id"] != "mine"
        assert event["status"] == "ready"
        assert not {"partner_id", "colour"} & event.keys()
        assert data(client.patch(f"/events/{event['id']}", json=other)) == event


@pytest.mark.parametrize("collection", ["events", "ondemand"])
@pytest.mark.parametrize("method", ["GET", "PATCH", "DELETE"])
def test_an_item_that_is_not_there_is_404(collection: str, method: str) -> None:
    """An id that no item has is not found, whatever is asked of it."""
    with strigo() as client:
        answer = client.request(method, f"/{collection}/a%2Fb", json={})
        kind = {"events": "EventNotFound", "ondemand": "CourseNotFound"}[collection]
        assert failure(answer) == (404, kind, [])
        assert "a/b" in answer.text


@pytest.mark.parametrize(("collection", "body"), [("events", EVENT), ("ondemand", COURSE)])
def test_the_life_of_an_item(collection: str, body: dict[str, Any]) -> None:
    """What is created is listed and read, what is changed stays so, what is deleted is gone."""
    with strigo() as client:
        item = data(client.post(f"/{collection}", json=body))
        path = f"/{collection}/{item['id']}"
        second = data(client.post(f"/{collection}", json=body))
        assert data(client.get(path)) == item
        changed = data(client.patch(path, json={"name": "Other", "labels": ["a"]}))
        assert changed == {**item, "name": "Other", "labels": ["a"]}
        assert data(client.get(f"/{collection}")) == [changed, second]
        gone = client.delete(path)
        assert (gone.status_code, gone.content, "content-type" in gone.headers) == (204, b"", False)
        for method in ("GET", "PATCH", "DELETE"):
            assert client.request(method, path, json={}).status_code == 404
        assert data(client.get(f"/{collection}")) == [second]


def test_a_change_of_nothing_is_one() -> None:
    """An empty object changes nothing and succeeds."""
    with strigo() as client:
        event = data(client.post("/events", json=EVENT))
        assert data(client.patch(f"/events/{event['id']}", json={})) == event


def test_a_default_is_for_creation_alone() -> None:
    """A change that leaves a field out does not put it back to its default."""
    with strigo() as client:
        zoned = {**EVENT, "timezone": "Europe/Berlin"}
        event = data(client.post("/events", json=zoned))
        assert "timezone" not in event
        assert data(client.patch(f"/events/{event['id']}", json={"name": "x"}))["name"] == "x"


def test_a_body_where_none_is_described_is_ignored() -> None:
    """The vendor's own client sends an empty object with every GET and DELETE."""
    with strigo() as client:
        event = data(client.post("/events", json=EVENT))
        path = f"/events/{event['id']}"
        assert data(client.request("GET", path, json={})) == event
        assert client.request("DELETE", path, content=b"{", headers=KEY).status_code == 204


def test_numbers_and_texts_come_back_as_they_were_sent() -> None:
    """Decimals, large numbers and text of any script survive."""
    texts = ["\u00e9\U0001f600\u0000\u2028", "'; DROP TABLE items; --", '"\\', ""]
    with strigo() as client:
        for text in texts:
            body = {**COURSE, "name": text, "duration": 0.1, "activity_hours_limit": 10**30}
            course = data(client.post("/ondemand", json=body))
            read = json.loads(client.get(f"/ondemand/{course['id']}").content)["data"]
            assert read == course
            assert (read["name"], read["duration"]) == (text, 0.1)
            assert read["activity_hours_limit"] == 10**30


def test_a_limit_is_of_a_minute() -> None:
    """Above the limit the answer is plain text typed as HTML; the next minute has room again."""
    clock = Clock()
    with strigo(limit=2, clock=clock) as client:
        left = [client.get("/events").headers["x-ratelimit-remaining"] for _ in range(2)]
        answer = client.get("/events")
        assert left == ["1", "0"]
        assert (answer.status_code, answer.headers["retry-after"]) == (429, "60")
        assert answer.headers["content-type"].startswith("text/html")
        assert answer.text == "Too many requests, please try again later."
        assert answer.headers["x-ratelimit-limit"] == "2"
        reset = int(answer.headers["x-ratelimit-reset"])
        clock.now = clock.now.fromtimestamp(reset, clock.now.tzinfo)
        assert client.get("/events").status_code == 200


def test_without_a_limit_nothing_is_said_of_one() -> None:
    """By default every request passes, and no header speaks of a limit."""
    with strigo() as client:
        answers = [client.get("/events") for _ in range(300)]
    assert {answer.status_code for answer in answers} == {200}
    assert not any("ratelimit" in name for name in answers[0].headers)
