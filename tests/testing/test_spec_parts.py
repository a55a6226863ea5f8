"""What makes a recording stale: an edit of what its operations rest on, and no other."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest

from lmskit.testing import Interaction, RecordedRequest, RecordedResponse, provenance
from lmskit.testing.cassette import load_cassette
from lmskit.testing.spec_parts import ShippedSpec
from lmskit.testing.stamping import cassettes_under
from tests.oracles.vendors import VENDORS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lmskit.testing import Cassette


def schema(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def answer(name: str) -> dict[str, Any]:
    content = {"application/json": {"schema": schema(name)}}
    return {"200": {"description": "ok", "content": content}}


SPEC: dict[str, Any] = {
    "servers": [{"url": "https://api.test"}],
    "security": [{"key": []}],
    "paths": {
        "/cats": {
            "parameters": [{"$ref": "#/components/parameters/Page"}],
            "get": {"operationId": "cats", "description": "All", "responses": answer("Cat")},
            "post": {
                "operationId": "makeCat",
                "security": [{"token": ["write"]}],
                "servers": [{"url": "https://write.test"}],
                "requestBody": {"$ref": "#/components/requestBodies/Pet"},
                "responses": {"400": {"$ref": "#/components/responses/Bad"}},
            },
        },
        "/dogs": {"get": {"operationId": "dogs", "responses": answer("Dog")}},
    },
    "components": {
        "parameters": {"Page": {"in": "query", "name": "page", "schema": schema("Number")}},
        "requestBodies": {"Pet": {"content": {"application/json": {"schema": schema("Pet")}}}},
        "responses": {"Bad": {"description": "bad", "content": {"a/b": {"schema": schema("E")}}}},
        "securitySchemes": {
            "key": {"type": "http", "scheme": "basic"},
            "token": {"type": "http", "scheme": "bearer"},
            "unused": {"type": "http", "scheme": "bearer"},
        },
        "schemas": {
            "Cat": {"properties": {"kittens": {"items": schema("Cat")}, "name": schema("Name")}},
            "Dog": {"properties": {"name": schema("Name")}},
            "Pet": {
                "oneOf": [schema("Cat")],
                "discriminator": {"propertyName": "kind", "mapping": {"f": "Fish", "b": "#/x/B"}},
            },
            "Name": {"type": "string", "maxLength": 5.0},
            "Number": {"type": "integer"},
            "Fish": {"type": "object"},
            "E": {"type": "string"},
            "Unused": {"type": "string"},
        },
    },
}


def digests(document: dict[str, Any]) -> dict[str, str]:
    spec = ShippedSpec(json.dumps(document).encode())
    return {one.name: spec.digest(one) for one in spec.document.operations}


def stale(document: dict[str, Any]) -> set[str]:
    """The operations whose digests are not those of the spec as it stands above."""
    before, after = digests(SPEC), digests(document)
    return {name for name in before if after.get(name) != before[name]}


def node(document: dict[str, Any], path: str) -> dict[str, Any]:
    for step in path.split():
        document = document[step]
    return document


@pytest.mark.parametrize(
    ("path", "users"),
    [
        ("paths /cats get", {"cats"}),
        ("paths /cats post", {"makeCat"}),
        ("paths /cats", {"cats", "makeCat"}),
        ("paths /dogs get responses 200", {"dogs"}),
        ("components schemas Cat", {"cats", "makeCat"}),
        ("components schemas Dog", {"dogs"}),
        ("components schemas Name", {"cats", "makeCat", "dogs"}),
        ("components schemas Number", {"cats", "makeCat"}),
        ("components schemas Pet", {"makeCat"}),
        ("components schemas Fish", {"makeCat"}),
        ("components schemas E", {"makeCat"}),
        ("components schemas Unused", set()),
        ("components parameters Page", {"cats", "makeCat"}),
        ("components requestBodies Pet", {"makeCat"}),
        ("components responses Bad", {"makeCat"}),
        ("components securitySchemes key", {"cats", "dogs"}),
        ("components securitySchemes token", {"makeCat"}),
        ("components securitySchemes unused", set()),
        ("components", set()),
        ("", set()),
    ],
)
def test_an_edit_reaches_its_users(path: str, users: set[str]) -> None:
    """A node that says something new is felt by those that refer to it, however far away."""
    edited = deepcopy(SPEC)
    node(edited, path)["description"] = "says something new"
    assert stale(edited) == users


@pytest.mark.parametrize(
    ("edit", "users"),
    [
        (lambda it: it["servers"].append({"url": "/v2"}), {"cats", "dogs"}),
        (lambda it: it["security"].clear(), {"cats", "dogs"}),
        (lambda it: it["paths"].update({"/x": it["paths"].pop("/dogs")}), {"dogs"}),
        (lambda it: it["paths"].update({"/x": {"get": {"operationId": "more"}}}), set()),
        (lambda it: it["paths"]["/cats"].pop("post"), {"makeCat"}),
        (lambda it: it.update(x={"B": {}}), {"makeCat"}),
        (lambda it: it["components"]["schemas"].pop("Name"), {"cats", "makeCat", "dogs"}),
    ],
)
def test_more_edits_reach_their_users(edit: Callable[[Any], object], users: set[str]) -> None:
    """Servers, security, paths, and what is referred to without being there."""
    edited = deepcopy(SPEC)
    edit(edited)
    assert stale(edited) == users


def test_how_json_is_written_does_not_matter() -> None:
    """The order of keys, white space, escapes, and a number of the same value."""

    def turned(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: turned(item) for name, item in reversed(value.items())}
        return [turned(item) for item in value] if isinstance(value, list) else value

    edited = deepcopy(SPEC)
    edited["components"]["schemas"]["Name"]["maxLength"] = 5
    assert stale(turned(edited)) == set()
    text = json.dumps(edited, indent=3).replace('"ok"', r'"\u006fk"').encode()
    spec = ShippedSpec(text)
    assert {it.name: spec.digest(it) for it in spec.document.operations} == digests(SPEC)


def test_the_order_of_a_list_does_matter() -> None:
    """A list says something by its order, such as which server is the first."""
    edited = deepcopy(SPEC)
    edited["servers"] = [{"url": "https://b.test"}, *edited["servers"]]
    assert stale(edited) == {"cats", "dogs"}


def test_a_path_that_answers_instead_makes_stale() -> None:
    """A request that another operation of the new spec answers was held against the old one."""
    document = deepcopy(SPEC)
    document["paths"]["/cats/{id}"] = {"get": {"operationId": "cat"}}
    request = RecordedRequest("GET", "https://api.test/cats/mine?x=1", (), b"")
    called = [Interaction(request, RecordedResponse(200, (), b""))]
    before = ShippedSpec(json.dumps(document).encode()).digests(called)
    document["paths"]["/cats/mine"] = {"get": {"operationId": "mine"}}
    after = ShippedSpec(json.dumps(document).encode()).digests(called)
    assert (list(before), list(after)) == (["cat"], ["mine"])


def recordings(vendor: str, root: Path) -> dict[Path, Cassette]:
    return {path: load_cassette(path) for path in cassettes_under([root / "cassettes" / vendor])}


@pytest.mark.parametrize("vendor", VENDORS)
def test_a_description_makes_stale_only_what_plays_it(
    vendor: str, pytestconfig: pytest.Config
) -> None:
    """On the vendor's own document: each sidecar that holds the operation, and no other."""
    package = VENDORS[vendor].package
    source = provenance.spec_source(package)
    cassettes = recordings(vendor, pytestconfig.rootpath)
    in_force = ShippedSpec(source)
    held = {path: set(in_force.digests(it.interactions)) for path, it in cassettes.items()}
    stale: set[Path] = set()
    for operation in in_force.document.operations[::3]:
        document = json.loads(source)
        node(document, f"paths {operation.path} {operation.method.lower()}")["description"] += "!"
        edited = ShippedSpec(json.dumps(document).encode())
        found = {path for path, it in cassettes.items() if provenance.check(path, it, edited)}
        assert found == {path for path in cassettes if operation.name in held[path]}
        stale |= found
    assert stale
