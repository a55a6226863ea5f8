"""Where a cassette comes from: the sidecar `<case>.provenance.json` beside `<case>.yaml`.

A cassette that nobody can place proves nothing, and one that was checked against another spec
proves nothing about this one; both are problems that a test run reports.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import os
import re
import shlex
from importlib import resources
from pathlib import Path
from typing import cast

from attrs import frozen

CASSETTE_CLASSES = ("documented", "sandbox", "live", "synthetic")
"""`documented`: transcribed from the vendor's page. `sandbox`: recorded against the local
sandbox. `live`: recorded against the vendor. `synthetic`: written by hand."""

_SUFFIX = ".provenance.json"
_TEXTS = {"class", "source", "notes", "cassette_sha256", "date"}


class ProvenanceError(ValueError):
    """A sidecar, or the spec that it names, cannot be read; the message says what to do."""


@frozen
class Provenance:
    """What a sidecar says; `package` is the client whose spec the cassette was checked with."""

    cassette_class: str
    source: str
    notes: str
    package: str
    spec_sha256: str
    cassette_sha256: str
    date: str
    tools: dict[str, str]


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


def read(cassette: os.PathLike[str] | str) -> Provenance:
    """The sidecar of a cassette; ProvenanceError when it is malformed, OSError when missing."""
    sidecar = sidecar_of(cassette)
    try:
        document = json.loads(sidecar.read_bytes())
    except ValueError as fault:
        raise ProvenanceError(f"{sidecar} is not JSON ({fault})") from fault
    try:
        return _provenance(document)
    except (ValueError, TypeError, LookupError) as fault:
        raise ProvenanceError(f"{sidecar} is not a provenance record: {fault}") from fault


def written(provenance: Provenance) -> str:
    """The text of a sidecar, the same for the same facts."""
    document = {
        "class": provenance.cassette_class,
        "source": provenance.source,
        "notes": provenance.notes,
        "spec": {"package": provenance.package, "sha256": provenance.spec_sha256},
        "cassette_sha256": provenance.cassette_sha256,
        "date": provenance.date,
        "tools": dict(sorted(provenance.tools.items())),
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def check(cassette: os.PathLike[str] | str, spec_sha256: str | None = None) -> list[str]:
    """What is wrong with a cassette's sidecar, each problem with the command that mends it.

    `spec_sha256` is that of the spec in force; without it, it is read from the package that
    the sidecar names.
    """
    try:
        provenance = read(cassette)
    except OSError:
        return [
            f"{cassette}: {sidecar_of(cassette).name} is missing; say where the cassette comes "
            f"from: {stamp_command(cassette, '--source', 'PAGE AND LINES, OR EVIDENCE')}"
        ]
    except ProvenanceError as fault:
        return [f"{cassette}: {fault}; delete it, then run: {stamp_command(cassette)}"]
    again = stamp_command(cassette)
    return [
        f"{cassette}: {problem}" for problem in _problems(Path(cassette), provenance, again)
    ] + [f"{cassette}: {problem}" for problem in _spec_problems(provenance, spec_sha256, again)]


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


def _spec_problems(provenance: Provenance, spec_sha256: str | None, again: str) -> list[str]:
    try:
        in_force = spec_sha256 or hashlib.sha256(spec_source(provenance.package)).hexdigest()
    except ProvenanceError as fault:
        return [f"{fault}; run: {again} --package PACKAGE"]
    if in_force == provenance.spec_sha256:
        return []
    return [
        f"stale: the spec of {provenance.package} changed since it was stamped; "
        f"check it against the spec in force: {again}"
    ]


def _provenance(document: object) -> Provenance:
    fields = _members(document, {*_TEXTS, "spec", "tools"}, "the record")
    texts = _texts({name: fields[name] for name in _TEXTS})
    datetime.date.fromisoformat(texts["date"])
    spec = _texts(_members(fields["spec"], {"package", "sha256"}, "spec"))
    for name, digest in (("spec", spec["sha256"]), ("cassette", texts["cassette_sha256"])):
        if not re.fullmatch(r"[0-9a-f]{64}", digest):
            raise ValueError(f"the sha256 of the {name} is {digest!r}")
    tools = _members(fields["tools"], None, "tools")
    return Provenance(
        cassette_class=texts["class"],
        source=texts["source"],
        notes=texts["notes"],
        package=spec["package"],
        spec_sha256=spec["sha256"],
        cassette_sha256=texts["cassette_sha256"],
        date=texts["date"],
        tools=_texts(tools),
    )


def _members(value: object, names: set[str] | None, place: str) -> dict[str, object]:
    if not isinstance(value, dict):
        raise TypeError(f"{place} must be an object")
    members = cast("dict[str, object]", value)
    if names is not None and members.keys() != names:
        off = ", ".join(sorted(members.keys() ^ names))
        raise ValueError(f"{place} must have exactly {', '.join(sorted(names))}; look at: {off}")
    return members


def _texts(members: dict[str, object]) -> dict[str, str]:
    for name, value in members.items():
        if not isinstance(value, str):
            raise TypeError(f"{name} must be text")
    return cast("dict[str, str]", members)
