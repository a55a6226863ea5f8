"""The operations of a document as the methods of a client, and its webhooks as events."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve

from generator.changes.arguments import DOCUMENTED, arguments, resolve
from generator.changes.facts import Node
from generator.changes.models import fields
from generator.changes.values import TEXTS, sources, texts, type_name, unknown, value
from generator.kinds import JSON_TYPE, is_list_body
from generator.spec import METHODS
from generator.spec_nodes import child, is_object, items, members

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.changes.facts import Source
    from generator.spec_nodes import Json

OPERATION = {
    *DOCUMENTED, "deprecated", "operationId", "parameters", "requestBody", "responses", "security",
    "x-page-size", "x-pagination", "x-partial", "x-retry", "x-sdk", "x-waiter", "x-webhook",
}  # fmt: skip
BODY = {*DOCUMENTED, "content", "required", "x-argument"}


def operations(source: Source) -> dict[str, Node]:
    """A node of each operation, by its operationId."""
    return {
        str(raw.get("operationId", f"{method} {path}")): _operation(source, path, method, raw)
        for path, item in members(source.document.get("paths")).items()
        for method, raw in members(item).items()
        if method in METHODS and is_object(raw)
    }


def webhooks(source: Source) -> dict[str, Node]:
    """A node of each webhook, by its event."""
    found: dict[str, Node] = {}
    for name, item in members(source.document.get("webhooks")).items():
        post, at = members(members(item).get("post")), child("/webhooks", name, "post")
        event = str(post.get("x-webhook", name))
        body = resolve(source, post.get("requestBody"))
        schema = members(members(body.get("content")).get(JSON_TYPE)).get("schema")
        said = {"text": texts(post), "source": sources(post), "unknown": unknown(post, OPERATION)}
        found[event] = value(
            source, schema, at, kind="webhook", name=f"webhooks: {event}", side="received",
            required=True, more=said,
        )  # fmt: skip
    return found


def called(raw: dict[str, Json]) -> str:
    """How code calls an operation: `events.create`."""
    sdk = members(raw.get("x-sdk"))
    parts = [str(sdk.get("resource") or ""), str(sdk.get("method") or raw.get("operationId"))]
    return ".".join(part for part in parts if part)


def _operation(source: Source, path: str, method: str, raw: dict[str, Json]) -> Node:
    at, name = child("/paths", path, method), called(raw)
    waiter = members(raw.get("x-waiter"))
    security = [members(one) for one in items(raw.get("security"))]
    children = arguments(source, path, method, raw, name) | dict(_ends(source, at, raw, name))
    aspects = {
        "call": name,
        "id": raw.get("operationId"),
        "address": f"{method.upper()} {re.sub(r'{[^{}]*}', '{}', path)}",
        "retry": raw.get("x-retry"),
        "paging": raw.get("x-pagination"),
        "waiter": waiter.get("method"),
        "waiting": {key: said for key, said in waiter.items() if key != "method"} or None,
        "security": sorted("+".join(sorted(one)) for one in security),
        "scopes": {f"{key} {s}": True for one in security for key in one for s in items(one[key])},
        "schemes": sorted({key for one in security for key in one}),
        "deprecated": raw.get("deprecated") is True,
        "said": {key: raw.get(key) for key in ("x-partial", "x-page-size")},
        "statuses": {
            str(status): _failure(source, answer)
            for status, answer in members(raw.get("responses")).items()
        },
        "text": {key: raw.get(key) for key in (*TEXTS, "externalDocs", "tags")}
        | _outcomes(source, raw),
        "source": sources(raw),
        "unknown": unknown(raw, OPERATION),
    }
    return Node("operation", name, source.place(at), "neither", aspects, children)


def _failure(source: Source, answer: Json) -> str:
    """What the body of an answer is; that of a success is compared whole elsewhere."""
    content = members(resolve(source, answer).get("content"))
    return ", ".join(
        f"{kind} {type_name(source.document, members(media).get('schema'))}"
        for kind, media in content.items()
    )


def _outcomes(source: Source, raw: dict[str, Json]) -> dict[str, Json]:
    """What is said of the body and of each answer, beside what they hold."""
    ends = {"body": raw.get("requestBody"), **members(raw.get("responses"))}
    found: dict[str, Json] = {}
    for name, node in ends.items():
        holder = resolve(source, node)
        media = members(holder.get("content")).values()
        told = [texts(members(one)) for one in media]
        found[name] = [texts(holder), sources(holder), holder.get("headers"), told]
    return found


def _ends(source: Source, at: str, raw: dict[str, Json], name: str) -> Iterator[tuple[str, Node]]:
    """What is sent as a body, and what comes back of a success."""
    if "requestBody" in raw:
        yield " body", _body(source, child(at, "requestBody"), raw["requestBody"], name)
    for status, node in members(raw.get("responses")).items():
        kind, schema = _content(resolve(source, node))
        if status.startswith("2") and kind:
            place, label = child(at, "responses", status), f"result of {name}"
            found = value(
                source, schema, place, kind="answer", name=label, side="received", required=True,
                more={"media": kind},
            )  # fmt: skip
            yield " answer", found
            return


def _body(source: Source, at: str, written: Json, name: str) -> Node:
    """The body, with the fields that are arguments of the method."""
    body = resolve(source, written)
    kind, schema = _content(body)
    more = {
        "python name": body.get("x-argument"),
        "media": kind,
        "text": texts(body),
        "source": sources(body),
        "unknown": unknown(body, BODY),
    }
    node = value(
        source, schema, at, kind="body", name=f"body of {name}", side="sent",
        required=body.get("required") is True, more=more,
    )  # fmt: skip
    target, label = resolve(source, schema), f"{name}(%s)"
    place = str(members(schema).get("$ref", f"#{at}")).removeprefix("#")
    given = fields(source, target, place, kind="argument", label=label, side="sent")
    must = node.must and _requires(source, schema)
    return evolve(node, must=must, children={**node.children, **given})


def _content(holder: dict[str, Json]) -> tuple[str, Json]:
    for kind, media in members(holder.get("content")).items():
        return kind, members(media).get("schema")
    return "", None


def _requires(source: Source, schema: Json) -> bool:
    """Whether a caller must give something of a body: a field of it, or the list that it is."""
    target = resolve(source, schema)
    return bool(target.get("required")) or "properties" not in target or is_list_body(target)
