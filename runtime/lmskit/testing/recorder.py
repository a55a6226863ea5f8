"""Recording real HTTP sessions with vcrpy into cassettes that are scrubbed, checked and stamped.

    transport = RecordingTransport()
    with httpx.Client(transport=transport) as client, Tape(transport) as tape:
        client.get("https://app.strigo.io/api/v1/events", headers=…)
    recorder = Recorder([Secret("api_key", key)], source="recorded by me")
    recorder.save({path: recorder.cassette(tape.interactions)})

vcrpy takes the exchange down. Nothing is written at all when the canary finds
a secret in any of the cassettes, or when an exchange is none that the spec describes.
"""

from __future__ import annotations

import datetime
import os
import tempfile
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from attrs import define, evolve, field

from lmskit.testing import provenance
from lmskit.testing.cassette import parse_cassette
from lmskit.testing.recorder_boundary import with_own_boundary
from lmskit.testing.recorder_tape import RecordingTransport, Tape
from lmskit.testing.recorder_tools import (
    body_of,
    class_of_recording,
    credentials_in,
    declared_headers,
    with_origin,
)
from lmskit.testing.recorder_yaml import cassette_yaml
from lmskit.testing.scrubbing import Scrubber, Secret
from lmskit.testing.scrubbing_canary import canary
from lmskit.testing.scrubbing_forms import UnscannableError
from lmskit.testing.stamping import Given, Stamper

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lmskit.testing.cassette import Interaction

__all__ = ["Recorder", "RecordingRefusedError", "RecordingTransport", "Tape"]

_TOOLS = ("httpx", "vcrpy")


class RecordingRefusedError(ValueError):
    """A recording must not be kept; nothing was written, and `problems` says why."""

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(["the recording is not saved:", *self.problems]))


@define
class Recorder:
    """Makes cassettes of what was recorded, and saves them if they may be kept.

    Args:
        secrets: What no cassette may hold; the credentials in the headers are added by itself.
        source: Where the recording comes from, for the sidecars.
        notes: Anything else, for the sidecars.
        origins: Origins that were used, and those that the cassettes name instead.
        package: The client whose spec the exchanges must fit; by default that of the folder. The
            headers that are parameters of its operations are kept, unless their names say that
            they hold credentials.
        request_headers: More request headers to keep.
        response_headers: More response headers to keep.
        today: The date of a recording that says something new.
    """

    secrets: tuple[Secret, ...]
    source: str
    notes: str = ""
    origins: Mapping[str, str] = field(factory=dict[str, str])
    package: str | None = None
    request_headers: tuple[str, ...] = ()
    response_headers: tuple[str, ...] = ()
    today: datetime.date = field(factory=lambda: datetime.datetime.now(datetime.UTC).date())
    _seen: dict[str, Secret] = field(factory=dict[str, Secret], init=False, repr=False)
    _classes: dict[bytes, str] = field(factory=dict[bytes, str], init=False, repr=False)

    def cassette(self, interactions: Iterable[Interaction]) -> bytes:
        """The cassette of some interactions, scrubbed, the same bytes for the same exchange."""
        recorded = list(interactions)
        for interaction in recorded:
            self._remember(interaction)
        scrubber = Scrubber(
            self.secrets,
            request_headers=(*self.request_headers, *declared_headers(self.package)),
            response_headers=self.response_headers,
        )
        scrubbed = [scrubber.interaction(self._settled(one)) for one in recorded]
        clean = [evolve(one, request=with_own_boundary(one.request)) for one in scrubbed]
        source = cassette_yaml(clean)
        if parse_cassette("the recording", source).interactions != tuple(clean):
            raise RecordingRefusedError(["the YAML does not give back what was recorded"])
        self._classes[source] = class_of_recording(recorded)
        return source

    def save(self, cassettes: Mapping[Path, bytes]) -> list[Path]:
        """Write cassettes with their sidecars, all or none; gives back those that changed."""
        problems: list[str] = []
        for path, source in cassettes.items():
            problems += [*self._held(path, source), *self._misplaced(path, source)]
        with tempfile.TemporaryDirectory(prefix="lmskit-") as folder:
            drafts = {
                path: _staged(Path(folder, str(number)), path, source)
                for number, (path, source) in enumerate(cassettes.items())
            }
            for path, draft in drafts.items():
                problems += [line.replace(str(draft), str(path)) for line in self._stamp(draft)]
            if problems:
                raise RecordingRefusedError(problems)
            return [path for path, draft in drafts.items() if _install(draft, path)]

    def _settled(self, interaction: Interaction) -> Interaction:
        """An interaction under the origin that it is kept by, its body without an encoding."""
        try:
            body = body_of(interaction.response)
        except ValueError as fault:
            raise RecordingRefusedError([f"{interaction.request.uri}: {fault}"]) from fault
        return with_origin(
            evolve(interaction, response=evolve(interaction.response, body=body)), self.origins
        )

    def _remember(self, interaction: Interaction) -> None:
        known = {secret.value for secret in self.secrets}
        for secret in credentials_in(interaction):
            if secret.value not in known:
                self._seen.setdefault(secret.value, secret)

    def _held(self, path: Path, source: bytes) -> list[str]:
        try:
            found = canary(source, [*self.secrets, *self._seen.values()])
        except UnscannableError as fault:
            return [f"{path}: {fault}"]
        given = {secret.name for secret in self.secrets}
        remedy = "; give it as a secret, to have it replaced"
        return [f"{path}: {it}{'' if it.secret in given else remedy}" for it in found]

    def _misplaced(self, path: Path, source: bytes) -> list[str]:
        folder, kind = provenance.class_of(path), self._classes.get(source)
        if kind is None:
            return [f"{path}: this recorder did not make it; give it to `cassette` first"]
        if kind == folder:
            return []
        who = "this machine or a sandbox" if kind == "sandbox" else "the network"
        return [f"{path}: {who} answered, so it belongs in a folder {kind}, not {folder or 'here'}"]

    def _stamp(self, draft: Path) -> list[str]:
        given = Given(provenance.class_of(draft), self.source, self.notes, self.package)
        sidecar = provenance.sidecar_of(draft)
        before = sidecar.read_bytes() if sidecar.exists() else b""
        problems = Stamper(given, self.today).stamp(draft)
        if not problems and sidecar.read_bytes() != before:
            stamped = provenance.read(draft)
            tools = {**stamped.tools, **{name: metadata.version(name) for name in _TOOLS}}
            sidecar.write_bytes(
                provenance.written(msgspec.structs.replace(stamped, tools=tools)).encode()
            )
        return problems


def _staged(folder: Path, path: Path, source: bytes) -> Path:
    """A draft of a cassette under the same folders, with the sidecar that is there already."""
    place = path.absolute()
    draft = folder / place.relative_to(place.anchor)
    draft.parent.mkdir(parents=True)
    draft.write_bytes(source)
    sidecar = provenance.sidecar_of(path)
    if sidecar.exists():
        provenance.sidecar_of(draft).write_bytes(sidecar.read_bytes())
    return draft


def _install(draft: Path, path: Path) -> bool:
    """Put a draft and its sidecar in their places; says whether anything changed."""
    pairs = [(draft, path), (provenance.sidecar_of(draft), provenance.sidecar_of(path))]
    replaced = [_replace(target, source.read_bytes()) for source, target in pairs]
    return any(replaced)


def _replace(path: Path, content: bytes) -> bool:
    if path.exists() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    # Beside its place, for a file is replaced in one step only within its file system.
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        draft.write_bytes(content)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    return True
