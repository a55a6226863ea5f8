"""What the tests of the generator share."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from openapi_schema_validator import OAS31Validator

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session", autouse=True)
def each_schema_is_judged_once() -> Iterator[None]:
    """openapi-spec-validator holds a schema against its metaschema once, if that finds no fault.

    It is most of what linting costs, and the descriptions of the tests differ by a node or two.
    """
    judge: Any = OAS31Validator.check_schema
    sound: set[str] = set()

    def check(schema: Any, **options: Any) -> None:
        text = json.dumps(schema)
        if text not in sound:
            judge(schema, **options)
            sound.add(text)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(OAS31Validator, "check_schema", staticmethod(check))
        yield
