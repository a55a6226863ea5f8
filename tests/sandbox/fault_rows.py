"""The fault table: what a caller meets for each fault, in a safe and in an unsafe call.

Safe are `get`, `list` and `delete`; unsafe are `create` and `update`. Each cell says what the
caller sees, how many requests reached the sandbox, and how often a change was carried out there:
no cell of an unsafe call has more than one request.
"""

from __future__ import annotations

from typing import Any

import httpx
from attrs import field, frozen

from lmskit import UNSET, errors
from lmskit.sandbox import Fault
from lmskit.sandbox.faults.drift import UNDOCUMENTED_VALUE

EVENT_ID, NAME = "kafka-1", "Kafka in a day"
PATIENT, HASTY = httpx.Timeout(5.0, read=0.4), httpx.Timeout(5.0, read=0.2)
STRICT = {"strict": True}
ONCE = {"times": 1}


@frozen(kw_only=True)
class Met:
    """A cell: what one call leads to.

    Attributes:
        value: Attributes of the value, or of each item of a list.
        raises: The class of the error, exactly.
        cause: That of its cause.
        attributes: Attributes of the error.
        requests: How many requests reach the sandbox.
        done: How often a change was carried out.
        slept: The waits between the requests; None for the client's own backoff.
        drifts: The path of each drift, and what came there.
    """

    value: dict[str, Any] | None = None
    raises: type[errors.LmsError] | None = None
    cause: type[httpx.RequestError] | None = None
    attributes: dict[str, Any] = field(factory=dict)
    requests: int = 1
    done: int = 1
    slept: tuple[float, ...] | None = None
    drifts: tuple[tuple[str, object], ...] = ()


@frozen(kw_only=True)
class Cell:
    """A call of a row, as a test case."""

    id: str
    call: str
    faults: tuple[Fault, ...]
    client: dict[str, Any]
    met: Met


def fine(**more: Any) -> Met:
    """The caller has what was asked for."""
    return Met(**more)


def fails(raises: type[errors.LmsError], **more: Any) -> Met:
    """The caller has an error."""
    return Met(raises=raises, **more)


def row(
    title: str, *faults: Fault, client: dict[str, Any] | None = None, **calls: Met
) -> list[Cell]:
    """The cells of a row."""
    return [
        Cell(id=f"{title}: {call}", call=call, faults=faults, client=client or {}, met=met)
        for call, met in calls.items()
    ]


def timed_out(**more: Any) -> Met:
    return fails(errors.TimeoutError, cause=httpx.ReadTimeout, **more)


def cut_off(**more: Any) -> Met:
    return fails(errors.ConnectionError, cause=httpx.RemoteProtocolError, **more)


def reset(**more: Any) -> Met:
    return fails(errors.ConnectionError, cause=httpx.ReadError, **more)


def refused(status: int, message: str, **more: Any) -> Met:
    kinds = {403: errors.PermissionDeniedError, 404: errors.NotFoundError}
    kinds |= {429: errors.RateLimitError, 408: errors.StatusError}
    attributes = {"status": status, "message": message, **more.pop("attributes", {})}
    return fails(kinds.get(status, errors.ServerError), attributes=attributes, **more)


LIMITED = "Too many requests, please try again later."
SLOW = {"seconds": 20.0}
ROWS = [
    row(
        "latency within the timeout",
        Fault("latency", seconds=0.02),
        get=fine(),
        create=fine(),
    ),
    row(
        "latency over the timeout, once",
        Fault("latency", **SLOW, **ONCE),
        client={"timeout": PATIENT},
        get=fine(requests=2),
        create=timed_out(done=0),
    ),
    row(
        "latency over the timeout after the work, once",
        Fault("latency", **SLOW, **ONCE, after=True),
        client={"timeout": PATIENT},
        get=fine(requests=2),
        create=timed_out(done=1),
        update=timed_out(done=1),
        # The first request deleted the event, so the second one did not find it.
        delete=refused(404, "There is no event kafka-1", requests=2, done=1),
    ),
    row(
        "latency over the timeout, always",
        Fault("latency", **SLOW),
        client={"timeout": HASTY, "max_retries": 1},
        get=timed_out(requests=2),
        create=timed_out(done=0),
    ),
    row(
        "429 with Retry-After, once",
        Fault("status", status=429, retry_after=1, **ONCE),
        get=fine(requests=2, slept=(1.0,)),
        delete=fine(requests=2, slept=(1.0,)),
        create=refused(429, LIMITED, done=0, attributes={"retry_after": 1.0}),
        update=refused(429, LIMITED, done=0, attributes={"retry_after": 1.0}),
    ),
    row(
        "429 with Retry-After, always",
        Fault("status", status=429, retry_after=3600),
        # An hour is not waited for: the runtime caps what it is asked.
        get=refused(
            429, LIMITED, requests=3, slept=(60.0, 60.0), attributes={"retry_after": 3600.0}
        ),
        create=refused(429, LIMITED, done=0, attributes={"retry_after": 3600.0}),
    ),
    row(
        "429 without Retry-After, once",
        Fault("status", status=429, **ONCE),
        get=fine(requests=2),
        create=refused(429, LIMITED, done=0, attributes={"retry_after": None}),
    ),
    row(
        "503 twice",
        Fault("status", times=2),
        get=fine(requests=3),
        list=fine(requests=3),
        delete=fine(requests=3),
        create=refused(503, "Service Unavailable", done=0),
        update=refused(503, "Service Unavailable", done=0),
    ),
    row(
        "503 always",
        Fault("status"),
        get=refused(503, "Service Unavailable", requests=3),
        create=refused(503, "Service Unavailable", done=0),
    ),
    row(
        "503 always, without retries",
        Fault("status"),
        client={"max_retries": 0},
        get=refused(503, "Service Unavailable"),
        create=refused(503, "Service Unavailable", done=0),
    ),
    row(
        "504 after the work, once",
        Fault("status", status=504, after=True, **ONCE),
        get=fine(requests=2),
        create=refused(504, "Gateway Timeout"),
        update=refused(504, "Gateway Timeout"),
        delete=refused(404, "There is no event kafka-1", requests=2),
    ),
    row(
        "408 once",
        Fault("status", status=408, **ONCE),
        get=fine(requests=2),
        create=refused(408, "A fault of the sandbox: 408", done=0),
    ),
    row(
        "500 once",
        Fault("status", status=500, **ONCE),
        get=refused(500, "Internal Server Error"),
        create=refused(500, "Internal Server Error", done=0),
    ),
    row(
        "403 once",
        Fault("status", status=403, **ONCE),
        get=refused(403, "A fault of the sandbox: 403", attributes={"vendor_type": "SandboxFault"}),
        create=refused(403, "A fault of the sandbox: 403", done=0),
    ),
    row(
        "a status no one knows",
        Fault("status", status=599),
        get=refused(599, "Unknown"),
        create=refused(599, "Unknown", done=0),
    ),
    row(
        "reset once",
        Fault("reset", **ONCE),
        get=fine(requests=2),
        list=fine(requests=2),
        delete=fine(requests=2),
        create=reset(done=0),
        update=reset(done=0),
    ),
    row(
        "reset after the work, once",
        Fault("reset", after=True, **ONCE),
        get=fine(requests=2),
        create=reset(),
        update=reset(),
        delete=refused(404, "There is no event kafka-1", requests=2),
    ),
    row(
        "reset always",
        Fault("reset"),
        get=reset(requests=3),
        create=reset(done=0),
    ),
    row(
        "truncated once",
        Fault("truncated", **ONCE),
        get=fine(requests=2),
        list=fine(requests=2),
        create=cut_off(),
        update=cut_off(),
        delete=fine(),  # there is no body to cut
    ),
    row(
        "truncated always",
        Fault("truncated"),
        get=cut_off(requests=3),
        create=cut_off(),
    ),
    row(
        "a failure, truncated",
        Fault("truncated", path="/events/none"),
        get_none=cut_off(requests=3),
    ),
    row(
        "malformed JSON",
        Fault("malformed_json"),
        get=fails(errors.DecodeError, attributes={"path": "$"}),
        list=fails(errors.DecodeError, attributes={"path": "$"}),
        create=fails(errors.DecodeError, attributes={"path": "$"}),
        update=fails(errors.DecodeError, attributes={"path": "$"}),
        delete=fine(),
    ),
    row(
        "a failure in malformed JSON",
        Fault("malformed_json", path="/events/none"),
        get_none=refused(404, "Not Found", attributes={"vendor_type": None}),
    ),
    row(
        "HTML 502 once",
        Fault("html", **ONCE),
        get=fine(requests=2),
        create=refused(502, "Bad Gateway", done=0),
    ),
    row(
        "HTML 502 always",
        Fault("html"),
        get=refused(502, "Bad Gateway", requests=3),
        create=refused(502, "Bad Gateway", done=0),
    ),
    row(
        "HTML 503 with Retry-After, once",
        Fault("html", status=503, retry_after=2, **ONCE),
        get=fine(requests=2, slept=(2.0,)),
        create=refused(503, "Service Unavailable", done=0, attributes={"retry_after": 2.0}),
    ),
    row(
        "HTML as a success",
        Fault("html", status=200),
        get=fails(errors.DecodeError, attributes={"path": "$"}),
        create=fails(errors.DecodeError, attributes={"path": "$"}, done=0),
        delete=fails(errors.DecodeError, attributes={"path": "$"}, done=0),
    ),
    row(
        "HTML as a success, strict",
        Fault("html", status=200),
        client=STRICT,
        delete=fails(errors.DecodeError, attributes={"path": "$"}, done=0),
    ),
    row(
        "JSON as text/plain",
        Fault("content_type"),
        client=STRICT,
        get=fine(),
        list=fine(),
        create=fine(),
        update=fine(),
        delete=fine(),
    ),
    row(
        "a failure as text/plain",
        Fault("content_type"),
        get_none=refused(
            404, "There is no event none", attributes={"vendor_type": "EventNotFound"}
        ),
    ),
    row(
        "unknown fields",
        Fault("unknown_field"),
        client=STRICT,
        get=fine(),
        list=fine(),
        create=fine(),
        update=fine(),
    ),
    row(
        "an unknown enum value",
        Fault("unknown_enum", field="status"),
        client=STRICT,
        get=fine(value={"status": UNDOCUMENTED_VALUE}),
        list=fine(value={"status": UNDOCUMENTED_VALUE}),
        create=fine(value={"status": UNDOCUMENTED_VALUE}),
        update=fine(value={"status": UNDOCUMENTED_VALUE}),
    ),
    row(
        "a missing field",
        Fault("missing_field", field="name"),
        get=fine(value={"name": None}, drifts=(("$.data.name", UNSET),)),
        list=fine(value={"name": None}, drifts=(("$.data[0].name", UNSET),)),
        create=fine(value={"name": None}, drifts=(("$.data.name", UNSET),)),
        update=fine(value={"name": None}, drifts=(("$.data.name", UNSET),)),
    ),
    row(
        "a missing field, strict",
        Fault("missing_field", field="name"),
        client=STRICT,
        get=fails(errors.DecodeError, attributes={"path": "$.data.name"}),
        list=fails(errors.DecodeError, attributes={"path": "$.data[0].name"}),
        create=fails(errors.DecodeError, attributes={"path": "$.data.name"}),
        update=fails(errors.DecodeError, attributes={"path": "$.data.name"}),
    ),
    row(
        "slow, reset and unavailable in turn",
        Fault("latency", **SLOW, **ONCE),
        Fault("reset", **ONCE),
        Fault("status", **ONCE),
        client={"timeout": PATIENT, "max_retries": 3},
        get=fine(requests=3),
        create=timed_out(done=0),
    ),
]
CELLS = [cell for cells in ROWS for cell in cells]
