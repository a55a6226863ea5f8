"""Reading: the strict path, the tolerant one, and what neither can read."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest
from msgspec.structs import replace

import lmskit
from lmskit import UNSET, DecodeError, Drift, NotFoundError, StatusError
from lmskit._tolerant import build
from lmskit.models import ReadModel
from lmskit.operation import Reply
from tests.runtime.driver import CREDENTIALS, THING, Driver, Wire, raw, success
from tests.runtime.sample import GET_THING, Color, Owner, Thing

ODD = {
    "id": 5,
    "color": "green",
    "weight": "heavy",
    "made": "yesterday",
    "owner": {"email": "e", "new": 1},
    "tags": ["a", 2],
    "parts": [{"id": "1"}, {"id": None}, "x"],
    "links": {"a": {"id": 7}},
}
ODD_PATHS = {
    "$.data.id": 5,
    "$.data.name": UNSET,
    "$.data.weight": "heavy",
    "$.data.made": "yesterday",
    "$.data.owner.id": UNSET,
    "$.data.tags[1]": 2,
    "$.data.parts[1].id": None,
    "$.data.parts[2]": "x",
    "$.data.links.a.id": 7,
}


def get(driver: Driver, response: httpx.Response, **arguments: Any) -> tuple[Any, list[Drift]]:
    """The value of a get, and the drifts it reported."""
    drifts: list[Drift] = []
    client = driver.client(Wire(response), **{"on_drift": drifts.append, **arguments})
    return driver.run(lambda: client.things.get("a")), drifts


def test_a_documented_body(driver: Driver) -> None:
    """A documented body becomes its model, fields that no one knows aside."""
    thing, drifts = get(driver, success({**THING, "color": "green", "new": 1}, more=2))
    assert thing == Thing(id="t1", name="one", color=Color("green"))
    assert drifts == []


def test_odd_values_are_kept_and_reported(driver: Driver) -> None:
    """The object is built anyway, and each oddity is reported with its place."""
    thing, drifts = get(driver, success(ODD))
    assert {drift.path: drift.got for drift in drifts} == ODD_PATHS
    assert {drift.operation for drift in drifts} == {"getThing"}
    assert isinstance(thing, Thing)
    assert (thing.id, thing.name, thing.weight, thing.made) == (5, None, "heavy", "yesterday")
    assert thing.color == Color("green")
    assert type(thing.color) is Color
    assert thing.owner == Owner(id=None, email="e")  # type: ignore[arg-type]
    assert thing.tags == ["a", 2]
    assert thing.parts == [Owner(id="1"), Owner(id=None), "x"]  # type: ignore[arg-type]
    assert thing.links == {"a": Owner(id=7)}  # type: ignore[arg-type]


def test_expectation_names_the_type(driver: Driver) -> None:
    """A drift says what was expected in the words of the model."""
    _, drifts = get(driver, success(ODD))
    expected = {drift.path: drift.expected for drift in drifts}
    assert expected["$.data.weight"] == "int | float | None"
    assert expected["$.data.name"] == "str"
    assert expected["$.data.parts[2]"] == "Owner"


@pytest.mark.parametrize("path", ODD_PATHS)
def test_strict_refuses_what_is_odd(driver: Driver, path: str) -> None:
    """A strict client raises for the first oddity, with its place."""
    field = path.removeprefix("$.data.").split(".")[0].split("[")[0]
    data: dict[str, Any] = {**THING, field: ODD.get(field)}
    if field not in ODD:
        del data[field]
    if field == "parts":
        data["parts"] = [{"id": None}] if path.endswith(".id") else [{"id": "1"}, "x"]
    with pytest.raises(DecodeError) as caught:
        get(driver, success(data), strict=True)
    assert caught.value.path == path.replace("[1].id", "[0].id").replace("s[2]", "s[1]")
    assert caught.value.response.status_code == 200


def test_strict_does_not_show_the_value(driver: Driver) -> None:
    """An error says where and what was expected, and not what came."""
    with pytest.raises(DecodeError) as caught:
        get(driver, success({**THING, "weight": "p3rs0nal"}), strict=True)
    assert "p3rs0nal" not in repr(caught.value)


def test_a_list_with_odd_items(driver: Driver) -> None:
    """Each item of a list is read on its own."""
    drifts: list[Drift] = []
    wire = Wire(success([THING, {"id": "2"}]))
    client = driver.client(wire, on_drift=drifts.append)
    things = driver.run(client.things.list)
    assert [thing.id for thing in things] == ["t1", "2"]
    assert [drift.path for drift in drifts] == ["$.data[1].name"]


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        ("<html><body>Sign in</body></html>", "text/html"),
        ("", "application/json"),
        ('{"result":"success","data":{"id"', "application/json"),
        ("OK", "text/plain"),
        ("\x00\xff", "application/octet-stream"),
        ("[" * 100_000, "application/json"),
    ],
)
def test_a_body_that_is_no_json(
    driver: Driver, content: str, media_type: str, strict: bool
) -> None:
    """What is not JSON is refused in both modes, with status and content type."""
    with pytest.raises(DecodeError) as caught:
        get(driver, raw(content, content_type=media_type), strict=strict)
    assert "200" in str(caught.value)
    assert media_type in str(caught.value)
    assert "Sign in" not in str(caught.value)
    assert caught.value.path == "$"


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"result": "success"}, "$.data"),
        ({"result": "success", "data": None}, "$.data"),
        ({"result": "success", "data": "x"}, "$.data"),
        ({"result": "success", "data": []}, "$.data"),
        ([], "$"),
        ("x", "$"),
        (None, "$"),
    ],
)
def test_a_body_without_the_value(driver: Driver, body: Any, path: str, strict: bool) -> None:
    """Where there is nothing that could stand for the value, both modes say so."""
    with pytest.raises(DecodeError) as caught:
        get(driver, httpx.Response(200, json=body), strict=strict)
    assert caught.value.path == path


@pytest.mark.parametrize("body", [{}, {"data": None}, {"error": {"message": "no"}}])
def test_an_envelope_whose_member_is_optional(driver: Driver, body: Any) -> None:
    """That the envelope may lack its member does not make a method return None."""

    class Envelope(ReadModel, kw_only=True):
        data: Thing | None = None

    operation = replace(GET_THING, replies={200: Reply(Envelope, member="data")})
    client = driver.client(Wire(httpx.Response(200, json=body)))
    with pytest.raises(StatusError if "error" in body else DecodeError):
        driver.run(lambda: client._core.call(operation, {"thing_id": "a"}))


def test_a_union_of_kinds() -> None:
    """Of several kinds of value, what came decides; what is none of them stays as it is."""
    either = Owner | list[Owner] | int | None
    drifts: list[Drift] = []
    assert build({"id": "1"}, either, "$", drifts.append) == Owner(id="1")
    assert build([{"id": "1"}], either, "$", drifts.append) == [Owner(id="1")]
    assert build(None, either, "$", drifts.append) is None
    assert build(5, either, "$", drifts.append) == 5
    assert drifts == []
    assert build("x", either, "$", drifts.append) == "x"
    assert drifts == [Drift("$", "Owner | list[Owner] | int | None", "x")]


def test_an_object_for_a_list(driver: Driver) -> None:
    """An object is not iterated as if it were a list."""
    client = driver.client(Wire(success({"a": 1})))
    with pytest.raises(DecodeError) as caught:
        driver.run(client.things.list)
    assert caught.value.path == "$.data"


@pytest.mark.parametrize("strict", [False, True])
def test_a_failure_under_a_success_status(driver: Driver, strict: bool) -> None:
    """An envelope that tells of a failure is one, whatever the status."""
    body = {"result": "failure", "error": {"type": "ThingNotFound", "message": "No such thing"}}
    with pytest.raises(StatusError) as caught:
        get(driver, httpx.Response(200, json=body), strict=strict)
    assert (caught.value.status, caught.value.vendor_type) == (200, "ThingNotFound")
    assert not isinstance(caught.value, NotFoundError)


def test_a_partial_failure_has_its_value(driver: Driver) -> None:
    """Where the value is there, it is returned, an error beside it or not."""
    body = {"result": "failure", "error": {"type": "x", "message": "y"}, "data": THING}
    assert get(driver, httpx.Response(200, json=body))[0].id == "t1"


def test_an_undocumented_success_status(driver: Driver) -> None:
    """Another success status is read as the documented one, and reported."""
    thing, drifts = get(driver, success(THING, status=202))
    assert thing.id == "t1"
    assert drifts == [Drift("status", "200", 202, operation="getThing")]
    with pytest.raises(DecodeError) as caught:
        get(driver, success(THING, status=202), strict=True)
    assert caught.value.path == "status"


def test_an_undocumented_success_without_a_body(driver: Driver) -> None:
    """No body is no value, whatever the status."""
    with pytest.raises(DecodeError):
        get(driver, raw(b"", status=204))


def test_no_content_is_none(driver: Driver) -> None:
    """An operation without content returns None, whatever came."""
    client = driver.client(Wire(raw(b"", status=204), raw(b"<html>", status=204)), strict=True)
    assert driver.run(lambda: client.things.delete("a")) is None
    assert driver.run(lambda: client.things.delete("a")) is None


def test_content_where_none_is_documented(driver: Driver) -> None:
    """A delete that answers 200 with a body has done its work, and is reported."""
    drifts: list[Drift] = []
    client = driver.client(Wire(success(None)), on_drift=drifts.append)
    assert driver.run(lambda: client.things.delete("a")) is None
    assert [drift.path for drift in drifts] == ["status"]


@pytest.mark.parametrize("strict", [False, True])
def test_a_page_where_no_content_is_documented(driver: Driver, strict: bool) -> None:
    """A login page with 200 is no deletion, and a failure with 200 is a failure."""
    drifts: list[Drift] = []
    failed = {"result": "failure", "error": {"type": "Busy", "message": "not now"}}
    answers = Wire(raw(b"<html>log in</html>", status=200), httpx.Response(200, json=failed))
    client = driver.client(answers, strict=strict, on_drift=drifts.append)
    with pytest.raises(DecodeError, match="not JSON"):
        driver.run(lambda: client.things.delete("a"))
    with pytest.raises(StatusError) as caught:
        driver.run(lambda: client.things.delete("a"))
    assert caught.value.vendor_type == "Busy"
    assert drifts == []


@pytest.mark.parametrize(
    "content",
    [
        b'\xef\xbb\xbf{"result":"success","data":{"id":"t1","name":"one"}}',
        '{"result":"success","data":{"id":"t1","name":"é"}}'.encode("latin-1"),
        b'{"result":"success","data":{"id":"t1","name":"\\ud800"}}',
    ],
    ids=["byte order mark", "latin-1", "lone surrogate"],
)
def test_badly_encoded_json_is_read(driver: Driver, content: bytes) -> None:
    """JSON in an odd encoding is read, and reported; a strict client refuses it."""
    thing, drifts = get(driver, raw(content))
    assert thing.id == "t1"
    assert [(drift.path, drift.expected) for drift in drifts] == [("$", "JSON in UTF-8")]
    with pytest.raises(DecodeError):
        get(driver, raw(content), strict=True)


@pytest.mark.parametrize(
    ("odd", "path"),
    [
        ({"made": "\ud800"}, "$.data.made"),
        ({"weight": "\ud800"}, "$.data.weight"),
        ({"\ud800": 1}, None),
        ({"owner": {"id": "1", "email": "e", "\ud800": 1}}, None),
        ({"parts": [{"id": "1", "\ud800": 1}]}, None),
        ({"links": {"\ud800": {"id": "1"}}}, None),
        ({"tags": ["\ud800"]}, None),
    ],
)
def test_half_of_a_surrogate_pair_anywhere(
    driver: Driver, odd: dict[str, Any], path: str | None
) -> None:
    """A text that msgspec cannot look into is kept as it came, as a value and as a name."""
    content = json.dumps({"result": "success", "data": {**THING, **odd}})
    thing, drifts = get(driver, raw(content))
    assert thing.id == THING["id"]
    assert [drift.path for drift in drifts] == ["$", *([path] if path else [])]
    if path is not None:
        assert getattr(thing, path.rpartition(".")[2]) == "\ud800"
    with pytest.raises(DecodeError):
        get(driver, raw(content), strict=True)


def test_an_unknown_value_of_an_enum_that_is_no_text() -> None:
    """An open enum takes any text; what is none is an odd value like any other."""
    drifts: list[Drift] = []
    assert build("\ud800", Color, "$.color", drifts.append) == "\ud800"
    assert [drift.path for drift in drifts] == ["$.color"]


def test_broken_compression(driver: Driver) -> None:
    """A body that cannot be decompressed is none, and the status still counts."""
    with pytest.raises(DecodeError):
        get(driver, _gzip(200))
    with pytest.raises(NotFoundError) as caught:
        get(driver, _gzip(404))
    assert caught.value.message == "Not Found"


def _gzip(status: int) -> httpx.Response:
    stream = httpx.ByteStream(b"this is not gzip")
    return httpx.Response(status, headers={"content-encoding": "gzip"}, stream=stream)


def test_default_drift_log(driver: Driver, caplog: pytest.LogCaptureFixture) -> None:
    """By default each place is logged once for a client, and never the value."""
    odd = {"id": "2", "name": "n", "weight": "p3rs0nal"}
    wire = Wire(success([odd, odd, {**odd, "tags": 1}]))
    client = driver.client(wire)
    with caplog.at_level(logging.WARNING, "lmskit.drift"):
        driver.run(client.things.list)
        driver.run(client.things.list)
    assert caplog.messages == [
        "listThings: expected int | float | None at $.data[0].weight, got str",
        "listThings: expected list[str] | None at $.data[2].tags, got int",
    ]


def test_no_secret_in_what_is_odd(driver: Driver, caplog: pytest.LogCaptureFixture) -> None:
    """Neither a name that the vendor chose nor its media type shows a credential."""
    key = CREDENTIALS["api_key"]
    odd = success({**THING, "links": {f"of {key}": {"id": 7}}})
    odd.headers["content-type"] = f"application/json; key={key}"
    with pytest.raises(DecodeError) as caught:
        get(driver, odd, strict=True)
    assert caught.value.path == "$.data.links.of ***.id"
    assert str(caught.value) == (
        "getThing: 200 (application/json; key=***): expected str at $.data.links.of ***.id"
    )
    _, drifts = get(driver, odd)
    assert [drift.path for drift in drifts] == ["$.data.links.of ***.id"]
    client = driver.client(Wire(odd))
    with caplog.at_level(logging.WARNING, "lmskit.drift"):
        driver.run(lambda: client.things.get("a"))
    assert caplog.messages == ["getThing: expected str at $.data.links.of ***.id, got int"]


def test_a_listener_may_raise(driver: Driver) -> None:
    """What a listener raises reaches the caller."""

    def refuse(drift: Drift) -> None:
        raise LookupError(drift.path)

    with pytest.raises(LookupError, match="weight"):
        get(driver, success({**THING, "weight": "x"}), on_drift=refuse)


@pytest.mark.parametrize("got", ["x" * 10_000, ["x" * 100] * 100, {"a": {"b": "x" * 999}}, b"x"])
def test_drift_repr_is_short(got: object) -> None:
    """The repr of a drift does not dump what came."""
    assert len(repr(Drift("$.a", "str", got))) < 120


def test_drift_repr_of_a_missing_field() -> None:
    """A missing field is told from a null."""
    assert "nothing" in repr(Drift("$.a", "str", UNSET))
    assert "None" in repr(Drift("$.a", "str", None))


def test_a_failure_is_loaded_by_those_who_meet_one() -> None:
    """A call that succeeds as documented pays nothing for the reading of what is not."""
    code = (
        "import sys, httpx, lmskit; from tests.runtime.sample import Sample;"
        'bodies = [b\'{"result": "success", "data": []}\', b\'<html>\'];'
        "wire = httpx.MockTransport(lambda _: httpx.Response(200, content=bodies.pop(0)));"
        "http = httpx.Client(transport=wire);"
        "client = Sample(organization_id='o', api_key='k', http_client=http);"
        "assert list(client.things.list()) == [];"
        "odd = {'lmskit._reading', 'lmskit._failure', 'lmskit._tolerant'};"
        "assert not odd & set(sys.modules);\n"
        "try: list(client.things.list())\n"
        "except lmskit.DecodeError: assert odd <= set(sys.modules)\n"
        "else: raise AssertionError"
    )
    roots = f"{Path(lmskit.__file__).parent.parent}:{Path(__file__).parents[2]}"
    subprocess.run([sys.executable, "-c", code], check=True, env={"PYTHONPATH": roots})
