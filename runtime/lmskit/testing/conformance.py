"""Whether a recorded interaction is one that a spec describes.

An oracle of its own: it knows OpenAPI and JSON Schema, and nothing of the generated clients.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx

from lmskit.testing.bodies import is_json, media_type, pairs
from lmskit.testing.forms import FORMS, form_problems
from lmskit.testing.parameters import parameter_problems
from lmskit.testing.uri import split_uri

if TYPE_CHECKING:
    from lmskit.testing.cassette import Interaction, RecordedRequest, RecordedResponse
    from lmskit.testing.openapi import Document, Node, Operation


def request_problems(document: Document, request: RecordedRequest) -> list[str]:
    """What the spec does not allow in a request."""
    operation = _operation(document, request)
    if isinstance(operation, str):
        return [operation]
    target = split_uri(request.uri)
    query = [] if target.query is None else list(pairs(target.query.encode()))
    problems = parameter_problems(document, operation, target.path, query, request.headers)
    problems += _request_body(document, operation, request)
    return [f"request of {operation.name}: {problem}" for problem in problems]


def response_problems(document: Document, interaction: Interaction) -> list[str]:
    """What the spec does not allow in the response to a request that it describes."""
    operation = _operation(document, interaction.request)
    if isinstance(operation, str):
        return []
    response = interaction.response
    responses: Node = operation.node.get("responses", {})
    described = _described(responses, response.status)
    if described is None:
        known = ", ".join(responses)
        problems = [f"status {response.status} is none of {known}"]
    elif interaction.request.method == "HEAD":
        problems = []
    else:
        problems = _response_body(document, document.resolve(described), response)
    return [f"response of {operation.name}: {problem}" for problem in problems]


def _operation(document: Document, request: RecordedRequest) -> Operation | str:
    path = split_uri(request.uri).path
    operation = document.find(request.method, path)
    if operation is not None:
        return operation
    if path in document.token_paths():
        return (
            f"request: {path} hands out tokens, and no operation of the spec is there; a token is "
            "a secret, so record with the credentials themselves (auth='basic')"
        )
    methods = document.methods(path)
    if methods:
        return f"request: {request.method} is no method of {path}, which has {', '.join(methods)}"
    return f"request: no operation under the spec's servers has the path {path}"


def _described(responses: Node, status: int) -> Node | None:
    for name in (str(status), f"{status // 100}XX", "default"):
        if name in responses:
            found: Node = responses[name]
            return found
    return None


def _request_body(document: Document, operation: Operation, request: RecordedRequest) -> list[str]:
    described = document.resolve(operation.node.get("requestBody") or {})
    if not request.body:
        return ["the body is missing"] if described.get("required") else []
    if not described:
        return ["it has a body, and the operation takes none"]
    kind = request.header("content-type")
    return _content(document, described.get("content", {}), kind, request.body)


def _response_body(document: Document, described: Node, response: RecordedResponse) -> list[str]:
    try:
        body = _decoded(response)
    except ValueError as fault:
        return [str(fault)]
    content: Node = described.get("content", {})
    if not body and not content:
        return []
    if not content:
        return [f"it has a body, and status {response.status} is described without one"]
    return _content(document, content, response.header("content-type"), body)


def _decoded(response: RecordedResponse) -> bytes:
    """The body without its content encoding, read as the client will read it."""
    try:
        whole = httpx.Response(response.status, headers=response.raw_headers, content=response.body)
    except httpx.DecodingError as fault:
        encoding = response.header("content-encoding")
        raise ValueError(
            f"its body is not the {encoding} that Content-Encoding says; remove the header if "
            "the body was decoded while recording"
        ) from fault
    return whole.content


def _content(document: Document, content: Node, kind: str | None, body: bytes) -> list[str]:
    media = media_type(kind)
    if media is None:
        return ["it has no Content-Type"]
    described = _media(content, media)
    if described is None:
        return [f"Content-Type {media} is none of {', '.join(content)}"]
    if media in FORMS and "schema" in described:
        return form_problems(document, described["schema"], kind or "", body)
    if not is_json(media):
        # Binary bodies too: there is nothing that a schema could say of their bytes.
        return []
    try:
        value = json.loads(body)
    except ValueError as fault:
        return [f"its body is not JSON: {fault}"]
    return [f"body {error}" for error in document.errors(described.get("schema", True), value)]


def _media(content: Node, media: str) -> Node | None:
    """The description of a media type; an exact one goes before a range."""
    known: dict[str, Any] = {media_type(name) or name: node for name, node in content.items()}
    for name in (media, f"{media.partition('/')[0]}/*", "*/*"):
        if name in known:
            found: Node = known[name]
            return found
    return None
