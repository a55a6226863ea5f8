"""A client in the style of Strigo's, generated from `specs/sample`."""

# ruff: noqa: I001 - the client can be imported once it is generated
from __future__ import annotations

import tests.runtime.emitted
from sample_client import AsyncSample, Sample
from sample_client._client import _VENDOR as VENDOR
from sample_client.models import Color, Features, Owner, Result, Thing, ThingEnvelope, ThingWrite
from sample_client.resources.things import (
    CREATE_THING,
    GET_THING,
    LIST_THINGS,
    Things,
    ThingsWithResponse,
)

__all__ = [
    "CREATE_THING",
    "GET_THING",
    "LIST_THINGS",
    "VENDOR",
    "AsyncSample",
    "Color",
    "Features",
    "Owner",
    "Result",
    "Sample",
    "Thing",
    "ThingEnvelope",
    "ThingWrite",
    "Things",
    "ThingsWithResponse",
    "tests",
]
