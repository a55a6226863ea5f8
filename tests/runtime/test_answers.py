"""Answers that are no object with names: arrays, maps, texts, any JSON, and open objects."""

from __future__ import annotations

import copy
import json
import pickle
from typing import TYPE_CHECKING, Any

import httpx
import msgspec
import pytest

from lmskit import DecodeError, Drift
from lmskit._additional import keep, may_hold_more
from lmskit.models import OpenReadModel, ReadModel
from lmskit.operation import Operation, Reply

if TYPE_CHECKING:
    from tests.runtime.driver import Driver


class Row(ReadModel, kw_only=True):
    id: str


class Page(ReadModel, kw_only=True):
    rows: list[Row]


class Event(OpenReadModel, kw_only=True):
    type_: str = msgspec.field(name="type")
    row: Row | None = None
    inner: Event | None = None
    by_name: dict[str, Event] | None = msgspec.field(name="byName", default=None)


class Events(ReadModel, kw_only=True):
    events: list[Event]


def get(driver: Driver, answer: Any, body: Any, **arguments: Any) -> tuple[Any, list[Drift]]:
    """What a call returns whose answer is of a type, and the drifts that it reported."""
    drifts: list[Drift] = []
    operation = Operation[Any](
        id="get", method="GET", path="/x", replies={200: Reply(answer)}, retry="safe"
    )
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    client = driver.client(
        lambda _: httpx.Response(200, content=content),
        **{"on_drift": drifts.append, **arguments},
    )
    return driver.run(lambda: Held(client._core.call(operation, {}))).value, drifts


class Held:
    """A value, or an awaitable of one, that no driver takes for a pager."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def __await__(self) -> Any:
        value = yield from self.value.__await__()
        return Held(value)


@pytest.mark.parametrize(
    ("answer", "body", "value"),
    [
        (list[Row], [{"id": "1"}, {"id": "2"}], [Row(id="1"), Row(id="2")]),
        (list[Row], [], []),
        (list[str] | None, None, None),
        (dict[str, str], {"a": "b"}, {"a": "b"}),
        (dict[str, list[Row]], {"a": [{"id": "1"}]}, {"a": [Row(id="1")]}),
        (dict[str, str] | None, None, None),
        (str, "hi", "hi"),
        (str, "", ""),
        (int, 0, 0),
        (bool, False, False),
        (Any, {"a": [1, None]}, {"a": [1, None]}),
        (Any, None, None),
        (list[Row] | Page, [{"id": "1"}], [Row(id="1")]),
        (list[Row] | Page, {"rows": [{"id": "1"}]}, Page(rows=[Row(id="1")])),
    ],
)
@pytest.mark.parametrize("strict", [True, False])
def test_answers(driver: Driver, answer: Any, body: Any, value: Any, strict: bool) -> None:
    """Any JSON that an answer may be is the value of the method, an empty or false one too."""
    assert get(driver, answer, body, strict=strict) == (value, [])


@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize(
    ("answer", "body"),
    [
        (list[Row], {"id": "1"}),
        (list[Row], "x"),
        (list[Row], None),
        (dict[str, str], ["a"]),
        (dict[str, str], 5),
        (dict[str, str], None),
        (str, {"a": 1}),
        (str, ["a"]),
        (str, None),
        (list[Row] | Page, "x"),
        (list[Row] | Page, None),
        (list[Row], b""),
        (str, b"plain"),
        (Any, b"<html>"),
    ],
)
def test_no_such_answer(driver: Driver, answer: Any, body: Any, strict: bool) -> None:
    """An answer that is no such thing at all is refused, for no caller could use it."""
    with pytest.raises(DecodeError) as caught:
        get(driver, answer, body, strict=strict)
    assert caught.value.path == "$"


@pytest.mark.parametrize(
    ("answer", "body", "value", "path"),
    [
        (list[Row], [{"id": "1"}, {"id": 5}], ["1", 5], "$[1].id"),
        (list[str], ["a", 5], ["a", 5], "$[1]"),
        (dict[str, str], {"a": "b", "c": 5}, {"a": "b", "c": 5}, "$.c"),
        (str, 5, 5, "$"),
    ],
)
def test_odd_answers(driver: Driver, answer: Any, body: Any, value: Any, path: str) -> None:
    """An odd value inside is kept and told by its place; strict reading refuses it."""
    got, drifts = get(driver, answer, body)
    assert [drift.path for drift in drifts] == [path]
    assert ([row.id for row in got] if answer == list[Row] else got) == value
    with pytest.raises(DecodeError) as caught:
        get(driver, answer, body, strict=True)
    assert caught.value.path == path


OPEN = {
    "type": "t",
    "row": {"id": "1", "unknown": 1},
    "inner": {"type": "u", "deep": [1]},
    "byName": {"k": {"type": "v", "x": None}},
    "y": {"z": 1},
    "additional_properties": "of the vendor",
}


def assert_open(event: Any) -> None:
    """All that the models do not name is beside what they do."""
    assert event.additional_properties == {
        "y": {"z": 1},
        "additional_properties": "of the vendor",
    }
    assert event.inner.additional_properties == {"deep": [1]}
    assert event.by_name["k"].additional_properties == {"x": None}
    assert event.row == Row(id="1")


@pytest.mark.parametrize(
    ("answer", "wrap"),
    [
        (Event, lambda event: event),
        (list[Event], lambda event: [event]),
        (Events, lambda event: {"events": [event]}),
        (dict[str, Event] | None, lambda event: {"k": event}),
    ],
    ids=["whole", "list", "member", "map"],
)
def test_open_objects_keep_what_no_one_named(driver: Driver, answer: Any, wrap: Any) -> None:
    """Wherever an open object stands, its other members are kept, in a tolerant reading too."""

    def unwrapped(value: Any) -> Any:
        value = value.events if isinstance(value, Events) else value
        value = value["k"] if isinstance(value, dict) else value
        return value[0] if isinstance(value, list) else value

    value, drifts = get(driver, answer, wrap(OPEN), strict=True)
    assert_open(unwrapped(value))
    value, drifts = get(driver, answer, wrap({**OPEN, "type": 5}))
    assert len(drifts) == 1
    assert drifts[0].path.endswith(".type")
    assert_open(unwrapped(value))


def test_open_values_are_values(driver: Driver) -> None:
    """What was kept is part of the value: it is compared, copied, pickled and encoded."""
    event, _ = get(driver, Event, OPEN)
    bare, _ = get(driver, Event, {key: OPEN[key] for key in ("type", "row", "inner", "byName")})
    assert event != bare
    assert bare.additional_properties == {}
    assert "additional_properties" not in msgspec.to_builtins(bare)
    assert copy.copy(event) == pickle.loads(pickle.dumps(event)) == event
    assert msgspec.to_builtins(event)["additional_properties"] == event.additional_properties


def test_what_may_hold_more() -> None:
    """Only an answer in which an open object can stand is read a second time."""
    assert [may_hold_more(kind) for kind in (Event, Events, list[Event] | None)] == [True] * 3
    assert [may_hold_more(kind) for kind in (Row, Page, dict[str, str], Any, None)] == [False] * 5


def test_depth_is_no_harm() -> None:
    """However deep the JSON is, what is kept is found without recursion."""
    value = Event(type_="t")
    document: dict[str, Any] = {"type": "t", "x": 1}
    for _ in range(5000):
        value, document = Event(type_="t", inner=value), {"type": "t", "inner": document}
    keep(value, document)
    while value.inner is not None:
        value = value.inner
    assert value.additional_properties == {"x": 1}
