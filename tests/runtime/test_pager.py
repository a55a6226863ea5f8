"""Pagers: lazy, anew each time, one page at a time."""

from __future__ import annotations

import asyncio
import gc
import weakref
from typing import Any

import pytest
from msgspec.structs import replace

from lmskit import NotFoundError, Response, pager
from lmskit.pager import AsyncPager, Pager
from tests.runtime.driver import Driver, SyncDriver, Wire, raw, success
from tests.runtime.sample import LIST_THINGS, Thing

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

    def following(_: Any, arguments: Any, response: Response[list[Thing]]) -> Any:
        response.value[:] = [Counted(id="1", name="n") for _ in range(5)]
        alive.extend(weakref.ref(thing) for thing in response.value)
        return arguments if len(alive) < 15 else None

    def handler(_: Any) -> Any:
        gc.collect()
        held.append(sum(ref() is not None for ref in alive))
        return success([{"id": "1", "name": "n"}])

    monkeypatch.setitem(pager._FOLLOWING, "array", following)
    client = driver.client(handler)
    _exhaust(driver, client.things.list())
    assert len(held) == 3
    assert max(held) <= 1  # a loop holds its last item


def _exhaust(driver: Driver, things: Any) -> None:
    if isinstance(driver, SyncDriver):
        for thing in things:
            assert thing.id == "1"
            del thing
        return

    async def main() -> None:
        async for thing in things:
            assert thing.id == "1"
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
