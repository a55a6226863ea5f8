"""Where a cassette comes from: the sidecar `<case>.provenance.json` beside `<case>.yaml`.

A cassette that nobody can place proves nothing, and one that was checked against other operations
than those of the spec in force proves nothing about them; both are problems that a test run
reports. What else changes in the spec does not matter.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import os
import shlex
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec

from lmskit.testing.cassette import CassetteError, load_cassette
from lmskit.testing.spec_parts import ShippedSpec

if TYPE_CHECKING:
    from lmskit.testing.cassette import Cassette

CASSETTE_CLASSES = ("documented", "sandbox", "live", "synthetic")
"""`documented`: transcribed from the vendor's page. `sandbox`: recorded against the local
sandbox. `live`: recorded against the vendor. `synthetic`: written by hand."""

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


def class_of(cassette: os.PathLike[str] | str) -> str | None:
    """The class that the folders say: the nearest one named after a class."""
    folders = reversed(Path(cassette).absolute().parts[:-1])
    return next((name for name in folders if name in CASSETTE_CLASSES), None)


def usual_package(cassette: os.PathLike[str] | str) -> str:
    """`strigo_client` for `…/strigo/documented/…`: the vendor's folder is above the class's."""
    parts = Path(cassette).absolute().parts[:-1]
    above = [parts[at - 1] for at in range(1, len(parts)) if parts[at] in CASSETTE_CLASSES]
    return f"{above[-1]}_client" if above else ""


def package_of(cassette: os.PathLike[str] | str) -> str | None:
    """The client whose spec a cassette is checked with: as its sidecar says, or its folders."""
    try:
        return read(cassette).package
    except (ProvenanceError, OSError):
        return usual_package(cassette) or None


def stamp_command(cassette: os.PathLike[str] | str, *options: str) -> str:
    """The command that checks a cassette and writes its sidecar."""
    path = os.path.relpath(cassette)
    shown = str(cassette) if path.startswith(os.pardir) else path
    return shlex.join(["python", "-m", "lmskit.testing", "stamp", shown, *options])


def sha256_of(path: os.PathLike[str] | str) -> str:
    """The sha256 of a file's bytes, in hexadecimal."""
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def spec_source(package: str) -> bytes:
    """The openapi.json that a client package ships; ProvenanceError when there is none."""
    try:
        return resources.files(package).joinpath("openapi.json").read_bytes()
    except (ImportError, OSError, TypeError, ValueError) as fault:
        raise ProvenanceError(
            f"the package {package!r} with its openapi.json cannot be read ({fault}); "
            "install it, or name another with --package"
        ) from fault


@lru_cache(maxsize=8)
def _shipped(package: str, source: bytes) -> ShippedSpec:
    try:
        return ShippedSpec(source)
    except (LookupError, TypeError, ValueError) as fault:
        raise ProvenanceError(
            f"the openapi.json of the package {package!r} cannot be read ({fault}); build it again"
        ) from fault


def shipped_spec(package: str) -> ShippedSpec:
    """The spec that a client package ships; ProvenanceError when there is none, or none is read."""
    return _shipped(package, spec_source(package))


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


def check(
    cassette: os.PathLike[str] | str,
    loaded: Cassette | None = None,
    spec: ShippedSpec | None = None,
) -> list[str]:
    """What is wrong with a cassette's sidecar, each problem with the command that mends it.

    Args:
        cassette: The path of the cassette.
        loaded: What it holds; without it, it is read.
        spec: The spec in force; without it, that of the package that the sidecar names.
    """
    try:
        provenance = read(cassette)
        held = loaded or load_cassette(cassette)
    except OSError:
        return [
            f"{cassette}: {sidecar_of(cassette).name} is missing; say where the cassette comes "
            f"from: {stamp_command(cassette, '--source', 'PAGE AND LINES, OR EVIDENCE')}"
        ]
    except CassetteError as fault:
        return [str(fault)]
    except OlderSidecarError as fault:
        return [f"{cassette}: {fault}; run: {stamp_command(cassette)}"]
    except ProvenanceError as fault:
        return [f"{cassette}: {fault}; delete it, then run: {stamp_command(cassette)}"]
    again = stamp_command(cassette)
    problems = _problems(Path(cassette), provenance, again)
    problems += _spec_problems(provenance, held, spec, again)
    return [f"{cassette}: {problem}" for problem in problems]


def _problems(cassette: Path, provenance: Provenance, again: str) -> list[str]:
    given, folder = provenance.cassette_class, class_of(cassette)
    problems: list[str] = []
    if given not in CASSETTE_CLASSES:
        known = ", ".join(CASSETTE_CLASSES)
        problems.append(f"the class {given!r} is none of {known}; run: {again} --class CLASS")
    elif folder is None:
        problems.append(f"it lies in no folder named {given!r}; move it, then run: {again}")
    elif folder != given:
        problems.append(
            f"its sidecar says {given}, its folder {folder}; move it, or run: "
            f"{again} --class {folder}"
        )
    if not provenance.source.strip():
        problems.append(f"its sidecar names no source; run: {again} --source 'PAGE AND LINES'")
    if provenance.cassette_sha256 != sha256_of(cassette):
        problems.append(f"changed since it was stamped; check the change, then run: {again}")
    return problems


def _spec_problems(
    provenance: Provenance, cassette: Cassette, spec: ShippedSpec | None, again: str
) -> list[str]:
    try:
        in_force = spec or shipped_spec(provenance.package)
    except ProvenanceError as fault:
        return [f"{fault}; run: {again} --package PACKAGE"]
    stamped, now = provenance.operations, in_force.digests(cassette.interactions)
    changed = sorted(
        name for name in stamped.keys() | now.keys() if stamped.get(name) != now.get(name)
    )
    if not changed:
        return []
    return [
        f"stale: the spec of {provenance.package} changed since it was stamped, in "
        f"{', '.join(changed)}; check it against the spec in force: {again}"
    ]
