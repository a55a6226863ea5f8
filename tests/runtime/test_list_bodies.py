"""Bodies that are a list, and what makes it harmless to send a body twice."""

from __future__ import annotations

import datetime
from typing import Annotated, Any

import httpx
import pytest
from msgspec import UNSET, Meta, UnsetType, field

from lmskit import InvalidArgumentError, RequestOptions, errors
from lmskit.models import WrittenModel
from lmskit.operation import Body, Operation, Parameter, Reply
from tests.runtime.driver import Driver, Wire

MADE = datetime.datetime(2030, 1, 2, 3, 4, 5, tzinfo=datetime.UTC)


class Row(WrittenModel, kw_only=True):
    name: Annotated[str, Meta(max_length=10)]
    made: datetime.datetime | UnsetType | None = field(name="made_at", default=UNSET)


ADD_THINGS = Operation[None](
    id="addThings",
    method="POST",
    path="/boxes/{box_id}/things",
    replies={204: Reply(None)},
    retry="unsafe",
    safe_with=("made_at",),
    parameters=(Parameter(argument="box_id", name="box_id", location="path", type=str),),
    body=Body(Annotated[list[Row], Meta(max_length=2)], argument="things"),
)


def add(driver: Driver, wire: Wire, options: RequestOptions | None = None, **given: Any) -> Any:
    """Send the list through a client."""
    client = driver.client(wire)
    return driver.run(
        lambda: client._core.call(ADD_THINGS, {"box_id": "b", "things": UNSET, **given}, options)
    )


@pytest.fixture
def wire() -> Wire:
    return Wire(httpx.Response(204))


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ([{"name": "a"}], [{"name": "a"}]),
        ([Row(name="a")], [{"name": "a"}]),
        (({"name": "a"}, Row(name="b")), [{"name": "a"}, {"name": "b"}]),
        ([], []),
    ],
)
def test_a_list_is_the_body(driver: Driver, wire: Wire, given: Any, sent: Any) -> None:
    """Models and dict literals go out as a list, one record of it and none of it too."""
    add(driver, wire, things=given)
    assert wire.body == sent
    assert wire.request.headers["content-type"] == "application/json"


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (UNSET, "things: missing; expected list[Row]"),
        (None, "things: expected list[Row], got None"),
        ({"name": "a"}, "things: "),
        ([{"name": "a"}] * 3, "things: "),
        ([{"name": "a"}, {"name": 5}], "things[1].name: "),
        ([{"name": "a", "nam": 5}], "things[0].nam: "),
        ([None], "things[0]: "),
        ("a", "things: "),
    ],
)
def test_a_list_is_checked(driver: Driver, wire: Wire, given: Any, message: str) -> None:
    """What cannot be sent is refused by the place of the record and the name of its field."""
    with pytest.raises(InvalidArgumentError) as caught:
        add(driver, wire, things=given)
    assert str(caught.value).startswith(message)
    assert wire.requests == []


def test_a_list_takes_no_more_members(driver: Driver, wire: Wire) -> None:
    """`extra_body` has no place in a list."""
    with pytest.raises(InvalidArgumentError, match="extra_body: a list takes no more members"):
        add(driver, wire, RequestOptions(extra_body={"a": 1}), things=[{"name": "a"}])


@pytest.mark.parametrize(
    ("things", "requests"),
    [
        ([{"name": "a", "made": MADE}], 2),
        ([{"name": "a", "made": MADE}, {"name": "b", "made": MADE}], 2),
        ([{"name": "a", "made": MADE}, {"name": "b"}], 1),
        ([{"name": "a"}], 1),
        ([{"name": "a", "made": None}], 1),
        ([], 2),
    ],
)
def test_a_list_is_repeated_if_each_record_may_be(
    driver: Driver, things: list[dict[str, Any]], requests: int
) -> None:
    """One record that would be made twice forbids to send the list twice."""
    wire = Wire(httpx.Response(503), httpx.Response(204))
    try:
        add(driver, wire, things=things)
    except errors.ServerError:
        assert requests == 1
    assert len(wire.requests) == requests
