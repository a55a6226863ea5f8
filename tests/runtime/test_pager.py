"""Pagers: lazy, anew each time, one page at a time."""

from __future__ import annotations

import asyncio
import gc
import weakref
from typing import Any

import httpx
import pytest
from msgspec.structs import replace

from lmskit import (
    DecodeError,
    Drift,
    InvalidArgumentError,
    NotFoundError,
    RequestOptions,
    Response,
    StatusError,
    pager,
)
from lmskit.pager import AsyncPager, Pager
from tests.runtime.driver import Driver, SyncDriver, Wire, raw, success
from tests.runtime.sample import LIST_THINGS, Thing
from tests.runtime.school import Course, CoursePage

TWO = success([{"id": "1", "name": "a"}, {"id": "2", "name": "b"}])


def test_items(driver: Driver) -> None:
    """A pager gives the items of the list."""
    client = driver.client(Wire(TWO))
    items = driver.run(client.things.list)
    assert [item.id for item in items] == ["1", "2"]
    assert all(type(item) is Thing for item in items)


def test_nothing_is_asked_before_it_is_needed(driver: Driver) -> None:
    """A pager sends when it is iterated, and each time anew."""
    wire = Wire(TWO)
    client = driver.client(wire)
    things = client.things.list()
    pages = things.pages()
    assert wire.requests == []
    assert len(driver.run(lambda: things)) == 2
    assert len(driver.run(lambda: things)) == 2
    assert len(wire.requests) == 2
    assert [len(page) for page in driver.run(lambda: pages)] == [2]
    assert len(wire.requests) == 3


def test_an_empty_list(driver: Driver) -> None:
    """An empty list has one page and no item."""
    client = driver.client(Wire(success([])))
    assert driver.run(client.things.list) == []
    assert driver.run(lambda: client.things.list().pages()) == [[]]


def test_pages_with_their_responses(driver: Driver) -> None:
    """Each page comes with the response that carried it, over either way."""
    client = driver.client(Wire(TWO))
    for call in (client.with_response.things.list, lambda: client.things.list().responses()):
        (response,) = driver.run(call)
        assert isinstance(response, Response)
        assert response.status == 200
        assert [item.id for item in response.value] == ["1", "2"]


def test_an_error_comes_while_iterating(driver: Driver) -> None:
    """A failed page raises where it is iterated."""
    client = driver.client(Wire(raw("", 404)))
    things = client.things.list()
    with pytest.raises(NotFoundError):
        driver.run(lambda: things)


def test_leaving_early_is_no_harm() -> None:
    """A loop may be left after its first item."""
    wire = Wire(TWO)
    client = SyncDriver().client(wire)
    assert next(iter(client.things.list())).id == "1"


def test_one_page_is_held(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    """While a page is on its way, the one before it is gone."""
    alive: list[weakref.ref[Thing]] = []
    held: list[int] = []

    class Counted(Thing, weakref=True, kw_only=True):
        """A thing that tells when it is gone."""

    def following(call: Any, _: Any, body: list[Thing], *__: Any) -> Any:
        body[:] = [Counted(id="1", name="n") for _ in range(5)]
        alive.extend(weakref.ref(thing) for thing in body)
        return call if len(alive) < 15 else None

    def handler(_: Any) -> Any:
        gc.collect()
        held.append(sum(ref() is not None for ref in alive))
        return success([{"id": "1", "name": "n"}])

    monkeypatch.setitem(pager._FOLLOWING, "array", following)
    client = driver.client(handler)
    _exhaust(driver, client.things.list(), "1")
    assert len(held) == 3
    assert max(held) <= 1  # a loop holds its last item


def _exhaust(driver: Driver, things: Any, expected: str | None) -> None:
    if isinstance(driver, SyncDriver):
        for thing in things:
            assert expected in (thing.id, None)
            del thing
        return

    async def main() -> None:
        async for thing in things:
            assert expected in (thing.id, None)
            del thing

    asyncio.run(main())


def test_an_operation_without_paging_has_one_page() -> None:
    """A list whose spec says nothing of pages is read as one."""
    client = SyncDriver().client(Wire(TWO))
    things = Pager(client._core, replace(LIST_THINGS, pagination=None), {})
    assert [len(page) for page in things.pages()] == [2]


def test_repr_names_the_operation(driver: Driver) -> None:
    """A pager shows what it lists, and asks for nothing."""
    wire = Wire()
    things = driver.client(wire).things.list()
    assert "listThings" in repr(things)
    assert isinstance(things, Pager | AsyncPager)
    assert wire.requests == []


def page(*ids: str, token: object = None, **more: object) -> httpx.Response:
    """A page of courses."""
    courses = [{"id": name} for name in ids]
    return httpx.Response(200, json={"items": courses, "next_token": token, **more})


def targets(wire: Wire) -> list[str]:
    """What was asked for."""
    return [request.url.raw_path.decode().removeprefix("/api") for request in wire.requests]


def test_pages_by_token(driver: Driver) -> None:
    """The token asks for the next page, with the path and without all else."""
    wire = Wire(page("a", "b", token="t=1/&"), page("c", token="t2"), page("d"))
    client = driver.school(wire)
    courses = driver.run(lambda: client.courses.list("s/1", topic="x"))
    assert [course.id for course in courses] == ["a", "b", "c", "d"]
    assert targets(wire) == [
        "/shelves/s%2F1/courses?topic=x",
        "/shelves/s%2F1/courses?more=t%3D1%2F%26",
        "/shelves/s%2F1/courses?more=t2",
    ]


def test_pages_are_asked_for_one_by_one() -> None:
    """No page is asked for before the one before it is used up."""
    wire = Wire(page("a", token="1"), page("b", token="2"), page("c"))
    client = SyncDriver().school(wire)
    seen = [(course.id, len(wire.requests)) for course in client.courses.list("s")]
    assert seen == [("a", 1), ("b", 2), ("c", 3)]


def test_one_page_of_a_token_is_held(driver: Driver) -> None:
    """Of a list by token too, one page is held."""
    count = 0

    def handler(_: Any) -> httpx.Response:
        nonlocal count
        gc.collect()
        held.append(sum(map(_is_page, gc.get_objects())))
        count += 1
        return page(*"12345", token=str(count) if count < 4 else None)

    held: list[int] = []
    client = driver.school(handler)
    _exhaust(driver, client.courses.list("s"), None)
    assert count == 4
    assert held == [0, 0, 0, 0]


def _is_page(thing: object) -> bool:
    """Whether something holds the records of a page."""
    if isinstance(thing, Response | CoursePage):
        return True
    return type(thing) is list and bool(thing) and type(thing[0]) is Course


def test_responses_of_pages(driver: Driver) -> None:
    """Each response has the items as its value, and its own headers and bytes."""
    first = page("a", token="1", extra="é")
    first.headers["x-total-count"] = "2"
    client = driver.school(Wire(first, page("b")))
    one, two = driver.run(lambda: client.courses.list("s").responses())
    assert isinstance(one, Response)
    assert [course.id for course in one.value] == ["a"]
    assert one.headers["x-total-count"] == "2"
    assert "é" in one.content.decode()
    assert [course.id for course in two.value] == ["b"]
    pages = driver.run(lambda: driver.school(Wire(page("b"))).courses.list("s").pages())
    assert [[course.id for course in found] for found in pages] == [["b"]]


@pytest.mark.parametrize("end", [None, "", ...])
def test_the_last_page(driver: Driver, end: Any) -> None:
    """No token, an empty one, and none at all are the end."""
    body = {"items": [{"id": "a"}]} | ({} if end is ... else {"next_token": end})
    wire = Wire(httpx.Response(200, json=body))
    client = driver.school(wire)
    assert len(driver.run(lambda: client.courses.list("s"))) == 1
    assert len(wire.requests) == 1


@pytest.mark.parametrize("body", [{}, {"items": None}, {"items": []}])
def test_pages_without_items(driver: Driver, body: dict[str, Any]) -> None:
    """A page without items is empty; there may be one after it."""
    answer = httpx.Response(200, json=body)
    client = driver.school(Wire(answer))
    assert driver.run(client.courses.versions) == []
    assert driver.run(lambda: client.courses.versions().pages()) == [[]]
    more = httpx.Response(200, json={**body, "next_token": "1"})
    client = driver.school(Wire(more, page("a")))
    assert [course.id for course in driver.run(lambda: client.courses.list("s"))] == ["a"]


def test_a_list_in_a_member(driver: Driver) -> None:
    """A list that is not paged may stand in a member of its answer."""
    client = driver.school(Wire(page("a", "b", token="no token here")))
    assert [course.id for course in driver.run(client.courses.versions)] == ["a", "b"]


def test_a_token_to_start_from(driver: Driver) -> None:
    """The first request is as the caller says, a token of theirs included."""
    wire = Wire(page("a", token="2"), page("b"))
    client = driver.school(wire)
    driver.run(lambda: client.courses.list("s", more="1", topic="x"))
    assert targets(wire) == ["/shelves/s/courses?topic=x&more=1", "/shelves/s/courses?more=2"]


def test_the_same_token_twice(driver: Driver) -> None:
    """A vendor that asks for the same page again is not followed for ever."""
    wire = Wire(page("a", token="1"), page("b", token="1"))
    client = driver.school(wire)
    with pytest.raises(DecodeError, match=r"listCourses: 200 .*token .* was sent before") as caught:
        driver.run(lambda: client.courses.list("s"))
    assert len(wire.requests) == 2
    assert caught.value.path == "$.next_token"
    assert caught.value.response.request.headers["authorization"] == "***"


@pytest.mark.parametrize("tokens", [["1", "2", "1"], ["1", "2", "3", "2"], ["2", "1", "0"]])
def test_no_token_comes_back(driver: Driver, tokens: list[str]) -> None:
    """A list that leads back to a page from before, the first one included, would never end."""
    wire = Wire(*[page("a", token=token) for token in tokens])
    client = driver.school(wire)
    with pytest.raises(DecodeError, match="was sent before"):
        driver.run(lambda: client.courses.list("s", more="0"))
    assert len(wire.requests) == len(tokens)


def test_an_iteration_forgets_the_one_before(driver: Driver) -> None:
    """Iterating anew sends the same tokens again."""
    wire = Wire(*[page("a", token="1"), page("b")] * 2)
    courses = driver.school(wire).courses.list("s")
    assert [len(driver.run(lambda: courses)) for _ in range(2)] == [2, 2]


def test_options_of_all_pages(driver: Driver) -> None:
    """Options count for every page; parameters of one's own go with the first, like all others."""
    wire = Wire(page("a", token="1"), page("b"))
    client = driver.school(wire)
    options = RequestOptions(extra_headers={"X-A": "1"}, extra_query={"q": "z"}, timeout=3)
    driver.run(lambda: client.courses.list("s", options=options))
    assert targets(wire) == ["/shelves/s/courses?q=z", "/shelves/s/courses?more=1"]
    assert [request.headers["x-a"] for request in wire.requests] == ["1", "1"]
    assert [request.extensions["timeout"]["read"] for request in wire.requests] == [3, 3]


def test_a_bad_argument_of_a_pager(driver: Driver) -> None:
    """A pager checks its arguments as any method does."""
    wire = Wire()
    client = driver.school(wire)
    with pytest.raises(InvalidArgumentError, match="shelf_id"):
        driver.run(lambda: client.courses.list(""))
    assert wire.requests == []


@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"items": "abc"}, "$.items"),
        ({"items": {"id": "a"}}, "$.items"),
        ({"items": [], "next_token": 5}, "$.next_token"),
        ({"items": [], "next_token": {"a": 1}}, "$.next_token"),
    ],
)
def test_a_page_that_leads_nowhere(
    driver: Driver, body: dict[str, Any], path: str, strict: bool
) -> None:
    """Items that are no list and a token that is no text are refused, not guessed at."""
    client = driver.school(Wire(httpx.Response(200, json=body)), strict=strict)
    with pytest.raises(DecodeError, match="expected") as caught:
        driver.run(lambda: client.courses.list("s"))
    assert caught.value.path == path


def test_odd_items_are_read(driver: Driver) -> None:
    """An odd record on a page is reported, and the pages go on."""
    drifts: list[Drift] = []
    odd = httpx.Response(200, json={"items": [{"id": 5}], "next_token": "1"})
    client = driver.school(Wire(odd, page("b")), on_drift=drifts.append)
    assert [course.id for course in driver.run(lambda: client.courses.list("s"))] == [5, "b"]
    assert [drift.path for drift in drifts] == ["$.items[0].id"]


@pytest.mark.parametrize("call", ["list", "versions"])
def test_a_failure_is_no_empty_list(driver: Driver, call: str) -> None:
    """A page that says that the vendor failed is not taken for one without items."""
    client = driver.school(Wire(httpx.Response(200, json={"error": "locked"})))
    arguments = ("s",) if call == "list" else ()
    with pytest.raises(StatusError, match=r"200 locked"):
        driver.run(lambda: getattr(client.courses, call)(*arguments))
