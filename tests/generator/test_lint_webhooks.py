"""Rules about webhooks: their posts, their payloads, and what tells one event from another."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from generator.lint import lint
from generator.spec_nodes import find
from tests.generator import hooks, tiny
from tests.generator.hooks import HOOK, hooked

UPDATE = "/paths/~1toys~1{toy_id}/patch"
BROKE = "/components/schemas/ToyBroke"
FOUND = "/components/schemas/ToyFound"


def complaints(tree: dict[str, Any], pointer: str) -> list[str]:
    """What is said about a node, at its very line."""
    spec = hooks.spec(tree)
    return [p.message for p in lint(spec) if p.place == spec.place(pointer)]


@pytest.mark.parametrize("tree", [hooked(), hooked(operationId="onToyBroke")])
def test_sound(tree: dict[str, Any]) -> None:
    """What can be built is accepted without a word."""
    assert [p for p in lint(hooks.spec(tree)) if p.level == "error"] == []


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"x-webhook": ""}, "x-webhook must be one line of text"),
        ({"x-evidence": ""}, "x-evidence must be one line of text"),
        ({"x-retry": "safe"}, "x-retry is for what the client calls"),
        ({"x-sdk": {"resource": "a", "method": "a"}}, "x-sdk is for what the client calls"),
        ({"parameters": []}, "parameters is for what the client calls"),
        ({"operationId": "updateToy"}, "operationId 'updateToy' is taken by openapi.yaml:"),
        (
            {"requestBody": {"description": "x", "content": {}}},
            "a webhook needs an",
        ),
    ],
)
def test_a_webhook_that_cannot_be_built(changes: dict[str, Any], message: str) -> None:
    """A webhook is one POST with an event and a named payload, and nothing that is for calls."""
    found = [p.message for p in lint(hooks.spec(hooked(**changes)))]
    assert any(text.startswith(message) for text in found), found


def test_webhooks_are_told_apart() -> None:
    """Each has an event and a source, each event one webhook, and no call has one."""
    tree = hooked()
    del tree["webhooks"]["toyBroke"]["post"]["x-webhook"]
    assert "has no x-webhook" in complaints(tree, HOOK)
    tree = hooked()
    del tree["webhooks"]["toyBroke"]["post"]["x-evidence"]
    assert "has neither x-doc nor x-evidence" in complaints(tree, HOOK)
    tree = hooked()
    tree["webhooks"]["again"] = tree["webhooks"]["toyBroke"]
    (message,) = complaints(tree, "/webhooks/again/post/x-webhook")
    assert message.startswith("'toy.broke' is taken by openapi.yaml:")
    tree = hooked()
    tree["webhooks"]["toyBroke"]["post"]["operationId"] = "toyBroke"
    tree["webhooks"]["again"] = {"post": {**tree["webhooks"]["toyBroke"]["post"], "x-webhook": "b"}}
    (message,) = complaints(tree, "/webhooks/again/post/operationId")
    assert message.startswith("operationId 'toyBroke' is taken by openapi.yaml:")
    tree = hooked()
    tree["webhooks"]["toyBroke"]["get"] = tree["webhooks"]["toyBroke"]["post"]
    assert any(t.startswith("get of a webhook") for t in complaints(tree, "/webhooks/toyBroke/get"))
    tree = hooked()
    find(tree, UPDATE)["x-webhook"] = "toy.broke"
    assert complaints(tree, f"{UPDATE}/x-webhook") == ["belongs under webhooks"]


def test_what_is_sent_is_no_payload() -> None:
    """A payload is received: the model of a request cannot serve for it."""
    tree = hooked()
    hook = tree["webhooks"]["toyBroke"]["post"]["requestBody"]["content"]["application/json"]
    hook["schema"] = {"$ref": "#/components/schemas/ToyUpdate"}
    assert any("is sent" in text for text in complaints(tree, "/components/schemas/ToyUpdate"))


def without(name: str) -> Any:
    """A change that no longer requires a member."""
    return lambda payload: payload["required"].remove(name)


@pytest.mark.parametrize(
    ("pointer", "change", "message"),
    [
        (BROKE, without("theKind"), "theKind of a payload must be required text"),
        (BROKE, lambda p: p["properties"].pop("theKind"), "theKind of a payload must be required"),
        (
            BROKE,
            lambda p: p["properties"].update(theKind={"type": "integer", "description": "x"}),
            "theKind of a payload must be required text",
        ),
        (
            BROKE,
            lambda p: p["properties"].update(theKind={**hooks.KIND, "format": "date-time"}),
            "theKind of a payload must be required text",
        ),
        (
            BROKE,
            lambda p: p["properties"].update(theKind={**hooks.KIND, "type": ["string", "null"]}),
            None,
        ),
        (
            "/components/schemas/ToyKind",
            lambda p: p.update(enum=["toy.lost", "toy.Found"]),
            "'toy.found' is none of the values of theKind, and is a webhook",
        ),
        (FOUND, without("theKind"), "theKind of a payload must be required text"),
    ],
)
def test_a_payload_names_its_event(pointer: str, change: Any, message: str | None) -> None:
    """What tells the events apart is surely there, is text, and can be the event."""
    tree = copy.deepcopy(hooked())
    change(find(tree, pointer))
    found = complaints(tree, pointer)
    assert any(text.startswith(message) for text in found) if message else not found, found


def test_the_member_that_names_the_event() -> None:
    """It stands in vendor.toml, if and only if the vendor sends webhooks."""
    (found,) = (p for p in lint(tiny.spec(hooked())) if p.level == "error")
    assert found.message.startswith("[webhooks] in vendor.toml must name the member")
    assert found.place == tiny.spec(hooked()).place("/webhooks")
    (found,) = lint(hooks.spec(tiny.document()))
    assert found.message == "[webhooks] in vendor.toml is for no webhook"
    assert found.place.startswith("vendor.toml:")


@pytest.mark.parametrize(
    ("name", "refused"),
    [
        ("Event", True),
        ("UnknownEvent", True),
        ("Events", True),
        ("Drift", True),
        ("Happened", False),
    ],
)
def test_what_a_payload_is_called(name: str, refused: bool) -> None:
    """No payload is called like what the module of the webhooks has."""
    tree = hooked()
    schemas = tree["components"]["schemas"]
    schemas[name] = schemas.pop("ToyBroke")
    content = find(tree, f"{HOOK}/requestBody")["content"]["application/json"]
    content["schema"] = {"$ref": f"#/components/schemas/{name}"}
    found = [p.message for p in lint(hooks.spec(tree)) if p.level == "error"]
    assert found == ([f"{name} is taken by what the webhooks import"] if refused else [])


def test_how_long_an_event_may_be() -> None:
    """An event is short enough for a line of code."""
    assert [
        p for p in lint(hooks.spec(hooked(**{"x-webhook": "e" * 80}))) if p.level == "error"
    ] == []
    (found,) = lint(hooks.spec(hooked(**{"x-webhook": "e" * 81})))
    assert found.message == "an event of 81 characters; 80 is most"
