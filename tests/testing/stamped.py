"""A spec with a bit of everything, and cassettes to be stamped by it."""

from __future__ import annotations

import datetime
import json
import sys
from typing import TYPE_CHECKING, Any

import yaml

from lmskit.testing import provenance
from lmskit.testing.stamping import Given, Stamper

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

THING = {
    "type": "object",
    "required": ["id", "made"],
    "additionalProperties": False,
    "properties": {
        "id": {"type": "string"},
        "made": {"type": "string", "format": "date-time"},
        "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}},
    },
}


JSON_THING = {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}


SPEC: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Probe", "version": "1"},
    "servers": [{"url": "https://api.test/v1"}, {"url": "https://{region}.api.test/{stage}/v2/"}],
    "paths": {
        "/things": {
            "parameters": [{"in": "query", "name": "lang", "schema": {"type": "string"}}],
            "get": {
                "operationId": "listThings",
                "parameters": [
                    {"$ref": "#/components/parameters/Page"},
                    {"in": "query", "name": "all", "schema": {"type": "boolean"}},
                    {"in": "query", "name": "ids", "schema": {"$ref": "#/components/schemas/Ids"}},
                    {
                        "in": "query",
                        "name": "csv",
                        "schema": {"$ref": "#/components/schemas/Ids"},
                        "explode": False,
                    },
                    {
                        "in": "query",
                        "name": "pipe",
                        "style": "pipeDelimited",
                        "schema": {"$ref": "#/components/schemas/Ids"},
                    },
                    {"in": "query", "name": "ratio", "schema": {"type": ["number", "null"]}},
                    {
                        "in": "query",
                        "name": "box",
                        "schema": {"type": "object", "properties": {"w": {}, "h": {}}},
                    },
                    {
                        "in": "query",
                        "name": "deep",
                        "style": "deepObject",
                        "schema": {"type": "object"},
                    },
                    {"in": "query", "name": "raw", "content": {"application/json": {}}},
                    {"in": "header", "name": "X-Need", "required": True, "schema": {}},
                ],
                "responses": {
                    "200": {"$ref": "#/components/responses/Things"},
                    "204": {"description": "none"},
                    "4XX": {"description": "bad", "content": {"text/*": {}}},
                },
            },
            "post": {
                "operationId": "createThing",
                "requestBody": {"$ref": "#/components/requestBodies/Thing"},
                "responses": {
                    "201": {"description": "made", "content": JSON_THING},
                    "default": {"description": "bad", "content": {"*/*": {}}},
                },
            },
            "head": {"responses": {"200": {"$ref": "#/components/responses/Things"}}},
        },
        "/things/{thing_id}": {
            "get": {
                "operationId": "getThing",
                "parameters": [
                    {
                        "in": "path",
                        "name": "thing_id",
                        "required": True,
                        "schema": {"type": "integer", "maximum": 99},
                    }
                ],
                "responses": {"200": {"description": "ok", "content": JSON_THING}},
            },
            "delete": {
                "operationId": "deleteThing",
                "servers": [{"url": "/other"}],
                "parameters": [
                    {
                        "in": "path",
                        "name": "thing_id",
                        "required": True,
                        "schema": {"type": "string", "minLength": 2},
                    }
                ],
                "responses": {"204": {"description": "gone"}},
            },
        },
        "/things/mine": {
            "get": {
                "operationId": "mine",
                "responses": {"200": {"description": "", "content": JSON_THING}},
            }
        },
    },
    "components": {
        "schemas": {
            "Thing": THING,
            "Ids": {"type": "array", "items": {"type": "integer"}, "maxItems": 3},
        },
        "parameters": {
            "Page": {
                "in": "query",
                "name": "page",
                "required": True,
                "schema": {"type": "integer", "minimum": 1},
            }
        },
        "requestBodies": {
            "Thing": {
                "required": True,
                "content": {**JSON_THING, "image/*": {}, "application/x-www-form-urlencoded": {}},
            }
        },
        "responses": {"Things": {"description": "ok", "content": JSON_THING}},
    },
}


GOOD = '{"id": "1", "made": "2025-11-21T10:00:00Z"}'


JSON = {"Content-Type": "application/json; charset=utf-8"}


LIST = "https://api.test/v1/things?page=1"


def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the client package `probe_client` importable."""
    package = tmp_path / "installed" / "probe_client"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "openapi.json").write_text(json.dumps(SPEC))
    monkeypatch.delitem(sys.modules, "probe_client", raising=False)
    monkeypatch.syspath_prepend(str(package.parent))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def call(  # noqa: PLR0917 - the order of a request and its response
    uri: str = LIST,
    method: str = "GET",
    body: str | bytes | None = None,
    headers: dict[str, str] | None = None,
    status: int = 200,
    answer: str | bytes = GOOD,
    answer_headers: dict[str, str] | None = None,
) -> dict[str, Any]:
    return {
        "request": {"method": method, "uri": uri, "body": body, "headers": headers or {}},
        "response": {
            "status": {"code": status, "message": ""},
            "headers": JSON if answer_headers is None else answer_headers,
            "body": {"string": answer},
        },
    }


def record(home: Path, *calls: dict[str, Any], folder: str = "documented") -> Path:
    path = home / "cassettes" / "probe" / folder / "op" / "case.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump({"version": 1, "interactions": list(calls)}))
    return path


def stamp(path: Path, *, source: str | None = "page, 1-2", **given: Any) -> list[str]:
    stamper = Stamper(Given(source=source, **given), datetime.date(2025, 11, 21))
    problems = stamper.stamp(path)
    assert provenance.sidecar_of(path).exists() is not bool(problems)
    return [problem.removeprefix(f"{path}: ") for problem in problems]


def problem(home: Path, *calls: dict[str, Any]) -> str:
    (only,) = stamp(record(home, *calls))
    return only


HTML = call(status=502, answer="<html>", answer_headers={"Content-Type": "text/html"})
