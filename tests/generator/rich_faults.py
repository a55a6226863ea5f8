"""Faults of the rich sample about lists and jobs, the places of all, and how one is put in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.spec_nodes import child, find
from tests.generator import rich

Change = Callable[[dict[str, Any]], object]
Case = tuple[Change, str, str]
"""What spoils the document, where the lint must find it, and a part of what it must say."""

LIST = child("/paths", "/toys", "get")
PICTURE = child("/paths", "/toys/{toyId}/picture", "get")
UPLOAD = child("/paths", "/toys/{toyId}/picture", "post")
TAGS = child("/paths", "/toys/{toyId}/tags", "get")
JOB = child("/paths", "/jobs/{jobId}", "get")
FORM = "/components/schemas/PictureForm/properties"
PAGE = "/components/schemas/ToyPage"
TOY = {"$ref": "#/components/schemas/Toy"}


def put(pointer: str, **values: Any) -> Change:
    """Set members of a node; None removes one. `_` stands for `-`, `__` for `/`."""

    def change(tree: dict[str, Any]) -> None:
        node = find(tree, pointer)
        for name, value in values.items():
            key = name.replace("__", "/").replace("_", "-")
            node.pop(key, None) if value is None else node.update({key: value})

    return change


LISTS_AND_JOBS: dict[str, Case] = {
    # pagination
    "page style": (put(LIST, x_pagination={"style": "page"}), f"{LIST}/x-pagination", "not built"),
    "token without its place": (
        put(LIST, x_pagination={"style": "token", "items": "toyItems", "token": "nextToken"}),
        f"{LIST}/x-pagination",
        "token needs parameter",
    ),
    "array with a token": (
        put(TAGS, x_pagination={"style": "array", "items": "tags", "token": "t"}),
        f"{TAGS}/x-pagination",
        "array takes nothing beside style, items",
    ),
    "items of another kind": (
        put(TAGS, x_pagination={"style": "array", "items": 5}),
        f"{TAGS}/x-pagination",
        "items must be text",
    ),
    "items that are not there": (
        put(f"{TAGS}/x-pagination", items="labels"),
        f"{TAGS}/responses/200",
        "no member 'labels' is an array",
    ),
    "items that may be null": (
        put(f"{PAGE}/properties/toyItems", type=["array", "null"]),
        f"{LIST}/responses/200",
        "no member 'toyItems' is an array",
    ),
    "items in an envelope": (
        put("/components/schemas/TagPage", x_envelope="tags", required=["tags"]),
        f"{TAGS}/responses/200",
        "items is for an answer without x-envelope",
    ),
    "a token that is not there": (
        put(f"{LIST}/x-pagination", token="more"),
        f"{LIST}/responses/200",
        "no member 'more' is text",
    ),
    "a token that is not sent": (
        put(f"{LIST}/x-pagination", parameter="nextToken"),
        f"{LIST}/x-pagination",
        "no optional text in the query is called 'nextToken'",
    ),
    "a token that is sent always": (
        put(f"{LIST}/parameters/0", required=True),
        f"{LIST}/x-pagination",
        "no optional text in the query is called 'next'",
    ),
    "a token that is sent as a number": (
        put(f"{LIST}/parameters/0", schema={"type": "integer"}),
        f"{LIST}/x-pagination",
        "no optional text in the query",
    ),
    "a token that becomes a date": (
        put(f"{PAGE}/properties/nextToken", format="date"),
        f"{LIST}/responses/200",
        "no member 'nextToken' is text",
    ),
    "a token that is sent as a date": (
        put(f"{LIST}/parameters/0", schema={"type": "string", "format": "date-time"}),
        f"{LIST}/x-pagination",
        "no optional text in the query",
    ),
    # waiters
    "waiter of another kind": (put(JOB, x_waiter="wait"), f"{JOB}/x-waiter", "must be an object"),
    "waiter with more": (put(f"{JOB}/x-waiter", extra=1), f"{JOB}/x-waiter", "takes no 'extra'"),
    "waiter without a name": (put(f"{JOB}/x-waiter", method=None), f"{JOB}/x-waiter", "method"),
    "waiter with a private name": (
        put(f"{JOB}/x-waiter", method="_wait"),
        f"{JOB}/x-waiter",
        "'_wait' is not a usable Python name",
    ),
    "waiter with a taken name": (
        put(f"{JOB}/x-waiter", method="get"),
        f"{JOB}/x-waiter",
        "toys.jobs.get is taken by",
    ),
    **{
        f"waiter called {name}": (
            put(f"{JOB}/x-waiter", method=name),
            f"{JOB}/x-waiter",
            f"{name!r} is taken by what the classes are written with",
        )
        for name in ("str", "dict", "models", "params", "type", "cached_property", "overload")
    },
    "waiter without failure": (
        put(f"{JOB}/x-waiter", failure=[]),
        f"{JOB}/x-waiter",
        "needs failure: a list of different texts",
    ),
    "waiter with one text": (
        put(f"{JOB}/x-waiter", running="RUNNING"),
        f"{JOB}/x-waiter",
        "needs running: a list of different texts",
    ),
    "status with two meanings": (
        put(f"{JOB}/x-waiter", success=["DONE", "FAILED"]),
        f"{JOB}/x-waiter",
        "means two things with one status",
    ),
    "status that is none": (
        put(f"{JOB}/x-waiter", failure=["FAILED", "LOST"]),
        f"{JOB}/x-waiter",
        "'LOST' is no status",
    ),
    "status without a meaning": (
        put(f"{JOB}/x-waiter", running=["RUNNING"]),
        f"{JOB}/x-waiter",
        "the status 'QUEUED' is in none of",
    ),
    "status that is no enum": (
        put(f"{JOB}/x-waiter", status="message"),
        f"{JOB}/x-waiter",
        "no member 'message' is an enum",
    ),
    "status that is not there": (
        put(f"{JOB}/x-waiter", status="theResult.state"),
        f"{JOB}/x-waiter",
        "no member 'theResult.state' is an enum",
    ),
    "message that is no text": (
        put(f"{JOB}/x-waiter", message="theResult"),
        f"{JOB}/x-waiter",
        "no member 'theResult' is text",
    ),
    "warnings that are no texts": (
        put(f"{JOB}/x-waiter", warnings="message"),
        f"{JOB}/x-waiter",
        "no member 'message' is a list of texts",
    ),
    "message that becomes a date": (
        put("/components/schemas/Job/properties/message", format="date-time"),
        f"{JOB}/x-waiter",
        "no member 'message' is text",
    ),
    "warnings that become dates": (
        put(
            "/components/schemas/JobResult/properties/warningTexts",
            items={"type": "string", "format": "date"},
        ),
        f"{JOB}/x-waiter",
        "is a list of texts",
    ),
    "interval of nothing": (put(f"{JOB}/x-waiter", interval=0), f"{JOB}/x-waiter", "interval must"),
    "interval of a day": (
        put(f"{JOB}/x-waiter", interval=86400),
        f"{JOB}/x-waiter",
        "interval must be seconds above 0",
    ),
    "interval of truth": (put(f"{JOB}/x-waiter", interval=True), f"{JOB}/x-waiter", "interval"),
    "waiter of a list": (
        put(TAGS, x_waiter=rich.PATHS["/jobs/{jobId}"]["get"]["x-waiter"]),
        f"{TAGS}/x-waiter",
        "only a GET that returns one object",
    ),
    "waiter of bytes": (
        put(PICTURE, x_waiter=rich.PATHS["/jobs/{jobId}"]["get"]["x-waiter"]),
        f"{PICTURE}/x-waiter",
        "the answer is no object",
    ),
    "waiter called like an operation": (
        put(LIST, operationId="getJobWaiter"),
        f"{JOB}/x-waiter",
        "an operation is called like the waiter of getJob",
    ),
    "argument of a waiter": (
        put(
            JOB,
            parameters=[
                *rich.PATHS["/jobs/{jobId}"]["get"]["parameters"],
                {"name": "timeout", "in": "query", "description": "x", "schema": rich.TEXT},
            ],
        ),
        f"{JOB}/parameters/1",
        "the argument 'timeout' of getJob is taken by every waiter",
    ),
}
