"""Instances of every shipped model can be drawn, and are what their schema says."""

from __future__ import annotations

import importlib
import json
from typing import Any

import jsonschema_rs
import msgspec
import pytest
from hypothesis import given

from lmskit.testing.strategies import for_model
from lmskit.testing.strategies.names import python_name
from tests.oracles.oracles import share_of
from tests.oracles.spec_model import argument_name
from tests.oracles.vendors import VENDORS, Vendor

MODELS = [
    pytest.param(vendor, name, schema, id=f"{vendor.name}-{name}")
    for vendor in VENDORS.values()
    for name, schema in vendor.spec.models.items()
    if schema.get("type") == "object"
]


@pytest.mark.parametrize(("vendor", "name", "schema"), MODELS)
def test_model_round_trip(vendor: Vendor, name: str, schema: Any) -> None:
    """An instance encodes to the members of its schema and decodes to an equal one.

    What it always has is what the schema requires, and that is never null.
    """
    model = getattr(importlib.import_module(f"{vendor.package}.models"), name)
    names = {field.encode_name: field.name for field in msgspec.structs.fields(model)}
    if vendor.spec.is_open(schema):
        assert names.pop("additional_properties") == "additional_properties"
    assert names == {name: argument_name(name) for name in schema["properties"]}
    assert names == {name: python_name(name) for name in schema["properties"]}
    required = jsonschema_rs.Draft202012Validator(
        {
            "required": schema.get("required", []),
            "properties": {key: {"not": {"type": "null"}} for key in schema.get("required", [])},
        }
    )

    @share_of(len(vendor.spec.models))
    @given(for_model(model))
    def check(instance: Any) -> None:
        content = msgspec.json.encode(instance)
        assert msgspec.json.decode(content, type=model) == instance
        required.validate(json.loads(content))

    check()
