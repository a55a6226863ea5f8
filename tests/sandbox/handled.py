"""A vendor that nobody has: a small document whose operations have handlers, for the tests."""

from __future__ import annotations

import json
from contextlib import contextmanager
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import httpx

from lmskit.sandbox.app import build_app
from lmskit.sandbox.document import read_document
from lmskit.sandbox.engine import Engine
from lmskit.sandbox.faults import Faults
from lmskit.sandbox.limit import RateLimit
from lmskit.sandbox.message import Answer, Item, Refusal, Request, json_answer
from lmskit.sandbox.rules import Rules
from lmskit.sandbox.state import Store
from lmskit.sandbox.transports import AppTransport
from tests.sandbox.stand_in import Clock

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from lmskit.sandbox.call import Call, Handler
    from lmskit.sandbox.context import Context
    from lmskit.sandbox.document import Document, Operation

BASE = "https://sandbox.test/api"
_DONE = {"responses": {"200": {"description": "…", "content": {"application/json": {}}}}}
_GONE = {"responses": {"204": {"description": "…"}}}


def parameter(name: str, schema: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A parameter, of the query unless it says otherwise."""
    return {"name": name, "in": "query", "schema": schema, **more}


BOOK = parameter("bookId", {"type": "string"}, **{"in": "path", "required": True})
EDITION = parameter("edition", {"type": "integer"}, **{"in": "path", "required": True})
TAGS = {
    "type": "object",
    "required": ["tags"],
    "properties": {"tags": {"type": "array", "items": {"type": "string"}}},
}
UPLOAD = {
    "type": "object",
    "required": ["file"],
    "properties": {
        "file": {"type": "string", "format": "binary"},
        "shelf": {"type": "string", "enum": ["a", "b"]},
        "copies": {"type": "integer", "minimum": 1},
        "about": {
            "type": "string",
            "contentMediaType": "application/json",
            "contentSchema": {"$ref": "#/components/schemas/About"},
        },
    },
}
SEARCH = [
    parameter("deep", {"type": "boolean"}),
    parameter("size", {"type": "integer", "maximum": 50}),
    parameter("share", {"type": "number"}),
    parameter("order", {"$ref": "#/components/schemas/Order"}),
    parameter("since", {"type": "string", "format": "date-time"}),
    parameter("tags", {"type": "array", "items": {"type": "string"}}, explode=False),
    parameter("years", {"type": "array", "items": {"type": "integer"}}),
    parameter("X-Reader", {"type": "string", "maxLength": 3}, **{"in": "header"}),
]


def document() -> dict[str, Any]:
    """The document, new each time."""

    def body(schema: dict[str, Any], kind: str = "application/json", **more: Any) -> Any:
        return {"requestBody": {"content": {kind: {"schema": schema}}, **more}}

    paths: dict[str, Any] = {
        "/books": {"get": {"operationId": "search", "parameters": SEARCH, **_DONE}},
        "/books/upload": {
            "post": {"operationId": "upload", **body(UPLOAD, "multipart/form-data"), **_DONE}
        },
        "/books/{bookId}": {
            "parameters": [BOOK],
            "get": {"operationId": "read", "security": [{"key": []}], **_DONE},
            "put": {
                "operationId": "write",
                "parameters": [parameter("dry", {"type": "boolean"}, required=True)],
                **body({"type": "object", "additionalProperties": True}),
                **_DONE,
            },
        },
        "/books/{bookId}/tags": {
            "parameters": [BOOK],
            "delete": {"operationId": "untag", **body(TAGS, required=True), **_GONE},
        },
        "/books/{bookId}/editions/{edition}": {
            "parameters": [BOOK, EDITION],
            "get": {"operationId": "edition", **_DONE},
        },
    }
    schemas = {
        "Order": {"type": "string", "enum": ["asc", "desc"]},
        "About": {
            "type": "object",
            "required": ["title"],
            "properties": {"title": {"type": "string"}, "pages": {"type": "integer"}},
        },
    }
    return {
        "info": {"version": "1"},
        "servers": [{"url": BASE}],
        "paths": paths,
        "components": {"schemas": schemas},
    }


class Library(Rules):
    """Handlers that answer what they were called with, unless a test brings its own."""

    title = "Library"
    package = "library_client"
    credentials: Mapping[str, str] = MappingProxyType({"key": "k"})
    authorization = "Bearer k"
    snippet = "print({base_url!r}, {key!r})\n"

    def __init__(self, **handlers: Handler) -> None:
        shared = dict.fromkeys(("search", "upload", "read", "write", "untag", "edition"), _told)
        self.handlers = {**shared, **handlers}
        self.seed_loaders = {"books": _load}

    def undocumented(self, request: Request, context: Context) -> Answer | None:
        if request.path != "/api/token":
            return None
        context.transaction.save("tokens", {"id": request.query})
        return json_answer(200, {"token": request.query})

    def authorize(self, request: Request, operation: Operation, context: Context) -> None:
        key = request.headers.get("x-key", "")
        if not context.transaction.fetch("tokens", key):
            super().authorize(request, operation, context)

    def refused(self, refusal: Refusal) -> Answer:
        problems = [[one.location, one.name, one.message] for one in refusal.problems]
        body = {"type": refusal.type, "problems": problems, "message": refusal.message}
        return json_answer(400 if problems else refusal.status, body, refusal.headers)

    def exhausted(self) -> Answer:
        return Answer(429)


def _told(call: Call) -> Item:
    parts = {
        name: [one.filename, one.content_type, one.content.decode("latin-1")]
        for name, one in call.form.items()
    }
    return {"path": call.path, "query": call.query, "body": call.body, "form": parts}


def _load(item: Item, context: Context) -> None:
    if "title" not in item:
        raise Refusal(400, "invalid", "A book has a title")
    context.transaction.save("books", item)


def engine(rules: Rules, read: Document | None = None) -> Engine:
    """An engine of the rules, without a seed."""
    found = read or read_document(document(), rules.handlers)
    store = Store(None, "library 1", lambda _: None)
    return Engine(found, rules, store, Clock(), 1, RateLimit(None))


@contextmanager
def library(**handlers: Handler) -> Generator[httpx.Client]:
    """A plain client of the library in this process."""
    app = build_app(engine(Library(**handlers)), Faults(()))
    with httpx.Client(transport=AppTransport(app), base_url=BASE) as client:
        yield client


def problems(answer: httpx.Response) -> list[tuple[str, str]]:
    """Where each refused value is, and its name."""
    assert answer.status_code == 400, answer.text
    return sorted((one[0], one[1]) for one in json.loads(answer.content)["problems"])
