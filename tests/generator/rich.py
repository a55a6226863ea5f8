"""A vendor with all that the tiny one has not: forms, bytes, tokens, scopes, jobs, maps."""

from __future__ import annotations

import copy
from typing import Any

from tests.generator import tiny

VENDOR_TOML = """
[client]
package = "rich_client"
class = "Rich"
title = "Rich"
[auth]
header = "Authorization"
template = "{user}:{key}"
encoding = "basic"
[auth.credentials]
user = "RICH_USER"
key = "RICH_KEY"
[auth.token]
path = "/oauth/token"
scope_field = "scope"
lifetime_field = "expiration"
lifetime = 300
mode_variable = "RICH_AUTH"
scopes_variable = "RICH_SCOPES"
lifetime_variable = "RICH_LIFETIME"
[[rate_limits]]
calls = 600
seconds = 60
[[rate_limits]]
calls = 5000
seconds = 3600
"""

TEXT = {"type": "string"}


def _property(schema: dict[str, Any], text: str) -> dict[str, Any]:
    return {**schema, "description": text}


def _reference(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(text: str, required: list[str], /, **properties: dict[str, Any]) -> dict[str, Any]:
    described = {name: _property(node, f"The {name}.") for name, node in properties.items()}
    return {"type": "object", "description": text, "required": required, "properties": described}


def _json(name: str) -> dict[str, Any]:
    return {"application/json": {"schema": _reference(name)}}


def _parameter(name: str, where: str, schema: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"name": name, "in": where, "description": f"The {name}.", "schema": schema, **more}


def _operation(name: str, sdk: str, answer: dict[str, Any] | None, **more: Any) -> dict[str, Any]:
    resource, _, method = sdk.rpartition(".")
    success = {"description": "What came of it."}
    return {
        "operationId": name,
        "x-doc": name,
        "x-sdk": {"resource": resource, "method": method},
        "x-retry": "safe",
        "summary": f"Does {name}.",
        "description": "In full.",
        "security": [{"BASIC": []}, {"TOKEN": ["write", "write:toy"]}],
        **more,
        "responses": {
            "200": success if answer is None else {**success, "content": answer},
            "404": {"description": "Not there.", "content": _json("Failure")},
        },
    }


TOY_ID = _parameter("toyId", "path", TEXT, required=True)

PATHS: dict[str, Any] = {
    "/toys": {
        "get": _operation(
            "listToys",
            "toys.list",
            _json("ToyPage"),
            **{
                "x-pagination": {
                    "style": "token",
                    "items": "toyItems",
                    "token": "nextToken",
                    "parameter": "next",
                }
            },
            parameters=[
                _parameter("next", "query", TEXT, **{"x-argument": "page_token"}),
                _parameter("since", "query", {"type": "string", "format": "date-time"}),
            ],
        ),
    },
    "/toys/{toyId}": {
        "parameters": [TOY_ID],
        "put": _operation(
            "describeToy",
            "toys.describe",
            _json("Toy"),
            requestBody={
                "required": True,
                "description": "The facts.",
                "content": _json("ToyFacts"),
            },
        ),
    },
    "/toys/{toyId}/picture": {
        "get": _operation(
            "getPicture",
            "toys.pictures.download",
            {"image/png": {"schema": {"type": "string", "format": "binary"}}},
            parameters=[TOY_ID],
        ),
        "post": _operation(
            "uploadPicture",
            "toys.pictures.upload",
            _json("JobId"),
            parameters=[
                TOY_ID,
                _parameter("fileType", "header", TEXT, **{"x-media-type-of": "theFile"}),
            ],
            requestBody={
                "required": True,
                "description": "The picture.",
                "content": {"multipart/form-data": {"schema": _reference("PictureForm")}},
            },
        ),
    },
    "/toys/{toyId}/tags": {
        "get": _operation(
            "listTags",
            "toys.tags.list",
            _json("TagPage"),
            **{"x-pagination": {"style": "array", "items": "tags"}},
            parameters=[TOY_ID],
        ),
        "delete": _operation(
            "deleteTags",
            "toys.tags.delete",
            None,
            parameters=[TOY_ID],
            requestBody={
                "required": True,
                "description": "Which.",
                "content": _json("TagRemoval"),
            },
        ),
    },
    "/jobs/{jobId}": {
        "get": _operation(
            "getJob",
            "toys.jobs.get",
            _json("Job"),
            **{
                "x-waiter": {
                    "method": "wait",
                    "status": "jobState",
                    "running": ["RUNNING", "QUEUED"],
                    "success": ["DONE"],
                    "failure": ["FAILED"],
                    "message": "message",
                    "warnings": "theResult.warningTexts",
                    "interval": 2,
                }
            },
            parameters=[_parameter("jobId", "path", TEXT, required=True)],
        )
    },
}

MAP = {"type": "object", "additionalProperties": {"type": "string"}}
FREE = {"type": "object", "additionalProperties": True}

SCHEMAS: dict[str, Any] = {
    "Failure": _object("What went wrong.", [], message=TEXT),
    "Toy": _object(
        "A toy.",
        ["id"],
        id=TEXT,
        labels=MAP,
        extras=FREE,
        inner=_reference("Toy"),
        parts={"type": "array", "items": _reference("Toy")},
        weight={"type": "number", "format": "double"},
    ),
    "ToyPage": _object(
        "A page.",
        [],
        toyItems={"type": "array", "items": _reference("Toy")},
        nextToken=TEXT,
    ),
    "ToyFacts": _object(
        "The facts.",
        ["labels"],
        labels=MAP,
        extras={"type": ["object", "null"], "additionalProperties": True},
        weight={"type": "number", "minimum": 0, "maximum": 1.5},
    ),
    "TagPage": _object("Tags.", [], tags={"type": "array", "items": TEXT}),
    "TagRemoval": _object("Tags.", ["tags"], tags={"type": "array", "items": TEXT}),
    "PictureForm": _object(
        "The parts.",
        ["theFile"],
        caption={
            "type": "string",
            "contentMediaType": "application/json",
            "contentSchema": _reference("Caption"),
        },
        folder=TEXT,
        theFile={"type": "string", "format": "binary"},
    ),
    "Caption": _object("A caption.", ["text"], text=TEXT),
    "JobId": {**_object("The id of a job.", ["jobId"], jobId=TEXT), "x-envelope": "jobId"},
    "JobState": {
        "type": "string",
        "description": "How far it is.",
        "enum": ["QUEUED", "RUNNING", "DONE", "FAILED"],
    },
    "Job": _object(
        "A job.",
        ["jobState"],
        jobState=_reference("JobState"),
        message=TEXT,
        theResult=_reference("JobResult"),
    ),
    "JobResult": _object("What a job made.", [], warningTexts={"type": "array", "items": TEXT}),
}

SECURITY: dict[str, Any] = {
    "BASIC": {"type": "http", "scheme": "basic", "description": "User and key."},
    "TOKEN": {
        "type": "oauth2",
        "description": "A token.",
        "flows": {
            "clientCredentials": {
                "tokenUrl": "https://tiny.example/api/oauth/token",
                "scopes": {"write": "Everything.", "write:toy": "Toys."},
            }
        },
    },
}

DOCUMENT: dict[str, Any] = {
    **{key: tiny.DOCUMENT[key] for key in ("openapi", "info", "servers")},
    "paths": PATHS,
    "components": {"securitySchemes": SECURITY, "schemas": SCHEMAS},
}


def document() -> dict[str, Any]:
    """A copy to change."""
    return copy.deepcopy(DOCUMENT)


def loaded(tree: dict[str, Any], toml: str = VENDOR_TOML):
    """Spec and problems of a tree."""
    return tiny.loaded(tree, toml)


def spec(tree: dict[str, Any] | None = None):
    """The spec of a tree that loads."""
    found, problems = loaded(document() if tree is None else tree)
    assert found is not None, problems
    return found
