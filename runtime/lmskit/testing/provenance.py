"""Where a cassette comes from: the sidecar `<case>.provenance.json` beside `<case>.yaml`.

A cassette that nobody can place proves nothing, and one that was checked against other operations
than those of the spec in force proves nothing about them; both are problems that a test run
reports. What else changes in the spec does not matter.
"""

from __future__ import annotations

import hashlib
import os
import shlex
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from lmskit.testing.cassette import CassetteError, load_cassette
from lmskit.testing.sidecar import (
    OlderSidecarError,
    Provenance,
    ProvenanceError,
    read,
    sidecar_of,
    written,
)
from lmskit.testing.spec_parts import ShippedSpec

if TYPE_CHECKING:
    from lmskit.testing.cassette import Cassette

__all__ = [
    "CASSETTE_CLASSES",
    "OlderSidecarError",
    "Provenance",
    "ProvenanceError",
    "check",
    "class_of",
    "package_of",
    "read",
    "sha256_of",
    "shipped_spec",
    "sidecar_of",
    "spec_source",
    "stamp_command",
    "usual_package",
    "written",
]

CASSETTE_CLASSES = ("documented", "sandbox", "live", "synthetic")
"""`documented`: transcribed from the vendor's page. `sandbox`: recorded against the local
sandbox. `live`: recorded against the vendor. `synthetic`: written by hand."""


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
