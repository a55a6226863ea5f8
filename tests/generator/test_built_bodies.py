"""Built and used: lists as bodies, calls to repeat, maps of errors, own methods."""

from __future__ import annotations

import importlib
import inspect
import json
from typing import Any

import httpx
import pytest

from generator.build import emit
from generator.emit.recount import recount
from generator.spec_nodes import find
from lmskit import BadRequestError, InvalidArgumentError, ServerError
from tests.generator import built, tiny
from tests.generator.test_lint_bodies import UPDATE, listed

TOY = {"id": "t", "price": 1}
TEXT = {"type": "string"}
ANSWERS: dict[str, tuple[dict[str, Any], Any]] = {
    "anything": ({}, {"a": [1, None]}),
    "a list of anything": ({"type": "array", "items": {}}, [1, "a"]),
    "an object of anything": ({"type": "object", "additionalProperties": True}, {"a": 1}),
    "a map of lists": (
        {"type": "object", "additionalProperties": {"type": "array", "items": {}}},
        {"a": [1]},
    ),
    "a map that may be null": (
        {"type": ["object", "null"], "additionalProperties": TEXT},
        None,
    ),
    "alternatives": ({"oneOf": [TEXT, {"type": "array", "items": TEXT}]}, ["a"]),
}


@pytest.fixture(params=["sync", "async"])
def mode(request: pytest.FixtureRequest) -> str:
    return str(request.param)


class Wire:
    """A handler that keeps the requests and gives one answer after the other."""

    def __init__(self, *answers: httpx.Response) -> None:
        self.requests: list[httpx.Request] = []
        self._answers = answers or (httpx.Response(200, json=TOY),)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        answer = self._answers[min(len(self.requests), len(self._answers)) - 1]
        return httpx.Response(answer.status_code, content=answer.content, headers=answer.headers)


@pytest.fixture(scope="module")
def lists() -> Any:
    tree = listed()
    find(tree, UPDATE)["x-retry"] = {"safe_with": ["from"]}
    return built.package(tree)


def test_a_list_is_one_argument(lists: Any, mode: str) -> None:
    """Records are models or dict literals; they go out as a list, by the vendor's names."""
    wire = Wire()
    toys = [{"name": "a", "from_": "here"}, lists.models.ToyUpdate(name="b")]
    toy = built.play(lists, mode, wire, lambda tiny: tiny.toys.update("1", toys=toys))
    assert toy.id == "t"
    (request,) = wire.requests
    assert json.loads(request.content) == [{"name": "a", "from": "here"}, {"name": "b"}]
    with pytest.raises(InvalidArgumentError, match=r"toys\[0\]\.name"):
        built.play(lists, mode, wire, lambda tiny: tiny.toys.update("1", toys=[{"name": "x" * 10}]))
    many = [{"name": "a"}] * 501
    with pytest.raises(InvalidArgumentError, match=r"^toys: "):
        built.play(lists, mode, wire, lambda tiny: tiny.toys.update("1", toys=many))


def test_a_list_is_typed_and_described(lists: Any) -> None:
    """The argument has a type and a text, with the limit of the list."""
    update = importlib.import_module(f"{lists.__name__}.resources.toys").Toys.update
    annotation = inspect.signature(update).parameters["toys"].annotation
    assert annotation == "Sequence[models.ToyUpdate | params.ToyUpdate]"
    text = inspect.getdoc(update) or ""
    assert "toys: What to change. At most 500 items." in text
    assert "Repeated: after a failure that may pass, if it is given `from`." in text


@pytest.mark.parametrize(("toy", "sent"), [({"name": "a", "from_": "b"}, 2), ({"name": "a"}, 1)])
def test_a_call_is_repeated_with_an_argument(lists: Any, mode: str, toy: Any, sent: int) -> None:
    """What makes a second request harmless is whether the records say it."""
    wire = Wire(httpx.Response(503, headers={"retry-after": "0"}), httpx.Response(200, json=TOY))

    def call() -> Any:
        change = lambda tiny: tiny.toys.update("1", toys=[toy])  # noqa: E731
        return built.play(lists, mode, wire, change, max_retries=1)

    if sent == 1:
        with pytest.raises(ServerError):
            call()
    else:
        assert call().id == "t"
    assert len(wire.requests) == sent


def test_names_that_clash_are_told_apart(mode: str) -> None:
    """A parameter in the path and a field of the body may have one name on the wire."""
    tree = tiny.document()
    find(tree, f"{UPDATE}/parameters/0").update({"name": "name", "x-argument": "toy"})
    tree["paths"] = {"/toys/{name}": tree["paths"]["/toys/{toy_id}"]}
    wire = Wire()
    package = built.package(tree)
    built.play(package, mode, wire, lambda tiny: tiny.toys.update("a/b", name="c"))
    assert wire.requests[0].url.raw_path == b"/api/toys/a%2Fb"
    assert json.loads(wire.requests[0].content) == {"name": "c"}


def test_a_map_of_errors(mode: str) -> None:
    """The setting of vendor.toml reaches the client."""
    toml = f'{tiny.VENDOR_TOML}[errors]\ntype = []\nmessage = ["/detail"]\nfield_map = "all"\n'
    package = built.package(tiny.document(), toml)
    wire = Wire(httpx.Response(400, json={"parts": [{}, {"partName": ["Too long."]}]}))
    with pytest.raises(BadRequestError) as caught:
        built.play(package, mode, wire, lambda tiny: tiny.toys.update("1", name="c"))
    assert caught.value.message == "Too long."
    assert [e.field for e in caught.value.field_errors] == ["parts[1].partName"]


OWN = {"resource": "", "method": "update_toy"}


@pytest.fixture(scope="module")
def owned() -> Any:
    tree = tiny.document()
    find(tree, UPDATE)["x-sdk"] = OWN
    other = find(tree, UPDATE)
    tree["paths"]["/toys/{toy_id}/name"] = {
        "patch": {
            **other,
            "operationId": "renameToy",
            "x-sdk": {"resource": "toys", "method": "rename"},
        }
    }
    return built.package(tree)


def test_a_method_of_the_client_itself(owned: Any, mode: str) -> None:
    """It is called on the client, which has its resources beside it, and on `with_response`."""
    wire = Wire()
    toy = built.play(owned, mode, wire, lambda tiny: tiny.update_toy("1", name="a", dry_run=True))
    assert toy.id == "t"
    assert wire.requests[0].url.raw_path == b"/api/toys/1?dryRun=true"
    toy = built.play(owned, mode, wire, lambda tiny: tiny.toys.rename("1", name="a"))
    assert toy.id == "t"
    reply = built.play(owned, mode, wire, lambda tiny: tiny.with_response.update_toy("1", name="a"))
    assert (reply.status, reply.value.id) == (200, "t")


@pytest.mark.parametrize(("schema", "answer"), ANSWERS.values(), ids=ANSWERS)
def test_whatever_the_client_itself_returns(schema: Any, answer: Any, mode: str) -> None:
    """Its module imports what the type of an answer names, whatever that is."""
    tree = tiny.document()
    find(tree, UPDATE)["x-sdk"] = OWN
    media = find(tree, f"{UPDATE}/responses/200/content/application~1json")
    media["schema"] = schema
    package = built.package(tree)
    wire = Wire(httpx.Response(200, content=json.dumps(answer)))
    assert built.play(package, mode, wire, lambda tiny: tiny.update_toy("1", name="a")) == answer


def test_a_method_of_the_client_has_its_text(owned: Any) -> None:
    """Hover and `help` show it on both twins, and its module is loaded when it is called."""
    for kind in (owned.Tiny, owned.AsyncTiny):
        assert "Change a toy." in (inspect.getdoc(kind.update_toy) or "")
        assert "name" in inspect.signature(kind.update_toy).parameters


def test_a_lost_method_of_the_client_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The recount misses a method that the templates forget."""
    tree = tiny.document()
    find(tree, UPDATE)["x-sdk"] = OWN
    monkeypatch.setattr("generator.emit.client.own_methods", lambda *_: ())
    _, problems = emit(tiny.spec(tree))
    assert any("update_toy" in p.message for p in problems), problems


def test_a_lost_list_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The recount misses the argument of a list, its limit, and what makes a call repeatable."""
    tree = listed()
    find(tree, UPDATE)["x-retry"] = {"safe_with": ["from"]}
    spec = tiny.spec(tree)
    files, problems = emit(spec)
    assert problems == ()
    path = "tiny_client/resources/toys.py"
    for old, new in (
        ('argument="toys"', 'argument="boys"'),
        ("max_length=500", "max_length=50"),
        ('safe_with=("from",)', 'safe_with=("name",)'),
        ("list[models.ToyUpdate]", "list[models.Toy]"),
    ):
        assert old in files[path], old
        assert recount(spec, {**files, path: files[path].replace(old, new)}), old
