"""Every cassette of every vendor and class through the typed clients, as its script says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from attrs import evolve

from lmskit.testing import ReplayTransport, UnmatchedRequest, load_cassette
from lmskit.testing.stamping import cassettes_under
from tests.clients.replayed import CASSETTES, Script, play_script, scripts
from tests.oracles.drivers import play
from tests.tools.record.play import play_step

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PLAYED = [
    pytest.param(script, id=name, marks=pytest.mark.cassette(name))
    for name, script in scripts().items()
]
ONE = "strigo/sandbox/events/session.yaml"


@pytest.mark.parametrize("script", PLAYED)
def test_a_cassette_is_played(replay: ReplayTransport, script: Script, mode: str) -> None:
    """Each step ends as it must, by the next recordings, and all of them are played."""
    play_script(script, replay, mode)


def test_every_cassette_has_a_script() -> None:
    """No cassette lies there that nothing plays; one recorded live has ids that nobody foresees."""
    names = {path.relative_to(CASSETTES).as_posix() for path in cassettes_under([CASSETTES])}
    assert {name for name in names if "/live/" not in name} == set(scripts())


def test_what_is_written_by_hand_says_what_comes_of_it() -> None:
    """A step without any expectation would be content with all that a client makes of it."""
    written = [one for script in scripts().values() if not script.session for one in script.steps]
    assert written
    for step in written:
        claims = (step.returns is not msgspec.UNSET, step.has, step.raises)
        assert any(claims), step.name


def altered(change: Callable[[Script], Script]) -> tuple[Script, ReplayTransport]:
    script = scripts()[ONE]
    return change(script), ReplayTransport([load_cassette(CASSETTES / ONE)])


def test_a_failing_replay_names_its_step(mode: str) -> None:
    """A request that is none of the recorded ones, and an end that is not the expected one."""
    first, second, *rest = scripts()[ONE].steps
    other = msgspec.structs.replace(first, arguments={**first.arguments, "name": "another"})
    script, replay = altered(lambda it: evolve(it, steps=(other, second, *rest)))
    with pytest.raises(UnmatchedRequest) as caught:
        play_script(script, replay, mode)
    assert caught.value.__notes__ == [f"in step 1 of {ONE}: {first.name}"]
    refused = msgspec.structs.replace(second, raises="NotFoundError")
    script, replay = altered(lambda it: evolve(it, steps=(first, refused)))
    with pytest.raises(AssertionError) as wrong:
        play_script(script, replay, mode)
    assert wrong.value.__notes__ == [f"in step 2 of {ONE}: {second.name}"]


def test_steps_in_another_order_are_noticed(mode: str) -> None:
    """A session is played in the order in which it was recorded, not only with its requests."""
    *before, read, listed = scripts()[ONE].steps[:6]
    script, replay = altered(lambda it: evolve(it, steps=(*before, listed, read)))
    with pytest.raises(AssertionError, match="in another order") as caught:
        play_script(script, replay, mode)
    assert caught.value.__notes__ == [f"in step 5 of {ONE}: {listed.name}"]


UNAUTHORIZED = [name for name in scripts() if name.endswith("/unauthorized.yaml")]


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=pytest.mark.cassette(name)) for name in UNAUTHORIZED]
)
def test_wrong_credentials_are_not_shown(replay: ReplayTransport, name: str, mode: str) -> None:
    """The error of a 401 holds neither the credentials nor the header that they make."""
    vendor, (step,) = scripts()[name].vendor, scripts()[name].steps
    error = play_step(vendor, mode, replay, step, {})
    assert isinstance(error, vendor.error("AuthenticationError"))
    shown = f"{error!s} {error!r}"
    for secret in (*vendor.credentials.values(), vendor.authorization.partition(" ")[2]):
        assert secret not in shown


LIMITED = "scormcloud/synthetic/getCourses/rate-limited-then-served.yaml"


@pytest.mark.cassette(LIMITED, allow_unplayed=True)
def test_a_rate_limit_without_a_body(replay: ReplayTransport, mode: str) -> None:
    """A 429 without a body is an error of its own, and says how long to wait."""
    vendor = scripts()[LIMITED].vendor
    with pytest.raises(vendor.error("RateLimitError")) as caught:
        play(vendor, mode, replay, "getCourses", {"filter": "fire"})
    error: Any = caught.value
    assert (error.status, error.vendor_type, error.retry_after) == (429, None, 7.0)


MISSING = "scormcloud/synthetic/getCourseAsset/not-found-error.yaml"
NAMED = "scormcloud/synthetic/getCourseZip/name-of-the-server.yaml"


@pytest.mark.cassette(MISSING)
def test_a_file_that_is_not_there_leaves_none(saved: Callable[..., Any], tmp_path: Path) -> None:
    """Nothing is left where the file of a refused download was to go."""
    error = scripts()[MISSING].vendor.error("NotFoundError")
    with pytest.raises(error, match=r"Could not find the file \[nope\.png\]"):
        saved("courses.assets", "course-001", relative_path="nope.png", path=tmp_path / "nope.png")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.cassette(NAMED)
def test_a_package_is_saved_where_the_caller_says(
    saved: Callable[..., Any], tmp_path: Path
) -> None:
    """A file name of the server that leaves the folder is not gone by."""
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    path = saved("courses", "course-001", path=folder / "mine.zip")
    assert path == folder / "mine.zip"
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [path]
    (step,) = scripts()[NAMED].steps
    assert path.read_bytes() == step.returns
