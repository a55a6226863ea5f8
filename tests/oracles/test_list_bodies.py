"""Bodies that are a list: read, written, recalled and drawn by the oracles."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pytest
from hypothesis import given

from lmskit.testing.strategies import arguments
from lmskit.testing.strategies.problems import UnsupportedSchema
from tests.oracles.drivers import SentRequest
from tests.oracles.recall import Call, changed_places, perturbed, place_of, recall
from tests.oracles.spec_model import SpecReadingError
from tests.oracles.spec_reader import read_spec
from tests.oracles.wire_serializer import NotSerializableError, by_wire_name, serialize

MADE = datetime.datetime(2030, 1, 2, tzinfo=datetime.UTC)


def document(**body: Any) -> dict[str, Any]:
    """A description of one operation whose body is a list."""
    schema = {"type": "array", "maxItems": 3, "items": {"$ref": "#/components/schemas/Row"}}
    content = {"application/json": {"schema": schema}}
    return {
        "openapi": "3.1.0",
        "servers": [{"url": "https://api.example.com/v1"}],
        "paths": {
            "/boxes/{rows}/rows": {
                "post": {
                    "operationId": "addRows",
                    "x-sdk": {"resource": "rows", "method": "add"},
                    "parameters": [
                        {
                            "name": "rows",
                            "in": "path",
                            "required": True,
                            "x-argument": "box",
                            "schema": {"type": "string"},
                        }
                    ],
                    "requestBody": {
                        "required": True,
                        "x-argument": "rows",
                        "content": content,
                        **body,
                    },
                    "responses": {"204": {"description": "Done."}},
                }
            }
        },
        "components": {
            "schemas": {
                "Row": {
                    "type": "object",
                    "required": ["madeAt"],
                    "properties": {"madeAt": {"type": "string", "format": "date-time"}},
                }
            }
        },
    }


SPEC = read_spec(document())
ARGUMENTS = {"box": "b/1", "rows": [{"made_at": MADE}]}


def sent(rows: list[Any]) -> SentRequest:
    """A request with these rows."""
    wire = serialize(SPEC, "addRows", by_wire_name(SPEC, "addRows", {"box": "b", "rows": rows}))
    content = json.dumps(wire.body).encode()
    return SentRequest("POST", SPEC.origin, wire.path.decode(), (), wire.headers, content)


def test_a_list_is_serialized_whole() -> None:
    """The list is the body, its records by the vendor's names; a path name may be the same."""
    wire = serialize(SPEC, "addRows", by_wire_name(SPEC, "addRows", ARGUMENTS))
    assert wire.path == b"/v1/boxes/b%2F1/rows"
    assert wire.body == [{"madeAt": "2030-01-02T00:00:00Z"}]
    assert wire.headers == (("content-type", "application/json"),)


def test_a_list_is_recalled() -> None:
    """What was sent is read back as the argument."""
    body = b'[{"madeAt": "2030-01-02T00:00:00Z"}]'
    call = recall(SPEC, "POST", "https://api.example.com/v1/boxes/b%2F1/rows", body)
    assert call == Call("addRows", ARGUMENTS)
    assert place_of(SPEC, "addRows", "rows") == "body"
    assert place_of(SPEC, "addRows", "box") == "path.rows"
    other = perturbed(SPEC, call, "rows").arguments["rows"]
    assert other == [{"made_at": MADE + datetime.timedelta(minutes=1)}]


@given(arguments(document(), "addRows"))
def test_a_list_is_drawn(drawn: dict[str, Any]) -> None:
    """Both arguments are drawn under their own names, and the list within its limits."""
    assert set(drawn) == {"box", "rows"}
    assert len(drawn["rows"]) <= 3
    assert all(set(row) == {"made_at"} for row in drawn["rows"])


def test_a_list_needs_a_name() -> None:
    """A list without the name of its argument, and a name of anything else, are refused."""
    nameless = document()
    del nameless["paths"]["/boxes/{rows}/rows"]["post"]["requestBody"]["x-argument"]
    with pytest.raises(SpecReadingError, match="x-argument"):
        read_spec(nameless)
    with pytest.raises(UnsupportedSchema, match="x-argument"):
        arguments(nameless, "addRows")
    row = {"application/json": {"schema": {"$ref": "#/components/schemas/Row"}}}
    with pytest.raises(SpecReadingError, match="x-argument"):
        read_spec(document(content=row))


def test_a_list_has_no_fields() -> None:
    """The fields of a record are no arguments of the call."""
    with pytest.raises(NotSerializableError, match="madeAt"):
        serialize(SPEC, "addRows", {"rows": [], "madeAt": MADE})


def test_changes_in_a_list_are_in_the_body() -> None:
    """Two lists that differ differ in the body, as a whole."""
    one, two = sent([{"made_at": MADE}]), sent([])
    assert changed_places(SPEC, "addRows", one, two) == {"body"}
    assert changed_places(SPEC, "addRows", one, one) == set()
