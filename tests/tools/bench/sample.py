"""Events as Strigo sends them, and a client that reads them without a network.

The members and their order are those of the example that the vendor's page prints; the bytes are
compact and UTF-8, as JavaScript writes them.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx

from strigo_client import AsyncStrigo, Strigo

if TYPE_CHECKING:
    from collections.abc import Callable

    from lmskit import Drift

ORGANIZATION, KEY = "bench-organization", "bench-key"
BASE_URL = "https://app.strigo.io/api/v1"
JSON_HEADERS = {"content-type": "application/json; charset=utf-8"}


def event(number: int) -> dict[str, Any]:
    """One event, unlike all others in what tells events apart."""
    identity = f"p3bdnrweEyst{number:05}"
    private = number % 3 == 0
    return {
        "availability": "private" if private else "public",
        "class_id": "hd3ALTaLAbhfzmBbf",
        "date_end": f"2030-01-{number % 28 + 1:02}T17:00:00.000Z",
        "date_start": f"2030-01-{number % 28 + 1:02}T09:00:00.000Z",
        "event_link": f"https://app.strigo.io/event/{identity}",
        "id": identity,
        "include_chat": number % 2 == 0,
        "include_video": True,
        "name": f"Kafka für Einsteiger, Gruppe {number}",
        "owner": {"email": "host@example.com", "id": "rMWNrMT2pCySh2PGo"},
        "status": "ready" if number % 5 else "live",
        "tas": ["rMWNrMT2pCySh2PGo"],
        "token": None if private else "9NX4",
        "trainees": ["ann@example.com", "bob@example.com"] if private else [],
    }


def envelope(data: object) -> bytes:
    """The body of a success."""
    content = {"result": "success", "data": data}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def transport(body: bytes) -> httpx.MockTransport:
    """Answers each request with one body, whatever was asked."""
    return httpx.MockTransport(lambda _: httpx.Response(200, headers=JSON_HEADERS, content=body))


def client(
    http_client: httpx.Client,
    *,
    strict: bool = False,
    on_drift: Callable[[Drift], None] | None = None,
) -> Strigo:
    """The generated client over an httpx client."""
    return Strigo(
        organization_id=ORGANIZATION,
        api_key=KEY,
        http_client=http_client,
        strict=strict,
        on_drift=on_drift,
    )


def async_client(http_client: httpx.AsyncClient) -> AsyncStrigo:
    """Its async twin."""
    return AsyncStrigo(organization_id=ORGANIZATION, api_key=KEY, http_client=http_client)
