"""Rules about `webhooks:`: what the vendor sends, which becomes a model to read and no method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.kinds import JSON_TYPE
from generator.lint.operations import NOT_BUILT
from generator.spec import METHODS
from generator.spec_nodes import Json, child, is_object, members

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.view import View
    from generator.problems import Problem

AT = "/webhooks"
OF_CALLS = ("x-sdk", "x-retry", "x-pagination", "x-waiter", "parameters")
"""What an operation says that the client calls; nobody calls a webhook through it."""


def webhooks(view: View) -> Iterator[Problem]:
    """A webhook is one POST of a named JSON object; its event and its id are its own."""
    events: dict[str, str] = {}
    ids = {operation.id: view.spec.place(operation.pointer) for operation in view.spec.operations()}
    for name, item in members(view.spec.document.get("webhooks")).items():
        at = child(AT, name)
        for key in members(item):
            if key != "post" and not key.startswith("x-"):
                yield view.problem(child(at, key), f"{key} of a webhook is {NOT_BUILT}; post is")
        post = members(item).get("post")
        if not is_object(post):
            yield view.problem(at, "a webhook needs a post")
            continue
        at = child(at, "post")
        yield from _post(view, at, post)
        event = post.get("x-webhook")
        if isinstance(event, str) and event in events:
            yield view.problem(f"{at}/x-webhook", f"{event!r} is taken by {events[event]}")
        events.setdefault(str(event), view.spec.place(at))
        named = post.get("operationId")
        if isinstance(named, str) and named in ids:
            message = f"operationId {named!r} is taken by {ids[named]}"
            yield view.problem(child(at, "operationId"), message)
        ids.setdefault(str(named), view.spec.place(at))


def only_webhooks(view: View) -> Iterator[Problem]:
    """Only a webhook has an event."""
    for operation in view.spec.operations():
        if "x-webhook" in operation.raw:
            yield view.problem(f"{operation.pointer}/x-webhook", "belongs under webhooks")


def payloads(view: View) -> Iterator[dict[str, Json]]:
    """The bodies that the vendor sends."""
    for name, item in members(view.spec.document.get("webhooks")).items():
        for method in METHODS:
            at = child(AT, name, method, "requestBody")
            yield view.spec.resolve(at, members(members(item).get(method)).get("requestBody"))[1]


def _post(view: View, at: str, post: dict[str, Json]) -> Iterator[Problem]:
    if "x-webhook" not in post:
        yield view.problem(at, "has no x-webhook", "the event type that the payload names")
    if "x-doc" not in post and "x-evidence" not in post:
        yield view.problem(at, "has neither x-doc nor x-evidence", "where is it documented?")
    for key in OF_CALLS:
        if key in post:
            yield view.problem(child(at, key), f"{key} is for what the client calls")
    _, body = view.spec.resolve(f"{at}/requestBody", post.get("requestBody"))
    content = members(body.get("content"))
    if "$ref" not in members(members(content.get(JSON_TYPE)).get("schema")):
        yield view.problem(at, f"a webhook needs an {JSON_TYPE} body that is a named object")
