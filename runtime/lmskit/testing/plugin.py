# ruff: noqa: PLC0415 - every pytest run loads this file; imports wait until a test needs them
"""The pytest plugin: replay of cassettes, an offline guard, and the count of what was played.

It is loaded in every pytest run of an environment that has lmskit, so it imports nothing
beyond pytest until a test asks for it, and touches no test that does not.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NoReturn, cast

import pytest

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from pathlib import Path

    import httpx

    from lmskit.testing.cassette import Cassette
    from lmskit.testing.offline import Guard
    from lmskit.testing.recorder_tape import RecordingTransport
    from lmskit.testing.replay import ReplayTransport

_PLAYED = "cassettes played"
_RECORDED = "cassettes recorded"
_CLASSES = ("documented", "sandbox", "live", "synthetic")
_MARKERS = (
    "cassette(*paths, allow_unplayed=False): replay these cassettes, relative to the ini "
    "option lmskit_cassettes, through the `replay` fixture; run offline",
    "allow_loopback: let the offline guard pass connections to this machine",
)


@dataclass
class _Watch:
    """What one run of one test did."""

    guard: Guard | None = None
    transport: ReplayTransport | None = None
    recording: bool = False
    passed: bool = False
    failure: BaseException | None = None


@dataclass
class _Marks:
    """The `cassette` markers of a test, the nearest first."""

    paths: list[str] = field(default_factory=list[str])
    allow_unplayed: bool = False


_WATCH = pytest.StashKey[_Watch]()
_LOADED = pytest.StashKey["dict[tuple[Path, bytes], Cassette]"]()
_DONE = pytest.StashKey["set[Path]"]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options."""
    from lmskit.testing.recorder_options import add_options

    add_options(parser)
    parser.addini("lmskit_cassettes", "the folder of the cassettes (default: cassettes)")
    parser.addini(
        "lmskit_offline", "refuse sockets in every test (default: false)", "bool", default=False
    )


def pytest_configure(config: pytest.Config) -> None:
    """Make the markers known, for runs with --strict-markers."""
    for marker in _MARKERS:
        config.addinivalue_line("markers", marker)


@pytest.fixture
def replay(request: pytest.FixtureRequest) -> Iterator[ReplayTransport | RecordingTransport]:
    """An httpx transport, sync and async, that plays the cassettes of the test's markers.

    The test fails if a cassette is stale, a request matches nothing or a recording is unplayed.
    With --record-mode it may record over the network instead.
    """
    item = cast("pytest.Item", request.node)
    watch = item.stash[_WATCH]
    if watch.recording:
        yield from _record(item, watch)
        return
    yield from _replay(item, watch)


def _replay(item: pytest.Item, watch: _Watch) -> Iterator[ReplayTransport]:
    from lmskit.testing.replay import ReplayTransport

    _be_offline(item, watch)
    marks = _marks(item)
    if not marks.paths:
        _fail("the `replay` fixture needs its cassettes: @pytest.mark.cassette('PATH', …)")
    root = _root(item.config)
    watch.transport = ReplayTransport(_cassettes(item.config, [root / it for it in marks.paths]))
    yield watch.transport
    item.user_properties.append((_PLAYED, _played(watch.transport, root)))
    _settle(watch, watch.transport, allow_unplayed=marks.allow_unplayed)


def _record(item: pytest.Item, watch: _Watch) -> Iterator[RecordingTransport]:
    from lmskit.testing.recorder_options import refusal
    from lmskit.testing.recorder_session import NotRecordedError, recording

    root = _root(item.config)
    paths = [root / it for it in _marks(item).paths]
    reason = refusal(item.config, paths)
    if reason is not None:
        _fail(reason)
    try:
        with recording(item.config, paths[0], lambda: watch.passed) as transport:
            yield transport
    except NotRecordedError as fault:
        _fail(str(fault))
    if not watch.passed:
        item.add_report_section("teardown", "lmskit", "not recorded: the test failed")
        return
    item.config.stash.setdefault(_DONE, set()).add(paths[0])
    item.user_properties.append((_RECORDED, [os.path.relpath(paths[0], root)]))


@pytest.fixture
def replay_client(replay: ReplayTransport | RecordingTransport) -> Iterator[httpx.Client]:
    """An `httpx.Client` over the `replay` transport."""
    import httpx

    with httpx.Client(transport=replay, trust_env=False) as client:
        yield client


@pytest.fixture
def replay_async_client(replay: ReplayTransport | RecordingTransport) -> httpx.AsyncClient:
    """An `httpx.AsyncClient` over the `replay` transport; it holds nothing that needs closing."""
    import httpx

    return httpx.AsyncClient(transport=replay, trust_env=False)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> Generator[None]:
    """Go offline before the first fixture of a test that must be."""
    watch = item.stash[_WATCH] = _Watch(recording=_is_to_record(item))
    if watch.recording:
        return (yield)
    if item.config.getini("lmskit_offline") or item.get_closest_marker("cassette"):
        _be_offline(item, watch)
    return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keep how the test itself ended, which decides what its teardown still has to say."""
    watch = item.stash.get(_WATCH, None)
    if watch is not None:
        watch.passed = call.when == "call" and call.excinfo is None
        watch.failure = call.excinfo.value if call.excinfo else None
    return (yield)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None]:
    """Go online after the last fixture, and fail for what the test swallowed."""
    watch = item.stash.get(_WATCH, None) or _Watch()
    try:
        result = yield
    finally:
        if watch.guard is not None:
            watch.guard.stop()
    if watch.guard is not None:
        _report_swallowed(watch, watch.guard.attempts, "sockets were refused")
    unused = watch.transport is None and not watch.recording
    if watch.passed and unused and item.get_closest_marker("cassette"):
        _fail("the test names cassettes and plays none: take the `replay` fixture")
    return result


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print how many cassettes of each class were played, zeros included."""
    told = _told(terminalreporter, _PLAYED)
    recorded = sorted({path for paths in _told(terminalreporter, _RECORDED) for path in paths})
    # A folder named `cassettes` may be another tool's; only a configured one is surely ours.
    ours = config.getini("lmskit_cassettes") and _root(config).is_dir()
    if told or recorded or ours:
        distinct = {cassette for cassettes in told for cassette in cassettes}
        classes = [cassette.partition(" ")[0] for cassette in distinct]
        counts = ", ".join(f"{name} {classes.count(name)}" for name in _CLASSES)
        terminalreporter.section("lmskit")
        terminalreporter.line(f"{_PLAYED}: {counts}")
        if recorded:
            terminalreporter.line(f"{_RECORDED}: {', '.join(recorded)}")


def _told(terminalreporter: pytest.TerminalReporter, key: str) -> list[list[str]]:
    """What the tests noted under a name."""
    return [
        cast("list[str]", value)
        for reports in terminalreporter.stats.values()
        for report in reports
        for name, value in getattr(report, "user_properties", ())
        if name == key
    ]


def _is_to_record(item: pytest.Item) -> bool:
    """Whether the `replay` fixture of a test records, so that the test has to be online."""
    if item.config.getoption("lmskit_record_mode") == "none":
        return False
    from lmskit.testing.recorder_options import unrecorded

    root = _root(item.config)
    given = [path for mark in item.iter_markers("cassette") for path in mark.args]
    paths = [root / path for path in given if isinstance(path, str)]
    uses = "replay" in getattr(item, "fixturenames", ())
    return uses and bool(unrecorded(item.config, paths, item.config.stash.setdefault(_DONE, set())))


def _be_offline(item: pytest.Item, watch: _Watch) -> None:
    from lmskit.testing.offline import Guard

    if watch.guard is None:
        loopback = item.get_closest_marker("allow_loopback") is not None
        watch.guard = Guard(allow_loopback=loopback)
        watch.guard.start()


def _marks(item: pytest.Item) -> _Marks:
    marks = _Marks()
    for mark in item.iter_markers("cassette"):
        if mark.kwargs.keys() - {"allow_unplayed"} or not all(
            isinstance(path, str) for path in mark.args
        ):
            _fail(f"@pytest.mark.cassette takes paths and allow_unplayed=, not {mark}")
        marks.paths += [path for path in mark.args if path not in marks.paths]
        marks.allow_unplayed |= bool(mark.kwargs.get("allow_unplayed", False))
    return marks


def _root(config: pytest.Config) -> Path:
    base = config.inipath.parent if config.inipath else config.rootpath
    return base / (config.getini("lmskit_cassettes") or "cassettes")


def _cassettes(config: pytest.Config, paths: Sequence[Path]) -> list[Cassette]:
    from lmskit.testing.cassette import CassetteError, load_cassette, parse_cassette
    from lmskit.testing.provenance import check

    loaded = config.stash.setdefault(_LOADED, {})
    cassettes: list[Cassette] = []
    problems: list[str] = []
    for path in paths:
        try:
            source = path.read_bytes() if path.is_file() else b""
            cassette = loaded.get((path, source))
            if cassette is None:
                cassette = parse_cassette(path, source) if source else load_cassette(path)
                loaded[path, source] = cassette
        except CassetteError as fault:
            problems.append(str(fault))
        else:
            cassettes.append(cassette)
            problems += check(path, cassette)
    if problems:
        _fail("\n".join(problems))
    return cassettes


def _played(transport: ReplayTransport, root: Path) -> list[str]:
    """The cassettes that answered at least one request, each after its class."""
    from lmskit.testing.provenance import class_of

    paths = {recording.cassette.path for recording in transport.played}
    return sorted(f"{class_of(path)} {os.path.relpath(path, root)}" for path in paths)


def _settle(watch: _Watch, transport: ReplayTransport, *, allow_unplayed: bool) -> None:
    _report_swallowed(watch, transport.unmatched, "requests matched nothing")
    unplayed = transport.unplayed()
    if watch.passed and unplayed and not allow_unplayed:
        lines = "".join(f"\n  {recording}" for recording in unplayed)
        _fail(
            f"{len(unplayed)} recorded interaction(s) were not played:{lines}\n"
            "send them, take them out of the cassette, or mark the test "
            "@pytest.mark.cassette(…, allow_unplayed=True)"
        )


def _report_swallowed(watch: _Watch, errors: Sequence[BaseException], what: str) -> None:
    """Fail for errors that did not fail the test themselves."""
    told = _explained(watch.failure)
    swallowed = [error for error in errors if error not in told]
    if swallowed:
        lines = "".join(f"\n{error}" for error in swallowed)
        _fail(f"{what}, and the code under test swallowed it:{lines}")


def _explained(failure: BaseException | None) -> list[BaseException]:
    """A failure with all its causes, and those in exception groups."""
    found: list[BaseException] = []
    waiting = [failure]
    while waiting:
        one = waiting.pop()
        if one is not None and one not in found:
            found.append(one)
            waiting += [one.__cause__, one.__context__]
            if isinstance(one, BaseExceptionGroup):
                waiting += cast("BaseExceptionGroup[BaseException]", one).exceptions
    return found


def _fail(message: str) -> NoReturn:
    pytest.fail(message, pytrace=False)
