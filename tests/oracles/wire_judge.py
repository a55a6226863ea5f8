"""Hold what a client sent, and what a call came to, against a wire case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.oracles.drivers import Capture, difference, formed, run, typed
from tests.oracles.multipart import parts_difference
from tests.oracles.wire_answers import Raises

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.oracles.drivers import SentRequest
    from tests.oracles.vendors import Vendor
    from tests.oracles.wire_cases import Exchange, ExpectedRequest


def outcome(
    vendor: Vendor, mode: str, capture: Capture, operation: str, arguments: Mapping[str, Any]
) -> Any:
    """What a call returns, or the error that it raises."""
    try:
        return run(vendor, mode, capture, operation, typed(vendor, dict(arguments)))
    except Exception as error:  # noqa: BLE001  (which one is for the test to judge)
        return error


def judge(
    vendor: Vendor, mode: str, operation: str, arguments: Mapping[str, Any], expected: Exchange
) -> None:
    """Make a call, and assert that it sends the requests and comes to the outcome."""
    first, *following = expected.responses
    capture = Capture(first.status, first.headers, first.content, tuple(following))
    came_to = outcome(vendor, mode, capture, operation, arguments)
    requests = expected.requests
    assert len(capture.sent) == len(requests), f"{capture.sent} were sent; got {came_to!r}"
    for request, sent in zip(requests, capture.sent, strict=True):
        assert_sent(vendor, request, sent)
    if isinstance(expected.outcome, Raises):
        assert_raised(vendor, expected.outcome, expected.responses[-1].status, came_to)
    elif isinstance(came_to, Exception):
        raise came_to
    else:
        assert difference(expected.outcome, formed(came_to)) is None


def assert_sent(vendor: Vendor, expected: ExpectedRequest, sent: SentRequest) -> None:
    """Assert that a request is the literal one."""
    assert sent.method == expected.method
    assert sent.origin == vendor.origin
    assert sent.path == expected.path
    assert sent.query == expected.query
    assert difference(expected.body, sent.body) is None
    assert parts_difference(expected.parts, sent.parts) is None
    for name, value in expected.headers.items():
        given = sent.header(name)
        assert len(given) == (0 if value is None else 1), f"{name} is sent {len(given)} times"
        assert value in (None, True) or given == [value], f"{name}: {given}"
    assert sent.header("content-length") in ([], [str(len(sent.content))])


def assert_raised(vendor: Vendor, expected: Raises, status: int, came_to: Any) -> None:
    """Assert that an error is of the class itself, and has the attributes and the status."""
    assert type(came_to) is vendor.error(expected.error), repr(came_to)
    if isinstance(came_to, vendor.error("StatusError")):
        assert came_to.status == status
    for name, value in expected.attributes.items():
        actual = getattr(came_to, name)
        if name == "field_errors":
            actual = [[item.field, item.message] for item in actual]
        assert difference(value, actual) is None, name
