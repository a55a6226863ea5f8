"""Arguments: what is refused, how it is named, and what goes out."""

from __future__ import annotations

import asyncio
import json
import math
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from enum import IntEnum
from typing import Any

import pytest

from lmskit import UNSET, InvalidArgumentError
from lmskit._arguments import bind
from lmskit._wire import converter
from tests.runtime.driver import Driver, Wire
from tests.runtime.sample import (
    CREATE_THING,
    GET_THING,
    LIST_THINGS,
    Color,
    Features,
    Owner,
    Result,
    Sample,
)

NOON = datetime(2018, 9, 20, 11, tzinfo=UTC)


def body(**arguments: Any) -> Any:
    """The body of a create with a name and these arguments."""
    return bind(CREATE_THING, {"name": "n", **arguments}).body


def refused(**arguments: Any) -> InvalidArgumentError:
    """The refusal of a create with a name and these arguments."""
    with pytest.raises(InvalidArgumentError) as caught:
        body(**arguments)
    return caught.value


def test_values_go_out_as_they_came(driver: Driver) -> None:
    """An int for a number stays an int, names are the vendor's, UNSET is left out."""
    wire = Wire()
    client = driver.client(wire)
    driver.run(
        lambda: client.things.create(
            name="n",
            weight=5,
            color="red",
            made=NOON,
            tags=("a", "b"),
            features={"video": True, "lab_manual": False},
            from_="é",
            on=UNSET,
        )
    )
    assert wire.request.content.decode() == (
        '{"name":"n","color":"red","weight":5,"made":"2018-09-20T11:00:00Z","tags":["a","b"],'
        '"features":{"video":true,"labManual":false},"from":"é"}'
    )


def test_a_float_stays_a_float() -> None:
    """5.0 is not made an int, nor 5 a float."""
    assert json.dumps(body(weight=5.0)["weight"]) == "5.0"
    assert json.dumps(body(weight=5)["weight"]) == "5"


class Moment(datetime): ...


class Day(date): ...


class Clock(time): ...


class Text(str):
    __slots__ = ()


class Size(int): ...


class Weight(float): ...


class Items(list[Any]): ...


class Mapped(dict[str, Any]): ...


class Level(IntEnum):
    LOW = 1


NEPAL = timezone(timedelta(hours=5, minutes=45))
FREE = {
    "moment": (Moment(2018, 9, 20, 11, tzinfo=UTC), "2018-09-20T11:00:00Z"),
    "day": (Day(2018, 9, 20), "2018-09-20"),
    "clock": (Clock(11, 30), "11:30:00"),
    "text": (Text("x"), "x"),
    "size": (Size(2), 2),
    "level": (Level.LOW, 1),
    "weight": (Weight(2.5), 2.5),
    "items": (Items([Size(1)]), [1]),
    "mapped": (Mapped(a=Day(2018, 9, 20)), {"a": "2018-09-20"}),
}


@pytest.mark.parametrize(
    ("name", "value", "sent"),
    [
        ("made", Moment(2018, 9, 20, 11, tzinfo=UTC), "2018-09-20T11:00:00Z"),
        ("made", Moment(2018, 9, 20, 11, 5, 6, 78, NEPAL), "2018-09-20T11:05:06.000078+05:45"),
        ("name", Text("x"), "x"),
        ("count", Size(2), 2),
        ("count", Level.LOW, 1),
        ("weight", Weight(2.5), 2.5),
        ("weight", Size(2), 2),
        ("tags", Items([Text("x")]), ["x"]),
        ("features", Mapped(video=True, starts=Moment(2018, 9, 20, 11, tzinfo=UTC)), None),
        *(("features", {"video": True, "more": {n: v}}, {n: s}) for n, (v, s) in FREE.items()),
    ],
)
def test_classes_of_libraries_are_what_they_descend_from(
    driver: Driver, name: str, value: Any, sent: Any
) -> None:
    """A moment, number or text of a class made from Python's own is sent as that one is."""
    wire = Wire()
    client = driver.client(wire)
    driver.run(lambda: client.things.create(**{"name": "n", name: value}))
    got = wire.body[name]
    if name == "features":
        starts = {"video": True, "starts": "2018-09-20T11:00:00Z"}
        assert got == (starts if sent is None else {"video": True, "more": sent})
    else:
        assert (got, type(got)) == (sent, type(sent))


def test_moments_of_libraries_in_a_query(driver: Driver) -> None:
    """They go into an address like Python's own."""
    wire = Wire()
    client = driver.client(wire)
    since = Moment(2018, 9, 20, 11, tzinfo=UTC)
    driver.run(lambda: client.things.list(since=since, limit=Size(4)))
    assert wire.request.url.query == b"since=2018-09-20T11%3A00%3A00Z&limit=4"


def test_offset_is_kept(driver: Driver) -> None:
    """A datetime is sent with the zone that the caller chose."""
    wire = Wire()
    client = driver.client(wire)
    local = NOON.astimezone(timezone(timedelta(hours=2)))
    driver.run(lambda: client.things.create(name="n", made=local))
    assert wire.body["made"] == "2018-09-20T13:00:00+02:00"


def test_offset_with_seconds_is_sent_in_utc(driver: Driver) -> None:
    """ISO 8601 has no seconds in an offset: the instant is kept, the zone is not."""
    wire = Wire()
    client = driver.client(wire)
    amsterdam = timezone(timedelta(minutes=19, seconds=32))
    moment = datetime(1930, 1, 1, tzinfo=amsterdam)
    driver.run(lambda: client.things.create(name="n", made=moment))
    assert wire.body["made"] == "1929-12-31T23:40:28Z"


def test_an_offset_with_seconds_is_sent_in_utc() -> None:
    """A zone that ISO 8601 cannot write is turned into UTC, the same moment."""
    odd = timezone(timedelta(minutes=19, seconds=32))
    assert body(made=NOON.astimezone(odd))["made"].isoformat() == NOON.isoformat()
    assert refused(made=datetime.min.replace(tzinfo=odd)).argument == "made"


def test_a_union_of_kinds() -> None:
    """Of several kinds of value, what is given decides."""
    convert = converter(Features | list[int] | datetime | None)
    assert convert({"video": True, "lab_manual": True}) == {"video": True, "labManual": True}
    assert convert(Features(video=True)) == {"video": True}
    assert convert((1, 2)) == [1, 2]
    assert convert(NOON) == NOON
    assert convert(None) is None


def test_model_and_dict_are_the_same() -> None:
    """A nested object is given as its model or as a dict by Python's names."""
    given = {"video": True, "lab_manual": True}
    wanted = {"video": True, "labManual": True}
    assert body(features=Features(**given))["features"] == wanted
    assert body(features=given)["features"] == wanted
    assert body(steps=[given, Features(**given)])["steps"] == [wanted, wanted]


def test_unset_within_a_dict_is_left_out() -> None:
    """UNSET leaves a member out wherever it is."""
    assert body(features={"video": True, "lab_manual": UNSET})["features"] == {"video": True}


def test_null_only_where_it_is_allowed() -> None:
    """None is sent where the model has null, and refused elsewhere."""
    assert body(made=None)["made"] is None
    assert refused(tags=None).argument == "tags"
    assert refused(features=None).argument == "features"
    assert refused(color=None).argument == "color"
    assert "None" in str(refused(weight=None))


@pytest.mark.parametrize(
    ("arguments", "argument", "words"),
    [
        ({"features": {"vidoe": True}}, "features.vidoe", "Features has video, lab_manual"),
        ({"features": {"labManual": True}}, "features.labManual", "unknown"),
        ({"features": {}}, "features.video", "missing; expected bool"),
        ({"features": {"video": 1}}, "features.video", "expected `bool`, got `int`"),
        ({"features": {"video": True, "lab_manual": "x"}}, "features.lab_manual", "`bool`"),
        ({"features": "x"}, "features", "expected Features or a dict, got str"),
        ({"features": Owner(id="1")}, "features", "expected Features or a dict, got Owner"),
        ({"steps": [{"video": True}, {"video": 2}]}, "steps[1].video", "`bool`"),
        ({"steps": [{"video": True}, {}]}, "steps[1].video", "missing"),
        ({"steps": {"video": True}}, "steps", "expected a list, got dict"),
        ({"tags": ["a", 1]}, "tags[1]", "expected `str`, got `int`"),
        ({"tags": "a"}, "tags", "expected a list, got str"),
        ({"tags": {"a"}}, "tags", "expected a list, got set"),
        ({"name": 5}, "name", "expected `str`, got `int`"),
        ({"name": b"x"}, "name", "expected `str`, got `bytes`"),
        ({"name": "x" * 11}, "name", "length <= 10"),
        ({"name": UNSET}, "name", "missing; expected str"),
        ({"from_": 5}, "from_", "expected `str`, got `int`"),
        ({"count": 0}, "count", ">= 1"),
        ({"count": 1.5}, "count", "expected `int`, got `float`"),
        ({"count": True}, "count", "got `bool`"),
        ({"weight": True}, "weight", "got `bool`"),
        ({"weight": math.nan}, "weight", "finite"),
        ({"weight": -math.inf}, "weight", "finite"),
        ({"weight": Decimal("1.5")}, "weight", "Decimal"),
        ({"weight": "5"}, "weight", "got `str`"),
        ({"on": "true"}, "on", "got `str`"),
        ({"made": datetime(2018, 9, 20)}, "made", "naive"),
        ({"made": datetime(1, 1, 1, tzinfo=timezone(timedelta(minutes=53, seconds=28)))},
         "made", "does not exist in UTC"),
        ({"made": date(2018, 9, 20)}, "made", "expected a datetime, got date"),
        ({"made": "2018-09-20T11:00:00Z"}, "made", "expected a datetime, got str"),
        ({"features": {"video": True, "starts": datetime(2018, 1, 1)}}, "features.starts", "naive"),
        ({"features": {"video": True, "more": {"a": [datetime(2018, 1, 1)]}}},
         "features.more['a'][0]", "naive"),
        ({"features": {"video": True, "more": {"a": {1, 2}}}}, "features.more['a']", "set"),
        ({"features": {"video": True, "more": {1: 2}}}, "features.more", "str keys"),
        ({"color": "green"}, "color", "'green' is not one of 'red', 'blue'"),
        ({"color": "green"}, "color", 'Color("…")'),
        ({"color": Result.SUCCESS}, "color", "expected Color"),
        ({"color": 5}, "color", "expected Color"),
        ({"name": "\ud800"}, "name", "surrogate"),
        ({"tags": ["a", "\udfff"]}, "tags[1]", "surrogate"),
        ({"nmae": "x"}, "nmae", "unknown to createThing"),
    ],
)  # fmt: skip
def test_refused(arguments: dict[str, Any], argument: str, words: str) -> None:
    """What cannot be sent is refused by the name that the caller wrote."""
    error = refused(**arguments)
    assert error.argument == argument
    assert str(error).startswith(f"{argument}: ")
    assert words in str(error)


def test_refusal_is_a_value_error() -> None:
    """A refusal is caught as the ValueError that it is."""
    assert isinstance(refused(count=0), ValueError)


def test_nothing_is_sent_after_a_refusal(driver: Driver) -> None:
    """A refused argument costs no request."""
    wire = Wire()
    client = driver.client(wire)
    with pytest.raises(InvalidArgumentError):
        driver.run(lambda: client.things.create(name=5))
    assert wire.requests == []


def test_open_enum_value_is_passed_as_it_is() -> None:
    """A value that no one has documented is sent if it is given as one."""
    assert body(color=Color("green"))["color"] == "green"
    assert body(color=Color.RED)["color"] == "red"


def test_free_json_is_taken_whole() -> None:
    """A free object may hold whatever JSON has."""
    more = {"a": [1, 1.5, True, None, "é", {"b": NOON}], "c": Features(video=True), "d": Color.RED}
    assert body(features={"video": True, "more": more})["features"]["more"] == {
        "a": [1, 1.5, True, None, "é", {"b": NOON}],
        "c": {"video": True},
        "d": "red",
    }


def test_big_integers_go_out_whole(driver: Driver) -> None:
    """An int beyond 64 bits keeps its digits."""
    wire = Wire()
    client = driver.client(wire)
    driver.run(lambda: client.things.create(name="n", count=2**70))
    assert wire.body["count"] == 2**70


@pytest.mark.parametrize("value", ["", None, 5, True, UNSET, "\ud800"])
def test_path_parameter_refused(value: Any) -> None:
    """A path parameter is a text, and not an empty one."""
    with pytest.raises(InvalidArgumentError) as caught:
        bind(GET_THING, {"thing_id": value})
    assert caught.value.argument == "thing_id"


@pytest.mark.parametrize(
    ("arguments", "argument"),
    [
        ({"color": "green"}, "color"),
        ({"labels": "a"}, "labels"),
        ({"labels": ["a", None]}, "labels[1]"),
        ({"since": datetime(2018, 1, 1)}, "since"),
        ({"deep": 1}, "deep"),
        ({"deep": None}, "deep"),
        ({"limit": 101}, "limit"),
        ({"limit": math.inf}, "limit"),
        ({"trace": "a\r\nb"}, "trace"),
        ({"trace": "é"}, "trace"),
        ({"trace": " a"}, "trace"),
    ],
)
def test_query_and_header_refused(arguments: dict[str, Any], argument: str) -> None:
    """Query and header values are checked by the same rules."""
    with pytest.raises(InvalidArgumentError) as caught:
        bind(LIST_THINGS, arguments)
    assert caught.value.argument == argument


def test_callers_values_are_not_changed() -> None:
    """What the caller gave is read, not written."""
    features = {"video": True, "lab_manual": True}
    tags = ["a"]
    body(features=features, tags=tags)["tags"].append("b")
    assert features == {"video": True, "lab_manual": True}
    assert tags == ["a"]


def test_binding_is_safe_in_tasks() -> None:
    """Two tasks that bind the same operation do not meet."""

    async def one(name: str) -> Any:
        await asyncio.sleep(0)
        return body(name=name)["name"]

    async def main() -> Any:
        return await asyncio.gather(*(one(str(i)) for i in range(20)))

    assert asyncio.run(main()) == [str(i) for i in range(20)]
    assert Sample is not None
