"""A tiny app below /v1 with a document of its own, for the tests of the fault middleware."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import httpx

from lmskit.sandbox.faults import Fault, FaultMiddleware, Faults, broken_as_httpx

THING = {"id": "t1", "name": "one", "colour": "red", "owner": {"id": "o1"}, "size": 3}
_THING_SCHEMA = {
    "type": "object",
    "required": ["id", "name", "colour"],
    "properties": {
        "id": {"type": "string"},
        "name": {"type": "string"},
        "colour": {"anyOf": [{"$ref": "#/components/schemas/Colour"}, {"type": "null"}]},
        "owner": {"$ref": "#/components/schemas/Owner"},
        "size": {"type": "integer", "enum": [1, 3]},
    },
}


def _envelope(data: dict[str, Any]) -> dict[str, Any]:
    properties = {"result": {"type": "string", "enum": ["success"]}, "data": data}
    return {"type": "object", "x-envelope": "data", "required": ["data"], "properties": properties}


def _operation(schema: str) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    return {"responses": {"2XX": {"content": content}}}


SPEC = {
    "paths": {
        "/things/{id}": {"get": _operation("One")},
        "/things/special": {"get": {"responses": {"200": {}}}},
        "/things": {"get": _operation("All"), "post": _operation("One")},
    },
    "components": {
        "schemas": {
            "Thing": _THING_SCHEMA,
            "Owner": {"type": "object", "properties": {"id": {"type": "string"}}},
            "Colour": {"type": "string", "enum": ["red", "blue"]},
            "One": _envelope({"$ref": "#/components/schemas/Thing"}),
            "All": _envelope({"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}),
        }
    },
}


class TinyApp:
    """Answers with things, and remembers the requests that it carried out."""

    def __init__(self) -> None:
        self.carried_out: list[tuple[str, str, bytes]] = []

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        body = (await receive())["body"]
        self.carried_out.append((scope["method"], scope["path"], body))
        status, document = _answer(scope["method"], scope["path"])
        content = b"" if document is None else json.dumps(document).encode()
        headers = [(b"x-kept", b"1")]
        if content:
            headers += [(b"content-type", b"application/json")]
            headers += [(b"content-length", str(len(content)).encode())]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": content[:5], "more_body": True})
        await send({"type": "http.response.body", "body": content[5:], "more_body": False})


def _answer(method: str, path: str) -> tuple[int, Any]:
    if path.endswith("/gone"):
        return 404, {"result": "failure", "error": {"type": "NotFound", "message": "gone"}}
    if method == "DELETE":
        return 204, None
    if path.endswith("/things") and method == "GET":
        return 200, {"result": "success", "data": [THING, THING]}
    return 200, {"result": "success", "data": THING}


class Rig:
    """The tiny app behind the middleware, called in process."""

    def __init__(self, *faults: Fault, seed: int = 0) -> None:
        self.inner = TinyApp()
        self.faults = Faults(faults, seed=seed)
        self.app = FaultMiddleware(self.inner, self.faults, spec=SPEC, base_path="/v1")

    def send(self, method: str, path: str, header: str | None = None) -> httpx.Response:
        """Send one request; the body of a POST is `{}`."""
        headers = {} if header is None else {"X-Sandbox-Fault": header}
        request = httpx.Request(method, f"http://sandbox{path}", headers=headers)
        if method == "POST":
            request = httpx.Request(method, request.url, headers=headers, json={})
        return asyncio.run(self._send(request))

    async def _send(self, request: httpx.Request) -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(self.app)) as client:
            with broken_as_httpx(request):
                return await client.send(request)

    def get(self, header: str | None = None) -> httpx.Response:
        """Get one thing."""
        return self.send("GET", "/v1/things/t1", header)
