from __future__ import annotations

from typing import Any

import attrs
import pytest

from lmskit.sandbox.faults import KINDS, Fault


def test_an_unknown_kind_is_named() -> None:
    """A kind that does not exist is refused, and the message has it and those that do."""
    with pytest.raises(ValueError, match=r"unknown fault 'lateness'; there are latency, status"):
        Fault("lateness")  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_needs_no_option(kind: Any) -> None:
    """Each kind has defaults for all of its options."""
    assert Fault(kind).kind == kind


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("latency", {"status": 503}),
        ("status", {"seconds": 1.0}),
        ("reset", {"retry_after": 1}),
        ("truncated", {"after": True}),
        ("unknown_field", {"field": "name"}),
        ("content_type", {"status": 200}),
    ],
)
def test_an_option_of_another_kind_is_named(kind: Any, options: dict[str, Any]) -> None:
    """An option that a kind does not have is refused by name."""
    (name,) = options
    with pytest.raises(ValueError, match=f"{kind} has no option '{name}'; it has .*times, rate"):
        Fault(kind, **options)


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("reset", {"times": 0}),
        ("reset", {"times": True}),
        ("reset", {"times": 1.5}),
        ("reset", {"rate": 0}),
        ("reset", {"rate": 1.01}),
        ("reset", {"rate": float("nan")}),
        ("reset", {"method": "get"}),
        ("reset", {"path": "events"}),
        ("reset", {"path": ""}),
        ("reset", {"after": 1}),
        ("latency", {"seconds": -1}),
        ("latency", {"seconds": float("inf")}),
        ("latency", {"seconds": "1"}),
        ("status", {"status": 200}),
        ("status", {"status": 600}),
        ("html", {"status": 204}),
        ("html", {"status": 101}),
        ("status", {"retry_after": -1}),
        ("status", {"retry_after": 0.5}),
        ("missing_field", {"field": ""}),
    ],
)
def test_a_value_that_cannot_be_is_named(kind: Any, options: dict[str, Any]) -> None:
    """A value of the wrong type or out of range is refused by the name of its option."""
    (name,) = options
    with pytest.raises(ValueError, match=rf"^{name}: expected .*, got "):
        Fault(kind, **options)


def test_a_fault_does_not_change() -> None:
    """A fault in force cannot be altered under the requests that it strikes."""
    fault = Fault("reset")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        fault.times = 2  # type: ignore[misc]


@pytest.mark.parametrize(
    ("pattern", "paths", "fits"),
    [
        ("/events/*", ("/events/e1", "/api/v1/events/e1"), True),
        ("/api/v1/events/*", ("/events/e1", "/api/v1/events/e1"), True),
        ("/events", ("/events/e1", "/api/v1/events/e1"), False),
        ("/EVENTS/*", ("/events/e1",), False),
        ("*", ("/",), True),
    ],
)
def test_a_path_is_a_pattern(pattern: str, paths: tuple[str, ...], fits: bool) -> None:
    """A path fits as in a shell, with or without the base path, and in its own case."""
    assert Fault("reset", path=pattern).fits("GET", *paths) is fits
