"""A complete vendor small enough to read, as a tree that a test changes before it is built."""

from __future__ import annotations

import copy
import json
from typing import Any

from generator.load import parse

VENDOR_TOML = """
[client]
package = "tiny_client"
class = "Tiny"
title = "Tiny"
[auth]
header = "Authorization"
template = "Bearer {key}"
[auth.credentials]
key = "TINY_KEY"
"""

_FAILURE = {
    "description": "A refusal.",
    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Failure"}}},
}

DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Tiny", "version": "1", "description": "A tiny API."},
    "servers": [{"url": "https://tiny.example/api", "description": "The only one."}],
    "tags": [{"name": "Toys", "description": "Things to play with."}],
    "paths": {
        "/toys/{toy_id}": {
            "patch": {
                "operationId": "updateToy",
                "x-doc": "Toys > Update",
                "x-sdk": {"resource": "toys", "method": "update"},
                "x-retry": "unsafe",
                "tags": ["Toys"],
                "summary": "Change a toy.",
                "description": "Changes what is given.",
                "security": [{"key": []}],
                "parameters": [
                    {
                        "name": "toy_id",
                        "in": "path",
                        "required": True,
                        "description": "The id of the toy.",
                        "schema": {"type": "string"},
                    },
                    {
                        "name": "dryRun",
                        "in": "query",
                        "description": "Whether to only try.",
                        "schema": {"type": "boolean"},
                    },
                    {
                        "name": "tags",
                        "in": "query",
                        "explode": False,
                        "description": "Tags to filter by.",
                        "schema": {"type": "array", "maxItems": 3, "items": {"type": "string"}},
                    },
                ],
                "requestBody": {
                    "required": True,
                    "description": "What to change.",
                    "content": {
                        "application/json": {"schema": {"$ref": "#/components/schemas/ToyUpdate"}}
                    },
                },
                "responses": {
                    "200": {
                        "description": "The toy.",
                        "content": {
                            "application/json": {"schema": {"$ref": "#/components/schemas/Toy"}}
                        },
                    },
                    "404": _FAILURE,
                },
            }
        }
    },
    "components": {
        "securitySchemes": {"key": {"type": "http", "scheme": "bearer", "description": "A key."}},
        "schemas": {
            "Color": {
                "type": "string",
                "description": "A color.",
                "enum": ["red", "green"],
            },
            "Toy": {
                "type": "object",
                "description": "A toy.",
                "required": ["id"],
                "properties": {
                    "id": {"type": "string", "description": "Its id."},
                    "class": {"type": "string", "description": "Its class."},
                    "price": {"type": "number", "description": "Its price."},
                    "color": {
                        "$ref": "#/components/schemas/Color",
                        "description": "Its color.",
                    },
                },
            },
            "Part": {
                "type": "object",
                "description": "A part.",
                "required": ["partName"],
                "properties": {"partName": {"type": "string", "description": "Its name."}},
            },
            "ToyUpdate": {
                "type": "object",
                "description": "Changes to a toy.",
                "required": ["name"],
                "properties": {
                    "name": {"type": "string", "description": "Its name.", "maxLength": 9},
                    "from": {"type": "string", "description": "Its origin."},
                    "note": {"type": ["string", "null"], "description": "A note."},
                    "color": {
                        "$ref": "#/components/schemas/Color",
                        "description": "Its color.",
                    },
                    "parts": {
                        "type": "array",
                        "description": "Its parts.",
                        "items": {"$ref": "#/components/schemas/Part"},
                    },
                },
            },
            "Failure": {
                "type": "object",
                "description": "What went wrong.",
                "properties": {"message": {"type": "string", "description": "A sentence."}},
            },
        },
    },
}


def document() -> dict[str, Any]:
    """A copy to change."""
    return copy.deepcopy(DOCUMENT)


def loaded(tree: dict[str, Any], toml: str = VENDOR_TOML):
    """Spec and problems of a tree; JSON is YAML, so lines are those of the JSON text."""
    return parse("tiny", {"openapi.yaml": json.dumps(tree, indent=1), "vendor.toml": toml})


def spec(tree: dict[str, Any] | None = None):
    """The spec of a tree that loads."""
    found, problems = loaded(document() if tree is None else tree)
    assert found is not None, problems
    return found
