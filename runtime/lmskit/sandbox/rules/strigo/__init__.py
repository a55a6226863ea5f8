"""Strigo, as far as its pages say it in prose.

Where the pages are silent, the sandbox has to choose. These are its own choices, and no evidence
of what Strigo does:

- A POST is answered with 200. Strigo's introduction shows a 201 once, two public clients a 200.
- An event whose end has passed has the status `ended`; the pages name only `ready` and `live`.
- An event may be modified unless it is live, an ended one too.
- `availability: public` together with trainees is refused, since nothing says which wins.
- An event is public unless it says otherwise, and starts without chat and video.
- A private event has no token; its `tas` are read as they were written.
- `features` of a course are merged: a member that is left out keeps its value.
- A course is found by its id, or else by its external id, the oldest one first.
- Any e-mail address is a member and any text a class; `timezone` is kept and changes nothing,
  because a date carries its own offset.
- The statuses 400, 401, 404, 405 and 413 and their types, save `EventNotInReadyState`.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from lmskit.sandbox.message import Answer, InvalidRequest, Problem, Refusal, json_answer
from lmskit.sandbox.rules import Rules
from lmskit.sandbox.rules.strigo.events import event, status
from lmskit.sandbox.rules.strigo.letters import CAPITALS, ID_LENGTH, LETTERS
from lmskit.sandbox.rules.strigo.snippet import SNIPPET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from lmskit.sandbox.collection import Collection
    from lmskit.sandbox.context import Context
    from lmskit.sandbox.message import Item
    from lmskit.sandbox.state import Transaction

_EVENTS: Final = "events"
_EVENT_LINK: Final = "https://app.strigo.io/event/{}"
_COURSE_LINK: Final = "https://app.strigo.io/training/ondemand/{}"
_TYPES: Final = {
    "invalid": "RequestValidationError",
    "unauthorized": "Unauthorized",
    "no_route": "RouteNotFound",
    "no_method": "MethodNotAllowed",
    "too_large": "PayloadTooLarge",
}


class StrigoRules(Rules):
    """The rules of Strigo's events and on-demand courses."""

    title = "Strigo"
    package = "strigo_client"
    credentials: Mapping[str, str] = MappingProxyType(
        {"organization_id": "sandbox-organization", "api_key": "sandbox-api-key"}
    )
    authorization = "Bearer sandbox-organization:sandbox-api-key"
    snippet = SNIPPET

    def refused(self, refusal: Refusal) -> Answer:
        """The envelope of a failure; `errors` lists the refused values."""
        error: Item = {
            "type": _TYPES.get(refusal.type, refusal.type),
            "message": refusal.message,
        }
        if refusal.problems:
            error["errors"] = [
                {"location": one.location, "param": one.name, "msg": one.message}
                for one in refusal.problems
            ]
        body = {"result": "failure", "error": error}
        return json_answer(refusal.status, body, refusal.headers)

    def exhausted(self) -> Answer:
        """Plain text, typed as HTML, as the introduction page captured it."""
        headers = {"content-type": "text/html; charset=utf-8", "retry-after": "60"}
        return Answer(429, headers, b"Too many requests, please try again later.")

    def rate_headers(self, limit: int, remaining: int, reset: int) -> dict[str, str]:
        """The three headers of the introduction page."""
        return {
            "x-ratelimit-limit": str(limit),
            "x-ratelimit-remaining": str(remaining),
            "x-ratelimit-reset": str(reset),
        }

    def absent(self, collection: Collection, key: str) -> Refusal:
        """Named after `ClassNotFound`, the one such type that is known."""
        kind = "EventNotFound" if collection.name == _EVENTS else "CourseNotFound"
        noun = "event" if collection.name == _EVENTS else "on-demand course"
        return Refusal(404, kind, f"There is no {noun} {key}")

    def found(self, collection: Collection, key: str, transaction: Transaction) -> Item | None:
        """An event by its id; a course by its id or its external id."""
        item = transaction.fetch(collection.address, key)
        if item is not None or collection.name == _EVENTS:
            return item
        every = transaction.everything(collection.address)
        return next((one for one in every if one.get("external_id") == key), None)

    def created(self, collection: Collection, body: Item, context: Context) -> Item:
        """A new event or course, with all that is not written but read."""
        key = context.new_id(collection.address, LETTERS, ID_LENGTH)
        if collection.name != _EVENTS:
            return {"id": key, "course_link": _COURSE_LINK.format(key), **body}
        item: Item = {
            "id": key,
            "event_link": _EVENT_LINK.format(key),
            "token": context.code("token", CAPITALS, 4),
            "availability": "public",
            "include_chat": False,
            "include_video": False,
            "tas": [],
            "trainees": [],
        }
        return event(item, body)

    def updated(self, collection: Collection, item: Item, body: Item, context: Context) -> Item:
        """The event or course after a change; a live event has none."""
        if collection.name != _EVENTS:
            features: Item = {**item.get("features", {}), **body.get("features", {})}
            return item | body | ({"features": features} if features else {})
        if status(item, context.now) == "live":
            raise Refusal(400, "EventNotInReadyState", "A live event cannot be modified")
        return event(item, body)

    def check_deletion(self, collection: Collection, item: Item, context: Context) -> None:
        """Only a ready event goes, and only a course without running enrollments."""
        if collection.name == _EVENTS:
            if status(item, context.now) != "ready":
                message = "Only an event in the ready state can be deleted"
                raise Refusal(400, "EventNotInReadyState", message)
        elif item.get("running_enrollments"):
            message = "A course that has running enrollments cannot be deleted"
            raise Refusal(400, "CourseHasRunningEnrollments", message)

    def shown(self, collection: Collection, item: Item, now: datetime) -> Item:
        """An event gets its status from the time; a private one has no token."""
        if collection.name != _EVENTS:
            return item
        hidden = {"token"} if item["availability"] == "private" else set[str]()
        visible = {name: value for name, value in item.items() if name not in hidden}
        return visible | {"status": status(item, now)}

    def seed_parts(self, collection: Collection, item: Item) -> tuple[Item, Item]:
        """An item as it is written or as it is read; a course may say `running_enrollments`."""
        names = ("id", "event_link", "course_link", "token", "partner_id", "running_enrollments")
        own = {name: item[name] for name in names if name in item}
        body = {name: value for name, value in item.items() if name not in own}
        running = own.get("running_enrollments", 0)
        if type(running) is not int or running < 0:
            raise InvalidRequest(Problem("body", "running_enrollments", "Must be 0 or more"))
        if collection.name != _EVENTS:
            return body, own
        body.pop("status", None)  # the clock's to say
        if isinstance(body.get("owner"), dict):
            owner: Item = body["owner"]
            body["owner"], own["owner"] = owner.get("email"), owner
        return body, own


RULES = StrigoRules()
