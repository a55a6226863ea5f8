"""Rules about `webhooks:`: what the vendor sends, which becomes a model to read and no method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.kinds import JSON_TYPE
from generator.lint.operations import NOT_BUILT
from generator.lint.reserved import LONGEST_NAME
from generator.lint.view import is_text
from generator.problems import Problem
from generator.spec import METHODS
from generator.spec_nodes import Json, child, is_object, members, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.view import View

AT = "/webhooks"
OF_CALLS = ("x-sdk", "x-retry", "x-pagination", "x-waiter", "parameters")
"""What an operation says that the client calls; nobody calls a webhook through it."""
RESERVED_PAYLOADS = ("Body", "Callable", "Drift", "Event", "Events", "Headers", "UnknownEvent")
"""What the module of the webhooks has beside the payloads and what the models import."""


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


def events(view: View) -> Iterator[Problem]:
    """Each payload surely has the member that names its event, and can have that event there."""
    config, named = view.spec.config, members(view.spec.document.get("webhooks"))
    if named and config.webhooks is None:
        message = "[webhooks] in vendor.toml must name the member that says which event it is"
        yield view.problem(AT, message, 'type_member = "event_type"')
    if not named and config.webhooks is not None:
        yield Problem("error", config.place, "[webhooks] in vendor.toml is for no webhook")
    for name, item in named.items():
        post = members(members(item).get("post"))
        at, body = view.spec.resolve(child(AT, name, "post"), post.get("requestBody"))
        schema = members(members(members(body.get("content")).get(JSON_TYPE)).get("schema"))
        component = str(schema.get("$ref")).rpartition("/")[2]
        if component in RESERVED_PAYLOADS:
            yield view.problem(at, f"{component} is taken by what the webhooks import")
        event = str(post.get("x-webhook"))
        if len(event) > LONGEST_NAME:
            yield view.problem(at, f"an event of {len(event)} characters; {LONGEST_NAME} is most")
        if config.webhooks is not None:
            pointer, payload = view.spec.resolve(at, schema)
            yield from _type_member(view, pointer, payload, config.webhooks.type_member, event)


def _type_member(
    view: View, pointer: str, payload: dict[str, Json], name: str, event: str
) -> Iterator[Problem]:
    node = members(payload.get("properties")).get(name)
    at, found = view.spec.resolve(child(pointer, "properties", name), node)
    if name not in texts(payload.get("required")) or not is_text(found):
        yield view.problem(
            pointer, f"{name} of a payload must be required text: it names the event"
        )
    elif "enum" in found and event not in texts(found["enum"]):
        yield view.problem(at, f"{event!r} is none of the values of {name}, and is a webhook")


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
