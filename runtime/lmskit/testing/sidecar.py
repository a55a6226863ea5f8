"""The sidecar `<case>.provenance.json` of a cassette `<case>.yaml`, read and written."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec

if TYPE_CHECKING:
    import os

_SUFFIX = ".provenance.json"
_WIDTH = 100
"""The characters of a mapping that stays on one line in a sidecar."""

_Digest = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]


class ProvenanceError(ValueError):
    """A sidecar, or the spec that it names, cannot be read; the message says what to do."""


class Provenance(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a sidecar says.

    Args:
        cassette_class: One of `CASSETTE_CLASSES`; `class` in the file.
        source: The page and the lines, or the evidence.
        notes: Anything else.
        package: The client whose spec the cassette was checked with.
        operations: The operations that the cassette calls, each with the sha256 of all that the
            spec says of it.
        cassette_sha256: That of the cassette's bytes.
        date: The day of the stamp, as in ISO 8601.
        tools: The versions of what made and checked it.
    """

    cassette_class: str = msgspec.field(name="class")
    source: str
    notes: str
    package: str
    operations: dict[str, _Digest]
    cassette_sha256: _Digest
    date: str
    tools: dict[str, str]

    def __post_init__(self) -> None:
        datetime.date.fromisoformat(self.date)


class _Whole(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was kept of the spec in the form of sidecars before this one: the sha256 of it all."""

    package: str
    sha256: _Digest


class _Older(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sidecar in the form before this one."""

    cassette_class: str = msgspec.field(name="class")
    source: str
    notes: str
    spec: _Whole
    cassette_sha256: _Digest
    date: datetime.date
    tools: dict[str, str]


class OlderSidecarError(ProvenanceError):
    """A sidecar of the form before this one; `known` is what a new stamp keeps of it."""

    def __init__(self, sidecar: Path, older: _Older) -> None:
        self.known = Provenance(
            older.cassette_class,
            older.source,
            older.notes,
            older.spec.package,
            {},
            older.cassette_sha256,
            older.date.isoformat(),
            older.tools,
        )
        super().__init__(
            f"{sidecar} has the sha256 of the whole spec, as sidecars had before each operation "
            "had its own"
        )


def sidecar_of(cassette: os.PathLike[str] | str) -> Path:
    """The path of a cassette's sidecar."""
    return Path(cassette).with_suffix(_SUFFIX)


def read(cassette: os.PathLike[str] | str) -> Provenance:
    """The sidecar of a cassette; ProvenanceError when it is malformed, OSError when missing."""
    sidecar = sidecar_of(cassette)
    source = sidecar.read_bytes()
    try:
        return msgspec.json.decode(source, type=Provenance)
    except msgspec.ValidationError as fault:
        older = _older(source)
        if older is not None:
            raise OlderSidecarError(sidecar, older) from fault
        raise ProvenanceError(f"{sidecar} is not a provenance record: {fault}") from fault
    except (msgspec.DecodeError, ValueError) as fault:
        raise ProvenanceError(f"{sidecar} is not JSON ({fault})") from fault


def _older(source: bytes) -> _Older | None:
    try:
        return msgspec.json.decode(source, type=_Older)
    except msgspec.ValidationError:
        return None


def written(provenance: Provenance) -> str:
    """The text of a sidecar, the same for the same facts: a line for each fact."""
    facts = msgspec.to_builtins(provenance)
    facts["tools"] = dict(sorted(provenance.tools.items()))
    lines = (f"  {_json(name)}: {_laid_out(value)}" for name, value in facts.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _laid_out(value: object) -> str:
    text = _json(value)
    if not isinstance(value, dict) or len(text) <= _WIDTH:
        return text
    return json.dumps(value, ensure_ascii=False, indent=2).replace("\n", "\n  ")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
