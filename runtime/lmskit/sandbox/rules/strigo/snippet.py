"""A program that uses the sandbox of Strigo; the gaps are its address and its credentials."""

from __future__ import annotations

from typing import Final

SNIPPET: Final = """\
from datetime import datetime, timedelta, timezone

from strigo_client import Strigo

with Strigo(
    organization_id="{organization_id}",
    api_key="{api_key}",
    base_url="{base_url}",
) as strigo:
    start = datetime.now(timezone.utc) + timedelta(days=7)
    event = strigo.events.create(
        name="Kafka in a day",
        owner="host@example.com",
        class_id="hd3ALTaLAbhfzmBbf",
        date_start=start,
        date_end=start + timedelta(hours=8),
    )
    strigo.events.update(event.id, name="Kafka in an afternoon")
    for event in strigo.events.list():
        print(event.id, event.status, event.name)
"""
