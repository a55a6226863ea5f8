"""The scripts of all cassettes, and how one is played.

The steps of a session are those that recorded it; what a cassette written by hand must play as
stands beside it, in `cassettes/<vendor>/<class>/*.expected.yaml`. Both are found by their folders.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from attrs import frozen

from tests.oracles.drivers import difference, formed, typed
from tests.oracles.vendors import VENDORS
from tests.tools.record.notes import remember
from tests.tools.record.play import Observed, play_step
from tests.tools.record.sandbox import NAME, NOW
from tests.tools.record.session import Session, cassette_of, sessions
from tests.tools.record.step import Step, read_steps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lmskit.testing import ReplayTransport
    from tests.oracles.vendors import Vendor

CASSETTES = Path(__file__).parents[2] / "cassettes"
_PLACE = re.compile(r"\[(?P<index>\d+)\]|\.?(?P<name>[^.\[]+)")


@frozen
class Script:
    """What a cassette must play as; a session has more steps than one."""

    vendor: Vendor
    cassette: str
    steps: tuple[Step, ...]
    session: Session | None = None


@cache
def scripts() -> dict[str, Script]:
    """The scripts of all vendors, by their cassettes."""
    found = [*_recorded(), *_written()]
    return {script.cassette: script for script in found}


def _recorded() -> Iterator[Script]:
    for name, session in sessions().items():
        for resource in session.shared.order:
            steps = tuple(step for step in session.steps if step.resource == resource)
            place = f"{name}/sandbox/{cassette_of(resource)}"
            yield Script(session.vendor, place, steps, session)


def _written() -> Iterator[Script]:
    for path in sorted(CASSETTES.glob("*/*/*.expected.yaml")):
        folder = path.parent.relative_to(CASSETTES).as_posix()
        vendor = VENDORS[folder.partition("/")[0]]
        for step in read_steps(path):
            yield Script(vendor, f"{folder}/{step.name}.yaml", (step,))


def play_script(script: Script, replay: ReplayTransport, mode: str) -> None:
    """Play a script and assert that each step ends as it says, by the next recordings in order."""
    answers = answered(script, replay, mode)
    for number, step in enumerate(script.steps, start=1):
        before = len(replay.played)
        try:
            judge(script.vendor, step, *next(answers))
            played = [one.position for one in replay.played[before:]]
            assert played == [*range(before + 1, before + len(played) + 1)], "in another order"
            assert played, "nothing was asked of the recording"
        except BaseException as fault:
            fault.add_note(f"in step {number} of {script.cassette}: {step.name}")
            raise


def answered(script: Script, transport: Any, mode: str) -> Iterator[tuple[Any, Observed]]:
    """What each step comes to over a transport, and what the call does besides."""
    vendor, session = script.vendor, script.session
    context = session.context(NAME, NOW, session.shared.placeholders) if session else None
    for step in script.steps:
        arguments = typed(vendor, context.filled(step.arguments) if context else step.arguments)
        observed = Observed()
        answer = play_step(vendor, mode, transport, step, arguments, observed)
        yield answer, observed
        if session and context:
            remember(session, context, step, arguments, answer)


def judge(vendor: Vendor, step: Step, answer: Any, observed: Observed) -> None:
    """Assert that a step ended as it says."""
    error = type(answer).__name__ if isinstance(answer, Exception) else None
    assert error == step.error, repr(answer)
    told = dict(step.raises) if isinstance(step.raises, dict) else {}
    told.pop("error", None)
    claims = {**(step.has or {}), **told}
    if step.returns is not msgspec.UNSET:
        claims[""] = step.returns
    for place, expected in claims.items():
        found = difference(expected, formed(at(answer, place)), place)
        assert found is None, found
    for text in (told.get("message", ""), *told.get("warnings", ())):
        assert text in str(answer), f"the text of the error does not tell {text!r}"
    if step.progress is not None:
        assert [state.status for state in observed.states] == step.progress
    if step.slept is not None:
        assert observed.slept == step.slept
    for value in values(answer):
        if isinstance(value, enum.Enum):
            assert_open(vendor, value)


def at(value: Any, place: str) -> Any:
    """What is at a place of a value, such as `[0].owner.email`."""
    for step in _PLACE.finditer(place):
        if step["index"] is not None:
            value = value[int(step["index"])]
        elif step["name"] == "__len__":
            value = len(value)
        else:
            name = step["name"]
            value = value[name] if isinstance(value, Mapping) else getattr(value, name)
    return value


def assert_open(vendor: Vendor, value: enum.Enum) -> None:
    """Assert that a value that the document lists is that very member, and any other is none."""
    kind = type(value)
    listed = vendor.spec.document["components"]["schemas"][kind.__name__]["enum"]
    members = [one for one in kind if one is value]
    assert len(members) == (str.__str__(value) in listed), repr(value)


def values(value: Any) -> Iterator[Any]:
    """A value and all that is in it."""
    yield value
    if isinstance(value, msgspec.Struct):
        value = [getattr(value, name) for name in value.__struct_fields__]
    items = value.values() if isinstance(value, dict) else value
    if isinstance(items, (list, tuple)) or isinstance(value, dict):
        for item in items:
            yield from values(item)
