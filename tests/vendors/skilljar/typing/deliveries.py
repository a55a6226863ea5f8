"""Deliveries of Skilljar's webhooks as the type checkers must see them, and what they must refuse.

Nothing here runs: mypy and pyright read it (`tox -e types`).
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, assert_type

import httpx

from lmskit import webhooks as general
from skilljar_client import models, webhooks

if TYPE_CHECKING:
    from email.message import Message

    from starlette.requests import Request


def events(body: bytes, headers: dict[str, str]) -> None:
    """An event is told by its class; one that nobody knows has its JSON."""
    event = webhooks.parse(body, headers, username="u", password="p")
    assert_type(event, webhooks.Event)
    assert_type(event.event_type, models.WebhookEventType | str | None)
    match event:
        case webhooks.CourseEnrollmentEvent():
            assert_type(event.user, models.WebhookEventUser | None)
            assert_type(event.timestamp, datetime.datetime | None)
            assert_type(event.signup_fields, dict[str, models.WebhookEventSignupValue] | None)
        case webhooks.DomainEnrollmentEvent() | webhooks.PingEvent():
            assert_type(event.additional_properties, dict[str, Any])
        case webhooks.UnknownEvent():
            assert_type(event.event_type, str | None)
            assert_type(event.json, dict[str, Any])
        case _:
            assert_type(event.event_type, models.WebhookEventType)


async def frameworks(request: Request, mail: Message, pairs: list[tuple[bytes, bytes]]) -> None:
    """Bodies and headers are taken as frameworks have them."""
    body = await request.body()
    secret = ("X-Hook-Secret", "s")
    webhooks.parse(body, request.headers, secret_header=secret)
    webhooks.parse(memoryview(body), pairs, secret_header=secret, max_bytes=5, strict=True)
    webhooks.parse(bytearray(body), httpx.Headers(), secret_header=secret, on_drift=print)
    webhooks.parse(body.decode(), mail, allow_unverified=True)
    webhooks.parse(body, {b"authorization": b"x"}, username="u", password="p")
    general.verify(request.headers, username="u", password="p")


def misuse(body: bytes, headers: dict[str, str]) -> None:
    """Other types, a member of one event of any, and credentials by position are refused."""
    webhooks.parse(5, headers)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    webhooks.parse(body, None)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    webhooks.parse(body, headers, "u", "p")  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    webhooks.parse(body, headers, username=b"u", password="p")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    webhooks.parse(body, headers, secret_header="s")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    event = webhooks.parse(body, headers, username="u", password="p")
    print(event.user)  # type: ignore[union-attr] # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownArgumentType]
