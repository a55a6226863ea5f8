"""Maps and models that hold themselves, written and read."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from msgspec import UnsetType, field

from lmskit import UNSET, DecodeError, InvalidArgumentError, RequestOptions, _tolerant
from lmskit._arguments import bind
from lmskit.models import ReadModel, WrittenModel
from lmskit.operation import Body, Operation, Parameter, Reply
from tests.runtime.driver import Driver, Wire, raw

if TYPE_CHECKING:
    from lmskit import Drift


class Activity(WrittenModel, kw_only=True):
    title: str | UnsetType = UNSET
    children: list[Activity] | UnsetType = UNSET
    parent: Activity | UnsetType | None = UNSET
    named: dict[str, Activity] | UnsetType = UNSET
    display: dict[str, str] | UnsetType = UNSET
    scores: dict[str, list[int]] | UnsetType = UNSET
    extensions: dict[str, Any] | UnsetType = field(name="Extensions", default=UNSET)


class ActivityRead(ReadModel, kw_only=True):
    id: str
    children: list[ActivityRead] | None = None
    parent: ActivityRead | None = None
    display: dict[str, str] | None = None


WRITE = Operation[None](
    id="writeActivity",
    method="DELETE",
    path="/activities",
    parameters=(
        Parameter(argument="about", name="about", location="form", type=Activity, required=False,
                  content="json"),
    ),
    body=Body(Activity),
    replies={204: Reply(None)},
    retry="unsafe",
)  # fmt: skip


def body(**arguments: Any) -> Any:
    """The JSON body of a call."""
    return bind(WRITE, arguments).body


def nested(depth: int, **innermost: Any) -> dict[str, Any]:
    """Activities within activities."""
    activity = innermost
    for _ in range(depth):
        activity = {"children": [activity]}
    return activity


def test_models_within_themselves() -> None:
    """Models and dict literals mix at every level."""
    inner = Activity(title="c", parent=None)
    given = {"children": [{"children": [inner]}, Activity(parent=inner)], "named": {"x": inner}}
    wanted = {"title": "c", "parent": None}
    assert body(**given) == {
        "children": [{"children": [wanted]}, {"parent": wanted}],
        "named": {"x": wanted},
    }


def test_maps() -> None:
    """Keys are the caller's, also where they look like a field; values are converted."""
    moment = datetime.datetime(2018, 9, 20, 11, tzinfo=datetime.UTC)
    extensions = {"http://a.b/c": {"when": moment, "extensions": [Activity(title="t")]}, "é": None}
    written = body(display={"en-US": "a", "title": "b"}, extensions=extensions, scores={"a": (1,)})
    assert (
        msgspec.json.encode(written)
        == (
            '{"display":{"en-US":"a","title":"b"},"scores":{"a":[1]},"Extensions":{"http://a.b/c":'
            '{"when":"2018-09-20T11:00:00Z","extensions":[{"title":"t"}]},"é":null}}'
        ).encode()
    )
    assert body(display={}) == {"display": {}}


@pytest.mark.parametrize(
    ("arguments", "argument"),
    [
        ({"display": {"a": "b", "c d": 5}}, "display['c d']"),
        ({"display": {"a": None}}, "display['a']"),
        ({"display": {"a": UNSET}}, "display['a']"),
        ({"display": {1: "a"}}, "display"),
        ({"display": ["a"]}, "display"),
        ({"scores": {"a": [1], "b": [1, "x"]}}, "scores['b'][1]"),
        ({"children": [{"display": {"q": 5}}]}, "children[0].display['q']"),
        ({"named": {"n": {"children": [{"titel": "x"}]}}}, "named['n'].children[0].titel"),
        ({"named": {"m": {}, "n": {"title": 5}}}, "named['n'].title"),
        ({"extensions": {"a": [object()]}}, "extensions['a'][0]"),
        ({"about": {"display": {"x": 1}}}, "about.display['x']"),
    ],
)
def test_refused(arguments: dict[str, Any], argument: str) -> None:
    """What is wrong within is named by its whole trail, the keys of maps included."""
    with pytest.raises(InvalidArgumentError) as caught:
        body(**arguments)
    assert caught.value.argument == argument


def test_depth() -> None:
    """A deep tree is sent; it costs no more than its size."""
    assert body(**nested(100, title="x")) == nested(100, title="x")


def circle(kind: str) -> Any:
    """A value within itself."""
    if kind == "model":
        activity = Activity()
        activity.children = [activity]
        return activity.children
    if kind == "dict":
        literal: dict[str, Any] = {}
        literal["children"] = [literal]
        return literal["children"]
    return nested(100_000)["children"]


@pytest.mark.parametrize("kind", ["model", "dict", "deep"])
def test_what_never_ends(kind: str) -> None:
    """A value within itself, or nested without measure, is refused by the argument's name."""
    with pytest.raises(InvalidArgumentError, match="nested too deeply, or within itself") as caught:
        body(title="x", children=circle(kind))
    assert caught.value.argument == "children"
    with pytest.raises(InvalidArgumentError, match="nested too deeply") as caught:
        body(about={"children": circle(kind)})
    assert caught.value.argument == "about"


def test_free_json_that_never_ends(driver: Driver) -> None:
    """The same holds in a free object, and in what the options bring."""
    endless: list[Any] = []
    endless.append(endless)
    with pytest.raises(InvalidArgumentError, match="nested too deeply") as caught:
        body(extensions={"a": endless})
    assert caught.value.argument == "extensions"
    client = driver.client(Wire())
    options = RequestOptions(extra_body={"a": endless})
    with pytest.raises(InvalidArgumentError, match="nested too deeply") as caught:
        driver.run(lambda: client.things.create(name="n", options=options))
    assert caught.value.argument == "extra_body"


def test_a_body_with_delete(driver: Driver) -> None:
    """A DELETE that has a body sends it, with its media type."""
    wire = Wire()
    client = driver.client(wire)
    operation = Operation[None](
        id="untag", method="DELETE", path="/tags", body=Body(Activity), replies={200: Reply(None)},
        retry="unsafe",
    )  # fmt: skip
    driver.run(lambda: client._core.call(operation, {"title": "x"}))
    assert wire.request.method == "DELETE"
    assert wire.request.content == b'{"title":"x"}'
    assert wire.request.headers["content-type"] == "application/json"


def read(document: Any) -> tuple[Any, list[Drift]]:
    """What the tolerant reader makes of a document."""
    drifts: list[Drift] = []
    return _tolerant.build(document, ActivityRead, "$", drifts.append), drifts


def test_reading_recursive_models() -> None:
    """An odd value deep in a tree is kept, and reported with its whole path."""
    value, drifts = read({"id": "1", "children": [{"id": "2", "parent": {"id": 3}}]})
    assert value.children[0].parent.id == 3
    assert [drift.path for drift in drifts] == ["$.children[0].parent.id"]
    value, drifts = read({"id": "1", "display": {"a": "b", "c": 4}})
    assert value.display == {"a": "b", "c": 4}
    assert [drift.path for drift in drifts] == ["$.display.c"]


def test_reading_what_is_too_deep() -> None:
    """Nesting without measure is kept as it came from some depth on, and reported."""
    document: dict[str, Any] = {"id": 5}
    for _ in range(5_000):
        document = {"id": "1", "children": [document]}
    value, drifts = read(document)
    assert [drift.expected for drift in drifts] == ["ActivityRead, less deep"]
    levels = 0
    while isinstance(value, ActivityRead):
        assert value.children is not None
        value, levels = value.children[0], levels + 1
    assert levels > 50
    assert value["id"] == "1"
    assert value is drifts[0].got


def test_an_answer_that_is_too_deep(driver: Driver) -> None:
    """An answer nested beyond the stack is an error of this library, never a RecursionError."""
    levels = 100_000
    content = b'{"id":"1","children":[' * levels + b"]}" * levels
    operation = Operation[ActivityRead](
        id="readActivity", method="GET", path="/", replies={200: Reply(ActivityRead)}, retry="safe"
    )
    client = driver.client(Wire(raw(content)))
    with pytest.raises(DecodeError):
        driver.run(lambda: client._core.call(operation, {}))
