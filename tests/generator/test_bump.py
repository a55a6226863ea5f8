"""The version bump that a spec change asks for."""

from __future__ import annotations

import pytest

from generator.changes.judge import verdict as bump
from tests.generator import rich, tiny

PARAMETER = {"name": "size", "in": "query", "schema": {"type": "integer"}}


def changed(change) -> dict:
    tree = tiny.document()
    change(tree, tree["components"]["schemas"], tree["paths"]["/toys/{toy_id}"]["patch"])
    return tree


def test_new_vendor():
    """A client that was not there is an addition."""
    assert bump(None, tiny.document()) == "minor"


def test_no_change():
    """The same document asks for nothing."""
    assert bump(tiny.document(), tiny.document()) == "none"


@pytest.mark.parametrize(
    ("verdict", "change"),
    [
        ("patch", lambda tree, s, op: op.update(summary="Alter a toy.")),
        ("minor", lambda tree, s, op: s["Toy"]["properties"].update(age={"type": "integer"})),
        ("minor", lambda tree, s, op: s["Color"]["enum"].append("blue")),
        ("minor", lambda tree, s, op: s["ToyUpdate"]["properties"].update(x={"type": "string"})),
        ("minor", lambda tree, s, op: s["Toy"]["required"].append("class")),
        ("minor", lambda tree, s, op: op["parameters"].append(PARAMETER)),
        ("minor", lambda tree, s, op: s["ToyUpdate"].update(required=[])),
        ("major", lambda tree, s, op: op["parameters"].append({**PARAMETER, "required": True})),
        ("major", lambda tree, s, op: op["parameters"].pop()),
        ("major", lambda tree, s, op: op["responses"].update({"200": {"description": "Done."}})),
        ("major", lambda tree, s, op: op.pop("requestBody")),
        ("major", lambda tree, s, op: s["Toy"]["properties"].pop("price")),
        ("major", lambda tree, s, op: s["Toy"]["properties"]["price"].update(type="string")),
        ("major", lambda tree, s, op: s["Toy"].update(required=[])),
        ("major", lambda tree, s, op: s["Color"]["enum"].remove("red")),
        ("major", lambda tree, s, op: s["ToyUpdate"]["required"].append("from")),
        ("major", lambda tree, s, op: op.update(operationId="alterToy")),
        ("major", lambda tree, s, op: op["x-sdk"].update(method="alter")),
        ("major", lambda tree, s, op: tree["paths"].clear()),
    ],
)
def test_verdict(verdict, change):
    """Major where typed code may break, minor where something came, patch for words."""
    assert bump(tiny.document(), changed(change)) == verdict


@pytest.mark.parametrize(
    ("verdict", "change"),
    [
        ("major", lambda paths, s: paths["/jobs/{jobId}"]["get"].pop("x-waiter")),
        (
            "major",
            lambda paths, s: paths["/jobs/{jobId}"]["get"]["x-waiter"].update(method="await_it"),
        ),
        (
            "major",
            lambda paths, s: s["PictureForm"]["properties"]["caption"].update(
                contentSchema={"$ref": "#/components/schemas/ToyFacts"}
            ),
        ),
        ("major", lambda paths, s: s["Toy"]["properties"]["labels"].update(rich.FREE)),
        ("major", lambda paths, s: s["PictureForm"]["required"].append("folder")),
        (
            "minor",
            lambda paths, s: s["PictureForm"]["properties"].update(more={"type": "string"}),
        ),
        ("patch", lambda paths, s: paths["/toys"]["get"].update(security=[{"BASIC": []}])),
    ],
)
def test_verdict_on_jobs_and_forms(verdict, change):
    """What a method takes and returns counts, wherever the spec says it."""
    tree = rich.document()
    change(tree["paths"], tree["components"]["schemas"])
    assert bump(rich.document(), tree) == verdict


def test_a_new_waiter_is_an_addition():
    """One more method breaks nobody."""
    before = rich.document()
    del before["paths"]["/jobs/{jobId}"]["get"]["x-waiter"]
    assert bump(before, rich.document()) == "minor"
