"""Recording from the local sandbox: with both clients, the same bytes every time."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
from attrs import frozen

from lmskit.sandbox import Sandbox
from lmskit.testing.recorder import RecordingRefusedError
from lmskit.testing.scrubbing import Secret
from lmskit.testing.uri import split_uri
from tests.tools.record.play import Play, Target
from tests.tools.record.session import joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lmskit.testing.recorder import Recorder
    from tests.tools.record.context import RunContext
    from tests.tools.record.session import Session

NAME = "Kafka in a day"
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
SOURCE = (
    "recorded over HTTP from the local sandbox: "
    "python -m tests.tools.record --target sandbox {name}"
)
NOTES = (
    "the origin of the sandbox was rewritten to {origin}; the sync and the async client sent and "
    "got the same bytes; clock and ids of the sandbox were fixed; says nothing about the vendor"
)


@frozen
class Recorded:
    """The cassettes of one run by their places in the folder of the class, and who saves them."""

    recorder: Recorder
    cassettes: dict[str, bytes]


def record_sandbox(session: Session, root: Path, *, check: bool = False) -> int:
    """Write the cassettes of a session, or with `check` say whether they would change."""
    try:
        runs = [recorded(session, mode) for mode in ("sync", "async")]
        return kept(session, runs, root, check=check)
    except RecordingRefusedError as fault:
        print(fault)
        return 1


def kept(session: Session, runs: list[Recorded], root: Path, *, check: bool = False) -> int:
    """Write what several runs have recorded alike, or with `check` say whether it would change."""
    run, *others = runs
    if any(run.cassettes != other.cassettes for other in others):
        print("the sync and the async client did not record the same bytes; nothing is written")
        return 1
    folder = root / session.vendor.name / "sandbox"
    cassettes = {folder / path: source for path, source in run.cassettes.items()}
    changed = changes(run.recorder, cassettes) if check else run.recorder.save(cassettes)
    strangers = sorted(set(folder.rglob("*.yaml")) - set(cassettes))
    for path in changed:
        print(f"{'differs' if check else 'written'}: {path}")
    for path in strangers:
        print(f"not of this session: {path}; delete it with its sidecar")
    print(f"{session.vendor.name}: {len(cassettes)} cassettes, {len(changed)} changed")
    return 1 if strangers or (check and changed) else 0


def recorded(session: Session, mode: str) -> Recorded:
    """Play a session against a sandbox of its own."""
    context = session.context(NAME, NOW, session.shared.placeholders)
    with served(session, context) as target:
        recordings = Play(session, context, target, session.steps).run(mode)
    vendor = session.vendor
    recorder = session.recorder(
        tuple(Secret(name, value) for name, value in target.credentials.items()),
        SOURCE.format(name=vendor.name),
        NOTES.format(origin=vendor.origin),
        {split_uri(url).origin: vendor.origin for url in target.base_urls.values()},
    )
    return Recorded(recorder, joined(recorder, recordings))


def changes(recorder: Recorder, cassettes: dict[Path, bytes]) -> list[Path]:
    """The cassettes that are not on the disk as they would be written, sidecars included."""
    with tempfile.TemporaryDirectory() as folder:
        copies = {Path(folder, str(path.absolute())[1:]): path for path in cassettes}
        for copy, path in copies.items():
            copy.parent.mkdir(parents=True, exist_ok=True)
            for one, other in zip(_files(path), _files(copy), strict=True):
                if one.exists():
                    other.write_bytes(one.read_bytes())
        written = recorder.save({copy: cassettes[path] for copy, path in copies.items()})
        return [copies[copy] for copy in written]


@contextmanager
def served(session: Session, context: RunContext) -> Iterator[Target]:
    """Two sandboxes over HTTP: one to play with, and one that has no request left."""
    name = session.vendor.name
    fixed = {"clock": lambda: context.now, "ids": 1}
    with (
        Sandbox(name, seed=context.seed(session.shared.seed), **fixed) as box,
        Sandbox(name, limit=1, **fixed) as limited,
        box.serve() as server,
        limited.serve() as limited_server,
    ):
        httpx.get(limited_server.base_url, trust_env=False)
        urls = {"main": server.base_url, "limited": limited_server.base_url}
        yield Target(urls, box.credentials)


def _files(cassette: Path) -> tuple[Path, Path]:
    return cassette, cassette.with_suffix(".provenance.json")
