"""What the engine does from a document alone, for a vendor whose rules say nothing."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest
import yaml

from lmskit.sandbox import DocumentError, SeedError
from lmskit.sandbox.app import build_app
from lmskit.sandbox.document import read_document
from lmskit.sandbox.engine import Engine
from lmskit.sandbox.faults import Faults
from lmskit.sandbox.limit import RateLimit
from lmskit.sandbox.rules import Rules
from lmskit.sandbox.state import Store
from lmskit.sandbox.transports import AppTransport
from tests.sandbox.stand_in import Clock

if TYPE_CHECKING:
    from collections.abc import Generator

    from lmskit.sandbox.document import Document

ORIGIN = "http://127.0.0.1:8080"
COURSE = "domains/a.example/published-courses/c1"
ENROLLMENTS = f"/{COURSE}/enrollments"
SEED: dict[str, list[dict[str, Any]]] = {
    "domains": [{"id": "a.example"}, {"id": "b/example"}],
    "domains/a.example/published-courses": [{"id": "c1"}, {"id": "c2"}],
    "domains/b%2Fexample/published-courses": [{"id": "c1"}],
    f"{COURSE}/enrollments": [
        {"id": "e1", "user": {"id": "u1", "email": "a@x.example"}, "active": False},
        {"id": "e2", "user": {"id": "u2", "email": None}, "session": [{"lesson": {"id": "l1"}}]},
        {"id": "e3", "user": {"id": "u3", "email": "a@x.example"}},
    ],
    "users": [
        {"user": {"id": f"u{number}", "email": f"{number % 2}@x.example"}, "registration_count": 1}
        for number in range(12)
    ],
    "users/u1/published-courses": [{"published_course_id": f"c{one}"} for one in range(11)],
    "users/u1/plans": [{"published_course_id": "c1"}],
}


class Pilot(Rules):
    """Nothing but what every vendor has to say."""

    title = "Pilot"
    package = "pilot_client"
    authorization = "Basic a2V5Og=="


@cache
def document() -> Document:
    text = Path(__file__).with_name("pilot.yaml").read_text(encoding="utf-8")
    root = yaml.safe_load(text)
    for item in root["paths"].values():
        # YAML puts a list that another one takes in as one item of it.
        nested = item.get("parameters", [])
        item["parameters"] = [
            one for each in nested for one in (each if isinstance(each, list) else [each])
        ]
    return read_document(root)


def engine(limit: int | None = None) -> Engine:
    store = Store(None, "pilot 1", lambda _: None)
    return Engine(document(), Pilot(), store, Clock(), 1, RateLimit(limit))


@contextmanager
def pilot(limit: int | None = None) -> Generator[httpx.Client]:
    """A client of the sandbox with its seed, by HTTP in this process."""
    made = engine(limit)
    made.load_seed(SEED)
    transport = AppTransport(build_app(made, Faults(())))
    with httpx.Client(
        transport=transport,
        base_url=f"{ORIGIN}/v1",
        headers={"authorization": Pilot.authorization},
    ) as client:
        yield client


def ids(answer: httpx.Response) -> list[str]:
    return [one["id"] for one in answer.json()["results"]]


@pytest.mark.parametrize(
    ("query", "found", "previous", "following"),
    [
        ("", ["e1", "e2"], None, "page=2"),
        ("?page=1", ["e1", "e2"], None, "page=2"),
        ("?page=2", ["e3"], "page=1", None),
        ("?page_size=1&page=2", ["e2"], "page_size=1&page=1", "page_size=1&page=3"),
        ("?page_size=5", ["e1", "e2", "e3"], None, None),
        ("?user__email=a%40x.example", ["e1", "e3"], None, None),
        ("?user__email=a@x.example&active=false", ["e1"], None, None),
        ("?active=false", ["e1"], None, None),
        ("?session__lesson__id=l1", ["e2"], None, None),
        ("?session__lesson__id=l2", [], None, None),
        ("?user__email=a@x.example&page_size=1", ["e1"], None,
         "user__email=a%40x.example&page_size=1&page=2"),
        ("?include_hidden=true&other=1&page_size=3", ["e1", "e2", "e3"], None, None),
    ],
)  # fmt: skip
def test_a_list_is_filtered_and_parted(
    query: str, found: list[str], previous: str | None, following: str | None
) -> None:
    """The names of parameters say which members they are about; links repeat what was asked."""
    with pilot() as client:
        body = client.get(f"{ENROLLMENTS}{query}").json()
        assert [one["id"] for one in body["results"]] == found
        links = {
            name: None if text is None else f"{ORIGIN}/v1{ENROLLMENTS}?{text}"
            for name, text in (("previous", previous), ("next", following))
        }
        assert {name: body[name] for name in links} == links
        if previous is None and following is None:
            assert body["count"] == len(found)
        elif following is not None:
            assert client.get(body["next"]).json()["previous"] is not None


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "answer"),
    [
        ("GET", "/ping", None, 200, None),
        ("GET", f"{ENROLLMENTS}?page=3", None, 404, {"detail": "There is no page 3"}),
        ("GET", f"{ENROLLMENTS}?page_size=6", None, 400, {"page_size": ["Must be at most 5"]}),
        ("GET", f"{ENROLLMENTS}?page=0", None, 400, {"page": ["Must be at least 1"]}),
        ("POST", ENROLLMENTS, {}, 400, {"user": ["Is required"]}),
        ("POST", ENROLLMENTS, [{}], 400, {"body": ["Must be of type object"]}),
        ("POST", ENROLLMENTS, {"user": {"id": 1}, "active": 1}, 400,
         {"user.id": ["Must be of type string"], "active": ["Must be of type boolean"]}),
        ("GET", f"{ENROLLMENTS}/e9", None, 404,
         {"detail": f"There is no e9 in {ENROLLMENTS[1:]}"}),
        ("GET", "/domains/c.example/published-courses/c1/enrollments", None, 404,
         {"detail": "There is no c.example in domains"}),
        ("POST", "/domains/a.example/published-courses/c9/enrollments", {"user": {"id": "u"}}, 404,
         {"detail": "There is no c9 in domains/a.example/published-courses"}),
        ("PATCH", "/domains/b%2Fexample/published-courses/c1/enrollments/e1", {}, 404,
         {"detail": "There is no e1 in domains/b%2Fexample/published-courses/c1/enrollments"}),
        ("GET", "/domains/b%2Fexample/published-courses/c2/enrollments", None, 404,
         {"detail": "There is no c2 in domains/b%2Fexample/published-courses"}),
        ("GET", "/domains/a.example/published-courses/c2/enrollments", None, 200,
         {"count": 0, "next": None, "previous": None, "results": []}),
        ("GET", "/users/u1/plans", None, 200, [{"published_course_id": "c1"}]),
        ("GET", "/users/u2/plans", None, 200, []),
        ("GET", "/users/u99/plans", None, 404, {"detail": "There is no u99 in users"}),
        ("POST", "/users/u2/plans", {"published_course_id": "c7"}, 201,
         [{"published_course_id": "c7"}]),
        ("POST", "/users/u2/plans", [{"published_course_id": "c7"}, {"published_course_id": "c8"}],
         201, [{"published_course_id": "c7"}, {"published_course_id": "c8"}]),
        ("POST", "/users/u2/plans", [], 201, []),
        ("GET", "/nothing", None, 404, {"detail": "There is nothing at this path"}),
    ],
)  # fmt: skip
def test_an_answer_is_as_the_document_has_it(
    method: str, path: str, body: Any, status: int, answer: Any
) -> None:
    """Bare lists, bodies that are a list, a parent that is missing, and bodies of errors."""
    with pilot() as client:
        given = client.request(method, path, json=body)
        assert (given.status_code, given.json() if given.content else None) == (status, answer)


def test_an_item_lives_below_its_parents() -> None:
    """It has an id and defaults; PATCH changes, PUT replaces what is written, DELETE ends it."""
    with pilot() as client:
        made = client.post(ENROLLMENTS, json={"user": {"id": "u9"}, "other": 1})
        item = made.json()
        assert (made.status_code, item) == (
            201, {"id": item["id"], "user": {"id": "u9"}, "active": True}
        )  # fmt: skip
        path = f"{ENROLLMENTS}/{item['id']}"
        end = {"expires_at": "2030-01-01T00:00:00Z"}
        steps = [
            ("PATCH", {"active": False}, {"active": False}),
            ("PATCH", end, {"active": False, **end}),
            ("PUT", end, {"active": True, **end}),
            ("PUT", {"active": False}, {"active": False}),
            ("GET", None, {"active": False}),
        ]
        for method, body, expected in steps:
            answer = client.request(method, path, json=body)
            assert answer.json() == {"id": item["id"], "user": {"id": "u9"}, **expected}
        other = path.replace("/c1/", "/c2/")
        assert [client.get(one).status_code for one in (path, other)] == [200, 404]
        assert client.delete(path).status_code == 204
        assert client.get(path).status_code == 404


def test_a_put_is_partial_where_the_rules_say_so(monkeypatch) -> None:
    """Fields that are not named stay as they are."""
    monkeypatch.setattr(Pilot, "partial", True)
    with pilot() as client:
        answer = client.put(f"{ENROLLMENTS}/e1", json={"expires_at": "2030-01-01T00:00:00Z"})
        assert answer.json() == {
            **SEED[ENROLLMENTS[1:]][0], "expires_at": "2030-01-01T00:00:00Z"
        }  # fmt: skip


def test_a_list_is_read_to_its_end_by_tokens() -> None:
    """A token stands alone and keeps the filters; one that was cut or made up is refused."""
    with pilot() as client:
        answers = [client.get("/users?user__email=1@x.example&limit=4").json()]
        while "cursor" in answers[-1]:
            answers.append(client.get("/users", params={"cursor": answers[-1]["cursor"]}).json())
        found = [one["user"]["id"] for each in answers for one in each["results"]]
        assert found == ["u1", "u3", "u5", "u7", "u9", "u11"]
        assert answers[0]["results"][0] == {**SEED["users"][1], "registration_count": 1}
        first = client.get("/users?limit=4").json()["cursor"]
        for query in (f"cursor={first}&limit=4", "cursor=AAAA", f"cursor={first[:-2]}"):
            assert client.get(f"/users?{query}").status_code in (400, 422)


def test_a_list_of_either_form_is_a_page() -> None:
    """Where the document allows a bare list or a page, a list that is paged is a page."""
    with pilot() as client:
        body = client.get("/users/u1/published-courses").json()
        assert len(body["results"]) == 10
        rest = client.get(body["next"]).json()
        assert rest == {"results": [{"published_course_id": "c10"}], "next": None}


def test_too_many_requests_are_told_by_default() -> None:
    """A vendor whose rules say nothing of a limit answers 429 and says when to come again."""
    with pilot(limit=1) as client:
        answers = [client.get("/ping") for _ in range(2)]
        assert [one.status_code for one in answers] == [200, 429]
        assert answers[1].headers["retry-after"] == "60"


@pytest.mark.parametrize(
    ("address", "item", "message"),
    [
        ("domains/c/published-courses", {"id": "c1"}, "There is no c in domains"),
        ("users", {"user": {"email": "a"}}, "user.id: Is required"),
        ("users/u1/plans", {}, "Breaks the rule of one of"),
        ("domains/c", {}, "a seed has no 'domains/c', only domains"),
    ],
)
def test_a_seed_is_checked_by_the_document(address: str, item: Any, message: str) -> None:
    """A parent that is missing, an item of another shape and a collection of no path."""
    seed = {"users": [{"user": {"id": "u1"}}], address: [item]}
    with pytest.raises(SeedError, match=message):
        engine().load_seed(seed)


@pytest.mark.parametrize(
    ("paging", "schema"),
    [
        ({"style": "scroll", "items": "results"}, {"type": "array", "items": {}}),
        ({"style": "link", "items": "results", "link": "next"}, {"type": "object"}),
    ],
)
def test_pages_of_another_style_are_an_error(paging: dict[str, Any], schema: Any) -> None:
    """What is not understood is refused when the document is read, not answered in part."""
    answer = {"type": "object", "properties": {"results": schema}}
    node = {
        "operationId": "list",
        "x-pagination": paging,
        "responses": {"200": {"content": {"application/json": {"schema": answer}}}},
    }
    root = {"info": {"version": "1"}, "servers": [{"url": "/"}], "paths": {"/a": {"get": node}}}
    with pytest.raises(DocumentError, match="list: its pages"):
        read_document(root)
