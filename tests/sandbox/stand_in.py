"""A sandbox of Strigo for the tests of this folder, and a judge of what it answers."""

from __future__ import annotations

import json
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from importlib import resources
from typing import TYPE_CHECKING, Any

import httpx
import jsonschema_rs

from lmskit.sandbox import Sandbox

if TYPE_CHECKING:
    from collections.abc import Generator

NOW = datetime(2018, 9, 1, 12, tzinfo=UTC)
KEY = {"authorization": "Bearer sandbox-organization:sandbox-api-key"}
BASE = "https://sandbox.test/api/v1"

EVENT = {
    "name": "Kafka in a day",
    "owner": "host@example.com",
    "class_id": "hd3ALTaLAbhfzmBbf",
    "date_start": "2018-09-20T11:00:00.000Z",
    "date_end": "2018-09-20T12:00:00.000Z",
}
COURSE = {
    "name": "Kafka at your own pace",
    "class_id": "hd3ALTaLAbhfzmBbf",
    "duration": 5,
    "duration_unit": "days",
    "activity_hours_limit": 10,
    "features": {"video": True, "slides": True, "lab_manual_pause": True},
    "status": "online",
}
# Hours from the start of the event, which is ready at NOW.
LIVE = timedelta(days=18, hours=23, minutes=30)
ENDED = timedelta(days=19)

_DOCUMENT = json.loads(resources.files("strigo_client").joinpath("openapi.json").read_text())


class Clock:
    """A clock that moves when told to."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def advance(self, step: timedelta) -> None:
        self.now += step


@contextmanager
def calling(box: Sandbox) -> Generator[httpx.Client]:
    """A plain client of a sandbox in this process, with its credentials."""
    with httpx.Client(transport=box.transport(), base_url=BASE, headers=KEY) as client:
        yield client


@contextmanager
def strigo(**options: Any) -> Generator[httpx.Client]:
    """A plain client of a new sandbox in this process."""
    chosen = {"clock": Clock(), "ids": 1, **options}
    with Sandbox("strigo", **chosen) as box, calling(box) as client:
        yield client


def data(answer: httpx.Response) -> Any:
    """What a success holds."""
    assert answer.is_success, answer.text
    return answer.json()["data"]


def failure(answer: httpx.Response) -> tuple[int, str, list[str]]:
    """The status, the type and the named fields of a failure, whose shape is the vendor's."""
    assert shape_problems("ErrorEnvelope", answer.json()) == []
    error = answer.json()["error"]
    return answer.status_code, error["type"], [one["param"] for one in error.get("errors", [])]


def shape_problems(schema: str, value: Any) -> list[str]:
    """What a schema of the shipped document refuses of a value."""
    whole = {
        "$ref": f"#/components/schemas/{schema}",
        "components": _DOCUMENT["components"],
    }
    validator = jsonschema_rs.Draft202012Validator(whole, validate_formats=True)
    return [error.message for error in validator.iter_errors(value)]
