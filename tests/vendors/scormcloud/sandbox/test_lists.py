"""The lists of the sandbox of SCORM Cloud: their pages, tokens, orders, filters and totals."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.vendors.scormcloud.sandbox.cloud import (
    cloud,
    done,
    failure,
    ids,
    imported,
    moving,
    value,
)

THREE = [
    {"id": "Fire", "title": "b safety", "tags": ["x", "y"], "created": "2026-01-01T00:00:00Z"},
    {"id": "ice", "title": "A winter", "tags": ["y"], "created": "2026-01-02T00:00:00Z"},
    {"id": "air", "title": "c", "created": "2026-01-03T00:00:00Z", "updated": "2026-04-01T00:00Z"},
]


def test_courses_come_in_pages_of_ten() -> None:
    """The token of a page is sent alone, and the pages hold every course once."""
    seed = {"courses": [{"id": f"c{number:02}"} for number in range(25)]}
    with cloud(seed=seed) as client:
        pages, query = [], {"orderBy": "created_asc", "includeRegistrationCount": "true"}
        while True:
            page = value(client.get("/courses", params=query), "CourseListSchema")
            pages.append(page["courses"])
            if "more" not in page:
                break
            query = {"more": page["more"]}
    assert [len(page) for page in pages] == [10, 10, 5]
    every = [one for page in pages for one in page]
    assert [one["id"] for one in every] == [f"c{number:02}" for number in range(25)]
    assert all(one["registrationCount"] == 0 for one in every)


def test_a_page_follows_the_last_course_whatever_comes_and_goes() -> None:
    """A course that is deleted or imported between two pages moves no other one."""
    seed = {"courses": [{"id": f"c{number:02}"} for number in range(12)]}
    with cloud(seed=seed) as client:
        first = value(client.get("/courses"))
        done(client.delete("/courses/c11"))
        imported(client, "newest")
        second = value(client.get("/courses", params={"more": first["more"]}))
    assert [one["id"] for one in second["courses"]] == ["c01", "c00"]
    assert "more" not in second


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"filter": "a"}, "query more: Goes alone, without filter"),
        ({"more": "abc"}, "query more: Is no token"),
        ({"more": "ü"}, "query more: Is no token"),
        ({"more": ""}, "query more: Is no token"),
    ],
)
def test_a_token_that_is_none_is_refused(change: dict[str, str], reason: str) -> None:
    """So is one that comes with filters."""
    with cloud(seed={"courses": [{"id": f"c{number}"} for number in range(11)]}) as client:
        more = value(client.get("/courses"))["more"]
        code, message = failure(client.get("/courses", params={"more": more, **change}))
    assert code == 400
    assert message.startswith(reason)


def test_a_token_is_forged_or_old_or_of_another_list() -> None:
    """A changed letter, an hour, and another path are found out."""
    clock = moving()
    statements = [{"id": str(number)} for number in range(11)]
    seed = {"courses": [{"id": one, "statements": statements} for one in ("a", "b")]}
    with cloud(clock=clock, seed=seed) as client:
        path = "/courses/a/xAPIStatements"
        more = value(client.get(path))["more"]
        assert len(value(client.get(path, params={"more": more}))["statements"]) == 1
        forged = more[:-3] + ("A" if more[-3] != "A" else "B") + more[-2:]
        for other, text in (
            (path, forged),
            ("/courses/b/xAPIStatements", more),
            ("/courses/a/versions/0/xAPIStatements", more),
            ("/courses", more),
        ):
            assert failure(client.get(other, params={"more": text}))[0] == 400
        clock.advance(timedelta(hours=1))
        assert failure(client.get(path, params={"more": more}))[0] == 400


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (None, ["air", "ice", "Fire"]),
        ("created_desc", ["air", "ice", "Fire"]),
        ("created_asc", ["Fire", "ice", "air"]),
        ("creation_date_asc", ["Fire", "ice", "air"]),
        ("creation_date_desc", ["air", "ice", "Fire"]),
        ("updated_asc", ["Fire", "ice", "air"]),
        ("updated_desc", ["air", "ice", "Fire"]),
        ("title_asc", ["ice", "Fire", "air"]),
        ("title_desc", ["air", "Fire", "ice"]),
    ],
)
def test_the_orders(order: str | None, expected: list[str]) -> None:
    """Those of both lists; titles without regard to case."""
    with cloud(seed={"courses": THREE}) as client:
        assert ids(client, **({} if order is None else {"orderBy": order})) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"filter": "I"}, ["ice", "air", "Fire"]),
        ({"filter": "FIRE"}, ["Fire"]),
        ({"filter": "wint", "filterBy": "title"}, ["ice"]),
        ({"filter": "X", "filterBy": "tags"}, ["Fire"]),
        ({"filter": "ice", "filterBy": "title"}, []),
        ({"filter": "", "filterBy": "tags"}, ["air", "ice", "Fire"]),
        ({"tags": "x"}, ["Fire"]),
        ({"tags": "x,y"}, ["ice", "Fire"]),
        ({"tags": "X"}, []),
        ({"tags": "y", "filter": "fire"}, ["Fire"]),
        ({"since": "2026-01-02T00:00:00Z"}, ["air", "ice"]),
        ({"since": "2026-01-02T00:00:00.001Z"}, ["air"]),
        ({"until": "2026-01-02T00:00:00Z"}, ["ice", "Fire"]),
        ({"until": "2026-01-01T23:59:59Z"}, ["Fire"]),
        ({"until": "2026-01-01t23:59:60z"}, ["Fire", "ice"]),
        ({"since": "2026-01-02T01:00:00+01:00", "until": "2026-01-02T00:00:00Z"}, ["ice"]),
        ({"since": "2026-03-01T00:00:00Z"}, ["air"]),
        ({"since": "2026-03-01T00:00:00Z", "datetimeFilter": "updated"}, ["air"]),
        ({"since": "2026-03-01T00:00:00Z", "datetimeFilter": "created"}, []),
    ],
)
def test_the_filters(query: dict[str, str], expected: list[str]) -> None:
    """A part of a text in any case, one of the tags, and a span of time with both its ends."""
    with cloud(seed={"courses": THREE}) as client:
        assert sorted(ids(client, **query)) == sorted(expected)


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ({"since": "yesterday"}, "query since"),
        ({"since": "0000-01-01T00:00:00Z"}, "query since"),
        ({"until": "0001-01-01T00:00:00+14:00"}, "query until"),
        ({"until": "2026-13-01T00:00:00Z"}, "query until"),
        ({"filterBy": "name"}, "query filterBy"),
        ({"orderBy": "size_asc"}, "query orderBy"),
        ({"datetimeFilter": "deleted"}, "query datetimeFilter"),
        ({"includeTotalCount": "1"}, "query includeTotalCount"),
    ],
)
def test_a_filter_that_is_none_is_refused(query: dict[str, str], place: str) -> None:
    """The message names the parameter."""
    with cloud() as client:
        code, message = failure(client.get("/courses", params=query))
    assert code == 400
    assert message.startswith(place)


def test_the_total_is_counted_once() -> None:
    """The first page has the number of all courses that pass the filters, if it is asked for."""
    seed = {"courses": [*({"id": f"c{number}"} for number in range(11)), {"id": "other"}]}
    with cloud(seed=seed) as client:
        query = {"includeTotalCount": "true", "filter": "c"}
        first = client.get("/courses", params=query)
        second = client.get("/courses", params={"more": first.json()["more"]})
        plain = client.get("/courses", params={"filter": "c"})
    assert first.headers["x-total-count"] == "11"
    assert "x-total-count" not in second.headers
    assert "x-total-count" not in plain.headers
