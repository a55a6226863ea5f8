from __future__ import annotations

import pytest

from lmskit.sandbox.faults import Fault
from lmskit.sandbox.faults.header import Asked, asked
from tests.sandbox.fault_app import Rig


def read(*texts: str) -> tuple[Asked, ...]:
    return asked([(b"X-Sandbox-Fault", text.encode("latin-1")) for text in texts])


def test_all_options_can_be_asked_for() -> None:
    """Each option of a fault has its spelling in the header."""
    text = (
        "status; status=503;times=2 ;rate=0.5; method=GET; path=/events/*; retry_after=3; key=a-1"
    )
    wanted = Fault(
        "status", status=503, times=2, rate=0.5, method="GET", path="/events/*", retry_after=3
    )
    assert read(text) == (Asked(wanted, "a-1"),)
    assert read("latency; seconds=0.25; after=true") == (
        Asked(Fault("latency", seconds=0.25, after=True)),
    )
    assert read("missing_field; field=name") == (Asked(Fault("missing_field", field="name")),)


def test_several_faults_can_be_asked_for() -> None:
    """Faults follow each other after commas, or in headers of the same name."""
    wanted = (Asked(Fault("latency", seconds=1.0)), Asked(Fault("reset")))
    assert read("latency; seconds=1,\treset") == read("latency; seconds=1", "reset") == wanted


def test_no_header_asks_for_nothing() -> None:
    """A request without the header, or with others only, asks for no fault."""
    assert asked([(b"x-sandbox", b"reset")]) == ()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "expected the name of a fault, got ''"),
        ("reset,", "expected the name of a fault, got ''"),
        ("Reset", "expected the name of a fault, got 'Reset'"),
        ("resets", "unknown fault 'resets'; there are latency, status, reset"),
        ("resets; times=1", "unknown fault 'resets'"),
        ("reset;", "expected option=value, got ''"),
        ("reset; times", "expected option=value, got 'times'"),
        ("reset; times = 1", "expected option=value, got 'times = 1'"),
        ("reset; times=", "expected option=value, got 'times='"),
        ('reset; key="a"', "expected option=value, got 'key=\"a\"'"),
        ("reset; key=\u00e9", "expected option=value, got 'key=\u00e9'"),
        ("reset; tims=1", "unknown option 'tims'; there are times, rate"),
        ("reset; status=503", "reset has no option 'status'; it has after, times"),
        ("truncated; after=false", "truncated has no option 'after'; it has times"),
        ("reset; times=1; times=1", "times: given twice"),
        ("reset; times=two", "times: expected a whole number, got 'two'"),
        ("reset; times=-1", "times: expected a whole number, got '-1'"),
        ("reset; times=0", "times: expected a whole number, 1 or more, got 0"),
        ("reset; rate=1e3", "rate: expected a number, got '1e3'"),
        ("reset; rate=nan", "rate: expected a number, got 'nan'"),
        ("reset; after=yes", "after: expected true or false, got 'yes'"),
        (
            "status; status=200",
            "status: expected a status from 400 to 599 that has a body, got 200",
        ),
    ],
)
def test_a_wrong_header_is_answered_with_what_is_wrong(text: str, complaint: str) -> None:
    """A header that asks for no fault there is gets a 400 that says why; nothing is carried out."""
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the message is checked below
        read(text)
    assert str(caught.value).startswith(complaint)
    rig = Rig()
    answer = rig.get(text.encode("latin-1"))  # type: ignore[arg-type]
    assert answer.status_code == 400
    assert answer.text.startswith(f"X-Sandbox-Fault: {complaint}")
    assert answer.headers["content-type"].startswith("text/plain")
    assert rig.inner.carried_out == []
