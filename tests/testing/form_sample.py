"""A small document with all that uploads, maps, tokens and files ask of its readers."""

from __future__ import annotations

from typing import Any

STRING: dict[str, Any] = {"type": "string"}
BINARY: dict[str, Any] = {"type": "string", "format": "binary"}


def reference(name: str) -> dict[str, str]:
    """A reference to a schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def json_content(name: str) -> dict[str, Any]:
    """JSON of a schema."""
    return {"application/json": {"schema": reference(name)}}


ID = {"name": "thingId", "in": "path", "required": True, "schema": STRING}
REFUSED = {"400": {"content": json_content("Fault")}}
SECURITY = [{"BASIC": []}, {"OAUTH": ["write:thing", "write"]}]
DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "servers": [{"url": "https://api.test/v2"}],
    "security": [{"BASIC": []}],
    "paths": {
        "/things": {
            "get": {
                "operationId": "listThings",
                "x-sdk": {"resource": "things", "method": "list"},
                "x-pagination": {
                    "style": "token", "items": "things", "token": "more", "parameter": "more",
                },
                "parameters": [
                    {"name": "more", "in": "query", "schema": STRING},
                    {
                        "name": "tags", "in": "query", "style": "form", "explode": False,
                        "schema": {"type": "array", "items": STRING},
                    },
                ],
                "responses": {"200": {"content": json_content("ThingList")}, **REFUSED},
            },
            "post": {
                "operationId": "uploadThing",
                "security": SECURITY,
                "parameters": [
                    {"name": "thingId", "in": "query", "required": True, "schema": STRING},
                    {
                        "name": "uploadedType", "in": "header", "x-media-type-of": "file",
                        "schema": STRING,
                    },
                ],
                "requestBody": {
                    "required": True,
                    "content": {"multipart/form-data": {"schema": reference("ThingForm")}},
                },
                "responses": {"200": {"content": json_content("Thing")}, **REFUSED},
            },
        },
        "/things/{thingId}": {
            "parameters": [ID],
            "get": {
                "operationId": "downloadThing",
                "x-sdk": {"resource": "things", "method": "download"},
                "responses": {
                    **REFUSED,
                    "200": {"content": {"application/zip": {"schema": BINARY}}},
                },
            },
            "put": {
                "operationId": "putThing",
                "parameters": [
                    {
                        "name": "name", "in": "query", "x-argument": "query_name",
                        "schema": STRING,
                    },
                ],
                "requestBody": {"required": True, "content": json_content("Thing")},
                "responses": {"204": {"description": "done"}, **REFUSED},
            },
            "delete": {
                "operationId": "deleteTags",
                "requestBody": {"required": True, "content": json_content("Tags")},
                "responses": {"204": {"description": "done"}, **REFUSED},
            },
        },
        "/jobs/{thingId}": {
            "parameters": [ID],
            "get": {
                "operationId": "getJob",
                "x-waiter": {"method": "wait", "status": "name"},
                "responses": {"200": {"content": json_content("Thing")}},
            },
        },
    },
    "components": {
        "securitySchemes": {
            "BASIC": {"type": "http", "scheme": "basic"},
            "OAUTH": {
                "type": "oauth2",
                "flows": {
                    "clientCredentials": {
                        "tokenUrl": "https://api.test/v2/oauth/token", "scopes": {"write": "all"},
                    }
                },
            },
        },
        "schemas": {
            "Fault": {
                "type": "object", "required": ["message"], "properties": {"message": STRING},
            },
            "Tags": {
                "type": "object",
                "required": ["tags"],
                "properties": {"tags": {"type": "array", "items": STRING}},
            },
            "Thing": {
                "type": "object",
                "properties": {
                    "name": STRING,
                    "object": {"type": "integer"},
                    "madeAt": {"type": "string", "format": "date-time"},
                    "parts": {"type": "array", "items": reference("Thing")},
                    "names": {"type": "object", "additionalProperties": STRING},
                    "rest": {"type": "object", "additionalProperties": True},
                    "byName": {"type": "object", "additionalProperties": reference("Thing")},
                },
            },
            "ThingList": {
                "type": "object",
                "properties": {
                    "things": {"type": "array", "items": reference("Thing")},
                    "more": {"type": ["string", "null"]},
                },
            },
            "ThingForm": {
                "type": "object",
                "required": ["file"],
                "properties": {
                    "note": {"type": "string", "maxLength": 9},
                    "size": {"type": "integer"},
                    "about": {
                        "type": "string",
                        "contentMediaType": "application/json",
                        "contentSchema": reference("Thing"),
                    },
                    "file": BINARY,
                },
            },
        },
    },
}  # fmt: skip
