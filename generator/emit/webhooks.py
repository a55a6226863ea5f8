"""What a vendor posts to its subscribers: the events, and what is said of the function for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
from openapi_python_client.schema.untrusted_string import UntrustedString

from generator.emit import raw
from generator.emit.view import Doc
from generator.kinds import JSON_TYPE
from generator.spec_nodes import members

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.spec import Spec

_ABOUT = (
    "A delivery counts as the vendor's if it carries what its subscription was given: the user "
    "and the password of HTTP's Basic header, or a header of your own. What is given here must be "
    "there, once, and is compared in constant time. Nothing else tells the vendor from anybody "
    "who knows the address, and nothing keeps a delivery from coming twice."
)
_ARGUMENTS = (
    "body: The body as it came.",
    "headers: A mapping, or pairs, of texts or bytes; the case of the names does not matter.",
    "username: The user of the Basic header; together with `password`, which may be empty.",
    "password: The password of the Basic header.",
    "secret_header: The name and the value of a header that the subscription adds.",
    "allow_unverified: True for a delivery without credentials, which may be anybody's.",
    "max_bytes: The most bytes that a body may have; by default a mebibyte.",
    "strict: Raise `WebhookDecodeError` for a delivery that is not as documented, instead of "
    "reading it anyway.",
    "on_drift: Called for each place where a delivery is not as documented; a log warning by "
    "default.",
)
_ERRORS = (
    "WebhookVerificationError: What was given is not there, or not the same. Answer 401.",
    "WebhookTooLargeError: The body is over the limit. Answer 413.",
    "WebhookDecodeError: The body is no JSON object; with `strict`, not as documented. Answer 400.",
    "ConfigurationError: Nothing is given, or what no delivery could carry.",
    "InvalidArgumentError: An argument is of a wrong type.",
)
_RETURNS = (
    "Returns: The model of the event; an `UnknownEvent` with its type and its JSON if the type is "
    "none of these."
)


@attrs.frozen(kw_only=True)
class Event:
    """A documented event, its model, and a line about it."""

    type: str
    model: str
    text: str


def events(spec: Spec) -> tuple[Event, ...]:
    """Every event in the order of the description."""
    return tuple(
        _event(spec.document, members(item)["post"])
        for item in members(spec.document.get("webhooks")).values()
    )


def parse_doc(found: Iterable[Event]) -> Doc:
    """What `parse` does, whom it lets in, and which events it knows from where."""
    lines = (f"{event.type}: {event.text}" for event in found)
    sections = {"Args": _ARGUMENTS, "Raises": _ERRORS, "Events": lines}
    return Doc(
        UntrustedString("The event of a delivery, once it is verified."),
        UntrustedString(_ABOUT),
        tuple((title, tuple(map(UntrustedString, texts))) for title, texts in sections.items()),
        closing=(UntrustedString(_RETURNS),),
    )


def _event(document: Mapping[str, Any], post: Mapping[str, Any]) -> Event:
    body = raw.resolve(document, post["requestBody"])
    model = str(raw.reference_name(body["content"][JSON_TYPE]["schema"]))
    deprecated = f"{raw.DEPRECATED} " if post.get("deprecated") else ""
    text = f"{deprecated}{post['summary']} `{model}`. Source: {_source(post)}"
    return Event(type=post["x-webhook"], model=model, text=text)


def _source(post: Mapping[str, Any]) -> str:
    if "x-doc" in post:
        return f'"{post["x-doc"]}"'
    evidence = post["x-evidence"]
    return "; ".join(map(str, members(evidence).values())) or str(evidence)
