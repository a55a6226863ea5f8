"""What holds of every list, partial update and enum of Skilljar, whichever resource it is of."""

from __future__ import annotations

import enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from skilljar_client import models
from tests.oracles.vendors import VENDORS

if TYPE_CHECKING:
    from collections.abc import Iterator

SPEC = VENDORS["skilljar"].spec
OPERATIONS = {
    node["operationId"]: (method, node)
    for methods in SPEC.document["paths"].values()
    for method, node in methods.items()
}


def schemas(content: dict[str, Any]) -> Iterator[Any]:
    for media in content.values():
        schema = SPEC.resolve(media["schema"])
        yield from map(SPEC.resolve, schema.get("oneOf", [schema]))


def partial() -> Iterator[Any]:
    """The body of every PATCH, and of every PUT that changes only what it is given."""
    for name, (method, operation) in OPERATIONS.items():
        if method == "patch" or operation.get("x-partial"):
            for schema in schemas(operation["requestBody"]["content"]):
                yield pytest.param(SPEC.properties(schema), id=name)


def counted() -> Iterator[Any]:
    """Every operation that answers with a page which has a count."""
    for name, (_, operation) in OPERATIONS.items():
        for schema in schemas(operation["responses"].get("200", {}).get("content", {})):
            if {"count", "next", "results"} <= set(SPEC.properties(schema)):
                yield pytest.param(operation, id=name)


@pytest.mark.parametrize("body", list(partial()))
def test_a_partial_update_has_no_defaults(body: dict[str, Any]) -> None:
    """What an update is not given stays as it is, and does not become what a new record has."""
    assert [name for name, node in body.items() if "default" in SPEC.resolve(node)] == []


@pytest.mark.parametrize("operation", list(counted()))
def test_a_list_that_is_counted_tells_its_total(operation: dict[str, Any]) -> None:
    """A page that has a count is the answer of a list that says so."""
    assert operation["x-pagination"].get("total") == "count"


def test_enums_have_the_values_that_are_known() -> None:
    """Each value can be sent, and none that nobody knows; the table is written from the page."""
    table = yaml.safe_load((Path(__file__).parent / "enums.yaml").read_text(encoding="utf-8"))
    found = {name: getattr(models, name) for name in models.__all__}
    enums = {name: one for name, one in found.items() if issubclass(one, enum.Enum)}
    known = {name: sorted(values) for name, values in table.items()}
    assert {name: sorted(one.value for one in each) for name, each in enums.items()} == known
