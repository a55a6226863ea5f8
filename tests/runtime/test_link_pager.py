"""Lists whose pages name the address of the next one: followed as it stands, and not everywhere."""

from __future__ import annotations

import gc
import json
import tracemalloc
from typing import Any

import httpx
import pytest

from lmskit import DecodeError, Drift, RequestOptions, StatusError
from lmskit.models import ReadModel
from lmskit.operation import Operation, Pagination, Parameter, Reply
from lmskit.pager import AsyncPager, Pager
from tests.runtime.driver import Driver, SyncDriver, Wire, raw

HOST = "https://school.example.com"


class Row(ReadModel, kw_only=True):
    id: str


class RowPage(ReadModel, kw_only=True):
    results: list[Row] | None = None
    next: str | None = None
    count: int | None = None


def operation(answer: Any = list[Row] | RowPage) -> Operation[list[Row]]:
    """A list of rows."""
    return Operation[list[Row]](
        id="listRows",
        method="GET",
        path="/boxes/{box_id}/rows",
        parameters=(
            Parameter(argument="box_id", name="box_id", location="path", type=str),
            Parameter(argument="page", name="page", location="query", type=int, required=False),
            Parameter(argument="lang", name="X-Lang", location="header", type=str, required=False),
        ),
        replies={200: Reply(answer)},
        retry="safe",
        pagination=Pagination(style="link", items="results", link="next", total="count"),
    )


def pager(
    driver: Driver, wire: Any, options: RequestOptions | None = None, **arguments: Any
) -> Any:
    """The rows of a box."""
    client = driver.school(wire, **arguments)
    kind: Any = Pager if isinstance(driver, SyncDriver) else AsyncPager
    return kind(client._core, operation(), {"box_id": "b/1", "page": 1, "lang": "x"}, options)


def page(*ids: str, link: object = None) -> httpx.Response:
    """A page of rows."""
    return httpx.Response(200, json={"results": [{"id": name} for name in ids], "next": link})


def targets(wire: Wire) -> list[str]:
    """What was asked for."""
    return [str(request.url).removeprefix(HOST) for request in wire.requests]


@pytest.mark.parametrize(
    ("link", "target"),
    [
        (f"{HOST}/api/boxes/b/rows?page=2&lang=%C3%A9", "/api/boxes/b/rows?page=2&lang=%C3%A9"),
        (f"{HOST}/elsewhere?cursor=a%2Fb%3D%3D&x=&x=1&y", "/elsewhere?cursor=a%2Fb%3D%3D&x=&x=1&y"),
        ("https://SCHOOL.example.com:443/api?p=2", "/api?p=2"),
        ("/api/rows?p=2", "/api/rows?p=2"),
        ("?page=2", "/api/boxes/b%2F1/rows?page=2"),
    ],
)
def test_a_link_is_followed_as_it_stands(driver: Driver, link: str, target: str) -> None:
    """The next page is where the link says, relative ones included, and nothing is added."""
    wire = Wire(page("a", "b", link=link), page("c"))
    assert [row.id for row in driver.run(lambda: pager(driver, wire))] == ["a", "b", "c"]
    assert targets(wire) == ["/api/boxes/b%2F1/rows?page=1", target]


def test_pages_are_asked_for_as_the_first(driver: Driver) -> None:
    """Credentials, headers and options go with every page; members of the query do not."""
    options = RequestOptions(extra_headers={"X-A": "1"}, extra_query={"q": "z"}, timeout=3)
    wire = Wire(page("a", link="?page=2"), page("b", link="?page=3"), page("c"))
    driver.run(lambda: pager(driver, wire, options))
    path = "/api/boxes/b%2F1/rows"
    assert targets(wire) == [f"{path}?page=1&q=z", f"{path}?page=2", f"{path}?page=3"]
    for name in ("authorization", "x-lang", "x-a", "accept", "user-agent"):
        assert len({request.headers[name] for request in wire.requests}) == 1
    assert [request.extensions["timeout"]["read"] for request in wire.requests] == [3, 3, 3]


def test_a_page_is_asked_for_again(driver: Driver) -> None:
    """A page that fails in passing is asked for again, at its link."""
    wire = Wire(page("a", link="?page=2"), raw("", 503), page("b"))
    assert len(driver.run(lambda: pager(driver, wire))) == 2
    assert targets(wire)[1] == targets(wire)[2]


class Kept:
    """Runs a list and keeps its pager."""

    def __init__(self) -> None:
        self.totals: list[int | None] = []

    def __call__(self, driver: Driver, *pages: object) -> int | None:
        """The total after all of some pages were read."""
        wire = Wire(*(raw(json.dumps(page)) for page in pages))
        made: list[Any] = []

        def listed() -> Any:
            made.append(pager(driver, wire))
            self.totals.append(made[0].total)
            return made[0]

        driver.run(listed)
        total: int | None = made[0].total
        return total


def test_the_total_is_what_the_page_read_last_says(driver: Driver) -> None:
    """It is unknown before a page was read, and where none is counted; an array has all it has."""
    first = {"results": [{"id": "a"}], "next": "?page=2", "count": 7}
    total = Kept()
    assert total(driver, first, {"results": [{"id": "b"}], "count": 2}) == 2
    assert total(driver, first, {"results": []}) is None
    assert total(driver, {"results": [], "count": 2**70}) == 2**70
    assert total(driver, [{"id": "a"}, {"id": "b"}]) == 2
    assert total.totals == [None] * 4


@pytest.mark.parametrize("count", ["2", True, 1.5, [2]])
def test_a_total_that_is_no_number_is_none(driver: Driver, count: object) -> None:
    """The list is read all the same."""
    assert Kept()(driver, {"results": [{"id": "a"}], "count": count}) is None


def test_pages_and_responses(driver: Driver) -> None:
    """Pages come one by one, each with the response that carried it."""
    wire = Wire(page("a", link="?page=2"), page("b"))
    pages = driver.run(lambda: pager(driver, wire).pages())
    assert [[row.id for row in rows] for rows in pages] == [["a"], ["b"]]
    replies = driver.run(lambda: pager(driver, Wire(page("a"))).responses())
    assert [(reply.status, len(reply.value)) for reply in replies] == [(200, 1)]


@pytest.mark.parametrize("end", [None, "", ...])
def test_the_last_page(driver: Driver, end: Any) -> None:
    """No link, an empty one, and none at all are the end."""
    body = {"results": [{"id": "a"}]} | ({} if end is ... else {"next": end})
    wire = Wire(httpx.Response(200, json=body))
    assert len(driver.run(lambda: pager(driver, wire))) == 1
    assert len(wire.requests) == 1


@pytest.mark.parametrize(
    "link",
    [
        "https://other.example.com/api/rows",
        "http://school.example.com/api/rows",
        f"{HOST}:8443/api/rows",
        "//other.example.com/rows",
        "https://school.example.com.evil.test/rows",
        "https://me:secret@school.example.com/api/rows",
        "https://[::1/rows",
        "https://school.example.com:99999999/",
        "https://xn--a/",
        "https://xn--zzzzzzzzz99/rows",
        "javascript:alert(1)",
        "https://school.example.com/\n",
        f"{HOST}/{'x' * 70_000}",
    ],
)
@pytest.mark.parametrize("strict", [True, False])
def test_no_other_origin(driver: Driver, link: str, strict: bool) -> None:
    """Credentials go along with a link, so one that leads elsewhere, or nowhere, is refused."""
    wire = Wire(page("a", link=link), page("b"))
    with pytest.raises(DecodeError, match=r"a link of the same origin at \$\.next") as caught:
        driver.run(lambda: pager(driver, wire, strict=strict))
    assert len(wire.requests) == 1
    assert caught.value.path == "$.next"
    assert caught.value.response.request.headers["authorization"] == "***"


def test_a_redirect_elsewhere_earns_no_trust(driver: Driver) -> None:
    """A first page that came from another origin does not make that origin ours."""
    wire = Wire(
        raw("", 302, location="https://other.example.com/rows"),
        page("a", link="https://other.example.com/rows?page=2"),
    )
    with pytest.raises(DecodeError, match="same origin"):
        driver.run(lambda: pager(driver, wire))
    assert len(wire.requests) == 2


@pytest.mark.parametrize(
    "links",
    [
        ["?page=1"],
        ["?page=2", "?page=2"],
        ["?page=2", "?page=3", "?page=2"],
        ["?page=2", "?page=2#other"],
        ["?page=2", "?page=3", f"{HOST}/api/boxes/b%2F1/rows?page=1"],
    ],
)
def test_no_link_twice(driver: Driver, links: list[str]) -> None:
    """A list that leads back to a page from before, the first one included, would never end."""
    wire = Wire(*[page("a", link=link) for link in links])
    with pytest.raises(DecodeError, match="link for the next page was sent before") as caught:
        driver.run(lambda: pager(driver, wire))
    assert len(wire.requests) == len(links)
    assert caught.value.path == "$.next"


@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"results": [], "next": 5}, "$.next"),
        ({"results": [], "next": {"a": 1}}, "$.next"),
        ({"results": "abc"}, "$.results"),
        ("abc", "$"),
        (None, "$"),
    ],
)
def test_a_page_that_leads_nowhere(driver: Driver, body: Any, path: str, strict: bool) -> None:
    """A link that is no text and records that are no list are refused, not guessed at."""
    wire = Wire(httpx.Response(200, content=json.dumps(body)))
    with pytest.raises(DecodeError, match="expected") as caught:
        driver.run(lambda: pager(driver, wire, strict=strict))
    assert caught.value.path == path


def test_an_array_in_place_of_an_envelope(driver: Driver) -> None:
    """An answer that is an array holds all there is, odd records of it told by their place."""
    drifts: list[Drift] = []
    wire = Wire(httpx.Response(200, json=[{"id": "a"}, {"id": 5}]))
    rows = driver.run(lambda: pager(driver, wire, on_drift=drifts.append))
    assert [row.id for row in rows] == ["a", 5]
    assert [drift.path for drift in drifts] == ["$[1].id"]
    with pytest.raises(DecodeError, match=r"\$\[1\]\.id"):
        driver.run(lambda: pager(driver, wire, strict=True))


def test_a_failure_is_no_empty_list(driver: Driver) -> None:
    """A page that says that the vendor failed is not taken for one without rows."""
    wire = Wire(httpx.Response(200, json={"error": "locked"}))
    with pytest.raises(StatusError, match="200 locked"):
        driver.run(lambda: pager(driver, wire))


def test_one_page_is_held() -> None:
    """A hundred pages take the memory of one, and of their links."""

    def handler(request: httpx.Request) -> httpx.Response:
        number = int(request.url.params["page"])
        link = f"?page={number + 1}" if number < 100 else None
        return page(*map(str, range(200)), link=link)

    rows = iter(pager(SyncDriver(), handler))
    next(rows)
    gc.collect()
    tracemalloc.start()
    assert sum(1 for _ in rows) == 100 * 200 - 1
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 2**20
