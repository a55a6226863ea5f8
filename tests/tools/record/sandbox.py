"""Recording from the local sandbox: with both clients, the same bytes every time."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import httpx

from lmskit.sandbox import Sandbox
from lmskit.testing.recorder import RecordingRefusedError
from lmskit.testing.scrubbing import Secret
from tests.tools.record.play import Play, Stage
from tests.tools.record.session import Scene, Session, origin_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lmskit.testing.recorder import Recorder

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
SOURCE = (
    "recorded over HTTP from the local sandbox: "
    "python -m tests.tools.record --target sandbox {name}"
)
NOTES = (
    "the origin of the sandbox was rewritten to {origin}; the sync and the async client sent and "
    "got the same bytes; clock and ids of the sandbox were fixed; says nothing about the vendor"
)


def record_sandbox(session: Session, root: Path, *, check: bool = False) -> int:
    """Write the cassettes of a session, or with `check` say whether they would change."""
    vendor = session.vendor
    try:
        recorder, takes = recorded(session, "sync")
        if takes != recorded(session, "async")[1]:
            print("the sync and the async client did not record the same bytes; nothing is written")
            return 1
        folder = root / vendor.name / "sandbox"
        cassettes = {folder / path: source for path, source in takes.items()}
        changed = changes(recorder, cassettes) if check else recorder.save(cassettes)
    except RecordingRefusedError as fault:
        print(fault)
        return 1
    strangers = sorted(set(folder.rglob("*.yaml")) - set(cassettes))
    for path in changed:
        print(f"{'differs' if check else 'written'}: {path}")
    for path in strangers:
        print(f"not of this session: {path}; delete it with its sidecar")
    print(f"{vendor.name}: {len(cassettes)} cassettes, {len(changed)} changed")
    return 1 if strangers or (check and changed) else 0


def recorded(session: Session, mode: str) -> tuple[Recorder, dict[str, bytes]]:
    """The cassettes of one run against a sandbox of its own, and who can save them."""
    scene = Scene("Kafka in a day", NOW, session.placeholders)
    with staged(session, scene) as stage:
        takes = Play(session, scene, stage, session.steps).run(mode)
    vendor = session.vendor
    origins = {origin_of(url): vendor.origin for url in stage.base_urls.values()}
    recorder = session.recorder(
        tuple(Secret(name, value) for name, value in stage.credentials.items()),
        SOURCE.format(name=vendor.name),
        NOTES.format(origin=vendor.origin),
        origins,
    )
    return recorder, {path: recorder.cassette(take) for path, take in takes.items()}


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
def staged(session: Session, scene: Scene) -> Iterator[Stage]:
    """Two sandboxes over HTTP: one to play with, and one that has no request left."""
    name = session.vendor.name
    fixed = {"clock": lambda: scene.now, "ids": 1}
    with (
        Sandbox(name, seed=session.seed(scene), **fixed) as box,
        Sandbox(name, limit=1, **fixed) as limited,
        box.serve() as server,
        limited.serve() as limited_server,
    ):
        httpx.get(limited_server.base_url, trust_env=False)
        urls = {"main": server.base_url, "limited": limited_server.base_url}
        yield Stage(urls, box.credentials)


def _files(cassette: Path) -> tuple[Path, Path]:
    return cassette, cassette.with_suffix(".provenance.json")
