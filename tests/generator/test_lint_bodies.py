"""Rules about lists as bodies, calls to repeat, and methods of the client itself."""

from __future__ import annotations

from typing import Any

import pytest

from generator.lint import lint
from generator.spec_nodes import find
from tests.generator import tiny

UPDATE = "/paths/~1toys~1{toy_id}/patch"
BODY = f"{UPDATE}/requestBody"
SCHEMA = f"{BODY}/content/application~1json/schema"
RECORDS = {"type": "array", "maxItems": 500, "items": {"$ref": "#/components/schemas/ToyUpdate"}}


def listed() -> dict[str, Any]:
    """The tiny vendor, with a list for a body."""
    tree = tiny.document()
    find(tree, BODY).update({"x-argument": "toys"})
    find(tree, SCHEMA.rpartition("/")[0])["schema"] = RECORDS
    return tree


def complaints(tree: dict[str, Any], pointer: str) -> list[str]:
    """What is said about a node, at its very line."""
    spec = tiny.spec(tree)
    return [p.message for p in lint(spec) if p.place == spec.place(pointer)]


def explained_list() -> dict[str, Any]:
    """A list for a body that says what the page has otherwise, and how it is known."""
    tree = listed()
    departure = {"page": {"body": "name"}, "why": "A record of the list has it."}
    find(tree, SCHEMA).update({"x-departure": departure, "x-evidence": "Seen live."})
    return tree


@pytest.mark.parametrize("tree", [listed(), explained_list()])
def test_sound(tree: dict[str, Any]) -> None:
    """What can be built is accepted without a word."""
    assert [p for p in lint(tiny.spec(tree)) if p.level == "error"] == []


@pytest.mark.parametrize(
    ("body", "schema", "message"),
    [
        ({"x-argument": None}, RECORDS, "a body that is a list needs x-argument: its name"),
        ({"x-argument": "a-b"}, RECORDS, "x-argument 'a-b' is not a usable Python name"),
        ({"required": False}, RECORDS, "a body that is a list must be required: true"),
        ({}, {**RECORDS, "uniqueItems": True}, "uniqueItems of a body that is a list is not built"),
        (
            {},
            {"type": "array", "items": {"type": "string"}},
            "a body other than a named object",
        ),
        (
            {},
            {"type": "array", "items": {"$ref": "#/components/schemas/Color"}},
            "a body other",
        ),
        (
            {},
            {"$ref": "#/components/schemas/ToyUpdate"},
            "only a body that is a list has x-argument",
        ),
    ],
)
def test_a_list_that_cannot_be_built(body: Any, schema: Any, message: str) -> None:
    """A body that is a list holds named objects, and says what its argument is called."""
    tree = listed()
    find(tree, BODY).update(body)
    if None in body.values():
        del find(tree, BODY)["x-argument"]
    find(tree, SCHEMA.rpartition("/")[0])["schema"] = schema
    found = [p.message for p in lint(tiny.spec(tree))]
    assert any(text.startswith(message) for text in found), found


def test_the_argument_of_a_list_is_its_own() -> None:
    """No other argument of the method has its name."""
    tree = listed()
    find(tree, BODY)["x-argument"] = "tags"
    assert any("the argument 'tags' of updateToy is taken" in t for t in complaints(tree, BODY))


@pytest.mark.parametrize(
    ("retry", "message"),
    [
        ({"safe_with": ["name"]}, None),
        ({"safe_with": ["name", "from"]}, None),
        ({"safe_with": ["made"]}, "'made' is no member of the JSON body"),
        ({"safe_with": ["toy_id"]}, "'toy_id' is no member of the JSON body"),
        ({"safe_with": []}, "x-retry must be {safe_with:"),
        ({"safe_with": "name"}, "x-retry must be {safe_with:"),
        ({"safe_with": ["name", "name"]}, "x-retry must be {safe_with:"),
        ({"safe": ["name"]}, "x-retry must be {safe_with:"),
        (True, "x-retry must be safe, unsafe or"),
    ],
)
@pytest.mark.parametrize("make", [tiny.document, listed])
def test_what_makes_a_call_repeatable(make: Any, retry: Any, message: str | None) -> None:
    """`safe_with` names members of the body, or of each of its records."""
    tree = make()
    find(tree, UPDATE)["x-retry"] = retry
    found = complaints(tree, f"{UPDATE}/x-retry")
    assert any(text.startswith(message) for text in found) if message else not found


@pytest.mark.parametrize(
    ("sdk", "message"),
    [
        ({"resource": "", "method": "ping"}, None),
        ({"resource": "", "method": "close"}, "close is taken by every client"),
        ({"resource": "", "method": "request"}, "request is taken by every client"),
        ({"resource": "", "method": "Ping"}, "x-sdk 'Ping' is not a usable Python name"),
        ({"resource": None, "method": "ping"}, "x-sdk 'None' is not a usable Python name"),
        ({"method": "ping"}, "x-sdk must be {resource:"),
        ({"resource": "toys"}, "x-sdk must be {resource:"),
    ],
)
def test_a_method_of_the_client_itself(sdk: dict[str, Any], message: str | None) -> None:
    """A method without a resource is the client's, called like nothing that every client has."""
    tree = tiny.document()
    find(tree, UPDATE)["x-sdk"] = sdk
    found = complaints(tree, f"{UPDATE}/x-sdk")
    assert any(text.startswith(message) for text in found) if message else not found


def test_a_method_of_the_client_is_no_resource() -> None:
    """The client has no two members of one name."""
    tree = tiny.document()
    other = {
        **find(tree, UPDATE),
        "operationId": "toys",
        "x-sdk": {"resource": "", "method": "toys"},
    }
    tree["paths"]["/toys"] = {"patch": {**other, "parameters": []}}
    assert any("resource toys clashes with" in p.message for p in lint(tiny.spec(tree)))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"x-pagination": {"style": "array"}}, "x-pagination of a method of the client itself"),
        (
            {
                "requestBody": {
                    "description": "x",
                    "content": {"multipart/form-data": {"schema": {"$ref": "#/x"}}},
                }
            },
            "the client itself sends no files",
        ),
        (
            {
                "responses": {
                    "200": {
                        "description": "x",
                        "content": {
                            "application/zip": {"schema": {"type": "string", "format": "binary"}}
                        },
                    }
                }
            },
            "the client itself receives no files",
        ),
    ],
)
def test_what_the_client_itself_cannot_do(changes: dict[str, Any], message: str) -> None:
    """Pages, jobs and files belong to a resource."""
    tree = tiny.document()
    find(tree, UPDATE).update({"x-sdk": {"resource": "", "method": "ping"}, **changes})
    found = [p.message for p in lint(tiny.spec(tree))]
    assert any(text.startswith(message) for text in found), found


def test_the_own_methods_have_a_module() -> None:
    """A resource cannot be called like the module of the client's own methods."""
    tree = tiny.document()
    find(tree, UPDATE)["x-sdk"] = {"resource": "", "method": "ping"}
    other = {**find(tree, UPDATE), "operationId": "ownToys", "parameters": []}
    tree["paths"]["/own"] = {"patch": {**other, "x-sdk": {"resource": "own", "method": "a"}}}
    found = [p.message for p in lint(tiny.spec(tree))]
    assert any("the class Own of own is taken by" in text for text in found), found
