"""Drifts in answers that hold their items as one member of a page."""

from __future__ import annotations

from typing import Any

import pytest

from lmskit.sandbox import Fault, Sandbox
from lmskit.sandbox.faults import drift
from lmskit.sandbox.faults.answers import Answers
from lmskit.sandbox.faults.drift import UNDOCUMENTED_FIELD, UNDOCUMENTED_VALUE
from tests.vendors.scormcloud.sandbox.cloud import calling

SEED = {"courses": [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}]}


def listed(fault: str) -> dict[str, Any]:
    with Sandbox("scormcloud", seed=SEED) as box, calling(box) as client:
        return client.get("/courses", headers={"x-sandbox-fault": fault}).json()


def test_an_enum_of_each_item_is_changed() -> None:
    """An undocumented value is in every course of the page."""
    courses = listed("unknown_enum")["courses"]
    assert [one["courseLearningStandard"] for one in courses] == [UNDOCUMENTED_VALUE] * 2


def test_a_field_of_each_item_is_missing() -> None:
    """It is one of an item, and not the page's own member; an empty page has no place for it."""
    item = {"type": "object", "required": ["id"], "properties": {"id": {}, "title": {}}}
    page = {
        "type": "object",
        "required": ["items"],
        "properties": {"items": {"type": "array", "items": item}, "next": {}},
    }
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}}
    paging = {"style": "token", "items": "items", "token": "next", "parameter": "next"}
    node = {"x-pagination": paging, "responses": {"200": {"content": content}}}
    answers = Answers({"paths": {"/a": {"get": node}}, "components": {"schemas": {"Page": page}}})
    schema = answers.schema("GET", "/a", 200)
    assert schema is not None
    body = b'{"items":[{"id":1,"title":2},{"id":3}],"next":4}'
    dropped = drift.changed(Fault("missing_field"), body, answers, schema)
    assert dropped == b'{"items":[{"title":2},{}],"next":4}'
    assert drift.changed(Fault("missing_field"), b'{"next":4}', answers, schema) is None


def test_a_field_is_added_to_the_page_and_its_items() -> None:
    """Every object has one more member."""
    page = listed("unknown_field")
    assert all(UNDOCUMENTED_FIELD in one for one in (page, *page["courses"]))


@pytest.mark.parametrize("kind", ["unknown_enum", "missing_field", "unknown_field"])
def test_bytes_have_no_drift(kind: str) -> None:
    """A package is no JSON, so it comes as it is, and the fault stays in force."""
    with Sandbox("scormcloud", seed=SEED) as box, calling(box) as client:
        plain = client.get("/courses/a/zip").content
        struck = client.get("/courses/a/zip", headers={"x-sandbox-fault": kind})
    assert struck.content == plain
    assert plain[:2] == b"PK"
